import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createDesk } from '../../src/core/desk.ts';
import { openDesk } from '../../src/knowledge-files/open-desk.ts';
import { createBaseline } from './baseline.ts';
import { answererOf } from './evaluate.ts';
import type { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import { partsOf, withoutPart } from './hold-out.ts';
import { createRandom } from '../../src/core/random.ts';
import { PERTURBATIONS } from './perturb.ts';
import { type QuestionSet, readSet } from './question-set.ts';
import { type Answerer, MEASURES, type Report, rate, score } from './score.ts';

/** The floors only rise: a change that lowers one of them is a step back. */
const FLOORS = JSON.parse(readFileSync(new URL('./floors.json', import.meta.url), 'utf8')) as Record<
  string,
  Record<(typeof MEASURES)[number], number>
>;
/** At most this much of precision at 1 may be lost to one typo, to missing stop words, to capitals, to courtesy. */
const LOST_TO_DISTURBANCE = 0.03;
/** A question that needs several facts is shown at most this many for each. */
const SHOWN_PER_NEEDED = 2;

/** Of the development set one question in so many of the first part is asked here; `npm run evaluate` asks them all. */
const ONE_IN = 4;

/** A gate may not take minutes: here the network meets what it learns from a third as often. */
const EPOCHS = 6;

/** The whole of the check set; of the development set, which takes long, a sample of one part as it is held out. */
function gated(name: string): { set: QuestionSet; heldOut: QuestionSet } {
  const set = readSet(name);
  const heldOut = partsOf(set)[0] ?? set;
  const some = <T>(all: readonly T[]): T[] => all.filter((_, at) => at % ONE_IN === 0);
  return name === 'development'
    ? { set: { name, singles: some(heldOut.singles), threads: some(heldOut.threads) }, heldOut }
    : { set, heldOut };
}

describe.each(Object.entries(FLOORS))('the %s set', (name, floors) => {
  const { set, heldOut } = gated(name);
  let knowledge: Knowledge;
  let desk: Answerer;
  let report: Report;
  beforeAll(async () => {
    const opened = await openDesk();
    ({ knowledge } = opened);
    desk = answererOf(name === 'development' ? createDesk(withoutPart(knowledge, readSet(name), heldOut, EPOCHS)) : opened);
    report = score(set, desk);
  }, 120_000);

  it.each(MEASURES)('keeps %s at its floor', (measure) => {
    expect(rate(report.rates[measure])).toBeGreaterThanOrEqual(floors[measure]);
  });

  it('shows no more facts than a list needs', () => {
    expect(report.shownPerNeeded).toBeLessThanOrEqual(SHOWN_PER_NEEDED);
  });

  it('finds the right paragraph first far more often than a search engine alone', () => {
    const bare = rate(score({ ...set, threads: [] }, createBaseline(knowledge)).rates.precisionAt1);
    expect(rate(report.rates.precisionAt1)).toBeGreaterThan(bare + 0.3);
  });

  it.runIf(name === 'check').each(Object.entries(PERTURBATIONS))('answers as well with %s', (_, disturb) => {
    const random = createRandom(2012);
    const singles = set.singles.map((single) => ({ ...single, q: disturb(single.q, random) }));
    const disturbed = rate(score({ ...set, singles, threads: [] }, desk).rates.precisionAt1);
    expect(disturbed).toBeGreaterThanOrEqual(rate(report.rates.precisionAt1) - LOST_TO_DISTURBANCE);
  });
});

describe('the outsider set', () => {
  it('shows a fact of the paragraph among the first three for each of its twenty questions', async () => {
    const set = readSet('outsider');
    const { rates } = score(set, answererOf(await openDesk()));
    expect(rates.amongFirst3).toEqual({ good: 20, all: 20 });
    expect(new Set(set.singles.flatMap((single) => single.paragraphs ?? [])).size).toBe(20);
  });
});

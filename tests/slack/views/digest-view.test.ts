// A digest as a message: what stands in it, in which order, within Slack's limits whatever the facts are.
import { describe, expect, it } from 'vitest';
import { showFact } from '../../../src/core/answers/show-fact.ts';
import {
  type Digest,
  type DigestFact,
  type DigestSection,
  OPTIONAL_FACT_SECTIONS,
  defaultDigestSettings,
} from '../../../src/core/digest/digest.ts';
import { daysAfter } from '../../../src/core/digest/local-day.ts';
import { openDesk } from '../../../src/knowledge-files/open-desk.ts';
import { digestView, quietPreviewView } from '../../../src/slack/views/digest-view.ts';
import { aDigest, aFact } from '../../support/sample-answers.ts';
import { brokenLimits } from '../../support/within-limits.ts';

const DATE = '2026-11-23';
const firstTime = { kind: 'first-time' } as const;
const shown = (id: string, given: Partial<DigestFact> = {}): DigestFact => ({
  fact: aFact({ id, statement: `Fact ${id}.` }),
  version: 'v1',
  why: firstTime,
  ...given,
});
const aDay = (sections: readonly DigestSection[]) => {
  const digest: Digest = { date: DATE, lead: shown('lead'), sections };
  return { kind: 'digest', digest } as const;
};
const LEAD: DigestSection = { kind: 'lead', facts: [shown('lead')], more: 0 };
const GAPS: DigestSection = {
  kind: 'gaps',
  clusters: [{ question: 'who owns <the> @boats', count: 2, reasons: [{ reason: 'absent', count: 2 }], gaps: [] }],
  more: 0,
};
const words = (blocks: readonly object[]): string[] =>
  blocks.flatMap((block) => [...JSON.stringify(block).matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1] ?? ''));

describe('digestView', () => {
  it('shows title, lead and the other sections, each fact with its source, and the way to the settings', () => {
    const { message } = digestView(aDay([LEAD, { kind: 'number', facts: [shown('two')], more: 0 }, GAPS]), false);
    expect(words(message.blocks)).toEqual([
      'Mali digest · Mon, Nov. 23',
      'From one article, each fact as of Oct. 29, 2012.',
      '*Fact lead.*',
      'The harbour office; said · paragraph 3',
      '*A number*\\nFact two.',
      'The harbour office; said · paragraph 3',
      '*Asked here since the last digest, and not in the file*\\n• who owns &lt;the&gt; @\u200Bboats _(asked 2 times; the file does not say)_',
      'Open questions',
      'Digest settings',
    ]);
  });

  it('has the lead fact as its text, with who says so and where', () => {
    expect(digestView(aDigest(), false).message.text).toBe(
      'About 12 boats left the port. Source: the harbour office; said (paragraph 3, as of Oct. 29, 2012).',
    );
  });

  it('says why a fact is there where that is news: a correction, or one that comes round again', () => {
    const corrected = shown('one', { why: { kind: 'corrected', shownOn: '2026-11-20' } });
    const again = shown('two', { why: { kind: 'not-since', on: '2026-11-03' } });
    const day = aDay([
      { kind: 'corrected', facts: [corrected], more: 3 },
      { kind: 'lead', facts: [again], more: 0 },
    ]);
    expect(words(digestView(day, false).message.blocks).slice(2, 7)).toEqual([
      '*Corrected in the file*\\nFact one.',
      'The harbour office; said · paragraph 3 · Corrected since it was shown here on Nov. 20',
      'and 3 more',
      '*Fact two.*',
      'The harbour office; said · paragraph 3 · Not shown here since Nov. 3',
    ]);
  });

  it('marks the number that a fact is shown for, where it stands in the statement', () => {
    const fact = aFact({ id: 'two', statement: 'The port has more than $5 & 6 cents.' });
    const day = aDay([LEAD, { kind: 'number', facts: [shown('two', { fact, figure: 'more than $5 & 6' })], more: 0 }]);
    expect(words(digestView(day, false).message.blocks)).toContain('*A number*\\nThe port has *more than $5 &amp; 6* cents.');
  });

  it('tells what it shows, so that it counts as shown', () => {
    const day = aDay([LEAD, { kind: 'number', facts: [shown('two', { version: 'v7' })], more: 0 }, GAPS]);
    expect(digestView(day, false).shown.map(({ fact, version }) => [fact.id, version])).toEqual([
      ['lead', 'v1'],
      ['two', 'v7'],
    ]);
  });

  it('does not count as shown what found no room, and says how much that is', () => {
    const long = (id: string) => shown(id, { fact: aFact({ id, statement: 'x'.repeat(2_900) }) });
    const facts = ['a', 'b', 'c', 'd', 'e'].map(long);
    const { message, shown: counted } = digestView(aDay([LEAD, { kind: 'new', facts, more: 0 }]), false);
    expect([brokenLimits(message), counted.map(({ fact }) => fact.id)]).toEqual([[], ['lead', 'a', 'b', 'c', 'd']]);
    expect(JSON.stringify(message.blocks)).toContain('1 more item does not fit here.');
  });

  it('as a preview says so and offers nothing that counts', () => {
    for (const day of [aDigest(), { kind: 'heartbeat', date: DATE, facts: 95 } as const]) {
      const { blocks } = digestView(day, true).message;
      expect(JSON.stringify(blocks)).toContain('A preview for you alone');
      expect(blocks.some(({ type }) => type === 'actions')).toBe(false);
    }
  });

  it('is one line on a day without news', () => {
    const { message, shown: counted } = digestView({ kind: 'heartbeat', date: DATE, facts: 95 }, false);
    expect([message.text, counted]).toEqual([
      'Nothing new: all 95 facts of the file have been shown here, none was corrected, and no question is open.',
      [],
    ]);
    expect(brokenLimits(message)).toEqual([]);
  });

  it('has a preview for a day that brings nothing', () => {
    expect([quietPreviewView().text.slice(0, 18), brokenLimits(quietPreviewView())]).toEqual(['Nothing new today:', []]);
  });
});

describe('with the facts of the file', async () => {
  const desk = await openDesk();
  const { knowledge } = desk;

  it('keeps the limits for every fact, in every section, as new, corrected and coming round', () => {
    const whys = [firstTime, { kind: 'corrected', shownOn: DATE }, { kind: 'not-since', on: DATE }] as const;
    const broken = knowledge.facts.flatMap((fact, at) => {
      const facts = [{ fact: showFact(fact, knowledge), version: 'v1', why: whys[at % 3] ?? firstTime }];
      const kinds = ['corrected', 'new', 'lead', ...OPTIONAL_FACT_SECTIONS] as const;
      const { message, shown: counted } = digestView(aDay(kinds.map((kind) => ({ kind, facts, more: 9 }))), false);
      return [...brokenLimits(message), ...(counted.length === kinds.length ? [] : [`${fact.id} found no room`])];
    });
    expect(broken).toEqual([]);
  });

  it('holds whole digests of sixty days, with the longest questions and the most corrections', () => {
    const gaps = Array.from({ length: 30 }, (_, at) => ({
      question: `${at} ${'why <@U1> &'.repeat(80)}`,
      reason: 'absent' as const,
    }));
    const remembered = new Map<string, { version: string; on: string }>();
    for (let at = 0; at < 60; at += 1) {
      const date = daysAfter(DATE, at);
      const settings = defaultDigestSettings('Europe/Paris');
      const day = desk.digest({ date, shown: remembered, fileBefore: new Set(), gaps, settings });
      if (day.kind === 'quiet') throw new Error('a day with questions is news');
      const { message, shown: counted } = digestView(day, false);
      expect(brokenLimits(message)).toEqual([]);
      expect(counted.length).toBeGreaterThan(5);
      // Every third day all that was shown is corrected.
      for (const { fact, version } of counted)
        remembered.set(fact.id, { version: at % 3 === 0 ? `${version} before` : version, on: date });
    }
  });
});

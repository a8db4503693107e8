// The floors under the checking of drafts: they only rise.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createDraftChecker } from '../../src/core/claims/check-draft.ts';
import type { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import { createLexicon } from '../../src/core/search/lexicon.ts';
import { readKnowledge } from '../../src/knowledge-files/read-knowledge.ts';
import { type ClaimSet, heldOut, readClaims } from './claim-set.ts';
import { caughtOf, mutated } from './evaluate-claims.ts';
import { CLAIM_MEASURES, type ClaimMeasure, type ClaimReport, scoreClaims } from './score-claims.ts';
import { scoreMutants } from './score-mutants.ts';
import { rate } from './score.ts';

const FLOORS = JSON.parse(readFileSync(new URL('./claims-floors.json', import.meta.url), 'utf8')) as {
  readonly sets: Readonly<Record<string, Readonly<Record<ClaimMeasure, number>>>>;
  readonly mutants: { readonly caught: number; readonly unchanged: number; readonly endorsed: number };
};
/** The part of the mutants that is made here; `npm run evaluate` makes them all. */
const SAMPLE = 0.2;
/** So many sentences of held-out writers are checked here; `npm run evaluate` checks them all. */
const HELD_OUT_SAMPLE = 1_400;

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await readKnowledge();
});

/** The sets that are gated: the check set whole, and a sample of the writers that are held out first. */
function setNamed(name: string): ClaimSet {
  if (name === 'claims-check')
    return { name, claims: readClaims(name), check: createDraftChecker(knowledge, createLexicon(knowledge)).check };
  const held = heldOut(knowledge, 0);
  return { ...held, claims: held.claims.slice(0, HELD_OUT_SAMPLE) };
}

describe.each(Object.entries(FLOORS.sets))('the set "%s"', (name, floors) => {
  let report: ClaimReport;
  beforeAll(() => {
    const { claims, check } = setNamed(name);
    report = scoreClaims(claims, check);
  });

  it.each(CLAIM_MEASURES)('keeps %s at its floor', (measure) => {
    expect(rate(report.rates[measure])).toBeGreaterThanOrEqual(floors[measure]);
  });

  it('holds pairs, free paraphrases and sentences on which the file is silent', () => {
    const { pairsRight, supportedKept, absentTold } = report.rates;
    expect([pairsRight.all >= 60, supportedKept.all >= 80, absentTold.all >= 40]).toEqual([true, true, true]);
  });
});

describe('one change at a time', () => {
  it('is caught with the right kind, hardly ever endorsed, and unchanged sentences are supported', () => {
    const report = scoreMutants(knowledge, mutated(knowledge), SAMPLE);
    const caught = caughtOf(report);
    expect(caught.all).toBeGreaterThan(100);
    expect(rate(caught)).toBeGreaterThanOrEqual(FLOORS.mutants.caught);
    expect(report.endorsed.length / caught.all).toBeLessThanOrEqual(FLOORS.mutants.endorsed);
    expect(rate(report.unchanged)).toBeGreaterThanOrEqual(FLOORS.mutants.unchanged);
  });

  it('gives the same mutants for the same seed', () => {
    const [first, second] = [1, 2].map(() => scoreMutants(knowledge, mutated(knowledge).slice(0, 40), 0.1));
    expect(second).toEqual(first);
  });
});

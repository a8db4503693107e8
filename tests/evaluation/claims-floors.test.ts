// The floors under the checking of drafts: they only rise.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createDraftChecker } from '../../src/core/claims/check-draft.ts';
import type { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import { createLexicon } from '../../src/core/search/lexicon.ts';
import { readKnowledge } from '../../src/knowledge-files/read-knowledge.ts';
import { readClaims } from './claim-set.ts';
import { caughtOf } from './evaluate-claims.ts';
import { CLAIM_MEASURES, type ClaimMeasure, type ClaimReport, scoreClaims } from './score-claims.ts';
import { scoreMutants } from './score-mutants.ts';
import { rate } from './score.ts';

const FLOORS = JSON.parse(readFileSync(new URL('./claims-floors.json', import.meta.url), 'utf8')) as {
  readonly sets: Readonly<Record<string, Readonly<Record<ClaimMeasure, number>>>>;
  readonly mutants: { readonly caught: number; readonly unchanged: number; readonly endorsed: number };
};
/** The part of the mutants that is made here; `npm run evaluate` makes them all. */
const SAMPLE = 0.2;

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await readKnowledge();
});

describe.each(Object.entries(FLOORS.sets))('the %s set', (name, floors) => {
  const claims = readClaims(name);
  let report: ClaimReport;
  beforeAll(() => {
    report = scoreClaims(claims, createDraftChecker(knowledge, createLexicon(knowledge)).check);
  });

  it.each(CLAIM_MEASURES)('keeps %s at its floor', (measure) => {
    expect(rate(report.rates[measure])).toBeGreaterThanOrEqual(floors[measure]);
  });

  it('holds pairs, free paraphrases and sentences on which the file is silent', () => {
    const of = (verdict: string): number => claims.filter((claim) => claim.verdict === verdict).length;
    expect([report.rates.pairsRight.all >= 60, of('supported') >= 100, of('not-in-file') >= 60]).toEqual([true, true, true]);
  });
});

describe('one change at a time', () => {
  it('is caught with the right kind, hardly ever endorsed, and unchanged sentences are supported', () => {
    const report = scoreMutants(knowledge, readClaims('claims-development'), SAMPLE);
    const caught = caughtOf(report);
    expect(caught.all).toBeGreaterThan(100);
    expect(rate(caught)).toBeGreaterThanOrEqual(FLOORS.mutants.caught);
    expect(report.endorsed.length / caught.all).toBeLessThanOrEqual(FLOORS.mutants.endorsed);
    expect(rate(report.unchanged)).toBeGreaterThanOrEqual(FLOORS.mutants.unchanged);
  });

  it('gives the same mutants for the same seed', () => {
    const [first, second] = [1, 2].map(() => scoreMutants(knowledge, readClaims('claims-development').slice(0, 40), 0.1));
    expect(second).toEqual(first);
  });
});

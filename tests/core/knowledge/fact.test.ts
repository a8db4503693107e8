// What a fact must carry to be one.
import { describe, expect, it } from 'vitest';
import { type Fact, factSchema, QUOTE_WORDS_BELOW } from '../../../src/core/knowledge/fact.ts';
import { aDatedFact, aStoredFact } from '../../support/sample-knowledge.ts';

/** Where and why a fact is refused; empty where it is taken. */
const refusals = (given: object): string[] => {
  const result = factSchema.safeParse({ ...aStoredFact(), ...given });
  return result.success ? [] : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
};
const by = (given: object): object => ({ said_by: { ...aStoredFact().said_by, ...given } });

describe('a fact', () => {
  it('is taken as it is written, with or without a date', () => {
    expect([aStoredFact(), aDatedFact()].map((fact) => factSchema.parse(fact))).toEqual([aStoredFact(), aDatedFact()]);
  });

  it('tells nothing special and counts nothing unless it says so', () => {
    const { tells: _tells, quantities: _quantities, ...rest } = aStoredFact();
    expect(factSchema.parse(rest)).toEqual({ ...rest, stance: [], tells: [], quantities: [] } satisfies Fact);
  });

  it('has a readable id, evidence, a name it is about and a topic', () => {
    expect(['About 1200', 'ferry_1200', '-ferry'].flatMap((id) => refusals({ id }))).toEqual(
      Array(3).fill('id: use lower-case words joined by hyphens'),
    );
    expect([refusals({ evidence: [] }), refusals({ about: [] }), refusals({ topics: [] })].map((list) => list.length)).toEqual([
      1, 1, 1,
    ]);
  });

  it('rests on a slice that has a length and a whole hash', () => {
    const { sha256 } = aStoredFact().evidence[0] ?? { sha256: '' };
    expect(refusals({ evidence: [{ start: 5, end: 5, sha256 }] })).toEqual(['evidence.0: end must come after start']);
    expect(refusals({ evidence: [{ start: 0, end: 5, sha256: 'ABC' }] })).toEqual([
      'evidence.0.sha256: use 64 lower-case hexadecimal digits',
    ]);
  });

  it('is said by somebody named or somebody unnamed, never by both or neither', () => {
    expect(refusals(by({ who: undefined, unnamed: 'a clerk' }))).toEqual([]);
    expect([by({ unnamed: 'a clerk' }), by({ who: undefined })].flatMap(refusals)).toEqual(
      Array(2).fill('said_by: give either who or unnamed'),
    );
  });

  it('grades how strongly it is said by a fixed list', () => {
    expect(refusals(by({ strength: 'probably' })).length).toBe(1);
  });

  it('quotes a phrase, not an utterance', () => {
    const words = (count: number): string => Array(count).fill('word').join(' ');
    expect(refusals({ quote: [words(QUOTE_WORDS_BELOW - 1)] })).toEqual([]);
    expect(refusals({ quote: [words(QUOTE_WORDS_BELOW)] })).toEqual(['quote.0: keep each phrase under 16 words']);
    expect(refusals({ quote: [] }).length).toBe(1);
  });

  it('dates itself in EDTF', () => {
    const when = (edtf: string): object => ({ when: { edtf, wording: 'then', basis: 'computed' } });
    expect(refusals(when('2012-21'))).toEqual([]);
    expect(refusals(when('spring 2012'))).toEqual([
      'when.edtf: use a date such as 2012-11-19, 2012-10, 2012-21, 199X or 2007/2012-10-29',
    ]);
  });

  it('says its date in words that name its year and no other', () => {
    const when = (edtf: string, label: string): object => ({ when: { edtf, wording: 'then', basis: 'computed', label } });
    expect(refusals(when('2013', 'early 2013'))).toEqual([]);
    expect(refusals(when('2007/2012-10-29', 'from 2007 to the fall of 2012'))).toEqual([]);
    const fault = 'when.label: name the year in which the date begins or ends, and no other';
    expect(['early 2014', 'early next year'].map((label) => refusals(when('2013', label)))).toEqual([[fault], [fault]]);
  });

  it('has no field that nobody reads', () => {
    expect(refusals({ carefull: 'a misspelt caution' })).toEqual([': Unrecognized key: "carefull"']);
  });
});

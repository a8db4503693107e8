// What a candidate shows and lacks, as a row of figures: what each is worth is learned elsewhere.
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/core/answers/judge.ts';
import { FEATURES, type Feature } from '../../../src/core/answers/weigh-candidate.ts';
import type { Fact } from '../../../src/core/knowledge/fact.ts';
import { HARBOUR_FACTS, harbourReading } from '../../support/sample-harbour.ts';

const { understand, index, lexicon, knowledge } = harbourReading();
const { left, carried, haddock, opposed, cod, pier, sailors, spoke } = HARBOUR_FACTS;

/** All features of a question with a fact that the search finds for it. */
function rowFor({ id }: Fact, typed: string): Partial<Record<Feature, number>> {
  const { facts, rows } = rowsOf(understand(typed), index, lexicon, knowledge.nameById);
  const row = rows[facts.findIndex(({ fact }) => fact.id === id)];
  if (!row) throw new Error(`${id} is not found for "${typed}"`);
  return Object.fromEntries(FEATURES.map((feature, at) => [feature, row[at]]));
}
const featureOf = (feature: Feature, typed: string, fact: Fact): number => rowFor(fact, typed)[feature] ?? Number.NaN;
const pairOf = (feature: Feature, typed: string, ...facts: [Fact, Fact]): number[] =>
  facts.map((fact) => featureOf(feature, typed, fact));

describe('the features', () => {
  it('have names of their own', () => {
    expect(new Set(FEATURES).size).toBe(FEATURES.length);
  });

  it('are figures for every question and candidate, as many as there are names', () => {
    const texts = [
      '',
      'ferry',
      'zzz',
      'Who is the president of Norland?',
      'constructor',
      'the '.repeat(50),
      'How many passengers in 2015?',
    ];
    for (const text of texts) {
      const { rows, nothing } = rowsOf(understand(text), index, lexicon, knowledge.nameById);
      expect(rows.filter((row) => row.length !== FEATURES.length || !row.every(Number.isFinite))).toEqual([]);
      expect(nothing.every(Number.isFinite)).toBe(true);
    }
  });
});

describe('the coverage of a statement', () => {
  it('is whole where it has every word, and grows with what it has', () => {
    const [all, less] = pairOf('statementCoverage', 'the pier of Norland', pier, haddock);
    expect([all, (less ?? 1) < 1]).toEqual([1, true]);
  });

  it('counts what a fact implies for half, and a word of the wordings alone for nothing', () => {
    expect(featureOf('statementCoverage', 'president', haddock)).toBe(1);
    expect(featureOf('statementCoverage', 'harbour', pier)).toBe(0.5);
    expect(featureOf('statementCoverage', 'departure', left)).toBe(0);
  });
});

describe('what is missing', () => {
  it('is the name that the fact is not about', () => {
    expect(pairOf('namesMissing', 'president of Sudland', cod, haddock)).toEqual([0, 1]);
  });

  it('is what is counted, where it counts another thing', () => {
    expect(pairOf('countedMissing', 'How many passengers and sailors were there?', carried, sailors)).toEqual([0, 1]);
  });

  it('is the thing that is wanted, under its own name', () => {
    expect(pairOf('missing money', 'How much money did Norland and its president spend?', pier, haddock)).toEqual([0, 1]);
    expect(pairOf('wantedHeld', 'How much money did Norland and its president spend?', pier, haddock)).toEqual([1, 0]);
  });
});

describe('what the file does not know, or has nothing of', () => {
  it('is told of every fact', () => {
    const { unknownShare, absentShare, laterAsked, passageNothing } = rowFor(pier, 'pier zeppelin in 2015');
    const { nothing } = index.passages(understand('pier zeppelin in 2015'));
    expect([(unknownShare ?? 0) > 0, absentShare, laterAsked, passageNothing]).toEqual([true, 0, 1, Math.max(-10, nothing) / 5]);
    expect(featureOf('absentShare', 'pier skipper', pier)).toBeGreaterThan(0);
  });
});

describe('what speaks against a candidate', () => {
  it('is a name that the article does not have', () => {
    expect([featureOf('strangers', 'pier of Redport', pier) > 0, featureOf('strangers', 'pier of Norland', pier)]).toEqual([
      true,
      0,
    ]);
  });

  it('is another speaker, and another country’s figures', () => {
    expect(pairOf('otherSpeaker', 'What did Haddock say of the rough seas and the tunnel?', spoke, opposed)[0]).toBe(1);
    expect(featureOf('otherScope', 'How many sailors does Norland have?', sailors)).toBe(1);
  });
});

describe('a question for several things', () => {
  it('is told from one for a single thing, and by the odds of it', () => {
    expect([featureOf('wantsSeveral', 'every pier', pier), featureOf('wantsSeveral', 'the pier', pier)]).toEqual([1, 0]);
    expect(featureOf('severalOdds', 'the pier', pier)).toBe(index.passages(understand('the pier')).several / 5);
  });
});

describe('what the wordings and the whole question make likely', () => {
  it('is how likely they make the fact', () => {
    const typed = 'How much did Norland spend on its pier?';
    const { likelihood, passage, passageShare, passageFact, passageFactShare, passageNeeded } = rowFor(pier, typed);
    const question = understand(typed);
    const { answering, fact, needed } = index.search(question).hit(index.placeOf(pier.id) ?? -1).passage;
    const far = (value: number): number => Math.max(-10, value) / 5;
    expect([likelihood, passage, passageShare, passageFact, passageFactShare, passageNeeded]).toEqual(
      [0, far(answering), Math.exp(answering), far(fact), Math.exp(fact), far(needed)].map((value) => expect.closeTo(value, 9)),
    );
  });
});

describe('what is refused', () => {
  const typed = 'Who was the captain that steered the ferry?';

  it('is weighed against all facts, and against the fact by what is refused near it', () => {
    const row = rowFor(left, typed);
    const search = index.search(understand(typed));
    expect([row.refusedOdds, row.refusedNear]).toEqual([
      Math.min(20, search.refused) / 10,
      Math.min(20, search.hit(index.placeOf(left.id) ?? -1).refusedNear) / 10,
    ]);
    expect([(row.refusedOdds ?? 0) > 0, (row.refusedNear ?? 0) > 0]).toEqual([true, true]);
  });

  it('tells no more beyond some odds', () => {
    const far = rowFor(left, `${typed} `.repeat(9));
    expect([far.refusedOdds, far.refusedNear]).toEqual([2, 2]);
  });
});

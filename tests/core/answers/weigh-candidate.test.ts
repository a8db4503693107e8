// What a candidate shows and lacks, as a row of figures: what each is worth is learned elsewhere.
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/core/answers/judge.ts';
import { FEATURES, type Feature } from '../../../src/core/answers/weigh-candidate.ts';
import type { Fact } from '../../../src/core/knowledge/fact.ts';
import { HARBOUR_FACTS, harbourReading } from '../../support/sample-harbour.ts';

const { understand, index, lexicon, knowledge } = harbourReading();
const { left, carried, haddock, opposed, cod, pier, sailors, spoke } = HARBOUR_FACTS;

/** All features of a question with a target, by its id. */
function rowFor(id: string, typed: string): Partial<Record<Feature, number>> {
  const { targets, rows } = rowsOf(understand(typed), index, lexicon, knowledge.nameById);
  const row = rows[targets.findIndex(({ fact, silence, list }) => [fact?.id, silence?.id, list?.id].includes(id))];
  if (!row) throw new Error(`${id} is not found for "${typed}"`);
  return Object.fromEntries(FEATURES.map((feature, at) => [feature, row[at]]));
}
/** One feature of a question with a fact that the search finds for it. */
const featureOf = (feature: Feature, typed: string, fact: Fact): number => rowFor(fact.id, typed)[feature] ?? Number.NaN;
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

describe('coverage', () => {
  it('is whole where the fact has every word, and grows with what it has', () => {
    const [all, less] = pairOf('coverage', 'the pier of Norland', pier, haddock);
    expect([all, (less ?? 1) < 1]).toEqual([1, true]);
  });

  it('counts a word of the statement for more than one of the wordings', () => {
    expect(featureOf('statementCoverage', 'pier', pier)).toBe(1);
    expect(featureOf('statementCoverage', 'departure', left)).toBe(0);
  });
});

describe('what is missing', () => {
  it('is the name that the fact is not about', () => {
    expect(pairOf('namesMissingOwn', 'president of Sudland', cod, haddock)).toEqual([0, 1]);
  });

  it('is the words that it has nowhere', () => {
    expect(featureOf('contentMissing', 'pier', pier)).toBe(0);
    expect(featureOf('contentMissing', 'pier zeppelin', pier)).toBeGreaterThan(0);
  });

  it('is what is counted, where it counts another thing', () => {
    expect(pairOf('countedMissing', 'How many passengers and sailors were there?', carried, sailors)).toEqual([0, 1]);
  });

  it('is the thing that is wanted, under its own name', () => {
    expect(pairOf('missing money', 'How much money did Norland and its president spend?', pier, haddock)).toEqual([0, 1]);
    expect(pairOf('wantedHeld', 'How much money did Norland and its president spend?', pier, haddock)).toEqual([1, 0]);
  });
});

describe('what speaks against a candidate', () => {
  it('is a name that the article does not have', () => {
    expect([featureOf('strangers', 'pier of Redport', pier) > 0, featureOf('strangers', 'pier of Norland', pier)]).toEqual([
      true,
      0,
    ]);
  });

  it('is another speaker, another country’s figures, and a time after the account', () => {
    expect(pairOf('otherSpeaker', 'What did Haddock say of the rough seas and the tunnel?', spoke, opposed)[0]).toBe(1);
    expect(featureOf('otherScope', 'How many sailors does Norland have?', sailors)).toBe(1);
    expect(featureOf('laterAsked', 'pier in 2015', pier)).toBe(1);
  });
});

describe('a silence', () => {
  it('is marked as one, and no fact is', () => {
    const { targets, rows } = rowsOf(understand('Which name is painted on the ferry?'), index, lexicon, knowledge.nameById);
    const marks = rows.map((row) => row[FEATURES.indexOf('isSilence')]);
    expect(marks).toEqual(targets.map((target) => (target.silence ? 1 : 0)));
    expect(marks).toContain(1);
  });

  it('is known by how like its wordings are, which count apart from those of facts', () => {
    const row = rowFor('ferry-name', 'Which name is painted on the ferry?');
    expect([row.silenceWording, row.bestWording, row.statementCoverage, row.isSilence]).toEqual([1, 0, 0, 1]);
  });
});

describe('a list', () => {
  it('is marked as one, and as wanted where several things are asked for', () => {
    const marksOf = (typed: string) => {
      const { isList, listOfSeveral, factOfSeveral, isSilence } = rowFor('troubles-at-sea', typed);
      return { isList, listOfSeveral, factOfSeveral, isSilence };
    };
    const marks = { isList: 1, factOfSeveral: 0, isSilence: 0 };
    expect([marksOf('When did the ferry leave the sea?'), marksOf('all troubles at sea')]).toEqual([
      { ...marks, listOfSeveral: 0 },
      { ...marks, listOfSeveral: 1 },
    ]);
  });

  it('tells a fact that would answer a question for several things', () => {
    expect([featureOf('factOfSeveral', 'every pier', pier), featureOf('factOfSeveral', 'the pier', pier)]).toEqual([1, 0]);
  });
});

describe('what is refused', () => {
  it('is weighed against all facts and lists, and for a fact against what is refused near it', () => {
    const typed = 'Who was the captain that steered the ferry?';
    const row = rowFor(left.id, typed);
    const search = index.search(understand(typed));
    const at = index.targets.findIndex(({ fact }) => fact?.id === left.id);
    expect([row.refusedOdds, row.refusedNear]).toEqual([
      Math.min(20, search.refused) / 10,
      Math.min(20, search.hit(at).refusedNear) / 10,
    ]);
    expect([(row.refusedOdds ?? 0) > 0, (row.refusedNear ?? 0) > 0]).toEqual([true, true]);
  });

  it('is nothing for a silence, and tells no more beyond some odds', () => {
    const typed = 'Who was the captain that steered the ferry?';
    const silence = rowFor('lacks-ferry-left-bluehaven', typed);
    expect([silence.refusedOdds, silence.refusedNear]).toEqual([0, 0]);
    const far = rowFor(left.id, `${typed} `.repeat(9));
    expect([far.refusedOdds, far.refusedNear]).toEqual([2, 2]);
  });
});

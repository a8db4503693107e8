// What a candidate shows and lacks, as a row of figures: what each is worth is learned elsewhere.
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/core/answers/judge.ts';
import { FEATURES, type Feature, weighTerms } from '../../../src/core/answers/weigh-candidate.ts';
import type { Fact } from '../../../src/core/knowledge/fact.ts';
import { readInThread } from '../../../src/core/questions/read-in-thread.ts';
import { HARBOUR_FACTS, aQuestion, harbourReading } from '../../support/sample-harbour.ts';

const { understand, index, lexicon, knowledge } = harbourReading();
const { left, carried, haddock, opposed, cod, pier, sailors, spoke } = HARBOUR_FACTS;

/** One feature of a question with a fact that the search finds for it. */
function featureOf(feature: Feature, typed: string, fact: Fact): number {
  const { targets, rows } = rowsOf(understand(typed), index, lexicon, knowledge.nameById);
  const row = rows[targets.findIndex((target) => target.fact?.id === fact.id)];
  if (!row) throw new Error(`${fact.id} is not found for "${typed}"`);
  return row[FEATURES.indexOf(feature)] ?? Number.NaN;
}
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
});

describe('a thread', () => {
  it('marks the last lead and the facts of its paragraph', () => {
    const question = readInThread(
      understand('tunnel'),
      { question: understand('Who is the president of Norland?'), facts: [haddock] },
      lexicon,
      knowledge.nameById,
    );
    const { targets, rows } = rowsOf(question, index, lexicon, knowledge.nameById);
    const marksOf = (fact: Fact): (number | undefined)[] => {
      const row = rows[targets.findIndex((target) => target.fact?.id === fact.id)];
      return [row?.[FEATURES.indexOf('threadParagraph')], row?.[FEATURES.indexOf('threadLead')]];
    };
    expect([marksOf(haddock), marksOf(opposed)]).toEqual([
      [1, 1],
      [1, 0],
    ]);
  });
});

describe('weighTerms', () => {
  it('gives what a thread lends less weight than what was typed', () => {
    const term = { text: 'pier', start: 0, end: 4, units: ['w:pier'] };
    const [own, lent] = [term, { ...term, lent: true }].map(
      (one) => weighTerms(aQuestion({ terms: [one] }), index, lexicon).total,
    );
    expect((lent ?? 0) < (own ?? 0)).toBe(true);
  });

  it('gives a word that few facts have more than a common one', () => {
    const [rare, common] = ['tunnel', 'norland'].map((text) => weighTerms(understand(text), index, lexicon).total);
    expect((rare ?? 0) > (common ?? 0)).toBe(true);
  });

  it('tells what people ask for and no fact is about', () => {
    expect(weighTerms(understand('skipper'), index, lexicon).terms.map(({ absent }) => absent)).toEqual([true]);
    expect(weighTerms(understand('pier'), index, lexicon).terms.map(({ absent }) => absent)).toEqual([false]);
  });
});

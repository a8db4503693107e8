// Where a question and a fact differ: figures, dates, names, offices.
import { describe, expect, it } from 'vitest';
import {
  type Said,
  dateDiffers,
  differingNames,
  figureAgrees,
  figureDiffers,
  officeDiffers,
  readSaid,
} from '../../../src/core/answers/find-contradiction.ts';
import type { Fact } from '../../../src/core/knowledge/fact.ts';
import { readInThread } from '../../../src/core/questions/read-in-thread.ts';
import { HARBOUR_FACTS, harbour, harbourReading } from '../../support/sample-harbour.ts';

const { understand, lexicon, knowledge } = harbourReading();
const names = knowledge.nameById;
const { left, carried, haddock, opposed, cod, pier, inspection } = HARBOUR_FACTS;
const said = (typed: string): Said => readSaid(understand(typed), knowledge);
/** Those of the questions of which something is so. */
const those = (questions: readonly string[], isSo: (question: Said) => boolean): string[] =>
  questions.filter((question) => isSo(said(question)));

describe('a figure', () => {
  it('differs from the fact’s, however it is written', () => {
    const questions = [
      'Why did the ferry carry 5,000 passengers?',
      'Did the ferry carry five thousand passengers?',
      'the 300 passengers of the ferry',
    ];
    expect(those(questions, (question) => figureDiffers(question, carried))).toEqual(questions);
    expect(those(questions, (question) => figureAgrees(question, carried))).toEqual([]);
  });

  it('agrees where it is the fact’s own, in words too, and does not differ where it is rounded', () => {
    const questions = ['Why did it carry 1,200 passengers?', 'twelve hundred passengers', 'Did it carry 1,210 passengers?'];
    expect(those(questions, (question) => figureAgrees(question, carried))).toEqual(questions.slice(0, 2));
    expect(those(questions, (question) => figureDiffers(question, carried))).toEqual([]);
    expect(figureDiffers(said('Why spend $40m on the pier?'), pier)).toBe(false);
  });

  it('does not differ where it only lacks its thousands or millions', () => {
    expect(figureDiffers(said('40 spent on the pier'), { ...carried, quantities: pier.quantities })).toBe(false);
    expect(figureDiffers(said('40 billion spent on the pier'), pier)).toBe(true);
  });

  it('does not differ where one of several is the fact’s', () => {
    expect(figureDiffers(said('1,200 passengers or 5,000?'), carried)).toBe(false);
  });

  it('is none where the fact has none, and where it may be a day or a year', () => {
    expect(figureDiffers(said('Why did Haddock oppose the tunnel 500 times?'), opposed)).toBe(false);
    const questions = ['How many passengers did the 2 ferries carry in 2012?', 'passengers on the 31st', 'passengers'];
    expect(those(questions, (question) => figureDiffers(question, carried) || figureAgrees(question, carried))).toEqual([]);
  });
});

describe('a date', () => {
  const differing = (fact: Fact, questions: readonly string[]): string[] =>
    those(questions, (question) => dateDiffers(question, fact));

  it('differs in year, month, day or weekday, however it is written', () => {
    const questions = [
      'why did the ferry leave oct 25',
      'Why did it leave on the 3rd of October?',
      'Did the ferry leave on Tuesday, Oct. 24?',
      'Why did the ferry leave Bluehaven in 2009?',
      'When did the ferry leave Bluehaven in July?',
      'Why did the ferry leave Bluehaven on Monday?',
    ];
    expect(differing(left, questions)).toEqual(questions);
  });

  it('does not where it is the fact’s, or none at all', () => {
    const questions = [
      'Why did the ferry leave in October 2012?',
      'Did the ferry leave on Wednesday?',
      'When did it leave?',
      'did it leave yesterday',
    ];
    expect(differing(left, questions)).toEqual([]);
    expect(differing(inspection, ['Why will the coast guard inspect the pier in November?', 'may it be seen in 2012'])).toEqual(
      [],
    );
  });

  it('agrees with a year that the statement or the wording of the time has beside', () => {
    const beside = [
      { ...left, statement: 'The ferry of 1998 left Bluehaven.' },
      { ...left, when: { edtf: '2012-10-24', wording: 'for the first time since 1998', basis: 'printed' } as const },
      left,
    ];
    expect(beside.map((fact) => dateDiffers(said('the ferry in 1998'), fact))).toEqual([false, false, true]);
  });

  it('agrees with a span that it lies in', () => {
    const questions = ['money on its pier in 2010', 'money on its pier in 2009', 'money on its pier in 1995', 'pier in 2014'];
    expect(differing(pier, questions)).toEqual(questions.slice(2));
  });

  it('of a day without its year agrees with a fact that tells a year alone', () => {
    const ofYear = {
      ...left,
      statement: 'The ferry burned.',
      when: { edtf: '1998', wording: '1998', basis: 'printed' } as const,
    };
    expect(differing(ofYear, ['since the fire of sept 11', 'the fire of Sept. 11, 2001'])).toEqual([
      'the fire of Sept. 11, 2001',
    ]);
  });

  it('is no difference to a fact without a time', () => {
    expect(differing(opposed, ['Why did Haddock oppose the tunnel on Monday, July 2, 1990?'])).toEqual([]);
  });
});

describe('names', () => {
  const differing = (typed: string, fact: Fact) => differingNames(said(typed), fact, names);

  it('differ where one of the file stands in the place of another of its kind', () => {
    expect(differing('Why did Cod oppose the tunnel?', opposed)).toEqual({ known: 1, strange: 0 });
  });

  it('differ, too, where the article does not mention them', () => {
    expect(differing('What made Westland so proud of its pier?', pier)).toEqual({ known: 0, strange: 1 });
  });

  it('may be a place where the fact has a country', () => {
    expect(differing('What made Redport so proud of its pier?', pier)).toEqual({ known: 0, strange: 1 });
  });

  it('do not differ where the fact is about them, or about what they belong to', () => {
    for (const typed of [
      'Why did Haddock oppose the tunnel?',
      'Why did the Norlandic president oppose it?',
      'the pier of Bluehaven',
    ])
      expect(differing(typed, typed.includes('pier') ? pier : opposed)).toEqual({ known: 0, strange: 0 });
  });

  it('do not differ where they are of a kind that the fact has none of', () => {
    expect(differing('Did the coast guard oppose the tunnel?', opposed)).toEqual({ known: 0, strange: 0 });
  });

  it('are those that the question brings itself, not what a thread lends', () => {
    const followUp = readInThread(understand('why?'), { question: understand('Did Cod go?'), facts: [] }, lexicon, names);
    expect([followUp.names, differingNames(readSaid(followUp, knowledge), opposed, names)]).toEqual([
      ['cod'],
      { known: 0, strange: 0 },
    ]);
  });
});

describe('an office', () => {
  const titled = harbour().names.map((name) => (name.id === 'cod' ? { ...name, titles: ['prime minister', 'commodore'] } : name));
  const file = harbourReading({ names: titled });
  const differs = (typed: string, fact: Fact): boolean => officeDiffers(readSaid(file.understand(typed), file.knowledge), fact);

  it('differs where the question gives a person of the fact one that another holds', () => {
    expect(
      ['Why did Prime Minister Haddock oppose it?', 'Commodore Ann Haddock'].map((typed) => differs(typed, opposed)),
    ).toEqual([true, true]);
  });

  it('differs, too, where it is one that nobody of the file holds', () => {
    expect(differs('Why did Minister Haddock oppose it?', opposed)).toBe(true);
  });

  it('does not where it is theirs, where none is given, or where the fact is not about them', () => {
    expect(['President Haddock', 'Haddock', 'captain Haddock'].map((typed) => differs(typed, opposed))).toEqual([
      false,
      false,
      false,
    ]);
    expect([differs('Commodore Haddock', cod), differs('President Cod', haddock)]).toEqual([false, false]);
  });
});

describe('a plain question', () => {
  it('differs from no fact', () => {
    for (const fact of Object.values(HARBOUR_FACTS))
      for (const typed of ['What happened?', '', 'harbour']) {
        const question = said(typed);
        expect([
          figureDiffers(question, fact),
          dateDiffers(question, fact),
          officeDiffers(question, fact),
          differingNames(question, fact, names),
        ]).toEqual([false, false, false, { known: 0, strange: 0 }]);
      }
  });
});

it('is held against the dates of a fact as they were on the day of the account, whichever that is', () => {
  const fact = { ...left, statement: 'The ferry left on Wednesday.', when: undefined };
  const heldOn = (as_of: string): boolean => {
    const told = { ...knowledge, article: { ...knowledge.article, as_of } };
    return dateDiffers(readSaid(understand('Why did it leave on Oct. 24, 2012?'), told), fact);
  };
  expect([heldOn('2012-10-29'), heldOn('2012-11-05'), heldOn('2012-10-29')]).toEqual([false, true, false]);
});

// Premises that a fact contradicts: figures, dates, names and opposites; and what is no contradiction.
import { describe, expect, it } from 'vitest';
import { contradicts } from '../../../src/core/answers/find-contradiction.ts';
import type { Fact } from '../../../src/core/knowledge/fact.ts';
import { HARBOUR_FACTS, harbourReading } from '../../support/sample-harbour.ts';

const { understand, knowledge } = harbourReading();
const { left, carried, opposed, pier, inspection, spoke } = HARBOUR_FACTS;
const contradicted = (fact: Fact, questions: readonly string[]): string[] =>
  questions.filter((question) => contradicts(understand(question), fact, knowledge));

describe('a figure', () => {
  it('that differs from the fact’s is contradicted, however it is written and even where it is only asked about', () => {
    const questions = [
      'Why did the ferry carry 5,000 passengers?',
      'Did the ferry carry five thousand passengers?',
      'the 300 passengers of the ferry',
    ];
    expect(contradicted(carried, questions)).toEqual(questions);
  });

  it('that is the fact’s own is not, rounded or in words', () => {
    expect(
      contradicted(carried, [
        'Why did the ferry carry 1,200 passengers?',
        'Did it carry 1200 passengers?',
        'twelve hundred passengers',
      ]),
    ).toEqual([]);
    expect(contradicted(pier, ['Why did Norland spend $40 million on its pier?', 'Why spend $40m on the pier?'])).toEqual([]);
  });

  it('is left alone where the fact has none, and where it may be a day or a year', () => {
    expect(contradicted(opposed, ['Why did Haddock oppose the tunnel 500 times?'])).toEqual([]);
    expect(contradicted(carried, ['How many passengers did the 2 ferries carry in 2012?'])).toEqual([]);
  });
});

describe('a date', () => {
  it('that differs in year, month or weekday is contradicted', () => {
    const questions = [
      'Why did the ferry leave Bluehaven in 2009?',
      'When did the ferry leave Bluehaven in July?',
      'Why did the ferry leave Bluehaven on Monday?',
    ];
    expect(contradicted(left, questions)).toEqual(questions);
  });

  it('that agrees is not', () => {
    expect(
      contradicted(left, [
        'Why did the ferry leave Bluehaven in October 2012?',
        'Did the ferry leave on Wednesday?',
        'When did the ferry leave Bluehaven?',
      ]),
    ).toEqual([]);
    expect(contradicted(inspection, ['Why will the coast guard inspect the pier in November?'])).toEqual([]);
  });

  it('within a span agrees with it', () => {
    expect(contradicted(pier, ['Why did Norland spend money on its pier in 2010?'])).toEqual([]);
    expect(contradicted(pier, ['Why did Norland spend money on its pier in 1995?'])).not.toEqual([]);
  });
});

describe('a name', () => {
  it('that stands in the place of another of its kind is contradicted', () => {
    const questions = ['Why did Cod oppose the tunnel?', 'What made Bo Cod oppose the tunnel?'];
    expect(contradicted(opposed, questions)).toEqual(questions);
  });

  it('is, too, where the article does not mention it', () => {
    expect(contradicted(pier, ['What made Westland so proud of its pier?'])).toHaveLength(1);
  });

  it('that the fact is about, or that belongs to it, is not', () => {
    expect(
      contradicted(opposed, ['Why did Haddock oppose the tunnel?', 'Why did the Norlandic president oppose the tunnel?']),
    ).toEqual([]);
  });

  it('is no premise of a question whether it is so', () => {
    expect(contradicted(opposed, ['Did Cod oppose the tunnel?', 'Is it Cod who opposed the tunnel?'])).toEqual([]);
  });
});

describe('an opposite', () => {
  it('of what the fact states is contradicted, in every form of the words', () => {
    const questions = ['Why did Haddock welcome the tunnel?', 'What made Haddock so welcoming of the tunnel?'];
    expect(contradicted(opposed, questions)).toEqual(questions);
  });

  it('is none beside the fact’s own word, in a question whether it is so, or for a fact that says nothing of it', () => {
    expect(
      contradicted(opposed, ['Why was the tunnel opposed and not welcomed by Haddock?', 'Did Haddock welcome the tunnel?']),
    ).toEqual([]);
    expect(contradicted(spoke, ['Why did Cod welcome rough seas?'])).toEqual([]);
  });
});

describe('a plain question', () => {
  it('contradicts no fact', () => {
    for (const fact of Object.values(HARBOUR_FACTS)) expect(contradicted(fact, ['What happened?', '', 'harbour'])).toEqual([]);
  });
});

// What is learned of which paragraphs questions are about, on examples small enough to see through.
import { describe, expect, it } from 'vitest';
import { createPassageModel } from '../../src/core/search/passage-model.ts';
import { tokenise } from '../../src/core/text/words.ts';
import { harbour, harbourReading } from '../support/sample-harbour.ts';
import { type PassageExample, learnPassages, passageExamples } from './learn-passages.ts';

const words = (text: string) => ({ words: tokenise(text), terms: [] });
const example = (text: string, paragraphs: number[], given: Partial<PassageExample> = {}): PassageExample => ({
  shown: new Set(text.split(' ')),
  paragraphs,
  several: paragraphs.length > 1,
  mistaken: false,
  count: 1,
  ...given,
});
const many = (times: number, ...of: PassageExample[]): PassageExample[] => Array.from({ length: times }, () => of).flat();
const EXAMPLES = many(
  400,
  example('ferry', [0]),
  example('tunnel', [1]),
  example('both', [0, 1]),
  example('really', [1], { mistaken: true }),
  example('weather', []),
);

describe('what is learned', () => {
  const table = learnPassages(EXAMPLES, 2);
  const read = createPassageModel(table, 2);
  const best = (text: string): number => {
    const { answering, nothing } = read(words(text));
    const all = [...Array.from(answering), nothing];
    return all.indexOf(Math.max(...all));
  };
  const needed = (text: string): boolean[] => Array.from(read(words(text)).needed, (likelihood) => Math.exp(likelihood) > 0.5);

  it('is which paragraph answers, and where none does', () => {
    expect(['ferry', 'tunnel', 'really', 'weather'].map(best)).toEqual([0, 1, 1, 2]);
  });

  it('is which paragraphs a whole answer needs', () => {
    expect(['ferry', 'tunnel', 'both', 'weather'].map(needed)).toEqual([
      [true, false],
      [false, true],
      [true, true],
      [false, false],
    ]);
  });

  it('is what takes something false for granted', () => {
    expect(['ferry', 'really', 'weather'].map((text) => read(words(text)).mistaken > 0)).toEqual([false, true, false]);
  });

  it('is the same every time', () => {
    expect(learnPassages(EXAMPLES, 2)).toEqual(table);
  });

  it('knows nothing of what few examples show', () => {
    expect(learnPassages([...EXAMPLES, ...many(7, example('seldom', [0]))], 2).known.split('\n')).toEqual([
      'both',
      'ferry',
      'really',
      'tunnel',
      'weather',
    ]);
  });
});

describe('the examples', () => {
  const knowledge = harbour();
  const asked = { kind: 'what', style: 'plain', why: 'a test' };
  const set = {
    name: 'tiny',
    singles: [
      { ...asked, id: 'a-1', q: 'Where is the tunnel?', answerable: true, paragraphs: [1], corrected: true },
      { ...asked, id: 'a-2', q: 'What is its price?', answerable: false, paragraphs: [0] },
    ],
    threads: [
      {
        id: 'a-t1',
        turns: [
          { ...asked, id: 'a-t1.1', q: 'Which ferry?', answerable: true, paragraphs: [0, 1], several: true },
          { ...asked, id: 'a-t1.2', q: 'and when', means: 'When did the ferry leave?', answerable: true, paragraphs: [0] },
          { ...asked, id: 'a-t1.3', q: 'why', answerable: true, paragraphs: [0] },
        ],
      },
    ],
  };
  const examples = passageExamples(knowledge, set, harbourReading());

  it('are the questions of the set by themselves, follow-ups as they are meant', () => {
    expect(
      examples.slice(0, 4).map(({ paragraphs, several, mistaken, count }) => ({ paragraphs, several, mistaken, count })),
    ).toEqual([
      { paragraphs: [1], several: false, mistaken: true, count: 1 },
      { paragraphs: [], several: false, mistaken: false, count: 1 },
      { paragraphs: [0, 1], several: true, mistaken: false, count: 1 },
      { paragraphs: [0], several: false, mistaken: false, count: 1 },
    ]);
  });

  it('are also the wordings of the file, which count for less and tell of no mistake', () => {
    const wordings = [
      ...knowledge.asks.flatMap(({ asks }) => asks),
      ...knowledge.lists.flatMap(({ asks }) => asks),
      ...knowledge.lacks.flatMap(({ lacks }) => lacks),
      ...knowledge.silences.flatMap(({ asks }) => asks),
    ];
    expect(examples.length).toBe(4 + wordings.length);
    expect(new Set(examples.slice(4).map(({ mistaken, count }) => `${mistaken} ${count}`))).toEqual(new Set(['null 0.5']));
  });
});

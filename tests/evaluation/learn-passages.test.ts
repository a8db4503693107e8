// What is learned of which paragraphs questions are about, on examples small enough to see through.
import { describe, expect, it } from 'vitest';
import { createPassageModel } from '../../src/core/search/passage-model.ts';
import { tokenise } from '../../src/core/text/words.ts';
import { asksOfStrangers, introductionsOf } from '../../src/core/search/introductions.ts';
import { HARBOUR_FACTS, harbour, harbourReading } from '../support/sample-harbour.ts';
import { type PassageExample, learnPassages, passageExamples } from './learn-passages.ts';

const words = (text: string) => ({ words: tokenise(text), terms: [] });
const example = (text: string, paragraphs: number[], given: Partial<PassageExample> = {}): PassageExample => ({
  shown: new Set(text.split(' ')),
  paragraphs,
  facts: paragraphs.map((paragraph) => `fact-${paragraph}`),
  needed: paragraphs,
  several: paragraphs.length > 1,
  partly: false,
  mistaken: false,
  reason: null,
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
  example('weather', [], { reason: 'absent' }),
  example('pizza', [], { reason: 'off-topic' }),
  example('half', [], { needed: [1], partly: true }),
);

const FILE = { facts: [0, 1].map((paragraph) => ({ id: `fact-${paragraph}`, paragraph })), paragraphs: 2 };

describe('what is learned', () => {
  const table = learnPassages(EXAMPLES, FILE);
  const read = createPassageModel(table, FILE);
  const best = (text: string): number => {
    const { answering, nothing } = read(words(text));
    const all = [...Array.from(answering), nothing];
    return all.indexOf(Math.max(...all));
  };
  const needed = (text: string): boolean[] => Array.from(read(words(text)).needed, (likelihood) => Math.exp(likelihood) > 0.5);

  it('is which paragraph answers, and where none does', () => {
    expect(['ferry', 'tunnel', 'really', 'weather'].map(best)).toEqual([0, 1, 1, 2]);
  });

  it('is which fact answers, also where nobody told it of some questions', () => {
    const untold = EXAMPLES.map((one, at) => (at % 5 === 0 ? { ...one, facts: [] } : one));
    const learned = createPassageModel(learnPassages(untold, FILE), FILE);
    const likeliest = (text: string): number[] =>
      Array.from(learned(words(text)).facts, (likelihood) => Math.round(Math.exp(likelihood)));
    expect(['ferry', 'tunnel', 'weather'].map(likeliest)).toEqual([
      [1, 0],
      [0, 1],
      [0, 0],
    ]);
  });

  it('is which paragraphs a whole answer needs', () => {
    expect(['ferry', 'tunnel', 'both', 'weather', 'half'].map(needed)).toEqual([
      [true, false],
      [false, true],
      [true, true],
      [false, false],
      [false, true],
    ]);
  });

  it('is what takes something false for granted', () => {
    expect(['ferry', 'really', 'weather'].map((text) => read(words(text)).mistaken > 0)).toEqual([false, true, false]);
  });

  it('is what is in the file in part', () => {
    expect(['ferry', 'weather', 'half'].map((text) => read(words(text)).partly > 0)).toEqual([false, false, true]);
  });

  it('is what asks for several things, and why nothing answers', () => {
    expect(['ferry', 'both', 'weather'].map((text) => read(words(text)).several > 0)).toEqual([false, true, false]);
    expect(['weather', 'pizza'].map((text) => read(words(text)).reason)).toEqual(['absent', 'off-topic']);
  });

  it('is the same every time', () => {
    expect(learnPassages(EXAMPLES, FILE)).toEqual(table);
  });

  it('knows nothing of what few examples show', () => {
    expect(learnPassages([...EXAMPLES, ...many(7, example('seldom', [0]))], FILE).known.split('\n')).toEqual([
      'both',
      'ferry',
      'half',
      'pizza',
      'really',
      'tunnel',
      'weather',
    ]);
  });
});

describe('the examples', () => {
  const knowledge = harbour();
  const asked = { kind: 'what', style: 'plain', why: 'a test' };
  const answered = HARBOUR_FACTS.left.id;
  const set = {
    name: 'tiny',
    singles: [
      { ...asked, id: 'a-1', q: 'Where is the tunnel?', answerable: true, paragraphs: [1], corrected: true },
      { ...asked, id: 'a-2', q: 'What is its price?', answerable: false, paragraphs: [0], reason: 'after-horizon' },
      { ...asked, id: 'a-3', q: 'What is left, and how old?', answerable: false, paragraphs: [1], reason: 'partly' },
    ],
    threads: [
      {
        id: 'a-t1',
        turns: [
          { ...asked, id: 'a-t1.1', q: 'Which ferry?', answerable: true, paragraphs: [0, 1], facts: [answered], several: true },
          { ...asked, id: 'a-t1.2', q: 'and when', means: 'When did the ferry leave?', answerable: true, paragraphs: [0] },
          { ...asked, id: 'a-t1.3', q: 'why', answerable: true, paragraphs: [0] },
        ],
      },
    ],
  };
  const examples = passageExamples(knowledge, set, harbourReading());

  it('are the questions of the set by themselves, some once more without their grammar, follow-ups as they are meant and as they were typed', () => {
    const told = examples.slice(0, 9).map(({ shown, paragraphs, needed, several, partly, mistaken, count }) => ({
      inThread: shown.has('T:'),
      paragraphs,
      needed,
      several,
      partly,
      mistaken,
      count,
    }));
    const none: number[] = [];
    const plain = { inThread: false, paragraphs: none, needed: none, several: false, partly: false, mistaken: false, count: 1 };
    expect(told).toEqual([
      { ...plain, paragraphs: [1], needed: [1], mistaken: true },
      plain,
      { ...plain, needed: [1], partly: true },
      { ...plain, paragraphs: [1], needed: [1], mistaken: true, count: 0.75 },
      { ...plain, needed: [1], partly: true, count: 0.75 },
      { ...plain, paragraphs: [0, 1], needed: [0, 1], several: true },
      { ...plain, paragraphs: [0], needed: [0] },
      { ...plain, inThread: true, paragraphs: [0], needed: [0], mistaken: null },
      { ...plain, inThread: true, paragraphs: [0], needed: [0], mistaken: null },
    ]);
  });

  it('tell why nothing answers: what the question set or the silence says, and of what a fact leaves open that it is absent', () => {
    const reasons = examples.flatMap(({ reason }) => reason ?? []);
    const ofLacks = knowledge.lacks.flatMap(({ lacks }) => lacks.map(() => 'absent'));
    const ofSilences = knowledge.silences.flatMap(({ asks, reason }) => asks.map(() => reason));
    expect(reasons).toEqual(['after-horizon', ...ofLacks, ...ofSilences]);
  });

  it('hold a follow-up after what nothing answered as one after the answer before', () => {
    const [first, second] = examples.slice(7, 9).map(({ shown }) => [...shown].filter((piece) => piece.startsWith('l:')));
    expect([first, second]).toEqual([[`l:${answered}`], [`l:${answered}`]]);
  });

  it('are also what asks for introductions, of strangers too, and the wordings of the file with their facts, which count for less and tell of no mistake', () => {
    const introducing = [
      ...introductionsOf(knowledge).flatMap(({ fact, asks }) => asks.map(() => [fact.id])),
      ...asksOfStrangers(knowledge).map(() => []),
    ];
    const wordings = [
      ...knowledge.asks.flatMap(({ fact, asks }) => asks.map(() => [fact])),
      ...knowledge.lists.flatMap(({ facts, asks }) => asks.map(() => [...facts])),
      ...knowledge.lacks.flatMap(({ lacks }) => lacks.map(() => [])),
      ...knowledge.silences.flatMap(({ asks }) => asks.map(() => [])),
    ];
    const [first, others] = [examples.slice(9, 9 + introducing.length), examples.slice(9 + introducing.length)];
    expect([first.map(({ facts }) => facts), others.map(({ facts }) => facts)]).toEqual([introducing, wordings]);
    expect(new Set(first.map(({ mistaken, count }) => `${mistaken} ${count}`))).toEqual(new Set(['false 1']));
    expect(new Set(others.map(({ mistaken, count }) => `${mistaken} ${count}`))).toEqual(new Set(['null 0.5']));
  });
});

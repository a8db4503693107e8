// Which passages a question is about, by what was learned.
import { describe, expect, it } from 'vitest';
import type { PassageTable } from '../../../src/core/knowledge/passage-table.ts';
import { type Passages, createPassageModel, fitOf, likelierThan } from '../../../src/core/search/passage-model.ts';
import { tokenise } from '../../../src/core/text/words.ts';

const bytes = (...rows: number[][]): string => Buffer.from(Int8Array.from(rows.flat()).buffer).toString('base64');
/** Of two paragraphs with a fact each: "ferry" speaks for the first, "tunnel" for the second, "really" for a mistake, "every" for several
 * things, "half" for a part, and two words for a reason why nothing answers. */
const TABLE: PassageTable = {
  paragraphs: 2,
  facts: ['of-ferry', 'of-tunnel'],
  known: 'every\nferry\nhalf\npizza\nreally\ntomorrow\ntunnel',
  worth: bytes(
    [0, 0, 0, 4, 0, 0, 0],
    [4, 0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0, 0, 4],
    [0, 0, 0, 0, 0, 4, 0],
    [0, 0, 4, 0, 0, 0, 0],
    [0, 0, 0, 0, 4, 0, 0],
    [0, 4, -4, 0, 0, 0, 0],
  ),
  scale: 0.5,
  constants: [0, 0, 1, 0, 0, 0, 0],
  outputs: [
    [1, -1, 0, 0, 0, 0, 0, 0],
    [-1, 1, 0, 0, 0, 0, 0, 0],
    [2, 0, 0, 0, 0, 0, 0, 0],
    [0, 2, 0, 0, 0, 0, 0, 0],
    [0, 0, 1, 0, 0, 0, 0, 0],
    [2, 0, 0, 0, 0, 0, 0, 0],
    [0, 2, 0, 0, 0, 0, 0, 0],
    [0, 0, 1, 0, 0, 0, 0, 0],
    [0, 0, 2, 0, 0, 0, 0, -3],
    [0, 0, 0, 3, 0, 0, 0, -2],
    [0, 0, 0, 0, 0, 0, 4, -5],
    [0, 0, 0, 0, 0, 0, 0, 1],
    [0, 0, 0, 0, 1, 0, 0, 0],
    [0, 0, 0, 0, 0, 1, 0, 0],
  ],
};
const FILE = {
  facts: [
    { id: 'of-ferry', paragraph: 0 },
    { id: 'of-tunnel', paragraph: 1 },
  ],
  paragraphs: 2,
};
const asked = (text: string) => ({ words: tokenise(text), terms: [] });
const shares = (likelihoods: ArrayLike<number>): number[] =>
  Array.from(likelihoods, (likelihood) => Number(Math.exp(likelihood).toFixed(3)));
const answers = ({ answering, nothing }: Passages): number[] => shares([...Array.from(answering), nothing]);
const read = createPassageModel(TABLE, FILE);

describe('the passages of a question', () => {
  it('are as likely as what it shows makes them, against each other and nothing', () => {
    // The hidden layer gives 2, 0 and 1 of "ferry", nothing but its constant of words that are not known.
    expect(['ferry', 'tunnel', 'weather'].map((text) => answers(read(asked(text))))).toEqual([
      [0.936, 0.017, 0.047],
      [0.018, 0.965, 0.018],
      [0.212, 0.212, 0.576],
    ]);
  });

  it('stay what they are when another question is read', () => {
    const ferry = read(asked('ferry'));
    const before = structuredClone(ferry);
    read(asked('tunnel'));
    expect(ferry).toEqual(before);
  });

  it('are facts too, each as likely', () => {
    expect(['ferry', 'tunnel', 'weather'].map((text) => shares(read(asked(text)).facts))).toEqual([
      [0.936, 0.017],
      [0.018, 0.965],
      [0.212, 0.212],
    ]);
  });

  it('are paragraphs as likely as both say on average: they themselves, and all their facts together', () => {
    const both = { ...FILE, facts: FILE.facts.map(({ id }) => ({ id, paragraph: 0 })) };
    expect(answers(createPassageModel(TABLE, both)(asked('ferry')))).toEqual([0.945, 0.009, 0.047]);
  });

  it('hold a fact that is newer than the table as likely as its paragraph', () => {
    const newer = { ...FILE, facts: [...FILE.facts, { id: 'since', paragraph: 1 }] };
    expect(shares(createPassageModel(TABLE, newer)(asked('tunnel')).facts)).toEqual([0.018, 0.965, 0.965]);
  });

  it('are needed one by one, whatever the others are', () => {
    expect(shares(read(asked('ferry')).needed)).toEqual([0.881, 0.119]);
  });

  it('weigh the less the more the question shows', () => {
    const [short, long] = [read(asked('tunnel')), read(asked('ferry tunnel'))];
    expect([short, long].map(({ needed }) => Number((needed[1] ?? 0).toFixed(2)))).toEqual([-0.13, -0.69]);
  });

  it('tell the odds of a mistake', () => {
    expect([read(asked('really')).mistaken, read(asked('ferry')).mistaken]).toEqual([3, -1]);
  });

  it('tell the odds that only a part of it is in the file', () => {
    expect([read(asked('half')).partly, read(asked('ferry')).partly]).toEqual([3, -5]);
  });

  it('tell the odds of several things, and the likeliest reason of a refusal', () => {
    expect([read(asked('every')).several, read(asked('ferry')).several]).toEqual([4, -2]);
    expect(['ferry', 'tomorrow', 'pizza'].map((text) => read(asked(text)).reason)).toEqual([
      'absent',
      'after-horizon',
      'off-topic',
    ]);
  });

  it('are each as likely as another where nothing was learned, hardly ever a mistake or in the file in part, and seldom of several things', () => {
    const unknown = createPassageModel(null, { facts: FILE.facts, paragraphs: 4 })(asked('ferry'));
    expect([
      answers(unknown),
      shares(unknown.facts),
      shares(unknown.needed),
      unknown.mistaken,
      unknown.several,
      unknown.partly,
    ]).toEqual([[0.2, 0.2, 0.2, 0.2, 0.2], [0.333, 0.333], [0.25, 0.25, 0.25, 0.25], -3, -2, -4]);
  });
});

describe('how a fact fits them', () => {
  const passages: Passages = {
    facts: [-1.5, -3.5],
    answering: [-1, -2, -3],
    nothing: -4,
    needed: [-0.5, -1.5, -2.5],
    mistaken: 0,
    several: 0,
    partly: 0,
    reason: 'absent',
  };

  it('is how likely it is to answer, and its paragraph, and how likely that is needed', () => {
    expect(fitOf(1, 2, passages)).toEqual({ answering: -3, fact: -3.5, needed: -2.5 });
  });

  it('is not at all in a paragraph that nothing tells of', () => {
    const not = Number.NEGATIVE_INFINITY;
    expect(fitOf(7, 7, passages)).toEqual({ answering: not, fact: not, needed: not });
  });
});

describe('what is likelier than so much', () => {
  it('is given by its numbers, in order; what is as likely is not', () => {
    expect(likelierThan(-1, [-0.5, -1, -2, 0])).toEqual([0, 3]);
  });
});

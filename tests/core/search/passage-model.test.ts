// Which paragraphs a question is about, by what was learned.
import { describe, expect, it } from 'vitest';
import type { PassageTable } from '../../../src/core/knowledge/passage-table.ts';
import { type Passages, createPassageModel, fitOf } from '../../../src/core/search/passage-model.ts';
import { tokenise } from '../../../src/core/text/words.ts';

const bytes = (...values: number[]): string => Buffer.from(Int8Array.from(values).buffer).toString('base64');
/** Of two paragraphs: "ferry" speaks for the first, "tunnel" for the second, "really" for a mistake. */
const TABLE: PassageTable = {
  paragraphs: 2,
  known: 'ferry\nreally\ntunnel',
  worth: bytes(4, 0, 0, 0, 0, 4, 0, 4, -4),
  scale: 0.5,
  constants: [0, 0, 1],
  outputs: [
    [1, -1, 0, 0],
    [-1, 1, 0, 0],
    [2, 0, 0, 0],
    [0, 2, 0, 0],
    [0, 0, 1, 0],
    [0, 0, 2, -3],
  ],
};
const asked = (text: string) => ({ words: tokenise(text), terms: [] });
const shares = ({ answering, nothing }: Passages): number[] =>
  [...Array.from(answering), nothing].map((likelihood) => Number(Math.exp(likelihood).toFixed(3)));
const read = createPassageModel(TABLE, 2);

describe('the passages of a question', () => {
  it('are as likely as what it shows makes them, against each other and nothing', () => {
    // The hidden layer gives 2, 0 and 1 of "ferry", nothing but its constant of words that are not known.
    expect([shares(read(asked('ferry'))), shares(read(asked('tunnel'))), shares(read(asked('weather')))]).toEqual([
      [0.936, 0.017, 0.047],
      [0.018, 0.965, 0.018],
      [0.212, 0.212, 0.576],
    ]);
  });

  it('are needed one by one, whatever the others are', () => {
    const needed = Array.from(read(asked('ferry')).needed, (likelihood) => Number(Math.exp(likelihood).toFixed(3)));
    expect(needed).toEqual([0.881, 0.119]);
  });

  it('weigh the less the more the question shows', () => {
    const [short, long] = [read(asked('tunnel')), read(asked('ferry tunnel'))];
    expect([short, long].map(({ needed }) => Number((needed[1] ?? 0).toFixed(2)))).toEqual([-0.13, -0.69]);
  });

  it('tell the odds of a mistake', () => {
    expect([read(asked('really')).mistaken, read(asked('ferry')).mistaken]).toEqual([3, -1]);
  });

  it('are each as likely as another where nothing was learned, and hardly ever a mistake', () => {
    const unknown = createPassageModel(null, 4)(asked('ferry'));
    const needed = Array.from(unknown.needed, (likelihood) => Number(Math.exp(likelihood).toFixed(3)));
    expect([shares(unknown), needed, unknown.mistaken]).toEqual([[0.2, 0.2, 0.2, 0.2, 0.2], [0.25, 0.25, 0.25, 0.25], -3]);
  });
});

describe('how a target fits them', () => {
  const passages: Passages = { answering: [-1, -2, -3], nothing: -4, needed: [-0.5, -1.5, -2.5], mistaken: 0 };

  it('is the likeliest paragraph that answers, and the mean and least of those that are needed', () => {
    expect(fitOf([0, 2], passages)).toEqual({ answering: -1, needed: -1.5, least: -2.5 });
  });

  it('is that nothing answers, for what the file does not say', () => {
    expect(fitOf([], passages)).toEqual({ answering: -4, needed: 0, least: 0 });
  });

  it('says nothing of a paragraph that the table does not know', () => {
    expect(fitOf([7], passages)).toEqual({ answering: 0, needed: 0, least: 0 });
  });
});

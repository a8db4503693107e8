// Which paragraphs a question is about, by everything that it shows at once: a learned network (knowledge/passages.json), where the other
// models count each word by itself.
import { type PassageTable, worthOf } from '../knowledge/passage-table.ts';
import { logOfSum } from './log-of-sum.ts';
import { piecesOf } from './passage-pieces.ts';
import type { Query } from './wording.ts';

/** What one question shows. All figures are logarithms, at most 0 but for `mistaken`, which are odds. */
export type Passages = {
  /** How likely each paragraph is to answer, against the others and nothing. */
  readonly answering: ArrayLike<number>;
  /** How likely it is that none does. */
  readonly nothing: number;
  /** How likely a whole answer needs each paragraph. */
  readonly needed: ArrayLike<number>;
  /** The odds that the question takes for granted what the file contradicts. */
  readonly mistaken: number;
};

/** The odds of a mistake where nothing tells: some one question in twenty takes something false for granted. */
const MISTAKEN_AT_FIRST = -3;

/** Where nothing was learned: one paragraph is as likely as another, and as nothing. */
export function unknownPassages(paragraphs: number): Passages {
  const alike = (of: number): Float64Array => new Float64Array(paragraphs).fill(-Math.log(of));
  return {
    answering: alike(paragraphs + 1),
    nothing: -Math.log(paragraphs + 1),
    needed: alike(Math.max(2, paragraphs)),
    mistaken: MISTAKEN_AT_FIRST,
  };
}

/** The logarithm of how likely something is, by its odds. */
const likelihoodOf = (odds: number): number => -Math.log1p(Math.exp(-odds));

/** Reads the table. @param table null where nothing was learned; @param paragraphs of the article */
export function createPassageModel(
  table: PassageTable | null,
  paragraphs: number,
): (question: Pick<Query, 'words' | 'terms'>) => Passages {
  if (table === null) {
    const unknown = unknownPassages(paragraphs);
    return () => unknown;
  }
  const { constants, outputs, scale } = table;
  const width = constants.length;
  const worth = worthOf(table);
  const placeOf = new Map(table.known.split('\n').map((piece, place) => [piece, place]));
  const flat = Float64Array.from(outputs.flat());

  /** What the hidden layer gives. */
  function hidden(pieces: Iterable<string>): Float64Array {
    const sums = new Float64Array(width);
    let known = 0;
    for (const piece of pieces) {
      const place = placeOf.get(piece);
      if (place === undefined) continue;
      known += 1;
      const from = place * width;
      for (let at = 0; at < width; at += 1) sums[at] = (sums[at] ?? 0) + (worth[from + at] ?? 0);
    }
    const share = scale / Math.sqrt(Math.max(1, known));
    for (let at = 0; at < width; at += 1) sums[at] = Math.max(0, (sums[at] ?? 0) * share + (constants[at] ?? 0));
    return sums;
  }

  return (question) => {
    const given = hidden(piecesOf(question));
    const scores = new Float64Array(outputs.length);
    for (let output = 0, from = 0; output < scores.length; output += 1, from += width + 1) {
      let score = flat[from + width] ?? 0;
      for (let at = 0; at < width; at += 1) score += (given[at] ?? 0) * (flat[from + at] ?? 0);
      scores[output] = score;
    }
    const needed = scores.subarray(0, paragraphs);
    for (let at = 0; at < paragraphs; at += 1) needed[at] = likelihoodOf(needed[at] ?? 0);
    const chosen = scores.subarray(paragraphs, 2 * paragraphs + 1);
    const sum = logOfSum(chosen);
    for (let at = 0; at < chosen.length; at += 1) chosen[at] = (chosen[at] ?? 0) - sum;
    return {
      answering: chosen.subarray(0, paragraphs),
      nothing: chosen[paragraphs] ?? 0,
      needed,
      mistaken: scores[2 * paragraphs + 1] ?? 0,
    };
  };
}

/** How well a target fits the paragraphs that a question is about (logarithms, at most 0). */
export type PassageFit = {
  /** How likely the likeliest of its paragraphs is to answer; of what the file does not say, that none is. */
  readonly answering: number;
  /** How likely its paragraphs are needed, on average, and how likely the least likely one. */
  readonly needed: number;
  readonly least: number;
};

/** Holds the paragraphs of a target against those that a question is about. @param of none for what the file does not say */
export function fitOf(of: readonly number[], { answering, nothing, needed }: Passages): PassageFit {
  if (of.length === 0) return { answering: nothing, needed: 0, least: 0 };
  let [highest, sum, least] = [Number.NEGATIVE_INFINITY, 0, 0];
  for (const paragraph of of) {
    const likelihood = needed[paragraph] ?? 0;
    highest = Math.max(highest, answering[paragraph] ?? 0);
    sum += likelihood;
    least = Math.min(least, likelihood);
  }
  return { answering: highest, needed: sum / of.length, least };
}

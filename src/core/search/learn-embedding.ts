// Learns the vectors of pieces of text from the wordings of the file: those of one group come to point the same way, and away from
// those of the others. A linear classifier with a narrow middle, as fastText (Joulin and others, 2016) has it; deterministic.
import { createRandom } from '../random.ts';
import { DIMENSIONS, EMBEDDING_SIZE, type Embedding } from './embedding.ts';
import { GRAMS } from './grams.ts';

/** By a name of this file: loops read it a billion times, and an imported one is looked up each time where a test runner keeps modules apart. */
const WIDTH = DIMENSIONS;

/** How often each wording is shown in each of its forms. Cross-validated: more gain nothing. */
const ROUNDS = 2;
/** How far the first steps go (Adagrad); the last go nowhere. */
const RATE = 0.3;
/** From at most so many groups is the right one told at once: of more, chance chooses the others. The file has some 300. */
const MOST_GROUPS = 400;
/** A group that is no likelier than this where it is wrong is left as it is. */
const NEGLIGIBLE = 0.001;
/** How far the vectors of pieces reach at first. */
const FIRST_REACH = 0.05;
const LEAST_SQUARE = 0.001;
const SEED = 2012;
/** Figures are kept in eight bits; so many times the mean is the most that they hold. */
const MOST_MEANS = 4;
const LARGEST = 127;

/** In eight bits, in units of its own. @param used the pieces that have vectors at all */
function inBytes(pieces: Float32Array, used: readonly number[]): Embedding {
  let square = 0;
  for (const value of pieces) square += value * value;
  const mean = Math.sqrt(square / Math.max(1, used.length * WIDTH));
  const scale = LARGEST / (MOST_MEANS * mean || 1);
  const bytes = new Int8Array(pieces.length);
  for (const piece of used)
    for (let at = piece * WIDTH; at < (piece + 1) * WIDTH; at += 1)
      bytes[at] = Math.max(-LARGEST, Math.min(LARGEST, Math.round((pieces[at] ?? 0) * scale)));
  return bytes;
}

/** All wordings with the number of their group, in an order that chance gives. */
function shuffled<T>(groups: readonly (readonly T[])[], random: () => number): { wording: T; group: number }[] {
  const all = groups.flatMap((wordings, group) => wordings.map((wording) => ({ wording, group })));
  return all
    .map((item) => ({ item, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** @param groups the wordings of each group, each wording by the numbers of its pieces */
export function learnEmbedding(groups: readonly (readonly (readonly number[])[])[]): Embedding {
  const random = createRandom(SEED);
  const pieces = new Float32Array(EMBEDDING_SIZE);
  const pieceSquares = new Float32Array(GRAMS);
  const used = [...new Set(groups.flat(2))];
  for (const piece of used) {
    pieceSquares[piece] = LEAST_SQUARE;
    for (let at = 0; at < WIDTH; at += 1) pieces[piece * WIDTH + at] = (random() - 0.5) * 2 * FIRST_REACH;
  }
  const outputs = new Float32Array(groups.length * WIDTH);
  const outputSquares = new Float32Array(outputs.length).fill(LEAST_SQUARE);
  const constants = new Float32Array(groups.length);
  const constantSquares = new Float32Array(groups.length).fill(LEAST_SQUARE);
  /** The groups that are told apart at once, and how probable each of them is. */
  const among = Int32Array.from({ length: Math.min(groups.length, MOST_GROUPS) }, (_, group) => group);
  const shares = new Float32Array(among.length);
  const middle = new Float32Array(WIDTH);
  const push = new Float32Array(WIDTH);
  const steps = ROUNDS * groups.reduce((sum, wordings) => sum + wordings.length, 0);

  /** Chooses what the right group is told from, where that is not all. */
  function choose(right: number): void {
    if (groups.length <= MOST_GROUPS) return;
    for (let place = 0; place < among.length; place += 1) among[place] = Math.floor(random() * groups.length);
    if (!among.includes(right)) among[0] = right;
  }

  /** The probability of each of them. */
  function foresee(): void {
    let highest = Number.NEGATIVE_INFINITY;
    for (let place = 0; place < among.length; place += 1) {
      const group = among[place] ?? 0;
      const from = group * WIDTH;
      let score = constants[group] ?? 0;
      for (let at = 0; at < WIDTH; at += 1) score += (middle[at] ?? 0) * (outputs[from + at] ?? 0);
      shares[place] = score;
      if (score > highest) highest = score;
    }
    let sum = 0;
    for (let place = 0; place < shares.length; place += 1) {
      const power = Math.exp((shares[place] ?? 0) - highest);
      shares[place] = power;
      sum += power;
    }
    for (let place = 0; place < shares.length; place += 1) shares[place] = (shares[place] ?? 0) / sum;
  }

  /** Moves the groups towards what was right; what that asks of the middle is gathered in `push`. */
  function correct(right: number, rate: number): void {
    push.fill(0);
    for (let place = 0; place < among.length; place += 1) {
      const group = among[place] ?? 0;
      const wrong = (shares[place] ?? 0) - (group === right ? 1 : 0);
      if (Math.abs(wrong) < NEGLIGIBLE) continue;
      const from = group * WIDTH;
      for (let at = 0; at < WIDTH; at += 1) {
        const own = outputs[from + at] ?? 0;
        const slope = wrong * (middle[at] ?? 0);
        push[at] = (push[at] ?? 0) + wrong * own;
        const square = (outputSquares[from + at] ?? 0) + slope * slope;
        outputSquares[from + at] = square;
        outputs[from + at] = own - (rate * slope) / Math.sqrt(square);
      }
      const square = (constantSquares[group] ?? 0) + wrong * wrong;
      constantSquares[group] = square;
      constants[group] = (constants[group] ?? 0) - (rate * wrong) / Math.sqrt(square);
    }
  }

  function show(wording: readonly number[], group: number, rate: number): void {
    const scale = 1 / Math.sqrt(Math.max(1, wording.length));
    middle.fill(0);
    for (const piece of wording)
      for (let at = 0; at < WIDTH; at += 1) middle[at] = (middle[at] ?? 0) + scale * (pieces[piece * WIDTH + at] ?? 0);
    choose(group);
    foresee();
    correct(group, rate);
    let mean = 0;
    for (let at = 0; at < WIDTH; at += 1) {
      const slope = scale * (push[at] ?? 0);
      push[at] = slope;
      mean += (slope * slope) / WIDTH;
    }
    for (const piece of wording) {
      const square = (pieceSquares[piece] ?? 0) + mean;
      pieceSquares[piece] = square;
      const step = rate / Math.sqrt(square);
      for (let at = 0; at < WIDTH; at += 1) {
        const place = piece * WIDTH + at;
        pieces[place] = (pieces[place] ?? 0) - step * (push[at] ?? 0);
      }
    }
  }

  let step = 0;
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { wording, group } of shuffled(groups, random)) {
      show(wording, group, RATE * (1 - step / steps));
      step += 1;
    }
  return inBytes(pieces, used);
}

// What a target is asked by, as a few directions: the middles of its wordings that lie close together (k-means on the sphere). A
// question is near a target when it points the way one of them does.
import { DIMENSIONS, normalise } from './embedding.ts';

/** By a name of this file: loops read it a billion times, and an imported one is looked up each time where a test runner keeps modules apart. */
const WIDTH = DIMENSIONS;

/** A target has at most so many. Cross-validated: every wording by itself finds no more than 16 of them. */
const MOST = 16;
const ROUNDS = 4;
/** Figures are kept in eight bits. */
const LARGEST = 127;
/** So many of the nearest count together. */
const FEW = 3;

/** Plain data: the directions of all targets in a row, where each target's begin, and the mean of each target's wordings. */
export type PrototypeTable = { readonly directions: Int8Array; readonly begins: Int32Array; readonly means: Int8Array };

/** How near a question is to a target, each -1 to 1: to its nearest prototype, to the nearest few, and to its wordings on average. */
export type Nearness = { readonly best: number; readonly few: number; readonly mean: number };

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < WIDTH; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

function meanOf(vectors: readonly Float32Array[]): Float32Array {
  const mean = new Float32Array(WIDTH);
  for (const vector of vectors)
    for (let at = 0; at < WIDTH; at += 1) mean[at] = (mean[at] ?? 0) + (vector[at] ?? 0) / vectors.length;
  return mean;
}

/** The place of the greatest value. */
function greatest(values: readonly number[]): number {
  let best = 0;
  for (let at = 1; at < values.length; at += 1) if ((values[at] ?? 0) > (values[best] ?? 0)) best = at;
  return best;
}

/** Begins with what is nearest to the mean, and adds what is farthest from all that was chosen. */
function firstPrototypes(vectors: readonly Float32Array[], mean: Float32Array): Float32Array[] {
  const chosen = [vectors[greatest(vectors.map((vector) => dot(vector, mean)))] ?? mean];
  const distance = vectors.map(() => Number.POSITIVE_INFINITY);
  while (chosen.length < MOST) {
    const last = chosen.at(-1) ?? mean;
    vectors.forEach((vector, at) => (distance[at] = Math.min(distance[at] ?? 0, -dot(vector, last))));
    chosen.push(vectors[greatest(distance)] ?? mean);
  }
  return chosen;
}

/** A few directions for many. */
function gather(vectors: readonly Float32Array[], mean: Float32Array): readonly Float32Array[] {
  if (vectors.length <= MOST) return vectors;
  let prototypes = firstPrototypes(vectors, mean);
  for (let round = 0; round < ROUNDS; round += 1) {
    const around = prototypes.map((): Float32Array[] => []);
    for (const vector of vectors) around[greatest(prototypes.map((prototype) => dot(prototype, vector)))]?.push(vector);
    prototypes = prototypes.map((prototype, at) => {
      const own = around[at] ?? [];
      return own.length === 0 ? prototype : normalise(meanOf(own));
    });
  }
  return prototypes;
}

/** @param wordings of each target the directions of its wordings */
export function findPrototypes(wordings: readonly (readonly Float32Array[])[]): PrototypeTable {
  const means = wordings.map(meanOf);
  const gathered = wordings.map((vectors, at) => gather(vectors, means[at] ?? new Float32Array(WIDTH)));
  const begins = [0];
  for (const own of gathered) begins.push((begins.at(-1) ?? 0) + own.length);
  const inBytes = (vectors: readonly Float32Array[]): Int8Array =>
    Int8Array.from(vectors.flatMap((vector) => Array.from(vector, (value) => Math.round(value * LARGEST))));
  return { directions: inBytes(gathered.flat()), begins: Int32Array.from(begins), means: inBytes(means) };
}

/** Compares the direction of a question with targets, given by their numbers. */
export function createNearness({
  directions,
  begins,
  means,
}: PrototypeTable): (question: Float32Array, target: number) => Nearness {
  const along = (question: Float32Array, values: Int8Array, from: number): number => {
    let sum = 0;
    for (let at = 0; at < WIDTH; at += 1) sum += (question[at] ?? 0) * (values[from + at] ?? 0);
    return sum / LARGEST;
  };
  return (question, target) => {
    const from = begins[target] ?? 0;
    const to = begins[target + 1] ?? 0;
    if (from === to) return { best: 0, few: 0, mean: 0 };
    // The three nearest, in order: a sort would take longer than all the rest.
    let first = -1;
    let second = -1;
    let third = -1;
    for (let place = from; place < to; place += 1) {
      const near = along(question, directions, place * WIDTH);
      if (near > first) {
        third = second;
        second = first;
        first = near;
      } else if (near > second) {
        third = second;
        second = near;
      } else if (near > third) third = near;
    }
    const few = to - from >= FEW ? (first + second + third) / FEW : to - from === 2 ? (first + second) / 2 : first;
    return { best: first, few, mean: along(question, means, target * WIDTH) };
  };
}

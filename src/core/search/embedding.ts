// A text as a direction: the sum of the vectors of its pieces. Texts that mean the same thing point the same way.
import { GRAMS } from './grams.ts';

/** How many figures a vector has. Cross-validated: 48 and 64 find little more, at once and twice the cost. */
export const DIMENSIONS = 32;

/** The vector of each piece, one after another, in units that do not matter: only directions are compared. All zeros for a piece
 * that no wording holds. */
export type Embedding = Int8Array;

/** Room for the vectors of all pieces. */
export const EMBEDDING_SIZE = GRAMS * DIMENSIONS;

/** Makes a vector one unit long; nothing stays nothing. */
export function normalise(vector: Float32Array): Float32Array {
  let square = 0;
  for (const value of vector) square += value * value;
  if (square === 0) return vector;
  const scale = 1 / Math.sqrt(square);
  for (let at = 0; at < vector.length; at += 1) vector[at] = (vector[at] ?? 0) * scale;
  return vector;
}

/**
 * The direction of a text: one unit long, or all zeros where none of its pieces is known.
 * @param eachPiece shows each piece of the text with its weight
 */
export function embed(embedding: Embedding, eachPiece: (show: (piece: number, weight: number) => void) => void): Float32Array {
  const sum = new Float32Array(DIMENSIONS);
  eachPiece((piece, weight) => {
    const from = piece * DIMENSIONS;
    for (let at = 0; at < DIMENSIONS; at += 1) sum[at] = (sum[at] ?? 0) + weight * (embedding[from + at] ?? 0);
  });
  return normalise(sum);
}

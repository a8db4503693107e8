// A text as a direction.
import { describe, expect, it } from 'vitest';
import { DIMENSIONS, EMBEDDING_SIZE, embed, normalise } from '../../../src/core/search/embedding.ts';

const embedding = new Int8Array(EMBEDDING_SIZE);
const [UP, ACROSS, UNKNOWN] = [3, 7, 11];
embedding[UP * DIMENSIONS] = 40;
embedding[ACROSS * DIMENSIONS + 1] = 30;
const direction = (...figures: number[]): Float32Array => Float32Array.from({ length: DIMENSIONS }, (_, at) => figures[at] ?? 0);
type Show = (piece: number, weight: number) => void;
const once =
  (...pieces: number[]) =>
  (show: Show): void =>
    pieces.forEach((piece) => show(piece, 1));

describe('embed', () => {
  it('adds up the vectors of the pieces, and keeps only where they point', () => {
    expect(embed(embedding, once(UP, ACROSS))).toEqual(direction(0.8, 0.6));
    expect(embed(embedding, once(UP, UP, ACROSS, ACROSS))).toEqual(direction(0.8, 0.6));
  });

  it('counts each piece by its weight', () => {
    const weighed = (show: Show): void => {
      show(UP, 0.5625);
      show(ACROSS, 1);
    };
    expect(embed(embedding, weighed)).toEqual(direction(0.6, 0.8));
  });

  it('points nowhere where no piece is known, and for no text', () => {
    expect([embed(embedding, once(UNKNOWN)), embed(embedding, once())]).toEqual([direction(), direction()]);
  });
});

describe('normalise', () => {
  it('makes a vector one unit long, and leaves nothing as it is', () => {
    expect([normalise(Float32Array.of(3, 4)), normalise(Float32Array.of(0, 0))]).toEqual([
      Float32Array.of(3 / 5, 4 / 5),
      Float32Array.of(0, 0),
    ]);
  });
});

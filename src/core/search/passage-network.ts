// The arithmetic of the learned network (knowledge/passages.json): from the pieces that a question shows, by one hidden layer, to a score for each
// output.
import { type PassageTable, worthOf } from '../knowledge/passage-table.ts';
import { type Shown, createPieceNumbers, eachPiece } from './passage-pieces.ts';

/** `scores`: one for each output, in the order of the table; filled anew by each question. */
export type PassageNetwork = { readonly scores: Float64Array; score(question: Shown): void };

/** Reads the table. */
export function createPassageNetwork(table: PassageTable): PassageNetwork {
  const { constants, outputs, scale } = table;
  const width = constants.length;
  // After the pieces a row of nothing, which is added where there is no other.
  const known = worthOf(table);
  const nothing = known.length;
  const worth = new Int8Array(nothing + width);
  worth.set(known);
  const pieces = createPieceNumbers(table.known.split('\n'));
  /** What each unit is worth to all outputs, one row after the other, and their constants last: most units give nothing. */
  const flat = Float32Array.from({ length: (width + 1) * outputs.length }, (_, at) => {
    const output = at % outputs.length;
    return outputs[output]?.[(at - output) / outputs.length] ?? 0;
  });
  /** The units of the hidden layer that give something, and how much. */
  const giving = new Int32Array(width + 4);
  const given = new Float64Array(width + 4);
  const sums = new Int32Array(width);
  const scores = new Float64Array(outputs.length);
  /** The places of the pieces that a question shows, each once; and which are among them. */
  const rows: number[] = [];
  const isShown = new Uint8Array(known.length / width);
  const showPiece = (place: number): void => {
    if (isShown[place] === 1) return;
    isShown[place] = 1;
    rows.push(place);
  };
  /** Where what one of them is worth begins; after the last, what is worth nothing. */
  const rowFrom = (at: number): number => (at < rows.length ? (rows[at] ?? 0) * width : nothing);

  /** Fills the hidden layer. @returns how many of its units give something */
  function show(question: Shown): number {
    for (const place of rows) isShown[place] = 0;
    rows.length = 0;
    eachPiece(question, pieces, showPiece);
    sums.fill(0);
    // Four at a time: what is summed is read and written once for all four.
    for (let at = 0; at < rows.length; at += 4) {
      const one = rowFrom(at);
      const two = rowFrom(at + 1);
      const three = rowFrom(at + 2);
      const four = rowFrom(at + 3);
      for (let unit = 0; unit < width; unit += 1)
        sums[unit] =
          (sums[unit] ?? 0) +
          (worth[one + unit] ?? 0) +
          (worth[two + unit] ?? 0) +
          (worth[three + unit] ?? 0) +
          (worth[four + unit] ?? 0);
    }
    const share = scale / Math.sqrt(Math.max(1, rows.length));
    let active = 0;
    for (let unit = 0; unit < width; unit += 1) {
      const sum = (sums[unit] ?? 0) * share + (constants[unit] ?? 0);
      if (sum <= 0) continue;
      giving[active] = unit;
      given[active] = sum;
      active += 1;
    }
    return active;
  }

  /** Fills the outputs by the first units of those that give something. */
  function fill(active: number): void {
    const count = outputs.length;
    for (let output = 0; output < count; output += 1) scores[output] = flat[width * count + output] ?? 0;
    giving.fill(0, active, active + 4);
    given.fill(0, active, active + 4);
    for (let at = 0; at < active; at += 4) {
      const a = (giving[at] ?? 0) * count;
      const b = (giving[at + 1] ?? 0) * count;
      const c = (giving[at + 2] ?? 0) * count;
      const d = (giving[at + 3] ?? 0) * count;
      const one = given[at] ?? 0;
      const two = given[at + 1] ?? 0;
      const three = given[at + 2] ?? 0;
      const four = given[at + 3] ?? 0;
      for (let output = 0; output < count; output += 1)
        scores[output] =
          (scores[output] ?? 0) +
          one * (flat[a + output] ?? 0) +
          two * (flat[b + output] ?? 0) +
          three * (flat[c + output] ?? 0) +
          four * (flat[d + output] ?? 0);
    }
  }

  return { scores, score: (question) => fill(show(question)) };
}

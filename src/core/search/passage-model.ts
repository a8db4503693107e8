// Which passages a question is about, by everything that it shows at once: a learned network (knowledge/passages.json), where the other
// models count each word by itself.
import type { Fact } from '../knowledge/fact.ts';
import { type Knowledge, REFUSAL_REASONS, type RefusalReason } from '../knowledge/knowledge.ts';
import { type PassageTable, placesOf, worthOf } from '../knowledge/passage-table.ts';
import { logOfSum } from './log-of-sum.ts';
import { type Shown, piecesOf } from './passage-pieces.ts';

/** What one question shows. All figures are logarithms, at most 0 but for `mistaken` and `several`, which are odds. */
export type Passages = {
  /** How likely each fact is to answer, against the others and nothing, by its place in the file. */
  readonly facts: ArrayLike<number>;
  /** How likely it is that a fact of each paragraph does. */
  readonly answering: ArrayLike<number>;
  /** How likely it is that none does. */
  readonly nothing: number;
  /** How likely a whole answer needs each paragraph. */
  readonly needed: ArrayLike<number>;
  /** The odds that the question takes for granted what the file contradicts. */
  readonly mistaken: number;
  /** The odds that it wants several things. */
  readonly several: number;
  /** Why nothing answers, where nothing does. */
  readonly reason: RefusalReason;
};

/** The passages of a file: its facts in their order, and how many paragraphs the article has. */
export type Passaged = { readonly facts: readonly Pick<Fact, 'id' | 'paragraph'>[]; readonly paragraphs: number };

/** The passages of a file of facts. */
export const passagedOf = ({ facts, article }: Pick<Knowledge, 'facts' | 'article'>): Passaged => ({
  facts,
  paragraphs: article.paragraphs.length,
});

/** The odds of a mistake and of several things where nothing tells: some one question in twenty takes something false for granted, and
 * one in ten wants several. */
const MISTAKEN_AT_FIRST = -3;
const SEVERAL_AT_FIRST = -2;

/** Where nothing was learned: one paragraph is as likely as another, and as nothing; and so is one fact. */
export function unknownPassages({ facts, paragraphs }: Passaged): Passages {
  const alike = (count: number, of: number): Float64Array => new Float64Array(count).fill(-Math.log(of));
  return {
    facts: alike(facts.length, facts.length + 1),
    answering: alike(paragraphs, paragraphs + 1),
    nothing: -Math.log(paragraphs + 1),
    needed: alike(paragraphs, Math.max(2, paragraphs)),
    mistaken: MISTAKEN_AT_FIRST,
    several: SEVERAL_AT_FIRST,
    reason: 'absent',
  };
}

/** The logarithm of how likely something is, by its odds. */
const likelihoodOf = (odds: number): number => -Math.log1p(Math.exp(-odds));

/** Reads the table. @param table null where nothing was learned */
export function createPassageModel(table: PassageTable | null, file: Passaged): (question: Shown) => Passages {
  if (table === null) {
    const unknown = unknownPassages(file);
    return () => unknown;
  }
  const { constants, outputs, scale } = table;
  const { paragraphs } = file;
  const width = constants.length;
  // After the pieces a row of nothing, which is added where there is no other.
  const known = worthOf(table);
  const nothing = known.length;
  const worth = new Int8Array(nothing + width);
  worth.set(known);
  const placeOf = new Map(table.known.split('\n').map((piece, place) => [piece, place]));
  /** What each unit is worth to all outputs, one row after the other, and their constants last: most units give nothing. */
  const flat = Float32Array.from({ length: (width + 1) * outputs.length }, (_, at) => {
    const output = at % outputs.length;
    return outputs[output]?.[(at - output) / outputs.length] ?? 0;
  });
  const places = placesOf(paragraphs, table.facts.length);
  const outputOf = new Map(table.facts.map((id, at) => [id, at]));
  /** Each fact of the file by its place in the table; none of one that the table does not know. */
  const inTable = file.facts.map(({ id }) => outputOf.get(id) ?? null);

  /** The units of the hidden layer that give something, and how much. */
  const giving = new Int32Array(width + 4);
  const given = new Float64Array(width + 4);
  const sums = new Int32Array(width);
  /** Fills the hidden layer. @returns how many of its units give something */
  function show(pieces: Iterable<string>): number {
    const rows: number[] = [];
    for (const piece of pieces) {
      const place = placeOf.get(piece);
      if (place !== undefined) rows.push(place * width);
    }
    sums.fill(0);
    // Four at a time: what is summed is read and written once for all four.
    for (let at = 0; at < rows.length; at += 4) {
      const [one = nothing, two = nothing, three = nothing, four = nothing] = [
        rows[at],
        rows[at + 1],
        rows[at + 2],
        rows[at + 3],
      ];
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

  /** What the first units of those that give something make of each output. */
  function scoresOf(active: number): Float64Array {
    const count = outputs.length;
    const scores = new Float64Array(count);
    scores.set(flat.subarray(width * count));
    giving.fill(0, active, active + 4);
    given.fill(0, active, active + 4);
    for (let at = 0; at < active; at += 4) {
      const [a, b, c, d] = [at, at + 1, at + 2, at + 3].map((place) => (giving[place] ?? 0) * count) as [
        number,
        number,
        number,
        number,
      ];
      const [one = 0, two = 0, three = 0, four = 0] = [given[at], given[at + 1], given[at + 2], given[at + 3]];
      for (let output = 0; output < count; output += 1)
        scores[output] =
          (scores[output] ?? 0) +
          one * (flat[a + output] ?? 0) +
          two * (flat[b + output] ?? 0) +
          three * (flat[c + output] ?? 0) +
          four * (flat[d + output] ?? 0);
    }
    return scores;
  }

  return (question) => {
    const scores = scoresOf(show(piecesOf(question)));
    const answering = toShares(scores.subarray(places.answering, places.facts));
    const ofFacts = toShares(scores.subarray(places.facts, places.mistaken));
    // Both tell how likely a paragraph answers: it is what they say on average.
    const summed = new Float64Array(paragraphs);
    file.facts.forEach(({ paragraph }, at) => {
      const place = inTable[at] ?? null;
      if (place !== null) summed[paragraph] = (summed[paragraph] ?? 0) + (ofFacts[place] ?? 0);
    });
    const mean = (one = 0, other = 0): number => Math.log((one + other) / 2);
    const likelihoods = summed.map((share, paragraph) => mean(share, answering[paragraph]));
    const facts = new Float64Array(file.facts.length);
    file.facts.forEach(({ paragraph }, at) => {
      const place = inTable[at] ?? null;
      // A fact that is newer than the table is as likely as its paragraph.
      facts[at] = place === null ? (likelihoods[paragraph] ?? 0) : Math.log(ofFacts[place] ?? 0);
    });
    return {
      facts,
      answering: likelihoods,
      nothing: mean(ofFacts.at(-1), answering.at(-1)),
      needed: scores.subarray(0, paragraphs).map(likelihoodOf),
      mistaken: scores[places.mistaken] ?? 0,
      several: scores[places.several] ?? 0,
      reason: likeliestReason(scores.subarray(places.reasons)),
    };
  };
}

const likeliestReason = (scores: Float64Array): RefusalReason => REFUSAL_REASONS[scores.indexOf(Math.max(...scores))] ?? 'absent';

/** Scores of a choice as shares of 1. */
function toShares(scores: Float64Array): Float64Array {
  const sum = logOfSum(scores);
  return scores.map((score) => Math.exp(score - sum));
}

/** How well a fact fits what a question is about (logarithms, at most 0). */
export type PassageFit = {
  /** How likely its paragraph is to answer, and how likely the fact itself. */
  readonly answering: number;
  readonly fact: number;
  /** How likely its paragraph is needed. */
  readonly needed: number;
};

/** Holds a fact, given by its place in the file and its paragraph, against what a question is about. */
export const fitOf = (place: number, paragraph: number, { facts, answering, needed }: Passages): PassageFit => ({
  answering: answering[paragraph] ?? Number.NEGATIVE_INFINITY,
  fact: facts[place] ?? Number.NEGATIVE_INFINITY,
  needed: needed[paragraph] ?? Number.NEGATIVE_INFINITY,
});

// Which passages a question is about, by everything that it shows at once: a learned network (knowledge/passages.json), where the other
// models count each word by itself.
import type { Fact } from '../knowledge/fact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type PassageTable, placesOf, worthOf } from '../knowledge/passage-table.ts';
import { logOfSum } from './log-of-sum.ts';
import { type Shown, piecesOf } from './passage-pieces.ts';

/** What one question shows. All figures are logarithms, at most 0 but for `mistaken`, which are odds. */
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
};

/** The passages of a file: its facts in their order, and how many paragraphs the article has. */
export type Passaged = { readonly facts: readonly Pick<Fact, 'id' | 'paragraph'>[]; readonly paragraphs: number };

/** The passages of a file of facts. */
export const passagedOf = ({ facts, article }: Pick<Knowledge, 'facts' | 'article'>): Passaged => ({
  facts,
  paragraphs: article.paragraphs.length,
});

/** The odds of a mistake where nothing tells: some one question in twenty takes something false for granted. */
const MISTAKEN_AT_FIRST = -3;

/** Where nothing was learned: one paragraph is as likely as another, and as nothing; and so is one fact. */
export function unknownPassages({ facts, paragraphs }: Passaged): Passages {
  const alike = (count: number, of: number): Float64Array => new Float64Array(count).fill(-Math.log(of));
  return {
    facts: alike(facts.length, facts.length + 1),
    answering: alike(paragraphs, paragraphs + 1),
    nothing: -Math.log(paragraphs + 1),
    needed: alike(paragraphs, Math.max(2, paragraphs)),
    mistaken: MISTAKEN_AT_FIRST,
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
  const worth = worthOf(table);
  const placeOf = new Map(table.known.split('\n').map((piece, place) => [piece, place]));
  /** What each unit is worth to all outputs, one row after the other, and their constants last: most units give nothing. */
  const flat = Float64Array.from({ length: (width + 1) * outputs.length }, (_, at) => {
    const output = at % outputs.length;
    return outputs[output]?.[(at - output) / outputs.length] ?? 0;
  });
  const places = placesOf(paragraphs, table.facts.length);
  const outputOf = new Map(table.facts.map((id, at) => [id, at]));
  /** Each fact of the file by its place in the table; none of one that the table does not know. */
  const inTable = file.facts.map(({ id }) => outputOf.get(id) ?? null);

  /** The units of the hidden layer that give something, and how much. */
  const giving = new Int32Array(width);
  const given = new Float64Array(width);
  const sums = new Float64Array(width);
  /** Fills the hidden layer. @returns how many of its units give something */
  function show(pieces: Iterable<string>): number {
    sums.fill(0);
    let known = 0;
    for (const piece of pieces) {
      const place = placeOf.get(piece);
      if (place === undefined) continue;
      known += 1;
      const from = place * width;
      for (let at = 0; at < width; at += 1) sums[at] = (sums[at] ?? 0) + (worth[from + at] ?? 0);
    }
    const share = scale / Math.sqrt(Math.max(1, known));
    let active = 0;
    for (let at = 0; at < width; at += 1) {
      const sum = (sums[at] ?? 0) * share + (constants[at] ?? 0);
      if (sum <= 0) continue;
      giving[active] = at;
      given[active] = sum;
      active += 1;
    }
    return active;
  }

  return (question) => {
    const active = show(piecesOf(question));
    const count = outputs.length;
    const scores = flat.slice(width * count);
    for (let at = 0; at < active; at += 1) {
      const from = (giving[at] ?? 0) * count;
      const own = given[at] ?? 0;
      for (let output = 0; output < count; output += 1) scores[output] = (scores[output] ?? 0) + own * (flat[from + output] ?? 0);
    }
    const answering = toShares(scores.subarray(places.answering, places.facts));
    const facts = toShares(scores.subarray(places.facts, places.mistaken));
    // Both tell how likely a paragraph answers: it is what they say on average.
    const summed = new Float64Array(paragraphs);
    file.facts.forEach(({ paragraph }, at) => {
      const place = inTable[at] ?? null;
      if (place !== null) summed[paragraph] = (summed[paragraph] ?? 0) + (facts[place] ?? 0);
    });
    const mean = (one = 0, other = 0): number => Math.log((one + other) / 2);
    const likelihoods = summed.map((share, paragraph) => mean(share, answering[paragraph]));
    return {
      // A fact that is newer than the table is as likely as its paragraph.
      facts: Float64Array.from(file.facts, ({ paragraph }, at) => {
        const place = inTable[at] ?? null;
        return place === null ? (likelihoods[paragraph] ?? 0) : Math.log(facts[place] ?? 0);
      }),
      answering: likelihoods,
      nothing: mean(facts.at(-1), answering.at(-1)),
      needed: scores.subarray(0, paragraphs).map(likelihoodOf),
      mistaken: scores[places.mistaken] ?? 0,
    };
  };
}

/** Scores of a choice as shares of 1. */
function toShares(scores: Float64Array): Float64Array {
  const sum = logOfSum(scores);
  return scores.map((score) => Math.exp(score - sum));
}

/** How well a target fits what a question is about (logarithms, at most 0). */
export type PassageFit = {
  /** How likely the likeliest of its paragraphs is to answer; of what the file does not say, that none is. */
  readonly answering: number;
  /** How likely its fact is to answer; of what the file does not say, that none is; 0 of a list. */
  readonly fact: number;
  /** How likely its paragraphs are needed, on average, and how likely the least likely one. */
  readonly needed: number;
  readonly least: number;
};

/**
 * Holds a target against what a question is about.
 * @param of its paragraphs, none for what the file does not say; @param fact its place in the file, where it is a fact
 */
export function fitOf(of: readonly number[], fact: number | null, { facts, answering, nothing, needed }: Passages): PassageFit {
  if (of.length === 0) return { answering: nothing, fact: nothing, needed: 0, least: 0 };
  let [highest, sum, least] = [Number.NEGATIVE_INFINITY, 0, 0];
  for (const paragraph of of) {
    const likelihood = needed[paragraph] ?? 0;
    highest = Math.max(highest, answering[paragraph] ?? 0);
    sum += likelihood;
    least = Math.min(least, likelihood);
  }
  return { answering: highest, fact: fact === null ? 0 : (facts[fact] ?? 0), needed: sum / of.length, least };
}

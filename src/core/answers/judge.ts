// Decides which fact a question means, or none: a choice among the best found and nothing, by learned weights.
import type { Name } from '../knowledge/name.ts';
import { wantsSeveral } from '../questions/asks-for-several.ts';
import type { Question } from '../questions/question.ts';
import type { FactIndex, Found } from '../search/fact-index.ts';
import { HARDLY, type Passages, likelierThan } from '../search/passage-model.ts';
import type { IndexedFact } from '../search/indexed-fact.ts';
import type { Lexicon } from '../search/lexicon.ts';
import { type Weights, dot, scoreOf } from './score-candidate.ts';
import { nextNothingRow, threadRow } from './weigh-follow-up.ts';
import { FARTHEST_PASSAGE, type Shared, weighCandidate } from './weigh-candidate.ts';
import { type Weighed, weighTerms } from './weigh-terms.ts';

/** The weights for a question by itself, for a follow-up, for whether a premise is false, and for what
 * belongs to a list. Learned by `npm run learn`. */
export type JudgeWeights = {
  readonly alone: Weights;
  readonly followUp: Weights;
  readonly premise: readonly number[];
  readonly several: readonly number[];
};

/** The features of answering nothing, in the order of their weights; a follow-up has them as read and by itself. */
export const NOTHING_FEATURES = [
  'always',
  'unknownShare',
  'absentShare',
  'bestCoverage',
  'fewTerms',
  'later',
  'passages',
  'partly',
] as const;

/** How many of the best found by words, and how many of the likeliest by wordings, are weighed. */
const WEIGHED_HITS = 2;

/** How many of the facts that the whole question makes likeliest are weighed. */
const LIKELIEST_FACTS = 6;

/** A fact with its row of features, the score that the weights give it, and its share of all candidates and nothing together. */
export type Candidate = IndexedFact & { readonly row: readonly number[]; readonly score: number; readonly share: number };

export type Judgement = {
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** Which paragraphs the question is about. */
  readonly passages: Passages;
  /** The probability that nothing in the file answers, by the same choice. */
  readonly nothing: number;
  readonly weighed: Weighed;
};

/** The rows of features of a question: one for each fact, one for answering nothing. */
export type Rows = {
  readonly weighed: Weighed;
  readonly facts: readonly IndexedFact[];
  readonly rows: readonly (readonly number[])[];
  readonly nothing: readonly number[];
  readonly passages: Passages;
};

/** What all candidates of one question share: its terms weighed, and what a search for it found. */
type Reading = { readonly weighed: Weighed; readonly found: Found };

/** Reads a question for its candidates. */
const readingOf = (question: Question, index: FactIndex, lexicon: Lexicon): Reading => ({
  weighed: weighTerms(question, index, lexicon),
  found: index.search(question),
});

/** The places of the facts that a reading finds: the likeliest, the best by words and by wordings, and one of each paragraph that may be needed. */
function foundBy({ found }: Reading): number[] {
  const needed = likelierThan(HARDLY, found.passages.needed).flatMap((paragraph) => found.likeliest(1, paragraph));
  return [...new Set([...found.likeliest(LIKELIEST_FACTS), ...found.best(WEIGHED_HITS), ...needed])];
}

/** The rows of one reading of a question for the facts given by place. */
function rowsOfReading(
  question: Question,
  { weighed, found }: Reading,
  places: readonly number[],
  index: FactIndex,
  names: ReadonlyMap<string, Name>,
): Rows {
  const hits = places.map((place) => found.hit(place));
  const top = Math.max(...hits.map((hit) => hit.score)) || 1;
  const { refused, passages } = found;
  const share = (isMeant: (term: Weighed['terms'][number]) => boolean): number =>
    weighed.terms.reduce((sum, term) => sum + (isMeant(term) ? term.weight : 0), 0) / (weighed.total || 1);
  const unknown = share(({ term }) => !index.isKnown(term));
  const absent = share((term) => term.absent);
  const shared: Shared = { top, refused, wantsSeveral: wantsSeveral(question, passages.several), passages, unknown, absent };
  const rows = hits.map((hit) => weighCandidate(question, weighed, hit, shared, index, names));
  return {
    weighed,
    facts: hits.map((hit) => hit.indexed),
    rows,
    passages,
    nothing: [
      1,
      unknown,
      absent,
      Math.max(0, ...rows.map(([coverage = 0]) => coverage)),
      weighed.terms.length <= 1 ? 1 : 0,
      question.later ? 1 : 0,
      Math.max(-FARTHEST_PASSAGE, passages.nothing) / 5,
      Math.max(-FARTHEST_PASSAGE, passages.partly) / 5,
    ],
  };
}

/**
 * The rows of a question. A follow-up is weighed as its thread reads it and by itself, side by side.
 */
export function rowsOf(question: Question, index: FactIndex, lexicon: Lexicon, names: ReadonlyMap<string, Name>): Rows {
  const { thread } = question;
  if (!thread) {
    const reading = readingOf(question, index, lexicon);
    return rowsOfReading(question, reading, foundBy(reading), index, names);
  }
  const aloneReading = readingOf(thread.alone, index, lexicon);
  const reading = readingOf(question, index, lexicon);
  const [lead] = thread.facts;
  const next = lead === undefined ? null : index.followUps.after(thread.alone, lead);
  const places = [
    ...new Set([
      ...foundBy(reading),
      ...aloneReading.found.best(WEIGHED_HITS),
      ...(lead === undefined ? [] : index.ofParagraph(lead.paragraph)),
      ...(next === null ? [] : next.likeliest.flatMap((id) => index.placeOf(id) ?? [])),
    ]),
  ];
  const inThread = rowsOfReading(question, reading, places, index, names);
  const alone = rowsOfReading(thread.alone, aloneReading, places, index, names);
  return {
    ...inThread,
    rows: inThread.rows.map((row, at) => {
      const indexed = inThread.facts[at];
      return [...row, ...(alone.rows[at] ?? []), ...(indexed ? threadRow(question, thread, indexed.fact, next) : [])];
    }),
    nothing: [...inThread.nothing, ...alone.nothing, ...nextNothingRow(next)],
  };
}

/** Weighs everything that was found; the shares of all candidates and of nothing add up to 1. */
export function judge(
  question: Question,
  index: FactIndex,
  lexicon: Lexicon,
  names: ReadonlyMap<string, Name>,
  weights: JudgeWeights,
): Judgement {
  return choose(rowsOf(question, index, lexicon, names), question.thread ? weights.followUp : weights.alone);
}

/** Weighs rows that are there already. */
export function choose({ weighed, facts, rows, nothing, passages }: Rows, worth: Weights): Judgement {
  const scores = rows.map((row) => scoreOf(row, worth));
  const nothingScore = dot(nothing, worth.nothing);
  const highest = Math.max(nothingScore, ...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const nothingPower = Math.exp(nothingScore - highest);
  const sum = powers.reduce((total, power) => total + power, nothingPower);
  const candidates = facts
    // Written out: to spread a fact of the index takes longer.
    .map(({ fact, own, implied, counted }, at) => {
      const [row, score, share] = [rows[at] ?? [], scores[at] ?? 0, (powers[at] ?? 0) / sum];
      return { fact, own, implied, counted, row, score, share };
    })
    .toSorted((a, b) => b.score - a.score);
  return { candidates, passages, nothing: nothingPower / sum, weighed };
}

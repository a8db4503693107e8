// Decides which target a question means, or none: a choice among the best found and silence, by learned weights.
import type { Name } from '../knowledge/name.ts';
import { wantsSeveral } from '../questions/asks-for-several.ts';
import type { Question } from '../questions/question.ts';
import type { FactIndex, Found } from '../search/fact-index.ts';
import type { Passages } from '../search/passage-model.ts';
import type { Target } from '../search/target.ts';
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
] as const;

/** How many of the best found by words, and how many of the likeliest by wordings, are weighed. */
const WEIGHED_HITS = 4;

/** How many of the facts that the whole question makes likeliest are weighed. */
const LIKELIEST_FACTS = 6;

export type Candidate = {
  readonly target: Target;
  readonly row: readonly number[];
  readonly score: number;
  readonly share: number;
};

export type Judgement = {
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** How much likelier the question is as a wording of a list than of a fact (a logarithm). */
  readonly several: number;
  /** Which paragraphs the question is about. */
  readonly passages: Passages;
  /** The probability that nothing in the file answers, by the same choice. */
  readonly nothing: number;
  readonly weighed: Weighed;
};

/** The rows of features of a question: one for each candidate, one for answering nothing. */
export type Rows = {
  readonly weighed: Weighed;
  readonly targets: readonly Target[];
  readonly rows: readonly (readonly number[])[];
  readonly nothing: readonly number[];
  readonly several: number;
  readonly passages: Passages;
};

/** What all candidates of one question share: its terms weighed, and what a search for it found. */
export type Reading = { readonly weighed: Weighed; readonly found: Found };

/** Gives what was read of a question before, where it was. */
type Read = (question: Question) => Reading;

/** Reads a question for its candidates. */
export const readingOf = (question: Question, index: FactIndex, lexicon: Lexicon): Reading => ({
  weighed: weighTerms(question, index, lexicon),
  found: index.search(question),
});

/** A paragraph that is needed as likely as this (a logarithm) has a fact among those weighed. */
const PERHAPS_NEEDED = Math.log(0.03);

/** The numbers of the targets that a reading finds: the best by words and by wordings, and a fact of each paragraph that may be needed. */
function foundBy({ found }: Reading): number[] {
  const needed = Array.from(found.passages.needed).flatMap((likelihood, paragraph) =>
    likelihood >= PERHAPS_NEEDED ? found.likeliest(1, paragraph) : [],
  );
  return [...new Set([...found.likeliest(LIKELIEST_FACTS), ...found.best(WEIGHED_HITS), ...needed])];
}

/** The rows of one reading of a question for the targets given by number. */
function rowsOfReading(
  question: Question,
  { weighed, found }: Reading,
  numbers: readonly number[],
  index: FactIndex,
  names: ReadonlyMap<string, Name>,
): Rows {
  const hits = numbers.map((at) => found.hit(at));
  const top = Math.max(...hits.map((hit) => hit.score)) || 1;
  const { refused, several, passages } = found;
  const shared: Shared = { top, refused, several, wantsSeveral: wantsSeveral(question, several) };
  const rows = hits.map((hit) => weighCandidate(question, weighed, hit, shared, index, names));
  const scale = weighed.total || 1;
  const share = (wanted: (at: number) => boolean): number =>
    weighed.terms.reduce((sum, { weight }, at) => sum + (wanted(at) ? weight : 0), 0) / scale;
  const unknown = share((at) => {
    const entry = weighed.terms[at];
    return entry !== undefined && !index.isKnown(entry.term);
  });
  const absent = share((at) => weighed.terms[at]?.absent ?? false);
  const bestCoverage = Math.max(0, ...rows.map((row) => row[1] ?? 0));
  return {
    weighed,
    targets: hits.map((hit) => hit.target),
    rows,
    several,
    passages,
    nothing: [
      1,
      unknown,
      absent,
      bestCoverage,
      weighed.terms.length <= 1 ? 1 : 0,
      question.later ? 1 : 0,
      Math.max(-FARTHEST_PASSAGE, passages.nothing) / 5,
    ],
  };
}

/**
 * The rows of a question. A follow-up is weighed as its thread reads it and by itself, side by side.
 */
export function rowsOf(
  question: Question,
  index: FactIndex,
  lexicon: Lexicon,
  names: ReadonlyMap<string, Name>,
  read: Read = (asked) => readingOf(asked, index, lexicon),
): Rows {
  const { thread } = question;
  if (!thread) {
    const reading = read(question);
    return rowsOfReading(question, reading, foundBy(reading), index, names);
  }
  const aloneReading = read(thread.alone);
  const reading = read(question);
  const [lead] = thread.facts;
  const next = lead === undefined ? null : index.followUps.after(thread.alone, lead);
  const numbers = [
    ...new Set([
      ...foundBy(reading),
      ...aloneReading.found.best(WEIGHED_HITS),
      ...(lead === undefined ? [] : index.around(lead)),
      ...(next === null ? [] : next.likeliest.flatMap((id) => index.numberOf(id) ?? [])),
    ]),
  ];
  const inThread = rowsOfReading(question, reading, numbers, index, names);
  const alone = rowsOfReading(thread.alone, aloneReading, numbers, index, names);
  return {
    ...inThread,
    rows: inThread.rows.map((row, at) => {
      const target = inThread.targets[at];
      return [...row, ...(alone.rows[at] ?? []), ...(target ? threadRow(question, thread, target, next) : [])];
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
  read?: Read,
): Judgement {
  return choose(rowsOf(question, index, lexicon, names, read), question.thread ? weights.followUp : weights.alone);
}

/** Weighs rows that are there already. */
export function choose({ weighed, targets, rows, nothing, several, passages }: Rows, worth: Weights): Judgement {
  const scores = rows.map((row) => scoreOf(row, worth));
  const nothingScore = dot(nothing, worth.nothing);
  const highest = Math.max(nothingScore, ...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const nothingPower = Math.exp(nothingScore - highest);
  const sum = powers.reduce((total, power) => total + power, nothingPower);
  const candidates = targets
    .map((target, at) => ({ target, row: rows[at] ?? [], score: scores[at] ?? 0, share: (powers[at] ?? 0) / sum }))
    .toSorted((a, b) => b.score - a.score);
  return { candidates, several, passages, nothing: nothingPower / sum, weighed };
}

// Which facts a question for several means where their fields do not decide: a learned decision for each paragraph.
import type { Fact } from '../knowledge/fact.ts';
import { asksForAll, setsSideBySide, wantsSeveral } from '../questions/asks-for-several.ts';
import type { Question } from '../questions/question.ts';
import { MAX_LISTED_FACTS } from './answer.ts';
import type { Candidate, Judgement } from './judge.ts';
import type { Passages } from '../search/passage-model.ts';
import { fieldFilter } from './select-several.ts';
import { dot } from './score-candidate.ts';
import { FEATURES, type Feature } from './weigh-candidate.ts';

const FROM_ROW = [
  'statementCoverage',
  'likelihood',
  'namesMissing',
  'wantedHeld',
  'refusedNear',
] as const satisfies readonly Feature[];

/** The features of a paragraph's best fact, in the order of the learned weights. */
export const SEVERAL_FEATURES = [
  'always',
  'all',
  'sideBySide',
  'behind',
  'all behind',
  'sideBySide behind',
  'odds',
  'odds behind',
  'share',
  'needed',
  'neededShare',
  'answeringShare',
  'odds needed',
  'wants',
  'wants needed',
  'wants neededShare',
  'neededSum',
  'twofold',
  'clauseShare',
  'twofold clauseShare',
  'twofold neededShare',
  'isBest',
  'isSecond',
  'rank',
  ...FROM_ROW,
  'bestOfSide',
  'bestOfSides',
  'behindOnSide',
  'sharesName',
  'sharesNameWithBest',
  'ofField',
  'notOfField',
] as const;

/** A score this far behind the best says nothing more. */
const FARTHEST_BEHIND = 8;

/** Odds beyond this (a logarithm) say nothing more. */
const FARTHEST_ODDS = 10;

/** How unlikely it may be that a paragraph is needed (a logarithm) before nothing more is said. */
const FARTHEST_NEEDED = 8;

/** More paragraphs than this are not told apart from as many. */
const MOST_NEEDED = 5;

/** A clause is about a paragraph that is as likely as this to answer it. */
const CLEAR_CLAUSE = 0.4;

/** A fact that is as likely as this (a logarithm) to answer a side is weighed too. */
const CLEAR_OF_SIDE = Math.log(0.2);

/** Whether two clauses of a question are about different paragraphs. */
export function isTwofold(clauses: readonly Passages[]): boolean {
  const clear = clauses.flatMap(({ answering }) => {
    const likelihoods = Array.from(answering);
    const best = Math.max(...likelihoods);
    return best >= Math.log(CLEAR_CLAUSE) ? [likelihoods.indexOf(best)] : [];
  });
  return new Set(clear).size > 1;
}

/** A paragraph's best ranked fact with its features. */
export type Listed = { readonly fact: Fact; readonly row: readonly number[] };

/**
 * Weighs every paragraph that came up.
 * @param whole what was weighed for the question; @param facts of the file
 * @param sides what each of its sides by itself is about, where it has some; @param clauses the same of its clauses
 * @returns one fact a paragraph, the better ranked first
 */
export function weighSeveral(
  question: Question,
  whole: Judgement,
  facts: readonly Fact[],
  sides: readonly Passages[],
  clauses: readonly Passages[],
): Listed[] {
  const { candidates, passages } = whole;
  const [best] = candidates;
  const pool = new Map<number, { fact: Fact; candidate: Candidate | null }>();
  for (const candidate of candidates) {
    const { fact } = candidate;
    if (!pool.has(fact.paragraph)) pool.set(fact.paragraph, { fact, candidate });
  }
  for (const side of sides)
    facts.forEach((fact, place) => {
      const isClear = (side.facts[place] ?? Number.NEGATIVE_INFINITY) >= CLEAR_OF_SIDE;
      if (isClear && !pool.has(fact.paragraph)) pool.set(fact.paragraph, { fact, candidate: null });
    });
  const highestOfSide = sides.map(({ answering }) => Math.max(...Array.from(answering)));
  const odds = Math.max(-FARTHEST_ODDS, Math.min(FARTHEST_ODDS, passages.several)) / FARTHEST_ODDS;
  const several = wantsSeveral(question, passages.several) ? 1 : 0;
  const twofold = isTwofold(clauses);
  const ofClauses = (paragraph: number): number =>
    clauses.length < 2
      ? 0
      : Math.max(...clauses.map(({ answering }) => Math.exp(answering[paragraph] ?? Number.NEGATIVE_INFINITY)));
  const neededSum =
    Math.min(
      MOST_NEEDED,
      Array.from(passages.needed).reduce((sum, one) => sum + Math.exp(one), 0),
    ) / MOST_NEEDED;
  const filter = fieldFilter(question);
  const [all, sideBySide] = [asksForAll(question) ? 1 : 0, setsSideBySide(question) ? 1 : 0];

  return [...pool.values()].map(({ fact, candidate }, rank) => {
    const behind = candidate && best ? Math.min(1, (best.score - candidate.score) / FARTHEST_BEHIND) : 1;
    const onSides = sides.map(
      ({ answering }, at) => (highestOfSide[at] ?? 0) - (answering[fact.paragraph] ?? Number.NEGATIVE_INFINITY),
    );
    const likelihood = passages.needed[fact.paragraph] ?? Number.NEGATIVE_INFINITY;
    const needed = Math.max(-FARTHEST_NEEDED, likelihood) / FARTHEST_NEEDED;
    const neededShare = Math.exp(likelihood);
    const tops = onSides.filter((one) => one === 0).length;
    const values: Record<string, number> = {
      always: 1,
      all,
      sideBySide,
      behind,
      'all behind': all * behind,
      'sideBySide behind': sideBySide * behind,
      odds,
      'odds behind': odds * behind,
      share: candidate?.share ?? 0,
      needed,
      neededShare,
      answeringShare: Math.exp(passages.answering[fact.paragraph] ?? Number.NEGATIVE_INFINITY),
      'odds needed': odds * needed,
      wants: several,
      'wants needed': several * needed,
      'wants neededShare': several * neededShare,
      neededSum,
      twofold: twofold ? 1 : 0,
      clauseShare: ofClauses(fact.paragraph),
      'twofold clauseShare': twofold ? ofClauses(fact.paragraph) : 0,
      'twofold neededShare': twofold ? neededShare : 0,
      isBest: rank === 0 ? 1 : 0,
      isSecond: rank === 1 ? 1 : 0,
      rank: Math.min(1, rank / 10),
      bestOfSide: tops > 0 ? 1 : 0,
      bestOfSides: tops > 1 ? 1 : 0,
      behindOnSide: Math.min(1, ...onSides.map((one) => one / FARTHEST_BEHIND)),
      sharesName: fact.about.some((id) => question.names.includes(id)) ? 1 : 0,
      sharesNameWithBest: best && best.fact.about.some((id) => fact.about.includes(id)) ? 1 : 0,
      ofField: filter?.(fact) === true ? 1 : 0,
      notOfField: filter?.(fact) === false ? 1 : 0,
    };
    for (const feature of FROM_ROW) values[feature] = candidate?.row[FEATURES.indexOf(feature)] ?? 0;
    return { fact, row: SEVERAL_FEATURES.map((feature) => values[feature] ?? 0) };
  });
}

/** What is shown of a question for several: a fact from these odds on (a logarithm), for better one too many than one missing. Held out by
 * writer it shows 1.34 facts for each that is needed; -3.5 shows 0.006 more questions whole, with 1.43. */
export const OF_SEVERAL = -3;
/** What is shown next to a fact that answers by itself: what is rather needed too. One question in five shows a fact more. */
export const NEXT_TO_LEAD = -2.25;

/** The facts of the paragraphs that are meant, likeliest first. @param from which odds on a fact is one of them (a logarithm) */
export const chooseSeveral = (listed: readonly Listed[], weights: readonly number[], from: number): Fact[] =>
  listed
    .map(({ fact, row }) => ({ fact, odds: dot(row, weights) }))
    .filter(({ odds }) => odds > from)
    .toSorted((a, b) => b.odds - a.odds)
    .slice(0, MAX_LISTED_FACTS)
    .map(({ fact }) => fact);

// Which facts a question for several means where their fields do not decide: a learned decision for each paragraph.
import type { Fact } from '../knowledge/fact.ts';
import { asksForAll, setsSideBySide } from '../questions/asks-for-several.ts';
import type { Question } from '../questions/question.ts';
import { MAX_LISTED_FACTS } from './answer.ts';
import type { Candidate, Judgement, Ranking } from './judge.ts';
import { fieldFilter } from './select-several.ts';
import { FEATURES, type Feature } from './weigh-candidate.ts';

const FROM_ROW = [
  'coverage',
  'statementCoverage',
  'bestWording',
  'likelihood',
  'contentMissing',
  'namesMissingOwn',
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

/** A paragraph's best ranked fact with its features. */
export type Listed = { readonly fact: Fact; readonly row: readonly number[] };

const factsOf = (judgement: Ranking): { fact: Fact; candidate: Candidate }[] =>
  judgement.candidates.flatMap((candidate) => (candidate.target.fact ? [{ fact: candidate.target.fact, candidate }] : []));

/**
 * Weighs every paragraph that came up.
 * @param whole what was weighed for the question; @param sides the facts found for each of its sides, where it has some
 * @returns one fact a paragraph, the better ranked first
 */
export function weighSeveral(question: Question, whole: Judgement, sides: readonly Ranking[]): Listed[] {
  const ranked = factsOf(whole);
  const [best] = ranked;
  const sideFacts = sides.map(factsOf);
  const pool = new Map<number, { fact: Fact; candidate: Candidate | null }>();
  for (const { fact, candidate } of ranked) if (!pool.has(fact.paragraph)) pool.set(fact.paragraph, { fact, candidate });
  for (const facts of sideFacts)
    for (const { fact } of facts.slice(0, 2)) if (!pool.has(fact.paragraph)) pool.set(fact.paragraph, { fact, candidate: null });
  const odds = Math.max(-2, Math.min(2, whole.several / 10));
  const filter = fieldFilter(question);
  const [all, sideBySide] = [asksForAll(question) ? 1 : 0, setsSideBySide(question) ? 1 : 0];

  return [...pool.values()].map(({ fact, candidate }, rank) => {
    const behind = candidate && best ? Math.min(1, (best.candidate.score - candidate.score) / FARTHEST_BEHIND) : 1;
    const onSides = sideFacts.map((facts) => {
      const at = facts.findIndex((other) => other.fact.paragraph === fact.paragraph);
      const [first, here] = [facts[0], facts[at]];
      return { top: at === 0, behind: first && here ? (first.candidate.score - here.candidate.score) / FARTHEST_BEHIND : 1 };
    });
    const tops = onSides.filter(({ top }) => top).length;
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
      isBest: rank === 0 ? 1 : 0,
      isSecond: rank === 1 ? 1 : 0,
      rank: Math.min(1, rank / 10),
      bestOfSide: tops > 0 ? 1 : 0,
      bestOfSides: tops > 1 ? 1 : 0,
      behindOnSide: Math.min(1, ...onSides.map((side) => side.behind)),
      sharesName: fact.about.some((id) => question.names.includes(id)) ? 1 : 0,
      sharesNameWithBest: best && best.fact.about.some((id) => fact.about.includes(id)) ? 1 : 0,
      ofField: filter?.(fact) === true ? 1 : 0,
      notOfField: filter?.(fact) === false ? 1 : 0,
    };
    for (const feature of FROM_ROW) values[feature] = candidate?.row[FEATURES.indexOf(feature)] ?? 0;
    return { fact, row: SEVERAL_FEATURES.map((feature) => values[feature] ?? 0) };
  });
}

/** A paragraph is shown from these odds on (a logarithm): better one too many than one missing. On held-out writers -0.7 shows 0.02 fewer
 * questions whole, -2.5 0.005 more at a tenth more facts. */
const SHOWN_FROM = -1.5;

/**
 * The facts of all paragraphs that are rather meant than not, likeliest first.
 * @param least so many are chosen however unlikely they are
 */
export function chooseSeveral(listed: readonly Listed[], weights: readonly number[], least = 2): Fact[] {
  const odds = listed
    .map(({ fact, row }) => ({ fact, odds: row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0) }))
    .toSorted((a, b) => b.odds - a.odds);
  return odds
    .filter((one, at) => at < least || one.odds > SHOWN_FROM)
    .slice(0, MAX_LISTED_FACTS)
    .map(({ fact }) => fact);
}

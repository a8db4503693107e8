// What the wordings of the file make of a question: which fact it most likely asks for, and whether it is rather one that is refused.
import { logOfSum } from './log-of-sum.ts';
import type { WeightedUnit } from './wording.ts';
import type { WordingGroups } from './wording-groups.ts';
import { type WordingCounts, createWordingModel } from './wording-model.ts';

/** What one question shows. All are logarithms. */
export type WordingOdds = {
  /** How likely the wordings of each fact make the question, by its place: at most 0. */
  readonly likelihoods: Float64Array;
  /** How much likelier it is among all that is refused than among all facts. */
  readonly refused: number;
  /** How much likelier it is among what is refused near a fact, given by its place, than among the fact's own wordings. */
  refusedNear(place: number): number;
};

/** How much likelier the one is than the other (a logarithm); 0 where there is nothing of one of them. */
const odds = (one: number, other: number): number => (Number.isFinite(one) && Number.isFinite(other) ? one - other : 0);

/** @param counts of each fact, and after them of each group of refusals */
export function createWordingOdds(
  { facts, refusals }: WordingGroups,
  counts: WordingCounts,
): (units: readonly WeightedUnit<number>[]) => WordingOdds {
  const nearOf = new Map(refusals.flatMap(({ near }, at) => (near === null ? [] : [[near, facts.length + at] as const])));
  const likelihoodsOf = createWordingModel(counts);
  return (units) => {
    const all = likelihoodsOf(units);
    const likelihoods = all.subarray(0, facts.length);
    return {
      likelihoods,
      refused: odds(logOfSum(all.subarray(facts.length)), logOfSum(likelihoods)),
      refusedNear(place) {
        const near = nearOf.get(place);
        return near === undefined ? 0 : odds(all[near] ?? 0, all[place] ?? 0);
      },
    };
  };
}

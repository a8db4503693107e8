// Whether a question is rather one that is refused, or one for several things: the wordings of all that is not in the file, gathered by the
// fact they come nearest to, and those of lists, against the wordings of the facts. Many small silences are weak alone and strong together.
import { logOfSum } from './log-of-sum.ts';
import { type Meant, groupsOf } from './target-groups.ts';
import { type WordingCounts, createWordingModel } from './wording-model.ts';
import type { WeightedUnit } from './wording.ts';

/** What one question shows. All are differences of logarithms: above 0 a refusal is likelier, or several things. */
export type Refused = {
  /** All refusals together against all facts and lists together. */
  readonly odds: number;
  /** All lists together against all facts together: above 0 several facts are wanted at once. */
  readonly several: number;
  /** For a fact by its number among the targets: what is refused near it against the fact itself; 0 for another target. */
  near(target: number): number;
};

/** How much likelier the one is than the other (a logarithm); 0 where there is nothing of one of them. */
const odds = (one: number, other: number): number => (Number.isFinite(one) && Number.isFinite(other) ? one - other : 0);

/**
 * Learns from the wordings of every target.
 * @param targets everything that can be meant; @param counts of the wordings of each of their groups
 */
export function createRefusalModel(
  targets: readonly Meant[],
  counts: WordingCounts,
): (units: readonly WeightedUnit<number>[]) => Refused {
  const { facts, lists, refusals } = groupsOf(targets);
  const pairs = targets.map(({ fact }) =>
    fact ? { own: facts.placeOf.get(fact.id), near: refusals.placeOf.get(fact.id) } : null,
  );
  const model = createWordingModel(counts);
  return (units) => {
    const likelihoods = model.likelihoods(units);
    const [ofFacts, ofLists] = [logOfSum(likelihoods, facts.span), logOfSum(likelihoods, lists.span)];
    const answered = [ofFacts, ofLists];
    return {
      odds: odds(logOfSum(likelihoods, refusals.span), logOfSum(answered, { from: 0, to: answered.length })),
      several: odds(ofLists, ofFacts),
      near(target) {
        const pair = pairs[target];
        if (pair?.own === undefined || pair.near === undefined) return 0;
        return (likelihoods[pair.near] ?? 0) - (likelihoods[pair.own] ?? 0);
      },
    };
  };
}

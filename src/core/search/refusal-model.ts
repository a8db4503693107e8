// Whether a question is rather one that is refused, or one for several things: the wordings of all that is not in the file, gathered by the
// fact they come nearest to, and those of lists, against the wordings of the facts. Many small silences are weak alone and strong together.
import type { Target } from './target.ts';
import { type ShownWordings, type WordingCounts, createWordingModel } from './wording-model.ts';
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

/** From one place to before another. */
type Span = { readonly from: number; readonly to: number };

/** What lies so far behind the highest adds nothing to a sum that a number could hold. */
const FAR_BEHIND = 50;

/** The logarithm of the sum of what is given by logarithms; minus infinity where there is nothing. */
function logOfSum(values: ArrayLike<number>, { from, to }: Span): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (let at = from; at < to; at += 1) if ((values[at] ?? 0) > highest) highest = values[at] ?? 0;
  if (highest === Number.NEGATIVE_INFINITY) return highest;
  let sum = 0;
  for (let at = from; at < to; at += 1) {
    const behind = (values[at] ?? 0) - highest;
    if (behind > -FAR_BEHIND) sum += Math.exp(behind);
  }
  return highest + Math.log(sum);
}

/** How much likelier the one is than the other (a logarithm); 0 where there is nothing of one of them. */
const odds = (one: number, other: number): number => (Number.isFinite(one) && Number.isFinite(other) ? one - other : 0);

type Meant = Pick<Target, 'fact' | 'silence' | 'list'>;

/** Targets taken together: where they lie among all groups, and the place of each of them by its id. */
type Groups = { readonly span: Span; readonly placeOf: ReadonlyMap<string, number> };

function groupBy(targets: readonly Meant[], from: number, idOf: (target: Meant) => string | undefined): Groups {
  const ids = [...new Set(targets.flatMap((target) => idOf(target) ?? []))];
  return { span: { from, to: from + ids.length }, placeOf: new Map(ids.map((id, at) => [id, from + at])) };
}

/** A silence stands with the others near the same fact, or else with those of its reason. */
const nearOf = ({ silence }: Meant): string | undefined => silence?.near[0] ?? silence?.reason;

/** Each fact by itself, each list, and all refusals near a fact, in this order. */
function groupsOf(targets: readonly Meant[]): { facts: Groups; lists: Groups; refusals: Groups } {
  const facts = groupBy(targets, 0, ({ fact }) => fact?.id);
  const lists = groupBy(targets, facts.span.to, ({ list }) => list?.id);
  return { facts, lists, refusals: groupBy(targets, lists.span.to, nearOf) };
}

/**
 * The wordings of each group, as the model below counts them.
 * @param targets everything that can be meant; @param wordings of each of them
 */
export function gatherWordings(targets: readonly Meant[], wordings: readonly ShownWordings[]): ShownWordings[] {
  const { facts, lists, refusals } = groupsOf(targets);
  const gathered: (readonly number[])[][] = Array.from({ length: refusals.span.to }, () => []);
  targets.forEach((target, at) => {
    const { fact, list } = target;
    const group = fact
      ? facts.placeOf.get(fact.id)
      : list
        ? lists.placeOf.get(list.id)
        : refusals.placeOf.get(nearOf(target) ?? '');
    for (const wording of wordings[at] ?? []) gathered[group ?? -1]?.push(wording);
  });
  return gathered;
}

/**
 * Learns from the wordings of every target.
 * @param targets everything that can be meant; @param counts of the wordings that `gatherWordings` gathered of them
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

// Whether a question is rather one that is refused: the wordings of all that is not in the file, gathered by the fact they
// come nearest to, against the wordings of the facts. Many small silences are weak alone and strong together.
import type { Fact } from '../knowledge/fact.ts';
import type { Silence } from '../knowledge/knowledge.ts';
import { type WeightedUnit, createWordingModel } from './wording-model.ts';

/** What one question shows. All are differences of logarithms: above 0 a refusal is likelier. */
export type Refused = {
  /** All refusals together against all facts together. */
  readonly odds: number;
  /** For a fact by its number among the targets: what is refused near it against the fact itself; 0 for a silence. */
  near(target: number): number;
};

function logOfSum(values: readonly number[]): number {
  const highest = Math.max(...values);
  return highest + Math.log(values.reduce((sum, value) => sum + Math.exp(value - highest), 0));
}

/**
 * Learns from the wordings of every target.
 * @param targets facts and silences; @param wordings for each of them, the units of each of its wordings
 */
export function createRefusalModel(
  targets: readonly { readonly fact: Fact | null; readonly silence: Silence | null }[],
  wordings: readonly (readonly (readonly WeightedUnit[])[])[],
): (units: readonly WeightedUnit[]) => Refused {
  const keyOf = ({ fact, silence }: (typeof targets)[number]): string =>
    fact ? `fact ${fact.id}` : `near ${silence?.near[0] ?? silence?.reason ?? ''}`;
  const groups = new Map<string, (readonly WeightedUnit[])[]>();
  targets.forEach((target, at) => {
    const key = keyOf(target);
    groups.set(key, [...(groups.get(key) ?? []), ...(wordings[at] ?? [])]);
  });
  const keys = [...groups.keys()];
  const placeOf = new Map(keys.map((key, at) => [key, at]));
  const isFact = keys.map((key) => key.startsWith('fact '));
  const pairs = targets.map(({ fact }) =>
    fact ? { own: placeOf.get(`fact ${fact.id}`), near: placeOf.get(`near ${fact.id}`) } : null,
  );
  const model = createWordingModel([...groups.values()]);
  return (units) => {
    const likelihoods = [...model.likelihoods(units)];
    const facts = likelihoods.filter((_, at) => isFact[at] === true);
    const refusals = likelihoods.filter((_, at) => isFact[at] !== true);
    return {
      odds: facts.length === 0 || refusals.length === 0 ? 0 : logOfSum(refusals) - logOfSum(facts),
      near(target) {
        const pair = pairs[target];
        if (pair?.own === undefined || pair.near === undefined) return 0;
        return (likelihoods[pair.near] ?? 0) - (likelihoods[pair.own] ?? 0);
      },
    };
  };
}

// Whether a question is rather one that is refused, or one for several things: the wordings of all that is not in the file, gathered by the
// fact they come nearest to, and those of lists, against the wordings of the facts. Many small silences are weak alone and strong together.
import type { Target } from './target.ts';
import { type ShownWordings, type WeightedNumber, createWordingModel } from './wording-model.ts';

/** What one question shows. All are differences of logarithms: above 0 a refusal is likelier, or several things. */
export type Refused = {
  /** All refusals together against all facts and lists together. */
  readonly odds: number;
  /** All lists together against all facts together: above 0 several facts are wanted at once. */
  readonly several: number;
  /** For a fact by its number among the targets: what is refused near it against the fact itself; 0 for another target. */
  near(target: number): number;
};

function logOfSum(values: readonly number[]): number {
  const highest = Math.max(...values);
  return highest + Math.log(values.reduce((sum, value) => sum + Math.exp(value - highest), 0));
}

/** How much likelier one of these is than one of those (a logarithm); 0 where there are none. */
const odds = (these: readonly number[], those: readonly number[]): number =>
  these.length === 0 || those.length === 0 ? 0 : logOfSum(these) - logOfSum(those);

/** The wordings of each fact, of each list, and of all refusals near a fact. */
function gather(
  targets: readonly Pick<Target, 'fact' | 'silence' | 'list'>[],
  wordings: readonly ShownWordings[],
): Map<string, (readonly number[])[]> {
  const keyOf = ({ fact, silence, list }: (typeof targets)[number]): string =>
    silence ? `near ${silence.near[0] ?? silence.reason}` : fact ? `fact ${fact.id}` : `list ${list?.id ?? ''}`;
  const groups = new Map<string, (readonly number[])[]>();
  targets.forEach((target, at) => {
    const key = keyOf(target);
    const group = groups.get(key);
    if (group) for (const wording of wordings[at] ?? []) group.push(wording);
    else groups.set(key, [...(wordings[at] ?? [])]);
  });
  return groups;
}

/**
 * Learns from the wordings of every target.
 * @param targets everything that can be meant; @param wordings of each of them; @param size how many units there are
 */
export function createRefusalModel(
  targets: readonly Pick<Target, 'fact' | 'silence' | 'list'>[],
  wordings: readonly ShownWordings[],
  size: number,
): (units: readonly WeightedNumber[]) => Refused {
  const groups = gather(targets, wordings);
  const keys = [...groups.keys()];
  const placeOf = new Map(keys.map((key, at) => [key, at]));
  const pairs = targets.map(({ fact }) =>
    fact ? { own: placeOf.get(`fact ${fact.id}`), near: placeOf.get(`near ${fact.id}`) } : null,
  );
  const model = createWordingModel([...groups.values()], size);
  return (units) => {
    const likelihoods = [...model.likelihoods(units)];
    const [facts, lists, refusals] = ['fact ', 'list ', 'near '].map((kind) =>
      likelihoods.filter((_, at) => keys[at]?.startsWith(kind)),
    ) as [number[], number[], number[]];
    return {
      odds: odds(refusals, [...facts, ...lists]),
      several: odds(lists, facts),
      near(target) {
        const pair = pairs[target];
        if (pair?.own === undefined || pair.near === undefined) return 0;
        return (likelihoods[pair.near] ?? 0) - (likelihoods[pair.own] ?? 0);
      },
    };
  };
}

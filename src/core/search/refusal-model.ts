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

/** From one place to before another. */
type Span = { readonly from: number; readonly to: number };

function logOfSum(values: Float64Array, { from, to }: Span): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (let at = from; at < to; at += 1) highest = Math.max(highest, values[at] ?? 0);
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += Math.exp((values[at] ?? 0) - highest);
  return highest + Math.log(sum);
}

/** How much likelier one of these is than one of those (a logarithm); 0 where there are none. */
const odds = (values: Float64Array, these: Span, those: Span): number =>
  these.from === these.to || those.from === those.to ? 0 : logOfSum(values, these) - logOfSum(values, those);

type Meant = Pick<Target, 'fact' | 'silence' | 'list'>;

/** What is gathered, in this order: each fact, each list, and all refusals near a fact. */
const GROUPS: readonly ((target: Meant) => string | undefined)[] = [
  ({ fact }) => fact?.id,
  ({ list }) => list?.id,
  ({ silence }) => silence?.near[0] ?? silence?.reason,
];

/** The wordings of each group, one kind after the other, with where each kind lies and the place of each id in it. */
function gather(targets: readonly Meant[], wordings: readonly ShownWordings[]) {
  const gathered: (readonly number[])[][] = [];
  const kinds = GROUPS.map((idOf) => {
    const places = new Map<string, number>();
    const from = gathered.length;
    targets.forEach((target, at) => {
      const id = idOf(target);
      if (id === undefined) return;
      const place = places.get(id) ?? gathered.length;
      places.set(id, place);
      const group = (gathered[place] ??= []);
      for (const wording of wordings[at] ?? []) group.push(wording);
    });
    return { span: { from, to: gathered.length }, places };
  });
  return { gathered, kinds };
}

/**
 * Learns from the wordings of every target.
 * @param targets everything that can be meant; @param wordings of each of them; @param size how many units there are
 */
export function createRefusalModel(
  targets: readonly Meant[],
  wordings: readonly ShownWordings[],
  size: number,
): (units: readonly WeightedNumber[]) => Refused {
  const { gathered, kinds } = gather(targets, wordings);
  const [facts, lists, refusals] = kinds as [(typeof kinds)[0], (typeof kinds)[0], (typeof kinds)[0]];
  const answered: Span = { from: facts.span.from, to: lists.span.to };
  const pairs = targets.map(({ fact }) => (fact ? { own: facts.places.get(fact.id), near: refusals.places.get(fact.id) } : null));
  const model = createWordingModel(gathered, size);
  return (units) => {
    const likelihoods = model.likelihoods(units);
    return {
      odds: odds(likelihoods, refusals.span, answered),
      several: odds(likelihoods, lists.span, facts.span),
      near(target) {
        const pair = pairs[target];
        if (pair?.own === undefined || pair.near === undefined) return 0;
        return (likelihoods[pair.near] ?? 0) - (likelihoods[pair.own] ?? 0);
      },
    };
  };
}

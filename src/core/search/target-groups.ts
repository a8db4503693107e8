// Targets taken together: each fact and each list by itself, and all that is refused near one fact.
import type { Target } from './target.ts';

export type Meant = Pick<Target, 'fact' | 'silence' | 'list'>;

/** From one place to before another. */
export type Span = { readonly from: number; readonly to: number };

/** Groups of one kind: where they lie among all groups, and the place of each of them by its id. */
type Groups = { readonly span: Span; readonly placeOf: ReadonlyMap<string, number> };

function groupBy(targets: readonly Meant[], from: number, idOf: (target: Meant) => string | undefined): Groups {
  const ids = [...new Set(targets.flatMap((target) => idOf(target) ?? []))];
  return { span: { from, to: from + ids.length }, placeOf: new Map(ids.map((id, at) => [id, from + at])) };
}

/** A silence stands with the others near the same fact, or else with those of its reason. */
const nearOf = ({ silence }: Meant): string | undefined => silence?.near[0] ?? silence?.reason;

/** Each fact by itself, each list, and all refusals near a fact, in this order. */
export function groupsOf(targets: readonly Meant[]): { facts: Groups; lists: Groups; refusals: Groups } {
  const facts = groupBy(targets, 0, ({ fact }) => fact?.id);
  const lists = groupBy(targets, facts.span.to, ({ list }) => list?.id);
  return { facts, lists, refusals: groupBy(targets, lists.span.to, nearOf) };
}

/**
 * What belongs to each group, in the order of the targets.
 * @param targets everything that can be meant; @param items of each of them
 */
export function gatherByGroup<T>(targets: readonly Meant[], items: readonly (readonly T[])[]): T[][] {
  const { facts, lists, refusals } = groupsOf(targets);
  const gathered: T[][] = Array.from({ length: refusals.span.to }, () => []);
  targets.forEach((target, at) => {
    const { fact, list } = target;
    const group = fact
      ? facts.placeOf.get(fact.id)
      : list
        ? lists.placeOf.get(list.id)
        : refusals.placeOf.get(nearOf(target) ?? '');
    for (const item of items[at] ?? []) gathered[group ?? -1]?.push(item);
  });
  return gathered;
}

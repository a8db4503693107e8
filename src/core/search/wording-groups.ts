// The wordings of the file taken together: those that ask for one fact, and all that are refused near one fact or for one reason.
import type { Knowledge } from '../knowledge/knowledge.ts';
import { asksOfStrangers, introductionsOf } from './introductions.ts';

export type WordingGroups = {
  /** The wordings of each fact, by its place in the file: those that people gave, and those that ask whom or what it introduces. */
  readonly facts: readonly (readonly string[])[];
  /** What is refused: many small silences are weak alone and strong together. */
  readonly refusals: readonly Refusals[];
};

/** Wordings that are refused near the same fact, given by its place; near none where they stand together for their reason. */
type Refusals = { readonly near: number | null; readonly asks: readonly string[] };

/** Groups the wordings of a file. */
export function groupWordings(knowledge: Knowledge): WordingGroups {
  const { facts, asksOf, lacks, silences } = knowledge;
  const placeOf = new Map(facts.map(({ id }, place) => [id, place]));
  const refusals = new Map<string, { near: number | null; asks: string[] }>();
  const add = (key: string, near: number | null, asks: readonly string[]): void => {
    const group = refusals.get(key) ?? { near, asks: [] };
    group.asks.push(...asks);
    refusals.set(key, group);
  };
  for (const { what, near, reason, asks } of silences) {
    const [nearest] = near;
    add(nearest ?? reason, nearest === undefined ? null : (placeOf.get(nearest) ?? null), [what, ...asks]);
  }
  for (const { fact, lacks: asks } of lacks) add(fact, placeOf.get(fact) ?? null, asks);
  const ofStrangers = asksOfStrangers(knowledge);
  if (ofStrangers.length > 0) add('absent', null, ofStrangers);
  const worded = facts.map(({ id }) => [...(asksOf.get(id) ?? [])]);
  for (const { fact, asks } of introductionsOf(knowledge)) worded[placeOf.get(fact.id) ?? -1]?.push(...asks);
  return { facts: worded, refusals: [...refusals.values()] };
}

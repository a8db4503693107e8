// What a unit tells: much where the wordings of few facts and refusals show it, little where most do.
import type { IndexedFact } from './indexed-fact.ts';
import type { Term, Unit } from './lexicon.ts';
import type { UnitNumbers } from './unit-numbers.ts';
import type { WordingCounts } from './wording-model.ts';

export type UnitWeights = {
  /** How much all words of a fact's own statement tell together, by its place. */
  ownWeight(place: number): number;
  /** How much a unit tells: high for what few show, and highest for what none does. */
  weightOf(unit: Unit): number;
  /** How much a term tells: that of its commonest unit that the file holds. */
  weightOfTerm(term: Pick<Term, 'units'>): number;
  /** Whether the file holds one of the term's units. */
  isKnown(term: Pick<Term, 'units'>): boolean;
};

/** What a unit tells that so many of so many groups of wordings show. */
export const weightOfHolders = (holders: number, groups: number): number => Math.log(1 + groups / (1 + holders));

/** Reads the weights off the counts of every unit. @param held the units that stand in a fact */
export function createUnitWeights(
  facts: readonly Pick<IndexedFact, 'own'>[],
  held: ReadonlySet<Unit>,
  { starts, totals }: Pick<WordingCounts, 'starts' | 'totals'>,
  { numberOf, word }: Pick<UnitNumbers, 'numberOf' | 'word'>,
): UnitWeights {
  const holders = Int32Array.from({ length: starts.length - 1 }, (_, unit) => (starts[unit + 1] ?? 0) - (starts[unit] ?? 0));
  const weights = Float64Array.from(holders, (count) => weightOfHolders(count, totals.length));
  const unknown = weightOfHolders(0, totals.length);
  // Wordings show words by themselves, and only the rest of what a term may stand for as its units.
  const shownAs = (unit: Unit): number | undefined => (unit.startsWith('w:') ? word(unit.slice(2)) : numberOf(unit));
  const weightOf = (unit: Unit): number => weights[shownAs(unit) ?? -1] ?? unknown;
  const ownWeights = facts.map(({ own }) =>
    [...own].filter((unit) => unit.startsWith('w:')).reduce((sum, unit) => sum + weightOf(unit), 0),
  );
  return {
    ownWeight: (place) => ownWeights[place] ?? 0,
    weightOf,
    weightOfTerm({ units }) {
      let weight = unknown;
      for (const unit of units) weight = Math.min(weight, weightOf(unit));
      return weight;
    },
    isKnown: ({ units }) => units.some((unit) => shownAs(unit) !== undefined || held.has(unit)),
  };
}

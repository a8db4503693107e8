// What a unit tells: much where few targets hold it, little where most do.
import type { Term, Unit } from './lexicon.ts';
import type { Target } from './target.ts';

export type UnitWeights = {
  /** How much all words of a target's own statement tell together. */
  ownWeight(target: Target): number;
  /** How much a unit tells: high for what few targets hold, and highest for what none holds. */
  weightOf(unit: Unit): number;
  /** How much a term tells: that of its commonest unit that the file holds. */
  weightOfTerm(term: Pick<Term, 'units'>): number;
  /** The share of all wordings that hold one of the units, smoothed. */
  commonness(units: readonly Unit[]): number;
  /** Whether only questions that the file cannot answer use the term. */
  isRefusedOnly(term: Term): boolean;
  /** Whether any target holds one of the term's units. */
  isKnown(term: Term): boolean;
};

/** How many of the sets hold each unit. */
export function countUnits(sets: readonly ReadonlySet<Unit>[]): Map<Unit, number> {
  const counts = new Map<Unit, number>();
  for (const set of sets) for (const unit of set) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
}

/** How often each number occurs, by the unit that it stands for. */
export function countNumbers(numbers: readonly number[], units: readonly Unit[]): Map<Unit, number> {
  const counts = new Map<Unit, number>();
  for (const number of numbers) {
    const unit = units[number] ?? '';
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return counts;
}

/** Counts the units of every target once. */
export function createUnitWeights(targets: readonly Target[]): UnitWeights {
  const holders = countUnits(targets.map(({ own, implied, asked }) => new Set([...own, ...implied, ...asked.keys()])));
  const weights = new Map([...holders].map(([unit, count]) => [unit, Math.log(1 + targets.length / (1 + count))]));
  const unknownWeight = Math.log(1 + targets.length);
  const weightOf = (unit: Unit): number => weights.get(unit) ?? unknownWeight;
  const ownWeights = new Map(
    targets.map((target) => [
      target,
      [...target.own].filter((unit) => unit.startsWith('w:')).reduce((sum, unit) => sum + weightOf(unit), 0),
    ]),
  );
  const wordingCount = targets.reduce((sum, target) => sum + target.wordings, 0);
  const wordingCounts = new Map<Unit, number>();
  for (const { asked } of targets)
    for (const [unit, count] of asked) wordingCounts.set(unit, (wordingCounts.get(unit) ?? 0) + count);
  const answered = new Set(
    targets.flatMap(({ silence, own, implied, asked }) => (silence === null ? [...own, ...implied, ...asked.keys()] : [])),
  );
  const refused = new Set(targets.flatMap(({ silence, asked }) => (silence ? [...asked.keys()] : [])));
  return {
    ownWeight: (target) => ownWeights.get(target) ?? 0,
    weightOf,
    weightOfTerm(term) {
      let weight = unknownWeight;
      for (const unit of term.units) weight = Math.min(weight, weightOf(unit));
      return weight;
    },
    commonness: (units) => (Math.max(0, ...units.map((unit) => wordingCounts.get(unit) ?? 0)) + 1) / (wordingCount + 2),
    isRefusedOnly: (term) => term.units.some((unit) => refused.has(unit)) && !term.units.some((unit) => answered.has(unit)),
    isKnown: (term) => term.units.some((unit) => weights.has(unit)),
  };
}

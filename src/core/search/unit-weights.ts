// What a unit tells: much where few targets hold it, little where most do.
import type { Term, Unit } from './lexicon.ts';
import type { Target } from './target.ts';
import type { PlaceTable } from './unit-places.ts';

export type UnitWeights = {
  /** How much all words of a target's own statement tell together, by the target's number. */
  ownWeight(target: number): number;
  /** How much a unit tells: high for what few targets hold, and highest for what none holds. */
  weightOf(unit: Unit): number;
  /** How much a term tells: that of its commonest unit that the file holds. */
  weightOfTerm(term: Pick<Term, 'units'>): number;
  /** The share of all wordings that hold one of the units, smoothed. */
  commonness(units: readonly Unit[]): number;
  /** Whether only questions that the file cannot answer use the term. */
  isRefusedOnly(term: Pick<Term, 'units'>): boolean;
  /** Whether any target holds one of the term's units. */
  isKnown(term: Pick<Term, 'units'>): boolean;
};

/** What a unit tells that so many of so many targets hold. */
export const weightOfHolders = (holders: number, targets: number): number => Math.log(1 + targets / (1 + holders));

/**
 * Reads the weights off the places of every unit.
 * @param numberOf a unit; undefined for one that stands nowhere
 */
export function createUnitWeights(
  targets: readonly Pick<Target, 'own' | 'silence' | 'wordings'>[],
  { starts, holders, asked }: PlaceTable,
  numberOf: (unit: Unit) => number | undefined,
): UnitWeights {
  const size = starts.length - 1;
  const weights = new Float64Array(size);
  const wordings = new Int32Array(size);
  const isAnswered = new Uint8Array(size);
  const isRefused = new Uint8Array(size);
  for (let unit = 0; unit < size; unit += 1) {
    const [from, to] = [starts[unit] ?? 0, starts[unit + 1] ?? 0];
    if (from === to) continue;
    weights[unit] = weightOfHolders(to - from, targets.length);
    for (let at = from; at < to; at += 1) {
      const times = asked[at] ?? 0;
      wordings[unit] = (wordings[unit] ?? 0) + times;
      if (targets[holders[at] ?? 0]?.silence === null) isAnswered[unit] = 1;
      else if (times > 0) isRefused[unit] = 1;
    }
  }
  const unknownWeight = weightOfHolders(0, targets.length);
  const isHeld = (number: number | undefined): number is number => number !== undefined && starts[number] !== starts[number + 1];
  const weightOf = (unit: Unit): number => {
    const number = numberOf(unit);
    return isHeld(number) ? (weights[number] ?? unknownWeight) : unknownWeight;
  };
  const ownWeights = targets.map(({ own }) =>
    [...own].filter((unit) => unit.startsWith('w:')).reduce((sum, unit) => sum + weightOf(unit), 0),
  );
  const wordingCount = targets.reduce((sum, target) => sum + target.wordings, 0);
  return {
    ownWeight: (target) => ownWeights[target] ?? 0,
    weightOf,
    weightOfTerm(term) {
      let weight = unknownWeight;
      for (const unit of term.units) weight = Math.min(weight, weightOf(unit));
      return weight;
    },
    commonness(units) {
      let most = 0;
      for (const unit of units) most = Math.max(most, wordings[numberOf(unit) ?? size] ?? 0);
      return (most + 1) / (wordingCount + 2);
    },
    isRefusedOnly({ units }) {
      let refused = false;
      for (const unit of units) {
        const number = numberOf(unit) ?? size;
        if (isAnswered[number] === 1) return false;
        refused ||= isRefused[number] === 1;
      }
      return refused;
    },
    isKnown: (term) => term.units.some((unit) => isHeld(numberOf(unit))),
  };
}

// How like a question is to each wording of a target: shared weight over its wordings, by postings.
import type { Kind } from '../questions/question.ts';
import { type Inverted, invert } from './invert.ts';
import type { Unit } from './lexicon.ts';
import { CONCEPT_SHARE, firstFrom } from './unit-places.ts';

/** One wording of a target, as the numbers of its units with their weight. */
export type Wording = { readonly kind: Kind; readonly units: readonly number[]; readonly weight: number };

/** The likeness (0 to 1) of the best wording, of the second best, and of the best that wants the same kind of answer. */
export type Likeness = { readonly best: number; readonly second: number; readonly ofKind: number };

/** A term of a question with its weight. */
type Weighted = { readonly units: readonly Unit[]; readonly weight: number };

export type WordingLikeness = {
  /**
   * Compares a question with the wordings of targets.
   * @param terms the question's terms with their weights; @param kind the kind of answer it wants
   * @returns the likeness of a target's wordings, by the target's number
   */
  compare(terms: readonly Weighted[], kind: Kind): (target: number) => Likeness;
};

/** Plain data: all wordings in one row, which of them hold each unit, where a target's begin, and the kind and weight of each. */
export type LikenessTable = {
  readonly held: Inverted;
  readonly begins: Int32Array;
  /** The kind of each wording by its place in `kindNames`. */
  readonly kinds: Uint8Array;
  readonly kindNames: readonly Kind[];
  readonly weights: Float64Array;
};

/** Lines up the wordings of each target. @param size how many units there are: their numbers are smaller */
export function lineUp(wordings: readonly (readonly Wording[])[], size: number): LikenessTable {
  const all = wordings.flat();
  const begins = [0];
  for (const ofTarget of wordings) begins.push((begins.at(-1) ?? 0) + ofTarget.length);
  const { starts, holders } = invert(
    all.map(({ units }) => units),
    size,
  );
  const kindNames = [...new Set(all.map(({ kind }) => kind))];
  return {
    held: { starts, holders },
    begins: Int32Array.from(begins),
    kinds: Uint8Array.from(all, ({ kind }) => kindNames.indexOf(kind)),
    kindNames,
    weights: Float64Array.from(all, ({ weight }) => weight),
  };
}

/** A term of a question as the numbers of its words and names, and of its concepts. */
type Sought = { readonly full: readonly number[]; readonly byConcept: readonly number[]; readonly weight: number };

/** Reads the table. @param numberOf a unit; undefined for one that no wording holds */
export function createWordingLikeness(
  { held: { starts, holders }, begins, kinds, kindNames, weights }: LikenessTable,
  numberOf: (unit: Unit) => number | undefined,
): WordingLikeness {
  // Room for the wordings of one target: what they share with the question, and by which term they were counted last.
  const most = begins.reduce((longest, begin, at) => Math.max(longest, begin - (begins[at - 1] ?? 0)), 0);
  const shared = new Float64Array(most);
  const counted = new Int32Array(most);

  const numbersOf = (units: readonly Unit[], byConcept: boolean): number[] =>
    units.flatMap((unit) => (unit.startsWith('c:') === byConcept ? (numberOf(unit) ?? []) : []));

  /** Adds up in `shared` what each wording from `from` to `to` holds of the terms: in full by word or name, else by concept. */
  function share(terms: readonly Sought[], from: number, to: number): void {
    shared.fill(0, 0, to - from);
    counted.fill(0, 0, to - from);
    terms.forEach(({ full, byConcept, weight }, term) => {
      for (const units of [full, byConcept]) {
        const value = units === full ? weight : weight * CONCEPT_SHARE;
        for (const unit of units) {
          const end = starts[unit + 1] ?? 0;
          for (let place = firstFrom(holders, starts[unit] ?? 0, end, from); place < end; place += 1) {
            const at = (holders[place] ?? 0) - from;
            if (at >= to - from) break;
            if (counted[at] === term + 1) continue;
            counted[at] = term + 1;
            shared[at] = (shared[at] ?? 0) + value;
          }
        }
      }
    });
  }

  return {
    compare(terms, kind) {
      const sought = terms.map(({ units, weight }) => ({
        full: numbersOf(units, false),
        byConcept: numbersOf(units, true),
        weight,
      }));
      const total = terms.reduce((sum, { weight }) => sum + weight, 0);
      const wanted = kindNames.indexOf(kind);
      return (target) => {
        const from = begins[target] ?? 0;
        const to = begins[target + 1] ?? from;
        share(sought, from, to);
        let best = 0;
        let second = 0;
        let ofKind = 0;
        for (let at = from; at < to; at += 1) {
          const likeness = (2 * (shared[at - from] ?? 0)) / (total + (weights[at] ?? 0) || 1);
          if (likeness > best) {
            second = best;
            best = likeness;
          } else if (likeness > second) second = likeness;
          if (likeness > ofKind && kinds[at] === wanted) ofKind = likeness;
        }
        return { best, second, ofKind };
      };
    },
  };
}

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

/** One unit of a question: by which of its terms it is sought, from 1 on, and what a wording that holds it shares. */
type Sought = { readonly unit: number; readonly term: number; readonly value: number };

/** Reads the table. @param numberOf a unit; undefined for one that no wording holds */
export function createWordingLikeness(
  { held: { starts, holders }, begins, kinds, kindNames, weights }: LikenessTable,
  numberOf: (unit: Unit) => number | undefined,
): WordingLikeness {
  // Room for the wordings of one target: what they share with the question, by which term they were counted last (0 for none, and
  // so it is left), and which of them were counted at all.
  const most = begins.reduce((longest, begin, at) => Math.max(longest, begin - (begins[at - 1] ?? 0)), 0);
  const shared = new Float64Array(most);
  const counted = new Int32Array(most);
  const touched = new Int32Array(most);

  /** The units that wordings hold, term by term: its words and names before its concepts, which count for less. */
  function seek(terms: readonly Weighted[]): Sought[] {
    const sought: Sought[] = [];
    terms.forEach(({ units, weight }, at) => {
      for (const byConcept of [false, true]) {
        for (const unit of units) {
          if (unit.startsWith('c:') !== byConcept) continue;
          const number = numberOf(unit);
          if (number !== undefined)
            sought.push({ unit: number, term: at + 1, value: byConcept ? weight * CONCEPT_SHARE : weight });
        }
      }
    });
    return sought;
  }

  /** Adds up in `shared` what each wording from `from` to `to` holds of the units. @returns how many hold any: these are `touched` */
  function share(sought: readonly Sought[], from: number, to: number): number {
    let size = 0;
    for (const { unit, term, value } of sought) {
      const end = starts[unit + 1] ?? 0;
      for (let place = firstFrom(holders, starts[unit] ?? 0, end, from); place < end; place += 1) {
        const at = (holders[place] ?? 0) - from;
        if (at >= to - from) break;
        const last = counted[at] ?? 0;
        if (last === term) continue;
        if (last === 0) {
          touched[size] = at;
          size += 1;
          shared[at] = 0;
        }
        counted[at] = term;
        shared[at] = (shared[at] ?? 0) + value;
      }
    }
    return size;
  }

  return {
    compare(terms, kind) {
      const sought = seek(terms);
      const total = terms.reduce((sum, { weight }) => sum + weight, 0);
      const wanted = kindNames.indexOf(kind);
      return (target) => {
        const from = begins[target] ?? 0;
        const size = share(sought, from, begins[target + 1] ?? from);
        let best = 0;
        let second = 0;
        let ofKind = 0;
        for (let place = 0; place < size; place += 1) {
          const at = touched[place] ?? 0;
          counted[at] = 0;
          const likeness = (2 * (shared[at] ?? 0)) / (total + (weights[from + at] ?? 0) || 1);
          if (likeness > best) {
            second = best;
            best = likeness;
          } else if (likeness > second) second = likeness;
          if (likeness > ofKind && kinds[from + at] === wanted) ofKind = likeness;
        }
        return { best, second, ofKind };
      };
    },
  };
}

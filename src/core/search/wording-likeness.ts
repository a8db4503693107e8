// How like a question is to each wording of a target: shared weight over all wordings at once, by postings.
import type { Kind } from '../questions/question.ts';
import type { Unit } from './lexicon.ts';

/** One wording of a target, as its units with their weight. */
export type Wording = { readonly kind: Kind; readonly units: readonly Unit[]; readonly weight: number };

/** The likeness (0 to 1) of the best wording, of the second best, and of the best that wants the same kind of answer. */
export type Likeness = { readonly best: number; readonly second: number; readonly ofKind: number };

/** What a shared concept counts beside a shared word or name. */
export const CONCEPT_SHARE = 0.85;

export type WordingLikeness = {
  /**
   * Compares a question with every wording.
   * @param terms the question's terms with their weights; @param kind the kind of answer it wants
   * @returns the likeness of a target's wordings, by the target's number
   */
  compare(
    terms: readonly { readonly units: readonly Unit[]; readonly weight: number }[],
    kind: Kind,
  ): (target: number) => Likeness;
};

/** All wordings in one row: which hold a unit, where a target's begin, and the kind and weight of each. */
function lineUp(wordings: readonly (readonly Wording[])[]) {
  const all = wordings.flat();
  const starts = [0];
  for (const ofTarget of wordings) starts.push((starts.at(-1) ?? 0) + ofTarget.length);
  const lists = new Map<Unit, number[]>();
  all.forEach(({ units }, at) => {
    for (const unit of units) {
      const list = lists.get(unit);
      if (list) list.push(at);
      else lists.set(unit, [at]);
    }
  });
  return {
    postings: new Map([...lists].map(([unit, list]) => [unit, Int32Array.from(list)])),
    starts: Int32Array.from(starts),
    kinds: all.map(({ kind }) => kind),
    weights: Float64Array.from(all, ({ weight }) => weight),
  };
}

/** The place of the first of ascending numbers that is at least so high. */
function firstFrom(numbers: Int32Array, least: number): number {
  let from = 0;
  let to = numbers.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] ?? 0) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** A term of a question as the postings of its words and names, and of its concepts. */
type Sought = { readonly full: readonly Int32Array[]; readonly byConcept: readonly Int32Array[]; readonly weight: number };

const NONE = new Int32Array();

/** Builds the postings over the wordings of each target. */
export function createWordingLikeness(wordings: readonly (readonly Wording[])[]): WordingLikeness {
  const { postings, starts, kinds, weights } = lineUp(wordings);
  // Room for the wordings of one target: what they share with the question, and by which term they were counted last.
  const most = Math.max(0, ...wordings.map(({ length }) => length));
  const shared = new Float64Array(most);
  const counted = new Int32Array(most);

  const postingsOf = (units: readonly Unit[], byConcept: boolean): Int32Array[] =>
    units.filter((unit) => unit.startsWith('c:') === byConcept).map((unit) => postings.get(unit) ?? NONE);

  /** Adds up in `shared` what each wording from `from` to `to` holds of the terms: in full by word or name, else by concept. */
  function share(terms: readonly Sought[], from: number, to: number): void {
    shared.fill(0, 0, to - from);
    counted.fill(0, 0, to - from);
    terms.forEach(({ full, byConcept, weight }, term) => {
      for (const lists of [full, byConcept]) {
        const value = lists === full ? weight : weight * CONCEPT_SHARE;
        for (const list of lists) {
          for (let place = firstFrom(list, from); place < list.length; place += 1) {
            const at = (list[place] ?? 0) - from;
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
        full: postingsOf(units, false),
        byConcept: postingsOf(units, true),
        weight,
      }));
      const total = terms.reduce((sum, { weight }) => sum + weight, 0);
      return (target) => {
        const from = starts[target] ?? 0;
        const to = starts[target + 1] ?? from;
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
          if (likeness > ofKind && kinds[at] === kind) ofKind = likeness;
        }
        return { best, second, ofKind };
      };
    },
  };
}

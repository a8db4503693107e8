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

/** Marks are used up before they no longer fit. */
const MOST_MARKS = 2 ** 31 - 1;

/** Builds the postings over the wordings of each target. */
export function createWordingLikeness(wordings: readonly (readonly Wording[])[]): WordingLikeness {
  const { postings, starts, kinds, weights } = lineUp(wordings);
  const count = kinds.length;
  const counted = new Int32Array(count);
  let mark = 0;

  /** Adds a term's weight to every wording that holds it: in full by word or name, else by concept. */
  function add(shared: Float64Array, units: readonly Unit[], weight: number): void {
    mark = mark === MOST_MARKS ? 1 : mark + 1;
    if (mark === 1) counted.fill(0);
    for (const byConcept of [false, true]) {
      const value = weight * (byConcept ? CONCEPT_SHARE : 1);
      for (const unit of units) {
        if (unit.startsWith('c:') !== byConcept) continue;
        for (const at of postings.get(unit) ?? []) {
          if (counted[at] === mark) continue;
          counted[at] = mark;
          shared[at] = (shared[at] ?? 0) + value;
        }
      }
    }
  }

  return {
    compare(terms, kind) {
      const found = new Float64Array(count);
      let total = 0;
      for (const { units, weight } of terms) {
        total += weight;
        add(found, units, weight);
      }
      return (target) => {
        let best = 0;
        let second = 0;
        let ofKind = 0;
        for (let at = starts[target] ?? 0; at < (starts[target + 1] ?? 0); at += 1) {
          const likeness = (2 * (found[at] ?? 0)) / (total + (weights[at] ?? 0) || 1);
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

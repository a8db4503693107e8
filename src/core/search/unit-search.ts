// What BM25 finds for a question: the score of each unit in each fact is known after its first search, and a question's is their sum,
// added up and weighed as MiniSearch does.
import type MiniSearch from 'minisearch';
import type { SearchOptions, SearchResult } from 'minisearch';
import { highest } from './highest.ts';
import type { Unit } from './lexicon.ts';

/** `scores` by the fact's place, 0 where nothing was found; `best`: the places of the highest, best first. */
export type UnitScores = { readonly scores: Float64Array; best(limit: number): number[] };

/** Where a unit stands, in the order in which MiniSearch meets it, with the score of each place. */
type Postings = { readonly places: Int32Array; readonly scores: Float64Array };

/** Whether a unit was found in the first field of a fact: those come first, each in the order of the facts. */
const isInFirst = ({ match }: SearchResult, first: string): boolean =>
  Object.values(match).some((fields) => fields.includes(first));

/** @param fields of the index, in order; @param size how many facts there are; @param held the units that stand in one of them */
export function createUnitSearch<T>(
  index: MiniSearch<T>,
  fields: readonly string[],
  options: SearchOptions,
  size: number,
  held: ReadonlySet<Unit>,
): (units: readonly Unit[]) => UnitScores {
  const [first = ''] = fields;
  const known = new Map<Unit, Postings>();
  /** How many units of a search stand in each fact. */
  const matched = new Int32Array(size);

  function postingsOf(unit: Unit): Postings | null {
    const before = known.get(unit);
    if (before) return before;
    // Of units that stand nowhere there is no end.
    if (!held.has(unit)) return null;
    const found = index.search(unit, options);
    const ordered = found.toSorted(
      (a, b) => Number(isInFirst(b, first)) - Number(isInFirst(a, first)) || (a.id as number) - (b.id as number),
    );
    const postings = {
      places: Int32Array.from(ordered, ({ id }) => id as number),
      scores: Float64Array.from(ordered, ({ score }) => score),
    };
    known.set(unit, postings);
    return postings;
  }

  return (units) => {
    const scores = new Float64Array(size);
    matched.fill(0);
    // The facts in the order in which they were met.
    const order: number[] = [];
    const seen = new Set<Unit>();
    for (const unit of units) {
      const postings = postingsOf(unit);
      if (postings === null) continue;
      const isNew = !seen.has(unit);
      seen.add(unit);
      const { places, scores: ofUnit } = postings;
      for (let at = 0; at < places.length; at += 1) {
        const place = places[at] ?? 0;
        const times = matched[place] ?? 0;
        if (times === 0) order.push(place);
        if (isNew) matched[place] = times + 1;
        scores[place] = (scores[place] ?? 0) + (ofUnit[at] ?? 0);
      }
    }
    for (let place = 0; place < size; place += 1) scores[place] = (scores[place] ?? 0) * (matched[place] ?? 0);
    return {
      scores,
      best: (limit) => highest(scores, order, limit),
    };
  };
}

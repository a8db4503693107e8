// Where each unit stands: in which targets' own words, in what they imply, and in how many of their wordings.
import { type Inverted, countNumbers, invert } from './invert.ts';

/** The parts of a target that a unit may stand in, as bits. */
const OWN = 1;
const IMPLIED = 2;
const ASKED = 4;
/** The same bits so much higher: it stands there as a concept only. */
const AS_CONCEPT = 3;

/** What a shared concept counts beside a shared word or name. */
export const CONCEPT_SHARE = 0.85;

/** A target by the numbers of its units; `asked` holds a unit once for each wording that has it. */
export type HeldUnits = {
  readonly own: readonly number[];
  readonly implied: readonly number[];
  readonly asked: readonly number[];
};

/** Plain data: the targets that hold each unit, and for each of these places its parts and how many wordings have it. */
export type PlaceTable = Inverted & { readonly parts: Uint8Array; readonly asked: Int32Array };

/** Counts the units of every target. @param size how many units there are: their numbers are smaller */
export function countPlaces(targets: readonly HeldUnits[], size: number): PlaceTable {
  const rows = targets.map(({ own, implied, asked }) => {
    const parts = new Map<number, number>();
    const note = (units: Iterable<number>, part: number): void => {
      for (const unit of units) parts.set(unit, (parts.get(unit) ?? 0) | part);
    };
    const counts = countNumbers(asked);
    note(own, OWN);
    note(implied, IMPLIED);
    note(counts.keys(), ASKED);
    return { parts, counts };
  });
  const { starts, holders, from } = invert(
    rows.map(({ parts }) => [...parts.keys()]),
    size,
  );
  const parts = rows.flatMap((row) => [...row.parts.values()]);
  const asked = rows.flatMap((row) => Array.from(row.parts.keys(), (unit) => row.counts.get(unit) ?? 0));
  return {
    starts,
    holders,
    parts: Uint8Array.from(from, (item) => parts[item] ?? 0),
    asked: Int32Array.from(from, (item) => asked[item] ?? 0),
  };
}

/** How firmly each target holds a term: 1 by word or name, `CONCEPT_SHARE` by concept, 0 not at all. */
export type TermPlaces = {
  inOwn(target: number): number;
  inImplied(target: number): number;
  inAsked(target: number): number;
  /** How many of its wordings have the commonest unit of the term; its own words count as two more. */
  times(target: number): number;
};

/** What the target's own words count beside its wordings. */
const OWN_TIMES = 2;

/** Every place of some units, which stand for one term. @param size how many targets there are */
export function placesOf(
  { starts, holders, parts, asked }: PlaceTable,
  units: readonly { readonly number: number; readonly isConcept: boolean }[],
  size: number,
): TermPlaces {
  const held = new Uint8Array(size);
  const most = new Int32Array(size);
  for (const { number, isConcept } of units) {
    const shift = isConcept ? AS_CONCEPT : 0;
    const to = starts[number + 1] ?? 0;
    for (let at = starts[number] ?? 0; at < to; at += 1) {
      const target = holders[at] ?? 0;
      const part = parts[at] ?? 0;
      const times = (asked[at] ?? 0) + ((part & OWN) === 0 ? 0 : OWN_TIMES);
      held[target] = (held[target] ?? 0) | (part << shift);
      if (times > (most[target] ?? 0)) most[target] = times;
    }
  }
  const firmness = (target: number, part: number): number => {
    const bits = held[target] ?? 0;
    return (bits & part) === 0 ? ((bits & (part << AS_CONCEPT)) === 0 ? 0 : CONCEPT_SHARE) : 1;
  };
  return {
    inOwn: (target) => firmness(target, OWN),
    inImplied: (target) => firmness(target, IMPLIED),
    inAsked: (target) => firmness(target, ASKED),
    times: (target) => most[target] ?? 0,
  };
}

/** Whether a unit stands in a wording of a target. */
export function isAsked({ starts, holders, asked }: PlaceTable, unit: number, target: number): boolean {
  const from = starts[unit] ?? 0;
  const at = holders.subarray(from, starts[unit + 1] ?? 0).indexOf(target);
  return at >= 0 && (asked[from + at] ?? 0) > 0;
}

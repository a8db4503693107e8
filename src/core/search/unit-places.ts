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
export type PlaceTable = Inverted & { readonly parts: Uint8Array; readonly asked: Uint16Array };

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
    asked: Uint16Array.from(from, (item) => asked[item] ?? 0),
  };
}

/** How firmly a target holds a term in each part: 1 by word or name, `CONCEPT_SHARE` by concept, 0 not at all. */
export type Held = {
  readonly own: number;
  readonly implied: number;
  readonly asked: number;
  /** How many of its wordings have the commonest unit of the term; its own words count as two more. */
  readonly times: number;
};

/** What the target's own words count beside its wordings. */
const OWN_TIMES = 2;

/** A unit by its number; a concept holds less firmly than a word or a name. */
export type PlacedUnit = { readonly number: number; readonly isConcept: boolean };

/** The place of the first of ascending numbers, from one place to before another, that is at least so high. */
export function firstFrom(numbers: Int32Array | Uint16Array, from: number, to: number, least: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How a target holds the units of a term. */
export function holdsTerm({ starts, holders, parts, asked }: PlaceTable, units: readonly PlacedUnit[], target: number): Held {
  let held = 0;
  let times = 0;
  for (const { number, isConcept } of units) {
    const to = starts[number + 1] ?? 0;
    const at = firstFrom(holders, starts[number] ?? 0, to, target);
    if (at === to || holders[at] !== target) continue;
    const part = parts[at] ?? 0;
    held |= isConcept ? part << AS_CONCEPT : part;
    times = Math.max(times, (asked[at] ?? 0) + ((part & OWN) === 0 ? 0 : OWN_TIMES));
  }
  return { own: firmness(held, OWN), implied: firmness(held, IMPLIED), asked: firmness(held, ASKED), times };
}

const firmness = (held: number, part: number): number =>
  (held & part) === 0 ? ((held & (part << AS_CONCEPT)) === 0 ? 0 : CONCEPT_SHARE) : 1;

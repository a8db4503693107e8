// What the index holds, counted once: plain data in typed arrays, which the build keeps because counting takes long.
import { tokenise } from '../text/words.ts';
import type { Lexicon, Unit } from './lexicon.ts';
import { gatherWordings } from './refusal-model.ts';
import type { ReadTarget } from './target.ts';
import { type PlaceTable, countPlaces } from './unit-places.ts';
import { weightOfHolders } from './unit-weights.ts';
import { isShown, modelUnits, readWording } from './wording.ts';
import { type LikenessTable, lineUp } from './wording-likeness.ts';
import { type WordingCounts, countWordings } from './wording-model.ts';
import type { TabledWording, WordingTable } from './wording-table.ts';

export type IndexTables = {
  /** Every unit; its place is its number in all that follows. */
  readonly units: readonly Unit[];
  /** How many wordings each target has. */
  readonly wordings: Int32Array;
  readonly places: PlaceTable;
  readonly likeness: LikenessTable;
  /** The wordings as each target shows them to the model, and the same gathered as the model of refusals takes them. */
  readonly shown: WordingCounts;
  readonly gathered: WordingCounts;
};

/** Numbers every unit: those of the table first, then what only the targets themselves hold. */
function createNumbers(units: readonly Unit[]) {
  const numbers = new Map(units.map((unit, number) => [unit, number]));
  return {
    numberOf(unit: Unit): number {
      const number = numbers.get(unit) ?? numbers.size;
      numbers.set(unit, number);
      return number;
    },
    all: (): Unit[] => [...numbers.keys()],
  };
}

/** Counts what targets and their wordings hold. */
export function countIndex(targets: readonly ReadTarget[], table: WordingTable, lexicon: Lexicon): IndexTables {
  const { terms, ofTargets } = table;
  const { numberOf, all } = createNumbers(table.units);
  const heldOf = (wording: TabledWording): number[] => [...new Set(wording.terms.flatMap((term) => terms[term] ?? []))];
  const held = targets.map(({ own, implied }, at) => ({
    own: Array.from(own, numberOf),
    implied: Array.from(implied, numberOf),
    asked: (ofTargets[at] ?? []).flatMap((wording) => [...heldOf(wording), ...wording.marks]),
  }));
  const statements = targets.map(({ fact }) =>
    fact ? [modelUnits(readWording(tokenise(fact.statement), lexicon)).map(({ unit }) => numberOf(unit))] : [],
  );
  const units = all();
  const places = countPlaces(held, units.length);

  const { starts } = places;
  const weightOf = (unit: number): number => weightOfHolders((starts[unit + 1] ?? 0) - (starts[unit] ?? 0), targets.length);
  const unknown = weightOfHolders(0, targets.length);
  const weights = terms.map((ofTerm) => ofTerm.reduce((least, unit) => Math.min(least, weightOf(unit)), unknown));
  const likeness = lineUp(
    ofTargets.map((wordings) =>
      wordings.map((wording) => ({
        kind: wording.kind,
        units: heldOf(wording),
        weight: wording.terms.reduce((sum, term) => sum + (weights[term] ?? 0), 0),
      })),
    ),
    units.length,
  );

  const shownOfTerms = terms.map((ofTerm) => ofTerm.filter((number) => isShown(units[number] ?? '')));
  const shown = targets.map((_, at) => [
    ...(ofTargets[at] ?? []).map((wording) => [
      ...wording.marks,
      ...wording.terms.flatMap((term) => shownOfTerms[term] ?? []),
      ...wording.words,
    ]),
    ...(statements[at] ?? []),
  ]);
  return {
    units,
    wordings: Int32Array.from(targets, (_, at) => ofTargets[at]?.length ?? 0),
    places,
    likeness,
    shown: countWordings(shown, units.length),
    gathered: countWordings(gatherWordings(targets, shown), units.length),
  };
}

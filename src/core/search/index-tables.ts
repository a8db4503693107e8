// What the index holds, counted once: plain data in typed arrays, which the build keeps because counting takes long.
import { tokenise } from '../text/words.ts';
import type { Lexicon, Unit } from './lexicon.ts';
import { gatherByGroup } from './target-groups.ts';
import type { ReadTarget } from './target.ts';
import { type UnitTable, createUnitNumbers, tabulateUnits } from './unit-numbers.ts';
import { type PlaceTable, countPlaces } from './unit-places.ts';
import { weightOfHolders } from './unit-weights.ts';
import { isShown, modelUnits, readWording, shownUnits } from './wording.ts';
import { type LikenessTable, lineUp } from './wording-likeness.ts';
import { type WordingCounts, countWordings } from './wording-model.ts';
import type { TabledWording, WordingTable } from './wording-table.ts';

export type IndexTables = {
  /** Every unit with its number in all that follows. */
  readonly units: UnitTable;
  /** How many wordings each target has. */
  readonly wordings: Int32Array;
  readonly places: PlaceTable;
  readonly likeness: LikenessTable;
  /** The wordings as each target shows them to the model, and the same gathered as the model of refusals takes them. */
  readonly shown: WordingCounts;
  readonly gathered: WordingCounts;
};

/** Counts what targets and their wordings hold. */
export function countIndex(targets: readonly ReadTarget[], table: WordingTable, lexicon: Lexicon): IndexTables {
  const statements = targets.map(({ fact }) => (fact ? [readWording(tokenise(fact.statement), lexicon)] : []));
  const units = tabulateUnits([
    ...new Set([
      ...table.units,
      ...targets.flatMap(({ own, implied }) => [...own, ...implied]),
      ...statements.flat().flatMap((statement) => modelUnits(statement).map(({ unit }) => unit)),
    ]),
  ]);
  const naming = createUnitNumbers(units);
  const { size } = naming;
  const numberOf = (unit: Unit): number => {
    // A word holds no underscore.
    const [first = '', second = ''] = unit.startsWith('b:') ? unit.slice(2).split('_') : [];
    const number = first === '' ? naming.unit(unit) : naming.pair(naming.word(first) ?? -1, naming.word(second) ?? -1);
    if (number === undefined) throw new RangeError(`the unit ${unit} has no number`);
    return number;
  };

  // The table counts its units in the order in which they were read.
  const numbers = table.units.map(numberOf);
  const numbersOf = (ofTable: readonly number[]): number[] => ofTable.map((unit) => numbers[unit] ?? 0);
  const terms = table.terms.map(numbersOf);
  const ofTargets = table.ofTargets.map((wordings) =>
    wordings.map((wording) => ({ ...wording, marks: numbersOf(wording.marks), words: numbersOf(wording.words) })),
  );
  const heldOf = (wording: TabledWording): number[] => [...new Set(wording.terms.flatMap((term) => terms[term] ?? []))];
  const held = targets.map(({ own, implied }, at) => ({
    own: Array.from(own, numberOf),
    implied: Array.from(implied, numberOf),
    asked: (ofTargets[at] ?? []).flatMap((wording) => [...heldOf(wording), ...wording.marks]),
  }));
  const places = countPlaces(held, size);

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
    size,
  );

  const shownOfTerms = terms.map((ofTerm) => ofTerm.filter((number) => isShown(units.named[number] ?? '')));
  const shown = targets.map((_, at) => [
    ...(ofTargets[at] ?? []).map((wording) => [
      ...wording.marks,
      ...wording.terms.flatMap((term) => shownOfTerms[term] ?? []),
      ...wording.words,
    ]),
    ...(statements[at] ?? []).map((statement) => shownUnits(statement, naming).map(({ unit }) => unit)),
  ]);
  return {
    units,
    wordings: Int32Array.from(targets, (_, at) => ofTargets[at]?.length ?? 0),
    places,
    likeness,
    shown: countWordings(shown, size),
    gathered: countWordings(gatherByGroup(targets, shown), size),
  };
}

// What the wordings of the file show, counted once: plain data in typed arrays, which the build keeps because reading tens of thousands of
// wordings takes seconds.
import type { Fact } from '../knowledge/fact.ts';
import { type Word, tokenise } from '../text/words.ts';
import type { Lexicon, Unit } from './lexicon.ts';
import { type UnitTable, createUnitNumbers, tabulateUnits } from './unit-numbers.ts';
import { modelUnits, readWording } from './wording.ts';
import type { WordingGroups } from './wording-groups.ts';
import { type WordingCounts, countWordings } from './wording-model.ts';

export type WordingTable = {
  /** Every unit that a wording or statement shows, with its number in the counts. */
  readonly units: UnitTable;
  /** For each fact by its place, and after them for each group of refusals, how often it shows each unit. */
  readonly counts: WordingCounts;
};

/**
 * Counts what each group shows; a fact's statement counts as one of its wordings.
 * @param read a wording's words, its misspellings mended as a question's are
 */
export function tabulateWordings(
  facts: readonly Pick<Fact, 'statement'>[],
  groups: WordingGroups,
  lexicon: Lexicon,
  read: (text: string) => readonly Word[] = tokenise,
): WordingTable {
  const unitsOf = (words: readonly Word[]): Unit[] => modelUnits(readWording(words, lexicon)).map(({ unit }) => unit);
  const shown = [
    ...groups.facts.map((asks, place) => [
      ...asks.flatMap((text) => unitsOf(read(text))),
      ...unitsOf(tokenise(facts[place]?.statement ?? '')),
    ]),
    ...groups.refusals.map(({ asks }) => asks.flatMap((text) => unitsOf(read(text)))),
  ];
  const all = new Set<Unit>();
  for (const ofGroup of shown) for (const unit of ofGroup) all.add(unit);
  const units = tabulateUnits([...all]);
  const { numberOf, size } = createUnitNumbers(units);
  return {
    units,
    counts: countWordings(
      shown.map((ofGroup) => ofGroup.flatMap((unit) => numberOf(unit) ?? [])),
      size,
    ),
  };
}

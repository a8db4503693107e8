// Every wording of the file as it was read. Reading tens of thousands of them takes seconds, so the build does it once.
import type { Kind } from '../questions/question.ts';
import { type Word, tokenise } from '../text/words.ts';
import type { Lexicon, Unit } from './lexicon.ts';
import { marksOf, readWording, wordUnits } from './wording.ts';

/** One wording, all but its kind by numbers: its marks and words count in the table's units, its terms in its terms. */
export type TabledWording = {
  readonly kind: Kind;
  readonly marks: readonly number[];
  readonly terms: readonly number[];
  readonly words: readonly number[];
};

/** Plain data, as the build compiles it. */
export type WordingTable = {
  readonly units: readonly Unit[];
  /** Each term by the numbers of its units. */
  readonly terms: readonly (readonly number[])[];
  /** The wordings of each target, in the targets' order. */
  readonly ofTargets: readonly (readonly TabledWording[])[];
};

/** Gives everything a number, the same to what has the same key. */
function createNumbers<T>() {
  const numbers = new Map<string, number>();
  const all: T[] = [];
  return {
    all,
    numberOf(key: string, item: T): number {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, all.length);
      all.push(item);
      return all.length - 1;
    },
  };
}

/**
 * Reads the wordings of each target.
 * @param read a wording's words, its misspellings mended as a question's are
 */
export function readWordingTable(
  targets: readonly { readonly asks: readonly string[] }[],
  lexicon: Lexicon,
  read: (text: string) => readonly Word[] = tokenise,
): WordingTable {
  const units = createNumbers<Unit>();
  const terms = createNumbers<readonly number[]>();
  const numberOf = (unit: Unit): number => units.numberOf(unit, unit);
  const ofTargets = targets.map(({ asks }) =>
    asks.map((text): TabledWording => {
      const wording = readWording(read(text), lexicon);
      return {
        kind: wording.kind,
        marks: marksOf(wording.kind, wording.wanted).map(numberOf),
        terms: wording.terms.map((term) => terms.numberOf(term.units.join(' '), term.units.map(numberOf))),
        words: wordUnits(wording.words).map(numberOf),
      };
    }),
  );
  return { units: units.all, terms: terms.all, ofTargets };
}

// Every unit has a number: words, names, concepts and marks by their text, and pairs of neighbouring words, of which there are tens of
// thousands, by the numbers of their words.
import type { Unit } from './lexicon.ts';
import { firstFrom } from './invert.ts';
import type { Naming } from './wording.ts';

/** Plain data. Units that are no pair have their place in `named` as their number. The pairs are counted on from there, in the order of
 * their first words and then of their second: those of the word with number `n` lie from `starts[n]` to `starts[n + 1]` in `seconds`. */
export type UnitTable = { readonly named: readonly Unit[]; readonly starts: Int32Array; readonly seconds: Int32Array };

/** Gives each unit a number. @param units each once; of a pair both words are among them */
export function tabulateUnits(units: readonly Unit[]): UnitTable {
  const named = units.filter((unit) => !unit.startsWith('b:'));
  const numbers = new Map(named.map((unit, number) => [unit, number]));
  const secondsOf: number[][] = named.map(() => []);
  for (const unit of units) {
    if (!unit.startsWith('b:')) continue;
    const [first = '', second = ''] = unit.slice(2).split('_');
    secondsOf[numbers.get(`a:${first}`) ?? -1]?.push(numbers.get(`a:${second}`) ?? -1);
  }
  const starts = new Int32Array(named.length + 1);
  secondsOf.forEach((seconds, first) => {
    starts[first + 1] = (starts[first] ?? 0) + seconds.length;
  });
  return { named, starts, seconds: Int32Array.from(secondsOf.flatMap((seconds) => seconds.toSorted((a, b) => a - b))) };
}

/** The numbers of units: undefined for one that nothing shows. */
export type UnitNumbers = Naming<number> & {
  readonly size: number;
  /** Any unit, a pair of neighbours too. */
  numberOf(unit: Unit): number | undefined;
};

/** Reads the table. */
export function createUnitNumbers({ named, starts, seconds }: UnitTable): UnitNumbers {
  const numbers = new Map(named.map((unit, number) => [unit, number]));
  const words = new Map(named.flatMap((unit, number) => (unit.startsWith('a:') ? [[unit.slice(2), number] as const] : [])));
  const word = (stem: string): number | undefined => words.get(stem);
  const pair = (first: number, second: number): number | undefined => {
    const to = starts[first + 1] ?? 0;
    const at = firstFrom(seconds, starts[first] ?? 0, to, second);
    return at < to && seconds[at] === second ? named.length + at : undefined;
  };
  return {
    size: named.length + seconds.length,
    unit: (unit) => numbers.get(unit),
    word,
    pair,
    numberOf(unit) {
      if (!unit.startsWith('b:')) return numbers.get(unit);
      // A word holds no underscore.
      const [first = '', second = ''] = unit.slice(2).split('_');
      return pair(word(first) ?? -1, word(second) ?? -1);
    },
  };
}

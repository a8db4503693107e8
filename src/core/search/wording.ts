// A text as the index sees it: the words and terms of a question or of a wording, and the units that it shows a model.
import type { Kind, Wanted } from '../questions/question.ts';
import { readKind, readWanted } from '../questions/read-kind.ts';
import { PADDING } from '../text/stop-words.ts';
import { type Word, stem } from '../text/words.ts';
import type { Lexicon, Term, Unit } from './lexicon.ts';

/** What is searched for: the words as read, the terms found among them, and what kind of answer they ask for. */
export type Query = {
  readonly words: readonly Word[];
  readonly terms: readonly Term[];
  readonly kind: Kind;
  readonly wanted: Wanted | null;
};

/** The marks of a wording beside its terms: its kind and what it wants, as units of their own. */
export const marksOf = (kind: Kind, wanted: Wanted | null): Unit[] =>
  wanted === null ? [`k:${kind}`] : [`k:${kind}`, `x:${wanted}`];

/** How units are given: as texts, or as numbers; undefined for what is not known. */
export type Naming<T> = {
  unit(unit: Unit): T | undefined;
  /** A word by its stem, and two neighbours. */
  word(stem: string): T | undefined;
  pair(first: T, second: T): T | undefined;
};

const AS_TEXT: Naming<Unit> = {
  unit: (unit) => unit,
  word: (own) => `a:${own}`,
  pair: (first, second) => `b:${first.slice(2)}_${second.slice(2)}`,
};

/** Each word as a unit, and each pair of neighbours; words of courtesy and words that were not typed left out. */
function eachWord<T>(words: readonly Word[], naming: Naming<T>, show: (unit: T) => void): void {
  let before: T | undefined;
  for (const { text, start } of words) {
    if (start < 0 || PADDING.has(text)) continue;
    const own = naming.word(stem(text));
    if (own !== undefined) show(own);
    const pair = own === undefined || before === undefined ? undefined : naming.pair(before, own);
    if (pair !== undefined) show(pair);
    before = own;
  }
}

/** Whether a term shows the models this unit: its words are shown by themselves. */
const isShown = (unit: Unit): boolean => !unit.startsWith('w:');

/** A unit and how much it counts: 1 for what was typed, less for what a thread lends. */
export type WeightedUnit<T> = { readonly unit: T; readonly weight: number };

/** Shows everything that a question shows the models: its kind, names and concepts, each word, and each pair of neighbours. What a
 * thread lends weighs less, and makes no pairs. */
function eachShown<T>({ words, terms, kind, wanted }: Query, naming: Naming<T>, show: (unit: T, weight: number) => void): void {
  const showKnown = (unit: T | undefined, weight: number): void => {
    if (unit !== undefined) show(unit, weight);
  };
  for (const mark of marksOf(kind, wanted)) showKnown(naming.unit(mark), 1);
  for (const { text, units: ofTerm, lent } of terms) {
    const weight = lent ?? 1;
    for (const unit of ofTerm) if (isShown(unit)) showKnown(naming.unit(unit), weight);
    if (lent !== undefined) for (const word of text.split(' ')) showKnown(naming.word(stem(word)), weight);
  }
  eachWord(words, naming, (unit) => show(unit, 1));
}

/** The same as a list. */
export function shownUnits<T>(query: Query, naming: Naming<T>): WeightedUnit<T>[] {
  const units: WeightedUnit<T>[] = [];
  eachShown(query, naming, (unit, weight) => units.push({ unit, weight }));
  return units;
}

/** The list with each unit as its text. */
export const modelUnits = (query: Query): WeightedUnit<Unit>[] => shownUnits(query, AS_TEXT);

/** Reads the words of a wording as a question's are read. */
export function readWording(words: readonly Word[], lexicon: Lexicon): Query {
  const texts = words.map((word) => word.text);
  return { words, kind: readKind(texts), wanted: readWanted(texts), terms: lexicon.read(words) };
}

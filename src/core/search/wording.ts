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

/** Each word as a unit, and each pair of neighbours; words of courtesy and words that were not typed left out. */
export function wordUnits(words: readonly Word[]): Unit[] {
  const stems = words.filter((word) => !PADDING.has(word.text) && word.start >= 0).map((word) => stem(word.text));
  return stems.flatMap((own, at) => (at === 0 ? [`a:${own}`] : [`a:${own}`, `b:${stems[at - 1]}_${own}`]));
}

/** Whether a term shows the models this unit: its words are shown by themselves. */
export const isShown = (unit: Unit): boolean => !unit.startsWith('w:');

/** A unit and how much it counts: 1 for what was typed, less for what a thread lends. */
export type WeightedUnit = { readonly unit: Unit; readonly weight: number };

/** Everything a question shows the models: its kind, names and concepts, each word, and each pair of neighbours. What a thread lends
 * weighs less, and makes no pairs. */
export function modelUnits({ words, terms, kind, wanted }: Query): WeightedUnit[] {
  const units: WeightedUnit[] = marksOf(kind, wanted).map((unit) => ({ unit, weight: 1 }));
  for (const { text, units: ofTerm, lent } of terms) {
    const weight = lent ?? 1;
    for (const unit of ofTerm) if (isShown(unit)) units.push({ unit, weight });
    if (lent !== undefined) for (const word of text.split(' ')) units.push({ unit: `a:${stem(word)}`, weight });
  }
  for (const unit of wordUnits(words)) units.push({ unit, weight: 1 });
  return units;
}

/** Reads the words of a wording as a question's are read. */
export function readWording(words: readonly Word[], lexicon: Lexicon): Query {
  const texts = words.map((word) => word.text);
  return { words, kind: readKind(texts), wanted: readWanted(texts), terms: lexicon.read(words) };
}

// The parts of a sentence or of a fact, read by the same code: names, amounts, dates, what is done, how surely, who says so.
import type { Grade } from '../knowledge/drafting.ts';
import type { Unit } from '../search/lexicon.ts';
import type { Word } from '../text/words.ts';
import type { FoundDate } from '../dates/read-dates.ts';
import type { Amount } from './read-amounts.ts';

/** Words of the text by their number, `to` excluded. */
export type Stretch = { readonly from: number; readonly to: number };

/** A word that carries something to be checked, with everything that it may stand for. */
export type Item = Stretch & {
  readonly stem: string;
  /** The senses that its words are part of. */
  readonly senses: readonly SenseMention[];
  readonly units: readonly Unit[];
  readonly weight: number;
  /** Whether it stands for what people ask about and no fact is about. */
  readonly absent: boolean;
};

/** A proper name: the ids that it may stand for, and for a name that the article does not mention its kind. */
export type NameMention = Stretch & {
  readonly ids: readonly string[];
  readonly stranger: string | null;
  /** A common noun that may stand for the name and may mean something else: "the bloc". */
  readonly loose: boolean;
};

/** The kind of a stranger that nobody has listed: a word with a capital that the file does not know. */
export const UNKNOWN = 'unknown';

/** Words of the vocabulary of senses: which sense, on which side of it, and whether a "not" reaches it. */
export type SenseMention = Stretch & {
  readonly sense: number;
  readonly contrary: boolean;
  readonly negated: boolean;
  readonly turned: boolean;
};

/** Who is said to say it: the ids of the name, or none where it is nobody's name. */
export type Speaker = Stretch & { readonly ids: readonly string[]; readonly verb: Stretch; readonly account: boolean };

type GradeMention = Stretch & { readonly grade: Grade };

/** Words in quotation marks; UTF-16 offsets into the text, marks excluded. */
export type Quotation = { readonly text: string; readonly start: number; readonly end: number } & Stretch;

export type Parts = {
  readonly text: string;
  readonly words: readonly Word[];
  readonly stems: readonly string[];
  readonly items: readonly Item[];
  readonly names: readonly NameMention[];
  readonly amounts: readonly Amount[];
  readonly dates: readonly FoundDate[];
  readonly senses: readonly SenseMention[];
  readonly grades: readonly GradeMention[];
  readonly negators: readonly Stretch[];
  readonly speakers: readonly Speaker[];
  readonly conditions: readonly Stretch[];
  readonly unconditional: readonly Stretch[];
  readonly whole: readonly Stretch[];
  readonly opinions: readonly Stretch[];
  readonly offices: readonly Stretch[];
  readonly quotes: readonly Quotation[];
  /** For each word, how many negators reach it. */
  readonly negation: readonly number[];
};

/** Whether a stretch lies in another. */
export const within = (inner: Stretch, outer: Stretch): boolean => inner.from >= outer.from && inner.to <= outer.to;

/** Whether two stretches share a word. */
export const overlaps = (a: Stretch, b: Stretch): boolean => a.from < b.to && b.from < a.to;

/** The UTF-16 offsets of a stretch in its text. */
export function spanOf({ words }: Pick<Parts, 'words'>, { from, to }: Stretch): { start: number; end: number } {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
}

/** The words of a stretch as they stand in the text. */
export function wordsOf(parts: Pick<Parts, 'words' | 'text'>, stretch: Stretch): string {
  const { start, end } = spanOf(parts, stretch);
  return parts.text.slice(start, end);
}

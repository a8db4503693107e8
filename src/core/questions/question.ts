// What a question is, once understood: an explicit value that everything after it reads instead of the text.
import type { Fact } from '../knowledge/fact.ts';
import type { Term, Unit } from '../search/lexicon.ts';
import type { Word } from '../text/words.ts';

/** The kind of answer that is wanted. */
export type Kind =
  | 'who'
  | 'what'
  | 'when'
  | 'where'
  | 'how-many'
  | 'how-much'
  | 'why'
  | 'how'
  | 'yes-no'
  | 'quote'
  | 'position'
  | 'comparison'
  | 'list'
  | 'definition';

/** A word that was not known and what it was read as. */
export type Correction = { readonly from: string; readonly to: string };

/** What an answer must hold to be one, where the wording asks for it plainly. */
export const WANTED_THINGS = [
  'count',
  'duration',
  'money',
  'hour',
  'exact-date',
  'date',
  'city',
  'country',
  'place',
  'person',
  'who',
  'reason',
  'quote',
] as const;
export type Wanted = (typeof WANTED_THINGS)[number];

export type Question = {
  /** As typed, trimmed. */
  readonly typed: string;
  /** The words it was read as, spelling and shorthand mended. */
  readonly words: readonly Word[];
  readonly kind: Kind;
  readonly wanted: Wanted | null;
  /** Roles that it asks for by a common noun: "general", "spokesman". */
  readonly roles: readonly string[];
  /** Whether it asks what somebody said. */
  readonly asksSpeech: boolean;
  /** Whether it asks for what came after Oct. 29, 2012. */
  readonly later: boolean;
  /** The terms that carry its subject, in order. */
  readonly terms: readonly Term[];
  /** Ids of the names that it mentions. */
  readonly names: readonly string[];
  readonly corrections: readonly Correction[];
  /** What the thread before it lends; null for a question by itself. */
  readonly thread: ThreadContext | null;
};

/** A follow-up beside what came before it. */
export type ThreadContext = {
  /** The same question read by itself. */
  readonly alone: Question;
  /** The facts that answered the turn before, best first; those that came near where none did. */
  readonly facts: readonly Fact[];
  /** The office of the turn before is asked for elsewhere, and the file names nobody who holds it there. */
  readonly isVacant?: boolean;
};

/** The name ids among a set of units. */
export const namesIn = (units: Iterable<Unit>): string[] =>
  [...units].filter((unit) => unit.startsWith('n:')).map((unit) => unit.slice(2));

// Words mean something: every name, alias and vocabulary term of the file in one table, read off texts the longest match first.
import type { Knowledge } from '../knowledge/knowledge.ts';
import { printedCalls } from '../knowledge/name.ts';
import { QUESTION_WORDS, STOP_WORDS } from '../text/stop-words.ts';
import { type Word, stem, tokenise } from '../text/words.ts';

/** One thing that a text may be matched by: a word by its stem (`w:send`), a concept (`c:send`), a name
 * (`n:ecowas`) or a name that the article does not mention, with its kind (`s:country:morocco`). */
export type Unit = string;

/** A stretch of a text that carries meaning, with every unit that it may stand for; where a thread lends it,
 * `lent` is the share of its weight that is left. */
export type Term = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly units: readonly Unit[];
  readonly lent?: number;
};

export type Lexicon = {
  /** The terms of a text, longest match first, no two overlapping; words without a subject of their own are left out. */
  read(words: readonly Word[]): Term[];
  /** Every name and term that the words hold, also inside each other: from and to count words, `to` excluded. */
  matches(words: readonly Word[]): { readonly from: number; readonly to: number; readonly units: readonly Unit[] }[];
  /** Everything that a text holds: each word and each match inside each other. For the texts that are searched. */
  unitsOf(text: string): Set<Unit>;
  /** Whether a concept is one that people ask about and no fact is about. */
  isAbsent(unit: Unit): boolean;
  /** Every single word of the file's names and vocabulary, folded: what a misspelt word may be corrected to. */
  readonly words: ReadonlySet<string>;
};

/** "us" after one of these and before no noun is the pronoun, elsewhere the country. */
const BEFORE_PRONOUN = new Set(
  'tell give let show help of for with to remind gets between among both all around about'.split(' '),
);

/** The units of the phrase that leads here, and the phrases that go on from it, by the stem of their next word. */
type Phrases = { readonly units: Unit[]; readonly next: Map<string, Phrases> };

/** A phrase of the table in a text: up to which word, and what it stands for. */
type Phrase = { readonly to: number; readonly units: readonly Unit[] };
const NO_PHRASES: readonly Phrase[] = [];

function isPronounUs(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  const next = words[at + 1];
  return (
    word?.text === 'us' &&
    before !== undefined &&
    BEFORE_PRONOUN.has(before.text) &&
    (next === undefined || STOP_WORDS.has(next.text) || QUESTION_WORDS.has(next.text))
  );
}

/** Builds the table from names, concepts and shorthand. */
export function createLexicon(knowledge: Pick<Knowledge, 'names' | 'strangers' | 'concepts'>): Lexicon {
  const root: Phrases = { units: [], next: new Map() };
  const known = new Set<string>();
  const absent = new Set<Unit>();
  const meta = new Set<Unit>();

  const enter = (phrase: string, unit: Unit): void => {
    const words = tokenise(phrase);
    if (words.length === 0) return;
    for (const word of words) known.add(word.text);
    let node = root;
    for (const word of words) {
      const key = stem(word.text);
      const next: Phrases = node.next.get(key) ?? { units: [], next: new Map() };
      node.next.set(key, next);
      node = next;
    }
    if (!node.units.includes(unit)) node.units.push(unit);
  };
  for (const name of knowledge.names) {
    const phrases = [...printedCalls(name), ...name.aliases, ...name.spellings, ...name.metonyms];
    for (const phrase of phrases) enter(phrase, `n:${name.id}`);
  }
  for (const stranger of knowledge.strangers) {
    for (const phrase of [stranger.name, ...stranger.aliases])
      enter(phrase, `s:${stranger.kind}:${stranger.name.toLowerCase().replaceAll(' ', '-')}`);
  }
  for (const { concept, terms, absent: isAbsent, meta: isMeta } of knowledge.concepts) {
    if (isAbsent) absent.add(`c:${concept}`);
    if (isMeta) meta.add(`c:${concept}`);
    for (const term of terms) enter(term, `c:${concept}`);
  }

  const isEmpty = (word: Word): boolean => STOP_WORDS.has(word.text) || QUESTION_WORDS.has(word.text);

  /** Every phrase that begins at a word, the shortest first. */
  function phrasesFrom(words: readonly Word[], stems: readonly string[], from: number): readonly Phrase[] {
    let node = root.next.get(stems[from] ?? '');
    if (node === undefined) return NO_PHRASES;
    const phrases: Phrase[] = [];
    for (let to = from + 1; node !== undefined; to += 1) {
      if (node.units.length > 0 && !(to === from + 1 && isPronounUs(words, from))) phrases.push({ to, units: node.units });
      node = to < stems.length ? node.next.get(stems[to] ?? '') : undefined;
    }
    return phrases;
  }

  /** The longest phrase that begins at a word. One of grammar alone ("all the", "who is") is no subject, unless it is a name ("US"). */
  function longestFrom(words: readonly Word[], stems: readonly string[], from: number): Phrase | null {
    const isSubject = ({ to, units }: Phrase): boolean =>
      units.some((unit) => !unit.startsWith('c:')) || !words.slice(from, to).every(isEmpty);
    return phrasesFrom(words, stems, from).findLast(isSubject) ?? null;
  }

  const matches: Lexicon['matches'] = (words) => {
    const stems = words.map((word) => stem(word.text));
    return stems.flatMap((_, from) => phrasesFrom(words, stems, from).map((phrase) => ({ from, ...phrase })));
  };

  return {
    words: known,
    matches,
    isAbsent: (unit) => absent.has(unit),
    read(words) {
      const terms: Term[] = [];
      const stems = words.map((word) => stem(word.text));
      for (let at = 0; at < words.length;) {
        const match = longestFrom(words, stems, at);
        const to = match?.to ?? at + 1;
        const [first, last] = [words[at], words[to - 1]];
        if (first && last && (match || !isEmpty(first)) && !(match?.units.every((unit) => meta.has(unit)) ?? false)) {
          const named = match?.units.some((unit) => unit.startsWith('n:') || unit.startsWith('s:')) ?? false;
          const own = named || last !== first ? [] : [`w:${stems[at]}`];
          const units = [...own, ...(match?.units ?? [])].filter((unit) => !meta.has(unit));
          // Most are of one word, and need not be put together.
          const text =
            last === first
              ? first.text
              : words
                  .slice(at, to)
                  .map((word) => word.text)
                  .join(' ');
          terms.push({ text, start: first.start, end: last.end, units });
        }
        at = to;
      }
      return terms;
    },
    unitsOf(text) {
      const words = tokenise(text);
      const units = new Set<Unit>();
      for (const word of words) if (!isEmpty(word)) units.add(`w:${stem(word.text)}`);
      for (const match of matches(words)) for (const unit of match.units) units.add(unit);
      return units;
    },
  };
}

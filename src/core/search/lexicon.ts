// Words mean something: every name, alias and vocabulary term of the file in one table, read off texts the longest match first.
import type { Knowledge } from '../knowledge/knowledge.ts';
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

const keyOf = (words: readonly Word[]): string => words.map((word) => stem(word.text)).join(' ');

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
  const table = new Map<string, Unit[]>();
  /** For each stem, the number of words of the longest phrase that it opens. */
  const longest = new Map<string, number>();
  const known = new Set<string>();
  const absent = new Set<Unit>();
  const meta = new Set<Unit>();

  const enter = (phrase: string, unit: Unit): void => {
    const words = tokenise(phrase);
    if (words.length === 0) return;
    for (const word of words) known.add(word.text);
    const key = keyOf(words);
    const opening = stem(words[0]?.text ?? '');
    longest.set(opening, Math.max(longest.get(opening) ?? 0, words.length));
    const units = table.get(key);
    if (!units) table.set(key, [unit]);
    else if (!units.includes(unit)) units.push(unit);
  };
  for (const name of knowledge.names) {
    const phrases = [
      name.name,
      ...(name.short === undefined ? [] : [name.short]),
      ...name.aliases,
      ...name.spellings,
      ...name.metonyms,
    ];
    for (const phrase of phrases) enter(phrase, `n:${name.id}`);
    // A person is also known by the last word of the name.
    if (name.kind === 'person') enter(name.name.split(' ').at(-1) ?? name.name, `n:${name.id}`);
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

  /** The units of the words `from` to `to`, or nothing. */
  const lookUp = (words: readonly Word[], from: number, to: number): readonly Unit[] => {
    if (to === from + 1 && isPronounUs(words, from)) return [];
    return table.get(keyOf(words.slice(from, to))) ?? [];
  };

  function longestFrom(words: readonly Word[], from: number): { to: number; units: readonly Unit[] } | null {
    const reach = longest.get(stem(words[from]?.text ?? '')) ?? 0;
    for (let to = Math.min(words.length, from + reach); to > from; to -= 1) {
      const units = lookUp(words, from, to);
      // A phrase of grammar alone ("all the", "who is") is no subject, unless it is a name ("US").
      if (units.some((unit) => !unit.startsWith('c:')) || (units.length > 0 && !words.slice(from, to).every(isEmpty)))
        return { to, units };
    }
    return null;
  }

  const matches: Lexicon['matches'] = (words) => {
    const stems = words.map((word) => stem(word.text));
    const found: { from: number; to: number; units: readonly Unit[] }[] = [];
    stems.forEach((opening, from) => {
      const furthest = Math.min(words.length, from + (longest.get(opening) ?? 0));
      let key = '';
      for (let to = from + 1; to <= furthest; to += 1) {
        key = to === from + 1 ? opening : `${key} ${stems[to - 1]}`;
        const units = to === from + 1 && isPronounUs(words, from) ? undefined : table.get(key);
        if (units !== undefined) found.push({ from, to, units });
      }
    });
    return found;
  };

  return {
    words: known,
    matches,
    isAbsent: (unit) => absent.has(unit),
    read(words) {
      const terms: Term[] = [];
      for (let at = 0; at < words.length;) {
        const match = longestFrom(words, at);
        const to = match?.to ?? at + 1;
        const covered = words.slice(at, to);
        const first = covered[0];
        const last = covered.at(-1);
        if (first && last && (match || !isEmpty(first)) && !(match?.units.every((unit) => meta.has(unit)) ?? false)) {
          const named = match?.units.some((unit) => unit.startsWith('n:') || unit.startsWith('s:')) ?? false;
          const own = named || last !== first ? [] : [`w:${stem(first.text)}`];
          const units = [...own, ...(match?.units ?? [])].filter((unit) => !meta.has(unit));
          terms.push({ text: covered.map((word) => word.text).join(' '), start: first.start, end: last.end, units });
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

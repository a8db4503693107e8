// Misspelt words are read as the file's words they come nearest to, shorthand as what it stands for.
import type { Shorthand } from '../knowledge/knowledge.ts';
import { QUESTION_WORDS, STOP_WORDS } from '../text/stop-words.ts';
import { type Word, stem, tokenise } from '../text/words.ts';
import type { Correction } from './question.ts';

/** Words shorter than this are never corrected: too many neighbours. */
const SHORTEST = 4;
/** From this length on a word may be two edits away. */
const TWO_EDITS_FROM = 7;
const MOST_EDITS = 2;
/** A first letter is rarely mistyped: a word that begins otherwise and is one edit away lies between those of one edit and of two. */
const OTHER_FIRST_LETTER = 1.6;
/** A beginning of a word counts as the word from this length on. */
const SHORTEST_BEGINNING = 5;

/** A word is no misspelling where it is one in so many of all words of the wordings, and occurs at least so often. */
const ONE_IN = 20_000;
const OFTEN = 5;

export type Spelling = {
  /** Mends words that the file does not know. Offsets stay those of the typed text. */
  correct(words: readonly Word[]): { words: Word[]; corrections: Correction[] };
};

/** Insertions, deletions, substitutions and swaps of neighbours between two words, or `limit + 1` where there are more. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let twoAgo: number[] = [];
  let previous: number[] = [];
  let current: number[] = [];
  for (let at = 0; at <= b.length; at += 1) previous.push(at);
  for (let i = 1; i <= a.length; i += 1) {
    current[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (twoAgo[j - 2] ?? 0) + 1);
      current[j] = best;
      least = Math.min(least, best);
    }
    if (least > limit) return limit + 1;
    [twoAgo, previous, current] = [previous, current, twoAgo];
  }
  return Math.min(previous[b.length] ?? limit + 1, limit + 1);
}

/** What is known of right and misspelt words: plain data, as the build compiles it. */
export type SpellingTable = {
  /** The words that may be meant, with how often each occurs. */
  readonly targets: readonly (readonly [string, number])[];
  /** Words of people's wordings that are right though few use them, and those that are misspelt. */
  readonly right: readonly string[];
  readonly misspelt: readonly string[];
};

/**
 * Tells right words from misspelt ones.
 * @param own the file's own words, with how often each occurs; @param worded the words of people's wordings, likewise: those
 * of many are right and may be meant, those of few are right unless they lie one edit from such a word
 */
export function countSpelling(own: ReadonlyMap<string, number>, worded: ReadonlyMap<string, number>): SpellingTable {
  const targets = new Map(own);
  const all = [...worded.values()].reduce((sum, count) => sum + count, 0);
  const often = Math.max(OFTEN, all / ONE_IN);
  for (const [word, count] of worded) if (count >= often) targets.set(word, (targets.get(word) ?? 0) + count);
  const { within } = createNearest(targets);
  const isRight = (word: string): boolean => within(word, 1) === null;
  const words = [...worded.keys()];
  return {
    targets: [...targets],
    right: words.filter(isRight),
    misspelt: words.filter((word) => !targets.has(word) && !isRight(word)),
  };
}

/** The letters of a word as bits: words that differ in more of them than twice the edits are further apart. */
const lettersOf = (word: string): number =>
  Array.from(word).reduce((bits, letter) => bits | (1 << (letter.charCodeAt(0) & 31)), 0);

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** Finds the likeliest of some words near another. @param targets with how often each occurs */
function createNearest(targets: ReadonlyMap<string, number>) {
  type Entry = { readonly word: string; readonly letters: number; readonly count: number };
  const byLetter = new Map<string, Entry[]>();
  const byRest = new Map<string, Entry[]>();
  const add = (map: Map<string, Entry[]>, key: string, entry: Entry): void => {
    const list = map.get(key);
    if (list) list.push(entry);
    else map.set(key, [entry]);
  };
  for (const [word, count] of targets) {
    if (word.length < SHORTEST || /\d/.test(word)) continue;
    const entry = { word, letters: lettersOf(word), count };
    add(byLetter, word[0] ?? '', entry);
    add(byRest, word.slice(1), entry);
  }
  // Further off than the longest word by more edits than are allowed: nothing there to find, and a text without spaces is long.
  const longest = Math.max(0, ...Array.from(targets.keys(), (word) => word.length)) + MOST_EDITS;

  /** The words that begin otherwise and are one edit away: another first letter, one too few, one too many, the first two swapped. */
  function begunOtherwise(word: string): Entry[] {
    const [first = '', second = ''] = word;
    const rest = word.slice(2);
    const found = [second + rest, word, rest, first + rest].flatMap((own) => byRest.get(own) ?? []);
    return [...new Set(found)].filter((entry) => entry.word[0] !== first && editDistance(word, entry.word, 1) === 1);
  }

  /** The likeliest word within so many edits. */
  function within(word: string, limit: number): string | null {
    if (word.length > longest) return null;
    const letters = lettersOf(word);
    let best: Entry | null = null;
    let least = limit;
    const weigh = (entry: Entry, cost: number): void => {
      const isLikelier = best === null || entry.count > best.count || (entry.count === best.count && entry.word < best.word);
      if (cost > least || (cost === least && !isLikelier)) return;
      best = entry;
      least = cost;
    };
    for (const entry of byLetter.get(word[0] ?? '') ?? []) {
      if (Math.abs(entry.word.length - word.length) > limit || countBits(entry.letters ^ letters) > 2 * limit) continue;
      const distance = editDistance(word, entry.word, limit);
      if (distance <= limit && (distance < 2 || entry.word.length >= TWO_EDITS_FROM)) weigh(entry, distance);
    }
    if (OTHER_FIRST_LETTER <= limit) for (const entry of begunOtherwise(word)) weigh(entry, OTHER_FIRST_LETTER);
    return (best as Entry | null)?.word ?? null;
  }

  return {
    within,
    /** The likeliest word that begins so. */
    begunBy(word: string): string | null {
      let likeliest: Entry | null = null;
      for (const entry of byLetter.get(word[0] ?? '') ?? [])
        if (entry.word.startsWith(word) && entry.count > (likeliest?.count ?? 0)) likeliest = entry;
      return likeliest?.word ?? null;
    },
  };
}

/** Builds the corrector. */
export function createSpelling(table: SpellingTable, shorthand: Shorthand): Spelling {
  const targets = new Map(table.targets);
  const right = new Set(table.right);
  const misspelt = new Set(table.misspelt);
  const targetStems = new Set([...targets.keys()].map(stem));
  // Another form of a right word is right as well.
  const rightStems = new Set(table.right.map(stem));
  const { within, begunBy } = createNearest(targets);
  const expansions = new Map(Object.entries(shorthand).map(([short, long]) => [short, tokenise(long).map((word) => word.text)]));

  const isRight = (word: string): boolean =>
    word.length < SHORTEST ||
    /\d/.test(word) ||
    targets.has(word) ||
    STOP_WORDS.has(word) ||
    QUESTION_WORDS.has(word) ||
    targetStems.has(stem(word)) ||
    right.has(word) ||
    (stem(word) !== word && rightStems.has(stem(word)));

  /** The word that a misspelt one stands for, or that it begins. */
  const meantBy = (word: string): string | null =>
    within(word, word.length >= TWO_EDITS_FROM ? MOST_EDITS : 1) ??
    (word.length < SHORTEST_BEGINNING || misspelt.has(word) ? null : begunBy(word));

  return {
    correct(words) {
      const corrections: Correction[] = [];
      const mended = words.flatMap((word) => {
        const expansion = expansions.get(word.text);
        if (expansion) return expansion.map((text) => ({ ...word, text }));
        if (isRight(word.text)) return [word];
        const to = meantBy(word.text);
        if (to === null) return [word];
        corrections.push({ from: word.text, to });
        return [{ ...word, text: to }];
      });
      return { words: mended, corrections };
    },
  };
}

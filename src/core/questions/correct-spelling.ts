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
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (twoAgo[j - 2] ?? 0) + 1);
      current.push(best);
    }
    if (Math.min(...current) > limit) return limit + 1;
    twoAgo = previous;
    previous = current;
  }
  return Math.min(previous[b.length] ?? limit + 1, limit + 1);
}

/** Every string that is one letter shorter. */
const withoutOne = (word: string): string[] => Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));

/**
 * Builds the corrector.
 * @param own the file's own words, with how often each occurs; @param worded the words of people's wordings, likewise: those
 * of many are right and may be meant, those of few are right unless they lie one edit from such a word
 */
export function createSpelling(
  own: ReadonlyMap<string, number>,
  worded: ReadonlyMap<string, number>,
  shorthand: Shorthand,
): Spelling {
  const targets = new Map(own);
  const all = [...worded.values()].reduce((sum, count) => sum + count, 0);
  const often = Math.max(OFTEN, all / ONE_IN);
  for (const [word, count] of worded) if (count >= often) targets.set(word, (targets.get(word) ?? 0) + count);
  const targetStems = new Set([...targets.keys()].map(stem));
  const byDeletion = new Map<string, string[]>();
  const byLetter = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, key: string, word: string): void => {
    const list = map.get(key);
    if (list) list.push(word);
    else map.set(key, [word]);
  };
  for (const word of targets.keys()) {
    if (word.length < SHORTEST || /\d/.test(word)) continue;
    add(byDeletion, word, word);
    for (const shorter of withoutOne(word)) add(byDeletion, shorter, word);
    add(byLetter, word[0] ?? '', word);
  }
  // Further off than the longest word by more edits than are allowed: nothing there to find, and a text without spaces is long.
  const longest = Math.max(0, ...Array.from(targets.keys(), (word) => word.length)) + MOST_EDITS;
  const expansions = new Map(Object.entries(shorthand).map(([short, long]) => [short, tokenise(long).map((word) => word.text)]));

  const isRight = (word: string): boolean =>
    word.length < SHORTEST ||
    /\d/.test(word) ||
    targets.has(word) ||
    STOP_WORDS.has(word) ||
    QUESTION_WORDS.has(word) ||
    targetStems.has(stem(word)) ||
    (worded.has(word) && nearest(word, 1) === null) ||
    (stem(word) !== word && wordedStems.has(stem(word)));

  /** The likeliest word within so many edits, or the likeliest that begins so. */
  function nearest(word: string, limit: number): string | null {
    if (word.length > longest) return null;
    const candidates = new Set([word, ...withoutOne(word)].flatMap((key) => byDeletion.get(key) ?? []));
    if (limit === MOST_EDITS) for (const other of byLetter.get(word[0] ?? '') ?? []) candidates.add(other);
    let best: { word: string; cost: number; count: number } | null = null;
    for (const candidate of candidates) {
      const distance = editDistance(word, candidate, limit);
      if (distance > limit || (distance === 2 && candidate.length < TWO_EDITS_FROM)) continue;
      // A first letter is rarely mistyped.
      const cost = distance + (candidate[0] === word[0] ? 0 : 0.6);
      const count = targets.get(candidate) ?? 0;
      if (
        !best ||
        cost < best.cost ||
        (cost === best.cost && (count > best.count || (count === best.count && candidate < best.word)))
      )
        best = { word: candidate, cost, count };
    }
    if (best && best.cost <= limit) return best.word;
    if (word.length < SHORTEST_BEGINNING || worded.has(word)) return null;
    const longer = (byLetter.get(word[0] ?? '') ?? []).filter((other) => other.startsWith(word));
    return longer.length === 0 ? null : longer.reduce((a, b) => ((targets.get(b) ?? 0) > (targets.get(a) ?? 0) ? b : a));
  }

  /** The stems of people's words that are near no likelier word: another form of such a word is right as well. */
  const wordedStems = new Set([...worded.keys()].filter((word) => nearest(word, 1) === null).map(stem));

  return {
    correct(words) {
      const corrections: Correction[] = [];
      const mended = words.flatMap((word) => {
        const expansion = expansions.get(word.text);
        if (expansion) return expansion.map((text) => ({ ...word, text }));
        if (isRight(word.text)) return [word];
        const to = nearest(word.text, word.text.length >= TWO_EDITS_FROM ? MOST_EDITS : 1);
        if (to === null) return [word];
        corrections.push({ from: word.text, to });
        return [{ ...word, text: to }];
      });
      return { words: mended, corrections };
    },
  };
}

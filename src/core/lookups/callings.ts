// What each name of the file is called, as keys by which typed words are compared: made once, looked through by every look-up.
import { type Name, printedCalls } from '../knowledge/name.ts';
import { tokenise } from '../text/words.ts';
import type { House } from './house-profile.ts';

/** A key word by word, and as a whole without the spaces. */
export type KeyWords = { readonly words: readonly string[]; readonly letters: string };

/** A name and what it is called. */
export type CalledName = {
  readonly name: Name;
  /** What it is called, the surest first: itself, what means it alone, what stands for it, the titles of a person. */
  readonly callings: readonly (readonly string[])[];
  /** The two surest, each once: what is typed with a slip comes near one of these. */
  readonly nearby: readonly KeyWords[];
};

const ARTICLE_WORDS = new Set(['the', 'a', 'an']);

/** Words as they are compared: folded, without an article before them. */
export const keyOf = (text: string): string => {
  const words = tokenise(text).map((word) => word.text);
  return (ARTICLE_WORDS.has(words[0] ?? '') && words.length > 1 ? words.slice(1) : words).join(' ');
};

/** Takes a key apart. */
export function keyWords(key: string): KeyWords {
  const words = key.split(' ');
  return { words, letters: words.join('') };
}

/** The name with its callings as printed and as the house spells them. */
export function calledName(name: Name, house: House): CalledName {
  const printed = printedCalls(name);
  const own = [...printed, ...printed.map((phrase) => house.text(phrase))];
  const phrases = [own, [...name.aliases, ...name.spellings], name.metonyms, name.titles];
  const callings = phrases.map((some) => some.map(keyOf));
  return { name, callings, nearby: [...new Set(callings.slice(0, 2).flat())].map(keyWords) };
}

// Text becomes words: one tokeniser and one way to fold and stem for the index, for questions and for drafts.
import stemPorter2 from 'wink-porter2-stemmer';

/** A word as it stands in a text. Offsets are UTF-16, end excluded. */
export type Word = {
  /** Folded: lower case, no accents, no dots in abbreviations, no thousands separators, no possessive. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

/** Numbers with their separators, dotted abbreviations, or words with inner apostrophes, in this order. */
const WORD = /\d[\d,.]*|\p{L}(?:\.\p{L})+(?!\p{L})|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)?/gu;

const PLAIN = /^[\x20-\x7e]*$/;

/** Lower case without accents and with plain apostrophes; typographic ligatures and full-width forms become plain letters. */
export function fold(text: string): string {
  // Most words are plain already.
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘ʼ]/g, "'")
    .toLowerCase();
}

function foldWord(raw: string): string {
  if (/^\d/.test(raw)) {
    // "3,300" is one number.
    return raw.replace(/,(?=\d{3}(?!\d))/g, '');
  }
  const folded = fold(raw);
  if (folded.includes('.')) return folded.replaceAll('.', '');
  return folded.replace(/'s$/, '').replaceAll("'", '');
}

/**
 * Splits a text into folded words: "U.S." is `us`, "3,300" is `3300`, "$550" is `550`, "Algeria's" is `algeria`,
 * "al-Qaeda" is `al` and `qaeda`, "don't" is `dont`.
 */
export function tokenise(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    // A comma or dot at the end of a number belongs to the sentence.
    const trimmed = /^\d/.test(raw) ? raw.replace(/(?<![,.])[,.]+$/, '') : raw;
    const folded = foldWord(trimmed);
    if (folded !== '') words.push({ text: folded, start: match.index, end: match.index + trimmed.length });
  }
  return words;
}

/** At most this many stems are remembered; hostile text must not grow memory. */
const REMEMBERED_STEMS = 20_000;
const stems = new Map<string, string>();

/** No word of a language is longer; stemming takes time with the square of the length. */
const LONGEST_WORD = 60;

/** The Porter2 stem of a folded word; numbers, words of up to three letters and texts without spaces stay as they are. */
export function stem(word: string): string {
  if (word.length <= 3 || word.length > LONGEST_WORD || /\d/.test(word)) return word;
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= REMEMBERED_STEMS) stems.clear();
  const result = stemPorter2(word);
  stems.set(word, result);
  return result;
}

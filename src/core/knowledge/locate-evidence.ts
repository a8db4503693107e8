// Finds the words that a fact rests on in the article's paragraphs: what a fact writer types becomes an evidence slice.
import type { Evidence } from './fact.ts';

/** The slice, or what is wrong with the words and how to mend it. */
export type LocatedEvidence =
  | { readonly ok: true; readonly evidence: Evidence }
  | { readonly ok: false; readonly message: string };

/** From here to there: "first words ... last words", with dots or with one ellipsis character. */
const ELLIPSIS = /\.{3}|\u2026/;

/** Plain quotes for typographic ones. One character for one, so that offsets stay. */
const plainQuotes = (text: string): string =>
  text.replace(/[\u2018\u2019\u201B\u02BC]/g, "'").replace(/[\u201C\u201D\u201F]/g, '"');

/** Words as a pattern: whole words and whole numbers only ("200" is not in "1,200"), and any white space, unbreaking or doubled, where one space is typed. */
function patternOf(words: string, flags: string): RegExp {
  const escaped = plainQuotes(words)
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
  const before = /^[\p{L}\p{N}]/u.test(words) ? '(?<![\\p{L}\\p{N}]|\\d[.,])' : '';
  const after = /[\p{L}\p{N}]$/u.test(words) ? '(?![\\p{L}\\p{N}]|[.,]\\d)' : '';
  // A look-ahead, so that places which overlap are all found.
  return new RegExp(`${before}(?=(${escaped})${after})`, `gu${flags}`);
}

type Place = { readonly start: number; readonly end: number };

/** Every place where the words stand. */
function placesOf(text: string, words: string, flags = ''): Place[] {
  return [...plainQuotes(text).matchAll(patternOf(words, flags))].map((match) => ({
    start: match.index,
    end: match.index + (match[1] ?? '').length,
  }));
}

/** Why the words are not in the paragraph, as far as that shows. */
function whyMissing(paragraphs: readonly string[], paragraph: number, words: string): string {
  const missing = `paragraph ${paragraph} does not hold "${words}"`;
  if (placesOf(paragraphs[paragraph] ?? '', words, 'i').length > 0)
    return `${missing} in these capitals and small letters: type them as printed`;
  const elsewhere = paragraphs.flatMap((text, at) => (at !== paragraph && placesOf(text, words).length > 0 ? [at] : []));
  if (elsewhere.length > 0) return `${missing}; paragraph ${elsewhere.join(' and ')} does: mend the number or the words`;
  return `${missing}: copy the words from the article as they stand`;
}

/** The one place of the words from an offset on, or what is wrong. */
function onePlace(paragraphs: readonly string[], paragraph: number, words: string, from: number): Place | string {
  const all = placesOf(paragraphs[paragraph] ?? '', words);
  if (all.length === 0) return whyMissing(paragraphs, paragraph, words);
  const [place, ...others] = all.filter(({ start }) => start >= from);
  if (!place) return `"${words}" stands before the first words: swap the two`;
  if (others.length > 0) return `"${words}" stands ${others.length + 1} times in paragraph ${paragraph}: add a neighbouring word`;
  return place;
}

/**
 * Finds the slice of a paragraph that some words name.
 * @param paragraphs the article's paragraphs, paragraph 0 first; @param paragraph which of them
 * @param words a whole phrase, or its beginning and end with three dots between; quotes and spaces may be plain ones
 * @param sha256 the hex digest of a text's UTF-8 bytes
 * @returns the slice in UTF-16 offsets, end excluded, or why there is none
 * @example locateEvidence(['Rain fell on Monday.'], 0, 'Rain ... Monday', sha256) // start 0, end 19
 */
export function locateEvidence(
  paragraphs: readonly string[],
  paragraph: number,
  words: string,
  sha256: (text: string) => string,
): LocatedEvidence {
  const text = paragraphs[paragraph];
  if (text === undefined) return { ok: false, message: `there is no paragraph ${paragraph}: use 0 to ${paragraphs.length - 1}` };
  const [first = '', last, ...more] = words.split(ELLIPSIS).map((phrase) => phrase.trim());
  if (first === '' && last === undefined) return { ok: false, message: 'type the words that the fact rests on' };
  if (first === '' || last === '') return { ok: false, message: 'type words on both sides of the three dots' };
  if (more.length > 0)
    return { ok: false, message: 'three dots may stand once: for words apart from each other, give two phrases' };
  const opening = onePlace(paragraphs, paragraph, first, 0);
  if (typeof opening === 'string') return { ok: false, message: opening };
  const closing = last === undefined ? opening : onePlace(paragraphs, paragraph, last, opening.end);
  if (typeof closing === 'string') return { ok: false, message: closing };
  const { start } = opening;
  const { end } = closing;
  return { ok: true, evidence: { start, end, sha256: sha256(text.slice(start, end)) } };
}

/** Slices as the `evidence:` block of a fact, indented as in knowledge/facts/. */
export function evidenceBlock(slices: readonly Evidence[]): string {
  const lines = slices.map(({ start, end, sha256 }) => `    - { start: ${start}, end: ${end}, sha256: ${sha256} }`);
  return ['  evidence:', ...lines].join('\n');
}

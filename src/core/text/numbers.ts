// Numbers found in prose, in figures and in words: the same value however it is written.
import { type Word, tokenise } from './words.ts';

/** A number in a text. Offsets are UTF-16, end excluded, and take in a currency sign and a magnitude word. */
export type FoundNumber = {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  readonly currency: string | null;
};

const UNITS: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, at) => [word, (at + 2) * 10]),
);
const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['dozens', 12],
  ['hundred', 100],
  ['thousand', 1_000],
  ['k', 1_000],
  ['million', 1_000_000],
  ['m', 1_000_000],
  ['mn', 1_000_000],
  ['mln', 1_000_000],
  ['mil', 1_000_000],
  ['billion', 1_000_000_000],
  ['bn', 1_000_000_000],
]);
const FIGURE = /^\d+(?:\.\d+)?$/;
const FIGURE_WITH_SUFFIX = /^(\d+)(k|m|mn|mln|bn)$/;
const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
]);

/** What one word contributes: a value to add, a magnitude to multiply by, or nothing. */
function partOf(word: string): { add: number } | { times: number } | null {
  if (FIGURE.test(word)) return { add: Number(word) };
  const suffixed = FIGURE_WITH_SUFFIX.exec(word);
  if (suffixed) return { add: Number(suffixed[1]) * (MAGNITUDES.get(suffixed[2] ?? '') ?? 1) };
  const small = UNITS.get(word) ?? TENS.get(word);
  if (small !== undefined) return { add: small };
  const magnitude = MAGNITUDES.get(word);
  return magnitude === undefined ? null : { times: magnitude };
}

/** Whether only spaces, hyphens or an "and" stand between two words of one number. */
const joins = (between: string): boolean => /^(?:[\s-]*|\s+and\s+)$/i.test(between);

/**
 * Finds every number: "about 3,300", "$550 million", "18k", "a dozen", "fifty thousand", "two". A word such as "one" or
 * "second" in its other senses is the caller's to judge.
 */
export function findNumbers(text: string, words: readonly Word[] = tokenise(text)): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (let at = 0; at < words.length;) {
    const first = words[at];
    const opening = first && partOf(first.text);
    if (
      !first ||
      !opening ||
      ('times' in opening && !['dozen', 'dozens', 'hundred', 'thousand', 'million', 'billion'].includes(first.text))
    ) {
      at += 1;
      continue;
    }
    let total = 0;
    let current = 'add' in opening ? opening.add : opening.times;
    let last = first;
    let next = at + 1;
    for (; next < words.length; next += 1) {
      // "five hundred and fifty" is one number, "one hundred and two hundred" are two.
      const and = last.text === 'hundred' && words[next]?.text === 'and' && words[next + 2]?.text !== 'hundred' ? 1 : 0;
      const word = words[next + and];
      if (!word || !joins(text.slice(last.end, word.start))) break;
      const part = partOf(word.text);
      if (!part || (and === 1 && 'times' in part)) break;
      if ('times' in part) {
        if (part.times >= 1_000) {
          total += current * part.times;
          current = 0;
        } else current *= part.times;
      } else if (
        FIGURE.test(word.text) ||
        (current % 100 !== 0 && !(TENS.has(last.text) && part.add < 10)) ||
        (current === 0 && total === 0)
      )
        break;
      else current += part.add;
      last = word;
      next += and;
    }
    const sign = CURRENCIES.get(text[first.start - 1] ?? '');
    found.push({
      value: total + current,
      start: sign === undefined ? first.start : first.start - 1,
      end: last.end,
      currency: sign ?? null,
    });
    at = next;
  }
  return found;
}

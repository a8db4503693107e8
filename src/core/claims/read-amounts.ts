// Amounts in a sentence: the number with its qualifier, its unit and its currency, however they are written.
import type { Drafting, Qualifier } from '../knowledge/drafting.ts';
import { findNumbers } from '../text/numbers.ts';
import type { Word } from '../text/words.ts';
import { type Keys, type Phrases, createPhrases, outermost } from './phrases.ts';

/** A number that a sentence names. `least` and `most` differ for ranges and for "thousands". Words count `from` to `to`. */
export type Amount = {
  readonly least: number;
  readonly most: number;
  /** Whether it is a round word such as "dozens". */
  readonly vague: boolean;
  readonly currency: string | null;
  /** What it counts: the number of a line of units; null where none of their words follows. */
  readonly unit: number | null;
  readonly unitWord: string | null;
  readonly qualifier: Qualifier | null;
  /** The words of the number alone. */
  readonly from: number;
  readonly to: number;
  /** The words with the qualifier. */
  readonly qualifiedFrom: number;
  readonly qualifiedTo: number;
  /** The word of the unit, by its number; -1 where there is none. */
  readonly unitAt: number;
};

/** Plural round words and the values that they may stand for. */
const VAGUE: Readonly<Record<string, readonly [number, number]>> = {
  dozens: [24, 199],
  scores: [40, 199],
  hundreds: [200, 1_999],
  thousands: [2_000, 199_999],
  millions: [2_000_000, 999_999_999],
};
const CURRENCY_UNITS: Readonly<Record<string, string>> = {
  dollars: 'USD',
  dollar: 'USD',
  bucks: 'USD',
  usd: 'USD',
  euros: 'EUR',
  euro: 'EUR',
  eur: 'EUR',
  pounds: 'GBP',
  pound: 'GBP',
  gbp: 'GBP',
};
/** A unit stands at most this many words after its number. */
const UNIT_WITHIN = 4;

export type AmountReader = {
  /** The amounts of a sentence; `taken` tells the words of dates, which are no amounts. */
  read(text: string, words: readonly Word[], keys: Keys, taken: (at: number) => boolean): Amount[];
  /** The line of units that a word belongs to; null for none. */
  unitOf(word: string): number | null;
};

/** Builds the reader from the words of drafts. */
export function createAmountReader(drafting: Pick<Drafting, 'qualifiers' | 'units'>): AmountReader {
  const qualifiers: Phrases<Qualifier> = createPhrases(
    Object.entries(drafting.qualifiers).flatMap(([kind, phrases]) =>
      phrases.map((phrase) => [phrase, kind as Qualifier] as const),
    ),
  );
  const units = new Map(drafting.units.flatMap((line, at) => line.map((word) => [word, at] as const)).toReversed());
  const unitOf = (word: string): number | null => units.get(word) ?? null;

  return {
    unitOf,
    read(text, words, keys, taken) {
      const placeOf = (start: number): number => words.findIndex((word) => word.start === start);
      const numbers: { least: number; most: number; vague: boolean; currency: string | null; from: number; to: number }[] = [];
      for (const number of findNumbers(text, words)) {
        const own = placeOf(number.start);
        const from = own < 0 ? placeOf(number.start + 1) : own;
        if (from < 0 || taken(from)) continue;
        let to = from + 1;
        while (to < words.length && (words[to]?.end ?? 0) <= number.end) to += 1;
        const only = to === from + 1 ? (words[from]?.text ?? '') : '';
        const vague = VAGUE[only];
        numbers.push(
          vague
            ? { least: vague[0], most: vague[1], vague: true, currency: number.currency, from, to }
            : { least: number.value, most: number.value, vague: false, currency: number.currency, from, to },
        );
      }
      words.forEach((word, at) => {
        const vague = VAGUE[word.text];
        if (vague && !taken(at) && !numbers.some(({ from, to }) => from <= at && at < to)) {
          const tens = words[at - 1]?.text === 'of' && words[at - 2]?.text === 'tens' ? 10 : 1;
          numbers.push({
            least: vague[0] * (tens === 1 ? 1 : 5),
            most: vague[1] * tens,
            vague: true,
            currency: null,
            from: tens === 1 ? at : at - 2,
            to: at + 1,
          });
        }
      });
      if (numbers.length === 0) return [];
      numbers.sort((a, b) => a.from - b.from);
      const marks = outermost(qualifiers.find(keys));
      // "half a billion" is half of it; "3,000 to 3,500" is one range.
      const joined: typeof numbers = [];
      for (const number of numbers) {
        const previous = joined.at(-1);
        const between = previous ? words.slice(previous.to, number.from).map((word) => word.text) : [];
        const glue = previous ? text.slice(words[previous.to - 1]?.end, words[number.from]?.start) : '';
        if (
          previous &&
          (/^\s*[-–]\s*\$?$/.test(glue) ||
            (between.length === 1 &&
              (between[0] === 'to' ||
                (between[0] === 'and' && words[previous.from - 1]?.text === 'between') ||
                between[0] === 'or'))) &&
          previous.least < number.most
        ) {
          joined.pop();
          joined.push({ ...number, least: previous.least, from: previous.from, currency: previous.currency ?? number.currency });
          continue;
        }
        const half = words[number.from - 1]?.text === 'half' ? 1 : words[number.from - 2]?.text === 'half' ? 2 : 0;
        joined.push(
          half > 0 && !number.vague
            ? { ...number, least: number.least / 2, most: number.most / 2, from: number.from - half }
            : number,
        );
      }
      return joined.map((number) => {
        let { from: qualifiedFrom, to: qualifiedTo } = number;
        let qualifier: Qualifier | null = null;
        const before = number.from - (/^(?:a|an|the|one|us)$/.test(words[number.from - 1]?.text ?? '') ? 1 : 0);
        const lead = marks.find((mark) => mark.to === number.from || mark.to === before);
        const trail = marks.find(
          (mark) =>
            mark.from >= number.to &&
            mark.from <= number.to + 2 &&
            /^(?:or|give|and|plus|odd|thereabouts|at)$/.test(words[mark.from]?.text ?? ''),
        );
        if (lead) [qualifier, qualifiedFrom] = [lead.value, lead.from];
        else if (trail) [qualifier, qualifiedTo] = [trail.value, trail.to];
        let unit: number | null = null;
        let unitWord: string | null = null;
        let unitAt = -1;
        for (let at = number.to; at < Math.min(words.length, number.to + UNIT_WITHIN) && unit === null; at += 1) {
          const gap = text.slice(words[at - 1]?.end, words[at]?.start);
          if (/[.,;:()]/.test(gap)) break;
          unit = unitOf(words[at]?.text ?? '');
          if (unit !== null) [unitWord, unitAt] = [words[at]?.text ?? null, at];
        }
        return {
          ...number,
          qualifier,
          qualifiedFrom,
          qualifiedTo,
          unit,
          unitWord,
          unitAt,
          currency: number.currency ?? CURRENCY_UNITS[unitWord ?? ''] ?? null,
        };
      });
    },
  };
}

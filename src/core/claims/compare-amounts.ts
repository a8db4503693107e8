// Numbers of a claim against the numbers of facts: value, unit, currency, qualifier, and the place that they are of.
import type { Fact } from '../knowledge/fact.ts';
import { type Comparison, type Fault, conflict, inWindow, notInFile } from './comparison.ts';
import { wordsOf } from './parts.ts';
import { kindsOf } from './name-kinds.ts';
import type { NameMention } from './parts.ts';
import type { Amount } from './read-amounts.ts';

type Quantity = Fact['quantities'][number];

/** Qualifiers of facts by the words that they are printed with. */
const KINDS: readonly (readonly [RegExp, Amount['qualifier']])[] = [
  [/^(?:about|approximately|around|some|roughly|nearly|almost)/i, 'about'],
  [/^(?:more than|over|at least|above)/i, 'above'],
  [/^(?:less than|fewer than|under|up to|at most)/i, 'below'],
];
const qualifierOf = (qualifier: string | undefined): Amount['qualifier'] =>
  qualifier === undefined ? null : (KINDS.find(([pattern]) => pattern.test(qualifier))?.[1] ?? 'exact');

/** "about 18,000", "more than $550 million": a fact's number as a draft may write it. */
const printed = ({ qualifier, printed: number }: Quantity): string =>
  qualifier === undefined ? number : `${qualifier} ${number}`;

/** Units of time by their years. */
const YEARS: Readonly<Record<string, number>> = { year: 1, years: 1, decade: 10, decades: 10, century: 100, centuries: 100 };

/** Numbers of up to this size without a unit are words of grammar: "the two sides". */
const SMALLEST = 3;

/** Whether a number has one digit that counts: 500 million, 3,000. */
const isRound = (value: number): boolean => /^\d0*$/.test(String(value));

/** Whether a number of a draft may stand for a fact's. */
export function sameValue(amount: Amount, quantity: Quantity): boolean {
  // "twenty years" are "two decades".
  const [mine, theirs] = [YEARS[amount.unitWord ?? ''], YEARS[quantity.unit]];
  if (mine !== undefined && theirs !== undefined) return amount.least * mine === quantity.value * theirs;
  if (amount.vague) return amount.least <= quantity.value && quantity.value <= amount.most;
  if (amount.least !== amount.most)
    return amount.least <= quantity.value && quantity.value <= amount.most && amount.most / amount.least <= 1.5;
  // "more than half a billion" is true of 550 million; "more than 505 million" is another figure.
  if (amount.qualifier === 'above' && qualifierOf(quantity.qualifier) === 'above' && isRound(amount.least))
    return amount.least <= quantity.value && amount.least >= 0.9 * quantity.value;
  return amount.least === quantity.value;
}

/** Whether both count the same thing; unknown units do not disagree. */
function sameUnit(amount: Amount, quantity: Quantity, units: readonly (readonly string[])[]): boolean {
  const isMoney = /^[A-Z]{3}$/.test(quantity.unit);
  if (amount.currency !== null || isMoney)
    return isMoney && (amount.currency ?? quantity.unit) === quantity.unit && (amount.currency !== null || amount.unit === null);
  if (amount.unit === null) return true;
  if (YEARS[amount.unitWord ?? ''] !== undefined && YEARS[quantity.unit] !== undefined) return true;
  const line = units[amount.unit] ?? [];
  const own = quantity.unit.toLowerCase();
  return line.includes(own) || units.some((other) => other.includes(own) && other.includes(amount.unitWord ?? ''));
}

/** The place that a claim says the number is of, where it is another than the fact's and the fact's is not named. */
function otherPlace(
  comparison: Comparison,
  quantity: Quantity,
  amount: Amount,
): { from: number; to: number; name: string } | null {
  const { parts, knowledge, lead } = comparison;
  const { where } = quantity;
  if (where === undefined) return null;
  const isPlace = (name: NameMention): boolean =>
    kindsOf(name, comparison).some((kind) => kind === 'country' || kind === 'place');
  const belongs = (id: string): boolean => id === where || (knowledge.nameById.get(id)?.of ?? []).includes(where);
  // "the Mali force": a name of a place's own is of that place too.
  const placesOf = (id: string): string[] =>
    [id, ...(knowledge.nameById.get(id)?.of ?? [])].filter((own) =>
      ['country', 'place'].includes(knowledge.nameById.get(own)?.kind ?? ''),
    );
  const named = parts.names.filter((name) => inWindow(comparison, name));
  const place = knowledge.nameById.get(where);
  const nearest = named.find(
    (name) =>
      name.from >= amount.to &&
      isPlace(name) &&
      /^(?:in|inside|across|within|throughout)$/.test(parts.words[name.from - 1]?.text ?? '') &&
      !/[,;:()—]/.test(parts.text.slice(parts.words[amount.to - 1]?.end, parts.words[name.from]?.start)),
  );
  if (
    nearest &&
    !nearest.ids.some(belongs) &&
    !quantity.of
      .toLowerCase()
      .includes(parts.text.slice(parts.words[nearest.from]?.start, parts.words[nearest.to - 1]?.end).toLowerCase())
  )
    return { from: nearest.from, to: nearest.to, name: place?.short ?? place?.name ?? where };
  if (named.some((name) => name.ids.some(belongs))) return null;
  const acts = (name: NameMention): boolean => lead.parts.names.some((own) => own.ids.some((id) => name.ids.includes(id)));
  const after = (name: NameMention): boolean =>
    name.from >= amount.to &&
    name.from - amount.to <= 4 &&
    /^(?:in|for|inside|across|within|throughout)$/.test(parts.words[name.from - 1]?.text ?? '');
  const other = named.find(
    (name) =>
      (after(name) && isPlace(name)) ||
      (!acts(name) && (isPlace(name) || name.ids.some((id) => placesOf(id).length > 0 && !lead.related.has(id)))),
  );
  return other ? { from: other.from, to: other.to, name: place?.short ?? place?.name ?? where } : null;
}

function compareOne(comparison: Comparison, amount: Amount): Fault[] {
  const { parts, lead, beside, knowledge } = comparison;
  const holders = [lead, ...beside].flatMap((profile) => profile.fact.quantities.map((quantity) => ({ profile, quantity })));
  const { units } = knowledge.drafting;
  const match = holders.find(({ quantity }) => sameValue(amount, quantity) && sameUnit(amount, quantity, units));
  if (match) {
    const { profile, quantity } = match;
    const place = otherPlace(comparison, quantity, amount);
    if (place) return [conflict('scope', place, place.name, profile, 0.5)];
    // "a year", "each": a rate is another number.
    const rate = parts.words.findIndex(
      (word, at) =>
        at >= amount.to &&
        at <= amount.to + 3 &&
        /^(?:a|per|each|every|apiece)$/.test(word.text) &&
        (/^(?:each|apiece)$/.test(word.text) ||
          YEARS[parts.words[at + 1]?.text ?? ''] !== undefined ||
          /^(?:month|week|day|soldier|man|head|person)$/.test(parts.words[at + 1]?.text ?? '')),
    );
    if (rate >= 0)
      return [
        conflict(
          'number',
          { from: amount.from, to: rate + (/^(?:each|apiece)$/.test(parts.words[rate]?.text ?? '') ? 1 : 2) },
          printed(quantity),
          profile,
          0.55,
        ),
      ];
    const wanted = qualifierOf(quantity.qualifier);
    const stretched = amount.vague || amount.least !== amount.most;
    if (amount.qualifier === wanted || stretched) return [];
    const at = amount.qualifier === null ? amount : { from: amount.qualifiedFrom, to: amount.qualifiedTo };
    return [conflict('qualifier', at, printed(quantity), profile, 0.55)];
  }
  const isMoney = ({ unit }: Quantity): boolean => /^[A-Z]{3}$/.test(unit);
  const sameNumber = holders.find(({ quantity }) => amount.least === quantity.value && amount.most === quantity.value);
  if (sameNumber) {
    const { quantity, profile } = sameNumber;
    const to = Math.max(amount.to, Math.min(amount.unitAt + 1, amount.to + 3));
    return [
      conflict(
        'number',
        { from: amount.from, to },
        `${printed(quantity)}${isMoney(quantity) ? '' : ` ${quantity.unit}`}`,
        profile,
        0.55,
      ),
    ];
  }
  // "five years, since 2007": a length of time that goes with a date is told by the date.
  if (YEARS[amount.unitWord ?? ''] !== undefined && parts.dates.some(({ bound }) => bound === 'since')) return [];
  if (amount.least <= SMALLEST && amount.unit === null && amount.currency === null) return [];
  // Another number in the place of the fact's: of the same unit, or the only one that the fact has.
  const counts = amount.unit !== null || amount.currency !== null;
  const rivals = holders.filter(({ quantity }) => !parts.amounts.some((other) => other !== amount && sameValue(other, quantity)));
  const rival =
    rivals.find(({ quantity }) => counts && sameUnit(amount, quantity, units)) ??
    rivals.find(({ profile, quantity }) => profile === lead && (!counts || (amount.currency !== null && isMoney(quantity))));
  return [
    rival ? conflict('number', amount, printed(rival.quantity), rival.profile, counts ? 0.6 : 0.75) : notInFile('number', amount),
  ];
}

/** Every number of the claim that is another than the file's, or that the file does not have. */
export function compareAmounts(comparison: Comparison): Fault[] {
  return comparison.parts.amounts
    .filter((amount) => inWindow(comparison, amount))
    .filter((amount) => !(wordsOf(comparison.parts, amount).toLowerCase() === 'one'))
    .flatMap((amount) => compareOne(comparison, amount));
}

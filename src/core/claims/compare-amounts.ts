// Numbers of a claim against the numbers of facts: value, unit, currency, qualifier, and the place that they are of.
import type { Fact } from '../knowledge/fact.ts';
import { type Comparison, type Fault, inWindow } from './comparison.ts';
import type { FactProfile } from './fact-profile.ts';
import { wordsOf } from './parts.ts';
import type { Amount } from './read-amounts.ts';

type Quantity = Fact['quantities'][number];

/** Qualifiers of facts by the words that they are printed with. */
const KINDS: readonly (readonly [RegExp, Amount['qualifier']])[] = [
  [/^(?:about|approximately|around|some|roughly|nearly|almost)/i, 'about'],
  [/^(?:more than|over|at least|above)/i, 'above'],
  [/^(?:less than|fewer than|under|up to|at most)/i, 'below'],
];
const kindOf = (qualifier: string | undefined): Amount['qualifier'] =>
  qualifier === undefined ? null : (KINDS.find(([pattern]) => pattern.test(qualifier))?.[1] ?? 'exact');

/** "about 18,000", "more than $550 million": a fact's number as a draft may write it. */
const printed = ({ qualifier, printed: number }: Quantity): string =>
  qualifier === undefined ? number : `${qualifier} ${number}`;

/** Numbers of up to this size without a unit are words of grammar: "the two sides". */
const SMALLEST = 3;

function sameValue(amount: Amount, quantity: Quantity): boolean {
  if (amount.vague) return amount.least <= quantity.value && quantity.value <= amount.most;
  if (amount.least !== amount.most)
    return amount.least <= quantity.value && quantity.value <= amount.most && amount.most / amount.least <= 1.5;
  // "more than half a billion" is true of 550 million.
  if (amount.qualifier === 'above' && kindOf(quantity.qualifier) === 'above')
    return amount.least <= quantity.value && amount.least >= 0.9 * quantity.value;
  return amount.least === quantity.value;
}

/** Whether both count the same thing; unknown units do not disagree. */
function sameUnit(amount: Amount, quantity: Quantity, units: readonly (readonly string[])[]): boolean {
  const isMoney = /^[A-Z]{3}$/.test(quantity.unit);
  if (amount.currency !== null || isMoney)
    return isMoney && (amount.currency ?? quantity.unit) === quantity.unit && (amount.currency !== null || amount.unit === null);
  if (amount.unit === null) return true;
  const line = units[amount.unit] ?? [];
  const own = quantity.unit.toLowerCase();
  return line.includes(own) || units.some((other) => other.includes(own) && other.includes(amount.unitWord ?? ''));
}

/** Where a claim says that the number is of: the places named in it. */
function otherPlace(
  { parts, knowledge, ...rest }: Comparison,
  quantity: Quantity,
): { from: number; to: number; name: string } | null {
  if (quantity.where === undefined) return null;
  const wanted = new Set([quantity.where]);
  const place = knowledge.nameById.get(quantity.where);
  const isPlace = (id: string): boolean => ['country', 'place'].includes(knowledge.nameById.get(id)?.kind ?? '');
  const belongs = (id: string): boolean => wanted.has(id) || (knowledge.nameById.get(id)?.of ?? []).some((of) => wanted.has(of));
  const places = parts.names.filter(
    (name) =>
      inWindow({ parts, knowledge, ...rest }, name) &&
      (name.ids.some(isPlace) || name.stranger?.startsWith('country') === true || name.stranger?.startsWith('place') === true),
  );
  if (places.some((name) => name.ids.some(belongs))) return null;
  // "in Mali", "for Niger": a place by its preposition, not the country that acts.
  const other = places.find(
    (name) =>
      /^(?:in|for|of|inside|across|within|throughout|to)$/.test(parts.words[name.from - 1]?.text ?? '') &&
      !rest.lead.parts.names.some((own) => own.ids.some((id) => name.ids.includes(id))),
  );
  return other ? { from: other.from, to: other.to, name: place?.short ?? place?.name ?? quantity.where } : null;
}

function fault(kind: Fault['kind'], at: Fault['at'], file: string, fact: FactProfile): Fault {
  return { kind, at, file, suggestion: file, fact };
}

function compareOne(comparison: Comparison, amount: Amount): Fault[] {
  const { parts, lead, beside, knowledge } = comparison;
  const holders = [lead, ...beside].flatMap((profile) => profile.fact.quantities.map((quantity) => ({ profile, quantity })));
  const { units } = knowledge.drafting;
  const alone = { from: amount.from, to: amount.to };
  const qualified = { from: amount.qualifiedFrom, to: amount.qualifiedTo };
  const match = holders.find(({ quantity }) => sameValue(amount, quantity) && sameUnit(amount, quantity, units));
  if (match) {
    const { profile, quantity } = match;
    const place = otherPlace(comparison, quantity);
    if (place)
      return [{ kind: 'scope', at: { from: place.from, to: place.to }, file: place.name, suggestion: place.name, fact: profile }];
    const wanted = kindOf(quantity.qualifier);
    if (
      amount.qualifier === wanted ||
      amount.vague ||
      amount.least !== amount.most ||
      (wanted === null && amount.qualifier === null)
    )
      return [];
    return [fault('qualifier', amount.qualifier === null ? alone : qualified, printed(quantity), profile)];
  }
  const sameNumber = holders.find(({ quantity }) => amount.least === quantity.value);
  if (sameNumber) {
    const unitAt =
      amount.unitWord === null
        ? amount.to
        : parts.words.findIndex((word, at) => at >= amount.to && word.text === amount.unitWord) + 1;
    const { quantity } = sameNumber;
    return [
      fault(
        'number',
        { from: amount.from, to: Math.max(amount.to, Math.min(unitAt, amount.to + 3)) },
        `${printed(quantity)}${/^[A-Z]{3}$/.test(quantity.unit) ? '' : ` ${quantity.unit}`}`,
        sameNumber.profile,
      ),
    ];
  }
  if (amount.least <= SMALLEST && amount.unit === null && amount.currency === null) return [];
  // Another number in the place of the fact's: of the same unit, or the only one that the fact has.
  const rival =
    holders.find(({ quantity }) => (amount.unit !== null || amount.currency !== null) && sameUnit(amount, quantity, units)) ??
    (amount.unit === null && amount.currency === null ? holders.find(({ profile }) => profile === lead) : undefined) ??
    (amount.currency !== null ? holders.find(({ quantity }) => /^[A-Z]{3}$/.test(quantity.unit)) : undefined);
  const told = rival && parts.amounts.some((other) => other !== amount && sameValue(other, rival.quantity));
  if (rival && !told) return [fault('number', alone, printed(rival.quantity), rival.profile)];
  return [{ kind: 'number', at: alone, file: null, suggestion: null, fact: null }];
}

/** Every number of the claim that is another than the file's, or that the file does not have. */
export function compareAmounts(comparison: Comparison): Fault[] {
  return comparison.parts.amounts
    .filter((amount) => inWindow(comparison, amount))
    .filter((amount) => !(wordsOf(comparison.parts, amount).toLowerCase() === 'one'))
    .flatMap((amount) => compareOne(comparison, amount));
}

// Everything in a claim that facts have to account for, with its weight, and how well a fact accounts for it.
import type { Knowledge } from '../knowledge/knowledge.ts';
import { tokenise } from '../text/words.ts';
import { sameValue } from './compare-amounts.ts';
import { type FactProfile, accountsFor, touches } from './fact-profile.ts';
import { isVerb } from './predicates.ts';
import { type NameMention, type Parts, type Quotation, type Stretch, overlaps } from './parts.ts';

export type Piece = {
  readonly at: Stretch;
  readonly weight: number;
  readonly kind: 'verb' | 'word' | 'name' | 'number' | 'date' | 'quote';
  /** From 0 to 1: how well a fact accounts for it. */
  share(profile: FactProfile): number;
  /** The same for finding the fact that a claim is about: what contradicts it is about it too. */
  nearness(profile: FactProfile): number;
};

/** What a name, a number, a quotation and a date weigh beside a word, which weighs by how rare it is (about 1 to 5). */
const NAME_WEIGHT = 2.5;
const SPEAKER_WEIGHT = 2;
const SUBJECT_WEIGHT = 1;
const LOOSE_WEIGHT = 0.5;
const NUMBER_WEIGHT = 4;
const DATE_WEIGHT = 2.5;
/** The verb of a claim tells more of it than its other words. */
const VERB = 1.4;
const LIGHT_VERB = 1;
/** A name for the larger thing that a fact's name belongs to. */
const LARGER = 0.8;

const textOf = (words: string): string =>
  ` ${tokenise(words)
    .map((word) => word.text)
    .join(' ')} `;

/** Whether the words in quotation marks are words of the fact, spoken or told. */
const isSpoken = ({ fact }: FactProfile, { text }: Quotation): boolean =>
  [fact.statement, ...(fact.quote ?? [])].some(
    (words) => textOf(words).includes(textOf(text)) || (words !== fact.statement && textOf(text).includes(textOf(words))),
  );

function shareOfName(name: NameMention, parts: Parts, profile: FactProfile, knowledge: Knowledge): number {
  if (name.ids.some((id) => profile.names.has(id))) return 1;
  if (name.ids.some((id) => profile.related.has(id))) return LARGER;
  const isGroup = name.ids.some((id) => knowledge.nameById.get(id)?.kind === 'group');
  return isGroup &&
    parts.stems.slice(name.from, name.to).every((stem) => profile.units.has(`w:${stem}`) || profile.nameStems.has(stem))
    ? 1
    : 0;
}

/** The pieces of the words of a window; words inside quotation marks are one piece. */
export function piecesOf(parts: Parts, window: Stretch, knowledge: Knowledge): Piece[] {
  const inside = ({ from, to }: Stretch): boolean => from >= window.from && to <= window.to;
  const open = (at: Stretch): boolean => inside(at) && !parts.quotes.some((quote) => overlaps(quote, at));
  const speaks = (at: Stretch): boolean => parts.speakers.some((one) => overlaps(one, at));
  const weightOf = (name: NameMention): number =>
    name.loose
      ? LOOSE_WEIGHT
      : name.ids.some((id) => knowledge.nameById.get(id)?.subject === true)
        ? SUBJECT_WEIGHT
        : speaks(name)
          ? SPEAKER_WEIGHT
          : NAME_WEIGHT;
  const pieces: (Omit<Piece, 'nearness'> & Partial<Pick<Piece, 'nearness'>>)[] = [
    ...parts.items
      .filter((item) => open(item) && !parts.speakers.some(({ verb }) => overlaps(verb, item)))
      .map((item) => ({
        at: item,
        weight: isVerb(parts, item) ? Math.max(LIGHT_VERB, item.weight * VERB) : item.weight,
        kind: isVerb(parts, item) ? ('verb' as const) : ('word' as const),
        share: (profile: FactProfile) => accountsFor(profile, parts, item),
        nearness: (profile: FactProfile) => touches(profile, parts, item),
      })),
    ...parts.names.filter(open).map((name) => ({
      at: name,
      weight: weightOf(name),
      kind: 'name' as const,
      share: (profile: FactProfile) => shareOfName(name, parts, profile, knowledge),
    })),
    ...parts.amounts.filter(open).map((amount) => ({
      at: amount,
      weight: amount.unit === null && amount.currency === null && amount.least <= 3 ? 0 : NUMBER_WEIGHT,
      kind: 'number' as const,
      share: (profile: FactProfile) => (profile.fact.quantities.some((quantity) => sameValue(amount, quantity)) ? 1 : 0),
      nearness: (profile: FactProfile) =>
        profile.fact.quantities.some((quantity) => sameValue(amount, quantity))
          ? 1
          : profile.fact.quantities.length > 0
            ? 0.5
            : 0,
    })),
    ...parts.quotes.filter(inside).map((quote) => ({
      at: quote,
      weight: NUMBER_WEIGHT,
      kind: 'quote' as const,
      share: (profile: FactProfile) => (isSpoken(profile, quote) ? 1 : 0),
    })),
    ...parts.dates.filter(open).map((date) => ({
      at: date,
      weight: DATE_WEIGHT,
      kind: 'date' as const,
      share: (profile: FactProfile) => (profile.dates.some((own) => own.first <= date.last && date.first <= own.last) ? 1 : 0),
      nearness: (profile: FactProfile) =>
        profile.dates.some((own) => own.first <= date.last && date.first <= own.last) ? 1 : profile.dates.length > 0 ? 0.4 : 0,
    })),
  ];
  return pieces.filter(({ weight }) => weight > 0).map((piece) => ({ nearness: piece.share, ...piece }));
}

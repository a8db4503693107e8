// Everything in a claim that facts have to account for, with its weight, and how well a fact accounts for it.
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Unit } from '../search/lexicon.ts';
import { sameValue } from './compare-amounts.ts';
import { ASKED, type FactProfile, agreesInSense, inARow } from './fact-profile.ts';
import { isVerb } from './predicates.ts';
import { type Item, type NameMention, type Parts, type Stretch, overlaps } from './parts.ts';
import type { Amount } from './read-amounts.ts';

export type Piece = {
  readonly at: Stretch;
  readonly weight: number;
  readonly kind: 'verb' | 'word' | 'name' | 'number' | 'date' | 'quote';
  /** For each fact by its place, from 0 to 1: how well it accounts for the piece. */
  readonly shares: Float64Array;
  /** The same for finding the fact that a claim is about: what contradicts it is about it too. */
  readonly nearness: Float64Array;
};

/** How near each fact is to all of the pieces, by its place. @param facts how many there are */
export function nearnessOfAll(pieces: readonly Piece[], facts: number): Float64Array {
  const totals = new Float64Array(facts);
  for (const { weight, nearness } of pieces)
    for (let at = 0; at < facts; at += 1) totals[at] = (totals[at] ?? 0) + weight * (nearness[at] ?? 0);
  return totals;
}

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
/** Numbers of up to this size without a unit are words of grammar: "the two sides". */
const SMALLEST = 3;

/** At most so many words are remembered; hostile text must not grow memory. */
const REMEMBERED = 4_000;

/** Which facts hold what, so that a sentence looks at those alone. */
export type Holders = {
  readonly profiles: readonly FactProfile[];
  readonly byUnit: ReadonlyMap<Unit, readonly number[]>;
  readonly bySense: ReadonlyMap<number, readonly number[]>;
  readonly byAsked: ReadonlyMap<string, readonly number[]>;
  readonly byName: ReadonlyMap<string, readonly number[]>;
  readonly byRelated: ReadonlyMap<string, readonly number[]>;
  /** The facts that have a number, and those that have a date. */
  readonly counting: readonly FactProfile[];
  readonly dated: readonly FactProfile[];
  /** What words were weighed before, by all that they stand for; a file's words come again and again. */
  readonly weighed: Map<string, Pick<Piece, 'shares' | 'nearness'>>;
};

/** Enters every profile under each of its keys. */
function holdersBy<K>(profiles: readonly FactProfile[], keysOf: (profile: FactProfile) => Iterable<K>): Map<K, number[]> {
  const holders = new Map<K, number[]>();
  for (const profile of profiles) {
    for (const key of keysOf(profile)) {
      const known = holders.get(key);
      if (known) known.push(profile.at);
      else holders.set(key, [profile.at]);
    }
  }
  return holders;
}

export const createHolders = (profiles: readonly FactProfile[]): Holders => ({
  profiles,
  byUnit: holdersBy(profiles, ({ units }) => units),
  bySense: holdersBy(profiles, ({ senses }) => senses.keys()),
  byAsked: holdersBy(profiles, ({ asked }) => asked),
  byName: holdersBy(profiles, ({ names }) => names),
  byRelated: holdersBy(profiles, ({ related }) => related),
  counting: profiles.filter(({ fact }) => fact.quantities.length > 0),
  dated: profiles.filter(({ dates }) => dates.length > 0),
  weighed: new Map(),
});

/** Whether words in a row are words of the fact, spoken or told. */
const isSpoken = ({ told, spoken }: FactProfile, words: string): boolean =>
  told.includes(words) || spoken.some((phrase) => phrase.includes(words) || words.includes(phrase));

/** A word: what the facts that have it, mean it, or are asked for with it account for. */
function weighWord(item: Item, holders: Holders): Pick<Piece, 'shares' | 'nearness'> {
  const { weighed } = holders;
  const key = `${item.stem} ${item.units.join(' ')} ${item.senses.map(({ sense, contrary, negated, turned }) => `${sense}${contrary ? '-' : '+'}${negated ? 'n' : ''}${turned ? 't' : ''}`).join(' ')}`;
  const known = weighed.get(key);
  if (known) return known;
  if (weighed.size >= REMEMBERED) weighed.clear();
  const result = weighAnew(item, holders);
  weighed.set(key, result);
  return result;
}

function weighAnew(item: Item, { profiles, byUnit, bySense, byAsked }: Holders): Pick<Piece, 'shares' | 'nearness'> {
  const shares = new Float64Array(profiles.length);
  for (const at of byAsked.get(item.stem) ?? []) shares[at] = ASKED;
  for (const unit of item.units) for (const at of byUnit.get(unit) ?? []) shares[at] = 1;
  const nearness = shares.slice();
  for (const mention of item.senses) {
    for (const at of bySense.get(mention.sense) ?? []) {
      nearness[at] = 1;
      const own = profiles[at]?.senses.get(mention.sense)?.[0];
      if (own && agreesInSense(own, mention)) shares[at] = 1;
    }
  }
  return { shares, nearness };
}

function weighName(
  name: NameMention,
  parts: Parts,
  { profiles, byName, byRelated }: Holders,
  knowledge: Knowledge,
): Float64Array {
  const shares = new Float64Array(profiles.length);
  if (name.ids.some((id) => knowledge.nameById.get(id)?.kind === 'group')) {
    const stems = parts.stems.slice(name.from, name.to);
    for (const { at, units, nameStems } of profiles)
      if (stems.every((stem) => units.has(`w:${stem}`) || nameStems.has(stem))) shares[at] = 1;
  }
  for (const id of name.ids) for (const at of byRelated.get(id) ?? []) shares[at] = Math.max(shares[at] ?? 0, LARGER);
  for (const id of name.ids) for (const at of byName.get(id) ?? []) shares[at] = 1;
  return shares;
}

/** Shares of what only some facts have at all: those are near all the same. @param having the facts that have any */
function weighTyped(
  { profiles }: Holders,
  having: readonly FactProfile[],
  holds: (profile: FactProfile) => boolean,
  near: number,
): Pick<Piece, 'shares' | 'nearness'> {
  const shares = new Float64Array(profiles.length);
  const nearness = new Float64Array(profiles.length);
  for (const profile of having) {
    const isHeld = holds(profile);
    shares[profile.at] = isHeld ? 1 : 0;
    nearness[profile.at] = isHeld ? 1 : near;
  }
  return { shares, nearness };
}

/** The pieces of a sentence; words inside quotation marks are one piece. */
export function piecesOf(parts: Parts, holders: Holders, knowledge: Knowledge): Piece[] {
  const open = (at: Stretch): boolean => !parts.quotes.some((quote) => overlaps(quote, at));
  const speaks = (at: Stretch): boolean => parts.speakers.some((one) => overlaps(one, at));
  const weightOf = (name: NameMention): number =>
    name.loose
      ? LOOSE_WEIGHT
      : name.ids.some((id) => knowledge.nameById.get(id)?.subject === true)
        ? SUBJECT_WEIGHT
        : speaks(name)
          ? SPEAKER_WEIGHT
          : NAME_WEIGHT;
  const isCounted = ({ unit, currency, least }: Amount): boolean => unit !== null || currency !== null || least > SMALLEST;
  return [
    ...parts.items
      .filter((item) => open(item) && !parts.speakers.some(({ verb }) => overlaps(verb, item)))
      .map((item): Piece => {
        const verb = isVerb(parts, item);
        return {
          at: item,
          weight: verb ? Math.max(LIGHT_VERB, item.weight * VERB) : item.weight,
          kind: verb ? 'verb' : 'word',
          ...weighWord(item, holders),
        };
      }),
    ...parts.names.filter(open).map((name): Piece => {
      const shares = weighName(name, parts, holders, knowledge);
      return { at: name, weight: weightOf(name), kind: 'name', shares, nearness: shares };
    }),
    ...parts.amounts
      .filter((amount) => open(amount) && isCounted(amount))
      .map((amount): Piece => ({
        at: amount,
        weight: NUMBER_WEIGHT,
        kind: 'number',
        ...weighTyped(
          holders,
          holders.counting,
          ({ fact }) => fact.quantities.some((quantity) => sameValue(amount, quantity)),
          0.5,
        ),
      })),
    ...parts.quotes.map((quote): Piece => {
      const words = inARow(quote.text);
      const held = weighTyped(holders, holders.profiles, (profile) => isSpoken(profile, words), 0);
      return { at: quote, weight: NUMBER_WEIGHT, kind: 'quote', ...held };
    }),
    ...parts.dates.filter(open).map((date): Piece => ({
      at: date,
      weight: DATE_WEIGHT,
      kind: 'date',
      ...weighTyped(
        holders,
        holders.dated,
        ({ dates }) => dates.some((own) => own.first <= date.last && date.first <= own.last),
        0.4,
      ),
    })),
  ];
}

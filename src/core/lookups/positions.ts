// `positions [actor]`: the debate as it stood on the file's day: who was for it, against it, for it on a condition, or undecided.
import { type Fact, STANCES, type Stance, type Standing } from '../knowledge/fact.ts';
import { speakerName } from '../knowledge/knowledge.ts';
import type { Name } from '../knowledge/name.ts';
import { capitalised, enumerate } from '../text/running-text.ts';
import { type ListedFact, listFact, listedFactLines, section } from './listed-fact.ts';
import { type NameEntry, type Reference, nameEntries, nameEntry } from './reference.ts';

/** A stance and the fact that it rests on: in what words, and on whose word. */
type StancedFact = {
  readonly stance: Stance;
  readonly standing: Standing;
  /** "its own word", "the article itself", "Clinton". */
  readonly authority: string;
  readonly fact: ListedFact;
};

export type Position = {
  readonly actor: NameEntry;
  /** What was given up for a later stance, and what stood on the file's day; both empty where the file gives no stance. */
  readonly earlier: readonly StancedFact[];
  readonly present: readonly StancedFact[];
};

export type Positions = {
  readonly kind: 'positions';
  /** What the stances are on. */
  readonly debate: string;
  /** The actor that was asked for, or null for all. */
  readonly actor: NameEntry | null;
  readonly positions: readonly Position[];
  /** Names whose stance the file does not give. */
  readonly without: readonly NameEntry[];
  /** Facts on where the actor stands in something else; only for an actor of no stance. */
  readonly near: readonly ListedFact[];
};

/** How somebody's own word reads, by the pronoun. */
const OWN_WORD = { she: 'her own word', he: 'his own word', it: 'its own word' } as const;

/** How near a fact is to a name: its own word comes first, then what is told of it before all others. */
const nearness = ({ said_by, about }: Fact, { id }: Name): number => (said_by.who === id ? 0 : about[0] === id ? 1 : 2);

/** The position of a name: every stance of its own, by the nearest fact first; none where the file gives none. */
export function positionOf(name: Name, reference: Reference): Position {
  const { knowledge, house } = reference;
  const stanced = knowledge.facts
    .toSorted((a, b) => nearness(a, name) - nearness(b, name))
    .flatMap((fact) => {
      const own = fact.stance.find(({ who }) => who === name.id);
      if (!own) return [];
      const { said_by: by } = fact;
      const authority = by.who === name.id ? OWN_WORD[name.pronoun ?? 'it'] : house.text(speakerName(by, knowledge.nameById));
      return [{ stance: own.is, standing: own.standing, authority, fact: listFact(fact, reference) }];
    });
  return {
    actor: nameEntry(name, reference),
    earlier: stanced.filter(({ standing }) => standing === 'earlier'),
    present: stanced.filter(({ standing }) => standing === 'present'),
  };
}

const hasStance = ({ earlier, present }: Position): boolean => earlier.length + present.length > 0;

/** The place of a position among others: one that changed is news and leads, then in the order of the present stances. */
const rankOf = ({ earlier, present }: Position): number =>
  earlier.length > 0 ? -1 : Math.min(STANCES.length, ...present.map(({ stance }) => STANCES.indexOf(stance)));

/** Everybody who has a stance, who changed it first and then those for it; then those of whom the file gives none. */
export function lookUpPositions(reference: Reference): Positions {
  const { names, positions } = reference.knowledge;
  return {
    kind: 'positions',
    debate: reference.house.text(positions.debate),
    actor: null,
    positions: names
      .map((name) => positionOf(name, reference))
      .filter(hasStance)
      .toSorted((a, b) => rankOf(a) - rankOf(b)),
    without: nameEntries(positions.without, reference),
    near: [],
  };
}

/** The position of one actor, and of the people and bodies that belong to it. */
export function lookUpPositionsOf(actor: Name, reference: Reference): Positions {
  const { knowledge, house } = reference;
  const own = positionOf(actor, reference);
  const within = knowledge.names
    .filter(({ of }) => of.includes(actor.id))
    .map((name) => positionOf(name, reference))
    .filter(hasStance);
  const taken = knowledge.facts.filter(
    ({ about, said_by, tells }) => tells.includes('position') && (about.includes(actor.id) || said_by.who === actor.id),
  );
  return {
    kind: 'positions',
    debate: house.text(knowledge.positions.debate),
    actor: own.actor,
    positions: [...(hasStance(own) ? [own] : []), ...within],
    without: hasStance(own) ? [] : [own.actor],
    near: hasStance(own) ? [] : taken.map((fact) => listFact(fact, reference)),
  };
}

const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  for: 'for it',
  against: 'against it',
  conditional: 'for it on a condition',
  undecided: 'undecided',
};

const stancesText = (stanced: readonly StancedFact[]): string =>
  enumerate([...new Set(stanced.map(({ stance }) => STANCE_WORDS[stance]))]);

/** "first against it, later undecided"; "no stance in the file". */
export function stanceText({ earlier, present }: Position): string {
  if (earlier.length === 0) return present.length === 0 ? 'no stance in the file' : stancesText(present);
  return `first ${stancesText(earlier)}${present.length === 0 ? '' : `, later ${stancesText(present)}`}`;
}

/** The fact that each stance of a position rests on first, the earlier stance before the later. */
export function leadingFacts({ earlier, present }: Position): StancedFact[] {
  const first = (stanced: readonly StancedFact[]): StancedFact[] =>
    STANCES.flatMap((stance) => stanced.find((one) => one.stance === stance) ?? []);
  return [...first(earlier), ...first(present)];
}

/** "its own word and the article itself, paragraphs 6 and 17": on whose word somebody stands where it stands. */
function authorityText({ earlier, present }: Position): string {
  const facts = [...earlier, ...present];
  const paragraphs = [...new Set(facts.map(({ fact }) => fact.paragraph))].toSorted((a, b) => a - b);
  const by = enumerate([...new Set(facts.map(({ authority }) => authority))]);
  return `${by}, paragraph${paragraphs.length > 1 ? 's' : ''} ${enumerate(paragraphs.map(String))}`;
}

/** The debate at a look: who shares a stance, each with on whose word; last those of whom the file gives none. */
export function overviewOf({ positions, without }: Positions): { readonly stance: string; readonly who: string[] }[] {
  const byStance = new Map<string, string[]>();
  for (const position of positions) {
    const stance = stanceText(position);
    byStance.set(stance, [...(byStance.get(stance) ?? []), `${position.actor.name} (${authorityText(position)})`]);
  }
  if (without.length > 0) byStance.set('no stance in the file', [without.map(({ name }) => name).join(', ')]);
  return [...byStance].map(([stance, who]) => ({ stance, who }));
}

/** "first against it", "later undecided"; "for it" where nothing changed. */
export function standingWords({ earlier }: Position, { stance, standing }: StancedFact): string {
  const when = earlier.length === 0 ? '' : standing === 'earlier' ? 'first ' : 'later ';
  return `${when}${STANCE_WORDS[stance]}`;
}

const stancedLines = (position: Position, facts: readonly StancedFact[]): string[] =>
  facts.flatMap((stanced) => {
    const [statement = '', ...rest] = listedFactLines(stanced.fact);
    return [`${capitalised(standingWords(position, stanced))}: ${statement}`, ...rest];
  });

/** Who stands where, and under it each fact that says so, the earlier ones first. */
export function positionLines(position: Position): string[] {
  const { actor, earlier, present } = position;
  const title = `${actor.name}: ${stanceText(position)}`;
  return hasStance(position) ? section(title, stancedLines(position, [...earlier, ...present])) : [title];
}

/** How many facts stand behind a position beside the leading ones. */
export const furtherCount = (position: Position): number =>
  position.earlier.length + position.present.length - leadingFacts(position).length;

/** Who stands where on which fact; what else stands behind it is counted. */
function leadingLines(position: Position): string[] {
  const further = furtherCount(position);
  return section(`${position.actor.name}: ${stanceText(position)}`, [
    ...stancedLines(position, leadingFacts(position)),
    ...(further === 0 ? [] : [`${further} more: positions ${position.actor.name}`]),
  ]);
}

/** The whole debate at a look and by its leading facts, or one actor's part in it whole. */
export function positionsLines(value: Positions): string[] {
  const { debate, actor, positions, near } = value;
  return [
    `Where they stood on ${debate} (in brackets: on whose word)`,
    ...overviewOf(value).map(({ stance, who }) => `  ${capitalised(stance)}: ${who.join('; ')}`),
    ...positions.flatMap(actor === null ? leadingLines : positionLines),
    ...section('Near, not a stance on it', near.flatMap(listedFactLines)),
  ];
}

// `positions [actor]`: the debate as it stood on the file's day: who was for it, against it, for it on a condition, or undecided.
import type { Name } from '../knowledge/name.ts';
import { STANCES, type Stance, type Standing } from '../knowledge/positions.ts';
import { type ListedFact, listFact, listedFactLines, section } from './listed-fact.ts';
import { type NameEntry, type Reference, nameEntries, nameEntry } from './reference.ts';

/** A stance and the fact that it rests on: in what words, and on whose authority. */
type StancedFact = { readonly stance: Stance; readonly standing: Standing; readonly fact: ListedFact };

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

/** The position of a name: every stance of its own, none where the file gives none. */
export function positionOf(name: Name, reference: Reference): Position {
  const { knowledge } = reference;
  const stanced = knowledge.positions.stances
    .filter(({ who }) => who === name.id)
    .flatMap(({ fact: id, stance, standing }) => {
      const fact = knowledge.factById.get(id);
      return fact ? [{ stance, standing, fact: listFact(fact, reference) }] : [];
    });
  return {
    actor: nameEntry(name, reference),
    earlier: stanced.filter(({ standing }) => standing === 'earlier'),
    present: stanced.filter(({ standing }) => standing === 'present'),
  };
}

const hasStance = ({ earlier, present }: Position): boolean => earlier.length + present.length > 0;

/** The place of a position among others: by its present stance, in the order of the stances. */
const rankOf = ({ present }: Position): number =>
  Math.min(STANCES.length, ...present.map(({ stance }) => STANCES.indexOf(stance)));

/** Everybody who has a stance, those for it first; then those of whom the file gives none. */
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

/** "for it on a condition". */
export const stanceWords = (stance: Stance): string => STANCE_WORDS[stance];

const stancesText = (stanced: readonly StancedFact[]): string =>
  [...new Set(stanced.map(({ stance }) => STANCE_WORDS[stance]))].join(' and ');

/** "first against it, later undecided"; "no stance in the file". */
export function stanceText({ earlier, present }: Position): string {
  if (earlier.length === 0) return present.length === 0 ? 'no stance in the file' : stancesText(present);
  return `first ${stancesText(earlier)}${present.length === 0 ? '' : `, later ${stancesText(present)}`}`;
}

/** Who stands where, and under it each fact that says so, the earlier ones first. */
export function positionLines(position: Position): string[] {
  const { actor, earlier, present } = position;
  const lines = (stanced: readonly StancedFact[], when: string): string[] =>
    stanced.flatMap(({ stance, fact }) => {
      const [statement = '', ...rest] = listedFactLines(fact);
      return [`${when}${STANCE_WORDS[stance]}: ${statement}`, ...rest];
    });
  const changed = earlier.length > 0;
  return [
    ...section(`${actor.name}: ${stanceText(position)}`, [
      ...lines(earlier, 'First, '),
      ...lines(present, changed ? 'Later, ' : 'As it stood, '),
    ]),
    ...(earlier.length + present.length === 0 ? [`${actor.name}: ${stanceText(position)}`] : []),
  ];
}

/** The whole debate, or one actor's part in it. */
export function positionsLines({ debate, positions, without, near }: Positions): string[] {
  const names = without.map(({ name }) => name).join(', ');
  return [
    `Where they stood on ${debate}`,
    ...positions.flatMap(positionLines),
    ...(names === '' ? [] : [`No stance in the file: ${names}`]),
    ...section('Near, not a stance on it', near.flatMap(listedFactLines)),
  ];
}

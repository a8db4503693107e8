// `who [name]`: everything that the file has of a name, each fact once; without a name, the names of the file by kind.
import type { Fact } from '../knowledge/fact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { NAME_KINDS, type Name } from '../knowledge/name.ts';
import { type ListedFact, listFact, listedFactLines, section } from './listed-fact.ts';
import { type Position, positionLines, positionOf } from './positions.ts';
import { KIND_TITLES, type NameEntry, type Reference, nameEntries, nameEntry } from './reference.ts';

export type Who = {
  readonly kind: 'who';
  readonly name: NameEntry & {
    /** In full, as the article prints it; null where the desk describes what the article does not name. */
    readonly printed: string | null;
    /** In full, as the house spells it. */
    readonly house: string;
    /** As of the article; null where it gives none. */
    readonly role: string | null;
    /** What else it is called, other spellings among them. */
    readonly aliases: readonly string[];
  };
  /** What they say, what else is told of them, and what tells who or what they are. No fact stands in two. */
  readonly says: readonly ListedFact[];
  readonly does: readonly ListedFact[];
  readonly is: readonly ListedFact[];
  readonly position: Position;
  /** What it belongs to, what belongs to it, and who else its facts are about, the most frequent first. */
  readonly ties: {
    readonly of: readonly NameEntry[];
    readonly holds: readonly NameEntry[];
    readonly beside: readonly (NameEntry & { readonly facts: number })[];
  };
};

export type WhoList = {
  readonly kind: 'who-list';
  readonly groups: readonly {
    readonly title: string;
    readonly names: readonly (NameEntry & { readonly role: string | null; readonly facts: number })[];
  }[];
};

/** Whether a fact is about a name or said by it. */
const isOf = ({ about, said_by }: Fact, id: string): boolean => about.includes(id) || said_by.who === id;

/** Every fact about a name or said by it, in the order of the file. */
export const factsOfName = ({ facts }: Pick<Knowledge, 'facts'>, id: string): Fact[] => facts.filter((fact) => isOf(fact, id));

/** Who else the facts name, with how many of them, the most frequent first and then as in names.yml. */
function beside(facts: readonly Fact[], id: string, reference: Reference): (NameEntry & { facts: number })[] {
  return reference.knowledge.names
    .filter((other) => other.id !== id)
    .map((other) => ({ ...nameEntry(other, reference), facts: facts.filter((fact) => isOf(fact, other.id)).length }))
    .filter((other) => other.facts > 0)
    .toSorted((a, b) => b.facts - a.facts);
}

/** Everything that the file has of a name. */
export function lookUpWho(name: Name, reference: Reference): Who {
  const { knowledge, house } = reference;
  const facts = factsOfName(knowledge, name.id);
  const groupOf = (fact: Fact): 'says' | 'does' | 'is' =>
    fact.said_by.who === name.id ? 'says' : fact.tells.includes('definition') && fact.about[0] === name.id ? 'is' : 'does';
  const group = (which: 'says' | 'does' | 'is'): ListedFact[] =>
    facts.filter((fact) => groupOf(fact) === which).map((fact) => listFact(fact, reference));
  const within = knowledge.names.filter(({ of }) => of.includes(name.id));
  return {
    kind: 'who',
    name: {
      ...nameEntry(name, reference),
      printed: name.printed ? name.name : null,
      house: house.text(name.name),
      role: name.role === undefined ? null : house.text(name.role),
      aliases: [...name.aliases, ...name.spellings, ...name.metonyms],
    },
    says: group('says'),
    does: group('does'),
    is: group('is'),
    position: positionOf(name, reference),
    ties: {
      of: nameEntries(name.of, reference),
      holds: within.map((other) => nameEntry(other, reference)),
      beside: beside(facts, name.id, reference),
    },
  };
}

/** The names of the file by kind, in the order of names.yml. */
export function listNames(reference: Reference): WhoList {
  const { names } = reference.knowledge;
  const groups = NAME_KINDS.map((kind) => ({
    title: KIND_TITLES[kind],
    names: names
      .filter((name) => name.kind === kind)
      .map((name) => ({
        ...nameEntry(name, reference),
        role: name.role === undefined ? null : reference.house.text(name.role),
        facts: factsOfName(reference.knowledge, name.id).length,
      })),
  }));
  return { kind: 'who-list', groups: groups.filter((group) => group.names.length > 0) };
}

const namesText = (names: readonly NameEntry[]): string => names.map(({ name }) => name).join(', ');
const countText = (count: number): string => `${count} ${count === 1 ? 'fact' : 'facts'}`;

/** A name with all that the file has of it, a line each. */
export function whoLines({ name, says, does, is, position, ties }: Who): string[] {
  const { of, holds, beside } = ties;
  const facts = (title: string, listed: readonly ListedFact[]): string[] => section(title, listed.flatMap(listedFactLines));
  return [
    name.house,
    `  ${name.role ?? 'The file gives no role.'}`,
    ...(name.printed === null ? ['  Described by the desk: the article prints no such name.'] : []),
    ...(name.printed === null || name.printed === name.house ? [] : [`  As printed: ${name.printed}`]),
    ...(name.aliases.length === 0 ? [] : [`  Also: ${name.aliases.join(', ')}`]),
    ...facts('Is', is),
    ...facts('Says', says),
    ...facts('Does, and what else is told', does),
    ...(says.length + does.length + is.length === 0 ? ['The file has no fact of it.'] : []),
    ...section('Position', positionLines(position)),
    ...(of.length === 0 ? [] : [`Belongs to: ${namesText(of)}`]),
    ...(holds.length === 0 ? [] : [`Belonging to it: ${namesText(holds)}`]),
    ...(beside.length === 0 ? [] : [`In the same facts: ${beside.map((other) => `${other.name} (${other.facts})`).join(', ')}`]),
  ];
}

/** The names by kind, a line each with role and number of facts. */
export const whoListLines = ({ groups }: WhoList): string[] =>
  groups.flatMap(({ title, names }) =>
    section(
      title,
      names.map(({ name, role, facts }) => `${name}${role === null ? '' : `: ${role}`} (${countText(facts)})`),
    ),
  );

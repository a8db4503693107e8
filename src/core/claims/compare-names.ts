// Names of a claim against the names of facts: somebody else, something else or somewhere else in the place.

import { type Comparison, type Fault, conflict, inWindow, notInFile } from './comparison.ts';
import { compareOffices } from './compare-offices.ts';
import { compareSides } from './compare-sides.ts';
import { type FactProfile, accountsFor } from './fact-profile.ts';
import { FINDING_OF_NAME, kindsOf, means } from './name-kinds.ts';
import { type NameMention, type Stretch, overlaps, within, wordsOf } from './parts.ts';
import { isVerb } from './predicates.ts';
import { sameSpot } from './same-spot.ts';
import type { NameKind } from '../knowledge/name.ts';

/** Kinds of names that stand in each other's place. */
const ALIKE: Readonly<Record<NameKind, readonly NameKind[]>> = {
  person: ['person'],
  body: ['body', 'country', 'group'],
  group: ['group', 'body', 'country'],
  country: ['country', 'body', 'place', 'group'],
  place: ['place', 'country'],
};
/** A word stands beside a name within this many words. */
const BESIDE_NAME = 4;
/** How much of the claim must agree before another name is believed to stand in the place of the fact's: less where it stands
 * in the same spot. */
const NEEDS_IN_SPOT = 0.62;
const NEEDS_ELSEWHERE = 0.8;
/** Where no name of its kind is left in the fact, nearly all else has to agree. */
const NEEDS_ALONE = 0.88;

const subjectOf = ({ knowledge }: Comparison, id: string): boolean => knowledge.nameById.get(id)?.subject === true;

/** Names of the fact's statement that the claim leaves out, each with its place; what the file is all about comes last. */
function unnamed(comparison: Comparison): { mention: NameMention; id: string; kind: NameKind; implied: boolean }[] {
  const { parts, lead, knowledge } = comparison;
  const named = parts.names.filter((name) => inWindow(comparison, name));
  const stated = new Set(lead.parts.names.flatMap(({ ids }) => ids));
  // A larger thing stands for a part of it, unless the fact names both; and a body does not name one of its people.
  const isNamed = (id: string): boolean =>
    named.some(
      (name) =>
        name.ids.includes(id) ||
        (knowledge.nameById.get(id)?.kind !== 'person' &&
          means({ ids: name.ids.filter((own) => !stated.has(own)) }, [id], comparison)),
    );
  const isImplied = (id: string): boolean =>
    named.some((name) => name.ids.some((own) => (knowledge.nameById.get(own)?.of ?? []).includes(id)));
  return lead.parts.names
    .filter((mention) => !mention.ids.some(isNamed))
    .flatMap((mention) =>
      mention.ids.map((id) => ({
        mention,
        id,
        kind: knowledge.nameById.get(id)?.kind ?? ('group' as const),
        implied: isImplied(id),
      })),
    )
    .toSorted((a, b) => Number(subjectOf(comparison, a.id)) - Number(subjectOf(comparison, b.id)));
}

/** Whether the words of a name are words of the facts, so that it only describes: "African soldiers". */
function describes(name: NameMention, comparison: Comparison): boolean {
  const { parts, lead, beside } = comparison;
  if (!kindsOf(name, comparison).includes('group')) return false;
  return [lead, ...beside.filter((profile) => profile.fact.paragraph === lead.fact.paragraph)].some((profile) =>
    parts.stems.slice(name.from, name.to).every((stem) => profile.units.has(`w:${stem}`)),
  );
}

/** Whether a group and a body belong to the same larger thing: US officials and the State Department. */
function shareHouse(name: NameMention, id: string, { knowledge }: Comparison): boolean {
  const houses = knowledge.nameById.get(id)?.of ?? [];
  return name.ids.some((own) => (knowledge.nameById.get(own)?.of ?? []).some((of) => houses.includes(of)));
}

/** A part of a place in the fact where the claim has the whole of it: "control Mali" for the north of Mali. */
function compareExtent(name: NameMention, comparison: Comparison): Fault[] {
  const { parts, lead, knowledge } = comparison;
  const own = lead.parts.names.find(
    (other) =>
      other.ids.some(
        (id) =>
          knowledge.nameById.get(id)?.kind === 'place' &&
          (knowledge.nameById.get(id)?.of ?? []).some((of) => name.ids.includes(of)),
      ) && !parts.names.some((named) => named.ids.some((id) => other.ids.includes(id))),
  );
  if (!own) return [];
  const whole = parts.whole.find((stretch) => stretch.to === name.from);
  const isGoal = (at: Stretch, { words }: Comparison['parts']): boolean =>
    !/^(?:in|for|of|to|from|inside|within|on|at|s)$/.test(words[at.from - 1]?.text ?? '') &&
    !/^(?:in|for|of|to|from|inside|within|on|at)$/.test(words[at.from - 2]?.text ?? '');
  const acted = isGoal(name, parts) && isGoal(own, lead.parts) && !/['’]s$/.test(wordsOf(parts, name));
  const afterVerb = parts.items.some((item) => item.to === name.from && isVerb(parts, item));
  if (!whole && !(acted && sameSpot(parts, name, lead, own)) && !afterVerb) return [];
  return [conflict('scope', whole ? { from: whole.from, to: name.to } : name, wordsOf(lead.parts, own), lead, 0.6)];
}

function compareName(name: NameMention, comparison: Comparison): Fault[] {
  const { lead, beside, parts, knowledge } = comparison;
  const stated = new Set(lead.parts.names.flatMap(({ ids }) => ids));
  const larger = (ids: Iterable<string>): boolean => means(name, ids, comparison);
  if (name.ids.length > 0) {
    if (larger(stated) || describes(name, comparison)) return [];
    // What the whole file is about may be named beside any fact that belongs to it.
    if (
      name.ids.some(
        (id) =>
          subjectOf(comparison, id) &&
          (lead.related.has(id) || !lead.parts.names.some((own) => kindsOf(own, comparison).includes('country'))),
      )
    )
      return [];
    // "a US official" for an official who is not named and of whose department the country is.
    const unnamedHouse = [lead, ...beside]
      .filter((profile) => profile.fact.said_by.unnamed !== undefined)
      .flatMap((profile) => profile.speakers);
    if (kindsOf(name, comparison).includes('group') && unnamedHouse.some((id) => shareHouse(name, id, comparison))) return [];
  }
  // "the north of Algeria" for a north that is Mali's.
  const part = parts.names.find(
    (other) => other.to === name.from - 1 && parts.words[other.to]?.text === 'of' && kindsOf(other, comparison).includes('place'),
  );
  const whole = part?.ids.flatMap((id) => knowledge.nameById.get(id)?.of ?? []) ?? [];
  const [owner] = whole;
  if (owner !== undefined && !name.ids.some((id) => whole.includes(id)))
    return [conflict('place', name, knowledge.nameById.get(owner)?.name ?? owner, lead, NEEDS_IN_SPOT)];
  const kinds = kindsOf(name, comparison);
  const alike = kinds.length === 0 ? (Object.keys(ALIKE) as NameKind[]) : [...kinds, ...kinds.flatMap((kind) => ALIKE[kind])];
  const rivals = unnamed(comparison).filter(({ kind }) => alike.includes(kind));
  const inSpot = rivals.find(({ mention }) => sameSpot(parts, name, lead, mention));
  // A neighbour lends a name together with a word that stands beside it.
  const lends = (profile: FactProfile): boolean =>
    profile.fact.paragraph === lead.fact.paragraph &&
    larger(profile.names) &&
    parts.items.some(
      (item) =>
        item.weight > 1 &&
        Math.min(Math.abs(item.from - name.to), Math.abs(name.from - item.to)) <= BESIDE_NAME &&
        accountsFor(profile, item) === 1,
    );
  const known = name.ids.some((id) => lead.related.has(id)) || beside.some(lends);
  const sameKind = inSpot && alike.includes(inSpot.kind);
  // A name that the lead is about, or a neighbour has, is at fault only in the very place of another of its kind.
  // Persons and places do not lend themselves: one that the lead leaves out, where it has another, is another.
  const replaced = name.ids.some((id) => lead.names.has(id))
    ? undefined
    : rivals.find(({ kind, implied }) => !implied && kinds[0] === kind && kind !== 'body' && kind !== 'group');
  if (known && !sameKind && replaced)
    return [conflict(FINDING_OF_NAME[replaced.kind], name, wordsOf(lead.parts, replaced.mention), lead, NEEDS_ELSEWHERE)];
  if (known && !sameKind) return [];
  const rival = inSpot ?? rivals.find(({ kind, implied }) => !implied && (kinds.length === 0 || kinds.includes(kind)));
  const kind = FINDING_OF_NAME[rival?.kind ?? kinds[0] ?? 'body'];
  if (name.loose && !inSpot) return [];
  if (!rival) {
    // Whom the lead is about without naming them: "Algeria's leader" for its president.
    const meant = [...lead.names].find(
      (id) =>
        kinds.includes(knowledge.nameById.get(id)?.kind ?? 'group') &&
        !subjectOf(comparison, id) &&
        !parts.names.some((other) => means(other, [id], comparison)),
    );
    const entry = meant === undefined ? undefined : knowledge.nameById.get(meant);
    const any = unnamed(comparison).find(({ id, implied }) => !implied && !subjectOf(comparison, id));
    const file = entry ? (entry.short ?? entry.name) : any ? wordsOf(lead.parts, any.mention) : undefined;
    return [
      file === undefined
        ? notInFile(kind, name)
        : conflict(entry ? kind : FINDING_OF_NAME[any?.kind ?? 'body'], name, file, lead, NEEDS_ALONE),
    ];
  }
  return [conflict(kind, name, wordsOf(lead.parts, rival.mention), lead, inSpot ? NEEDS_IN_SPOT : NEEDS_ELSEWHERE)];
}

/** Every name of the claim that is another than the file's, or that the file does not have. */
export function compareNames(comparison: Comparison): Fault[] {
  const { parts } = comparison;
  const roles = compareOffices(comparison);
  const names = parts.names.filter(
    (name) =>
      inWindow(comparison, name) &&
      !roles.some(({ at }) => overlaps(at, name)) &&
      !parts.speakers.some((speaker) => !speaker.account && overlaps(speaker, name)) &&
      !parts.quotes.some((quote) => within(name, quote)),
  );
  const faults = names.flatMap((name) => [...compareExtent(name, comparison), ...compareName(name, comparison)]);
  return [...roles, ...faults, ...(faults.some(({ file }) => file !== null) ? [] : compareSides(comparison))];
}

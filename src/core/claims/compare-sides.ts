// Who does it to whom, and where: the same verb with its sides swapped, or the same prepositions with their places swapped.
import { type Comparison, type Fault, conflict, inWindow } from './comparison.ts';
import type { FindingKind } from '../knowledge/draft.ts';
import { kindsOf, means } from './name-kinds.ts';
import type { NameMention, Parts, Stretch } from './parts.ts';
import { wordsOf } from './parts.ts';
import { isPassive, isSaid } from './predicates.ts';
import { sameWord } from './same-spot.ts';

/** A name belongs to a verb from this near. */
const NEAR = 4;
const NEEDS = 0.7;
const NEEDS_FOR_PLACE = 0.8;

type Sides = { readonly left: readonly NameMention[]; readonly right: readonly NameMention[] };

/** The names on both sides of a verb, the nearest first, actors left: a passive is turned round, and without "by" has no actor. */
function sidesOf(parts: Parts, names: readonly NameMention[], at: Stretch): Sides {
  const before = names.filter((name) => name.to <= at.from).toReversed();
  const after = names.filter((name) => name.from >= at.to);
  if (!isPassive(parts, at)) return { left: before, right: after };
  const by = parts.words.findIndex((word, index) => index >= at.to && word.text === 'by');
  const actors = by < 0 ? [] : after.filter((name) => name.from > by && name.from - by <= NEAR);
  return { left: actors, right: [...before, ...after.filter((name) => !actors.includes(name))] };
}

const distance = (name: NameMention, at: Stretch): number => (name.to <= at.from ? at.from - name.to : name.from - at.to);

/** A conflict of sides; none where a side is missing. */
export function compareSides(comparison: Comparison): Fault[] {
  const { parts, lead, knowledge } = comparison;
  const names = parts.names.filter((name) => inWindow(comparison, name) && name.ids.length > 0);
  if (names.length === 0 || lead.parts.names.length === 0) return [];
  const same = (a: NameMention, b: NameMention): boolean => a.ids.some((id) => b.ids.includes(id));
  const holds = (all: readonly NameMention[], name: NameMention): boolean =>
    all.some((other) => same(other, name) || means(other, name.ids, comparison));
  const has = (all: readonly NameMention[], name: NameMention): boolean => all.some((other) => same(other, name));
  const kindOf = (name: NameMention): FindingKind => {
    const [first] = kindsOf(name, comparison);
    return first === 'person' ? 'name' : first === 'country' || first === 'place' ? 'place' : 'body';
  };
  const isSubject = (name: NameMention): boolean => name.ids.some((id) => knowledge.nameById.get(id)?.subject === true);
  // "Clinton's arrival": whose deed a noun tells of.
  const isOwned = (at: Stretch): boolean =>
    lead.parts.names.some((name) => name.to === at.from && /['’]s?$/.test(wordsOf(lead.parts, name)));
  for (const item of parts.items) {
    if (!inWindow(comparison, item) || !isSaid(parts, item)) continue;
    const byStem = lead.parts.items.find((other) => other.stem === item.stem && isSaid(lead.parts, other));
    const own =
      byStem ??
      lead.parts.items.find((other) => (isSaid(lead.parts, other) || isOwned(other)) && sameWord(parts, item, lead.parts, other));
    if (!own) continue;
    const draft = sidesOf(parts, names, item);
    const file = sidesOf(lead.parts, lead.parts.names, own);
    const crossed = draft.left.find((name) => has(file.right, name) && !has(file.left, name));
    const back = draft.right.find((name) => has(file.left, name) && !has(file.right, name));
    const [actor] = file.left;
    const put = (mine: NameMention, theirs: NameMention): Fault[] => [
      conflict(kindOf(mine), mine, wordsOf(lead.parts, theirs), lead, NEEDS),
    ];
    // Another verb may see it from the other side ("cost" for "spent"): between persons alone it is the same deed.
    const isPerson = crossed !== undefined && kindsOf(crossed, comparison).includes('person');
    if (crossed && back && actor && (byStem || isPerson)) return put(crossed, actor);
    const isPeople = (name: NameMention): boolean => kindsOf(name, comparison).includes('person');
    // Whom the fact has acted on acts in the claim, and its actor is nowhere.
    if (crossed && actor && distance(crossed, item) <= NEAR && !holds(names, actor) && (isPeople(crossed) || isPeople(actor)))
      return put(crossed, actor);
    for (const side of ['left', 'right'] as const) {
      const [mine] = draft[side];
      const [theirs] = file[side];
      if (
        !mine ||
        !theirs ||
        has([mine], theirs) ||
        isSubject(theirs) ||
        kindsOf(mine, comparison)[0] !== kindsOf(theirs, comparison)[0] ||
        (!byStem && !(isPeople(mine) && isPeople(theirs)))
      )
        continue;
      // Somebody else in the place of whom the fact names there, who is nowhere in the claim.
      const replaced =
        distance(mine, item) <= NEAR &&
        distance(theirs, own) <= NEAR &&
        !holds(file[side], mine) &&
        !holds(names, theirs) &&
        (isPeople(mine) || !mine.ids.some((id) => lead.related.has(id)));
      // Two names that change places right beside the verb: "joined Algeria in lobbying France".
      const exchanged =
        side === 'right' &&
        distance(mine, item) === 0 &&
        distance(theirs, own) === 0 &&
        has(draft.right, theirs) &&
        has(file.right, mine);
      // "travel to Mali" for "travel to Algeria", which the claim never names.
      const missed = distance(mine, item) <= 1 && distance(theirs, own) <= 1 && !holds(names, theirs);
      if (replaced || exchanged || missed) return put(mine, theirs);
    }
  }
  return swappedPlaces(comparison, names, same, kindOf);
}

/** "Islamists in Libya have weapons from Mali" for Islamists in Mali and weapons from Libya. */
function swappedPlaces(
  { parts, lead }: Comparison,
  names: readonly NameMention[],
  same: (a: NameMention, b: NameMention) => boolean,
  kindOf: (name: NameMention) => FindingKind,
): Fault[] {
  const preposition = ({ words }: Parts, name: NameMention): string | null =>
    /^(?:in|from|to|into|out|of|with|by|on|at)$/.exec(words[name.from - 1]?.text ?? '')?.[0] ?? null;
  const placed = names.map((name) => ({ name, by: preposition(parts, name) }));
  const own = lead.parts.names.map((name) => ({ name, by: preposition(lead.parts, name) }));
  const isPlace = (name: NameMention): boolean => ['place', 'scope'].includes(kindOf(name));
  for (const a of placed) {
    // "a force for Algeria" for a force for Mali, which the claim never names.
    const instead =
      a.by === 'for'
        ? own.find(
            (other) =>
              other.by === a.by && isPlace(other.name) && isPlace(a.name) && !names.some((name) => same(name, other.name)),
          )
        : undefined;
    const isOwn = own.some((other) => same(other.name, a.name) && (other.by === a.by || other.by === null));
    if (instead && !isOwn && own.some((other) => same(other.name, a.name)))
      return [conflict(kindOf(a.name), a.name, wordsOf(lead.parts, instead.name), lead, NEEDS_FOR_PLACE)];
    for (const b of placed) {
      if (a === b || a.by === null || b.by === null || a.by === b.by || same(a.name, b.name)) continue;
      const mine = (one: typeof a, by: string): boolean => own.some((other) => same(other.name, one.name) && other.by === by);
      if (mine(a, b.by) && mine(b, a.by) && !mine(a, a.by) && !mine(b, b.by))
        return [conflict(kindOf(a.name), a.name, wordsOf(parts, b.name), lead, NEEDS)];
    }
  }
  return [];
}

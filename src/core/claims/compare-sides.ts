// Who does it to whom: the same verb with its two sides swapped, or with another on one side.
import { type Comparison, type Fault, conflict, inWindow } from './comparison.ts';
import { kindsOf, means } from './name-kinds.ts';
import type { NameMention, Stretch } from './parts.ts';
import { wordsOf } from './parts.ts';
import { isVerb } from './predicates.ts';
import { sameWord } from './same-spot.ts';

/** A name belongs to a verb from this near. */
const NEAR = 4;

/** The nearest name before and after a stretch. */
function around(names: readonly NameMention[], at: Stretch): { before: NameMention | undefined; after: NameMention | undefined } {
  const before = names.filter((name) => name.to <= at.from && at.from - name.to <= NEAR).at(-1);
  return { before, after: names.find((name) => name.from >= at.to && name.from - at.to <= NEAR) };
}

const isPassive = (words: readonly { text: string }[], at: Stretch): boolean =>
  /^(?:is|are|was|were|been|being|be)$/.test(words[at.from - 1]?.text ?? '') &&
  words.slice(at.to, at.to + 3).some((word) => word.text === 'by');

/** A conflict of sides; none where a side is missing. */
export function compareSides(comparison: Comparison): Fault[] {
  const { parts, lead, knowledge } = comparison;
  const same = (a: NameMention, b: NameMention): boolean => means(a, b.ids, comparison) || means(b, a.ids, comparison);
  const kind = (name: NameMention): 'name' | 'place' | 'body' => {
    const [first] = kindsOf(name, comparison);
    return first === 'person' ? 'name' : first === 'country' || first === 'place' ? 'place' : 'body';
  };
  for (const item of parts.items) {
    if (!inWindow(comparison, item)) continue;
    const own =
      lead.parts.items.find((other) => other.stem === item.stem) ??
      lead.parts.items.find((other) => sameWord(parts, item, lead.parts, other));
    if (!own || !isVerb(parts, item) || !isVerb(lead.parts, own)) continue;
    const draft = around(
      parts.names.filter((name) => inWindow(comparison, name)),
      item,
    );
    const file = around(lead.parts.names, own);
    const turned = isPassive(parts.words, item) !== isPassive(lead.parts.words, own);
    const [subject, object] = turned ? [draft.after, draft.before] : [draft.before, draft.after];
    const { before: actor, after: goal } = file;
    if (
      subject &&
      object &&
      actor &&
      goal &&
      same(subject, goal) &&
      same(object, actor) &&
      !same(subject, actor) &&
      !same(object, goal)
    )
      return [conflict(kind(subject), subject, wordsOf(lead.parts, actor), lead, 0.7)];
    // Somebody else of the same kind does it, and whoever does it in the fact is nowhere in the claim.
    const isNamed = (name: NameMention): boolean => parts.names.some((other) => same(other, name));
    for (const [mine, theirs] of [
      [subject, actor],
      [object, goal],
    ] as const) {
      if (!mine || !theirs || mine.ids.length === 0 || same(mine, theirs) || isNamed(theirs)) continue;
      if (
        kindsOf(mine, comparison)[0] !== kindsOf(theirs, comparison)[0] ||
        theirs.ids.some((id) => knowledge.nameById.get(id)?.subject === true)
      )
        continue;
      return [conflict(kind(mine), mine, wordsOf(lead.parts, theirs), lead, 0.7)];
    }
  }
  return [];
}

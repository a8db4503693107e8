// Whether words of a draft stand where words of a fact stand: after the same preposition, or beside the same words.
import type { FactProfile } from './fact-profile.ts';
import { type Item, type NameMention, type Parts, type Stretch, overlaps } from './parts.ts';

const PREPOSITIONS = new Set('to in from with of by for at into against on between within across inside under'.split(' '));

/** Whether two words say the same: one stem, one term, or one sense. */
export function sameWord(draft: Parts, a: Item, file: Parts, b: Item): boolean {
  if (a.stem === b.stem || a.units.some((unit) => b.units.includes(unit))) return true;
  return draft.senses.some(
    (mention) =>
      overlaps(mention, a) &&
      file.senses.some(
        (other) =>
          other.sense === mention.sense && other.contrary === mention.contrary && !mention.contrary && overlaps(other, b),
      ),
  );
}

/** The word before a stretch, articles and adjectives of the same phrase aside. */
function prepositionBefore({ words }: Parts, { from }: Stretch): string | null {
  for (let at = from - 1; at >= Math.max(0, from - 3); at -= 1) {
    const word = words[at]?.text ?? '';
    if (PREPOSITIONS.has(word)) return word;
    if (!/^(?:the|a|an|its|their|many|several|some)$/.test(word)) return null;
  }
  return null;
}

/** The nearest word or name on one side of a stretch. */
function beside({ items, names }: Parts, { from, to }: Stretch, side: 'before' | 'after'): { item?: Item; name?: NameMention } {
  const isThere = (other: Stretch): boolean => (side === 'before' ? other.to <= from : other.from >= to);
  const nearest = <T extends Stretch>(all: readonly T[]): T | undefined => {
    const there = all.filter(isThere);
    return side === 'before' ? there.at(-1) : there[0];
  };
  const [item, name] = [nearest(items), nearest(names)];
  if (!item || !name) return { ...(item ? { item } : {}), ...(name ? { name } : {}) };
  const isNameNearer = side === 'before' ? name.from > item.from : name.from < item.from;
  return isNameNearer ? { name } : { item };
}

/** Whether a stretch of the draft stands where a stretch of the fact does. */
export function sameSpot(draft: Parts, at: Stretch, { parts: file }: FactProfile, own: Stretch): boolean {
  const [left, right] = [prepositionBefore(draft, at), prepositionBefore(file, own)];
  if (left !== null && left === right) return true;
  const alike = (side: 'before' | 'after'): boolean => {
    const [a, b] = [beside(draft, at, side), beside(file, own, side)];
    if (a.item && b.item) return sameWord(draft, a.item, file, b.item);
    return a.name !== undefined && b.name !== undefined && a.name.ids.some((id) => b.name?.ids.includes(id));
  };
  return alike('before') || alike('after') || (at.from <= 1 && own.from <= 1);
}

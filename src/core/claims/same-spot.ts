// Whether words of a draft stand where words of a fact stand: after the same preposition, or beside the same words.
import type { FactProfile } from './fact-profile.ts';
import { type Item, type Parts, type Stretch, overlaps } from './parts.ts';

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

const before = ({ items }: Parts, { from }: Stretch): Item | undefined => items.filter((item) => item.to <= from).at(-1);
const after = ({ items }: Parts, { to }: Stretch): Item | undefined => items.find((item) => item.from >= to);

/** Whether a stretch of the draft stands where a stretch of the fact does. */
export function sameSpot(draft: Parts, at: Stretch, { parts: file }: FactProfile, own: Stretch): boolean {
  const [left, right] = [prepositionBefore(draft, at), prepositionBefore(file, own)];
  if (left !== null && left === right) return true;
  const alike = (a: Item | undefined, b: Item | undefined): boolean =>
    a !== undefined && b !== undefined && sameWord(draft, a, file, b);
  return (
    alike(before(draft, at), before(file, own)) || alike(after(draft, at), after(file, own)) || (at.from <= 1 && own.from <= 1)
  );
}

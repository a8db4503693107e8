// What is said of it: contraries, a "not" too many or too few, the order in time, quantifiers dropped or changed.
import type { FindingKind } from './claim.ts';
import { type Comparison, type Fault, inWindow } from './comparison.ts';
import { type FactProfile, agree } from './fact-profile.ts';
import { type SenseMention, type Stretch, overlaps, within, wordsOf } from './parts.ts';

/** Kinds of senses that a "not" does not turn: places and offices stay what they are. */
const FIXED = new Set(['place', 'role', 'body', 'qualifier']);

const heldBy = (profile: FactProfile, parts: Comparison['parts'], stretch: Stretch): boolean => {
  for (let at = stretch.from; at < stretch.to; at += 1) if (!profile.units.has(`w:${parts.stems[at]}`)) return false;
  return true;
};

/** A contrary of the fact's words in their place. */
function contraries(comparison: Comparison): Fault[] {
  const { parts, lead, beside, kindOf } = comparison;
  const mentions = parts.senses.filter((mention) => inWindow(comparison, mention));
  const mine = (sense: number): readonly SenseMention[] => mentions.filter((mention) => mention.sense === sense);
  return mentions.flatMap((mention): Fault[] => {
    const kind = kindOf(mention.sense) as FindingKind;
    const own = lead.parts.senses.find((other) => other.sense === mention.sense && other.contrary !== mention.contrary);
    if (!own || (agree(own, mention) && !FIXED.has(kind))) return [];
    // The fact says both, or so does the draft: nothing stands in the other's place.
    if (lead.parts.senses.some((other) => other.sense === mention.sense && other.contrary === mention.contrary)) return [];
    if (mine(mention.sense).some((other) => other.contrary === own.contrary && !overlaps(other, mention))) return [];
    if (heldBy(lead, parts, mention)) return [];
    if (
      kind !== 'sequence' &&
      beside.some((profile) => profile.fact.paragraph === lead.fact.paragraph && heldBy(profile, parts, mention))
    )
      return [];
    if (parts.names.some((name) => within(mention, name)) && kind !== 'place') return [];
    const file = wordsOf(lead.parts, own);
    return [{ kind, at: mention, file, suggestion: file, fact: lead }];
  });
}

/** A "not" that the fact does not have, or the fact's "not" left out. */
function polarity(comparison: Comparison): Fault[] {
  const { parts, lead, kindOf } = comparison;
  const pairs: { at: Stretch; own: Stretch; same: boolean; negated: boolean }[] = [];
  for (const mention of parts.senses) {
    if (!inWindow(comparison, mention) || FIXED.has(kindOf(mention.sense))) continue;
    for (const own of lead.parts.senses)
      if (own.sense === mention.sense && own.contrary === mention.contrary)
        pairs.push({ at: mention, own, same: own.negated === mention.negated, negated: mention.negated });
  }
  for (const item of parts.items) {
    if (!inWindow(comparison, item)) continue;
    const own = lead.parts.items.find((other) => other.stem === item.stem);
    if (!own) continue;
    const [draft, file] = [(parts.negation[item.from] ?? 0) % 2 === 1, (lead.parts.negation[own.from] ?? 0) % 2 === 1];
    pairs.push({ at: item, own, same: draft === file, negated: draft });
  }
  if (pairs.some(({ same, negated }) => same && negated)) return [];
  const wrong = pairs.filter(({ same }) => !same);
  const [first] = wrong;
  if (!first) return [];
  const negator = first.negated
    ? parts.negators.filter((one) => inWindow(comparison, one) && one.from <= first.at.from).at(-1)
    : undefined;
  const own = lead.parts.negators.filter((one) => one.from <= first.own.from).at(-1);
  // Another word of the sentence says the contrary already, so that the two together agree.
  const turned = parts.senses.some(
    (mention) =>
      inWindow(comparison, mention) &&
      lead.parts.senses.some(
        (other) =>
          other.sense === mention.sense &&
          other.contrary !== mention.contrary &&
          agree(other, mention) &&
          !overlaps(other, { from: -1, to: -1 }),
      ),
  );
  if (turned) return [];
  if (negator) {
    const file = wordsOf(lead.parts, first.own);
    return [
      {
        kind: 'direction',
        at: { from: negator.from, to: Math.min(first.at.from, negator.to + 2) },
        file,
        suggestion: file,
        fact: lead,
      },
    ];
  }
  if (first.negated || !own) return [];
  const file = wordsOf(lead.parts, { from: own.from, to: Math.min(first.own.to, own.to + 3) });
  return [{ kind: 'direction', at: first.at, file, suggestion: file, fact: lead }];
}

/** Words that no draft may leave out: "many of them", "largely". */
function dropped(comparison: Comparison): Fault[] {
  const { parts, lead, knowledge } = comparison;
  return lead.parts.senses.flatMap((own): Fault[] => {
    const sense = knowledge.senses[own.sense];
    if (!sense?.keep || own.contrary) return [];
    if (parts.senses.some((mention) => mention.sense === own.sense)) return [];
    // The word that it belongs to, in the fact and in the draft.
    const head = lead.parts.items.find((item) => item.from >= own.to && item.from - own.to <= 4);
    if (!head) return [];
    const at =
      parts.items.find((item) => inWindow(comparison, item) && item.stem === head.stem) ??
      parts.senses.find(
        (mention) =>
          inWindow(comparison, mention) &&
          !mention.contrary &&
          lead.parts.senses.some((other) => other.sense === mention.sense && overlaps(other, head)),
      ) ??
      parts.names.find(
        (name) =>
          inWindow(comparison, name) &&
          lead.parts.names.some(
            (other) => other.from >= own.to && other.from - own.to <= 4 && other.ids.some((id) => name.ids.includes(id)),
          ),
      );
    if (!at) return [];
    const file = wordsOf(lead.parts, { from: own.from, to: head.to });
    return [{ kind: 'qualifier', at, file, suggestion: file, fact: lead }];
  });
}

/** Every sense of the claim that is turned, out of order, or left without its qualifier. */
export function compareSenses(comparison: Comparison): Fault[] {
  const found = contraries(comparison);
  return [
    ...found,
    ...(found.some(({ kind }) => kind === 'direction' || kind === 'certainty') ? [] : polarity(comparison)),
    ...dropped(comparison),
  ];
}

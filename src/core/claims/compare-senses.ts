// What is said of it: contraries, a "not" too many or too few, the order in time, quantifiers dropped or changed.
import { isPredicate } from './predicates.ts';
import { sameSpot, sameWord } from './same-spot.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import type { FindingKind } from '../knowledge/draft.ts';
import { type Comparison, type Fault, conflict, inWindow } from './comparison.ts';
import { type FactProfile, agree } from './fact-profile.ts';
import { kindsOf } from './name-kinds.ts';
import { type NameMention, type Parts, type SenseMention, type Stretch, overlaps, within, wordsOf } from './parts.ts';

/** Kinds of senses that a "not" does not turn: places and offices stay what they are. */
const FIXED = new Set(['place', 'role', 'body', 'qualifier']);
/** How much of the rest of the claim must agree before a contrary, or a "not", is believed. */
const NEEDS = 0.65;
const NEEDS_ELSEWHERE = 0.65;
const NEEDS_FOR_NOT = 0.75;

/** Whether a fact has the words of a stretch, one after the other. */
function heldBy({ parts: { stems } }: FactProfile, parts: Parts, { from, to }: Stretch): boolean {
  const wanted = parts.stems.slice(from, to);
  return wanted.length > 0 && stems.some((_, at) => wanted.every((stem, step) => stems[at + step] === stem));
}

/** A contrary of the fact's words in their place. */
function contraries(comparison: Comparison): Fault[] {
  const { parts, lead, beside, kindOf } = comparison;
  const rivals = parts.senses.filter(
    (mention) => mention.contrary && lead.senses.has(mention.sense) && inWindow(comparison, mention),
  );
  const mentions = rivals.length === 0 ? [] : parts.senses.filter((mention) => inWindow(comparison, mention));
  return rivals.flatMap((mention): Fault[] => {
    const kind = kindOf(mention.sense) as FindingKind;
    const owns = lead.senses.get(mention.sense) ?? [];
    const own = owns.find((other) => !other.contrary);
    if (!own || (agree(own, mention) && !FIXED.has(kind))) return [];
    // The fact says both, or so does the draft: nothing stands in the other's place.
    if (owns.some((other) => other.contrary)) return [];
    if (mentions.some((other) => other.sense === mention.sense && other.contrary === own.contrary && !overlaps(other, mention)))
      return [];
    if (
      heldBy(lead, parts, mention) ||
      parts.amounts.some(
        (amount) =>
          overlaps(mention, { from: amount.qualifiedFrom, to: Math.max(amount.qualifiedTo, amount.unitAt + 1) }) &&
          kind !== 'qualifier',
      )
    )
      return [];
    if (parts.amounts.some(({ unitAt }) => unitAt >= mention.from && unitAt < mention.to)) return [];
    // Inside a longer phrase of the same sense, or in another sense that the fact has too, it is no contrary.
    if (mentions.some((other) => other.sense === mention.sense && !other.contrary && within(mention, other))) return [];
    if (
      kind === 'sequence' &&
      mentions.some(
        (other) =>
          !other.contrary &&
          overlaps(other, mention) &&
          kindOf(other.sense) === kind &&
          (lead.senses.get(other.sense) ?? []).some((same) => !same.contrary),
      )
    )
      return [];
    const neighbours = beside.filter((profile) => profile.fact.paragraph === lead.fact.paragraph);
    // A neighbour that says so itself, and not what the lead says, makes it no contrary.
    const saysSo = (profile: FactProfile): boolean =>
      heldBy(profile, parts, mention) && !(profile.senses.get(own.sense) ?? []).some((other) => other.contrary === own.contrary);
    if (kind !== 'sequence' && neighbours.some(saysSo)) return [];
    const isProper = (name: NameMention): boolean => within(mention, name) && !kindsOf(name, comparison).includes('group');
    if (kind !== 'place' && parts.names.some(isProper)) return [];
    return [
      conflict(kind, mention, wordsOf(lead.parts, own), lead, sameSpot(parts, mention, lead, own) ? NEEDS : NEEDS_ELSEWHERE),
    ];
  });
}

type Pair = {
  readonly at: Stretch;
  readonly own: Stretch;
  readonly draft: boolean;
  readonly file: boolean;
  readonly said: boolean;
};

/** Words that the claim and the fact share, each with whether a "not" reaches it, and whether they are what is said in both. */
function pairsOf(comparison: Comparison): Pair[] {
  const { parts, lead, kindOf } = comparison;
  const isOdd = (negation: readonly number[], at: number): boolean => (negation[at] ?? 0) % 2 === 1;
  const isSaid = (at: Stretch, own: Stretch): boolean => isPredicate(parts, at) && isPredicate(lead.parts, own);
  const senses = parts.senses
    .filter((mention) => inWindow(comparison, mention) && !FIXED.has(kindOf(mention.sense)))
    .flatMap((mention) =>
      (lead.senses.get(mention.sense) ?? [])
        .filter((own) => own.contrary === mention.contrary)
        .map((own) => ({ at: mention, own, draft: mention.negated, file: own.negated, said: isSaid(mention, own) })),
    );
  const items = parts.items
    .filter((item) => inWindow(comparison, item))
    .flatMap((item) =>
      lead.parts.items
        .filter((other) => other.stem === item.stem)
        .map((own) => ({
          at: item,
          own,
          draft: isOdd(parts.negation, item.from),
          file: isOdd(lead.parts.negation, own.from),
          said: isSaid(item, own),
        })),
    );
  return [...senses, ...items];
}

/** Auxiliaries and adverbs before a verb: where a "not" is missing, it is missing among them. */
export function withAuxiliaries(parts: Parts, at: Stretch): Stretch {
  let { from } = at;
  while (
    from > 0 &&
    at.from - from < 2 &&
    STOP_WORDS.has(parts.words[from - 1]?.text ?? '') &&
    !/^(?:the|a|an|of|in|on|its|their|that|and|to|by|for|with)$/.test(parts.words[from - 1]?.text ?? '')
  )
    from -= 1;
  if (parts.words[at.from - 1]?.text === 'to' && /^(?:able|managed|about|expected)$/.test(parts.words[at.from - 2]?.text ?? ''))
    from = at.from - 3;
  return { from: Math.max(0, from), to: at.to };
}

/** A "not" that the fact does not have, or the fact's "not" left out. */
function polarity(comparison: Comparison): Fault[] {
  const { parts, lead } = comparison;
  if (parts.negators.length === 0 && lead.parts.negators.length === 0) return [];
  const pairs = pairsOf(comparison);
  if (pairs.some(({ draft, file }) => draft && file)) return [];
  const wrong = pairs.find(({ draft, file, said }) => said && draft !== file);
  if (!wrong) return [];
  // A contrary of the draft makes up for the "not", so that the two together agree.
  const turned = parts.senses.some(
    (mention) =>
      inWindow(comparison, mention) &&
      !FIXED.has(comparison.kindOf(mention.sense)) &&
      (lead.senses.get(mention.sense) ?? []).some((own) => own.contrary !== mention.contrary && agree(own, mention)),
  );
  if (turned) return [];
  if (wrong.draft) {
    // "No country is stronger than": a comparison turned by a "not" is the highest degree.
    if (parts.words[wrong.at.to]?.text === 'than') return [];
    const negator = parts.negators.filter((one) => inWindow(comparison, one) && one.to <= wrong.at.from).at(-1);
    if (!negator) return [];
    // A "not" inside words that are one sense of the fact belongs to them.
    if (parts.senses.some((mention) => within(negator, mention) && lead.parts.senses.some((own) => own.sense === mention.sense)))
      return [];
    const to = Math.max(negator.to, Math.min(wrong.at.to, negator.to + 2));
    return [conflict('direction', { from: negator.from, to }, wordsOf(lead.parts, wrong.own), lead, NEEDS_FOR_NOT)];
  }
  const negator = lead.parts.negators.filter((one) => one.to <= wrong.own.from).at(-1);
  if (!negator) return [];
  const verb =
    pairs.find(({ at, draft, file, said }) => said && draft !== file && parts.grades.some((grade) => overlaps(grade, at))) ??
    wrong;
  return [
    conflict(
      'direction',
      withAuxiliaries(parts, verb.at),
      wordsOf(lead.parts, { from: negator.from, to: verb.own.to - negator.from > 5 ? negator.to + 1 : verb.own.to }),
      lead,
      NEEDS_FOR_NOT,
    ),
  ];
}

/** Words that no draft may leave out: "many of them", "largely". */
function dropped(comparison: Comparison): Fault[] {
  const { parts, lead, knowledge } = comparison;
  const keeps = lead.parts.senses.filter((own) => {
    const keep = knowledge.senses[own.sense]?.keep ?? [];
    const written = wordsOf(lead.parts, own).toLowerCase();
    return !own.contrary && keep.includes(written) && !parts.senses.some((mention) => mention.sense === own.sense);
  });
  return keeps.slice(0, 1).flatMap((own): Fault[] => {
    // The word or name that it belongs to, in the fact and in the draft.
    const near = ({ from }: Stretch): boolean => from >= own.to && from - own.to <= 2;
    const name = lead.parts.names.find(near);
    const item = lead.parts.items.find(near);
    const isName = name !== undefined && (item === undefined || name.from < item.from);
    // "may be sponsors": another hedge does for the dropped one.
    if (comparison.kindOf(own.sense) === 'certainty' && parts.grades.some(({ grade }) => grade === 'possible')) return [];
    const at = isName
      ? parts.names.find((other) => inWindow(comparison, other) && other.ids.some((id) => name.ids.includes(id)))
      : parts.items.find(
          (other) => inWindow(comparison, other) && item !== undefined && sameWord(parts, other, lead.parts, item),
        );
    const head = isName ? name : item;
    return at && head
      ? [conflict('qualifier', at, wordsOf(lead.parts, { from: own.from, to: head.to }), lead, NEEDS_FOR_NOT)]
      : [];
  });
}

/** What a neighbour that the claim is as near to has otherwise: a contrary or a dropped qualifier that the lead knows nothing of. */
export function compareNeighbour(comparison: Comparison, neighbour: FactProfile): Fault[] {
  const { parts, lead } = comparison;
  const isKnown = ({ contrary, sense }: SenseMention): boolean => contrary && neighbour.senses.has(sense);
  if (!parts.senses.some(isKnown)) return [];
  const turned = {
    ...comparison,
    lead: neighbour,
    beside: [lead, ...comparison.beside.filter((profile) => profile !== neighbour)],
  };
  const isLeads = (at: Stretch): boolean =>
    parts.senses.some(
      (mention) =>
        overlaps(mention, at) &&
        !mention.contrary &&
        lead.parts.senses.some((own) => own.sense === mention.sense && !own.contrary),
    );
  return contraries(turned).filter(({ kind, at }) => kind !== 'sequence' && !heldBy(lead, parts, at) && !isLeads(at));
}

/** Every sense of the claim that is turned, out of order, or left without its qualifier. */
export function compareSenses(comparison: Comparison): Fault[] {
  const found = contraries(comparison);
  const turned = found.some(({ kind }) => kind === 'direction' || kind === 'certainty');
  return [...found, ...(turned ? [] : polarity(comparison)), ...dropped(comparison)];
}

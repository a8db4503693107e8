// Words that set two things in order or shut others out: "before", "after", "only". Each must be the file's, and the right way round.
import { type Comparison, type Fault, conflict, inWindow, notInFile } from './comparison.ts';
import { accountsFor, agree } from './fact-profile.ts';
import { type Parts, type SenseMention, type Stretch, overlaps, within, wordsOf } from './parts.ts';
import { sameWord } from './same-spot.ts';

/** How much of the rest of the claim must agree. */
const NEEDS = 0.65;
const NEEDS_FOR_NOT = 0.8;
/** Words that join two events in time. */
const LINKS = /^(?:before|after)$/;
/** Words that shut everything else out. */
const EXCLUSIVES = /^(?:only|solely|alone|purely|exclusively|merely)$/;

type Sides = { readonly left: readonly Stretch[]; readonly right: readonly Stretch[] };

/** What stands on both sides of a word of order; where it opens its clause, the rest of the sentence is its left. */
function sidesOf(parts: Parts, at: Stretch): Sides {
  const content: readonly Stretch[] = [...parts.items, ...parts.names];
  const comma = parts.words.findIndex(
    (word, index) => index > at.to && parts.text.slice(parts.words[index - 1]?.end, word.start).includes(','),
  );
  const opens = at.from === 0 || parts.text.slice(parts.words[at.from - 1]?.end, parts.words[at.from]?.start).includes(',');
  const end = opens && comma > 0 ? comma : parts.words.length;
  const right = content.filter((one) => one.from >= at.to && one.to <= end);
  return { right, left: content.filter((one) => one.to <= at.from || one.from >= end) };
}

/** Whether two events are told the other way round. */
function isSwapped(draft: Parts, mention: Stretch, file: Parts, own: Stretch): boolean {
  const [mine, theirs] = [sidesOf(draft, mention), sidesOf(file, own)];
  const shared = (a: readonly Stretch[], b: readonly Stretch[]): number =>
    a.filter((one) =>
      draft.items.some(
        (item) =>
          item === one && b.some((other) => file.items.some((there) => there === other && sameWord(draft, item, file, there))),
      ),
    ).length;
  const crossed = Math.min(shared(mine.left, theirs.right), shared(mine.right, theirs.left));
  const straight = shared(mine.left, theirs.left) + shared(mine.right, theirs.right);
  return crossed > 0 && shared(mine.left, theirs.right) + shared(mine.right, theirs.left) > straight;
}

/** Faults of order: two events swapped, or put in an order that the file does not give. */
function compareLinks(comparison: Comparison): Fault[] {
  const { parts, lead, beside, kindOf } = comparison;
  const links = parts.words.flatMap((word, at) =>
    LINKS.test(word.text) && at + 1 < parts.words.length ? [{ from: at, to: at + 1 }] : [],
  );
  return links
    .filter(
      (link) => inWindow(comparison, link) && !parts.dates.some((date) => overlaps(date, { from: link.from, to: link.to + 2 })),
    )
    .flatMap((link): Fault[] => {
      const mentions = parts.senses.filter((mention) => overlaps(mention, link) && kindOf(mention.sense) === 'sequence');
      const pairs = mentions.flatMap((mention) =>
        lead.parts.senses.filter((own) => own.sense === mention.sense).map((own): [SenseMention, SenseMention] => [mention, own]),
      );
      const same = pairs.find(([mention, own]) => mention.contrary === own.contrary);
      if (same && isSwapped(parts, link, lead.parts, same[1]))
        return [conflict('sequence', link, wordsOf(lead.parts, same[1]), lead, NEEDS)];
      const others = beside.filter((profile) => profile.fact.paragraph === lead.fact.paragraph);
      const known =
        pairs.length > 0 ||
        others.some((profile) => mentions.some((mention) => profile.parts.senses.some((own) => own.sense === mention.sense)));
      // Where the lead tells of both sides itself, the order is only told in other words.
      const held = (side: readonly Stretch[]): boolean =>
        parts.items.some((item) => side.includes(item) && item.weight > 1 && accountsFor(lead, item) === 1);
      const sides = sidesOf(parts, link);
      return (held(sides.left) && held(sides.right)) ||
        known ||
        parts.conditions.some((condition) => overlaps(condition, link) && lead.fact.condition !== undefined)
        ? []
        : [notInFile('sequence', link)];
    });
}

/** A "not" that nothing in the fact answers to. */
function openNegators(comparison: Comparison): Fault[] {
  const { parts, lead } = comparison;
  return parts.negators
    .filter((negator) => inWindow(comparison, negator))
    .filter((negator) => {
      const reached = (at: Stretch): boolean => at.from >= negator.to && (parts.negation[at.from] ?? 0) > 0;
      const isSense = parts.senses.some(
        (mention) =>
          within(negator, mention) && mention.to - mention.from > negator.to - negator.from && lead.senses.has(mention.sense),
      );
      // "not sealed" for porous; not where the word itself is the fact's.
      const isTurned = parts.senses.some(
        (mention) =>
          mention.turned &&
          mention.contrary &&
          mention.from >= negator.to &&
          !parts.stems.slice(mention.from, mention.to).some((stem) => lead.parts.stems.includes(stem)) &&
          lead.parts.senses.some((own) => own.sense === mention.sense && !own.contrary && agree(own, mention)),
      );
      const isShared = parts.items.some(
        (item) =>
          reached(item) &&
          lead.parts.items.some((own) => sameWord(parts, item, lead.parts, own) && (lead.parts.negation[own.from] ?? 0) > 0),
      );
      const compares = parts.words.some(
        (word, at) =>
          word.text === 'than' &&
          at >= negator.to &&
          !parts.amounts.some((amount) => amount.qualifiedFrom <= at && at < amount.qualifiedTo),
      );
      // "will not send unless", "impossible without": two that make up for each other, on a condition that the fact has.
      const conditional =
        lead.parts.conditions.length > 0 && parts.words.some((word) => word.text === 'without' || word.text === 'unless');
      return !(isSense || isTurned || isShared || compares || conditional);
    })
    .map((negator) => {
      // What the draft denies, the fact says: the next word or name that both have.
      const said = (one: Stretch): boolean => one.from >= negator.to && inWindow(comparison, one);
      const next = parts.items.find(
        (item) => said(item) && lead.parts.items.some((own) => sameWord(parts, item, lead.parts, own)),
      );
      const name = parts.names.find(
        (one) => said(one) && lead.parts.names.some((own) => own.ids.some((id) => one.ids.includes(id))),
      );
      const own = next
        ? lead.parts.items.find((item) => sameWord(parts, next, lead.parts, item))
        : lead.parts.names.find((one) => name?.ids.some((id) => one.ids.includes(id)));
      return own
        ? conflict('direction', negator, wordsOf(lead.parts, own), lead, NEEDS_FOR_NOT)
        : notInFile('direction', negator);
    });
}

/** "purely military" for military, political and humanitarian. */
function exclusives(comparison: Comparison): Fault[] {
  const { parts, lead } = comparison;
  return parts.words.flatMap((word, at): Fault[] => {
    const here = { from: at, to: at + 1 };
    if (!EXCLUSIVES.test(word.text) || !inWindow(comparison, here) || lead.parts.words.some((own) => own.text === word.text))
      return [];
    if (
      parts.conditions.some((condition) => overlaps(condition, here)) ||
      parts.amounts.some((amount) => overlaps({ from: amount.qualifiedFrom, to: amount.qualifiedTo }, here))
    )
      return [];
    if (parts.senses.some((mention) => within(here, mention) && lead.senses.has(mention.sense))) return [];
    // At the head of its clause it only stresses: "only after ...".
    const next = parts.items.find((item) => item.from >= at && item.from - at <= 2);
    const own = next && lead.parts.items.find((item) => sameWord(parts, next, lead.parts, item));
    return own && at > 0 ? [conflict('qualifier', here, lead.fact.statement, lead, NEEDS)] : [notInFile('qualifier', here)];
  });
}

/** Everything of order and exclusion that is not the file's. */
export const compareOrder = (comparison: Comparison): Fault[] => [
  ...compareLinks(comparison),
  ...openNegators(comparison),
  ...exclusives(comparison),
];

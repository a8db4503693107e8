// The words around a digest: its sections, why a fact is there, its one text. Nothing here is a new fact.
import { factText } from '../answers/answer-text.ts';
import { assertNever } from '../text/assert-never.ts';
import type { GapCluster, GapReason } from './cluster-gaps.ts';
import type { Digest, DigestOfDay, DigestSection, Why } from './digest.ts';
import { monthAndDay } from './local-day.ts';

/** What stands over each section. */
export const SECTION_TITLES: Readonly<Record<DigestSection['kind'], string>> = {
  corrected: 'Corrected in the file',
  new: 'New in the file',
  lead: 'From the file today',
  number: 'A number',
  quote: 'A quote',
  position: 'A position',
  ahead: 'Still ahead on Oct. 29, 2012',
  caution: 'A caution',
  gaps: 'Asked here since the last digest, and not in the file',
};

/** "Corrected since it was shown here on Nov. 20." */
export function whyText(why: Why): string {
  switch (why.kind) {
    case 'corrected':
      return `Corrected since it was shown here on ${monthAndDay(why.shownOn)}`;
    case 'new':
      return 'New since the last digest';
    case 'first-time':
      return 'Not shown here before';
    case 'not-since':
      return `Not shown here since ${monthAndDay(why.on)}`;
    default:
      return assertNever(why);
  }
}

/** Why the file has no answer, after what was asked. */
const REASON_TEXTS: Readonly<Record<GapReason, string>> = {
  absent: 'the file does not say',
  partly: 'the file answers only a part',
  'after-horizon': 'it comes after Oct. 29, 2012',
  'off-topic': 'not what the file is about',
};

/** "asked 3 times; the file does not say (2), it comes after Oct. 29, 2012 (1)". */
export function gapText({ count, reasons }: GapCluster): string {
  const told = reasons.map((each) => REASON_TEXTS[each.reason] + (reasons.length > 1 ? ` (${each.count})` : ''));
  return `${count === 1 ? 'asked once' : `asked ${count} times`}; ${told.join(', ')}`;
}

/** "and 3 more", or nothing. */
export const moreText = ({ more }: DigestSection): string => (more === 0 ? '' : `and ${more} more`);

/** What a notification shows: the lead fact with who says so and where, then whether anything was corrected. */
export function digestText({ lead, sections }: Digest): string {
  const corrected = sections.find((section) => section.kind === 'corrected');
  const count = corrected?.kind === 'corrected' ? corrected.facts.length + corrected.more : 0;
  const corrections = count === 0 ? '' : ` Also in this digest: ${count === 1 ? 'a correction' : `${count} corrections`}.`;
  return `${factText(lead.fact)}${corrections}`;
}

/** The one line of a day on which there is nothing new. */
export const heartbeatText = ({ facts }: Extract<DigestOfDay, { kind: 'heartbeat' }>): string =>
  facts === 0
    ? 'The file holds no facts.'
    : `Nothing new: all ${facts} facts of the file have been shown here, none was corrected, and no question is open.`;

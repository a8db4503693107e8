// What a thread tells of a fact beside the words: whether it stands where the last answer stood, or answered already.
import type { Fact } from '../knowledge/fact.ts';
import type { Question, ThreadContext } from '../questions/question.ts';
import type { FoundNext } from '../search/follow-ups.ts';
import { FEATURES } from './weigh-candidate.ts';

const THREAD_FEATURES = [
  'threadParagraph',
  'threadLead',
  'threadShown',
  'bareParagraph',
  'bareLead',
  'sharesNames',
  'nextLike',
  'nextLikeAround',
  'nextShare',
  'nextShareAround',
] as const;

/** The features of a follow-up with a fact: as read in its thread, by itself, and what the thread tells. */
export const FOLLOW_UP_FEATURES = [...FEATURES, ...FEATURES.map((feature) => `alone ${feature}` as const), ...THREAD_FEATURES];
export type FollowUpFeature = (typeof FOLLOW_UP_FEATURES)[number];

/** A follow-up that brings at most this many terms of its own asks on about the last answer. */
const BARE_TERMS = 1;

/** What people asked next says of nothing in the file, after the features of nothing by both readings. */
export const NEXT_NOTHING_FEATURES = ['nextLike', 'nextShare'] as const;

/** The row of `NEXT_NOTHING_FEATURES`. @param next null where nothing answered before */
export function nextNothingRow(next: FoundNext | null): number[] {
  const odds = next?.odds(null);
  return [odds?.like ?? 0, odds?.share ?? 0];
}

/**
 * What the thread tells of one fact, in the order of the last features.
 * @param next what people asked next after the last answer; null where nothing answered before
 */
export function threadRow(question: Question, { alone, facts }: ThreadContext, fact: Fact, next: FoundNext | null): number[] {
  const [lead] = facts;
  const bare = alone.terms.length <= BARE_TERMS;
  const paragraph = fact.paragraph === lead?.paragraph;
  const isLead = fact === lead;
  const shared = lead !== undefined && fact.about.some((id) => lead.about.includes(id));
  const odds = next?.odds(fact);
  const row: Record<(typeof THREAD_FEATURES)[number], boolean | number> = {
    threadParagraph: paragraph,
    threadLead: isLead,
    threadShown: facts.includes(fact),
    bareParagraph: bare && paragraph,
    bareLead: bare && isLead,
    sharesNames: shared && question.names.length === alone.names.length,
    nextLike: odds?.like ?? 0,
    nextLikeAround: odds?.likeAround ?? 0,
    nextShare: odds?.share ?? 0,
    nextShareAround: odds?.shareAround ?? 0,
  };
  return THREAD_FEATURES.map((feature) => Number(row[feature]));
}

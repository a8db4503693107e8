// What our buttons carry: small, versioned values, checked when they come back. Slack returns them word for word.
import { z } from 'zod';
import { MAX_LISTED_FACTS } from '../core/answers/answer.ts';
import { isSeen } from './request.ts';

/** The ids of our buttons; a reading's is followed by its number, since ids are unique within a message. */
export const ACTIONS = {
  share: 'desk-share',
  takeBack: 'desk-take-back',
  askPerson: 'desk-ask-person',
  reading: 'desk-reading',
  lookUp: 'desk-look-up',
  ask: 'desk-ask',
  browse: 'desk-browse',
  quiet: 'desk-quiet',
  why: 'desk-why',
  source: 'desk-source',
  copy: 'desk-copy',
  more: 'desk-more',
  useful: 'desk-useful',
  notUseful: 'desk-not-useful',
  voteReason: 'desk-vote-reason',
  digestSettings: 'desk-digest-settings',
  digestPreview: 'desk-digest-preview',
  gaps: 'desk-gaps',
  dismissGap: 'desk-dismiss-gap',
  channelSettings: 'desk-channel-settings',
  writeDraft: 'desk-write-draft',
  openCheck: 'desk-open-check',
  postCheck: 'desk-post-check',
  backupSheet: 'desk-backup-sheet',
} as const;

export type ActionName = keyof typeof ACTIONS;

const ts = z.string().regex(/^\d{1,12}\.\d{1,9}$/);
const id = z.string().min(1).max(40);
/** Ours can be seen as a whole. */
const question = z.string().min(1).max(1_000).refine(isSeen);
const version = z.literal(1);

/** Share an answer: `id` decides once, `q` is asked again of the same desk. */
export const shareValue = z.strictObject({ v: version, id, q: question });
/** Take a share back: who shared it, and where the post stands. */
export const takeBackValue = z.strictObject({
  v: version,
  id,
  by: z.string().regex(/^[UW][A-Z0-9]+$/),
  c: z.string().regex(/^[CDG][A-Z0-9]+$/),
  ts,
});
/** Send a question to the desk: `t` is the thread where its asker waits; without it they get a direct message. */
export const askPersonValue = z.strictObject({ v: version, id, q: question, t: ts.optional() });
/** Where an answer goes: to one person's eyes, into the conversation itself, into a window, or into a thread. */
export type Where = 'me' | 'here' | 'window' | { readonly thread: string };
const where = z.union([z.literal('me'), z.literal('here'), z.literal('window'), ts]);
/** Ask one reading of an ambiguous question; `w` is where the answer goes, a thread by its timestamp. */
export const readingValue = z.strictObject({ v: version, q: question, w: where });
/** Look something up; `p` is the page of it, from 0. */
export const lookUpValue = z.strictObject({ v: version, q: question, w: where, p: z.int().positive().max(99).optional() });
export type LookUpPress = z.infer<typeof lookUpValue>;

/**
 * Explain an answer. `after` is there where it rests on earlier turns: `t` their thread, `at` when the question was asked,
 * `n` how many turns it rests on.
 */
export const whyValue = z.strictObject({
  v: version,
  q: question,
  after: z.strictObject({ t: z.union([z.literal('direct'), ts]), at: ts, n: z.int().positive() }).optional(),
});
export type Why = z.infer<typeof whyValue>;

/** As many facts as an answer shows, by their ids. */
const facts = z.array(z.string().min(1).max(100)).max(MAX_LISTED_FACTS);
/** Give facts as text: the lead first. */
export const factsValue = z.strictObject({ v: version, f: facts.min(1) });
export type FactsPress = z.infer<typeof factsValue>;
/** Show where facts come from; `p` is which of their paragraphs, from 0. */
export const sourceValue = factsValue.extend({ p: z.int().nonnegative().max(99).optional() });
export type SourcePress = z.infer<typeof sourceValue>;
/** Show what else there is: `s` was shown, the lead first, `r` came after it; `p` is the page, from 0. */
export const moreValue = z.strictObject({ v: version, s: facts.min(1), r: facts, p: z.int().positive().max(99).optional() });
export type MorePress = z.infer<typeof moreValue>;
/** Vote on an answer, or say why, by its id. */
export const voteValue = z.strictObject({ v: version, id });

/** Keep a thread quiet. */
export const quietValue = z.strictObject({ v: version, t: ts });

/** A button that says all by its id and its channel. */
export const bareValue = z.strictObject({ v: version });

/** A checked draft, by the id under which it is remembered. */
export const checkValue = z.strictObject({ v: version, id });

/** No value holds more ids than fit into it: what is left of a group stands there to be dismissed once more. */
export const MAX_DISMISSED = 100;
/** Dismiss questions that ask the same, by the ids under which they are kept. */
export const dismissGapValue = z.strictObject({ v: version, ids: z.array(id.max(12)).min(1).max(MAX_DISMISSED) });

/** The value that came back, or null where it is not one of ours. */
export function parseButtonValue<S extends z.ZodType>(schema: S, value: string | undefined): z.infer<S> | null {
  let data: unknown;
  try {
    data = JSON.parse(value ?? '');
  } catch {
    return null;
  }
  const parsed = schema.safeParse(data);
  return parsed.success ? parsed.data : null;
}

// What goes wrong while digests are posted: where a process is stopped, and what Slack does to a call.

/** The steps of a digest that a process can be stopped before or after. The call to Slack, after the third, has faults of its own. */
const STEPS = ['claim', 'compose', 'begin', 'keep', 'settle'] as const;
export type Step = (typeof STEPS)[number];

/** A place in a process at which a signal meets it. */
export type Place = `${'before' | 'after'} ${Step}`;
export const PLACES: readonly Place[] = STEPS.flatMap((step): Place[] => [`before ${step}`, `after ${step}`]);

/** Kills a process, or holds it up for a while, when it comes to a place for the nth time, counted from 1. */
export type Stop = { readonly signal: 'SIGKILL' | 'SIGSTOP'; readonly place: Place; readonly nth: number };

/** What happens to a call to Slack's Web API that does not simply pass. */
export type CallFault = {
  /** Whether Slack gets it: not at all, at once, or only once the caller has given up, half a minute later. */
  readonly forwarded: 'not' | 'at once' | 'late';
  /**
   * What the caller gets: a cut connection, nothing, a status, a reply that says that Slack itself failed, a page that is none of
   * Slack's, half of a reply and then a cut connection, or Slack's own reply, late.
   */
  readonly reply: 'cut' | 'stalled' | 429 | 500 | 'internal_error' | 'garbage' | 'half' | 'slow';
  /** Whether the caller is killed while it waits. */
  readonly kills: boolean;
};

const fault = (forwarded: CallFault['forwarded'], reply: CallFault['reply'], kills = false): CallFault => ({
  forwarded,
  reply,
  kills,
});

/** Every fault of a call, by how the tables name it. */
export const CALL_FAULTS: Readonly<Record<string, CallFault>> = {
  'reply dropped': fault('at once', 'cut'),
  'connection cut': fault('not', 'cut'),
  'answered 429': fault('not', 429),
  'answered 500': fault('not', 500),
  'posted, answered 500': fault('at once', 500),
  'posted, answered internal_error': fault('at once', 'internal_error'),
  'posted, stalled': fault('at once', 'stalled'),
  'stalled, posted later': fault('late', 'stalled'),
  'killed before Slack had it': fault('not', 'cut', true),
  'killed once Slack had it': fault('at once', 'cut', true),
  'killed, posted later': fault('late', 'cut', true),
};

/** Every fault of a call that an answer meets, whose process goes on. */
export const ANSWER_FAULTS: Readonly<Record<string, CallFault>> = {
  ...Object.fromEntries(Object.entries(CALL_FAULTS).filter(([, { kills }]) => !kills)),
  'answered garbage': fault('not', 'garbage'),
  'posted, answered garbage': fault('at once', 'garbage'),
  'posted, cut in mid-reply': fault('at once', 'half'),
  'posted, slow': fault('at once', 'slow'),
};

/** What goes wrong in one run. */
export type RunPlan = {
  /** How many channels have a digest at the same minute. */
  readonly channels: number;
  /** By process: where each of its lives is stopped; one beyond these lasts to the end. */
  readonly lives: readonly (readonly (Stop | null)[])[];
  /** How many ticks a stopped process stays away, in the order of the stops. */
  readonly away: readonly number[];
  /** What happens to the calls of a method, in the order in which they come; later ones pass. */
  readonly calls: Readonly<Record<'chat.postMessage' | 'conversations.history', readonly (string | null)[]>>;
  /** How many seconds Slack asks to wait with each 429. */
  readonly retryAfter: number;
};

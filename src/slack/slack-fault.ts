// What a failed call to Slack means for us: which faults say that nothing was posted, and by which name.

/** How Slack's words look. A reply that is no JSON, such as a page of some proxy, comes from the client as a refusal with all of its text. */
const SLACKS_WORD = /^[a-z][a-z0-9_]{4,79}$/;

/** Slack's own word for why it refused a call ("not_in_channel"), or null where the fault is another one. */
export function refusalOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'slack_webapi_platform_error') return null;
  const data = 'data' in error ? error.data : undefined;
  const word = typeof data === 'object' && data !== null && 'error' in data ? data.error : undefined;
  return typeof word === 'string' && SLACKS_WORD.test(word) ? word : null;
}

/** How many seconds Slack asks us to wait, or null where the fault is another one. */
export function retryAfterOf(error: unknown): number | null {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'slack_webapi_rate_limited_error') return null;
  return 'retryAfter' in error && typeof error.retryAfter === 'number' ? error.retryAfter : 0;
}

/** Refusals of which Slack says that a part may have been done all the same: the error lists of the method pages. */
const HALF_DONE: ReadonlySet<string> = new Set(['fatal_error', 'internal_error', 'service_unavailable']);

/** Slack was never reached: nobody listened, or nobody knows the name. */
const NEVER_SENT: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH']);

/** Whether the fault, or one that it rests on, is that of a connection that never came about. */
function wasNeverSent(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && NEVER_SENT.has(error.code)) || wasNeverSent(error.cause);
}

/** Whether Slack refused the call as such: the same call will be refused again. */
export function isRefused(error: unknown): boolean {
  const refusal = refusalOf(error);
  return refusal !== null && !HALF_DONE.has(refusal);
}

/** Whether Slack asked us to wait or was not reached: nothing was done, and the same call may be taken later. */
export const isPutOff = (error: unknown): boolean => retryAfterOf(error) !== null || wasNeverSent(error);

/** Whether nothing can have been posted: Slack refused, asked us to wait, or was not reached. A lost reply proves nothing. */
export const certainlyNotPosted = (error: unknown): boolean => isRefused(error) || isPutOff(error);

/** Slack did not confirm a message, and what became of it cannot be found out: it is never sent again. */
export class UnconfirmedError extends Error {
  override readonly name = 'UnconfirmedError';
  /** Bolt leaves errors with a code as they are. */
  readonly code = 'mali_unconfirmed';

  constructor(cause: unknown) {
    super('Slack did not confirm an answer, and what became of it could not be found out', { cause });
  }
}

/** The refusals that mean: the bot is not a member there (a private channel it cannot see is "not found"). */
export const NOT_A_MEMBER: ReadonlySet<string> = new Set(['not_in_channel', 'channel_not_found']);

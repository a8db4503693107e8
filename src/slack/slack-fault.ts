// What a failed call to Slack means for us: which faults say that nothing was posted, and by which name.

/** Slack's own word for why it refused a call ("not_in_channel"), or null where the fault is another one. */
export function refusalOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'slack_webapi_platform_error') return null;
  const data = 'data' in error ? error.data : undefined;
  return typeof data === 'object' && data !== null && 'error' in data && typeof data.error === 'string' ? data.error : null;
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

/** Whether nothing can have been posted: Slack refused, asked us to wait, or was not reached. A lost reply proves nothing. */
export function certainlyNotPosted(error: unknown): boolean {
  const refusal = refusalOf(error);
  return (refusal !== null && !HALF_DONE.has(refusal)) || retryAfterOf(error) !== null || wasNeverSent(error);
}

/** The refusals that mean: the bot is not a member there (a private channel it cannot see is "not found"). */
export const NOT_A_MEMBER: ReadonlySet<string> = new Set(['not_in_channel', 'channel_not_found']);

// What a failed call to Slack means for us: which faults say that nothing was posted, and by which name.

/** Slack's own word for why it refused a call ("not_in_channel"), or null where the fault is another one. */
export function refusalOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'slack_webapi_platform_error') return null;
  const data = 'data' in error ? error.data : undefined;
  return typeof data === 'object' && data !== null && 'error' in data && typeof data.error === 'string' ? data.error : null;
}

/** Whether nothing can have been posted: Slack refused, or asked us to wait. A lost reply proves nothing. */
export function certainlyNotPosted(error: unknown): boolean {
  return (
    refusalOf(error) !== null || (error instanceof Error && 'code' in error && error.code === 'slack_webapi_rate_limited_error')
  );
}

/** The refusals that mean: the bot is not a member there (a private channel it cannot see is "not found"). */
export const NOT_A_MEMBER: ReadonlySet<string> = new Set(['not_in_channel', 'channel_not_found']);

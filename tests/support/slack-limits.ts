// How fast Slack takes messages: one a second in a channel, and so many a minute in the workspace.

/** Slack says "several hundred messages per minute" and gives no number: https://docs.slack.dev/apis/web-api/rate-limits */
export const POSTS_A_MINUTE = 300;

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/**
 * Watches over the limits.
 * @returns takes a message for a channel at an instant: null, or how many seconds Slack asks to wait
 */
export function createSlackLimits(postsAMinute: number = POSTS_A_MINUTE): (channel: string, now: number) => number | null {
  const lastIn = new Map<string, number>();
  const latest: number[] = [];
  return (channel, now) => {
    while ((latest[0] ?? now) <= now - MINUTE) latest.shift();
    const last = lastIn.get(channel) ?? 0;
    if (now < last + SECOND) return 1;
    const oldest = latest[latest.length - postsAMinute];
    if (oldest !== undefined) return Math.ceil((oldest + MINUTE - now) / SECOND);
    lastIn.set(channel, now);
    latest.push(now);
    return null;
  };
}

// Whether the bot is a member of a conversation, as far as Slack tells it.
import { setTimeout as wait } from 'node:timers/promises';
import type { webApi } from '@slack/bolt';
import { NOT_A_MEMBER, refusalOf } from './slack-fault.ts';

/** A modal has to be open within three seconds of what asked for it: so long Slack may take to answer. Milliseconds. */
const LONGEST_MS = 1_000;

/** @returns null where Slack does not say: one of the optional `read` scopes is missing, or it takes too long */
export function isMember(client: webApi.WebClient, channel: string): Promise<boolean | null> {
  return Promise.race([askMembership(client, channel), wait(LONGEST_MS, null, { ref: false })]);
}

async function askMembership(client: webApi.WebClient, channel: string): Promise<boolean | null> {
  try {
    const { channel: found } = await client.conversations.info({ channel });
    return found?.is_member ?? null;
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return NOT_A_MEMBER.has(refusal) ? false : null;
  }
}

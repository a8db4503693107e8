// Somebody joined a channel: where it was the bot, whoever invited it gets one line that they alone see.
import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { SlackServices } from '../answer-message.ts';
import { deliveryKey, onFirst } from '../memory/claims.ts';
import { postEphemeral } from '../post-message.ts';
import { welcomeView } from '../views/welcome-view.ts';

/** Greets whoever invited the bot; other people joining, and the bot joining by itself, go unremarked. */
export async function greetInviter(
  { event, body, client, context }: SlackEventMiddlewareArgs<'member_joined_channel'> & AllMiddlewareArgs,
  { memory }: SlackServices,
): Promise<void> {
  if (event.user !== context.botUserId || event.inviter === undefined) return;
  const { channel, inviter } = event;
  const joined = deliveryKey({ team: body.team_id, channel, ts: `joined-${event.event_ts}`, edited: null });
  await onFirst(memory.deliveries, joined, () => postEphemeral(client, { channel, thread: null }, inviter, welcomeView()));
}

// Messages: in direct messages each one is a question; in channels a reply to a question of ours on the desk counts, and what
// somebody asks on in a thread, soon after they were answered there.
import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { type SlackServices, answerMessage } from '../answer-message.ts';
import { deliveryKey, onFirst } from '../memory/claims.ts';
import type { Asked } from '../post-for.ts';
import { openQuestionOf, relayReply } from '../relay-reply.ts';

type MessageEvent = SlackEventMiddlewareArgs<'message'>['event'];

/** The subtypes that a person's own words come under; every other one is Slack's account of something. */
const SPOKEN: ReadonlySet<string | undefined> = new Set([undefined, 'file_share', 'thread_broadcast']);

/** What a person said in an event, new or edited; null for bots, system messages, deletions and edits that change no word. */
function spokenIn(event: MessageEvent, team: string): Asked | null {
  if (event.subtype === 'message_changed') {
    const { message, previous_message: before } = event;
    if (!('text' in message) || !('user' in message) || !('edited' in message) || message.edited === undefined) return null;
    if (before !== undefined && 'text' in before && before.text === message.text) return null;
    const said = spokenIn(message, team);
    return said && { ...said, channel: event.channel, edited: message.edited.ts };
  }
  if (!SPOKEN.has(event.subtype) || !('user' in event) || event.user === undefined || !('text' in event)) return null;
  if ('bot_id' in event && event.bot_id !== undefined) return null;
  const thread = 'thread_ts' in event ? (event.thread_ts ?? null) : null;
  return { team, channel: event.channel, user: event.user, ts: event.ts, edited: null, text: event.text ?? '', thread };
}

/** Whether an event happened in direct messages; an account of an edit may leave its kind of channel out. */
function isDirect(event: MessageEvent): boolean {
  const kind = 'channel_type' in event ? event.channel_type : undefined;
  return kind === 'im' || (kind === undefined && event.channel.startsWith('D'));
}

/** Whoever mentions somebody speaks to them; a mention of the bot comes a second time, as one. */
const ADDRESSES_SOMEBODY = /<[@!]/;

/** Whether a message in a thread goes on from an answer to the same person, or edits one that did. */
async function goesOn(asked: Asked, { memory }: SlackServices): Promise<boolean> {
  if (asked.thread === null || asked.thread === asked.ts || ADDRESSES_SOMEBODY.test(asked.text)) return false;
  if (asked.edited !== null && (await memory.answers.to(asked)) !== null) return true;
  return memory.conversations.isOpen(asked, asked.user);
}

/** Answers a direct message and what goes on from an answer; passes on a reply on the desk; leaves every other message alone. */
export async function answerSpoken(
  { event, body, client, context }: SlackEventMiddlewareArgs<'message'> & AllMiddlewareArgs,
  services: SlackServices,
): Promise<void> {
  const asked = spokenIn(event, body.team_id);
  if (asked === null || asked.user === context.botUserId) return;
  if (isDirect(event)) {
    return onFirst(services.memory.deliveries, deliveryKey(asked), () =>
      answerMessage(asked, { shared: false, untagged: false }, client, context, services),
    );
  }
  // A mention comes a second time as app_mention: what is not ours here must stay unclaimed for it.
  const open = await openQuestionOf(asked, services);
  if (open !== null) {
    return onFirst(services.memory.deliveries, deliveryKey(asked), () =>
      relayReply(asked, open, client, context.botUserId, services),
    );
  }
  if (!(await goesOn(asked, services))) return;
  const heard = { shared: body.is_ext_shared_channel === true, untagged: true };
  await onFirst(services.memory.deliveries, deliveryKey(asked), () => answerMessage(asked, heard, client, context, services));
}

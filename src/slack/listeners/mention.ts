// @mali-desk in a channel: answered in the thread; in a thread of the desk, the words go back to whoever asked.
import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { type SlackServices, answerMessage } from '../answer-message.ts';
import { deliveryKey, onFirst } from '../memory/claims.ts';
import type { Asked } from '../post-for.ts';
import { openQuestionOf, relayReply } from '../relay-reply.ts';

/** Answers a mention, or passes it on where it replies to a question on the desk. A delivery that was seen before is dropped. */
export async function answerMention(
  { event, body, client, context }: SlackEventMiddlewareArgs<'app_mention'> & AllMiddlewareArgs,
  services: SlackServices,
): Promise<void> {
  if (event.bot_id !== undefined || event.user === undefined || event.user === context.botUserId) return;
  const asked: Asked = {
    team: body.team_id,
    channel: event.channel,
    user: event.user,
    ts: event.ts,
    edited: event.edited?.ts ?? null,
    text: event.text,
    thread: event.thread_ts ?? event.ts,
  };
  await onFirst(services.memory.deliveries, deliveryKey(asked), async () => {
    const open = await openQuestionOf(asked, services);
    if (open) await relayReply(asked, open, client, context.botUserId, services);
    else await answerMessage(asked, { shared: body.is_ext_shared_channel === true, untagged: false }, client, context, services);
  });
}

// /mali: a question is answered for the asker alone, inside the acknowledgement; everything needed is in memory, and the store is
// never waited for. What concerns the channel is acknowledged first and answered after.
import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import type { SlackServices } from '../answer-message.ts';
import { answerChannelRequest } from '../channel-request.ts';
import { isDirectChannel } from '../direct-channel.ts';
import { keepGap } from '../keep-gap.ts';
import { postEphemeral } from '../post-message.ts';
import { mayOfferSharing, replyTo } from '../reply-to.ts';
import { type ChannelRequest, parseRequest } from '../request.ts';
import { NOT_A_MEMBER, refusalOf } from '../slack-fault.ts';
import { leaveAcknowledging } from '../tell-fault.ts';
import { type Message, context as smallPrint } from '../views/blocks.ts';
import { INVITE_NOTE } from '../views/digest-note-view.ts';

type Command = SlackCommandMiddlewareArgs & AllMiddlewareArgs;

/**
 * Shows a person something as the bot in the channel. That takes membership, as a digest does: so it is known whether one
 * could be posted.
 * @returns why Slack refused it, or null where it is shown
 */
async function showAsMember({ client, command }: Command, message: Message): Promise<string | null> {
  try {
    await postEphemeral(client, { channel: command.channel_id, thread: null }, command.user_id, message);
    return null;
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return refusal;
  }
}

/** Answers what concerns the channel, and says of a digest where the bot could not post one. */
async function answerAfter(request: ChannelRequest, args: Command, services: SlackServices): Promise<void> {
  const { client, command, respond } = args;
  const from = { team: command.team_id, channel: command.channel_id, user: command.user_id };
  const message = await answerChannelRequest(request, from, client, services);
  const showable = request.kind === 'digest' && !isDirectChannel(from.channel);
  const refusal = showable ? await showAsMember(args, message) : 'not tried';
  if (refusal === null) return;
  const note = NOT_A_MEMBER.has(refusal) ? [smallPrint(INVITE_NOTE)] : [];
  await respond({ response_type: 'ephemeral', text: message.text, blocks: [...message.blocks, ...note] });
}

/** Answers a command, for whoever typed it. */
export async function answerCommand(args: Command, services: SlackServices): Promise<void> {
  const { ack, command, context } = args;
  const request = parseRequest(command.text, context.botUserId);
  if (request.kind !== 'ask' && request.kind !== 'help') {
    await ack();
    leaveAcknowledging(context, null);
    return answerAfter(request, args, services);
  }
  const sharing = mayOfferSharing(services.memory.channels.known(command.channel_id));
  const { message, answer } = replyTo(request, { where: 'me', before: null, sharing }, services);
  await ack({ response_type: 'ephemeral', ...message });
  if (answer !== null) keepGap(answer, command.channel_id, services);
}

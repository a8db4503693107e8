// /mali: a question is answered for the asker alone, inside the acknowledgement; everything needed is in memory, and the store is
// never waited for. Drafts, and what concerns the channel, are acknowledged first and answered after.
import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import type { SlackServices } from '../answer-message.ts';
import { answerChannelRequest } from '../channel-request.ts';
import { replyToDraft } from '../check-reply.ts';
import { isDirectChannel } from '../direct-channel.ts';
import { keepAsked } from '../keep-asked.ts';
import { keepGap } from '../keep-gap.ts';
import { postEphemeral } from '../post-message.ts';
import { mayOfferSharing, replyTo } from '../reply-to.ts';
import { noteAnswer, noteOutcome } from '../request-record.ts';
import { type ChannelRequest, parseRequest } from '../request.ts';
import { NOT_A_MEMBER, refusalOf } from '../slack-fault.ts';
import { leaveAcknowledging } from '../tell-fault.ts';
import { type Message, context as smallPrint } from '../views/blocks.ts';
import { openCheckButton } from '../views/check-view.ts';
import { INVITE_NOTE } from '../views/digest-note-view.ts';
import { draftModal, restView } from '../views/draft-view.ts';
import { tooFastView } from '../views/too-much-view.ts';

type Command = SlackCommandMiddlewareArgs & AllMiddlewareArgs;

/** Slack takes five messages by the address of a command: https://docs.slack.dev/interactivity/handling-user-interaction */
const MOST_RESPONSES = 5;

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

/** Checks a draft; without one, opens the modal in which it is written. */
async function answerCheck(
  draft: string,
  { ack, client, command, context, respond }: Command,
  services: SlackServices,
): Promise<void> {
  await ack();
  leaveAcknowledging(context, null);
  noteOutcome(context, 'checked');
  if (draft === '') {
    await client.views.open({ trigger_id: command.trigger_id, view: draftModal() });
    return;
  }
  const { message, further, id } = await replyToDraft(draft, services.memory);
  const all = [message, ...further];
  const messages =
    all.length <= MOST_RESPONSES
      ? all
      : [...all.slice(0, MOST_RESPONSES - 1), restView(MOST_RESPONSES - 1, all.length, openCheckButton(id))];
  for (const each of messages) await respond({ response_type: 'ephemeral', replace_original: false, ...each });
}

/** Answers a command, for whoever typed it. */
export async function answerCommand(args: Command, services: SlackServices): Promise<void> {
  const { ack, command, context } = args;
  const wait = services.memory.pace.take(command.team_id, command.user_id);
  if (wait !== null) {
    noteOutcome(context, 'too-fast');
    return ack({ response_type: 'ephemeral', ...tooFastView(wait) });
  }
  const request = parseRequest(command.text, context.botUserId);
  if (request.kind === 'check') return answerCheck(request.draft, args, services);
  if (request.kind === 'digest' || request.kind === 'gaps' || request.kind === 'settings') {
    await ack();
    leaveAcknowledging(context, null);
    return answerAfter(request, args, services);
  }
  const sharing = mayOfferSharing(services.memory.channels.known(command.channel_id));
  const { message, answer, id, facts } = replyTo(request, { where: 'me', before: null, sharing }, services);
  await ack({ response_type: 'ephemeral', ...message });
  noteAnswer(context, answer);
  if (answer === null) return;
  keepGap(answer, command.channel_id, services);
  keepAsked(command.user_id, { answer, id, facts }, services);
}

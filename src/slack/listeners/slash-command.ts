// /mali: answered for the asker alone, inside the acknowledgement; everything needed is in memory. The store is never waited for.
import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import type { SlackServices } from '../answer-message.ts';
import { keepGap } from '../keep-gap.ts';
import { replyTo } from '../reply-to.ts';
import { parseRequest } from '../request.ts';

/** Answers a command in its acknowledgement. Nothing else is sent; a refusal is kept afterwards. */
export async function answerCommand(
  { ack, command, context }: SlackCommandMiddlewareArgs & AllMiddlewareArgs,
  services: SlackServices,
): Promise<void> {
  const request = parseRequest(command.text, context.botUserId);
  const { message, answer } = replyTo(request, { where: 'me', before: null }, services);
  await ack({ response_type: 'ephemeral', ...message });
  if (answer !== null) keepGap(answer, command.channel_id, services);
}

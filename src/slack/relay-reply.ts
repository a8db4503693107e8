// A reply in the desk's channel to a question of ours goes back to whoever asked it.
import type { webApi } from '@slack/bolt';
import { type Asked, type SlackServices, postFor } from './answer-message.ts';
import { type OpenQuestion, messageKey } from './memory/memory.ts';
import { postEphemeral } from './post-message.ts';
import { plainText } from './request.ts';
import { askPersonNoteView, relayedReplyView } from './views/ask-person-view.ts';

/** The question that a message replies to, where its thread is one that the bot opened on the desk. */
export function openQuestionOf(asked: Asked, services: SlackServices): OpenQuestion | undefined {
  return asked.thread === null
    ? undefined
    : services.memory.openQuestions.get(messageKey(asked.team, asked.channel, asked.thread));
}

/** Passes a reply on: into the thread where the question was asked, else to its asker directly. */
export async function relayReply(
  asked: Asked,
  open: OpenQuestion,
  client: webApi.WebClient,
  botUserId: string | undefined,
  services: SlackServices,
): Promise<void> {
  const reply = plainText(asked.text, botUserId);
  if (reply === '') return;
  // A user's id as the channel opens the direct messages with them: chat:write is enough.
  const place = open.thread === null ? { channel: open.user, thread: null } : { channel: open.channel, thread: open.thread };
  await postFor(asked, place, relayedReplyView(open.question, reply), client, services.memory);
  await postEphemeral(client, { channel: asked.channel, thread: asked.thread }, asked.user, askPersonNoteView('passed-on'));
}

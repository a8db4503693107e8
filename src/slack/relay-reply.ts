// A reply in the desk's channel to a question of ours goes back to whoever asked it.
import type { webApi } from '@slack/bolt';
import type { OpenQuestion } from '../store/store.ts';
import type { SlackServices } from './answer-message.ts';
import { isDirectChannel } from './direct-channel.ts';
import { type Asked, postFor } from './post-for.ts';
import { postEphemeral } from './post-message.ts';
import { plainText } from './request.ts';
import { askPersonNoteView, relayedReplyView } from './views/ask-person-view.ts';

/** The question that a message replies to, where its thread is one that the bot opened on the desk. */
export async function openQuestionOf(asked: Asked, { memory }: SlackServices): Promise<OpenQuestion | null> {
  return asked.thread === null ? null : memory.openQuestions.at({ team: asked.team, channel: asked.channel, ts: asked.thread });
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
  const directTo = open.thread === null || isDirectChannel(open.channel) ? open.user : null;
  const shown = { id: services.newId(), facts: [], directTo };
  await postFor(asked, place, relayedReplyView(open.question, reply), shown, { client, botUserId }, services);
  await postEphemeral(client, { channel: asked.channel, thread: asked.thread }, asked.user, askPersonNoteView('passed-on'));
}

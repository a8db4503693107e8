// A question that the file does not answer goes to the people of a desk, and their reply comes back.
import { MAX_TEXT, type Message, context, cutText, escapeText, sections } from './blocks.ts';

/** A person may write more than a message holds beside the question: it is cut here, and says so. */
const MAX_REPLY = 8_000;

/**
 * The question as the desk sees it.
 * @param asker a shown name; @param botUserId whose mention the reply must carry where the bot may not read the channel
 */
export function openQuestionView(question: string, asker: string, botUserId: string | undefined): Message {
  const opening = `${escapeText(asker)} asks, and the file does not fully answer:`;
  const mention = botUserId === undefined ? 'me' : `<@${botUserId}>`;
  const how = `Reply in this thread and mention ${mention}: I pass your words on. Where I may read this channel, I pass on every reply in this thread.`;
  return {
    text: cutText(`${opening} ${escapeText(question)}`, MAX_TEXT),
    blocks: [...sections(`${opening}\n>${escapeText(question)}`), context(how)],
  };
}

/** A person's reply for the asker, plainly apart from what the file says. */
export function relayedReplyView(question: string, reply: string): Message {
  const words = cutText(escapeText(reply), MAX_REPLY);
  const opening = 'A colleague on the desk replies (their word, not the file’s):';
  return {
    text: cutText(`${opening} ${words}`, MAX_TEXT),
    blocks: [...sections(`*${opening}*\n${words}`), context(`The question was: ${escapeText(question)}`)],
  };
}

/** Short replies around asking a person, for one person alone. */
export function askPersonNoteView(note: 'sent' | 'sent-thread' | 'already-sent' | 'cannot-send' | 'passed-on'): Message {
  const notes = {
    sent: 'Sent to the desk. When somebody replies, I write to you directly.',
    'sent-thread': 'Sent to the desk. When somebody replies, I write it in this thread.',
    'already-sent': 'This question is with the desk already.',
    'cannot-send': 'I cannot reach the desk: I am not a member of its channel. Please ask there yourself, or have me invited.',
    'passed-on': 'Passed on to the person who asked.',
  } as const;
  return { text: notes[note], blocks: sections(notes[note]) };
}

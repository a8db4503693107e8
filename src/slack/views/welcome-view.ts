// One line to whoever invites the bot to a channel.
import { COMMAND, EXAMPLES, MENTION } from './help-view.ts';
import { type Message, sections } from './blocks.ts';

/** For the inviter alone. */
export function welcomeView(): Message {
  const text = `Thanks for the invitation. Try \`${COMMAND} ${EXAMPLES[0]}\` (only you see it) or \`${MENTION} ${EXAMPLES[1]}\` (answered in the thread).`;
  return { text, blocks: sections(text) };
}

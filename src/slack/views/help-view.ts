// What the bot can do, with examples that work.
import { type Message, context, sections } from './blocks.ts';

/** The slash command; the manifest declares the same one. */
export const COMMAND = '/mali';

/** The bot's name as people type it; the manifest gives it the same one. */
export const MENTION = '@mali-desk';

/** Questions that the file answers; a test asks each of them. */
export const EXAMPLES = ['ecowas troop offer', 'who offers 3,300 troops?'] as const;

const LINES = [
  '*I answer from one article on the Mali intervention debate, as of Oct. 29, 2012.* Each answer names who says so and the paragraph.',
  [
    `• \`${COMMAND} ${EXAMPLES[0]}\`: only you see the answer; *Share to channel* shows it to all`,
    `• \`${MENTION} ${EXAMPLES[1]}\`: the answer comes in the thread, where you can ask on`,
    '• write to me directly: the answer comes there',
    '• *Why* below an answer: how it came about, shown to you alone',
    `• \`${COMMAND} check\` and your sentences: each held against the file, with the words to change; alone it opens a window for a long draft`,
    '• *Check against the file* in the menu of a message: the same for what somebody wrote',
    `• \`${COMMAND} digest\`: a daily digest in this channel, for example \`${COMMAND} digest on 08:30 Paris weekdays\``,
    `• \`${COMMAND} gaps\`: what was asked here and is not in the file`,
    `• \`${COMMAND} settings\`: where mentions are answered here, and who may share`,
    `• \`${COMMAND} help\`: this page`,
  ].join('\n'),
] as const;

/** The help, for the asker alone. */
export function helpView(): Message {
  const note = 'What the article does not say, I say so, with the nearest facts. I never make up a sentence.';
  return {
    text: `${LINES.join('\n').replaceAll('*', '')}\n${note}`,
    blocks: [...LINES.flatMap((line) => sections(line)), context(note)],
  };
}

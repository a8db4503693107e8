// What the bot can do, by task, with examples that work.
import type { LookUpWord } from '../../core/lookups/look-up.ts';
import { type Message, context, sections } from './blocks.ts';

/** The slash command; the manifest declares the same one. */
export const COMMAND = '/mali';

/** The bot's name as people type it; the manifest gives it the same one. */
export const MENTION = '@mali-desk';

/** Questions that the file answers; a test asks each of them. */
export const EXAMPLES = ['ecowas troop offer', 'who offers 3,300 troops?'] as const;

/** Every look-up with what is typed after its word, and what it shows; a test looks each of them up. */
export const LOOK_UP_EXAMPLES: Readonly<Record<LookUpWord, readonly [after: string, shows: string]>> = {
  who: ['clinton', 'role, spellings and every fact; alone: all names'],
  positions: ['algeria', 'where they stood, first and later; alone: the whole debate'],
  compare: ['algeria france', 'two names side by side'],
  timeline: ['october 2012', 'dated facts in order; also of a name, or alone'],
  numbers: ['troops', 'figures with qualifier, unit and paragraph'],
  quotes: ['clinton', 'verified spoken words'],
  topics: ['', 'what the file can be browsed by'],
  topic: ['force', 'the facts of a topic'],
  fact: ['ecowas-offers-about-3300-troops', 'one fact with all its fields'],
  names: ['', 'the spell card'],
  careful: ['', 'every caution'],
  about: ['', 'what this file is'],
  source: ['14', 'a paragraph with its facts'],
};

const typed = (words: string): string => `\`${COMMAND} ${words}\``;

const LOOK_UP_LINES = Object.entries(LOOK_UP_EXAMPLES).map(
  ([word, [after, shows]]) => `• ${typed(after === '' ? word : `${word} ${after}`)} ${shows}`,
);

const LINES = [
  '*I answer from one article on the Mali intervention debate, as of Oct. 29, 2012.* Each answer names who says so and the paragraph.',
  [
    '*Ask*',
    `• ${typed(EXAMPLES[0])} only you see it; *Share to channel* shows it to all`,
    `• \`${MENTION} ${EXAMPLES[1]}\` answered in the thread, where you can ask on; or write to me directly`,
    '• *Ask the Mali desk* in the menu of a message, *Ask the desk a question* among the shortcuts: in a window',
    '• below an answer: *Source* its paragraph, *Copy* text to paste, *More* beside it, *Why* how it came about',
  ].join('\n'),
  ['*Look up* (by mention and directly, too)', ...LOOK_UP_LINES].join('\n'),
  [
    '*Check a draft*',
    `• ${typed('check')} and your sentences: the words to change; alone it opens a window for a long draft`,
    '• *Check against the file* in the menu of a message: the same for what somebody wrote',
  ].join('\n'),
  [
    '*This channel*',
    `• ${typed('digest on 08:30 Paris weekdays')} a daily digest; ${typed('digest')} shows and changes it`,
    `• ${typed('gaps')} what was asked here and is not in the file`,
    `• ${typed('settings')} where mentions are answered, and who may share`,
    `• ${typed('help')} this page`,
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

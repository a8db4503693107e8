// A first word that is one or two letters away from a command, and no word that the file knows: the command that may be meant.
import { editDistance } from '../questions/correct-spelling.ts';
import { tokenise } from '../text/words.ts';

export type CommandOffer = {
  readonly typed: string;
  readonly command: string;
  /** The whole request with the command in the place of the word. */
  readonly request: string;
};

/** Up to this many letters a word may be one letter off, from there on two. */
const ONE_EDIT_UP_TO = 4;

/**
 * The nearest command to the first word, the earlier in the list of two that are as near.
 * @param isKnown whether a word is one that questions are made of: such a word is never taken for a command
 * @param works whether a request with the command in place is one: "who does the plan say" is a question, and not offered
 * @returns null where the word is a command, is known, or lies near none
 * @example offerCommand('timelnie algeria', ['timeline'], () => false, () => true)?.request // 'timeline algeria'
 */
export function offerCommand(
  text: string,
  commands: readonly string[],
  isKnown: (word: string) => boolean,
  works: (request: string) => boolean,
): CommandOffer | null {
  const [typed = '', ...rest] = text.trim().split(/\s+/);
  const word = tokenise(typed)[0]?.text ?? '';
  if (word === '' || commands.includes(word) || isKnown(word)) return null;
  const limit = word.length <= ONE_EDIT_UP_TO ? 1 : 2;
  const near = commands
    .map((command) => ({ command, distance: editDistance(word, command, limit) }))
    .filter(({ distance }) => distance <= limit)
    .toSorted((a, b) => a.distance - b.distance)[0];
  if (!near) return null;
  const request = [near.command, ...rest].join(' ');
  return works(request) ? { typed, command: near.command, request } : null;
}

// A first word that is a command in the singular, or one or two letters away from one and no word of the file: the command meant.
import { editDistance } from '../questions/correct-spelling.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { fold, tokenise } from '../text/words.ts';

export type CommandOffer = {
  readonly typed: string;
  readonly command: string;
  /** The whole request with the command in the place of the word. */
  readonly request: string;
};

/** So many words after a command in the singular still make a request, "number troops"; more of them make a question. */
const MOST_AFTER_SINGULAR = 3;

/**
 * The command of which a word is the singular: "quote clinton" is meant for `quotes`, though "quote" is a word of questions. "Number of
 * troops" and "name?" are questions.
 */
function commandInSingular(word: string, rest: readonly string[], commands: readonly string[]): string | undefined {
  const asks = rest.length > MOST_AFTER_SINGULAR || STOP_WORDS.has(fold(rest[0] ?? ''));
  return asks ? undefined : commands.find((command) => command === `${word}s`);
}

/** Up to this many letters a word may be one letter off, from there on two: "cheap" is not `check`. */
const ONE_EDIT_UP_TO = 5;

/** The command that is fewest letters from a word, of those that are near it. */
function nearest(word: string, commands: readonly string[]): string | undefined {
  const limit = word.length <= ONE_EDIT_UP_TO ? 1 : 2;
  return commands
    .map((command) => ({ command, distance: editDistance(word, command, limit) }))
    .filter(({ distance }) => distance <= limit)
    .toSorted((a, b) => a.distance - b.distance)[0]?.command;
}

/**
 * The nearest command to the first word, the earlier in the list of two that are as near.
 * @param isKnown whether a word is one that questions are made of: such a word is never taken for a command
 * @param works whether a request with the command in place is one: "who does the plan say" is a question, and not offered
 * @param followsOn whether something was asked before it: then a word in the singular asks for more of that ("number", "quote")
 * @returns null where the word is a command, is known and no singular of one, or lies near none
 * @example offerCommand('timelnie algeria', ['timeline'], () => false, () => true)?.request // 'timeline algeria'
 */
export function offerCommand(
  text: string,
  commands: readonly string[],
  isKnown: (word: string) => boolean,
  works: (request: string) => boolean,
  followsOn = false,
): CommandOffer | null {
  const [typed = '', ...rest] = text.trim().split(/\s+/);
  const word = tokenise(typed)[0]?.text ?? '';
  if (word === '' || commands.includes(word)) return null;
  const isQuestion = text.includes('?') || followsOn;
  const command =
    (isQuestion ? undefined : commandInSingular(word, rest, commands)) ?? (isKnown(word) ? undefined : nearest(word, commands));
  if (command === undefined) return null;
  const request = [command, ...rest].join(' ');
  return works(request) ? { typed, command, request } : null;
}

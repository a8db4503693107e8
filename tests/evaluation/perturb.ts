// The same question as a hurried person types it: one typo, no stop words, capitals, polite padding. All seeded.
import { QUESTION_WORDS, STOP_WORDS } from '../../src/core/text/stop-words.ts';
import { fold } from '../../src/core/text/words.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** A typo is made only in words of at least this many letters and never in digits. */
const SHORTEST_MISTYPED = 5;

/** One letter dropped, doubled, swapped with the next or replaced, in one word. */
function withTypo(question: string, random: () => number): string {
  const words = [...question.matchAll(/\p{L}+/gu)].filter((match) => match[0].length >= SHORTEST_MISTYPED);
  const chosen = words[Math.floor(random() * words.length)];
  if (!chosen) return question;
  const word = chosen[0];
  const at = 1 + Math.floor(random() * (word.length - 2));
  const letter = word.charAt(at);
  const mistyped = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + word.charAt(at + 1) + letter + word.slice(at + 2),
    word.slice(0, at) + (LETTERS[Math.floor(random() * LETTERS.length)] ?? 'e') + word.slice(at + 1),
  ][Math.floor(random() * 4)];
  return question.slice(0, chosen.index) + (mistyped ?? word) + question.slice(chosen.index + word.length);
}

/** A question without its stop words other than question words. */
export function withoutStopWords(question: string): string {
  return question
    .split(/\s+/)
    .filter((raw) => {
      const word = fold(raw).replace(/[^\p{L}\p{N}]/gu, '');
      return QUESTION_WORDS.has(word) || !STOP_WORDS.has(word);
    })
    .join(' ');
}

const PADDING = ['hi, could you please tell me: ', 'sorry to bother you, quick question, ', 'hello desk, on deadline here - '];

/** Each way to disturb a question, by name. */
export const PERTURBATIONS: Readonly<Record<string, (question: string, random: () => number) => string>> = {
  'one typo': withTypo,
  'no stop words': withoutStopWords,
  'in capitals': (question) => question.toUpperCase(),
  'polite padding': (question, random) => `${PADDING[Math.floor(random() * PADDING.length)] ?? ''}${question} thanks!`,
};

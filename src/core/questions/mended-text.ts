// A question's text as it was read, to be read again in parts.
import type { Question } from './question.ts';

/** What was typed with its spelling mended and its courtesy left out, punctuation kept. */
export function mendedText(question: Question): string {
  let text = '';
  let from = 0;
  for (const word of question.words) {
    if (word.start < from) continue;
    text += question.typed.slice(from, word.start).replace(/[\p{L}\p{N}]+/gu, '') + word.text;
    from = word.end;
  }
  return text;
}

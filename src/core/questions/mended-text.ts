// A question's text as it was read, to be read again in parts.
import type { Question } from './question.ts';

/** What was typed, up to its last word, with its spelling mended and its courtesy left out; punctuation kept. */
export function mendedText(question: Question): string {
  let text = '';
  let from = 0;
  for (const word of question.words) {
    // What a thread lends was not typed.
    if (word.start < 0) continue;
    // One typed word may have been read as several: "howd".
    if (word.start < from) {
      text += ` ${word.text}`;
      continue;
    }
    text += question.typed.slice(from, word.start).replace(/[\p{L}\p{N}]+/gu, '') + word.text;
    from = word.end;
  }
  return text;
}

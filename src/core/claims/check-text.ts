// A checked draft as plain text: per sentence its verdict, the words at fault, the file's words, the paragraph, who says so.
import { AS_OF_TEXT, sourceLine } from '../answers/answer-text.ts';
import type { Verdict } from '../knowledge/draft.ts';
import type { CheckedDraft, CheckedSentence, Finding } from './claim.ts';

/** Said above every result, so that nobody takes it for more. */
export const CHECK_HEADER = `Held against the file: one article, ${AS_OF_TEXT}. This says what the file supports; it does not rate what is true.`;

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  supported: 'supported',
  differs: 'differs',
  partly: 'only partly in the file',
  'not-in-file': 'not in the file',
  'no-claim': 'no claim',
};
export const verdictWords = (verdict: Verdict): string => VERDICT_WORDS[verdict];

/** “17,000” -> “about 18,000” (number, paragraph 14). */
export function findingText({ kind, wrote, file, paragraph }: Finding): string {
  if (file === null) return `“${wrote}” is not in the file${kind === 'absent' ? '' : ` (${kind})`}`;
  return `“${wrote}”: the file has “${file}” (${kind}${paragraph === null ? '' : `, paragraph ${paragraph}`})`;
}

/** The sentence with the words at fault in square brackets. */
export function markedText(sentence: CheckedSentence): string {
  let text = '';
  let from = sentence.start;
  for (const { start, end } of sentence.findings.toSorted((a, b) => a.start - b.start)) {
    if (start < from) continue;
    text += `${sentence.text.slice(from - sentence.start, start - sentence.start)}[${sentence.text.slice(start - sentence.start, end - sentence.start)}]`;
    from = end;
  }
  return text + sentence.text.slice(from - sentence.start);
}

function sentenceLines(sentence: CheckedSentence): string[] {
  return [
    `${verdictWords(sentence.verdict).toUpperCase()}: ${markedText(sentence)}`,
    ...sentence.findings.map((finding) => `  ${findingText(finding)}`),
    ...sentence.facts.map((fact) => `  The file: ${fact.statement} Source: ${sourceLine(fact)}.`),
  ];
}

/** The whole result as text, the header first. */
export function checkText(checked: CheckedDraft): string {
  if (checked.sentences.length === 0) return `${CHECK_HEADER}\nThere is no sentence to check.`;
  return [CHECK_HEADER, ...checked.sentences.flatMap(sentenceLines)].join('\n');
}

// An answer as lines for a terminal.
import { headline, quoteText, sourceLine } from '../core/answers/answer-text.ts';
import type { Answer, ShownFact } from '../core/answers/answer.ts';
import { receiptLines } from '../core/answers/receipt-lines.ts';
import type { Receipt } from '../core/answers/explain-answer.ts';

/** A fact with its passport, its spoken words and its caution. */
export function factLines(fact: ShownFact): string[] {
  const quote = quoteText(fact);
  return [
    fact.statement,
    ...(quote === '' ? [] : [`  ${quote}`]),
    `  Source: ${sourceLine(fact)}`,
    ...fact.careful.map((caution) => `  Careful: ${caution}`),
  ];
}

/** The answer as plain text: headline, facts with their passports, then what is near, then how the question was read. */
export function printAnswer(answer: Answer): string {
  const head = headline(answer.reason);
  return [
    ...(head === '' ? [] : [head]),
    ...answer.facts.flatMap(factLines),
    ...(answer.readings.length > 0 ? ['Did you mean:', ...answer.readings.map((reading) => `  ${reading}`)] : []),
    ...(answer.near.length > 0 ? ['Near, not an answer:', ...answer.near.flatMap(factLines)] : []),
    ...(answer.readAs === null ? [] : [`Read as: ${answer.readAs}`]),
  ].join('\n');
}

/** The receipt as plain text, after the answer. */
export const printReceipt = (receipt: Receipt): string =>
  ['Why:', ...receiptLines(receipt).map((line) => `  ${line}`)].join('\n');

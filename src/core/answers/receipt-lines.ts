// A receipt as short lines, the same in Slack and in a terminal.
import type { Matched, Receipt, Weighed } from './explain-answer.ts';

const BY: Readonly<Record<Matched['by'], (matched: Matched) => string>> = {
  word: ({ typed }) => typed,
  synonym: ({ typed, as }) => `${typed} (as ${as})`,
  name: ({ typed, as }) => (typed === as ? typed : `${typed} (as ${as})`),
  wording: ({ typed }) => `${typed} (as people ask for it)`,
  nothing: ({ typed }) => `${typed} (no match)`,
};

const weighedText = ({ what, paragraph, share }: Weighed): string =>
  `${what}${paragraph === null ? '' : `, paragraph ${paragraph}`} (${Math.round(share * 100)} %)`;

/** The lines of a receipt: read as, corrections, expected answer, matches, first, runner-up with why it lost, version. */
export function receiptLines(receipt: Receipt): string[] {
  return [
    `Read as: ${receipt.readAs}`,
    ...(receipt.corrections.length > 0
      ? [`Corrected: ${receipt.corrections.map(({ from, to }) => `${from} to ${to}`).join(', ')}`]
      : []),
    `Expected: ${receipt.kind}${receipt.wanted === null ? '' : `, an answer that holds a ${receipt.wanted}`}`,
    ...(receipt.matched.length > 0 ? [`Matched: ${receipt.matched.map((matched) => BY[matched.by](matched)).join(', ')}`] : []),
    ...(receipt.first ? [`Best: ${weighedText(receipt.first)}`] : []),
    ...(receipt.second
      ? [`Runner-up: ${weighedText(receipt.second)}; it lost by ${receipt.lostBy.join(', ') || 'nothing that counts'}`]
      : []),
    `File: ${receipt.version}`,
  ];
}

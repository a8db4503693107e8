// The receipt of an answer: how its question was read, what matched, and what came second.
import type { Receipt } from '../../core/answers/explain-answer.ts';
import { receiptLines } from '../../core/answers/receipt-lines.ts';
import { MAX_SECTION_TEXT, type Message, context, cutText, escapeText, sections } from './blocks.ts';

const HEADER = '*How this question was read and weighed*';
const FORGOTTEN = 'It followed up on earlier questions, which I no longer remember: here it is read alone.';
/** What a bullet and the bold of a label add to a line. */
const MARKUP = '• **\n';

/** "• *Read as:* ecowas troop offer". @param line escaped */
const listed = (line: string): string => `• ${line.replace(/^[^:]+:/, '*$&*')}`;

/**
 * A receipt for the eyes of one person. Each line may be cut, so that none is lost to a long one before it.
 * @param forgotten whether the turns that the answer rests on are no longer known
 */
export function whyView(receipt: Receipt, forgotten: boolean): Message {
  const lines = receiptLines(receipt);
  const most = Math.floor(MAX_SECTION_TEXT / lines.length) - MARKUP.length;
  const shown = lines.map((line) => cutText(escapeText(line), most));
  const note = forgotten ? [FORGOTTEN] : [];
  return {
    text: [...note, ...shown].join('\n'),
    blocks: [...sections(HEADER), ...sections(shown.map(listed).join('\n')), ...note.map((line) => context(line))],
  };
}

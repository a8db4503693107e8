// What is asked too fast, or at too great length: how long to wait, or where it belongs.
import { MAX_DRAFT, MAX_TYPED } from '../request.ts';
import { type Message, sections } from './blocks.ts';
import { COMMAND } from './help-view.ts';

const note = (text: string): Message => ({ text, blocks: sections(text) });

/** @param wait milliseconds until the next request is answered */
export function tooFastView(wait: number): Message {
  const seconds = Math.max(1, Math.ceil(wait / 1000));
  return note(
    `You asked more than I answer one person in a minute. Please try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
  );
}

/** A question that is as long as a draft. */
export function tooLongView(): Message {
  const [typed, draft] = [MAX_TYPED, MAX_DRAFT].map((count) => count.toLocaleString('en'));
  return note(
    `That is too long for a question: I read up to ${typed} characters. \`${COMMAND} check\` holds a draft of up to ${draft} characters against the file.`,
  );
}

// What somebody is told when a request went wrong: what to do next, and a reference that the log knows.
import { type Message, escapeText, sections } from './blocks.ts';

/** A fault of ours. @param reference the short id under which the log tells more */
export function faultView(reference: string): Message {
  const text = `Sorry, that went wrong on my side. Please try again; if it happens again, give the people who run me this reference: ${escapeText(reference)}`;
  return { text, blocks: sections(text) };
}

/** An answer that Slack did not confirm. @param reference the short id under which the log tells more */
export function unconfirmedView(reference: string): Message {
  const text = `Slack did not tell me whether my answer arrived, and I do not post it twice. If you do not see it, please ask again. Reference: ${escapeText(reference)}`;
  return { text, blocks: sections(text) };
}

/** A button whose value is not one of ours, or of an older version. */
export function staleButtonView(): Message {
  const text = 'This button is no longer understood. Please ask your question again.';
  return { text, blocks: sections(text) };
}

/** A form of an older version, or one that kept nothing of ours. */
export function staleFormView(): Message {
  const text = 'This form is no longer understood. Please close it and open it again.';
  return { text, blocks: sections(text) };
}

// The bricks of every view: escaping, Slack's limits by name, and a few typed blocks. Nothing here knows what it shows.
import type { ActionsBlock, Button, ContextBlock, DividerBlock, HeaderBlock, KnownBlock, SectionBlock } from '@slack/types';

/** https://docs.slack.dev/reference/block-kit/blocks and the method pages; where those are silent it says so. */
export const MAX_BLOCKS = 50;
/** Undocumented: a message whose blocks hold about 13,200 characters is refused (bolt-js #2509). */
export const MAX_MESSAGE_TEXT = 12_000;
export const MAX_HEADER_TEXT = 150;
export const MAX_SECTION_TEXT = 3_000;
export const MAX_FIELDS = 10;
export const MAX_FIELD_TEXT = 2_000;
export const MAX_CONTEXT_ELEMENTS = 10;
/** Not documented for context; that of a section is kept. */
export const MAX_CONTEXT_TEXT = 3_000;
export const MAX_ACTIONS = 25;
export const MAX_BUTTON_TEXT = 75;
export const MAX_BUTTON_VALUE = 2_000;
export const MAX_ACCESSIBILITY_LABEL = 75;
export const MAX_ACTION_ID = 255;
/** chat.update refuses more (msg_too_long), and chat.postMessage advises it. */
export const MAX_TEXT = 4_000;

/** A message: `text` for notifications, watches and screen readers, `blocks` for the screen. */
export type Message = { readonly text: string; readonly blocks: KnownBlock[] };

const CUT = ' … (cut)';

/**
 * Makes a text safe to show: `& < >` escaped as Slack asks, and an @ before a word parted from it by a zero-width space,
 * so that nothing in it can ping anybody.
 */
export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/@(?=[\p{L}\p{N}_])/gu, '@\u200B');
}

/** Cuts an escaped text to a length and says so; never through an escape or a character. */
export function cutText(escaped: string, limit: number): string {
  if (escaped.length <= limit) return escaped;
  return `${escaped
    .slice(0, limit - CUT.length)
    .replace(/&[a-z]{0,3}$|\p{Cs}$/u, '')
    .trimEnd()}${CUT}`;
}

/** Parts an escaped text into pieces of at most a length, at spaces where there are any. */
function pieces(escaped: string, limit: number): string[] {
  const parts: string[] = [];
  let rest = escaped;
  while (rest.length > limit) {
    const head = rest.slice(0, limit);
    const space = Math.max(head.lastIndexOf(' '), head.lastIndexOf('\n'));
    const part = space > limit / 2 ? head.slice(0, space) : head.replace(/&[a-z]{0,3}$|\p{Cs}$/u, '');
    parts.push(part);
    rest = rest.slice(part.length).trimStart();
  }
  return [...parts, rest];
}

/** Sections of mrkdwn; a text too long for one goes on in the next. @param mrkdwn escaped */
export function sections(mrkdwn: string): SectionBlock[] {
  return pieces(mrkdwn, MAX_SECTION_TEXT).map((text) => ({ type: 'section', text: { type: 'mrkdwn', text } }));
}

/** Sections of plain text, which Slack shows letter by letter: nothing in it is formatted, and it is not escaped. */
export function plainSections(text: string): SectionBlock[] {
  return pieces(text, MAX_SECTION_TEXT).map((piece) => ({
    type: 'section',
    text: { type: 'plain_text', text: piece, emoji: false },
  }));
}

/** Small print, one element a line. @param lines escaped mrkdwn, at most ten */
export function context(...lines: string[]): ContextBlock {
  return {
    type: 'context',
    elements: lines.slice(0, MAX_CONTEXT_ELEMENTS).map((line) => ({ type: 'mrkdwn', text: cutText(line, MAX_CONTEXT_TEXT) })),
  };
}

/** A title over a message, plain text. */
export function header(title: string): HeaderBlock {
  return { type: 'header', text: { type: 'plain_text', text: cutLabel(title, MAX_HEADER_TEXT), emoji: false } };
}

/** A line across. */
export function divider(): DividerBlock {
  return { type: 'divider' };
}

/** A button. @param label what it says; @param spoken what a screen reader says of it, more than its label */
export function button(action: string, label: string, spoken: string, value: object): Button {
  return {
    type: 'button',
    action_id: action,
    text: { type: 'plain_text', text: cutLabel(label, MAX_BUTTON_TEXT), emoji: false },
    accessibility_label: cutLabel(spoken, MAX_ACCESSIBILITY_LABEL),
    value: JSON.stringify(value),
  };
}

function cutLabel(label: string, limit: number): string {
  return label.length <= limit
    ? label
    : `${label
        .slice(0, limit - 1)
        .replace(/\p{Cs}$/u, '')
        .trimEnd()}…`;
}

/** A row of buttons, at most 25. */
export function actions(buttons: readonly Button[]): ActionsBlock {
  return { type: 'actions', elements: buttons.slice(0, MAX_ACTIONS) };
}

/** The texts that a block shows, mrkdwn as it is written; what buttons say is not among them. */
function textsOf(block: KnownBlock): string[] {
  switch (block.type) {
    case 'header':
      return [block.text.text];
    case 'section':
      return [...(block.text ? [block.text.text] : []), ...(block.fields ?? []).map(({ text }) => text)];
    case 'context':
      return block.elements.flatMap((element) => ('text' in element ? [element.text] : []));
    default:
      return [];
  }
}

/** What a block says, for whoever hears it read. */
export const shownText = (block: KnownBlock): string => textsOf(block).join('\n');

/** How many characters a block shows. */
export function shownLength(block: KnownBlock): number {
  const texts = block.type === 'actions' ? block.elements.map((each) => ('text' in each ? each.text.text : '')) : textsOf(block);
  return texts.reduce((sum, text) => sum + text.length, 0);
}

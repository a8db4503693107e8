// The bricks of our modals: a page of inputs, or one that only says something. Values come back by the block's id.
import type { Checkboxes, InputBlock, KnownBlock, ModalView, Option, PlainTextElement, RadioButtons } from '@slack/types';
import { INPUT } from '../forms.ts';

/** https://docs.slack.dev/reference/views/modal-views and the pages of the elements. */
export const MAX_MODAL_TITLE = 24;
export const MAX_MODAL_BLOCKS = 100;
export const MAX_PRIVATE_METADATA = 3_000;
/** A view of more than 250 KB is refused (view_too_large): https://docs.slack.dev/reference/methods/views.open */
export const MAX_VIEW = 250_000;
export const MAX_OPTIONS = 10;
export const MAX_OPTION_TEXT = 75;
export const MAX_INPUT_TEXT = 2_000;

/** The title of a modal that has none of its own. */
export const DESK_TITLE = 'Mali desk';

/** A choice: what comes back, and what is shown. */
export type Choice = readonly [value: string, label: string];

const plain = (text: string): PlainTextElement => ({ type: 'plain_text', text, emoji: false });
const option = ([value, label]: Choice): Option => ({ text: plain(label), value });

function input(id: string, label: string, element: InputBlock['element'], hint: string | null, optional: boolean): InputBlock {
  return {
    type: 'input',
    block_id: id,
    label: plain(label),
    element,
    optional,
    ...(hint === null ? {} : { hint: plain(hint) }),
  };
}

/** A line of text, or several. */
export function textInput(
  id: string,
  label: string,
  value: string,
  { hint = null, optional = false }: { readonly hint?: string | null; readonly optional?: boolean } = {},
): InputBlock {
  const element = { type: 'plain_text_input', action_id: INPUT, ...(value === '' ? {} : { initial_value: value }) } as const;
  return input(id, label, { ...element, max_length: MAX_INPUT_TEXT }, hint, optional);
}

/** A field for a text of any length: Slack takes a longest length of 3,000 at most, and no limit where none is set. */
export function longTextInput(id: string, label: string, hint: string): InputBlock {
  return input(id, label, { type: 'plain_text_input', action_id: INPUT, multiline: true }, hint, false);
}

/** Boxes of which at least one is ticked. */
export function boxesInput(id: string, label: string, choices: readonly Choice[], ticked: readonly string[]): InputBlock {
  const initial = choices.filter(([value]) => ticked.includes(value)).map(option);
  const element: Checkboxes = {
    type: 'checkboxes',
    action_id: INPUT,
    options: choices.map(option),
    ...(initial.length === 0 ? {} : { initial_options: initial }),
  };
  return input(id, label, element, null, false);
}

/** One choice out of a few. */
export function oneOfInput(id: string, label: string, choices: readonly Choice[], chosen: string): InputBlock {
  const initial = choices.find(([value]) => value === chosen);
  const element: RadioButtons = {
    type: 'radio_buttons',
    action_id: INPUT,
    options: choices.map(option),
    ...(initial === undefined ? {} : { initial_option: option(initial) }),
  };
  return input(id, label, element, null, false);
}

/** What the two buttons of a form say. */
type Labels = { readonly submit: string; readonly close: string };

/** A page that can be sent. @param kept what comes back with it */
export function formModal(
  id: string,
  title: string,
  blocks: readonly KnownBlock[],
  kept: object,
  { submit, close }: Labels = { submit: 'Save', close: 'Cancel' },
): ModalView {
  return {
    type: 'modal',
    callback_id: id,
    title: plain(title),
    submit: plain(submit),
    close: plain(close),
    private_metadata: JSON.stringify(kept),
    blocks: [...blocks],
  };
}

/** A page that only says something. */
export function noteModal(title: string, blocks: readonly KnownBlock[]): ModalView {
  return { type: 'modal', title: plain(title), close: plain('Close'), blocks: [...blocks] };
}

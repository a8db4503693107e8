// Whether a message or a modal keeps all of Slack's limits; each breach is a line.
import type { HomeView, InputBlock, KnownBlock, ModalView } from '@slack/types';
import type { Message } from '../../src/slack/views/blocks.ts';
import * as limits from '../../src/slack/views/blocks.ts';
import {
  MAX_INPUT_TEXT,
  MAX_MODAL_BLOCKS,
  MAX_MODAL_TITLE,
  MAX_OPTIONS,
  MAX_OPTION_TEXT,
  MAX_PRIVATE_METADATA,
  MAX_VIEW,
} from '../../src/slack/views/modal.ts';
import { MAX_MENU_OPTIONS, MAX_MENU_VALUE } from '../../src/slack/views/home-view.ts';

/** Every limit that the message breaks; none is an empty list. */
export function brokenLimits({ text, blocks }: Message): string[] {
  const whole: [string, number, number][] = [
    ['text', text.length, limits.MAX_TEXT],
    ['blocks', blocks.length, limits.MAX_BLOCKS],
    ['all text', blocks.reduce((sum, block) => sum + limits.shownLength(block), 0), limits.MAX_MESSAGE_TEXT],
  ];
  return [
    ...whole.filter(([, size, limit]) => size > limit).map(([what, size, limit]) => `${what}: ${size} of ${limit}`),
    ...(text === '' ? ['text: empty'] : []),
    ...brokenBlockLimits(blocks),
  ];
}

/** The limits that single blocks break, in a message or a modal. */
function brokenBlockLimits(blocks: readonly KnownBlock[]): string[] {
  const broken: string[] = [];
  const most = (what: string, size: number, limit: number): void => {
    if (size > limit) broken.push(`${what}: ${size} of ${limit}`);
  };
  for (const block of blocks) {
    if (block.type === 'header') most('header', block.text.text.length, limits.MAX_HEADER_TEXT);
    if (block.type === 'section') {
      most('section', block.text?.text.length ?? 0, limits.MAX_SECTION_TEXT);
      if (!block.text?.text && (block.fields ?? []).length === 0) broken.push('section: empty');
      most('fields', block.fields?.length ?? 0, limits.MAX_FIELDS);
      for (const field of block.fields ?? []) most('field', field.text.length, limits.MAX_FIELD_TEXT);
    }
    if (block.type === 'context') {
      most('context', block.elements.length, limits.MAX_CONTEXT_ELEMENTS);
      for (const element of block.elements)
        if ('text' in element) most('context text', element.text.length, limits.MAX_CONTEXT_TEXT);
    }
    if (block.type === 'actions') {
      if (block.elements.length === 0) broken.push('actions: empty');
      most('actions', block.elements.length, limits.MAX_ACTIONS);
      const ids = block.elements.map((element) => element.action_id);
      if (new Set(ids).size !== ids.length) broken.push('actions: an id twice');
      for (const element of block.elements) {
        if (element.type === 'static_select') {
          const options = element.options ?? [];
          most('menu', options.length, MAX_MENU_OPTIONS);
          for (const option of options) {
            most('option', option.text.text.length, MAX_OPTION_TEXT);
            most('option value', option.value?.length ?? 0, MAX_MENU_VALUE);
          }
        }
        if (element.type !== 'button') continue;
        most('button', element.text.text.length, limits.MAX_BUTTON_TEXT);
        most('button value', element.value?.length ?? 0, limits.MAX_BUTTON_VALUE);
        most('accessibility label', element.accessibility_label?.length ?? 0, limits.MAX_ACCESSIBILITY_LABEL);
        most('action id', element.action_id?.length ?? 0, limits.MAX_ACTION_ID);
      }
    }
  }
  return broken;
}

/** Every limit that the App Home breaks. */
export const brokenHomeLimits = ({ blocks }: HomeView): string[] => [
  ...(blocks.length > MAX_MODAL_BLOCKS ? [`blocks: ${blocks.length} of ${MAX_MODAL_BLOCKS}`] : []),
  ...brokenBlockLimits(blocks.filter((block): block is KnownBlock => block.type !== 'input')),
];

/** Every limit that a modal breaks. */
export function brokenModalLimits({ title, submit, close, private_metadata: kept, blocks }: ModalView): string[] {
  const inputs = blocks.filter((block): block is InputBlock => block.type === 'input');
  const sizes: [string, number, number][] = [
    ...[title, submit, close].map((each): [string, number, number] => [
      'title or button',
      each?.text.length ?? 0,
      MAX_MODAL_TITLE,
    ]),
    ['blocks', blocks.length, MAX_MODAL_BLOCKS],
    ['private_metadata', kept?.length ?? 0, MAX_PRIVATE_METADATA],
    ['all of it', JSON.stringify(blocks).length, MAX_VIEW],
    ...inputs.flatMap(({ label, hint, element }): [string, number, number][] => {
      const options = 'options' in element ? (element.options ?? []) : [];
      return [
        ['label', label.text.length, MAX_INPUT_TEXT],
        ['value', element.type === 'plain_text_input' ? (element.initial_value?.length ?? 0) : 0, MAX_INPUT_TEXT],
        ['hint', hint?.text.length ?? 0, MAX_INPUT_TEXT],
        ['options', options.length, MAX_OPTIONS],
        ...options.map(({ text }): [string, number, number] => ['option', text.text.length, MAX_OPTION_TEXT]),
      ];
    }),
  ];
  return [
    ...sizes.filter(([, size, limit]) => size > limit).map(([what, size, limit]) => `${what}: ${size} of ${limit}`),
    ...brokenBlockLimits(blocks.filter((block): block is KnownBlock => block.type !== 'input')),
  ];
}

// A message as a person sees it, a line each block: "# title", text, "~ small print", "[button] what it asks for".
import type { KnownBlock } from '@slack/types';
import { shownText } from '../../src/slack/views/blocks.ts';

const MARKS: Readonly<Record<string, string>> = { header: '# ', context: '~ ' };

function buttonLine(label: string, value: string | undefined): string {
  const { q, p } = JSON.parse(value ?? '{}') as { q?: string; p?: number };
  return `[${label}]${q === undefined ? '' : ` ${q}`}${p === undefined ? '' : ` (${p})`}`;
}

/** The blocks in lines; a block of several lines stays one. */
export const shownLines = (blocks: readonly { readonly type: string }[]): string[] =>
  (blocks as readonly KnownBlock[]).flatMap((block) =>
    block.type === 'actions'
      ? block.elements.flatMap((each) => (each.type === 'button' ? [buttonLine(each.text.text, each.value)] : [each.type]))
      : [block.type === 'divider' ? '---' : `${MARKS[block.type] ?? ''}${shownText(block)}`],
  );

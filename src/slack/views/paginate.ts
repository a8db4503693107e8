// Parts blocks over messages or pages of a modal. Blocks that belong together stay together where they fit on one.
import type { KnownBlock } from '@slack/types';
import { shownLength } from './blocks.ts';

/** How much fits: blocks, and characters of all of them together. */
export type Room = { readonly blocks: number; readonly text: number };

/** Its blocks, and which groups begin on it: from the first to before the last. */
export type Part = { readonly blocks: KnownBlock[]; readonly from: number; readonly to: number };

/** @returns at least one part; every block of every group stands in exactly one, in order. A block alone is taken to fit. */
export function paginate(groups: readonly (readonly KnownBlock[])[], room: Room): Part[] {
  const lengthOf = (blocks: readonly KnownBlock[]): number => blocks.reduce((sum, block) => sum + shownLength(block), 0);
  const parts: Part[] = [];
  let blocks: KnownBlock[] = [];
  let text = 0;
  let from = 0;
  const fits = (more: readonly KnownBlock[]): boolean =>
    blocks.length + more.length <= room.blocks && text + lengthOf(more) <= room.text;
  const close = (to: number): void => {
    if (blocks.length === 0) return;
    parts.push({ blocks, from, to });
    blocks = [];
    text = 0;
    from = to;
  };
  for (const [at, group] of groups.entries()) {
    if (!fits(group)) close(at);
    for (const block of group) {
      if (!fits([block])) close(at + 1);
      blocks.push(block);
      text += shownLength(block);
    }
  }
  close(groups.length);
  return parts.length === 0 ? [{ blocks: [], from: 0, to: 0 }] : parts;
}

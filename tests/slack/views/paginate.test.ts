// Blocks over parts: in order, each once, never more than fits, and together what belongs together.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divider, sections, shownLength } from '../../../src/slack/views/blocks.ts';
import { paginate } from '../../../src/slack/views/paginate.ts';

const ROOM = { blocks: 4, text: 100 };
const group = (...texts: string[]) => texts.flatMap((text) => sections(text));

describe('paginate', () => {
  it('keeps a group together where it fits on a part of its own', () => {
    const parts = paginate([group('a', 'b', 'c'), group('d', 'e'), group('f')], ROOM);
    expect(parts).toEqual([
      { blocks: group('a', 'b', 'c'), from: 0, to: 1 },
      { blocks: group('d', 'e', 'f'), from: 1, to: 3 },
    ]);
  });

  it('parts a group that fits on none', () => {
    expect(paginate([group('a', 'b', 'c', 'd', 'e')], ROOM).map(({ blocks }) => blocks)).toEqual([
      group('a', 'b', 'c', 'd'),
      group('e'),
    ]);
  });

  it('gives one empty part for nothing', () => {
    expect(paginate([], ROOM)).toEqual([{ blocks: [], from: 0, to: 0 }]);
  });

  it('shows every block once and in order, and never more than fits', () => {
    const block = fc
      .integer({ min: 1, max: 100 })
      .map((length) => (length === 1 ? divider() : (sections('x'.repeat(length))[0] ?? divider())));
    fc.assert(
      fc.property(fc.array(fc.array(block, { maxLength: 9 }), { maxLength: 12 }), (groups) => {
        const parts = paginate(groups, ROOM);
        expect(parts.flatMap(({ blocks }) => blocks)).toEqual(groups.flat());
        for (const { blocks } of parts) {
          expect(blocks.length).toBeLessThanOrEqual(ROOM.blocks);
          expect(blocks.reduce((sum, each) => sum + shownLength(each), 0)).toBeLessThanOrEqual(ROOM.text);
        }
      }),
    );
  });
});

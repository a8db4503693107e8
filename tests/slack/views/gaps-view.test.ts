// The open questions of a channel: grouped, counted, escaped, within limits.
import { describe, expect, it } from 'vitest';
import type { GapCluster } from '../../../src/core/digest/cluster-gaps.ts';
import { gapsView } from '../../../src/slack/views/gaps-view.ts';
import type { Gap } from '../../../src/store/store.ts';
import { CHANNEL } from '../../support/recorded-slack.ts';
import { brokenLimits } from '../../support/within-limits.ts';

function aCluster(question: string, count = 1): GapCluster<Gap> {
  const gaps = Array.from({ length: count }, (_, at): Gap => ({
    id: `GAP${at}`,
    channel: CHANNEL,
    question,
    reason: 'absent',
    askedAt: at,
  }));
  return { question, count, reasons: [{ reason: 'absent', count }], gaps };
}

describe('gapsView', () => {
  it('shows each group with count, reason and a way to dismiss it', () => {
    const { text, blocks } = gapsView([aCluster('who owns the boats', 3)], { person: false, windows: false });
    expect(text).toBe('Asked in this channel, and not in the file: who owns the boats (asked 3 times; the file does not say)');
    expect(blocks.slice(1)).toEqual([
      { type: 'section', text: { type: 'mrkdwn', text: '*who owns the boats*\nasked 3 times; the file does not say' } },
      {
        type: 'actions',
        elements: [
          {
            type: 'button',
            action_id: 'desk-dismiss-gap-1',
            text: { type: 'plain_text', text: 'Dismiss', emoji: false },
            accessibility_label: 'Take this question off the list: who owns the boats',
            value: '{"v":1,"ids":["GAP0","GAP1","GAP2"]}',
          },
        ],
      },
    ]);
  });

  it('offers a person where people stand behind the desk, once for a group', () => {
    const { blocks } = gapsView([aCluster('who owns the boats')], { person: true, windows: false });
    expect(JSON.stringify(blocks)).toContain(JSON.stringify('{"v":1,"id":"GAP0","q":"who owns the boats"}').slice(1, -1));
  });

  it('says that there is none', () => {
    expect([
      gapsView([], { person: true, windows: false }).text.slice(0, 17),
      brokenLimits(gapsView([], { person: true, windows: false })),
    ]).toEqual(['No open question ', []]);
  });

  it('keeps the limits with the longest questions, asked by everybody, and tells how many more there are', () => {
    const clusters = Array.from({ length: 40 }, () => aCluster('<@U1> & '.repeat(112), 500));
    const view = gapsView(clusters, { person: true, windows: false });
    expect([brokenLimits(view), JSON.stringify(view.blocks).includes('and 30 more')]).toEqual([[], true]);
    expect(view.text).not.toContain('<@U1>');
  });
});

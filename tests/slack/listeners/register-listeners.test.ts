// Buttons and forms that this version no longer has, through Bolt's event processing: whoever uses one is told so, and nothing else happens.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RecordedSlack, startRecordedSlack } from '../../support/recorded-slack.ts';
import { shownLines } from '../../support/shown-lines.ts';

let slack: RecordedSlack;
beforeEach(async () => {
  slack = await startRecordedSlack();
});
afterEach(() => slack.stop());

const STALE = 'This button is no longer understood. Please ask your question again.';

describe('a button that there no longer is', () => {
  it('says so to its presser alone, in the thread of its message', async () => {
    await slack.press('desk-retired', { v: 1, q: 'how many boats' }, { thread: '10.1' });
    await slack.press('desk-retired-3', 'nonsense');
    expect([
      slack.acks,
      slack.calls.map(({ method, args }) => [method, args['response_type'], args['thread_ts'], args['text']]),
    ]).toEqual([
      [undefined, undefined],
      [
        ['respond', 'ephemeral', '10.1', STALE],
        ['respond', 'ephemeral', undefined, STALE],
      ],
    ]);
  });

  it('says so in a window over the one that it stands in, and over the App Home', async () => {
    await slack.pressInModal('desk-retired', '{}');
    await slack.actAtHome({ type: 'static_select', action_id: 'desk-retired-1', selected_option: { value: 'who Bo Cod' } });
    expect(
      slack.calls.map(({ method, args }) => {
        const { title, blocks } = args['view'] as { title: { text: string }; blocks: { type: string }[] };
        return [method, title.text, shownLines(blocks)];
      }),
    ).toEqual([
      ['views.push', 'A form', [STALE]],
      ['views.open', 'Mali desk', [STALE]],
    ]);
  });
});

describe('a form that there no longer is', () => {
  it('says so in its place', async () => {
    await slack.submit('desk-retired-form', '{"v":1}', { question: { type: 'plain_text_input', value: 'how many boats' } });
    const [ack] = slack.acks as { response_action: string; view: { title: { text: string }; blocks: { type: string }[] } }[];
    expect([
      slack.acks.length,
      ack?.response_action,
      ack?.view.title.text,
      shownLines(ack?.view.blocks ?? []),
      slack.calls,
    ]).toEqual([1, 'update', 'A form', ['This form is no longer understood. Please close it and open it again.'], []]);
  });
});

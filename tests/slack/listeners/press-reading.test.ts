// A reading of an ambiguous question is chosen, through Bolt's event processing: answered for the presser alone, or in the thread, once.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CHANNEL, type RecordedSlack, startRecordedSlack } from '../../support/recorded-slack.ts';
import { aDesk, anAmbiguity, anAnswer } from '../../support/sample-answers.ts';

let slack: RecordedSlack;
let desk: ReturnType<typeof aDesk>;
beforeEach(async () => {
  desk = aDesk((question) => (question === 'boats' ? anAmbiguity({ question }) : anAnswer({ question })));
  slack = await startRecordedSlack({ desk });
});
afterEach(() => slack.stop());

it('offers each reading as a button and answers the one that is pressed for its presser alone', async () => {
  await slack.command('boats');
  const shown = JSON.stringify(slack.acks[0]);
  expect([shown.includes('"action_id":"desk-reading-1"'), shown.includes('"action_id":"desk-reading-2"')]).toEqual([true, true]);
  await slack.press('desk-reading-2', { v: 1, q: 'boats that came', w: 'me' });
  expect(desk.asked.at(-1)).toEqual(['boats that came', []]);
  expect(slack.callsOf('respond').map((args) => [args['response_type'], args['text']])).toEqual([
    ['ephemeral', 'About 12 boats left the port. Source: the harbour office; said (paragraph 3, as of Oct. 29, 2012).'],
  ]);
});

it('answers in the thread once, and remembers it for what is asked next', async () => {
  const value = { v: 1, q: 'boats that came', w: '10.1' };
  await Promise.all([slack.press('desk-reading-2', value), slack.press('desk-reading-2', value)]);
  expect(slack.callsOf('chat.postMessage').map((args) => [args['channel'], args['thread_ts']])).toEqual([[CHANNEL, '10.1']]);
  await slack.mention({ ts: '99.1', thread_ts: '10.1', text: 'and then' });
  expect(desk.asked.at(-1)).toEqual(['and then', ['boats that came']]);
});

it('answers in direct messages as a message, not in passing', async () => {
  await slack.press('desk-reading-1', { v: 1, q: 'boats that left', w: 'here' }, { channel: 'D1' });
  expect(slack.callsOf('chat.postMessage').map((args) => [args['channel'], args['thread_ts']])).toEqual([['D1', undefined]]);
});

it('refuses words that no button of its own carries: such as cannot be seen', async () => {
  await slack.press('desk-reading-1', { v: 1, q: 'boats\u202E that left', w: 'me' });
  expect([desk.asked, slack.callsOf('respond').map((args) => args['text'])]).toEqual([
    [],
    ['This button is no longer understood. Please ask your question again.'],
  ]);
});

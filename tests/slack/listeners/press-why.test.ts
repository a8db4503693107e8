// Why, through Bolt's event processing: the receipt of an answer for whoever presses, after the turns that the answer rests on; nothing
// for anybody else.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BOT, PERSON, type RecordedSlack, startRecordedSlack } from '../../support/recorded-slack.ts';
import { aDesk, aReceipt } from '../../support/sample-answers.ts';
import { whyView } from '../../../src/slack/views/why-view.ts';

let slack: RecordedSlack;
let desk: ReturnType<typeof aDesk>;
beforeEach(async () => {
  desk = aDesk();
  slack = await startRecordedSlack({ desk });
});
afterEach(() => slack.stop());

type Shown = { readonly type: string; readonly elements?: readonly { readonly action_id?: string; readonly value?: string }[] };

/** The value of the Why button of a message. */
function whyOf(message: unknown): string {
  const { blocks } = message as { blocks: readonly Shown[] };
  const found = blocks.flatMap((block) => block.elements ?? []).find((element) => element.action_id === 'desk-why');
  return found?.value ?? 'no button';
}
const told = () => slack.callsOf('respond');
const answers = () => slack.callsOf('chat.postMessage').map(whyOf);
const ask = (text: string, ts: string) => slack.mention({ text: `<@${BOT}> ${text}`, ts, thread_ts: '10.1' });

describe('Why', () => {
  it('shows the receipt to the presser alone and posts nothing', async () => {
    await slack.command('how many boats');
    await slack.press('desk-why', whyOf(slack.acks[0]));
    const receipt = whyView(aReceipt(), false);
    expect(slack.calls).toEqual([
      { method: 'respond', args: { response_type: 'ephemeral', replace_original: false, ...receipt } },
    ]);
    expect(desk.explained).toEqual([['how many boats', []]]);
  });

  it('shows it in the thread where the answer stands, to one person or to all', async () => {
    await slack.press('desk-why', { v: 1, q: 'how many boats' }, { thread: '10.1' });
    await slack.press('desk-why', { v: 1, q: 'how many boats' }, { container: { thread_ts: '10.1' } });
    expect(told().map((args) => [args['response_type'], args['thread_ts']])).toEqual([
      ['ephemeral', '10.1'],
      ['ephemeral', '10.1'],
    ]);
  });

  it('reads a follow-up after the turns that came before it, not after later ones', async () => {
    await ask('first', '10.1');
    await ask('second', '11.1');
    await ask('third', '12.1');
    const [first = '', second = ''] = answers();
    expect([first, second].map((value) => JSON.parse(value) as unknown)).toEqual([
      { v: 1, q: 'first' },
      { v: 1, q: 'second', after: { t: '10.1', at: '11.1', n: 1 } },
    ]);
    await slack.press('desk-why', second, { thread: '10.1', user: { id: 'U2', username: 'ben' } });
    expect([desk.explained, told()[0]?.['text']]).toEqual([
      [['second', ['first']]],
      whyView(aReceipt({ readAs: 'second' }), false).text,
    ]);
  });

  it('reads a follow-up in direct messages after the ones before it', async () => {
    const message = { type: 'message', channel_type: 'im', channel: 'D1', user: PERSON };
    await slack.event({ ...message, ts: '10.1', event_ts: '10.1', text: 'first' });
    await slack.event({ ...message, ts: '11.1', event_ts: '11.1', text: 'second' });
    await slack.press('desk-why', answers().at(-1), { channel: 'D1' });
    expect(desk.explained).toEqual([['second', ['first']]]);
  });

  it('reaches back from a long thread as far as the answer did', async () => {
    for (let at = 10; at < 30; at += 1) await ask(`q${at}`, `${at}.1`);
    await slack.press('desk-why', answers().at(-10));
    expect(desk.explained).toEqual([['q20', ['q12', 'q13', 'q14', 'q15', 'q16', 'q17', 'q18', 'q19']]]);
  });

  it('reads the question alone where its thread is forgotten, and says so', async () => {
    await ask('first', '10.1');
    await ask('second', '11.1');
    slack.time.now += slack.services.keep.threads;
    await slack.services.store.sweep(slack.time.now, slack.services.keep);
    await slack.press('desk-why', answers().at(-1), { thread: '10.1' });
    expect([desk.explained, told()[0]?.['text']]).toEqual([[['second', []]], whyView(aReceipt({ readAs: 'second' }), true).text]);
  });

  it('stands below a shared answer too', async () => {
    await slack.press('desk-share', { v: 1, id: 'S1', q: 'how many boats' });
    expect(answers()).toEqual(['{"v":1,"q":"how many boats"}']);
  });

  it('is not offered with the help', async () => {
    await slack.command('help');
    expect(whyOf(slack.acks[0])).toBe('no button');
  });

  it('refuses values that are not its own, kindly', async () => {
    for (const value of [
      '',
      '{"v":2,"q":"x"}',
      '{"v":1,"q":"x","more":1}',
      '{"v":1,"q":"x","after":{"t":"elsewhere","at":"1.1","n":1}}',
      '{"v":1,"q":"x","after":{"t":"direct","at":"1.1","n":0}}',
      `{"v":1,"q":"${'x'.repeat(1_001)}"}`,
    ]) {
      await slack.press('desk-why', value);
    }
    expect([desk.explained, new Set(told().map((args) => args['text']))]).toEqual([
      [],
      new Set(['This button is no longer understood. Please ask your question again.']),
    ]);
  });
});

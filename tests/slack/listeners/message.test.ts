// Messages, through Bolt's event processing: each direct message of a person is a question; channel talk is left alone.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BOT, CHANNEL, PERSON, type RecordedSlack, startRecordedSlack } from '../../support/recorded-slack.ts';
import { aDesk } from '../../support/sample-answers.ts';

let slack: RecordedSlack;
let desk: ReturnType<typeof aDesk>;
beforeEach(async () => {
  desk = aDesk();
  slack = await startRecordedSlack({ desk });
});
afterEach(() => slack.stop());

const direct = (given: Record<string, unknown> = {}) =>
  slack.event({
    type: 'message',
    channel_type: 'im',
    channel: 'D1',
    user: PERSON,
    ts: '10.1',
    event_ts: '10.1',
    text: 'how many boats',
    ...given,
  });

describe('a direct message', () => {
  it('is answered in the conversation, not in a thread', async () => {
    await direct();
    expect(slack.calls.map((call) => [call.method, call.args['channel'], call.args['thread_ts']])).toEqual([
      ['chat.postMessage', 'D1', undefined],
    ]);
  });

  it('in a thread is answered in that thread', async () => {
    await direct({ ts: '11.1', thread_ts: '10.1' });
    expect(slack.callsOf('chat.postMessage').map((args) => args['thread_ts'])).toEqual(['10.1']);
  });

  it('follows up on the messages before it', async () => {
    await direct({ text: 'first' });
    await direct({ ts: '11.1', text: 'second' });
    expect(desk.asked.at(-1)).toEqual(['second', ['first']]);
  });

  it('that carries a file or mentions the bot as well is answered once', async () => {
    await direct({ subtype: 'file_share', text: `<@${BOT}> how many boats` });
    await slack.mention({ channel: 'D1', ts: '10.1' });
    expect(slack.callsOf('chat.postMessage')).toHaveLength(1);
  });

  it('that is edited gets its answer updated, unless no word changed', async () => {
    await direct();
    const changed = (text: string, ts: string) =>
      direct({
        subtype: 'message_changed',
        ts,
        message: { type: 'message', user: PERSON, ts: '10.1', text, edited: { user: PERSON, ts } },
        previous_message: { type: 'message', user: PERSON, ts: '10.1', text: 'how many boats' },
      });
    await changed('how many boats', '15.1');
    await changed('how many ships', '16.1');
    expect(slack.calls.map((call) => call.method)).toEqual(['chat.postMessage', 'chat.update']);
  });

  it('from a bot, a deletion or any other account of Slack is not answered', async () => {
    await direct({ bot_id: 'B7' });
    await direct({ subtype: 'bot_message', bot_id: 'B7', ts: '11.1' });
    await direct({ subtype: 'message_deleted', deleted_ts: '9.1', ts: '12.1' });
    await direct({ subtype: 'channel_topic', ts: '13.1' });
    await direct({ user: BOT, ts: '14.1' });
    expect(slack.calls).toEqual([]);
  });
});

describe('talk in a channel', () => {
  it('is not answered, and leaves a mention in it to be answered', async () => {
    await slack.event({
      type: 'message',
      channel_type: 'channel',
      channel: CHANNEL,
      user: PERSON,
      ts: '10.1',
      event_ts: '10.1',
      text: `<@${BOT}> how many boats`,
    });
    expect(slack.calls).toEqual([]);
    await slack.mention();
    expect(slack.callsOf('chat.postMessage')).toHaveLength(1);
  });
});

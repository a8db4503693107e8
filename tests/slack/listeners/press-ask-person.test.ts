// Ask a person, through Bolt's event processing: the question goes to the desk once, and what somebody replies there comes back to the asker.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BOT, CHANNEL, DESK_CHANNEL, PERSON, type RecordedSlack, startRecordedSlack } from '../../support/recorded-slack.ts';
import { aDesk, aRefusal } from '../../support/sample-answers.ts';

let slack: RecordedSlack;
beforeEach(async () => {
  slack = await startRecordedSlack({ desk: aDesk((question) => aRefusal({ question })) });
});
afterEach(() => slack.stop());

const ASK = { v: 1, id: 'A1', q: 'who owns the <boats>' };
const told = () => slack.callsOf('respond').map((args) => args['text']);
const posted = () => slack.callsOf('chat.postMessage').map((args) => [args['channel'], args['thread_ts'], args['text']]);
const reply = (given: Record<string, unknown> = {}) =>
  slack.mention({
    channel: DESK_CHANNEL,
    user: 'U5',
    ts: '60.1',
    thread_ts: '50.1',
    text: `<@${BOT}> the <!here> harbour office`,
    ...given,
  });

describe('Ask a person', () => {
  it('is offered with a refusal where a desk stands behind the bot, and nowhere else', async () => {
    await slack.command('who owns them');
    const alone = await startRecordedSlack({ desk: aDesk((question) => aRefusal({ question })), deskChannel: null });
    await alone.command('who owns them');
    await alone.stop();
    expect([slack, alone].map(({ acks }) => JSON.stringify(acks).includes('Ask a person'))).toEqual([true, false]);
  });

  it('posts the escaped question to the desk and says how a reply gets back', async () => {
    await slack.press('desk-ask-person', ASK);
    expect(posted()).toEqual([
      [DESK_CHANNEL, undefined, 'ana asks, and the file does not fully answer: who owns the &lt;boats&gt;'],
    ]);
    expect(JSON.stringify(slack.callsOf('chat.postMessage')[0]?.['blocks'])).toContain(
      `Reply in this thread and mention <@${BOT}>`,
    );
    expect(told()).toEqual(['Sent to the desk. When somebody replies, I write to you directly.']);
  });

  it('pressed twice sends once', async () => {
    await slack.press('desk-ask-person', ASK);
    await slack.press('desk-ask-person', ASK);
    expect(posted()).toHaveLength(1);
    expect(told().at(-1)).toBe('This question is with the desk already.');
  });

  it('says so where the bot is not in the desk’s channel, and can be pressed again', async () => {
    slack.script.set('chat.postMessage', [{ body: { ok: false, error: 'not_in_channel' } }]);
    await slack.press('desk-ask-person', ASK);
    expect(told()[0]).toContain('I cannot reach the desk');
    await slack.press('desk-ask-person', ASK);
    expect(told()[1]).toContain('Sent to the desk');
  });
});

describe('a reply on the desk', () => {
  it('by mention goes to the asker directly, marked as a person’s word, and the replier is told', async () => {
    await slack.press('desk-ask-person', ASK);
    await reply();
    expect(posted()[1]).toEqual([
      PERSON,
      undefined,
      'A colleague on the desk replies (their word, not the file’s): the here harbour office',
    ]);
    expect(
      slack.callsOf('chat.postEphemeral').map((args) => [args['channel'], args['user'], args['thread_ts'], args['text']]),
    ).toEqual([[DESK_CHANNEL, 'U5', '50.1', 'Passed on to the person who asked.']]);
  });

  it('goes into the thread where the question was asked', async () => {
    await slack.press('desk-ask-person', { ...ASK, t: '10.1' });
    await reply();
    expect(posted()[1]?.slice(0, 2)).toEqual([CHANNEL, '10.1']);
  });

  it('comes back without a mention where the bot may read the channel, and once even if it mentions the bot', async () => {
    await slack.press('desk-ask-person', ASK);
    const message = {
      type: 'message',
      channel_type: 'channel',
      channel: DESK_CHANNEL,
      user: 'U5',
      event_ts: '60.1',
      thread_ts: '50.1',
    };
    await slack.event({ ...message, ts: '60.1', text: 'the harbour office' });
    await slack.event({ ...message, ts: '61.1', text: `<@${BOT}> and the town` });
    await reply({ ts: '61.1', text: `<@${BOT}> and the town` });
    expect(
      posted()
        .slice(1)
        .map(([, , text]) => String(text).split(': ')[1]),
    ).toEqual(['the harbour office', 'and the town']);
  });

  it('that is edited updates what was passed on', async () => {
    await slack.press('desk-ask-person', ASK);
    await reply();
    await reply({ text: `<@${BOT}> the town`, edited: { user: 'U5', ts: '65.1' } });
    expect(slack.callsOf('chat.update').map((args) => [args['ts'], args['text']])).toEqual([
      ['50.2', 'A colleague on the desk replies (their word, not the file’s): the town'],
    ]);
  });

  it('in any other thread of the desk’s channel is a question like everywhere', async () => {
    await slack.press('desk-ask-person', ASK);
    await reply({ thread_ts: '40.1' });
    expect(posted()[1]).toEqual([DESK_CHANNEL, '40.1', expect.stringContaining('The file does not say.')]);
  });
});

// Follow-ups and Quiet here, through Bolt's event processing: in a thread, whoever was just answered asks on without a mention; others,
// bots, small talk and quiet threads are left alone.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BOT, CHANNEL, PERSON, type RecordedSlack, startRecordedSlack } from '../support/recorded-slack.ts';
import { aDesk, anAnswer } from '../support/sample-answers.ts';
import { shownLines } from '../support/shown-lines.ts';

let slack: RecordedSlack;
let desk: ReturnType<typeof aDesk>;
beforeEach(async () => {
  desk = aDesk((question) =>
    question.includes('thanks')
      ? { ...anAnswer({ question, facts: [] }), outcome: 'none', reason: 'greeting' }
      : anAnswer({ question }),
  );
  slack = await startRecordedSlack({ desk });
});
afterEach(() => slack.stop());

const THREAD = '10.1';
/** Another process on the same store; it leaves it open when it stops. */
const onSameStore = () => startRecordedSlack({ desk, store: { ...slack.services.store, close: () => Promise.resolve() } });
const say = (text: string, given: Record<string, unknown> = {}, body: Record<string, unknown> = {}, to = slack) =>
  to.event(
    { type: 'message', channel_type: 'channel', channel: CHANNEL, user: PERSON, ts: '12.1', thread_ts: THREAD, text, ...given },
    body,
  );
const answered = (by = slack) =>
  by
    .callsOf('chat.postMessage')
    .map((call) => [call['thread_ts'], String(JSON.stringify(call['blocks']).match(/You asked: [^"]*/)?.[0])]);
const FIRST = [THREAD, 'You asked: how many boats'];

describe('after an answer in a thread', () => {
  it('its asker goes on without a mention, with what came before, and can ask for quiet', async () => {
    await slack.mention();
    await say('and of crews?');
    expect([answered(), desk.asked.at(-1)]).toEqual([
      [FIRST, [THREAD, 'You asked: and of crews?']],
      ['and of crews?', ['how many boats']],
    ]);
    const offers = slack.callsOf('chat.postMessage').map((call) => JSON.stringify(call['blocks']).includes('Quiet here'));
    expect(offers).toEqual([false, true]);
  });

  it('it is so for ten minutes from the last answer', async () => {
    await slack.mention();
    slack.time.now += 9 * 60_000;
    await say('and of crews?');
    slack.time.now += 9 * 60_000;
    await say('and of ports?', { ts: '13.1' });
    slack.time.now += 10 * 60_000;
    await say('and of cod?', { ts: '14.1' });
    expect(answered().map(([, asked]) => asked)).toEqual([
      'You asked: how many boats',
      'You asked: and of crews?',
      'You asked: and of ports?',
    ]);
  });

  it('nobody else is answered, in no other thread, outside of threads, or where somebody else is spoken to', async () => {
    await slack.mention();
    await say('and of crews?', { user: 'U2' });
    await say('and of crews?', { thread_ts: '9.1' });
    await say('and of crews?', { thread_ts: undefined });
    await say('<@U2> and of crews?');
    await say('<!here> and of crews?');
    expect(answered()).toEqual([FIRST]);
  });

  it('what mentions the bot is answered once, by the event of the mention', async () => {
    await slack.mention();
    await say(`<@${BOT}> and of crews?`);
    await slack.mention({ ts: '12.1', thread_ts: THREAD, text: `<@${BOT}> and of crews?` });
    expect(answered()).toEqual([FIRST, [THREAD, 'You asked: and of crews?']]);
  });

  it('bots, the bot itself, joins, other accounts of Slack, and words that ask nothing are left alone', async () => {
    await slack.mention();
    await say('boats', { bot_id: 'B7' });
    await say('boats', { user: BOT });
    await say('<@U1> has joined', { subtype: 'channel_join' });
    await say('boats', { subtype: 'channel_topic' });
    for (const text of ['thanks', 'help', 'check this', 'digest off', 'gaps', 'settings'])
      await say(text, { ts: `${text.length}.7` });
    expect([answered(), slack.callsOf('chat.postEphemeral')]).toEqual([[FIRST], []]);
  });

  it('an edit changes its answer in place, and the same delivery is answered once', async () => {
    await slack.mention();
    await say('and of crews?');
    await say('and of crews?');
    slack.time.now += 60 * 60_000;
    const message = {
      type: 'message',
      user: PERSON,
      ts: '12.1',
      thread_ts: THREAD,
      text: 'and of ports?',
      edited: { user: PERSON, ts: '15.1' },
    };
    await slack.event({
      type: 'message',
      subtype: 'message_changed',
      channel_type: 'channel',
      channel: CHANNEL,
      ts: '15.1',
      message,
    });
    expect([
      answered().length,
      slack.callsOf('chat.update').map((call) => [call['ts'], JSON.stringify(call['blocks']).includes('and of ports?')]),
    ]).toEqual([2, [['50.2', true]]]);
  });

  it('in a channel shared with another organisation only the asker sees the answers', async () => {
    const shared = { is_ext_shared_channel: true };
    await slack.mention({}, shared);
    await say('and of crews?', {}, shared);
    expect([answered(), slack.callsOf('chat.postEphemeral').map(({ user }) => user)]).toEqual([[], [PERSON, PERSON]]);
  });

  it('it is as if there had been no answer where the desk was turned off', async () => {
    await slack.mention();
    await slack.services.store.settings.save({ channel: CHANNEL, mentions: 'thread', sharing: 'everybody', off: true });
    await say('and of crews?');
    expect([answered(), slack.callsOf('chat.postEphemeral')]).toEqual([[FIRST], []]);
  });
});

describe('with several processes on one store', () => {
  let other: RecordedSlack;
  beforeEach(async () => {
    other = await onSameStore();
  });
  afterEach(() => other.stop());

  /** Both at the same time, each with what was to be kept written down. */
  const at = async (minutes: number): Promise<void> => {
    for (const each of [slack, other]) {
      await each.services.watch.settled();
      each.time.now = START + minutes * 60_000;
    }
  };
  const START = 1_000_000_000;

  it('whichever comes by the next message answers it, for ten minutes from the last answer of any', async () => {
    await slack.mention();
    await at(9);
    await say('and of crews?', {}, {}, other);
    await at(18);
    await say('and of ports?', { ts: '13.1' });
    await at(27);
    await say('and of cod?', { ts: '14.1' }, {}, other);
    await at(37);
    for (const each of [slack, other]) await say('and of nets?', { ts: '15.1' }, {}, each);
    expect([answered(), answered(other)]).toEqual([
      [FIRST, [THREAD, 'You asked: and of ports?']],
      [
        [THREAD, 'You asked: and of crews?'],
        [THREAD, 'You asked: and of cod?'],
      ],
    ]);
  });

  it('whoever looked something up goes on elsewhere too; nobody else does, in no other thread', async () => {
    await slack.mention({ text: `<@${BOT}> positions` });
    await at(1);
    await say('and of crews?', {}, {}, other);
    await say('and of crews?', { ts: '13.1', user: 'U2' }, {}, other);
    await say('and of crews?', { ts: '14.1', thread_ts: '9.1' }, {}, other);
    await say('and of crews?', { ts: '15.1', channel: 'C2' }, {}, other);
    expect(answered(other)).toEqual([[THREAD, 'You asked: and of crews?']]);
  });

  it('quiet asked of one holds for all, also where they know who is asking', async () => {
    await slack.mention();
    await other.mention({ ts: '11.1', thread_ts: THREAD });
    await other.press('desk-quiet', { v: 1, t: THREAD }, { thread: THREAD });
    await say('and of crews?');
    expect(answered()).toEqual([FIRST]);
  });

  it('a person who was forgotten has to mention the bot again', async () => {
    await slack.mention();
    await at(1);
    await slack.services.store.forget(PERSON);
    await say('and of crews?', {}, {}, other);
    expect(answered(other)).toEqual([]);
  });
});

describe('Quiet here', () => {
  it('ends it in that thread, for good and across a restart; a mention is answered all the same', async () => {
    await slack.mention();
    await slack.press('desk-quiet', { v: 1, t: THREAD }, { thread: THREAD });
    await say('and of crews?');
    const told = slack
      .callsOf('respond')
      .map((reply) => [reply['response_type'], reply['thread_ts'], shownLines(reply['blocks'] as { type: string }[])]);
    const again = await onSameStore();
    await again.mention({ ts: '16.1', thread_ts: THREAD });
    await again.event({
      type: 'message',
      channel_type: 'channel',
      channel: CHANNEL,
      user: PERSON,
      ts: '17.1',
      thread_ts: THREAD,
      text: 'crews?',
    });
    const posts = again.callsOf('chat.postMessage').length;
    await again.stop();
    expect([answered(), told, posts]).toEqual([
      [FIRST],
      [['ephemeral', THREAD, ['Quiet: in this thread I answer only when I am mentioned.']]],
      1,
    ]);
  });

  it('by a button of another version says so kindly', async () => {
    await slack.press('desk-quiet', { v: 1, t: 'soon' });
    expect(slack.callsOf('respond').map(({ text }) => text)).toEqual([
      'This button is no longer understood. Please ask your question again.',
    ]);
  });
});

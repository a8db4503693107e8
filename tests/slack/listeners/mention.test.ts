// Mentions, through Bolt's event processing: answered once in the thread, updated when edited, never for bots, quietly in shared channels.
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

const where = (args: Record<string, unknown>) => ({ channel: args['channel'], thread_ts: args['thread_ts'], text: args['text'] });

describe('a mention', () => {
  it('is answered in its thread with the answer itself as the text', async () => {
    await slack.mention();
    expect(slack.callsOf('chat.postMessage').map(where)).toEqual([
      {
        channel: CHANNEL,
        thread_ts: '10.1',
        text: 'About 12 boats left the port. Source: the harbour office; said (paragraph 3, as of Oct. 29, 2012).',
      },
    ]);
    expect(slack.callsOf('chat.postMessage')[0]).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' });
  });

  it('inside a thread is answered in that thread', async () => {
    await slack.mention({ ts: '11.1', thread_ts: '10.1' });
    expect(slack.callsOf('chat.postMessage').map((args) => args['thread_ts'])).toEqual(['10.1']);
  });

  it('with no question gets the help', async () => {
    await slack.mention({ text: `<@${BOT}>` });
    expect(slack.callsOf('chat.postMessage')[0]?.['text']).toContain('/mali help');
  });

  it('delivered eleven times under different event ids is answered once', async () => {
    await Promise.all(Array.from({ length: 11 }, (_, at) => slack.mention({}, { event_id: `Ev${at}` })));
    expect(slack.callsOf('chat.postMessage')).toHaveLength(1);
  });

  it('delivered again after deliveries are forgotten is known by its answer', async () => {
    await slack.mention();
    slack.time.now += slack.services.keep.deliveries + 1;
    await slack.mention();
    expect(slack.callsOf('chat.postMessage')).toHaveLength(1);
  });

  it('in another channel with the same timestamp is another mention', async () => {
    await slack.mention();
    await slack.mention({ channel: 'C2' });
    expect(slack.callsOf('chat.postMessage').map((args) => args['channel'])).toEqual([CHANNEL, 'C2']);
  });

  it('from a bot, or from the bot itself, is not answered', async () => {
    await slack.mention({ bot_id: 'B7' });
    await slack.mention({ user: BOT, ts: '12.1' });
    expect(slack.calls).toEqual([]);
  });

  it('that is edited gets its answer updated, once', async () => {
    await slack.mention();
    const edited = { text: `<@${BOT}> how many ships`, edited: { user: PERSON, ts: '15.1' } };
    await slack.mention(edited);
    await slack.mention(edited);
    expect(slack.calls.map((call) => [call.method, call.args['ts']])).toEqual([
      ['chat.postMessage', undefined],
      ['chat.update', '50.1'],
    ]);
    expect(JSON.stringify(slack.callsOf('chat.update')[0]?.['blocks'])).toContain('You asked: how many ships');
  });

  it('that addresses the bot only after an edit is answered anew', async () => {
    await slack.mention({ edited: { user: PERSON, ts: '15.1' } });
    expect(slack.calls.map((call) => call.method)).toEqual(['chat.postMessage']);
  });

  it('edited while its answer is still on the way updates that answer', async () => {
    await Promise.all([
      slack.mention(),
      slack.mention({ text: `<@${BOT}> how many ships`, edited: { user: PERSON, ts: '15.1' } }),
    ]);
    expect(slack.calls.map((call) => call.method)).toEqual(['chat.postMessage', 'chat.update']);
  });

  it('edited after its answer was deleted is answered anew', async () => {
    await slack.mention();
    slack.script.set('chat.update', [{ body: { ok: false, error: 'message_not_found' } }]);
    await slack.mention({ edited: { user: PERSON, ts: '15.1' } });
    expect(slack.calls.map((call) => call.method)).toEqual(['chat.postMessage', 'chat.update', 'chat.postMessage']);
  });

  it('in a channel shared with another organisation is answered for the asker alone', async () => {
    await slack.mention({}, { is_ext_shared_channel: true });
    await slack.mention({ ts: '11.1', thread_ts: '10.1' }, { is_ext_shared_channel: true });
    expect(slack.calls.map((call) => [call.method, call.args['user'], call.args['thread_ts']])).toEqual([
      ['chat.postEphemeral', PERSON, undefined],
      ['chat.postEphemeral', PERSON, '10.1'],
    ]);
    // The second rests on the first: asked again on its own for a share, it would become another answer.
    expect(slack.calls.map((call) => JSON.stringify(call.args['blocks']).includes('Share to channel'))).toEqual([true, false]);
  });
});

describe('a thread', () => {
  it('hands the turns before a question to the desk, and not those of other threads', async () => {
    await slack.mention({ ts: '10.1', text: `<@${BOT}> first` });
    await slack.mention({ ts: '11.1', thread_ts: '10.1', text: `<@${BOT}> second` });
    await slack.mention({ ts: '12.1', text: `<@${BOT}> elsewhere` });
    await slack.mention({ ts: '13.1', thread_ts: '10.1', text: `<@${BOT}> third` });
    expect(desk.asked).toEqual([
      ['first', []],
      ['second', ['first']],
      ['elsewhere', []],
      ['third', ['first', 'second']],
    ]);
  });

  it('is forgotten thirty days after its last question', async () => {
    await slack.mention();
    slack.time.now += 30 * 86_400_000;
    await slack.services.store.sweep(slack.time.now, slack.services.keep);
    await slack.mention({ ts: '11.1', thread_ts: '10.1', text: 'second' });
    expect(desk.asked.at(-1)).toEqual(['second', []]);
  });

  it('keeps an edited question in place of the one before the edit', async () => {
    await slack.mention({ text: 'first' });
    await slack.mention({ text: 'mended', edited: { user: PERSON, ts: '15.1' } });
    await slack.mention({ ts: '11.1', thread_ts: '10.1', text: 'second' });
    expect(desk.asked.slice(1)).toEqual([
      ['mended', []],
      ['second', ['mended']],
    ]);
  });
});

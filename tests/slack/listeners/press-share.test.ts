// Share to channel and Take back, through Bolt's event processing: posted once, by the way that is open, named without a ping, taken
// back by the sharer only.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHANNEL, PERSON, type RecordedSlack, startRecordedSlack } from '../../support/recorded-slack.ts';
import { shownLines } from '../../support/shown-lines.ts';

let slack: RecordedSlack;
beforeEach(async () => {
  slack = await startRecordedSlack();
});
afterEach(() => slack.stop());

const SHARE = { v: 1, id: 'S1', q: 'how many boats' };
const told = () => slack.callsOf('respond').map((args) => [args['response_type'], args['replace_original'], args['text']]);
const refused = { body: { ok: false, error: 'not_in_channel' } };

describe('Share to channel', () => {
  it('posts the answer as the bot and tells the sharer, with a way back', async () => {
    await slack.press('desk-share', SHARE);
    expect(slack.callsOf('chat.postMessage').map((args) => [args['channel'], args['text']])).toEqual([
      [CHANNEL, 'About 12 boats left the port. Source: the harbour office; said (paragraph 3, as of Oct. 29, 2012).'],
    ]);
    expect(JSON.stringify(slack.callsOf('chat.postMessage')[0]?.['blocks'])).toContain(
      'Shared by ana, who asked: how many boats',
    );
    expect(told()).toEqual([['ephemeral', false, 'Shared.']]);
    expect(JSON.stringify(slack.callsOf('respond')[0])).toContain(
      JSON.stringify(JSON.stringify({ v: 1, id: 'S1', by: PERSON, c: CHANNEL, ts: '50.1' })).slice(1, -1),
    );
  });

  it('shows the channel the whole answer, and the sharer the way back', async () => {
    await slack.press('desk-share', SHARE);
    const shown = ['chat.postMessage', 'respond'].map((method) =>
      slack.callsOf(method).map(({ blocks }) => shownLines(blocks as { type: string }[])),
    );
    expect(shown).toEqual([
      [
        [
          'About 12 boats left the port.',
          '~ The harbour office; said · paragraph 3 · as of Oct. 29, 2012',
          '[Source]',
          '[Copy]',
          '[More]',
          '[Why] how many boats',
          '~ Shared by ana, who asked: how many boats',
        ],
      ],
      [['Shared.', '[Take back]']],
    ]);
  });

  it('pressed twice at once posts once', async () => {
    await Promise.all([slack.press('desk-share', SHARE), slack.press('desk-share', SHARE)]);
    expect(slack.callsOf('chat.postMessage')).toHaveLength(1);
    expect(
      told()
        .map(([, , text]) => String(text))
        .toSorted(),
    ).toEqual(['Shared.', 'This answer is shared already; it was not posted again.']);
  });

  it('names the sharer by an escaped name that pings nobody', async () => {
    await slack.press('desk-share', SHARE, { user: { id: PERSON, username: '<@U2> & @here' } });
    expect(JSON.stringify(slack.callsOf('chat.postMessage')[0]?.['blocks'])).toContain(
      'Shared by &lt;@\u200BU2&gt; &amp; @\u200Bhere, who',
    );
  });

  it('names the sharer in one line of at most 80 characters that can be seen, or not at all', async () => {
    const names = ['\u202Eana\n>*all* of\u0000us ', 'x'.repeat(1_000), '\u200B'];
    for (const [at, username] of names.entries())
      await slack.press('desk-share', { ...SHARE, id: `S${at}` }, { user: { id: PERSON, username } });
    const shown = JSON.stringify(slack.callsOf('chat.postMessage').map(({ blocks }) => blocks)).match(/Shared by [^,]*/g);
    expect(shown).toEqual(['Shared by ana &gt;*all* of us', `Shared by ${'x'.repeat(80)}`, 'Shared by somebody here']);
  });

  it('goes by the button where the bot is not a member, and says that it cannot be taken back', async () => {
    slack.script.set('chat.postMessage', [refused]);
    await slack.press('desk-share', SHARE);
    expect(told()).toEqual([
      ['in_channel', false, 'About 12 boats left the port. Source: the harbour office; said (paragraph 3, as of Oct. 29, 2012).'],
      ['ephemeral', false, 'Shared. I am not a member here, so I cannot take it back later.'],
    ]);
  });

  it('says how to invite the bot where neither way is open, and can then be pressed again', async () => {
    slack.script.set('chat.postMessage', [refused]);
    slack.script.set('respond', [{ status: 404 }]);
    await slack.press('desk-share', SHARE);
    expect(told().at(-1)?.[2]).toContain('/invite @mali-desk');
    await slack.press('desk-share', SHARE);
    expect(told().at(-1)?.[2]).toBe('Shared.');
  });

  it('can be pressed again after Slack refused, and not after a reply that was lost', async () => {
    slack.script.set('chat.postMessage', [{ body: { ok: false, error: 'restricted_action' } }, { status: 500, body: {} }]);
    await slack.press('desk-share', SHARE);
    await slack.press('desk-share', SHARE);
    await slack.press('desk-share', SHARE);
    expect(slack.callsOf('chat.postMessage')).toHaveLength(2);
    expect(told().map(([, , text]) => String(text).slice(0, 22))).toEqual([
      'Sorry, that went wrong',
      'Sorry, that went wrong',
      'This answer is shared ',
    ]);
  });

  it('refuses values that are not its own, kindly', async () => {
    for (const value of [
      '',
      'nonsense',
      '{"v":2,"id":"S1","q":"x"}',
      '{"v":1,"id":"S1","q":"x","more":1}',
      `{"v":1,"id":"S1","q":"${'x'.repeat(1_001)}"}`,
    ]) {
      await slack.press('desk-share', value);
    }
    expect(slack.callsOf('chat.postMessage')).toEqual([]);
    expect(new Set(told().map(([, , text]) => text))).toEqual(
      new Set(['This button is no longer understood. Please ask your question again.']),
    );
  });
});

describe('Take back', () => {
  const BACK = { v: 1, id: 'S1', by: PERSON, c: CHANNEL, ts: '50.1' };

  it('deletes the post, says so in place of the button, and frees the answer to be shared anew', async () => {
    await slack.press('desk-share', SHARE);
    await slack.press('desk-take-back', BACK);
    expect(slack.callsOf('chat.delete')).toEqual([{ channel: CHANNEL, ts: '50.1' }]);
    expect(told().at(-1)).toEqual(['ephemeral', true, 'Taken back: the post is deleted.']);
    await slack.press('desk-share', SHARE);
    expect(slack.callsOf('chat.postMessage')).toHaveLength(2);
  });

  it('is for the sharer only, and in its own channel only', async () => {
    await slack.press('desk-take-back', BACK, { user: { id: 'U2', username: 'ben' } });
    await slack.press('desk-take-back', BACK, { channel: 'C2' });
    expect(slack.callsOf('chat.delete')).toEqual([]);
    expect(told().map(([, , text]) => text)).toEqual([
      'Only the person who shared it can take it back.',
      'This button is no longer understood. Please ask your question again.',
    ]);
  });

  it('of a post that is gone already says so', async () => {
    slack.script.set('chat.delete', [{ body: { ok: false, error: 'message_not_found' } }]);
    await slack.press('desk-take-back', BACK);
    expect(told()).toEqual([['ephemeral', true, 'The post is gone already.']]);
  });
});

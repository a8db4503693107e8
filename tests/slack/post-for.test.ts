// What answered a message before it was edited, through Bolt's event processing: an edit that its sender alone sees answered takes it away.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BOT, CHANNEL, PERSON, type RecordedSlack, TEAM, startRecordedSlack } from '../support/recorded-slack.ts';

let slack: RecordedSlack;
beforeEach(async () => {
  slack = await startRecordedSlack();
});
afterEach(() => slack.stop());

let edits = 0;
/** Edits the mention at 10.1. */
const edit = (text: string, body: Record<string, unknown> = {}, by = slack) =>
  by.mention({ text: `<@${BOT}> ${text}`, edited: { user: PERSON, ts: `15.${(edits += 1)}` } }, body);
/** What the bot wrote or deleted. */
const writes = (by = slack) => by.calls.filter(({ method }) => method.startsWith('chat.'));
const methods = (by = slack): string[] => writes(by).map(({ method }) => method);
/** The same, with the message that it was about and how it begins. */
const done = (by = slack) =>
  writes(by).map(({ method, args }) => [method, args['ts'], ((args['text'] as string | undefined) ?? '').split(/[.:]/)[0]]);
const kept = () => slack.services.store.answers.to(TEAM, CHANNEL, '10.1');
const GONE = { body: { ok: false, error: 'message_not_found' } };

const POSTED = ['chat.postMessage', undefined, 'About 12 boats left the port'];
const DELETED = ['chat.delete', '50.1', ''];

describe('a mention that was answered for all and is edited', () => {
  it.each([
    ['gaps', 'No open question here'],
    ['settings', 'The desk is on here'],
    ['digest', 'The digest is off here'],
  ])('into %s takes the answer away and is answered for its sender alone', async (word, shown) => {
    await slack.mention();
    await edit(word);
    expect([done(), slack.callsOf('chat.postEphemeral').map(({ user }) => user), await kept()]).toEqual([
      [POSTED, ['chat.postEphemeral', undefined, shown], DELETED],
      [PERSON],
      null,
    ]);
  });

  it('where the desk was turned off, or answers the asker alone since, takes the answer away', async () => {
    const settings = { channel: CHANNEL, mentions: 'asker', sharing: 'everybody', off: false } as const;
    await slack.mention();
    await slack.services.store.settings.save(settings);
    await edit('how many ships');
    await slack.services.store.settings.save({ ...settings, off: true });
    await slack.mention({ ts: '11.1' });
    await edit('how many ports');
    expect(methods()).toEqual([
      'chat.postMessage',
      'chat.postEphemeral',
      'chat.delete',
      'chat.postEphemeral',
      'chat.postEphemeral',
    ]);
  });

  it('takes away all of a result of several messages', async () => {
    const long = Array.from({ length: 30 }, (_, at) => `Boats ${at} left.`).join('\n');
    await slack.mention({ text: `<@${BOT}> check ${long}` });
    const posted = slack.callsOf('chat.postMessage').length;
    await edit('settings');
    expect([posted > 1, slack.callsOf('chat.delete').map(({ ts }) => ts)]).toEqual([
      true,
      Array.from({ length: posted }, (_, at) => `50.${at + 1}`),
    ]);
  });

  it('is answered anew where it is edited into a question once more, by this process or another', async () => {
    await slack.mention();
    await edit('settings');
    const other = await startRecordedSlack({ store: { ...slack.services.store, close: () => Promise.resolve() } });
    await edit('how many ships', {}, other);
    await edit('settings', {}, other);
    await edit('how many ports');
    await other.stop();
    expect([methods(other), done().slice(3)]).toEqual([['chat.postMessage', 'chat.postEphemeral', 'chat.delete'], [POSTED]]);
  });

  it('is answered though somebody deleted the answer, and waits where Slack asks for it', async () => {
    await slack.mention();
    slack.script.set('chat.delete', [
      { status: 429, headers: { 'Retry-After': '3' }, body: { ok: false, error: 'ratelimited' } },
      GONE,
    ]);
    await edit('settings');
    expect([methods(), slack.waits, await kept()]).toEqual([
      ['chat.postMessage', 'chat.postEphemeral', 'chat.delete', 'chat.delete'],
      [3_000],
      null,
    ]);
  });

  it('while its answer is still on the way has that one taken away', async () => {
    await Promise.all([slack.mention(), edit('settings')]);
    expect([methods().toSorted(), await kept()]).toEqual([['chat.delete', 'chat.postEphemeral', 'chat.postMessage'], null]);
  });
});

describe('what nobody has edited, or nobody was answered for', () => {
  it('leaves every answer where it stands', async () => {
    await slack.mention();
    await slack.mention({ ts: '11.1', text: `<@${BOT}> settings` });
    await slack.mention({ ts: '12.1', text: `<@${BOT}> gaps`, edited: { user: PERSON, ts: '16.1' } });
    expect(methods()).toEqual(['chat.postMessage', 'chat.postEphemeral', 'chat.postEphemeral']);
  });
});

describe('a direct message that is edited', () => {
  const message = { type: 'message', channel_type: 'im', channel: 'D1', user: PERSON, ts: '10.1' };
  const editInto = (text: string) =>
    slack.event({
      ...message,
      subtype: 'message_changed',
      message: { ...message, text, edited: { user: PERSON, ts: `15.${(edits += 1)}` } },
    });

  it('into a command about a channel, and back, has its answer changed in place', async () => {
    await slack.event({ ...message, text: 'how many boats' });
    await editInto('digest');
    await editInto('how many ships');
    expect(done()).toEqual([
      POSTED,
      ['chat.update', '50.1', 'The digest, the open questions and the settings belong to a channel'],
      ['chat.update', '50.1', POSTED[2]],
    ]);
  });
});

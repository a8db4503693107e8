// What a channel sets for its answers, and that mentions, shares and commands keep to it.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BOT, CHANNEL, PERSON, type RecordedSlack, startRecordedSlack } from '../support/recorded-slack.ts';
import { type ChannelSettings, unsetChannel } from '../../src/store/store.ts';

let slack: RecordedSlack;
beforeEach(async () => {
  slack = await startRecordedSlack();
});
afterEach(() => slack.stop());

const set = (given: Partial<ChannelSettings>) => slack.services.store.settings.save({ ...unsetChannel(CHANNEL), ...given });
const settings = () => slack.services.store.settings.of(CHANNEL);
const KEPT = JSON.stringify({ v: 1, c: CHANNEL });
const chosen = (value: string) => ({ type: 'radio_buttons', selected_option: { value } });
const refusal = (error: string) => ({ body: { ok: false, error } });

describe('/mali settings', () => {
  it('shows what is set, with the way to change it', async () => {
    await slack.command('settings');
    const [reply] = slack.callsOf('respond');
    expect([reply?.['response_type'], reply?.['text']]).toEqual([
      'ephemeral',
      'The desk is on here.\nMentions are answered in the thread, for everybody.\nWho may share an answer: everybody in the channel.',
    ]);
    expect(JSON.stringify(reply?.['blocks'])).toContain('desk-channel-settings');
  });

  it('opens a form that stands as things are set', async () => {
    await set({ mentions: 'asker', off: true });
    await slack.press('desk-channel-settings', { v: 1 });
    const view = slack.callsOf('views.open')[0]?.['view'] as { private_metadata: string; blocks: { element?: object }[] };
    expect([
      view.private_metadata,
      view.blocks.flatMap(({ element }) => (element && 'initial_option' in element ? [element.initial_option] : [])),
    ]).toEqual([
      KEPT,
      [
        expect.objectContaining({ value: 'asker' }),
        expect.objectContaining({ value: 'everybody' }),
        expect.objectContaining({ value: 'off' }),
      ],
    ]);
  });

  it('is saved as it is filled in, and shows what it led to; what is not touched stays', async () => {
    await set({ sharing: 'admins' });
    await slack.submit('desk-channel-form', KEPT, { mentions: chosen('asker'), off: chosen('on') });
    expect([await settings(), JSON.stringify(slack.acks).includes('Saved.')]).toEqual([
      { channel: CHANNEL, mentions: 'asker', sharing: 'admins', off: false },
      true,
    ]);
  });

  it('takes no value and no channel that it does not know', async () => {
    await slack.submit('desk-channel-form', KEPT, { mentions: chosen('everywhere'), sharing: chosen('cats') });
    await slack.submit('desk-channel-form', '{"v":1,"c":"<C1>"}', { mentions: chosen('asker') });
    await slack.submit('desk-channel-form', 'nonsense', { mentions: chosen('asker') });
    expect(await settings()).toEqual(unsetChannel(CHANNEL));
    expect(slack.acks.map((ack) => JSON.stringify(ack).includes('no longer understood'))).toEqual([false, true, true]);
  });

  it('that cannot be saved says so in place of the form, under a reference', async () => {
    await slack.services.store.close();
    await slack.submit('desk-channel-form', KEPT, { mentions: chosen('asker') });
    expect(slack.acks.map((ack) => JSON.stringify(ack))).toEqual([expect.stringContaining('Sorry, that went wrong')]);
    slack = await startRecordedSlack();
  });

  it('is changed by admins alone where that is set', async () => {
    const other = await startRecordedSlack({ whoMayChange: 'admins' });
    other.script.set('users.info', [refusal('missing_scope'), { body: { ok: true, user: { is_admin: false } } }]);
    await other.press('desk-channel-settings', { v: 1 });
    await other.submit('desk-channel-form', KEPT, { off: chosen('off') });
    expect([other.callsOf('views.open'), (await other.services.store.settings.of(CHANNEL)).off]).toEqual([[], false]);
    expect([String(other.callsOf('respond')[0]?.['text']), JSON.stringify(other.acks.at(-1))]).toEqual([
      expect.stringContaining('users:read'),
      expect.stringContaining('Only workspace admins may change this here.'),
    ]);
    await other.stop();
  });
});

describe('mentions', () => {
  it('are answered for the asker alone where the channel wants it', async () => {
    await set({ mentions: 'asker' });
    await slack.mention();
    expect(slack.calls.map(({ method, args }) => [method, args['user']])).toEqual([['chat.postEphemeral', PERSON]]);
  });

  it('are told that the desk is off, and help and settings still answer', async () => {
    await set({ off: true });
    for (const text of ['how many boats', 'help', 'settings'])
      await slack.mention({ text: `<@${BOT}> ${text}`, ts: `${text.length}.1` });
    expect(slack.calls.map(({ method, args }) => [method, String(args['text']).slice(0, 23)])).toEqual([
      ['chat.postEphemeral', 'The desk is off in this'],
      ['chat.postMessage', 'I answer from one artic'],
      ['chat.postEphemeral', 'The desk is off here: m'],
    ]);
  });

  it('keep to what another process has set meanwhile', async () => {
    await slack.mention();
    await set({ mentions: 'asker' });
    await slack.mention({ ts: '11.1' });
    expect(slack.calls.map(({ method }) => method)).toEqual(['chat.postMessage', 'chat.postEphemeral']);
  });
});

describe('sharing', () => {
  const SHARE = { v: 1, id: 'S1', q: 'how many boats' };
  const told = () => slack.callsOf('respond').map(({ text }) => String(text));

  it.each([{ sharing: 'nobody' }, { off: true }] as const)('is turned off by %j, and then not offered either', async (given) => {
    await set(given);
    await slack.press('desk-share', SHARE);
    await slack.command('how many boats');
    expect([slack.callsOf('chat.postMessage'), told()[0], JSON.stringify(slack.acks.at(-1)).includes('desk-share')]).toEqual([
      [],
      'Sharing is turned off in this channel. `/mali settings` shows what is set.',
      false,
    ]);
  });

  it('is for admins where the channel wants it', async () => {
    await set({ sharing: 'admins' });
    const user = (given: object) => ({ body: { ok: true, user: given } });
    slack.script.set('users.info', [user({}), refusal('missing_scope'), user({ is_admin: true })]);
    for (let tries = 0; tries < 3; tries += 1) await slack.press('desk-share', SHARE);
    expect([told(), slack.callsOf('chat.postMessage').length]).toEqual([
      [
        'Only workspace admins may share here. `/mali settings` shows what is set.',
        'Only workspace admins may share here, and I cannot tell who is one: the app needs the scope `users:read`. `/mali settings` shows what is set.',
        'Shared.',
      ],
      1,
    ]);
  });
});

it('a command never waits for the settings: it is answered before they are read, and keeps to them from then on', async () => {
  await set({ sharing: 'nobody' });
  await slack.command('how many boats');
  const first = JSON.stringify(slack.acks.at(-1)).includes('desk-share');
  await slack.services.watch.settled();
  await slack.command('how many boats');
  expect([first, JSON.stringify(slack.acks.at(-1)).includes('desk-share')]).toEqual([true, false]);
});

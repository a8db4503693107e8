// Checking a draft as people ask for it: by command, mention, direct message, the menu of a message and a form; through Bolt.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unsetChannel } from '../../src/store/store.ts';
import { BOT, CHANNEL, PERSON, type RecordedSlack, startRecordedSlack } from '../support/recorded-slack.ts';
import { brokenLimits, brokenModalLimits } from '../support/within-limits.ts';
import type { Message } from '../../src/slack/views/blocks.ts';
import type { ModalView } from '@slack/types';

let slack: RecordedSlack;
beforeEach(async () => {
  slack = await startRecordedSlack();
});
afterEach(() => slack.stop());

type Shown = {
  text?: string;
  blocks: { type: string; text?: { text: string }; elements?: { action_id?: string; value?: string }[] }[];
};

/** The sections of a message or a modal that are about sentences. */
const sentencesOf = (shown: unknown): string[] =>
  (shown as Shown).blocks.flatMap(({ text }) =>
    text?.text.startsWith('*Differs:*') === true ? [text.text.split('\n')[0] ?? ''] : [],
  );
const marked = (...sentences: string[]): string[] => sentences.map((text) => `*Differs:* ${text}`);
const buttonOf = (shown: unknown, action: string): string =>
  (shown as Shown).blocks.flatMap(({ elements = [] }) => elements).find((element) => element.action_id === action)?.value ??
  'none';
const posts = () => slack.callsOf('chat.postMessage');
const responses = () => slack.callsOf('respond');
const opened = () => slack.callsOf('views.open').map(({ view }) => view as ModalView);
const updated = () => slack.callsOf('views.update').map(({ view }) => view as ModalView);
const acked = () => slack.acks.flatMap((ack) => (ack as { view?: ModalView } | undefined)?.view ?? []);

/** So many lines, each a sentence to the desk of these tests. */
const lines = (count: number): string => Array.from({ length: count }, (_, at) => `Boats ${at} left.`).join('\n');
const markedLines = (count: number): string[] => Array.from({ length: count }, (_, at) => `*Differs:* *[Boats]* ${at} left.`);

/** The message shortcut, chosen in a channel of which the bot is a member or not. */
async function choose(message: Record<string, unknown>, member: boolean | null = true): Promise<void> {
  const body =
    member === null ? { ok: false, error: 'missing_scope' } : { ok: true, channel: { id: CHANNEL, is_member: member } };
  slack.script.set('conversations.info', [{ body }]);
  await slack.shortcut('desk-check-message', message);
}

describe('/mali check', () => {
  it('shows whoever typed it the result, line by line', async () => {
    await slack.command('check Twelve boats left.\nNobody stayed.');
    expect(slack.acks).toEqual([undefined]);
    expect(responses().map((args) => [args['response_type'], sentencesOf(args)])).toEqual([
      ['ephemeral', marked('*[Twelve]* boats left.', '*[Nobody]* stayed.')],
    ]);
    expect(posts()).toEqual([]);
  });

  it('alone opens the form, whose field has no longest length', async () => {
    await slack.command('check');
    const [view] = opened();
    const [input] = (view?.blocks ?? []) as { element?: object }[];
    expect([view?.callback_id, input?.element]).toEqual([
      'desk-draft-form',
      { type: 'plain_text_input', action_id: 'input', multiline: true },
    ]);
    expect(brokenModalLimits(view ?? { type: 'modal', title: { type: 'plain_text', text: '' }, blocks: [] })).toEqual([]);
  });

  it('goes on in further messages, and beyond five in a window, so that nothing is cut', async () => {
    await slack.command(`check ${lines(30)}`);
    expect(responses().flatMap(sentencesOf)).toEqual(markedLines(30));
    expect(responses().length).toBeGreaterThan(1);
    slack.calls.length = 0;
    await slack.command(`check ${lines(200)}`);
    expect(responses()).toHaveLength(5);
    expect(responses().flatMap((args) => brokenLimits(args as unknown as Message))).toEqual([]);
    await slack.press('desk-open-check', buttonOf(responses()[4], 'desk-open-check'));
    const pages = opened();
    for (let page = 1; pages.flatMap(sentencesOf).length < 200 && page < 20; page += 1) {
      const last = pages.at(-1);
      await slack.submit('desk-check-pages-form', last?.private_metadata ?? '', {});
      pages.push(...acked().slice(-1));
    }
    expect(pages.flatMap(sentencesOf)).toEqual(markedLines(200));
    expect(pages.flatMap(brokenModalLimits)).toEqual([]);
  });

  it('says so where there is nothing to check, or too much', async () => {
    await slack.command('check   \u200B ');
    expect(opened()).toHaveLength(1);
    await slack.command(`check ${'a'.repeat(40_001)}`);
    expect(responses().map((args) => args['text'])).toEqual([
      'This draft has 40,001 characters; I check up to 40,000 at once. Check it in parts.',
    ]);
  });
});

describe('a mention or a direct message', () => {
  it('is answered in its thread, in as many messages as it takes', async () => {
    await slack.mention({ text: `<@${BOT}> check ${lines(30)}`, thread_ts: '9.9' });
    expect(posts().flatMap(sentencesOf)).toEqual(markedLines(30));
    expect(posts().map((args) => [args['thread_ts'], args['unfurl_links'], args['unfurl_media']])).toEqual(
      posts().map(() => ['9.9', 'false', 'false']),
    );
  });

  it('waits where Slack asks for it, and posts every part once', async () => {
    const limited = { status: 429, headers: { 'Retry-After': '0' }, body: { ok: false, error: 'ratelimited' } };
    slack.script.set('chat.postMessage', [{}, limited, limited]);
    await slack.mention({ text: `<@${BOT}> check ${lines(30)}` });
    const openings = posts().map((args) => String(args['text']).split('\n')[0]);
    const parts = openings.length - 2;
    const second = `Checked against the file, part 2 of ${parts}`;
    expect(openings.slice(1)).toEqual([
      second,
      second,
      ...Array.from({ length: parts - 1 }, (_, at) => `Checked against the file, part ${at + 2} of ${parts}`),
    ]);
  });

  it('that is edited gets its result updated, and the further messages of the old one are taken away', async () => {
    await slack.mention({ text: `<@${BOT}> check ${lines(30)}` });
    const further = posts().length - 1;
    await slack.mention({ text: `<@${BOT}> check One boat left.`, edited: { user: PERSON, ts: '11.1' } });
    expect(slack.callsOf('chat.update').map((args) => [args['ts'], sentencesOf(args)])).toEqual([
      ['50.1', marked('*[One]* boat left.')],
    ]);
    expect(slack.callsOf('chat.delete').map((args) => args['ts'])).toEqual(
      Array.from({ length: further }, (_, at) => `50.${at + 2}`),
    );
    expect(posts()).toHaveLength(further + 1);
  });

  it('is answered for its writer alone where the channel has it so, and not checked where the desk is off', async () => {
    await slack.services.store.settings.save({ ...unsetChannel(CHANNEL), mentions: 'asker' });
    await slack.mention({ text: `<@${BOT}> check One boat left.` });
    expect(slack.callsOf('chat.postEphemeral').map((args) => [args['user'], sentencesOf(args)])).toEqual([
      [PERSON, marked('*[One]* boat left.')],
    ]);
    await slack.services.store.settings.save({ ...unsetChannel(CHANNEL), off: true });
    slack.time.now += 60_000;
    await slack.mention({ text: `<@${BOT}> check One boat left.`, ts: '11.1' });
    expect([slack.callsOf('chat.postEphemeral').at(-1)?.['text'], posts()]).toEqual([
      expect.stringContaining('The desk is off'),
      [],
    ]);
  });

  it('is answered in direct messages', async () => {
    await slack.event({
      type: 'message',
      channel: 'D1',
      channel_type: 'im',
      user: PERSON,
      ts: '12.1',
      text: 'check One boat left.',
    });
    expect(posts().map((args) => [args['channel'], sentencesOf(args)])).toEqual([['D1', marked('*[One]* boat left.')]]);
  });

  it('without a draft is told how to give one, with a button for the form', async () => {
    await slack.mention({ text: `<@${BOT}> check` });
    await slack.press('desk-write-draft', buttonOf(posts()[0], 'desk-write-draft'));
    expect(opened().map((view) => view.callback_id)).toEqual(['desk-draft-form']);
  });
});

describe('“Check against the file” in the menu of a message', () => {
  it('opens the result in a modal, and posts it in the thread of the message once', async () => {
    await choose({ text: 'One boat left.', thread_ts: '19.1' });
    const [view] = opened();
    expect([sentencesOf(view), posts()]).toEqual([marked('*[One]* boat left.'), []]);
    const inModal = { container: { type: 'view', view_id: 'V1' } };
    const value = buttonOf(view, 'desk-post-check');
    await slack.press('desk-post-check', value, inModal);
    await slack.press('desk-post-check', value, inModal);
    expect(posts().map((args) => [args['channel'], args['thread_ts'], sentencesOf(args), args['unfurl_links']])).toEqual([
      [CHANNEL, '19.1', marked('*[One]* boat left.'), 'false'],
    ]);
    expect(JSON.stringify(posts()[0])).toContain('Posted by ana');
    expect(await slack.services.store.answers.showing('ferry-carried-about-1200')).toHaveLength(1);
    expect(responses().map((args) => args['text'])).toEqual([
      'Posted in the thread.',
      'This result is posted already; it was not posted again.',
    ]);
  });

  it('tells over the modal, where the button stands in one', async () => {
    await choose({ text: 'One boat left.' });
    await slack.pressInModal('desk-post-check', buttonOf(opened()[0], 'desk-post-check'));
    expect(posts().map((args) => args['thread_ts'])).toEqual(['20.1']);
    expect(slack.callsOf('views.push').map(({ view }) => (view as ModalView).blocks)).toEqual([
      [{ type: 'section', text: { type: 'mrkdwn', text: 'Posted in the thread.' } }],
    ]);
  });

  it('offers to post where the bot is a member, or where nobody can say', async () => {
    await choose({ text: 'One boat left.' }, false);
    await choose({ text: 'One boat left.' }, null);
    expect(opened().map((view) => buttonOf(view, 'desk-post-check') === 'none')).toEqual([true, false]);
    slack.script.set('chat.postMessage', [{ body: { ok: false, error: 'not_in_channel' } }]);
    await slack.press('desk-post-check', buttonOf(opened()[1], 'desk-post-check'));
    expect(responses().map((args) => args['text'])).toEqual([
      'I cannot post here. Type `/invite @mali-desk` in the channel, then press the button again.',
    ]);
  });

  it('does not post where sharing is turned off', async () => {
    await slack.services.store.settings.save({ ...unsetChannel(CHANNEL), sharing: 'nobody' });
    await choose({ text: 'One boat left.' });
    await slack.press('desk-post-check', buttonOf(opened()[0], 'desk-post-check'));
    expect([posts(), String(responses()[0]?.['text'])]).toEqual([[], expect.stringContaining('Sharing is turned off')]);
  });

  it('says that it is at work on a long draft, then shows it', async () => {
    slack.script.set('views.open', [{ body: { ok: true, view: { id: 'V7' } } }]);
    await choose({ text: lines(900) });
    expect(opened().map((view) => JSON.stringify(view.blocks).includes('Checking …'))).toEqual([true]);
    expect(slack.callsOf('views.update').map((args) => args['view_id'])).toEqual(['V7']);
    expect(sentencesOf(updated()[0])[0]).toBe('*Differs:* *[Boats]* 0 left.');
  });

  it('says so of a message without words', async () => {
    await choose({ text: '' });
    expect(JSON.stringify(opened()[0]?.blocks)).toContain('There is no sentence here to check.');
  });
});

describe('the form', () => {
  const write = (value: string | null) =>
    slack.submit('desk-draft-form', '{"v":1}', { draft: { type: 'plain_text_input', value } });

  it('shows the result in its place, as it was typed', async () => {
    await write('A & B <left>.\n\nTwo &lt; three.');
    expect(acked().flatMap(sentencesOf)).toEqual(marked('*[A]* &amp; B &lt;left&gt;.', '*[Two]* &amp;lt; three.'));
  });

  it('shows all of a draft of more than 3,000 characters', async () => {
    await write(lines(250));
    const pages = acked();
    for (let at = 0; at < 12 && pages.flatMap(sentencesOf).length < 250; at += 1) {
      await slack.submit('desk-check-pages-form', pages.at(-1)?.private_metadata ?? '', {});
      pages.push(...acked().slice(-1));
    }
    expect(pages.flatMap(sentencesOf)).toEqual(markedLines(250));
    expect(pages.flatMap(brokenModalLimits)).toEqual([]);
  });

  it('shows one of 40,000 characters once it is checked', async () => {
    await write('a'.repeat(39_000) + lines(10));
    expect([
      JSON.stringify(acked()[0]?.blocks).includes('Checking …'),
      slack.callsOf('views.update').map((args) => args['view_id']),
    ]).toEqual([true, ['V1']]);
  });

  it('tells beside the field that there is nothing in it, or too much', async () => {
    await write('  ');
    await write('a'.repeat(40_001));
    expect(slack.acks.map((ack) => (ack as { errors: object }).errors)).toEqual([
      { draft: 'Write at least one sentence.' },
      { draft: 'This draft has 40,001 characters; I check up to 40,000 at once. Check it in parts.' },
    ]);
  });

  it('says so where nobody remembers the draft any more', async () => {
    await write(lines(250));
    slack.time.now += 25 * 3_600_000;
    await slack.submit('desk-check-pages-form', acked()[0]?.private_metadata ?? '', {});
    await slack.submit('desk-check-pages-form', '{"v":2}', {});
    expect(
      acked()
        .slice(1)
        .map((view) => JSON.stringify(view.blocks).includes('no longer remember')),
    ).toEqual([true, true]);
  });

  it('tells over it that checking failed, and logs it', async () => {
    await slack.stop();
    slack = await startRecordedSlack({
      desk: {
        ...slack.services.desk,
        checkSentences: () => {
          throw new Error('a fault');
        },
      },
    });
    await write(lines(2_000));
    expect(updated().map((view) => JSON.stringify(view.blocks).includes('Sorry, that went wrong'))).toEqual([true]);
    await write('One boat left.');
    expect(JSON.stringify(acked().at(-1))).toContain('Sorry, that went wrong');
    await choose({ text: 'One boat left.' });
    expect(String(responses()[0]?.['text'])).toContain('Sorry, that went wrong');
  });
});

describe('the backup sheet', () => {
  const allowUploads = (): void => {
    const upload = (file_id: string) => ({ body: { ok: true, upload_url: slack.address(`upload-${file_id}`), file_id } });
    slack.script.set('files.getUploadURLExternal', [upload('F1'), upload('F2')]);
    slack.script.set('chat.postMessage', [{ body: { ok: true, channel: 'D7', ts: '60.1' } }]);
  };

  it('comes as CSV and text into the direct messages of whoever presses for it', async () => {
    allowUploads();
    await slack.command('check One boat left.');
    await slack.press('desk-backup-sheet', buttonOf(responses()[0], 'desk-backup-sheet'));
    const uploads = slack.callsOf('files.getUploadURLExternal');
    expect(uploads.map(({ filename }) => filename)).toEqual(['backup-sheet.csv', 'backup-sheet.txt']);
    const [csv, text] = ['upload-F1', 'upload-F2'].map((name) => String(slack.callsOf(name)[0]?.['body']));
    expect(uploads.map(({ length }) => Number(length))).toEqual([csv, text].map((content) => Buffer.byteLength(content ?? '')));
    expect(csv).toContain('\uFEFF"sentence","verdict"');
    expect(csv).toContain('"One boat left.","differs"');
    expect(text).toContain('DIFFERS: [One] boat left.');
    expect(posts().map(({ channel }) => channel)).toEqual([PERSON]);
    expect(
      slack
        .callsOf('files.completeUploadExternal')
        .map(({ channel_id: channel, files }) => [channel, (files as { id: string }[]).map(({ id }) => id)]),
    ).toEqual([['D7', ['F1', 'F2']]]);
    expect(responses().at(-1)?.['text']).toBe('The backup sheet is in your direct messages with me.');
  });

  it('says plainly that it takes the optional scope, and posts nothing', async () => {
    slack.script.set('files.getUploadURLExternal', [{ body: { ok: false, error: 'missing_scope' } }]);
    await slack.command('check One boat left.');
    await slack.press('desk-backup-sheet', buttonOf(responses()[0], 'desk-backup-sheet'));
    expect([posts(), String(responses().at(-1)?.['text'])]).toEqual([[], expect.stringContaining('files:write')]);
  });

  it('that cannot be sent says so under a reference, over the modal where the button stands in one', async () => {
    await choose({ text: 'One boat left.' });
    slack.script.set('files.getUploadURLExternal', [{ body: { ok: false, error: 'fatal_error' } }]);
    await slack.pressInModal('desk-backup-sheet', buttonOf(opened()[0], 'desk-backup-sheet'));
    expect(JSON.stringify(slack.callsOf('views.push'))).toContain('Sorry, that went wrong');
  });

  it('of a draft that nobody remembers is not sent', async () => {
    await slack.press('desk-backup-sheet', { v: 1, id: 'GONE' });
    await slack.press('desk-backup-sheet', { v: 1 });
    expect(responses().map((args) => String(args['text']).slice(0, 30))).toEqual([
      'I no longer remember this draf',
      'This button is no longer under',
    ]);
  });
});

describe('a file attached to the selected message', () => {
  const TEXT = { id: 'F5', name: 'draft.md' };
  /** Lets the file be read, as this text. */
  const holds = (text: string, headers: Record<string, string> = { 'Content-Type': 'text/plain' }, size = text.length): void => {
    slack.script.set('files.info', [{ body: { ok: true, file: { size, url_private_download: slack.address('draft.md') } } }]);
    slack.script.set('draft.md', [{ text, headers }]);
  };
  const notes = (): string => JSON.stringify(updated()[0]?.blocks);

  it('is checked with the words of the message', async () => {
    holds('Two boats stayed.\r\nThree sank.');
    await choose({ text: 'One boat left.', files: [TEXT] });
    expect(updated().flatMap(sentencesOf)).toEqual(marked('*[One]* boat left.', '*[Two]* boats stayed.', '*[Three]* sank.'));
  });

  it('that may not be read is named, with the scope that it takes', async () => {
    slack.script.set('files.info', [{ body: { ok: false, error: 'missing_scope' } }]);
    await choose({ text: 'One boat left.', files: [TEXT] });
    expect(updated().flatMap(sentencesOf)).toEqual(marked('*[One]* boat left.'));
    expect(notes()).toContain('draft.md was not read: the app needs the optional scope files:read.');
  });

  it.each([
    [
      'is no text',
      { id: 'F6', name: 'boats.png' },
      () => undefined,
      'boats.png was not read: only .txt and .md files are checked.',
    ],
    [
      'leads to a page to sign in',
      TEXT,
      () => holds('<html>', { 'Content-Type': 'text/html' }),
      'draft.md was not read: Slack does not let me see it here.',
    ],
    ['is too large', TEXT, () => holds('a', {}, 200_001), 'draft.md was not read: it is too large.'],
    [
      'is gone',
      TEXT,
      () => slack.script.set('files.info', [{ body: { ok: false, error: 'file_not_found' } }]),
      'draft.md was not read: Slack does not let me see it here.',
    ],
  ])('that %s is not read, and that is said', async (_what, file, prepare, note) => {
    prepare();
    await choose({ text: '', files: [file] });
    expect(notes()).toContain(note);
    expect(notes()).toContain('There is no sentence here to check.');
  });
});

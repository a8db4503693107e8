// The look-ups through Bolt's own event processing, over the real file: as a command, as a mention in a thread, directly, and by
// the buttons that lead on.
import type { KnownBlock, ModalView } from '@slack/types';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLookUps } from '../../src/core/lookups/look-ups.ts';
import { createReference } from '../../src/core/lookups/reference.ts';
import { openDesk } from '../../src/knowledge-files/open-desk.ts';
import type { Message } from '../../src/slack/views/blocks.ts';
import { LOOK_UP_EXAMPLES } from '../../src/slack/views/help-view.ts';
import { BOT, CHANNEL, PERSON, type RecordedSlack, startRecordedSlack } from '../support/recorded-slack.ts';
import { shownLines } from '../support/shown-lines.ts';

let slack: RecordedSlack;
beforeAll(async () => {
  const desk = await openDesk();
  slack = await startRecordedSlack({ desk, lookUps: createLookUps(createReference(desk.knowledge)) });
});
afterAll(() => slack.stop());
beforeEach(() => {
  slack.calls.length = 0;
  slack.acks.length = 0;
});

type Shown = Message & { readonly response_type?: string; readonly thread_ts?: string; readonly channel?: string };
const acked = () => slack.acks as Shown[];
const posted = () => slack.callsOf('chat.postMessage') as unknown as Shown[];
const responded = () => slack.callsOf('respond') as unknown as Shown[];
const ts = { last: 100 };
const nextTs = (): string => `${(ts.last += 1)}.1`;

async function command(text: string): Promise<string[]> {
  await slack.command(text);
  const answer = acked().at(-1);
  expect(answer?.response_type).toBe('ephemeral');
  return shownLines(answer?.blocks ?? []);
}
function valueOf(blocks: readonly KnownBlock[], label: string): [string, string] {
  const buttons = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
  const found = buttons.find((each) => each.type === 'button' && each.text.text === label);
  return found?.type === 'button' ? [found.action_id ?? '', found.value ?? ''] : ['', ''];
}
/** What both show but the buttons: they say where their answer goes. */
const words = (lines: readonly string[]): string[] => lines.filter((line) => !line.startsWith('['));

describe.each(Object.entries(LOOK_UP_EXAMPLES))('%s', (word, [after]) => {
  it('is the same as a command for the asker alone, as a mention in its thread, and directly', async () => {
    const request = `${word} ${after}`.trim();
    const typed = words(await command(request));
    await slack.mention({ text: `<@${BOT}> ${request}`, ts: nextTs(), thread_ts: '9.9' });
    await slack.event({ type: 'message', channel_type: 'im', channel: 'D1', user: PERSON, ts: nextTs(), text: request });
    expect(typed.length).toBeGreaterThan(1);
    expect(posted().map(({ channel, thread_ts: thread, blocks }) => [channel, thread, words(shownLines(blocks))])).toEqual([
      [CHANNEL, '9.9', typed],
      ['D1', undefined, typed],
    ]);
  });
});

describe('a look-up', () => {
  it('goes on by More, for whoever presses it alone', async () => {
    await slack.mention({ text: `<@${BOT}> who algeria`, ts: nextTs(), thread_ts: '9.9' });
    const [action, value] = valueOf(posted()[0]?.blocks ?? [], 'More (2 of 3)');
    await slack.press(action, value, { thread: '9.9' });
    const [more] = responded();
    expect([more?.response_type, more?.thread_ts, shownLines(more?.blocks ?? []).slice(0, 2), posted().length]).toEqual([
      'ephemeral',
      '9.9',
      ['# Algeria', '~ Part 2 of 3'],
      1,
    ]);
  });

  it('of a name that is nearly right offers the name, and its button answers in the thread once', async () => {
    await slack.mention({ text: `<@${BOT}> positions clintn`, ts: nextTs(), thread_ts: '9.9' });
    const [action, value] = valueOf(posted()[0]?.blocks ?? [], 'Clinton');
    await slack.press(action, value, { thread: '9.9' });
    await slack.press(action, value, { thread: '9.9' });
    expect(posted().map(({ thread_ts: thread, blocks }) => [thread, shownLines(blocks)[0]])).toEqual([
      ['9.9', '# Not in the file'],
      ['9.9', '# Where Clinton stood'],
    ]);
  });

  it('mistyped is offered, and its button answers the asker alone', async () => {
    expect(await command('timelnie algeria')).toEqual([
      'There is no “timelnie”. Did you mean `/mali timeline algeria`?',
      '[timeline algeria] timeline algeria',
    ]);
    const [action, value] = valueOf(acked()[0]?.blocks ?? [], 'timeline algeria');
    await slack.press(action, value);
    expect(responded().map(({ response_type: type, blocks }) => [type, shownLines(blocks)[0]])).toEqual([
      ['ephemeral', '# Timeline: Algeria'],
    ]);
  });

  it('in the singular is offered, but in a thread that goes on it asks for more of what was asked', async () => {
    expect(await command('quote clinton')).toEqual([
      'There is no “quote”. Did you mean `/mali quotes clinton`?',
      '[quotes clinton] quotes clinton',
    ]);
    expect(await command('gap')).toEqual(['There is no “gap”. Did you mean `/mali gaps`?']);
    const thread = nextTs();
    await slack.mention({ text: `<@${BOT}> ecowas troop offer`, ts: thread });
    await slack.mention({ text: `<@${BOT}> number`, ts: nextTs(), thread_ts: thread });
    expect(shownLines(posted()[1]?.blocks ?? []).at(-1)).toContain('You asked: number');
  });

  it('gives its facts as text to paste and by their paragraphs, each for the presser alone', async () => {
    await slack.mention({ text: `<@${BOT}> quotes`, ts: nextTs(), thread_ts: '9.9' });
    for (const label of ['Copy', 'Source']) await slack.press(...valueOf(posted()[0]?.blocks ?? [], label), { thread: '9.9' });
    const opened = slack.callsOf('views.open').map(({ view }) => view as ModalView);
    expect(opened.map(({ title, blocks }) => [title.text, shownLines(blocks).at(-1)])).toEqual([
      ['Copy', expect.stringContaining('paragraph 7. As of Oct. 29, 2012.')],
      ['Paragraph 3', '[Paragraph 7] (1)'],
    ]);
  });

  it('asked by a mention that is edited stands in place of what was answered before', async () => {
    const at = nextTs();
    await slack.mention({ text: `<@${BOT}> who clinton`, ts: at });
    await slack.mention({ text: `<@${BOT}> who panetta`, ts: at, edited: { user: PERSON, ts: nextTs() } });
    const updated = slack.callsOf('chat.update') as unknown as Shown[];
    expect([posted().length, updated.map(({ blocks }) => shownLines(blocks)[0])]).toEqual([1, ['# Leon E. Panetta']]);
  });

  it('is told from a question that begins with its word', async () => {
    const asked = ['who met clinton', 'about the force', 'source of the weapons', 'numbers of ships in the port', 'zebra'];
    for (const question of asked) expect((await command(question)).at(-1)).toBe(`~ You asked: ${question}`);
  });

  it('mistyped as a command of the channel is told as it would be typed', async () => {
    expect([await command('digset on 08:30 Paris'), await command('setings')]).toEqual([
      ['There is no “digset”. Did you mean `/mali digest on 08:30 Paris`?'],
      ['There is no “setings”. Did you mean `/mali settings`?'],
    ]);
  });

  it('by a button of another version is said to be out of date, kindly', async () => {
    for (const value of ['{"v":2,"q":"who"}', '{"v":1,"q":"who","w":"moon"}', 'nonsense', ''])
      await slack.press('desk-look-up-1', value);
    expect(new Set(responded().map(({ text }) => text))).toEqual(
      new Set(['This button is no longer understood. Please ask your question again.']),
    );
  });
});

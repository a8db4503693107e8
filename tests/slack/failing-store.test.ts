// The disk is full, or gone: every question is answered all the same, what must happen once does, and the operator is told once.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IN_MEMORY, openSqliteStore } from '../../src/store/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { BOT, DESK_CHANNEL, PERSON, type RecordedSlack, startRecordedSlack } from '../support/recorded-slack.ts';
import { aDesk, aRefusal } from '../support/sample-answers.ts';

let slack: RecordedSlack;
let desk: ReturnType<typeof aDesk>;
beforeEach(async () => {
  desk = aDesk();
  const store = await openSqliteStore(IN_MEMORY);
  await store.close();
  slack = await startRecordedSlack({ desk, store });
});
afterEach(() => slack.stop());

const told = () => slack.lines.map((line) => JSON.parse(line) as { level: number; what: string; msg: string });

describe('while the store fails', () => {
  it('a command is answered', async () => {
    await slack.command('how many boats');
    expect(JSON.stringify(slack.acks)).toContain('About 12 boats left the port.');
  });

  it('a mention is answered once, its edit updates the answer, and a follow-up finds what came before', async () => {
    await slack.mention({ text: `<@${BOT}> first` });
    await slack.mention({ text: `<@${BOT}> first` }, { event_id: 'Ev2' });
    await slack.mention({ text: `<@${BOT}> mended`, edited: { user: PERSON, ts: '15.1' } });
    await slack.mention({ text: `<@${BOT}> second`, ts: '11.1', thread_ts: '10.1' });
    expect([slack.calls.map((call) => call.method), desk.asked.at(-1)]).toEqual([
      ['chat.postMessage', 'chat.update', 'chat.postMessage'],
      ['second', ['mended']],
    ]);
  });

  it('an answer is shared once and can be taken back', async () => {
    const share = { v: 1, id: 'S1', q: 'how many boats' };
    await slack.press('desk-share', share);
    await slack.press('desk-share', share);
    await slack.press('desk-take-back', { v: 1, id: 'S1', by: PERSON, c: 'C1', ts: '50.1' });
    expect(slack.calls.map((call) => call.method).filter((method) => method !== 'respond')).toEqual([
      'chat.postMessage',
      'chat.delete',
    ]);
  });

  it('a question goes to a person, and their reply comes back', async () => {
    await slack.press('desk-ask-person', { v: 1, id: 'A1', q: 'who owns the boats' });
    await slack.mention({ channel: DESK_CHANNEL, user: 'U5', ts: '60.1', thread_ts: '50.1', text: `<@${BOT}> the town` });
    expect(slack.callsOf('chat.postMessage').map((args) => args['channel'])).toEqual([DESK_CHANNEL, PERSON]);
  });

  it('the operator is told of each kind of failure once, however often it fails, and each is counted', async () => {
    for (let at = 10; at < 20; at += 1) {
      await slack.mention({ ts: `${at}.1` });
      // What waits to be written together is written by itself: otherwise it depends on the machine how many writes there are.
      await slack.services.watch.settled();
    }
    const kinds = [
      'claim',
      'find an open question',
      'read the settings of a channel',
      'read a thread',
      'keep a turn',
      'keep who is asking in a thread',
      'find an answer',
      'keep an answer',
      'hold a claim',
      'keep people’s questions',
    ];
    const lines = told().map(({ level, what }) => `${level}: ${what}`);
    // Each kind ten times, and a claim for the delivery as for its answer.
    expect([lines.toSorted(), slack.services.watch.failures()]).toEqual([kinds.map((what) => `50: ${what}`).toSorted(), 110]);
    expect(told()[0]?.msg).toContain('questions are answered');
  });
});

/** A store whose writes of gaps wait until they are let go. */
async function slowStore(): Promise<{ store: Store; letGo: () => void }> {
  const store = await openSqliteStore(IN_MEMORY);
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  return { store: { ...store, gaps: { ...store.gaps, keep: (gaps) => held.then(() => store.gaps.keep(gaps)) } }, letGo };
}

it('a command never waits for the store: it is acknowledged while the store is still busy, and the refusal is kept', async () => {
  const { store, letGo } = await slowStore();
  const slow = await startRecordedSlack({ desk: aDesk((question) => aRefusal({ question })), store });
  await slow.command('who owns the boats');
  const answered = [slow.acks.length, (await store.gaps.of('C1', 0, Infinity)).length];
  letGo();
  await slow.services.watch.settled();
  const kept = await store.gaps.of('C1', 0, Infinity);
  await slow.stop();
  expect([answered, kept]).toEqual([
    [1, 0],
    [{ id: 'ID2', channel: 'C1', question: 'who owns the boats', reason: 'absent', askedAt: 1_000_000_000 }],
  ]);
});

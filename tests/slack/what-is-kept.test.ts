// What the Slack side keeps in the store, and what it does not: answers with their facts, refusals without names.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PostedAnswer, Store } from '../../src/store/store.ts';
import { BOT, CHANNEL, PERSON, type RecordedSlack, startRecordedSlack } from '../support/recorded-slack.ts';
import { aDesk, aRefusal, anAmbiguity, anAnswer } from '../support/sample-answers.ts';

const NOW = 1_000_000_000;

let slack: RecordedSlack;
let store: Store;
beforeEach(async () => {
  const desk = aDesk((question) => {
    if (question.includes('owns')) return aRefusal({ question });
    return question.includes('which') ? anAmbiguity({ question }) : anAnswer({ question });
  });
  slack = await startRecordedSlack({ desk });
  ({ store } = slack.services);
});
afterEach(() => slack.stop());

const kept = () => store.answers.showing('a-fact');
const anAnswerKept = (given: Partial<PostedAnswer>): PostedAnswer => ({
  id: 'ID1',
  team: 'T1',
  channel: CHANNEL,
  ts: '50.1',
  thread: null,
  askedTs: null,
  editable: true,
  directTo: null,
  facts: ['a-fact'],
  postedAt: NOW,
  ...given,
});
const direct = (text: string, ts = '10.1') =>
  slack.event({ type: 'message', channel_type: 'im', channel: 'D1', user: PERSON, ts, event_ts: ts, text });

describe('an answer', () => {
  it('to a mention is kept with its thread, and once however often it is edited', async () => {
    await slack.mention();
    await slack.mention({ text: `<@${BOT}> how many ships`, edited: { user: PERSON, ts: '15.1' } });
    expect(await kept()).toEqual([anAnswerKept({ id: 'ID2', thread: '10.1', askedTs: '10.1' })]);
  });

  it('in direct messages is kept with whose they are, so that they can be forgotten', async () => {
    await direct('how many boats');
    const before = await kept();
    await store.forget(PERSON);
    expect([before, await kept(), await store.threads.before({ team: 'T1', channel: 'D1', thread: null }, '99.1', 8)]).toEqual([
      [anAnswerKept({ channel: 'D1', askedTs: '10.1', directTo: PERSON })],
      [],
      [],
    ]);
  });

  it('that is shared is kept, and dropped when it is taken back', async () => {
    await slack.press('desk-share', { v: 1, id: 'S1', q: 'how many boats' });
    const before = await kept();
    await slack.press('desk-take-back', { v: 1, id: 'S1', by: PERSON, c: CHANNEL, ts: '50.1' });
    expect([before, await kept()]).toEqual([[anAnswerKept({ id: 'S1' })], []]);
  });

  it('that is shared where the bot is no member is kept as one that cannot be edited', async () => {
    slack.script.set('chat.postMessage', [{ body: { ok: false, error: 'not_in_channel' } }]);
    await slack.press('desk-share', { v: 1, id: 'S1', q: 'how many boats' });
    expect(await kept()).toEqual([anAnswerKept({ id: 'S1', ts: null, editable: false })]);
  });

  it('to a chosen reading is kept, and so is its turn', async () => {
    await slack.press('desk-reading-1', { v: 1, q: 'boats that left', w: '10.1' });
    expect([await kept(), await store.threads.before({ team: 'T1', channel: CHANNEL, thread: '10.1' }, '99.1', 8)]).toEqual([
      [anAnswerKept({ thread: '10.1' })],
      [{ ts: '50.1', question: 'boats that left', facts: ['a-fact'] }],
    ]);
  });

  it('to a command is not kept: nobody else sees it, and it cannot be edited', async () => {
    await slack.command('how many boats');
    await slack.services.watch.settled();
    expect(await kept()).toEqual([]);
  });
});

describe('a refusal', () => {
  const gaps = async () => {
    await slack.services.watch.settled();
    return (await store.gaps.of(CHANNEL, 0, Infinity)).map(({ question, reason, askedAt }) => [question, reason, askedAt]);
  };

  it('is kept with channel, reason and time, and without anybody’s name', async () => {
    await slack.command('who owns the boats of @ben');
    slack.time.now += 5;
    await slack.mention({ text: `<@${BOT}> who owns them, ana@harbour.example?` });
    expect(await gaps()).toEqual([
      ['who owns the boats of', 'absent', NOW],
      ['who owns them,', 'absent', NOW + 5],
    ]);
  });

  it('is kept for what the file cannot answer only: not for answers, several readings, or direct messages', async () => {
    await slack.command('how many boats');
    await slack.command('which boats');
    await slack.command('help');
    await direct('who owns the boats');
    await slack.services.watch.settled();
    expect([await gaps(), await store.gaps.of('D1', 0, Infinity)]).toEqual([[], []]);
  });
});

describe('a delivery', () => {
  const again = (ts: string) => slack.mention({ ts });
  const posts = () => slack.callsOf('chat.postMessage').length;

  it('that another process is answering is left to it, and taken up where that one died', async () => {
    await store.claims.claim('delivery/T1/C1/10.1/-', NOW, NOW + 30_000);
    await again('10.1');
    const meanwhile = posts();
    slack.time.now += 30_000;
    await again('10.1');
    await again('10.1');
    expect([meanwhile, posts()]).toEqual([0, 1]);
  });

  it('that was answered before a restart is not answered again', async () => {
    await again('10.1');
    const other = await startRecordedSlack({ store });
    other.time.now += 60_000;
    await other.mention({ ts: '10.1' });
    await other.stop();
    expect([posts(), other.calls]).toEqual([1, []]);
  });
});

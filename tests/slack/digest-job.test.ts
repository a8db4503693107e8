// The digests' clock: what is due is posted once, whatever fails, and what is not certain is never posted twice.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDesk } from '../../src/core/desk.ts';
import type { DigestOfDay } from '../../src/core/digest/digest.ts';
import { freePort } from '../../src/playground/free-port.ts';
import type { Services } from '../../src/services.ts';
import { type DigestJob, startDigestJob } from '../../src/slack/digest-job.ts';
import type { Pause } from '../../src/slack/digest/pacer.ts';
import { createSlackClient } from '../../src/slack/slack-client.ts';
import { IN_MEMORY, openSqliteStore } from '../../src/store/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { BOT, CHANNEL, PERSON, type RecordedSlack, startRecordedSlack } from '../support/recorded-slack.ts';
import { aDesk, aDigest, anAnswer } from '../support/sample-answers.ts';
import { HARBOUR_FACTS, harbour } from '../support/sample-harbour.ts';
import { DAY, DUE, HOUR, MINUTE, aSubscription } from '../support/sample-subscription.ts';

const LEASE = MINUTE;
const NEVER = 2 ** 31 - 1;

let slack: RecordedSlack;
let day: (date: string) => DigestOfDay;
let jobs: DigestJob[];
beforeEach(async () => {
  day = aDigest;
  jobs = [];
  const desk = aDesk(
    (question) => anAnswer({ question }),
    ({ date }) => day(date),
  );
  slack = await startRecordedSlack({ desk });
  slack.time.now = DUE;
});
afterEach(async () => {
  for (const job of jobs) await job.stop();
  await slack.stop();
});

/** A job whose ticks are the test's own, and whose pauses set the clock on. */
function aJob({
  slackApiUrl = slack.apiUrl,
  store = slack.services.store,
  desk = slack.services.desk,
  pause = async (ms) => void (slack.time.now += ms),
}: { slackApiUrl?: string; store?: Store; desk?: Services['desk']; pause?: Pause } = {}): DigestJob {
  const client = createSlackClient({ botToken: 'xoxb-test', slackApiUrl }, slack.services.log, 500);
  const identity = { botToken: 'xoxb-test', botId: 'B0BOT', botUserId: BOT };
  const job = startDigestJob(client, identity, { ...slack.services, store, desk }, { tick: NEVER, lease: LEASE, pause });
  jobs.push(job);
  return job;
}

const store = () => slack.services.store;
const subscribe = (given: Parameters<typeof aSubscription>[0] = {}) => store().subscriptions.save(aSubscription(given));
const posts = () => slack.callsOf('chat.postMessage');
const entries = async (channel = CHANNEL) =>
  (await store().ledger.latest(channel, 9)).map(({ localDate, status, ts, why }) => [localDate, status, ts ?? why]);
const told = () => slack.lines.map((line) => (JSON.parse(line) as { msg: string }).msg);
const refusal = (error: string) => ({ body: { ok: false, error } });
/** The channel's history with a digest of a date in it. */
const history = (date: string, given: object = {}) => ({
  body: {
    ok: true,
    messages: [
      { ts: '9.9', user: 'U7', text: 'good morning' },
      { ts: '41.1', user: BOT, metadata: { event_type: 'mali_digest', event_payload: { date } }, ...given },
    ],
  },
});
const EMPTY = { body: { ok: true, messages: [] } };

describe('a digest that is due', () => {
  it('is posted with its lead fact as the text and the metadata by which it is known again', async () => {
    await subscribe();
    await aJob().tick();
    expect(posts().map(({ channel, text, metadata, unfurl_links: unfurl }) => ({ channel, text, metadata, unfurl }))).toEqual([
      {
        channel: CHANNEL,
        text: 'About 12 boats left the port. Source: the harbour office; said (paragraph 3, as of Oct. 29, 2012).',
        metadata: { event_type: 'mali_digest', event_payload: { date: '2026-11-23' } },
        unfurl: 'false',
      },
    ]);
  });

  it('is entered as posted, its facts count as shown, and where they stand is kept', async () => {
    await subscribe();
    await aJob().tick();
    expect([await entries(), await store().shown.in(CHANNEL)]).toEqual([
      [['2026-11-23', 'posted', '50.1']],
      new Map([['a-fact', { version: 'v1', on: '2026-11-23' }]]),
    ]);
    expect(
      (await store().answers.showing('a-fact')).map(({ channel, ts, editable, directTo }) => [channel, ts, editable, directTo]),
    ).toEqual([[CHANNEL, '50.1', true, null]]);
  });

  it('leaves what was asked while it was on its way to the next one', async () => {
    await subscribe();
    const asked: (readonly string[])[] = [];
    const desk = aDesk(
      (question) => anAnswer({ question }),
      ({ date, gaps }) => {
        asked.push(gaps.map(({ question }) => question));
        return aDigest(date);
      },
    );
    const gap = { channel: CHANNEL, reason: 'absent' } as const;
    await store().gaps.keep([{ ...gap, id: 'g1', question: 'before', askedAt: DUE - 1 }]);
    slack.script.set('chat.postMessage', [
      {
        get body() {
          slack.time.now = DUE + 2;
          return { ok: true, channel: CHANNEL, ts: '50.1' };
        },
      },
    ]);
    const job = aJob({ desk });
    await job.tick();
    await store().gaps.keep([{ ...gap, id: 'g2', question: 'meanwhile', askedAt: DUE + 1 }]);
    slack.time.now = DUE + DAY;
    await job.tick();
    expect(asked).toEqual([['before'], ['meanwhile']]);
  });

  it('comes once, however often it is asked for, by however many', async () => {
    await subscribe();
    const [one, other] = [aJob(), aJob()];
    await Promise.all([one.tick(), one.tick(), other.tick()]);
    slack.time.now += MINUTE;
    await Promise.all([one.tick(), other.tick()]);
    expect(posts()).toHaveLength(1);
  });

  it('does not come before its time, and comes again on the next day', async () => {
    await subscribe();
    const job = aJob();
    for (const now of [DUE - 1, DUE, DUE + DAY - 1, DUE + DAY]) {
      slack.time.now = now;
      await job.tick();
    }
    expect(await entries()).toEqual([
      ['2026-11-24', 'posted', '50.2'],
      ['2026-11-23', 'posted', '50.1'],
    ]);
  });

  it('comes at its new time as soon as that is changed', async () => {
    await subscribe();
    slack.time.now = DUE - HOUR;
    const job = aJob();
    await job.tick();
    await subscribe({ settings: { ...aSubscription().settings, time: '08:00' }, changedAt: DUE - HOUR + 1 });
    slack.time.now = DUE - 30 * MINUTE;
    await job.tick();
    expect(posts()).toHaveLength(1);
  });

  it('goes out with others at four a second', async () => {
    for (let at = 1; at <= 5; at += 1) await subscribe({ channel: `C${at}` });
    await aJob().tick();
    expect([posts().length, slack.time.now - DUE]).toEqual([5, 4 * 250]);
  });

  it('does not come where it was turned off, or set to another time, while it waited for its turn', async () => {
    for (const channel of ['C1', 'C2', 'C3']) await subscribe({ channel });
    const { settings } = aSubscription();
    const pause: Pause = async () => {
      await store().subscriptions.turnOff('C2', 'turned-off', DUE + 1);
      await subscribe({ channel: 'C3', settings: { ...settings, time: '10:00' }, changedAt: DUE + 1 });
    };
    await aJob({ pause }).tick();
    expect(posts().map(({ channel }) => channel)).toEqual(['C1']);
  });
});

it('a fact that is corrected after it was shown opens the next digest, called a correction, and no later one', async () => {
  const facts = Object.values(HARBOUR_FACTS);
  const mended = { ...HARBOUR_FACTS.pier, statement: 'Norland has spent more than $40 million on its new pier since 2009.' };
  const corrected = facts.map((fact) => (fact.id === mended.id ? mended : fact));
  const [before, after] = [createDesk(harbour()), createDesk(harbour({ facts: corrected }))];
  await subscribe();
  for (const [day, desk] of [before, after, after].entries()) {
    slack.time.now = DUE + day * DAY;
    await aJob({ desk }).tick();
  }
  /** What stands below the title and the line on the source. */
  const openings = posts().map(({ blocks }) => (blocks as { text?: { text: string } }[])[2]?.text?.text);
  expect([openings, await entries()]).toEqual([
    [`*${HARBOUR_FACTS.carried.statement}*`, `*Corrected in the file*\n${mended.statement}`],
    [
      ['2026-11-25', 'skipped', 'quiet'],
      ['2026-11-24', 'posted', '50.2'],
      ['2026-11-23', 'posted', '50.1'],
    ],
  ]);
});

describe('a digest whose settings are changed while it is tried again', () => {
  const busy = { status: 429, headers: { 'Retry-After': '600' }, body: {} };

  it.each(['digest on', 'digest on 8.15 daily', 'digest on tokyo', 'digest on daily 3am', 'digest skip tomorrow'])(
    'comes all the same, once, after "%s"',
    async (command) => {
      await subscribe();
      slack.script.set('chat.postMessage', [busy]);
      const job = aJob();
      await job.tick();
      slack.time.now = DUE + MINUTE;
      await slack.command(command);
      for (const minutes of [2, 11, 12, 60]) {
        slack.time.now = DUE + minutes * MINUTE;
        await job.tick();
      }
      expect([posts().length, await entries()]).toEqual([2, [['2026-11-23', 'posted', '50.2']]]);
    },
  );

  it('comes at its new time where that is still to come, and not at all where today is skipped or it is turned off', async () => {
    const commands = { C1: 'digest on 10am', C2: 'digest skip today', C3: 'digest off' };
    for (const channel of Object.keys(commands)) await subscribe({ channel });
    slack.script.set('chat.postMessage', Array(3).fill(refusal('restricted_action')));
    const job = aJob();
    await job.tick();
    slack.time.now = DUE + MINUTE;
    for (const [channel, command] of Object.entries(commands)) await slack.command(command, channel);
    slack.time.now = DUE + 30 * MINUTE;
    await job.tick();
    const before = posts().length;
    slack.time.now = DUE + 90 * MINUTE;
    await job.tick();
    expect([before, await Promise.all(Object.keys(commands).map(entries))]).toEqual([
      3,
      [[['2026-11-23', 'posted', '50.4']], [['2026-11-23', 'skipped', 'skipped']], [['2026-11-23', 'claimed', null]]],
    ]);
  });

  it('comes where it had only waited for its turn', async () => {
    for (const channel of ['C1', 'C2']) await subscribe({ channel });
    const changed = { once: false };
    const pause: Pause = async () => {
      if (!changed.once) await slack.command('digest on daily', 'C2');
      changed.once = true;
    };
    const job = aJob({ pause });
    await job.tick();
    await job.tick();
    expect(posts().map(({ channel }) => channel)).toEqual(['C1', 'C2']);
  });
});

describe('a day that brings nothing', () => {
  it('is entered as quiet, and not asked about again', async () => {
    day = (date) => ({ kind: 'quiet', date });
    await subscribe();
    const job = aJob();
    await job.tick();
    await job.tick();
    expect([posts(), await entries()]).toEqual([[], [['2026-11-23', 'skipped', 'quiet']]]);
  });

  it('is one line where the channel wants one', async () => {
    day = (date) => ({ kind: 'heartbeat', date, facts: 95 });
    await subscribe();
    await aJob().tick();
    expect(posts()[0]?.['text']).toContain('Nothing new: all 95 facts');
  });

  it('is entered with its reason where it was skipped, paused or a holiday', async () => {
    const settings = {
      ...aSubscription().settings,
      skipped: ['2026-11-23'],
      holidays: ['2026-11-24'],
      pausedUntil: '2026-11-20',
    };
    await subscribe({ settings });
    const job = aJob();
    await job.tick();
    slack.time.now += DAY;
    await job.tick();
    expect([posts(), await entries()]).toEqual([
      [],
      [
        ['2026-11-24', 'skipped', 'holiday'],
        ['2026-11-23', 'skipped', 'skipped'],
      ],
    ]);
  });

  it('is missed where the desk comes back too late, and the operator is told', async () => {
    await subscribe();
    slack.time.now = DUE + 2 * HOUR;
    await aJob().tick();
    expect([posts(), await entries(), told()]).toEqual([
      [],
      [['2026-11-23', 'skipped', 'missed']],
      ['a digest was missed: its time and the grace after it are over'],
    ]);
  });
});

describe('what Slack refuses', () => {
  it('for its rate is posted after the time that Slack asks for', async () => {
    await subscribe();
    slack.script.set('chat.postMessage', [{ status: 429, headers: { 'Retry-After': '45' }, body: {} }]);
    const job = aJob();
    await job.tick();
    slack.time.now = DUE + 44_000;
    await job.tick();
    const before = posts().length;
    slack.time.now = DUE + 46_000;
    await job.tick();
    expect([before, await entries()]).toEqual([1, [['2026-11-23', 'posted', '50.2']]]);
  });

  it('is tried again after a minute, until it is too late', async () => {
    await subscribe();
    slack.script.set('chat.postMessage', Array(200).fill(refusal('restricted_action')));
    const job = aJob();
    for (let minutes = 0; minutes <= 125; minutes += 0.5) {
      slack.time.now = DUE + minutes * MINUTE;
      await job.tick();
    }
    expect([posts().length, await entries()]).toEqual([120, [['2026-11-23', 'skipped', 'missed']]]);
  });

  it('because nobody listens is tried again as well', async () => {
    await subscribe();
    await aJob({ slackApiUrl: `http://127.0.0.1:${await freePort(50_000)}/api/` }).tick();
    slack.time.now += MINUTE;
    await aJob().tick();
    expect([await entries(), slack.callsOf('conversations.history')]).toEqual([[['2026-11-23', 'posted', '50.1']], []]);
  });

  it.each([
    ['is_archived', 'archived', 'the channel was archived'],
    ['not_in_channel', 'not-a-member', 'I was no member of the channel'],
    ['channel_not_found', 'channel-gone', 'Slack did not let me find the channel: it is gone, or I was removed from it'],
  ])('for good (%s) turns the digest off and tells whoever set it up, once', async (error, off, why) => {
    await subscribe();
    slack.script.set('chat.postMessage', [refusal(error)]);
    const job = aJob();
    for (let minutes = 0; minutes < 5; minutes += 1) {
      slack.time.now += MINUTE;
      await job.tick();
    }
    expect([posts().map(({ channel }) => channel), (await store().subscriptions.of(CHANNEL))?.off]).toEqual([
      [CHANNEL, PERSON],
      off,
    ]);
    expect(posts()[1]?.['text']).toContain(`<#${CHANNEL}>, which you set up, is off now: ${why}.`);
  });

  it('for good leaves the day free for a digest that is turned on again', async () => {
    await subscribe();
    slack.script.set('chat.postMessage', [refusal('not_in_channel')]);
    const job = aJob();
    await job.tick();
    slack.time.now += HOUR;
    await subscribe({ settings: { ...aSubscription().settings, time: '10:00' }, changedAt: slack.time.now });
    slack.time.now += HOUR;
    await job.tick();
    expect(await entries()).toEqual([['2026-11-23', 'posted', '50.3']]);
  });

  it('of the note to whoever set it up is told to the operator', async () => {
    await subscribe();
    slack.script.set('chat.postMessage', [refusal('is_archived'), refusal('account_inactive')]);
    await aJob().tick();
    expect(told()).toEqual([
      'a digest was turned off: its channel is closed to the bot',
      'whoever set the digest up could not be told that it is off',
    ]);
  });
});

describe('a digest that Slack did not confirm', () => {
  const lost = [
    ['a lost reply', { drop: true }],
    ['a fault of the server', { status: 500, body: {} }],
    ['a refusal that may have done a part', refusal('internal_error')],
    ['a page that is no reply of Slack’s', { text: '<html><body>502 Bad Gateway</body></html>' }],
  ] as const;

  it.each(lost)('after %s is found in the history, and not posted again', async (_what, scripted) => {
    await subscribe();
    slack.script.set('chat.postMessage', [scripted]);
    slack.script.set('conversations.history', [history('2026-11-23')]);
    const job = aJob();
    await job.tick();
    slack.time.now += LEASE;
    await job.tick();
    expect([posts().length, await entries(), await store().shown.in(CHANNEL)]).toEqual([
      1,
      [['2026-11-23', 'posted', '41.1']],
      new Map([['a-fact', { version: 'v1', on: '2026-11-23' }]]),
    ]);
    expect((await store().answers.showing('a-fact')).map(({ ts }) => ts)).toEqual(['41.1']);
    expect(slack.callsOf('conversations.history')[0]).toMatchObject({ channel: CHANNEL, include_all_metadata: 'true' });
  });

  it.each(lost)(
    'after %s is posted where the history has none, and not before its lease has run out',
    async (_what, scripted) => {
      await subscribe();
      slack.script.set('chat.postMessage', [scripted]);
      slack.script.set('conversations.history', [EMPTY]);
      const job = aJob();
      await job.tick();
      slack.time.now += LEASE - 1;
      await job.tick();
      const before = posts().length;
      slack.time.now += 1;
      await job.tick();
      expect([before, posts().length, await entries()]).toEqual([1, 2, [['2026-11-23', 'posted', '50.2']]]);
    },
  );

  it.each(lost)(
    'after %s is uncertain where the history may not be read: never posted again, counted, told',
    async (_what, scripted) => {
      await subscribe();
      slack.script.set('chat.postMessage', [scripted]);
      slack.script.set('conversations.history', [refusal('missing_scope')]);
      const job = aJob();
      for (let minutes = 0; minutes < 5; minutes += 1) {
        await job.tick();
        slack.time.now += MINUTE;
      }
      expect([posts().length, (await entries()).map((entry) => entry.slice(0, 2)), await store().ledger.uncertain()]).toEqual([
        1,
        [['2026-11-23', 'uncertain']],
        new Map([[CHANNEL, 1]]),
      ]);
      const line = slack.lines.map((each) => JSON.parse(each) as { msg: string; uncertain?: number }).at(-1);
      expect([line?.uncertain, line?.msg]).toEqual([1, expect.stringContaining('grant channels:history')]);
    },
  );

  it.each([
    ['stands there', history('2026-11-23'), ['posted', '41.1']],
    ['may have come, where the history may not be read', refusal('missing_scope'), ['uncertain', expect.any(String)]],
    ['does not stand there, and is not posted', EMPTY, ['claimed', null]],
  ])('is found out about though it was turned off meanwhile: it %s', async (_what, reply, entry) => {
    await subscribe();
    slack.script.set('chat.postMessage', [{ drop: true }]);
    slack.script.set('conversations.history', [reply]);
    const job = aJob();
    await job.tick();
    await slack.command('digest off');
    for (let minutes = 1; minutes < 5; minutes += 1) {
      slack.time.now = DUE + minutes * MINUTE;
      await job.tick();
    }
    expect([posts().length, slack.callsOf('conversations.history').length, await entries()]).toEqual([
      1,
      1,
      [['2026-11-23', ...entry]],
    ]);
  });

  it('and that was set to a later hour comes then where it does not stand there', async () => {
    await subscribe();
    slack.script.set('chat.postMessage', [{ drop: true }]);
    slack.script.set('conversations.history', [EMPTY]);
    const job = aJob();
    await job.tick();
    await slack.command('digest on 10am');
    const counts: number[] = [];
    for (const minutes of [1, 89, 90]) {
      slack.time.now = DUE + minutes * MINUTE;
      await job.tick();
      counts.push(posts().length);
    }
    expect([counts, await entries()]).toEqual([[1, 1, 2], [['2026-11-23', 'posted', '50.2']]]);
  });

  it('is not taken for one that somebody else posted, or for that of another date', async () => {
    await subscribe();
    slack.script.set('chat.postMessage', [{ drop: true }]);
    const foreign = history('2026-11-23', { user: 'U0OTHER' }).body.messages;
    const yesterday = history('2026-11-22').body.messages;
    slack.script.set('conversations.history', [{ body: { ok: true, messages: [...foreign, ...yesterday] } }]);
    const job = aJob();
    await job.tick();
    slack.time.now += LEASE;
    await job.tick();
    expect(posts()).toHaveLength(2);
  });

  it('is looked for on every page of the history', async () => {
    await subscribe();
    slack.script.set('chat.postMessage', [{ drop: true }]);
    const first = { body: { ...EMPTY.body, response_metadata: { next_cursor: 'more' } } };
    slack.script.set('conversations.history', [first, history('2026-11-23')]);
    const job = aJob();
    await job.tick();
    slack.time.now += LEASE;
    await job.tick();
    expect([posts().length, slack.callsOf('conversations.history').map(({ cursor }) => cursor)]).toEqual([
      1,
      [undefined, 'more'],
    ]);
  });

  it('waits while the history cannot be asked, and is found when it can', async () => {
    await subscribe();
    slack.script.set('chat.postMessage', [{ drop: true }]);
    slack.script.set('conversations.history', [{ drop: true }, { status: 500, body: {} }, history('2026-11-23')]);
    const job = aJob();
    for (let tries = 0; tries < 4; tries += 1) {
      await job.tick();
      slack.time.now += LEASE;
    }
    expect([posts().length, await entries()]).toEqual([1, [['2026-11-23', 'posted', '41.1']]]);
  });

  it.each([
    ['is found', history('2026-11-23'), ['posted', '41.1']],
    ['is missed where it was not posted', EMPTY, ['skipped', 'missed']],
    [
      'is uncertain where nobody may look',
      refusal('missing_scope'),
      ['uncertain', 'Slack did not confirm it, and the history of the channel may not be read'],
    ],
  ])('by a process that died %s when the desk comes back after the grace', async (_what, reply, settled) => {
    await subscribe();
    const claim = await store().ledger.claim(CHANNEL, '2026-11-23', 'dead', DUE, DUE + LEASE);
    if (claim === null) throw new Error('not claimed');
    await store().ledger.beginPost(claim, [{ id: 'a-fact', version: 'v1' }], DUE + LEASE);
    slack.script.set('conversations.history', [reply]);
    slack.time.now = DUE + 5 * HOUR;
    await aJob().tick();
    expect([posts(), await entries()]).toEqual([[], [['2026-11-23', ...settled]]]);
  });
});

describe('a digest whose sender was held up for longer than its lease', () => {
  const standing = (...all: string[]) => ({
    body: {
      ok: true,
      messages: all.map((ts) => ({
        ts,
        user: BOT,
        metadata: { event_type: 'mali_digest', event_payload: { date: '2026-11-23' } },
      })),
    },
  });
  /** Slack's reply, which comes when the lease has long run out. */
  const late = () => ({
    get body() {
      slack.time.now += 2 * LEASE;
      return { ok: true, channel: CHANNEL, ts: '50.1' };
    },
  });
  const taken = () => slack.callsOf('chat.delete').map(({ channel, ts }) => [channel, ts]);

  it.each([
    ['stands there twice: the one that the ledger does not know is taken back', [standing('50.1', '49.9')], [[CHANNEL, '49.9']]],
    ['stands there once', [standing('50.1')], []],
    ['cannot be looked for: nothing is taken back', [refusal('missing_scope')], []],
    [
      'is looked for again where Slack fails meanwhile',
      [{ status: 500, body: {} }, standing('49.9', '50.1')],
      [[CHANNEL, '49.9']],
    ],
  ])('%s', async (_what, replies, expected) => {
    await subscribe();
    slack.script.set('chat.postMessage', [late()]);
    slack.script.set('conversations.history', [...replies]);
    const job = aJob();
    for (let ticks = 0; ticks < 4; ticks += 1) await job.tick();
    expect([taken(), slack.callsOf('conversations.history').length, await entries()]).toEqual([
      expected,
      replies.length,
      [['2026-11-23', 'posted', '50.1']],
    ]);
  });

  it('is looked at once whoever took over has settled it', async () => {
    await subscribe();
    slack.script.set('chat.postMessage', [late()]);
    slack.script.set('conversations.history', [standing('50.1', '60.1')]);
    const { ledger } = store();
    const settle: Store['ledger']['settle'] = async (claim, outcome, now) => {
      await ledger.claim(CHANNEL, claim.localDate, 'another', slack.time.now, slack.time.now + LEASE);
      return ledger.settle(claim, outcome, now);
    };
    const job = aJob({ store: { ...store(), ledger: { ...ledger, settle } } });
    await job.tick();
    await job.tick();
    const before = taken();
    const claim = { channel: CHANNEL, localDate: '2026-11-23', by: 'another', attempt: 2, maybePosted: true };
    await ledger.settle(claim, { status: 'posted', ts: '60.1' }, slack.time.now);
    await job.tick();
    expect([before, taken()]).toEqual([[], [[CHANNEL, '50.1']]]);
  });
});

describe('the job', () => {
  it('posts nothing while the store fails, and says so once', async () => {
    await subscribe();
    const broken = await openSqliteStore(IN_MEMORY);
    await broken.close();
    const job = aJob({ store: broken });
    await job.tick();
    await job.tick();
    expect([posts(), told().filter((line) => line.startsWith('the store failed'))]).toEqual([
      [],
      [expect.stringContaining('the store failed')],
    ]);
  });

  it('goes on with the other channels where one fails', async () => {
    for (const channel of ['C1', 'C2', 'C3']) await subscribe({ channel });
    const { beginPost } = store().ledger;
    const ledger = {
      ...store().ledger,
      beginPost: (...given: Parameters<typeof beginPost>) =>
        given[0].channel === 'C2' ? Promise.reject(new Error('disk full')) : beginPost(...given),
    };
    await aJob({ store: { ...store(), ledger } }).tick();
    expect([posts().map(({ channel }) => channel), told()]).toEqual([
      ['C1', 'C3'],
      ['a digest failed: it is tried again while it may still come'],
    ]);
  });

  it('ends once the digest under way is posted, and begins no other', async () => {
    for (let at = 1; at <= 20; at += 1) await subscribe({ channel: `C${String(at).padStart(2, '0')}` });
    const job = aJob();
    const ticking = job.tick();
    await job.stop();
    await ticking;
    const posted = (await Promise.all(slack.calls.map(async ({ args }) => entries(String(args['channel']))))).flat();
    expect(posted.length).toBe(posts().length);
    expect(posted.length).toBeLessThan(20);
  });
});

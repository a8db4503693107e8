// What people type after "digest", in a command, a mention and a direct message: who may, what is answered, and to whom.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BOT, CHANNEL, PERSON, type RecordedSlack, startRecordedSlack } from '../support/recorded-slack.ts';
import { aDesk, aDigest, anAnswer } from '../support/sample-answers.ts';
import { DAY, DUE, aSubscription } from '../support/sample-subscription.ts';

let slack: RecordedSlack;
beforeEach(async () => {
  slack = await startRecordedSlack();
  slack.time.now = DUE - DAY;
});
afterEach(() => slack.stop());

const store = () => slack.services.store;
const person = (given: object) => ({ body: { ok: true, user: { id: PERSON, tz: 'Europe/Paris', ...given } } });
const refusal = (error: string) => ({ body: { ok: false, error } });
/** What was shown to one person in the channel, line by line. */
const shown = () =>
  slack.callsOf('chat.postEphemeral').map(({ channel, user, text }) => ({ channel, user, lines: String(text).split('\n') }));
const lines = () => shown().at(-1)?.lines ?? [];
const subscription = () => store().subscriptions.of(CHANNEL);

describe('a digest command', () => {
  it('is acknowledged at once with nothing, and answered for its sender as a member of the channel', async () => {
    slack.script.set('users.info', [person({})]);
    await slack.command('digest on');
    expect([slack.acks, shown()]).toEqual([
      [undefined],
      [
        {
          channel: CHANNEL,
          user: PERSON,
          lines: [
            'The daily digest is on.',
            'On: weekdays at 08:30, Europe/Paris.',
            'Next: Mon, Nov. 23 at 08:30.',
            'Beside the lead: a number, a quote, a position, what was still ahead, a caution, questions without an answer. With nothing new: quiet.',
            'Last: none yet.',
          ],
        },
      ],
    ]);
    expect(await subscription()).toEqual(aSubscription({ createdAt: DUE - DAY, changedAt: DUE - DAY }));
  });

  it.each([
    ['may not be asked', refusal('missing_scope')],
    ['names no zone', person({ tz: undefined })],
    ['names a zone that is none', person({ tz: 'Mars/Olympus' })],
  ])('asks for the zone where the profile %s', async (_what, reply) => {
    slack.script.set('users.info', [reply]);
    await slack.command('digest on 9am');
    expect([lines(), await subscription()]).toEqual([
      ['Which clock does this channel live by? Say a city or a zone: `/mali digest on 09:00 Paris`'],
      null,
    ]);
  });

  it('says where no digest could be posted: the bot is no member there', async () => {
    slack.script.set('chat.postEphemeral', [refusal('not_in_channel')]);
    await slack.command('digest on 8.30 paris');
    const [reply] = slack.callsOf('respond');
    expect([reply?.['response_type'], JSON.stringify(reply?.['blocks']).includes('/invite @mali-desk')]).toEqual([
      'ephemeral',
      true,
    ]);
  });

  it('repeats what it does not understand escaped', async () => {
    await slack.command('digest a&lt;b@everyone & co');
    expect(lines()[0]).toContain('"a&lt;b@\u200Beveryone" is nothing that the digest knows.');
  });

  it('turns off and on again with what was set before', async () => {
    await slack.command('digest on 7.15 bamako daily');
    await slack.command('digest off');
    const off = lines();
    await slack.command('digest on');
    expect([off, lines().slice(0, 2)]).toEqual([
      ['The digest is off here.', 'To turn it on: /mali digest on 08:30 Europe/Paris weekdays'],
      ['The daily digest is on.', 'On: daily at 07:15, Africa/Bamako.'],
    ]);
  });

  it('pauses and skips only what is on', async () => {
    await slack.command('digest pause until tomorrow');
    await slack.command('digest skip tomorrow');
    expect(new Set(shown().map(({ lines: said }) => said[0]))).toEqual(
      new Set(['The digest is off here. To turn it on: `/mali digest on 08:30 Europe/Paris weekdays`']),
    );
    await slack.command('digest on 8.30 paris');
    await slack.command('digest skip tomorrow');
    expect(lines().slice(0, 3)).toEqual([
      'No digest on Mon, Nov. 23.',
      'On: weekdays at 08:30, Europe/Paris.',
      'Next: Tue, Nov. 24 at 08:30.',
    ]);
  });

  it('leaves whoever set it up the one who is told, for as long as it is on', async () => {
    await store().subscriptions.save(aSubscription({ setUpBy: 'U8' }));
    await slack.command('digest on 9am');
    const whileOn = (await subscription())?.setUpBy;
    await slack.command('digest off');
    await slack.command('digest on');
    expect([whileOn, (await subscription())?.setUpBy]).toEqual(['U8', PERSON]);
  });

  it('tells in its state why it turned itself off, and which digests are uncertain', async () => {
    await store().subscriptions.save(aSubscription());
    const claim = await store().ledger.claim(CHANNEL, '2026-11-20', 'x', 1, 2);
    if (claim) await store().ledger.settle(claim, { status: 'uncertain', why: 'no reply' }, 3);
    await slack.command('digest');
    const state = lines();
    await store().subscriptions.turnOff(CHANNEL, 'archived', 4);
    await slack.command('digest');
    expect([state.slice(-2), lines().at(-1)]).toEqual([
      [
        'Fri, Nov. 20: uncertain. Slack did not confirm the digest, and it was not sent again so as not to double it.',
        'Uncertain digests in all: 1.',
      ],
      'It turned itself off: the channel was archived.',
    ]);
  });

  it('that fails is told its sender under a reference', async () => {
    await store().close();
    await slack.command('digest');
    expect([slack.acks, slack.callsOf('respond').map(({ text }) => String(text).slice(0, 22))]).toEqual([
      [undefined],
      ['Sorry, that went wrong'],
    ]);
    slack = await startRecordedSlack();
  });
});

describe('a preview', () => {
  it('is what the channel would get today, and counts as nothing', async () => {
    slack.time.now = DUE;
    await slack.command('digest now');
    expect([lines()[0], await store().shown.in(CHANNEL), await store().ledger.latest(CHANNEL, 9)]).toEqual([
      'About 12 boats left the port. Source: the harbour office; said (paragraph 3, as of Oct. 29, 2012).',
      new Map(),
      [],
    ]);
  });

  it('is made of what was shown, asked and held by the file since the last digest', async () => {
    const asked: unknown[] = [];
    const desk = aDesk(
      (question) => anAnswer({ question }),
      ({ date, shown: before, fileBefore, gaps }) => {
        asked.push([date, [...before.keys()], fileBefore && [...fileBefore], gaps.map(({ question }) => question)]);
        return aDigest(date);
      },
    );
    const other = await startRecordedSlack({ desk, store: store() });
    other.time.now = DUE;
    const gap = (id: string, askedAt: number) =>
      store().gaps.keep([{ id, channel: CHANNEL, question: id, reason: 'absent', askedAt }]);
    await store().subscriptions.save(aSubscription());
    await gap('long ago', DUE - 3 * DAY);
    await gap('yesterday', DUE - DAY + 1);
    await other.command('digest now');
    await store().fileFacts.note(['old'], DUE - DAY);
    const claim = await store().ledger.claim(CHANNEL, '2026-11-22', 'x', DUE - DAY, DUE);
    if (claim === null) throw new Error('not claimed');
    await store().ledger.beginPost(claim, [{ id: 'old', version: 'v1' }], DUE);
    await store().ledger.settle(claim, { status: 'posted', ts: '40.1' }, DUE - 10);
    await store().fileFacts.note(['old', 'new'], DUE - 5);
    await gap('just now', DUE - 1);
    await other.command('digest now');
    expect(asked).toEqual([
      ['2026-11-23', [], null, ['yesterday']],
      ['2026-11-23', ['old'], ['old'], ['just now']],
    ]);
    await other.services.watch.settled();
  });
});

describe('where only admins may change it', () => {
  beforeEach(async () => {
    await slack.stop();
    slack = await startRecordedSlack({ whoMayChange: 'admins' });
    slack.time.now = DUE - DAY;
    await store().subscriptions.save(aSubscription());
  });

  it.each([
    [person({ is_admin: true }), 'turned-off', 'The digest is off here.'],
    [person({ is_owner: true }), 'turned-off', 'The digest is off here.'],
    [person({}), null, 'Only workspace admins may change this here.'],
    [
      refusal('missing_scope'),
      null,
      'Only workspace admins may change this here, and I cannot tell who is one: the app needs the scope `users:read`.',
    ],
  ])('a change is made or not by what Slack says of the person (%j)', async (reply, off, said) => {
    slack.script.set('users.info', [reply]);
    await slack.command('digest off');
    expect([(await subscription())?.off, lines()[0]]).toEqual([off, said]);
  });

  it('everybody sees the state and the preview', async () => {
    await slack.command('digest');
    await slack.command('digest now');
    expect(slack.callsOf('users.info')).toEqual([]);
  });
});

describe('elsewhere', () => {
  it('a mention is answered for its sender alone', async () => {
    await slack.mention({ text: `<@${BOT}> digest on 8.30 paris` });
    expect([shown().map(({ channel, user }) => [channel, user]), (await subscription())?.settings.zone]).toEqual([
      [[CHANNEL, PERSON]],
      'Europe/Paris',
    ]);
    expect(slack.callsOf('chat.postMessage')).toEqual([]);
  });

  it('direct messages say that it belongs to a channel, by message and by command', async () => {
    await slack.event({
      type: 'message',
      channel_type: 'im',
      channel: 'D1',
      user: PERSON,
      ts: '1.1',
      event_ts: '1.1',
      text: 'digest',
    });
    await slack.command('gaps', 'D1');
    const answer = expect.stringContaining('belong to a channel');
    expect([slack.callsOf('chat.postMessage')[0]?.['text'], slack.callsOf('respond')[0]?.['text']]).toEqual([answer, answer]);
  });
});

// What every implementation of the store does; run over each of them in store.test.ts.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultDigestSettings } from '../../src/core/digest/digest.ts';
import type { Subscription } from '../../src/store/digest-store.ts';
import type { PostedAnswer, Store } from '../../src/store/store.ts';

const THREAD = { team: 'T1', channel: 'C1', thread: '10.000100' };
const DIRECT = { team: 'T1', channel: 'D1', thread: null };
const FACTS = [
  { id: 'boats', version: 'v1' },
  { id: 'crews', version: 'v1' },
];
const SETTINGS = { ...defaultDigestSettings('Africa/Bamako'), skipped: ['2026-12-24'] };

function aSubscription(given: Partial<Subscription> = {}): Subscription {
  return {
    channel: 'C1',
    team: 'T1',
    settings: SETTINGS,
    setUpBy: 'U1',
    off: null,
    createdAt: 1_700_000_000_000,
    changedAt: 1_700_000_000_000,
    owed: null,
    ...given,
  };
}

function aPostedAnswer(given: Partial<PostedAnswer> = {}): PostedAnswer {
  return {
    id: 'A1',
    team: 'T1',
    channel: 'C1',
    ts: '50.1',
    thread: '10.1',
    askedTs: '10.1',
    editable: true,
    directTo: null,
    facts: ['boats', 'crews'],
    postedAt: 1_700_000_000_000,
    ...given,
  };
}

/** @param fresh opens an empty store */
export function storeContract(name: string, fresh: () => Promise<Store>): void {
  describe(`the store over ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await fresh();
    });
    afterEach(() => store.close());

    describe('subscriptions', () => {
      it('come back as they were saved, and the last save counts but for when the first was', async () => {
        await store.subscriptions.save(aSubscription());
        const changed = aSubscription({
          settings: { ...SETTINGS, time: '09:00', pausedUntil: '2026-12-01' },
          createdAt: 5,
          changedAt: 6,
          owed: { date: '2026-11-23', at: 1, until: 2 },
        });
        await store.subscriptions.save(changed);
        expect([await store.subscriptions.of('C1'), await store.subscriptions.of('C2')]).toEqual([
          { ...changed, createdAt: 1_700_000_000_000 },
          null,
        ]);
      });

      it('that are off are not active, keep their settings, and are turned off once', async () => {
        await store.subscriptions.save(aSubscription());
        await store.subscriptions.save(aSubscription({ channel: 'C2' }));
        const turned = [
          await store.subscriptions.turnOff('C1', 'archived', 9),
          await store.subscriptions.turnOff('C1', 'turned-off', 10),
          await store.subscriptions.turnOff('C9', 'turned-off', 10),
        ];
        expect([turned, await store.subscriptions.active(), await store.subscriptions.of('C1')]).toEqual([
          [true, false, false],
          [aSubscription({ channel: 'C2' })],
          aSubscription({ off: 'archived', changedAt: 9 }),
        ]);
      });
    });

    describe('the ledger', () => {
      const claim = (by: string, now: number, date = '2026-11-19') => store.ledger.claim('C1', date, by, now, now + 60);
      const held = async (by: string, now: number) => {
        const got = await claim(by, now);
        if (!got) throw new Error('not claimed');
        return got;
      };

      it('gives a day to one of many who ask at once', async () => {
        const got = await Promise.all(Array.from({ length: 20 }, (_, at) => claim(`p${at}`, 100)));
        expect(got.filter((one) => one !== null)).toEqual([
          { channel: 'C1', localDate: '2026-11-19', by: expect.any(String), attempt: 1, maybePosted: false },
        ]);
      });

      it('gives each day and each channel apart', async () => {
        expect([
          (await claim('a', 100))?.attempt,
          (await claim('a', 100, '2026-11-20'))?.attempt,
          (await store.ledger.claim('C2', '2026-11-19', 'a', 100, 160))?.attempt,
        ]).toEqual([1, 1, 1]);
      });

      it('gives a day again once its lease has run out, and refuses every later step of the one before', async () => {
        const first = await held('a', 100);
        expect(await claim('b', 159)).toBeNull();
        const second = await held('b', 160);
        expect([second.attempt, second.maybePosted]).toEqual([2, false]);
        expect([
          await store.ledger.beginPost(first, FACTS, 900),
          await store.ledger.giveBack(first, 0),
          await store.ledger.settle(first, { status: 'posted', ts: '1.1' }, 200),
        ]).toEqual([false, false, false]);
        expect(await store.ledger.latest('C1', 9)).toEqual([
          {
            channel: 'C1',
            localDate: '2026-11-19',
            status: 'claimed',
            claimedBy: 'b',
            leaseUntil: 220,
            attempt: 2,
            ts: null,
            facts: [],
            why: null,
            settledAt: null,
          },
        ]);
      });

      it('tells who takes over that the one before may have posted, unless that one gave it back', async () => {
        await store.ledger.beginPost(await held('a', 100), FACTS, 150);
        const second = await held('b', 150);
        await store.ledger.giveBack(second, 170);
        const early = await claim('c', 169);
        const third = await held('c', 170);
        expect([second.maybePosted, early, third.maybePosted, third.attempt]).toEqual([true, null, false, 3]);
      });

      it('tells what began to be posted, was left without an end and is nobody’s, from a date on', async () => {
        const begin = async (channel: string, localDate: string) => {
          const claim = await store.ledger.claim(channel, localDate, 'one', 1_000, 2_000);
          if (claim === null) throw new Error('not claimed');
          await store.ledger.beginPost(claim, [], 3_000);
          return claim;
        };
        await begin('C1', '2026-11-19');
        await begin('C1', '2026-11-20');
        await store.ledger.giveBack(await begin('C2', '2026-11-20'), 1_000);
        await store.ledger.settle(await begin('C3', '2026-11-20'), { status: 'uncertain', why: 'no reply' }, 2_000);
        await store.ledger.claim('C4', '2026-11-20', 'one', 1_000, 2_000);
        expect([await store.ledger.leftOpen('2026-11-20', 2_999), await store.ledger.leftOpen('2026-11-20', 3_000)]).toEqual([
          [],
          [{ channel: 'C1', localDate: '2026-11-20' }],
        ]);
      });

      it('never gives a settled day again', async () => {
        await store.ledger.settle(await held('a', 100), { status: 'skipped', why: 'too late' }, 110);
        expect(await claim('b', 9_000)).toBeNull();
      });

      it('counts what was posted as shown, in its version and on its day, and nothing else', async () => {
        const first = await held('a', 100);
        await store.ledger.beginPost(first, FACTS, 160);
        await store.ledger.settle(first, { status: 'posted', ts: '1.1' }, 110);
        const next = await store.ledger.claim('C1', '2026-11-20', 'a', 200, 260);
        if (!next) throw new Error('not claimed');
        await store.ledger.beginPost(next, [{ id: 'boats', version: 'v2' }], 260);
        await store.ledger.settle(next, { status: 'posted', ts: '2.1' }, 210);
        const lost = await store.ledger.claim('C1', '2026-11-21', 'a', 300, 360);
        if (!lost) throw new Error('not claimed');
        await store.ledger.beginPost(lost, [{ id: 'quays', version: 'v1' }], 360);
        await store.ledger.settle(lost, { status: 'uncertain', why: 'no reply' }, 310);
        expect([await store.shown.in('C1'), await store.shown.in('C2')]).toEqual([
          new Map([
            ['boats', { version: 'v2', on: '2026-11-20' }],
            ['crews', { version: 'v1', on: '2026-11-19' }],
          ]),
          new Map(),
        ]);
      });

      it('counts as shown what an attempt before was about to post, where that is found to stand', async () => {
        await store.ledger.beginPost(await held('a', 100), FACTS, 150);
        await store.ledger.settle(await held('b', 150), { status: 'posted', ts: '1.1' }, 160);
        expect([...(await store.shown.in('C1')).keys()].toSorted()).toEqual(['boats', 'crews']);
      });

      it('tells the latest days, the last posted one, and how many are uncertain', async () => {
        const outcomes = [
          { status: 'posted', ts: '1.1' },
          { status: 'uncertain', why: 'no reply' },
          { status: 'skipped', why: 'too late' },
        ] as const;
        for (const [at, outcome] of outcomes.entries()) {
          const day = await store.ledger.claim('C1', `2026-11-1${at}`, 'a', 100, 160);
          if (day) await store.ledger.settle(day, outcome, 110 + at);
        }
        const latest = await store.ledger.latest('C1', 2);
        expect([
          latest.map((entry) => [entry.localDate, entry.status, entry.why, entry.settledAt]),
          (await store.ledger.lastPosted('C1'))?.ts,
          await store.ledger.lastPosted('C2'),
          [...(await store.ledger.uncertain())],
          await store.ledger.settledSince('2026-11-11'),
        ]).toEqual([
          [
            ['2026-11-12', 'skipped', 'too late', 112],
            ['2026-11-11', 'uncertain', 'no reply', 111],
          ],
          '1.1',
          null,
          [['C1', 1]],
          new Map([['C1', new Set(['2026-11-11', '2026-11-12'])]]),
        ]);
      });
    });

    it('tells since when the file has held a fact: the first time that it was noted', async () => {
      await store.fileFacts.note(['boats'], 10);
      await store.fileFacts.note(['boats', 'crews'], 20);
      expect([await store.fileFacts.notedBy(9), await store.fileFacts.notedBy(19), await store.fileFacts.notedBy(20)]).toEqual([
        new Set(),
        new Set(['boats']),
        new Set(['boats', 'crews']),
      ]);
    });

    describe('claims', () => {
      it('tell whether a key is held', async () => {
        const before = await store.claims.isHeld('a', 100);
        await store.claims.claim('a', 100, 200);
        expect([before, await store.claims.isHeld('a', 199), await store.claims.isHeld('a', 200)]).toEqual([false, true, false]);
      });

      it('are given to one of many who ask at once', async () => {
        const got = await Promise.all(Array.from({ length: 20 }, () => store.claims.claim('a/b', 100, 200)));
        expect(got.filter(Boolean)).toHaveLength(1);
      });

      it('are given again when their time is over, when held longer only then, and at once when released', async () => {
        const claim = (now: number) => store.claims.claim('a', now, now + 10);
        const got = [await claim(100), await claim(109), await claim(110)];
        await store.claims.hold('a', 500);
        got.push(await claim(499), await claim(500));
        await store.claims.release('a');
        got.push(await claim(501));
        expect(got).toEqual([true, false, true, false, true, true]);
      });
    });

    describe('threads', () => {
      const turn = (ts: string, question = `q${ts}`) => ({ ts, question, facts: ['boats'] });

      it('give the last turns before a message, oldest first, by time and not by spelling', async () => {
        for (const ts of ['100.000002', '9.5', '100.000010', '99.1']) await store.threads.keep(THREAD, turn(ts), 'U1', 1);
        const before = async (ts: string, limit: number) =>
          (await store.threads.before(THREAD, ts, limit)).map((kept) => kept.ts);
        expect([await before('100.000010', 9), await before('101.1', 2), await before('9.5', 9)]).toEqual([
          ['9.5', '99.1', '100.000002'],
          ['100.000002', '100.000010'],
          [],
        ]);
      });

      it('keep an edited question in place of the one before, and apart from other threads', async () => {
        await store.threads.keep(THREAD, turn('10.1', 'first'), 'U1', 1);
        await store.threads.keep(THREAD, { ts: '10.1', question: 'mended', facts: [] }, 'U1', 2);
        await store.threads.keep(DIRECT, turn('10.1', 'directly'), null, 1);
        expect([
          await store.threads.before(THREAD, '11.1', 8),
          (await store.threads.before(DIRECT, '11.1', 8)).map((kept) => kept.question),
          await store.threads.before({ ...THREAD, team: 'T2' }, '11.1', 8),
        ]).toEqual([[{ ts: '10.1', question: 'mended', facts: [] }], ['directly'], []]);
      });
    });

    describe('answers', () => {
      it('are found by the message that they answer, the latest of several', async () => {
        await store.answers.keep(aPostedAnswer());
        await store.answers.keep(aPostedAnswer({ id: 'A2', ts: '51.1', postedAt: 1_700_000_000_001 }));
        expect([await store.answers.to('T1', 'C1', '10.1'), await store.answers.to('T1', 'C1', '11.1')]).toEqual([
          aPostedAnswer({ id: 'A2', ts: '51.1', postedAt: 1_700_000_000_001 }),
          null,
        ]);
      });

      it('are found by the facts that they show now, not by those from before an edit', async () => {
        await store.answers.keep(aPostedAnswer({ facts: ['boats', 'boats', 'crews'] }));
        await store.answers.keep(aPostedAnswer({ id: 'A2', ts: null, askedTs: null, editable: false, facts: ['boats'] }));
        await store.answers.keep(aPostedAnswer({ id: 'A3', facts: ['quays'] }));
        const ids = async (fact: string) => (await store.answers.showing(fact)).map((answer) => answer.id);
        expect([await ids('boats'), await ids('crews'), await ids('quays')]).toEqual([['A2'], [], ['A3']]);
      });

      it('that were deleted are no longer found', async () => {
        await store.answers.keep(aPostedAnswer());
        await store.answers.drop('C1', '50.1');
        expect([await store.answers.to('T1', 'C1', '10.1'), await store.answers.showing('boats')]).toEqual([null, []]);
      });
    });

    it('keeps open questions by where they stand on the desk', async () => {
      const open = { user: 'U1', question: 'who owns the boats', channel: 'C1', thread: null };
      await store.openQuestions.keep({ team: 'T1', channel: 'C9', ts: '50.1' }, open, 1);
      expect([
        await store.openQuestions.at({ team: 'T1', channel: 'C9', ts: '50.1' }),
        await store.openQuestions.at({ team: 'T1', channel: 'C9', ts: '50.2' }),
      ]).toEqual([open, null]);
    });

    it('keeps the settings of a channel; where none were set, mentions are answered in the thread and all may share', async () => {
      const set = { channel: 'C1', mentions: 'asker', sharing: 'admins', off: true } as const;
      await store.settings.save({ ...set, sharing: 'nobody' });
      await store.settings.save(set);
      expect([await store.settings.of('C1'), await store.settings.of('C2')]).toEqual([
        set,
        { channel: 'C2', mentions: 'thread', sharing: 'everybody', off: false },
      ]);
    });

    it('gives the gaps of a channel and a span of time until they are dismissed', async () => {
      const gap = (id: string, askedAt: number, channel = 'C1') =>
        ({ id, channel, question: 'who owns the boats', reason: 'absent', askedAt }) as const;
      await store.gaps.keep([gap('G3', 30), gap('G1', 10)]);
      await store.gaps.keep([gap('G2', 20), gap('G4', 20, 'C2')]);
      const ids = async () => (await store.gaps.of('C1', 10, 30)).map((one) => one.id);
      const before = await ids();
      const dismissed = [await store.gaps.dismiss('C1', ['G2', 'G4', 'G9'], 40), await store.gaps.dismiss('C1', ['G2'], 41)];
      expect([before, dismissed, await ids(), await store.gaps.of('C2', 0, 99)]).toEqual([
        ['G1', 'G2'],
        [1, 0],
        ['G1'],
        [gap('G4', 20, 'C2')],
      ]);
    });

    it('counts the last vote of each person on each answer', async () => {
      await store.votes.cast('A1', 'U1', 'up', 1);
      await store.votes.cast('A1', 'U2', 'up', 1);
      await store.votes.cast('A1', 'U1', 'down', 2);
      await store.votes.cast('A2', 'U1', 'up', 1);
      expect([await store.votes.of('A1'), await store.votes.of('A3')]).toEqual([
        { up: 1, down: 1 },
        { up: 0, down: 0 },
      ]);
    });

    it('keeps the reason of a vote until that person votes anew, and none where there is no vote', async () => {
      await store.votes.cast('A1', 'U1', 'up', 1);
      await store.votes.cast('A1', 'U2', 'down', 2);
      const kept = [
        await store.votes.explain('A1', 'U1', 'short'),
        await store.votes.explain('A1', 'U2', 'late'),
        await store.votes.explain('A1', 'U3', 'nobody'),
      ];
      const before = await store.votes.latest(0, 9);
      await store.votes.cast('A1', 'U1', 'down', 3);
      const late = { vote: 'down', reason: 'late', castAt: 2, question: null, facts: [] };
      expect([kept, before, await store.votes.latest(0, 9)]).toEqual([
        [true, true, false],
        [late, { vote: 'up', reason: 'short', castAt: 1, question: null, facts: [] }],
        [late],
      ]);
    });

    it('gives the votes with reasons since a time, the latest first, beside what was asked and shown, and counts them all', async () => {
      const asked = (answer: string, question: string) => ({
        person: 'U1',
        question,
        askedAt: 1,
        answer,
        facts: ['boats', 'crews'],
      });
      await store.asked.keep([asked('A1', 'how many boats'), asked('A2', 'how many boats'), asked('A3', 'how many crews')]);
      for (const [at, answer] of ['A1', 'A2', 'A3'].entries()) {
        await store.votes.cast(answer, 'U2', at === 0 ? 'down' : 'up', 10 + at);
        await store.votes.explain(answer, 'U2', `because ${at}`);
      }
      await store.votes.cast('A3', 'U3', 'up', 13);
      const vote = (at: number, question: string) => ({
        vote: at === 0 ? 'down' : 'up',
        reason: `because ${at}`,
        castAt: 10 + at,
        question,
        facts: ['boats', 'crews'],
      });
      expect([
        await store.votes.latest(0, 9),
        await store.votes.latest(11, 9),
        await store.votes.latest(0, 1),
        [await store.votes.count(0), await store.votes.count(12), await store.votes.count(14)],
      ]).toEqual([
        [vote(2, 'how many crews'), vote(1, 'how many boats'), vote(0, 'how many boats')],
        [vote(2, 'how many crews'), vote(1, 'how many boats')],
        [vote(2, 'how many crews')],
        [
          { up: 3, down: 1 },
          { up: 2, down: 0 },
          { up: 0, down: 0 },
        ],
      ]);
    });

    it('gives a person their latest questions, each once, and nobody another’s', async () => {
      let answers = 0;
      const asked = (question: string, askedAt: number, person = 'U1') => ({
        person,
        question,
        askedAt,
        answer: `A${(answers += 1)}`,
        facts: [],
      });
      await store.asked.keep([asked('boats', 0)]);
      await store.asked.keep([asked('crews', 1), asked('boats', 1), asked('cod', 9, 'U2'), asked('boats', 2), asked('ports', 3)]);
      expect([await store.asked.latest('U1', 2), await store.asked.latest('U1', 9), await store.asked.latest('U3', 9)]).toEqual([
        ['ports', 'boats'],
        ['ports', 'boats', 'crews'],
        [],
      ]);
    });

    describe('upkeep', () => {
      const DAY = 86_400_000;
      const T0 = 1_700_000_000_000;

      /** One entry of each kind, of the person and at the time. */
      async function fill(person: string, at: number): Promise<void> {
        await store.subscriptions.save(aSubscription({ channel: `C-${person}`, setUpBy: person }));
        await store.claims.claim(`asking/T1/C1/10.1/${person}`, at, at + 600_000);
        await store.threads.keep(THREAD, { ts: `1${person.slice(1)}.1`, question: person, facts: [] }, person, at);
        await store.answers.keep(aPostedAnswer({ id: `A-${person}`, ts: person, directTo: person, postedAt: at }));
        await store.openQuestions.keep(
          { team: 'T1', channel: 'C9', ts: person },
          { user: person, question: 'q', channel: 'C1', thread: null },
          at,
        );
        await store.gaps.keep([{ id: `G-${person}`, channel: 'C1', question: 'q', reason: 'absent', askedAt: at }]);
        await store.votes.cast('A1', person, 'up', at);
        await store.asked.keep([
          { person, question: 'q', askedAt: at, answer: `B-${person}`, facts: [] },
          { person, question: 'q', askedAt: at, answer: `C-${person}`, facts: [] },
        ]);
        await store.votes.cast(`C-${person}`, 'U9', 'down', at);
        await store.votes.explain(`C-${person}`, 'U9', `of ${person}`);
        const day = await store.ledger.claim('C1', `2026-11-${person.slice(1)}`, 'p', at, at + 1);
        if (day) await store.ledger.settle(day, { status: 'skipped', why: 'x' }, at);
      }

      it('sweeps what is older than it is kept, each kind by its own span, and leaves the rest', async () => {
        await fill('U10', T0);
        await fill('U11', T0 + 40 * DAY);
        const keep = { threads: 30 * DAY, gaps: 50 * DAY, answers: 35 * DAY, votes: 41 * DAY };
        const none = {
          deliveries: 0,
          turns: 0,
          'questions of people': 0,
          'open questions': 0,
          answers: 0,
          digests: 0,
          gaps: 0,
          votes: 0,
          'answered questions': 0,
        };
        const first = { deliveries: 1, turns: 1, 'questions of people': 1, 'open questions': 1, answers: 1, digests: 1 };
        // A question whose answer somebody explained their vote on goes with that vote.
        expect([
          await store.sweep(T0 + 40 * DAY, keep),
          await store.sweep(T0 + 40 * DAY, keep),
          await store.sweep(T0 + 41 * DAY, keep),
        ]).toEqual([
          { ...none, ...first, 'answered questions': 1 },
          none,
          { ...none, deliveries: 1, votes: 2, 'answered questions': 1 },
        ]);
        expect((await store.votes.latest(0, 9)).map(({ reason, question }) => [reason, question])).toEqual([['of U11', 'q']]);
        expect([
          (await store.threads.before(THREAD, '999.1', 9)).map((turn) => turn.question),
          (await store.answers.showing('boats')).map((answer) => answer.id),
          await store.ledger.settledSince('2026-01-01'),
          (await store.subscriptions.active()).length,
        ]).toEqual([['U11'], ['A-U11'], new Map([['C1', new Set(['2026-11-11'])]]), 2]);
      });

      it('forgets a person everywhere and nobody else, and tells what went', async () => {
        await fill('U10', T0);
        await fill('U11', T0);
        const gone = [await store.forget('U10'), await store.forget('U10')];
        const counts = (count: number) => ({
          'recent questions': count,
          'answered questions': 2 * count,
          'questions in threads': count,
          'answers in direct messages': count,
          'open questions to a person': count,
          votes: count,
          'threads to ask on in': count,
          'names on digests (the digests go on)': count,
        });
        expect(gone).toEqual([counts(1), counts(0)]);
        const reasons = [
          ['of U10', null],
          ['of U11', 'q'],
        ];
        expect([
          (await store.subscriptions.active()).map((subscription) => subscription.setUpBy),
          (await store.threads.before(THREAD, '999.1', 9)).map((turn) => turn.question),
          (await store.answers.showing('boats')).map((answer) => answer.id),
          await store.openQuestions.at({ team: 'T1', channel: 'C9', ts: 'U10' }),
          await store.votes.of('A1'),
          (await store.votes.latest(0, 9)).map(({ reason, question }) => [reason, question]),
          await Promise.all(['U10', 'U11'].map((person) => store.claims.isHeld(`asking/T1/C1/10.1/${person}`, T0))),
        ]).toEqual([[null, 'U11'], ['U11'], ['A-U11'], null, { up: 1, down: 0 }, reasons, [false, true]]);
      });
    });
  });
}

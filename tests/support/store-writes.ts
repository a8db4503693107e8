// Every kind of write that the store acknowledges, and how to see that it is there.
import type { DigestSettings } from '../../src/core/digest/digest.ts';
import type { Store } from '../../src/store/store.ts';

export type Write = {
  readonly name: string;
  write(store: Store, id: string, settings: DigestSettings): Promise<unknown>;
  /** Whether all of it is there. */
  isKept(store: Store, id: string): Promise<boolean>;
};

const NOW = 1_700_000_000_000;
const thread = (id: string) => ({ team: 'T1', channel: 'C1', thread: id });

export const WRITES: readonly Write[] = [
  {
    name: 'a claim',
    write: (store, id) => store.claims.claim(id, NOW, NOW + 1),
    isKept: async (store, id) => !(await store.claims.claim(id, NOW, NOW + 1)),
  },
  {
    name: 'a turn of a thread',
    write: (store, id) => store.threads.keep(thread(id), { ts: '1.1', question: id, facts: ['boats'] }, 'U1', NOW),
    isKept: async (store, id) => (await store.threads.before(thread(id), '2.1', 8))[0]?.question === id,
  },
  {
    name: 'an answer with its facts',
    write: (store, id) =>
      store.answers.keep({
        id,
        team: 'T1',
        channel: 'C1',
        ts: id,
        thread: null,
        askedTs: id,
        editable: true,
        directTo: null,
        facts: [`${id}-a`, `${id}-b`],
        postedAt: NOW,
      }),
    isKept: async (store, id) =>
      (await store.answers.to('T1', 'C1', id))?.id === id &&
      (await store.answers.showing(`${id}-a`)).length === 1 &&
      (await store.answers.showing(`${id}-b`)).length === 1,
  },
  {
    name: 'a question to a person',
    write: (store, id) =>
      store.openQuestions.keep(
        { team: 'T1', channel: 'C1', ts: id },
        { user: 'U1', question: id, channel: 'C1', thread: null },
        NOW,
      ),
    isKept: async (store, id) => (await store.openQuestions.at({ team: 'T1', channel: 'C1', ts: id }))?.question === id,
  },
  {
    name: 'a gap',
    write: (store, id) => store.gaps.keep([{ id, channel: id, question: id, reason: 'absent', askedAt: NOW }]),
    isKept: async (store, id) => (await store.gaps.of(id, 0, NOW + 1)).length === 1,
  },
  {
    name: 'a vote',
    write: (store, id) => store.votes.cast(id, 'U1', 'up', NOW),
    isKept: async (store, id) => (await store.votes.of(id)).up === 1,
  },
  {
    name: 'a question by its answer, and the reason of a vote on it',
    async write(store, id) {
      await store.asked.keep([{ person: id, question: id, askedAt: NOW, answer: `of ${id}`, facts: ['boats'] }]);
      await store.votes.cast(`of ${id}`, 'U1', 'up', NOW);
      await store.votes.explain(`of ${id}`, 'U1', id);
    },
    isKept: async (store, id) =>
      (await store.asked.latest(id, 1))[0] === id &&
      (await store.votes.latest(NOW, Number.MAX_SAFE_INTEGER)).some(({ reason, question }) => reason === id && question === id),
  },
  {
    name: 'the settings of a channel',
    write: (store, id) => store.settings.save({ channel: id, mentions: 'asker', sharing: 'nobody', off: true }),
    isKept: async (store, id) => (await store.settings.of(id)).off,
  },
  {
    name: 'a subscription',
    write: (store, id, settings) =>
      store.subscriptions.save({
        channel: id,
        team: 'T1',
        settings,
        setUpBy: 'U1',
        off: null,
        createdAt: NOW,
        changedAt: NOW,
        owed: null,
      }),
    isKept: async (store, id) => (await store.subscriptions.of(id))?.settings.zone === 'Africa/Bamako',
  },
  {
    name: 'a digest that was posted, with what it showed',
    async write(store, id) {
      const claim = await store.ledger.claim(id, '2026-11-19', 'writer', NOW, NOW + 60_000);
      if (!claim) throw new Error(`${id} is claimed already`);
      await store.ledger.beginPost(claim, [{ id: 'boats', version: 'v1' }], NOW + 60_000);
      await store.ledger.settle(claim, { status: 'posted', ts: id }, NOW);
    },
    isKept: async (store, id) =>
      (await store.ledger.lastPosted(id))?.ts === id && (await store.shown.in(id)).get('boats')?.version === 'v1',
  },
];

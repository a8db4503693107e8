// What outlives a restart, as ports stated by need. Every time is in milliseconds since 1970 (UTC) unless it says otherwise.
import type { GapReason } from '../core/digest/cluster-gaps.ts';
import type { FileFacts, Ledger, ShownFacts, Subscriptions } from './digest-store.ts';

/**
 * What is decided once however often it arrives, and what holds for a while: a delivery answered, an answer shared, a question sent on,
 * who may go on in a thread. A key that is about a person ends with a slash and their id, and goes when they are forgotten.
 */
export type Claims = {
  /** True for the first who claims a key, and again for the first after `until`; one atomic statement. */
  claim(key: string, now: number, until: number): Promise<boolean>;
  /** Whether somebody holds a key. */
  isHeld(key: string, now: number): Promise<boolean>;
  /** Holds a claimed key until later: a lease becomes "done". */
  hold(key: string, until: number): Promise<void>;
  /** Frees a key whose work certainly was not done. */
  release(key: string): Promise<void>;
};

/** A thread; null for direct messages outside of any. */
export type Thread = { readonly team: string; readonly channel: string; readonly thread: string | null };

/** One question of a thread and the ids of the facts that answered it, or came near where none did. */
export type ThreadTurn = { readonly ts: string; readonly question: string; readonly facts: readonly string[] };

export type Threads = {
  /** The last turns before a message, oldest first, at most `limit`. */
  before(thread: Thread, ts: string, limit: number): Promise<ThreadTurn[]>;
  /** Keeps a turn; the same message asked again (edited) replaces its turn. `askedBy`: so that they can be forgotten. */
  keep(thread: Thread, turn: ThreadTurn, askedBy: string | null, now: number): Promise<void>;
};

/** A message of ours that shows facts, so that a correction finds it. */
export type PostedAnswer = {
  /** The id that its buttons carry. */
  readonly id: string;
  readonly team: string;
  readonly channel: string;
  /** Null where Slack told none (posted through a button's address): such a post cannot be edited. */
  readonly ts: string | null;
  readonly thread: string | null;
  /** The message that it answers; null for shares and digests. */
  readonly askedTs: string | null;
  readonly editable: boolean;
  /** The person in whose direct messages it stands; null in channels. */
  readonly directTo: string | null;
  /** The ids of the facts that it shows. */
  readonly facts: readonly string[];
  readonly postedAt: number;
};

export type Answers = {
  /** Keeps an answer in place of one with the same id, or of one that stood in the same place. */
  keep(answer: PostedAnswer): Promise<void>;
  /** The answer to a message, the latest where there are several. */
  to(team: string, channel: string, askedTs: string): Promise<PostedAnswer | null>;
  /** Every answer that shows a fact, oldest first. */
  showing(fact: string): Promise<PostedAnswer[]>;
  /** Drops the answer that stood there: it was deleted. */
  drop(channel: string, ts: string): Promise<void>;
};

/** A question that went to the people of the desk, and where its asker waits. */
export type OpenQuestion = {
  readonly user: string;
  readonly question: string;
  readonly channel: string;
  readonly thread: string | null;
};

/** Where a message stands. */
export type MessagePlace = { readonly team: string; readonly channel: string; readonly ts: string };

export type OpenQuestions = {
  /** Keeps the question that a message of ours on the desk asks. */
  keep(place: MessagePlace, question: OpenQuestion, now: number): Promise<void>;
  at(place: MessagePlace): Promise<OpenQuestion | null>;
};

/** What a channel's members have set for it. */
export type ChannelSettings = {
  readonly channel: string;
  /** Where a mention is answered: in its thread, or for the asker alone. */
  readonly mentions: 'thread' | 'asker';
  readonly sharing: 'everybody' | 'admins' | 'nobody';
  /** Whether the desk keeps quiet here. */
  readonly off: boolean;
};

/** What a channel has where nothing was set. */
export const unsetChannel = (channel: string): ChannelSettings => ({
  channel,
  mentions: 'thread',
  sharing: 'everybody',
  off: false,
});

export type Settings = {
  /** A channel's settings; where nothing was set: in the thread, everybody, on. */
  of(channel: string): Promise<ChannelSettings>;
  save(settings: ChannelSettings): Promise<void>;
};

/** A question that the file could not answer. Nobody's name is kept with it. */
export type Gap = {
  readonly id: string;
  readonly channel: string;
  readonly question: string;
  readonly reason: GapReason;
  readonly askedAt: number;
};

export type Gaps = {
  keep(gaps: readonly Gap[]): Promise<void>;
  /** A channel's gaps asked from one time to before another that nobody has dismissed, oldest first. */
  of(channel: string, from: number, before: number): Promise<Gap[]>;
  /** @returns how many were dismissed */
  dismiss(channel: string, ids: readonly string[], now: number): Promise<number>;
};

export type Vote = 'up' | 'down';

/** A vote with its reason, beside what was asked and shown. Nobody's name stands with it. */
export type ExplainedVote = {
  readonly vote: Vote;
  readonly reason: string;
  readonly castAt: number;
  /** As it was typed; null where it is no longer kept. */
  readonly question: string | null;
  /** The ids of the facts that answered, or came near. */
  readonly facts: readonly string[];
};

export type Votes = {
  /** Casts a vote on an answer; a person's last one counts. */
  cast(answer: string, person: string, vote: Vote, now: number): Promise<void>;
  of(answer: string): Promise<Readonly<Record<Vote, number>>>;
  /** Adds a reason to a person's vote; a new vote has none. @returns false where there is no vote of theirs */
  explain(answer: string, person: string, reason: string): Promise<boolean>;
  /** How many votes of each kind were cast since a time. */
  count(since: number): Promise<Readonly<Record<Vote, number>>>;
  /** The votes since a time that have a reason, the latest first. */
  latest(since: number, limit: number): Promise<ExplainedVote[]>;
};

/** What somebody asked, when, and what they were shown. */
type AskedQuestion = {
  readonly person: string;
  readonly question: string;
  readonly askedAt: number;
  /** The id that the buttons of the answer carry. */
  readonly answer: string;
  /** The ids of the facts that answered, or came near. */
  readonly facts: readonly string[];
};

/** What people asked, for their own eyes: nobody is shown another's with a name. */
export type AskedQuestions = {
  /**
   * Keeps questions, in the order of asking, each as the person's latest; asked again it is one. Each is kept by its answer too, for
   * whoever reads why somebody voted on it.
   */
  keep(asked: readonly AskedQuestion[]): Promise<void>;
  /** A person's questions, the latest first. */
  latest(person: string, limit: number): Promise<string[]>;
};

/**
 * How long each kind is kept, in milliseconds. Open questions, and those of people, go with the threads, the ledger with the answers;
 * a question whose answer has a vote with a reason stays as long as that vote.
 */
export type Retention = {
  readonly threads: number;
  readonly gaps: number;
  readonly answers: number;
  readonly votes: number;
};

/** How many entries of each kind went. */
export type Removed = Readonly<Record<string, number>>;

export type Store = {
  readonly subscriptions: Subscriptions;
  readonly ledger: Ledger;
  readonly shown: ShownFacts;
  readonly fileFacts: FileFacts;
  readonly claims: Claims;
  readonly threads: Threads;
  readonly answers: Answers;
  readonly openQuestions: OpenQuestions;
  readonly settings: Settings;
  readonly gaps: Gaps;
  readonly votes: Votes;
  readonly asked: AskedQuestions;
  /** Settles where the store answers. */
  ping(): Promise<void>;
  /** Removes what is older than it is to be kept. */
  sweep(now: number, retention: Retention): Promise<Removed>;
  /** Removes a person everywhere. A digest that they set up goes on without their name. */
  forget(person: string): Promise<Removed>;
  /** Lets go of the file; nothing may be asked of the store afterwards. */
  close(): Promise<void>;
};

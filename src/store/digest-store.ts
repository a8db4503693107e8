// What a daily digest must not forget: who asked for it and when, what was posted on which day, what a channel has been shown.
import type { DigestSettings, Showing } from '../core/digest/digest.ts';
import type { LocalDate } from '../core/digest/local-day.ts';
import type { Due } from '../core/digest/schedule.ts';

/** Why a digest is off: somebody turned it off, or Slack says that the channel is closed to us. */
export type OffReason = 'turned-off' | 'channel-gone' | 'archived' | 'not-a-member';

/** The digest of a channel. */
export type Subscription = {
  readonly channel: string;
  readonly team: string;
  readonly settings: DigestSettings;
  /** Who is told when it turns off by itself; null once they are forgotten. */
  readonly setUpBy: string | null;
  /** Null while it is on. */
  readonly off: OffReason | null;
  readonly createdAt: number;
  /** When it was last set: an hour that had passed by then is not made up for. */
  readonly changedAt: number;
  /** What was due when it was last set, and is owed all the same; null where nothing was. */
  readonly owed: Due | null;
};

export type Subscriptions = {
  of(channel: string): Promise<Subscription | null>;
  /** Keeps a channel's subscription in place of the one before; `createdAt` stays that of the first. */
  save(subscription: Subscription): Promise<void>;
  /** Every subscription that is on. */
  active(): Promise<Subscription[]>;
  /** Turns one off and leaves the rest of it as it is. @returns false where it was off already */
  turnOff(channel: string, why: OffReason, now: number): Promise<boolean>;
};

/** A fact in the version in which a digest shows it. */
export type FactVersion = { readonly id: string; readonly version: string };

/** Who works on a (channel, local date), in which attempt. Every step but the first is refused once somebody else took over. */
export type DigestClaim = {
  readonly channel: string;
  readonly localDate: LocalDate;
  readonly by: string;
  readonly attempt: number;
  /** An earlier attempt began to post and never told how that went: ask the channel's history, or settle as uncertain. */
  readonly maybePosted: boolean;
};

export type DigestStatus = 'claimed' | 'posted' | 'skipped' | 'uncertain';

type DigestOutcome =
  | { readonly status: 'posted'; readonly ts: string }
  | { readonly status: 'skipped' | 'uncertain'; readonly why: string };

/** One channel on one local date. */
export type LedgerEntry = {
  readonly channel: string;
  readonly localDate: LocalDate;
  readonly status: DigestStatus;
  readonly claimedBy: string;
  readonly leaseUntil: number;
  readonly attempt: number;
  readonly ts: string | null;
  /** The facts of the message that was posted, or was about to be. */
  readonly facts: readonly FactVersion[];
  /** Why it was skipped or is uncertain; null otherwise. */
  readonly why: string | null;
  /** When it ended; for a posted digest the instant up to which it tells. */
  readonly settledAt: number | null;
};

/** The exactly-once ledger: claim, compose, begin to post, post, settle. */
export type Ledger = {
  /**
   * Claims a (channel, local date) in one atomic statement: where nobody has it, or where its lease has run out.
   * @returns null where it is settled or somebody else's
   */
  claim(channel: string, localDate: LocalDate, by: string, now: number, leaseUntil: number): Promise<DigestClaim | null>;
  /**
   * The last step before the call to Slack: renews the lease and writes down what is about to be shown.
   * @returns false where somebody else took over: nothing may be posted
   */
  beginPost(claim: DigestClaim, facts: readonly FactVersion[], leaseUntil: number): Promise<boolean>;
  /** Slack certainly posted nothing: the claim is free again from a time on. @returns false where it was no longer held */
  giveBack(claim: DigestClaim, from: number): Promise<boolean>;
  /**
   * Ends it. What was posted counts as shown in the channel from then on, in the same transaction.
   * @returns false where somebody else took over
   */
  settle(claim: DigestClaim, outcome: DigestOutcome, now: number): Promise<boolean>;
  /** The local dates from one on that are settled, by channel. */
  settledSince(localDate: LocalDate): Promise<ReadonlyMap<string, ReadonlySet<LocalDate>>>;
  /** What of the local dates from one on began to be posted, never told how that went, and is nobody's: its lease has run out. */
  leftOpen(localDate: LocalDate, now: number): Promise<Pick<LedgerEntry, 'channel' | 'localDate'>[]>;
  /** The latest entries of a channel, the last first. */
  latest(channel: string, limit: number): Promise<LedgerEntry[]>;
  /** The last entry of a channel that was posted. */
  lastPosted(channel: string): Promise<LedgerEntry | null>;
  /** How many are uncertain, by channel. */
  uncertain(): Promise<ReadonlyMap<string, number>>;
};

export type ShownFacts = {
  /** What a channel has been shown in digests: by the id of a fact, its version and the local date when it was last shown. */
  in(channel: string): Promise<ReadonlyMap<string, Showing>>;
};

/** Since when the file has held which fact: what is new in it is told from what it held at the last digest. */
export type FileFacts = {
  /** Notes the facts that the file holds; those noted before keep their time. */
  note(facts: readonly string[], now: number): Promise<void>;
  /** The facts that were noted at a time or before. */
  notedBy(at: number): Promise<ReadonlySet<string>>;
};

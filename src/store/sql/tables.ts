// The tables as kysely sees them. Columns are snake_case in the database; text, integers and bigints alone, so that SQLite
// and PostgreSQL read them alike. Lists and settings are JSON in text, truth is 0 or 1, times are milliseconds.
import type { OffReason, DigestStatus } from '../digest-store.ts';
import type { ChannelSettings, Gap, Vote } from '../store.ts';

type Flag = 0 | 1;

export type Tables = {
  schemaVersions: { version: number; name: string };
  subscriptions: {
    channel: string;
    team: string;
    settings: string;
    setUpBy: string | null;
    off: OffReason | null;
    createdAt: number;
    changedAt: number;
    owed: string | null;
  };
  digestLedger: {
    channel: string;
    localDate: string;
    status: DigestStatus;
    claimedBy: string;
    leaseUntil: number;
    attempt: number;
    /** 1 from the moment before the call to Slack until it is known that nothing was posted. */
    postBegun: Flag;
    ts: string | null;
    facts: string;
    why: string | null;
    settledAt: number | null;
  };
  shownFacts: { channel: string; fact: string; version: string; shownOn: string };
  fileFacts: { fact: string; notedAt: number };
  claims: { key: string; heldUntil: number };
  threadTurns: {
    team: string;
    channel: string;
    thread: string;
    ts: string;
    /** The timestamp as a number of microseconds, for order. */
    askedMicros: number;
    question: string;
    facts: string;
    askedBy: string | null;
    keptAt: number;
  };
  answers: {
    id: string;
    team: string;
    channel: string;
    ts: string | null;
    thread: string | null;
    askedTs: string | null;
    editable: Flag;
    directTo: string | null;
    facts: string;
    postedAt: number;
  };
  answerFacts: { answer: string; fact: string };
  openQuestions: {
    team: string;
    channel: string;
    ts: string;
    asker: string;
    question: string;
    askedIn: string;
    thread: string | null;
    keptAt: number;
  };
  channelSettings: { channel: string; mentions: ChannelSettings['mentions']; sharing: ChannelSettings['sharing']; off: Flag };
  gaps: {
    id: string;
    channel: string;
    question: string;
    reason: Gap['reason'];
    askedAt: number;
    dismissedAt: number | null;
  };
  votes: { answer: string; person: string; vote: Vote; castAt: number; reason: string | null };
  askedQuestions: { person: string; question: string; askedAt: number };
  answeredQuestions: { answer: string; person: string; question: string; facts: string; askedAt: number };
};

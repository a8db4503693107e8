// What the surfaces work with: the desk, the settings they share, and the world handed in as arguments.
import { randomInt } from 'node:crypto';
import type { Clock } from './clock.ts';
import type { Keep, WhoMayChange } from './config.ts';
import type { Desk } from './core/desk.ts';
import type { Knowledge } from './core/knowledge/knowledge.ts';
import type { LookUps } from './core/lookups/look-ups.ts';
import type { Log } from './log.ts';
import type { Meter } from './meter.ts';
import type { StoreWatch } from './store/store-watch.ts';
import type { Store } from './store/store.ts';

export type Services = {
  readonly desk: Pick<Desk, 'ask' | 'explain' | 'digest' | 'clusterGaps' | 'checkSentences'>;
  /** The look-ups, in the house's style and with its copy of the article where it has one. */
  readonly lookUps: LookUps;
  readonly clock: Clock;
  readonly log: Log;
  /** Whether the log may hold what people ask. */
  readonly logQuestions?: boolean;
  /** How many requests of one person are answered in a minute; without it, all. */
  readonly perMinute?: number;
  /** What is counted; nothing where the metrics are off. */
  readonly meter?: Meter;
  readonly store: Store;
  /** Through which the store is used wherever its failure must not stop an answer. */
  readonly watch: StoreWatch;
  /** How long what is kept is kept. */
  readonly keep: Keep;
  /** A new short id, for references and for what a button decides once. */
  readonly newId: () => string;
  /** The channel whose people answer what the file does not; null where there is none. */
  readonly deskChannel: string | null;
  /** Whether the App Home may hold a box to type in: the local workspace draws boxes in windows alone. */
  readonly boxOnPage: boolean;
  /** How late a digest may be, in milliseconds. */
  readonly digestGrace: number;
  /** Who may change a channel's digest and settings. */
  readonly whoMayChange: WhoMayChange;
};

/** Letters and digits that nobody mixes up when reading a reference aloud. */
const ID_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const ID_LENGTH = 8;

/** Eight letters and digits by chance: a trillion of them. */
function randomId(): string {
  return Array.from({ length: ID_LENGTH }, () => ID_LETTERS[randomInt(ID_LETTERS.length)]).join('');
}

/** What is the same almost everywhere. */
type Usual = 'newId' | 'boxOnPage';

/** Puts the services together. */
export function createServices(parts: Omit<Services, Usual> & Partial<Pick<Services, Usual>>): Services {
  return { newId: randomId, boxOnPage: true, ...parts };
}

/** Notes since when the file has held which fact, before any digest asks: so that a digest can tell what is new. */
export function noteFacts(
  knowledge: Knowledge,
  { store, watch, clock }: Pick<Services, 'store' | 'watch' | 'clock'>,
): Promise<void> {
  const ids = knowledge.facts.map(({ id }) => id);
  return watch.attempt('note the facts of the file', () => store.fileFacts.note(ids, clock()), undefined);
}

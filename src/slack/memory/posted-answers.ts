// Our answer to each message, so that an edit of the message updates it, and which facts it shows.
import type { Services } from '../../services.ts';
import type { MessagePlace, PostedAnswer } from '../../store/store.ts';
import { createBoundedMap } from './bounded-map.ts';

/** Where a message of ours stands. */
export type Posted = { readonly channel: string; readonly ts: string };

export type PostedAnswers = {
  /** The answer to a message: under way, posted, or null. @throws what posting it threw */
  to(asked: MessagePlace): Promise<Posted | null>;
  /** Notes that an answer to a message is under way. */
  underWay(asked: MessagePlace, posting: Promise<Posted>): void;
  /** Keeps what was posted. */
  keep(answer: PostedAnswer): Promise<void>;
  /** Drops what was deleted. @param asked the message that it answered, where it answered one */
  drop(posted: Posted, asked?: MessagePlace): Promise<void>;
};

const IN_MEMORY_MS = 24 * 3_600_000;
const ANSWERS_IN_MEMORY = 5_000;

const keyOf = ({ team, channel, ts }: MessagePlace): string => [team, channel, ts].join('/');

/** Keeps answers in the store, and those of this process in memory, from before they are posted. */
export function createPostedAnswers({ clock, store, watch }: Pick<Services, 'clock' | 'store' | 'watch'>): PostedAnswers {
  const own = createBoundedMap<Promise<Posted>>(clock, IN_MEMORY_MS, ANSWERS_IN_MEMORY);
  return {
    async to(asked) {
      const mine = own.get(keyOf(asked));
      if (mine) return mine;
      const kept = await watch.attempt('find an answer', () => store.answers.to(asked.team, asked.channel, asked.ts), null);
      return kept !== null && kept.ts !== null ? { channel: kept.channel, ts: kept.ts } : null;
    },
    underWay: (asked, posting) => own.set(keyOf(asked), posting),
    keep: (answer) => watch.attempt('keep an answer', () => store.answers.keep(answer), undefined),
    drop({ channel, ts }, asked) {
      if (asked !== undefined) own.delete(keyOf(asked));
      return watch.attempt('drop an answer', () => store.answers.drop(channel, ts), undefined);
    },
  };
}

// An answer, once: posted with what it is known by; where Slack does not confirm it, the thread tells what became of it, and only what
// certainly does not stand there is posted again.
import { type Finder, type Slot, answerMetadata, findAnswer } from './find-answer.ts';
import type { Claims } from './memory/claims.ts';
import type { Posted } from './memory/posted-answers.ts';
import { persist } from './patience.ts';
import { postMessage } from './post-message.ts';
import { UnconfirmedError, certainlyNotPosted, isPutOff } from './slack-fault.ts';
import type { Message } from './views/blocks.ts';

export type Poster = Finder & {
  /** Which answers somebody, perhaps another process or one that died, has begun to post. */
  readonly begun: Claims;
  /** The message that is answered, whatever edit of it: team, channel, timestamp. */
  readonly asked: string;
};

/**
 * Finds out what became of an answer that may have been posted.
 * @returns where it stands, or null where it certainly does not @throws UnconfirmedError where nobody can tell
 */
export async function findUnconfirmed(slot: Slot, poster: Finder, cause: unknown): Promise<Posted | null> {
  // What stands there is found at once; what is still on its way, once it must have arrived.
  for (const isLast of [false, true]) {
    if (isLast) await poster.patience.pause(poster.patience.settle);
    const found = await findAnswer(slot, poster);
    if (found.kind === 'unknown') throw new UnconfirmedError(cause);
    if (found.kind === 'posted') return found.posted;
  }
  return null;
}

/**
 * Posts an answer; one that somebody else has begun to post is looked for first.
 * @param isGone whether one stood there and was deleted
 * @returns where it stands, and whether it was posted now
 * @throws what the Web API throws where certainly nothing was posted; UnconfirmedError where nobody can tell
 */
export async function postAnswer(
  message: Message,
  slot: Slot,
  poster: Poster,
  isGone = false,
): Promise<{ readonly posted: Posted; readonly isNew: boolean }> {
  const { client, patience, begun, asked } = poster;
  const key = `${asked}/${slot.part}`;
  const post = () => postMessage(client, slot.place, message, answerMetadata(slot));
  let cause: unknown = (await begun.claim(key)) || isGone ? null : 'an attempt before this one';
  for (let tries = 1; ; tries += 1) {
    const standing = cause === null ? null : await findUnconfirmed(slot, poster, cause);
    if (standing !== null) return { posted: standing, isNew: false };
    try {
      return { posted: await persist(patience, post, isPutOff), isNew: true };
    } catch (error) {
      if (certainlyNotPosted(error)) {
        await begun.release(key);
        throw error;
      }
      if (tries === patience.tries) throw new UnconfirmedError(error);
      cause = error;
    }
  }
}

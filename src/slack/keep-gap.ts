// A question that the file could not answer is kept for its channel: what was asked, why it was refused, and when.
import type { Answer } from '../core/answers/answer.ts';
import { gapReasonOf, withoutPeople } from '../core/digest/cluster-gaps.ts';
import type { Services } from '../services.ts';
import { isDirectChannel } from './direct-channel.ts';

/** Keeps a refused question in the background; an answer, and whatever was asked directly, is not kept. */
export function keepGap(answer: Answer, channel: string, { store, watch, clock, newId }: Services): void {
  const reason = gapReasonOf(answer);
  const question = withoutPeople(answer.question);
  if (reason === null || question === '' || isDirectChannel(channel)) return;
  const gap = { id: newId(), channel, question, reason, askedAt: clock() };
  watch.together('keep refused questions', gap, (gaps) => store.gaps.keep(gaps));
}

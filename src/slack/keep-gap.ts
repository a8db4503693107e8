// A question that the file could not answer is kept for its channel: what was asked, why it was refused, and when.
import type { Answer } from '../core/answers/answer.ts';
import { gapReasonOf, withoutPeople } from '../core/digest/cluster-gaps.ts';
import type { Services } from '../services.ts';
import { isDirectChannel } from './direct-channel.ts';

/** What was asked in a window, about nothing that stands in a channel, is kept for the desk under this: no id of Slack's is like it. */
const IN_WINDOWS = 'windows';

/** Where the open questions of a channel are kept; to the desk's own belong those that were asked in windows. */
export const gapPlaces = (channel: string, deskChannel: string | null): readonly string[] =>
  channel === deskChannel ? [channel, IN_WINDOWS] : [channel];

/**
 * Keeps a refused question in the background; an answer, and whatever was asked directly, is not kept.
 * @param channel in which it was asked, or whose message it is about; null for a window over neither
 */
export function keepGap(answer: Answer, channel: string | null, { store, watch, clock, newId }: Services): void {
  const reason = gapReasonOf(answer);
  const question = withoutPeople(answer.question);
  if (reason === null || question === '' || (channel !== null && isDirectChannel(channel))) return;
  const gap = { id: newId(), channel: channel ?? IN_WINDOWS, question, reason, askedAt: clock() };
  watch.together('keep refused questions', gap, (gaps) => store.gaps.keep(gaps));
}

// The buttons around open questions: the list of a channel's, and taking one off it.
import type { SlackServices } from '../answer-message.ts';
import { bareValue, dismissGapValue, parseButtonValue } from '../buttons.ts';
import { openGaps } from '../channel-request.ts';
import { gapPlaces } from '../keep-gap.ts';
import { staleButtonView } from '../views/fault-view.ts';
import { type Press, channelOf, tell } from './press.ts';

/** Shows the open questions of the channel to the presser alone. */
export async function showGaps(press: Press, services: SlackServices): Promise<void> {
  await press.ack();
  const channel = channelOf(press);
  if (parseButtonValue(bareValue, press.action.value) === null || channel === null) return tell(press, staleButtonView());
  return tell(press, await openGaps(channel, services));
}

/** Dismisses questions that ask the same, and shows what is left in place of the list. */
export async function dismissGap(press: Press, services: SlackServices): Promise<void> {
  await press.ack();
  const value = parseButtonValue(dismissGapValue, press.action.value);
  const channel = channelOf(press);
  if (value === null || channel === null) return tell(press, staleButtonView());
  for (const place of gapPlaces(channel, services.deskChannel))
    await services.store.gaps.dismiss(place, value.ids, services.clock());
  await press.respond({ response_type: 'ephemeral', replace_original: true, ...(await openGaps(channel, services)) });
}

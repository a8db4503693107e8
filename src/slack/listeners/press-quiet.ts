// "Quiet here": in this thread only mentions are answered from now on.
import type { SlackServices } from '../answer-message.ts';
import { parseButtonValue, quietValue } from '../buttons.ts';
import { quietView } from '../views/answer-view.ts';
import { staleButtonView } from '../views/fault-view.ts';
import { type Press, channelOf, teamOf, tell } from './press.ts';

/** Keeps the thread that the button carries quiet, whoever presses it. */
export async function keepQuiet(press: Press, { memory }: SlackServices): Promise<void> {
  await press.ack();
  const value = parseButtonValue(quietValue, press.action.value);
  const channel = channelOf(press);
  if (value === null || channel === null) return tell(press, staleButtonView());
  await memory.conversations.quiet({ team: teamOf(press), channel, ts: value.t });
  return tell(press, quietView());
}

// "Why": shows whoever presses it, and nobody else, how an answer came about.
import type { Turn } from '../../core/reading.ts';
import type { SlackServices } from '../answer-message.ts';
import { type Why, parseButtonValue, whyValue } from '../buttons.ts';
import type { Memory } from '../memory/memory.ts';
import { staleButtonView } from '../views/fault-view.ts';
import { whyView } from '../views/why-view.ts';
import { type Press, channelOf, teamOf, tell } from './press.ts';

/** The turns that an answer rests on; null where they are no longer all remembered. */
async function turnsBefore(press: Press, after: Why['after'], memory: Memory): Promise<readonly Turn[] | null> {
  if (after === undefined) return [];
  const thread = after.t === 'direct' ? null : after.t;
  const turns = await memory.threads.before({ team: teamOf(press), channel: channelOf(press) ?? '', thread }, after.at);
  return turns.length < after.n ? null : turns;
}

/** Explains the question that the button carries, after the turns it was asked after. Nothing is posted for others. */
export async function showWhy(press: Press, { desk, memory }: SlackServices): Promise<void> {
  await press.ack();
  const value = parseButtonValue(whyValue, press.action.value);
  if (value === null) return tell(press, staleButtonView());
  const turns = await turnsBefore(press, value.after, memory);
  return tell(press, whyView(desk.explain(value.q, turns ?? []), turns === null));
}

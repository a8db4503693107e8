// Somebody opened the App Home: it is put up to date. What they do there is answered in a window over it.
import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { z } from 'zod';
import type { SlackServices } from '../answer-message.ts';
import { askInWindow } from '../ask-in-window.ts';
import { bareValue, parseButtonValue } from '../buttons.ts';
import { ASK_BOX, QUESTION_INPUT } from '../forms.ts';
import { publishHome, refreshHome } from '../home.ts';
import { isSeen, oneLine } from '../request.ts';
import { askModal } from '../views/ask-view.ts';
import { staleButtonView } from '../views/fault-view.ts';
import { answerRequestInWindow } from './press-reading.ts';
import { type Press, showModal, tell } from './press.ts';

/** Shows the page to whoever opened it; the tab of messages needs nothing. */
export async function showHome(
  { event, client }: SlackEventMiddlewareArgs<'app_home_opened'> & AllMiddlewareArgs,
  services: SlackServices,
): Promise<void> {
  if (event.tab === 'home') await publishHome(client, event.user, services);
}

/** What came with an action: the text of the box where Enter was pressed in it, else a button and all boxes; a choice of a menu. */
const entered = z.object({
  action: z.object({
    type: z.string(),
    value: z.string().nullish(),
    selected_option: z.object({ value: z.string().min(1).max(150).refine(isSeen) }).nullish(),
  }),
  values: z.record(z.string(), z.record(z.string(), z.object({ value: z.string().nullish() }))).optional(),
});

const enteredBy = ({ action, body }: Press) => entered.safeParse({ action, values: body.view?.state.values }).data ?? null;

/** Asks what stands in the box, in a window; then the page shows the question among the person's own. */
export async function askFromHome(press: Press, services: SlackServices): Promise<void> {
  await press.ack();
  const came = enteredBy(press);
  const isButton = came?.action.type === 'button';
  if (came === null || (isButton && parseButtonValue(bareValue, press.action.value) === null))
    return tell(press, staleButtonView());
  const typed = oneLine((isButton ? came.values?.[QUESTION_INPUT]?.[ASK_BOX]?.value : came.action.value) ?? '');
  const person = press.body.user.id;
  if (typed === '') return showModal(press, askModal('', null));
  await showModal(press, askInWindow(typed, person, null, services));
  await refreshHome(press.client, person, services);
}

/** Looks up what was chosen in a menu. */
export async function browseFromHome(press: Press, services: SlackServices): Promise<void> {
  await press.ack();
  const request = enteredBy(press)?.action.selected_option?.value;
  return request === undefined ? tell(press, staleButtonView()) : answerRequestInWindow(press, request, services);
}

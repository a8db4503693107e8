// A Request becomes the message that answers it: the one place where the Slack side asks the desk.
import type { Answer } from '../core/answers/answer.ts';
import type { Turn } from '../core/reading.ts';
import type { Services } from '../services.ts';
import type { ChannelSettings } from '../store/store.ts';
import type { Where, Why } from './buttons.ts';
import type { Question } from './request.ts';
import { answerView } from './views/answer-view.ts';
import type { Message } from './views/blocks.ts';
import { helpView } from './views/help-view.ts';

/** What came before a question in its conversation: the turns, its thread (null for direct messages), and its own timestamp. */
type Before = { readonly turns: readonly Turn[]; readonly thread: string | null; readonly ts: string };

/** Where a reply is shown, and what came before it; null where it stands alone. */
export type Place = {
  readonly where: Where;
  readonly before: Before | null;
  /** Whether answers may be shared there. */
  readonly sharing: boolean;
};

/** Whether a channel's settings leave anybody to share; who may is asked when the button is pressed. */
export const mayOfferSharing = ({ off, sharing }: ChannelSettings): boolean => !off && sharing !== 'nobody';

/** `id` is what the buttons of the message carry. */
export type Reply = { readonly message: Message; readonly answer: Answer | null; readonly id: string };

/** How the turns that an answer rests on are found again; undefined where it rests on none. */
function whereAfter(before: Before | null): Why['after'] {
  return before === null || before.turns.length === 0
    ? undefined
    : { t: before.thread ?? 'direct', at: before.ts, n: before.turns.length };
}

/** Answers a request. `answer` is null for the help. */
export function replyTo(request: Question, place: Place, services: Pick<Services, 'desk' | 'newId' | 'deskChannel'>): Reply {
  if (request.kind === 'help') return { message: helpView(), answer: null, id: services.newId() };
  const answer = services.desk.ask(request.question, place.before?.turns);
  const id = services.newId();
  const after = whereAfter(place.before);
  const message = answerView(answer, {
    id,
    // What is shared is asked again on its own: an answer that rests on earlier turns would become another one.
    share: place.sharing && place.where === 'me' && after === undefined,
    person: services.deskChannel !== null,
    where: place.where,
    after,
    cut: request.cut,
  });
  return { message, answer, id };
}

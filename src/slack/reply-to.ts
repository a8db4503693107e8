// A Request becomes the message that answers it: the one place where the Slack side asks the desk.
import type { Answer } from '../core/answers/answer.ts';
import type { Turn } from '../core/desk.ts';
import type { Services } from '../services.ts';
import type { Where } from './buttons.ts';
import type { Request } from './request.ts';
import { answerView } from './views/answer-view.ts';
import type { Message } from './views/blocks.ts';
import { helpView } from './views/help-view.ts';

/** Where a reply is shown, and after which turns of the same conversation. */
export type Place = { readonly where: Where; readonly turns: readonly Turn[] };

export type Reply = { readonly message: Message; readonly answer: Answer | null };

/** Answers a request. `answer` is null for the help. */
export function replyTo(request: Request, place: Place, services: Pick<Services, 'desk' | 'newId' | 'deskChannel'>): Reply {
  if (request.kind === 'help') return { message: helpView(), answer: null };
  const answer = services.desk.ask(request.question, place.turns);
  const message = answerView(answer, {
    id: services.newId(),
    // What is shared is asked again on its own: an answer that rests on earlier turns would become another one.
    share: place.where === 'me' && place.turns.length === 0,
    person: services.deskChannel !== null,
    where: place.where,
    cut: request.cut,
  });
  return { message, answer };
}

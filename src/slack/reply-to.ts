// A Request becomes the message that answers it: the one place where the Slack side asks the desk.
import type { Answer } from '../core/answers/answer.ts';
import type { Turn } from '../core/desk.ts';
import type { Services } from '../services.ts';
import type { Request } from './request.ts';
import { answerView } from './views/answer-view.ts';
import type { Message } from './views/blocks.ts';
import { helpView } from './views/help-view.ts';

/** Where a reply is shown: whether to the asker alone in a message that cannot be seen later, in which thread, after which turns. */
export type Place = { readonly ephemeral: boolean; readonly thread: string | null; readonly turns: readonly Turn[] };

export type Reply = { readonly message: Message; readonly answer: Answer | null };

/** Answers a request. `answer` is null for the help. */
export function replyTo(request: Request, place: Place, services: Pick<Services, 'desk' | 'newId' | 'deskChannel'>): Reply {
  if (request.kind === 'help') return { message: helpView(), answer: null };
  const answer = services.desk.ask(request.question, place.turns);
  const message = answerView(answer, {
    id: services.newId(),
    share: place.ephemeral,
    person: services.deskChannel !== null,
    thread: place.thread,
    cut: request.cut,
  });
  return { message, answer };
}

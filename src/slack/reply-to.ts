// A Request becomes the message that answers it: the one place where the Slack side asks the desk and looks things up.
import type { Answer } from '../core/answers/answer.ts';
import { turnOf } from '../core/desk.ts';
import type { Turn } from '../core/reading.ts';
import type { Services } from '../services.ts';
import type { ChannelSettings } from '../store/store.ts';
import type { Where, Why } from './buttons.ts';
import { OTHER_COMMANDS, type Question } from './request.ts';
import { answerView } from './views/answer-view.ts';
import type { Message } from './views/blocks.ts';
import { helpView } from './views/help-view.ts';
import { tooLongView } from './views/too-much-view.ts';
import { commandOfferView, lookUpView } from './views/look-ups/look-up-view.ts';

/** What came before a question in its conversation: the turns, its thread (null for direct messages), and its own timestamp. */
type Before = { readonly turns: readonly Turn[]; readonly thread: string | null; readonly ts: string };

/** Where a reply is shown, and what came before it; null where it stands alone. */
export type Place = {
  readonly where: Where;
  readonly before: Before | null;
  /** Whether answers may be shared there. */
  readonly sharing: boolean;
  /** Whether the bot was not mentioned: then it offers no command, and offers to be quiet. */
  readonly untagged?: boolean;
};

/** Whether a channel's settings leave anybody to share; who may is asked when the button is pressed. */
export const mayOfferSharing = ({ off, sharing }: ChannelSettings): boolean => !off && sharing !== 'nobody';

/** `id` is what the buttons of the message carry; `answer` is null where no question was asked; `facts` are shown or came near. */
export type Reply = {
  readonly message: Message;
  readonly answer: Answer | null;
  readonly id: string;
  readonly facts: readonly string[];
};

/** How the turns that an answer rests on are found again; undefined where it rests on none. */
function whereAfter(before: Before | null): Why['after'] {
  return before === null || before.turns.length === 0
    ? undefined
    : { t: before.thread ?? 'direct', at: before.ts, n: before.turns.length };
}

/** Answers a request. @param page of a look-up, from 0 */
export function replyTo(
  request: Question,
  place: Place,
  services: Pick<Services, 'desk' | 'lookUps' | 'newId' | 'deskChannel'>,
  page = 0,
): Reply {
  const unasked = (message: Message, facts: readonly string[] = []): Reply => ({
    message,
    answer: null,
    id: services.newId(),
    facts,
  });
  if (request.kind === 'help') return unasked(helpView());
  if (request.kind === 'long') return unasked(tooLongView());
  const { question } = request;
  const lookUp = services.lookUps.read(question);
  if (lookUp !== null) {
    const { message, facts } = lookUpView(lookUp, { request: question, where: place.where, page });
    return unasked(message, facts);
  }
  const offer =
    place.untagged === true ? null : services.lookUps.offer(question, OTHER_COMMANDS, (place.before?.turns.length ?? 0) > 0);
  if (offer !== null) return unasked(commandOfferView(offer, place.where));
  const answer = services.desk.ask(question, place.before?.turns);
  const id = services.newId();
  const after = whereAfter(place.before);
  const message = answerView(answer, {
    id,
    // What is shared is asked again on its own: an answer that rests on earlier turns would become another one.
    share: place.sharing && place.where === 'me' && after === undefined,
    // Their reply comes back to a conversation, and a window is none.
    person: services.deskChannel !== null && place.where !== 'window',
    where: place.where,
    after,
    quiet: place.untagged === true && typeof place.where === 'object' ? place.where.thread : undefined,
    cut: request.cut,
  });
  return { message, answer, id, facts: turnOf(answer).facts };
}

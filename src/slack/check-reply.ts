// A draft becomes its result, as messages or as a page of a modal: checked in turns, and remembered for the buttons below it.
import type { ModalView } from '@slack/types';
import type { CheckedDraft } from '../core/claims/claim.ts';
import type { RememberedDraft } from './memory/drafts.ts';
import type { Memory } from './memory/memory.ts';
import { MAX_DRAFT } from './request.ts';
import type { Message } from './views/blocks.ts';
import { checkMessages, checkModal } from './views/check-view.ts';
import { askDraftView, checkNoteModal, checkNoteView, longDraftView } from './views/draft-view.ts';

/** The ids of all facts that a result shows, each once. */
export const factsOf = ({ sentences }: CheckedDraft): string[] => [
  ...new Set(sentences.flatMap(({ facts }) => facts.map(({ id }) => id))),
];

/** A reply to a draft: a message and those that it goes on in, the facts that they show, and the id of what is remembered. */
export type CheckReply = {
  readonly message: Message;
  readonly further: readonly Message[];
  readonly facts: readonly string[];
  readonly id: string;
};

/** Checks a draft that came in a message or a command. */
export async function replyToDraft(draft: string, { drafts }: Pick<Memory, 'drafts'>): Promise<CheckReply> {
  const id = drafts.keep({ draft, thread: null, notes: [] });
  const nothing = { further: [], facts: [], id };
  if (draft === '') return { message: askDraftView(), ...nothing };
  if (draft.length > MAX_DRAFT) return { message: longDraftView(draft.length), ...nothing };
  const checked = await drafts.check(draft);
  const [message = askDraftView(), ...further] = checkMessages(checked, { id, post: false, notes: [] });
  return { message, further, facts: factsOf(checked), id };
}

/** Checks a draft, and remembers it, for a modal. */
export function modalForDraft(remembered: RememberedDraft, memory: Pick<Memory, 'drafts'>): Promise<ModalView> {
  return pageOfDraft(memory.drafts.keep(remembered), 0, memory);
}

/** A page of a draft that is remembered; the same draft gives the same result. */
export async function pageOfDraft(id: string, page: number, { drafts }: Pick<Memory, 'drafts'>): Promise<ModalView> {
  const remembered = drafts.find(id);
  if (remembered === null) return checkNoteModal(checkNoteView('forgotten'));
  const { draft, thread, notes } = remembered;
  if (draft.length > MAX_DRAFT) return checkNoteModal(longDraftView(draft.length));
  return checkModal(await drafts.check(draft), { id, post: thread !== null, notes }, page);
}

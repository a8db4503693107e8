// The modal in which a draft is written, and the modal with its result: sent off, each shows the next page in its place.
import type { SlackServices } from '../answer-message.ts';
import { modalForDraft, pageOfDraft } from '../check-reply.ts';
import { formValues, pageOfForm } from '../forms.ts';
import { MAX_DRAFT, draftLines } from '../request.ts';
import { DRAFT_INPUT, checkNoteModal, checkNoteView, checkingModal, longDraftText } from '../views/draft-view.ts';
import { fillModal, isQuick } from './show-in-modal.ts';
import type { Submission } from './submit-form.ts';

/** Checks what was written, and shows the result in place of the form. */
export async function submitDraft({ ack, view, client, context }: Submission, services: SlackServices): Promise<void> {
  // An input sends what was typed as it was typed: nothing in it is Slack's markup.
  const draft = draftLines(formValues(view.state.values).text(DRAFT_INPUT));
  if (draft === '') return ack({ response_action: 'errors', errors: { [DRAFT_INPUT]: 'Write at least one sentence.' } });
  if (draft.length > MAX_DRAFT) return ack({ response_action: 'errors', errors: { [DRAFT_INPUT]: longDraftText(draft.length) } });
  const check = () => modalForDraft({ draft, thread: null, notes: [] }, services.memory);
  if (isQuick(draft.length)) return ack({ response_action: 'update', view: await check() });
  await ack({ response_action: 'update', view: checkingModal() });
  await fillModal(client, context, view.id, check);
}

/** Shows the page after the one that was shown; after the last comes the first. */
export async function turnCheckPage({ ack, view }: Submission, services: SlackServices): Promise<void> {
  const shown = pageOfForm(view.private_metadata);
  if (shown === null) return ack({ response_action: 'update', view: checkNoteModal(checkNoteView('forgotten')) });
  await ack({ response_action: 'update', view: await pageOfDraft(shown.id, shown.page + 1, services.memory) });
}

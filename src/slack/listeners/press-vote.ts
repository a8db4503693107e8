// Useful, Not useful, and why: the last vote of each person on each answer counts.
import type { Vote } from '../../store/store.ts';
import type { SlackServices } from '../answer-message.ts';
import { parseButtonValue, voteValue } from '../buttons.ts';
import { formValues, voteOfForm } from '../forms.ts';
import { oneLine } from '../request.ts';
import { staleButtonView } from '../views/fault-view.ts';
import { REASON_INPUT, reasonKeptModal, reasonModal, votedView } from '../views/source-view.ts';
import { type Press, showModal, tell } from './press.ts';
import type { Submission } from './submit-form.ts';

/** Casts a vote. */
const castVote =
  (vote: Vote) =>
  async (press: Press, { store, clock }: SlackServices): Promise<void> => {
    await press.ack();
    const value = parseButtonValue(voteValue, press.action.value);
    if (value === null) return tell(press, staleButtonView());
    // Whoever votes is told where it was not counted: a fault of the store goes to the error handler.
    await store.votes.cast(value.id, press.body.user.id, vote, clock());
    return tell(press, votedView(value.id, vote));
  };

export const voteUseful = castVote('up');
export const voteNotUseful = castVote('down');

/** Opens the modal in which a vote gets its reason. */
export async function askReason(press: Press): Promise<void> {
  await press.ack();
  const value = parseButtonValue(voteValue, press.action.value);
  if (value === null) return tell(press, staleButtonView());
  return showModal(press, reasonModal(value.id));
}

/** Keeps the reason with the vote of whoever sent it. */
export async function submitReason({ ack, view, body }: Submission, { store }: SlackServices): Promise<void> {
  const id = voteOfForm(view.private_metadata);
  const reason = oneLine(formValues(view.state.values).text(REASON_INPUT));
  if (reason === '') return ack({ response_action: 'errors', errors: { [REASON_INPUT]: 'Write a word or two.' } });
  const kept = id !== null && (await store.votes.explain(id, body.user.id, reason));
  return ack({ response_action: 'update', view: reasonKeptModal(kept) });
}

// The buttons around checked drafts: a window to write one, the whole result in a window, posted in its thread, and as
// files.
import type { SlackServices } from '../answer-message.ts';
import { sendBackupFiles } from '../backup-files.ts';
import { bareValue, checkValue, parseButtonValue } from '../buttons.ts';
import { factsOf, pageOfDraft } from '../check-reply.ts';
import { isDirectChannel } from '../direct-channel.ts';
import type { RememberedDraft } from '../memory/drafts.ts';
import { inTurn, postAsMember, postMessage } from '../post-message.ts';
import { postOnce } from '../post-once.ts';
import { mayNotShareView } from '../views/channel-settings-view.ts';
import { checkMessages } from '../views/check-view.ts';
import { backupCoverView, checkNoteView, draftModal } from '../views/draft-view.ts';
import { staleButtonView } from '../views/fault-view.ts';
import { type Press, presserName, teamOf, tell } from './press.ts';
import { whyNotShare } from './press-share.ts';
import { isQuick, showInModal } from './show-in-modal.ts';

/** The draft that a button is about; where nobody remembers it, its presser is told. */
async function rememberedBy(
  press: Press,
  { memory }: SlackServices,
): Promise<(RememberedDraft & { readonly id: string }) | null> {
  const value = parseButtonValue(checkValue, press.action.value);
  const remembered = value === null ? null : memory.drafts.find(value.id);
  if (value === null) await tell(press, staleButtonView());
  else if (remembered === null) await tell(press, checkNoteView('forgotten'));
  return value === null || remembered === null ? null : { ...remembered, id: value.id };
}

/** Opens the modal in which a draft is written. */
export async function writeDraft(press: Press): Promise<void> {
  await press.ack();
  if (parseButtonValue(bareValue, press.action.value) === null) return tell(press, staleButtonView());
  await press.client.views.open({ trigger_id: press.body.trigger_id, view: draftModal() });
}

/** Opens the whole result in a modal. */
export async function openCheck(press: Press, services: SlackServices): Promise<void> {
  await press.ack();
  const found = await rememberedBy(press, services);
  if (found === null) return;
  await showInModal(press, press.body.trigger_id, isQuick(found.draft.length), () => pageOfDraft(found.id, 0, services.memory));
}

/** Sends the presser the result as files. */
export async function sendBackupSheet(press: Press, services: SlackServices): Promise<void> {
  await press.ack();
  const found = await rememberedBy(press, services);
  if (found === null) return;
  const checked = await services.memory.drafts.check(found.draft);
  const sent = await sendBackupFiles(press.client, press.body.user.id, checked, backupCoverView());
  return tell(press, checkNoteView(sent ? 'sheet-sent' : 'no-files'));
}

/** Posts the result in the thread where its draft stands, once. */
export async function postCheck(press: Press, services: SlackServices): Promise<void> {
  const { memory, clock } = services;
  await press.ack();
  const found = await rememberedBy(press, services);
  if (found === null) return;
  const { id, draft, thread, notes } = found;
  if (thread === null) return tell(press, staleButtonView());
  const barred = await whyNotShare(press, thread.channel, services);
  if (barred !== null) return tell(press, mayNotShareView(barred));
  const place = { channel: thread.channel, thread: thread.ts };
  const checked = await memory.drafts.check(draft);
  const [first, ...further] = checkMessages(checked, {
    id,
    post: false,
    notes: [...notes, `Posted by ${presserName(press)}`],
  });
  if (first === undefined) return;
  const key = `check/${id}`;
  const posted = await postOnce(memory.presses, key, () => postAsMember(press.client, place, first));
  if (posted === 'taken') return tell(press, checkNoteView('already-posted'));
  if (posted === null) {
    await memory.presses.release(key);
    return tell(press, checkNoteView('not-a-member'));
  }
  await memory.answers.keep({
    id,
    team: teamOf(press),
    ...posted,
    thread: thread.ts,
    askedTs: null,
    editable: true,
    directTo: isDirectChannel(thread.channel) ? press.body.user.id : null,
    facts: factsOf(checked),
    postedAt: clock(),
  });
  await inTurn(further, (message) => postMessage(press.client, place, message));
  return tell(press, checkNoteView('posted'));
}

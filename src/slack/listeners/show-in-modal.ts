// A modal that takes a while: a trigger opens one within three seconds only, so what may take longer opens an empty one first.
import type { Context, webApi } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { refusalOf } from '../slack-fault.ts';
import { leaveAcknowledging } from '../tell-fault.ts';
import { checkNoteModal, checkingModal } from '../views/draft-view.ts';

/** Up to so many characters are checked well within three seconds, also where others wait. */
const QUICK = 10_000;

/** Whether a draft of so many characters is checked at once. */
export const isQuick = (length: number): boolean => length <= QUICK;

/** Puts a view in the place of one that is open; where it was closed meanwhile, nobody waits for it. */
async function replaceModal(client: webApi.WebClient, id: string, view: ModalView): Promise<void> {
  try {
    await client.views.update({ view_id: id, view });
  } catch (error) {
    if (refusalOf(error) !== 'not_found') throw error;
  }
}

/** Makes a view and puts it in the place of the one that said to wait; so is a fault told. @param id of the modal that is open */
export async function fillModal(
  client: webApi.WebClient,
  context: Context,
  id: string,
  make: () => Promise<ModalView>,
): Promise<void> {
  leaveAcknowledging(context, async (message) => {
    await replaceModal(client, id, checkNoteModal(message));
    return true;
  });
  await replaceModal(client, id, await make());
}

/** Opens the modal that is being made; where that takes longer, one that says so comes first. */
export async function showInModal(
  { client, context }: { readonly client: webApi.WebClient; readonly context: Context },
  trigger: string,
  quick: boolean,
  make: () => Promise<ModalView>,
): Promise<void> {
  if (quick) {
    await client.views.open({ trigger_id: trigger, view: await make() });
    return;
  }
  const { view } = await client.views.open({ trigger_id: trigger, view: checkingModal() });
  await fillModal(client, context, view?.id ?? '', make);
}

// "Change" below a channel's settings: opens the form, for those who may change them.
import type { SlackServices } from '../answer-message.ts';
import { bareValue, parseButtonValue } from '../buttons.ts';
import { channelSettingsModal } from '../views/channel-settings-view.ts';
import { mayNotChangeView } from '../views/digest-note-view.ts';
import { staleButtonView } from '../views/fault-view.ts';
import { mayChange } from '../who-may-change.ts';
import { type Press, channelOf, tell } from './press.ts';

/** Opens the form with what is set. */
export async function openChannelSettings(press: Press, services: SlackServices): Promise<void> {
  await press.ack();
  const channel = channelOf(press);
  if (parseButtonValue(bareValue, press.action.value) === null || channel === null) return tell(press, staleButtonView());
  const permission = await mayChange(press.client, press.body.user.id, services);
  if (permission !== 'granted') return tell(press, mayNotChangeView(permission));
  const view = channelSettingsModal(await services.memory.channels.of(channel));
  await press.client.views.open({ trigger_id: press.body.trigger_id, view });
}

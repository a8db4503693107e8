// The buttons of a digest and of its state: the form with its settings, and a preview, both for whoever presses them.
import { defaultDigestSettings } from '../../core/digest/digest.ts';
import { localDateOf } from '../../core/digest/zone.ts';
import type { SlackServices } from '../answer-message.ts';
import { bareValue, parseButtonValue } from '../buttons.ts';
import { previewDigest } from '../digest/digest-command.ts';
import { findPerson } from '../person.ts';
import { mayNotChangeView } from '../views/digest-note-view.ts';
import { digestSettingsModal } from '../views/digest-settings-view.ts';
import { staleButtonView } from '../views/fault-view.ts';
import { mayChange } from '../who-may-change.ts';
import { type Press, channelOf, teamOf, tell } from './press.ts';

/** Opens the form with what is set; the zone of a first digest is guessed from the person's profile, where it may be read. */
export async function openDigestSettings(press: Press, services: SlackServices): Promise<void> {
  await press.ack();
  const channel = channelOf(press);
  if (parseButtonValue(bareValue, press.action.value) === null || channel === null) return tell(press, staleButtonView());
  const user = press.body.user.id;
  const permission = await mayChange(press.client, user, services);
  if (permission !== 'granted') return tell(press, mayNotChangeView(permission));
  const before = await services.store.subscriptions.of(channel);
  const zone = before?.settings.zone ?? (await findPerson(press.client, user))?.zone ?? null;
  const settings = before?.settings ?? defaultDigestSettings(zone ?? '');
  const view = digestSettingsModal(channel, settings, localDateOf(services.clock(), zone ?? 'UTC'));
  await press.client.views.open({ trigger_id: press.body.trigger_id, view });
}

/** Shows what today brings to the channel. */
export async function previewToPresser(press: Press, services: SlackServices): Promise<void> {
  await press.ack();
  const channel = channelOf(press);
  if (parseButtonValue(bareValue, press.action.value) === null || channel === null) return tell(press, staleButtonView());
  const from = { team: teamOf(press), channel, user: press.body.user.id };
  return tell(press, await previewDigest(from, press.client, services));
}

// A form that was filled in: faults are told beside its inputs, what is saved is shown in its place.
import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { defaultDigestSettings } from '../../core/digest/digest.ts';
import type { ChannelSettings } from '../../store/store.ts';
import type { SlackServices } from '../answer-message.ts';
import { stateNow } from '../digest/digest-command.ts';
import { readDigestForm } from '../digest/read-digest-form.ts';
import { saveDigest } from '../digest/save-digest.ts';
import { channelOfForm, formValues } from '../forms.ts';
import { CHANNEL_INPUTS, channelNoteModal, channelSettingsView } from '../views/channel-settings-view.ts';
import { mayNotChangeView } from '../views/digest-note-view.ts';
import { digestRefusedModal, digestSavedModal } from '../views/digest-settings-view.ts';
import { staleFormView } from '../views/fault-view.ts';
import { mayChange } from '../who-may-change.ts';

export type Submission = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;

/** Saves a channel's digest, turns it on, and shows the state that this leaves. */
export async function submitDigestSettings({ ack, view, body, client }: Submission, services: SlackServices): Promise<void> {
  const channel = channelOfForm(view.private_metadata);
  if (channel === null) return ack({ response_action: 'update', view: digestRefusedModal(staleFormView()) });
  const permission = await mayChange(client, body.user.id, services);
  if (permission !== 'granted') return ack({ response_action: 'update', view: digestRefusedModal(mayNotChangeView(permission)) });
  const before = await services.store.subscriptions.of(channel);
  const read = readDigestForm(formValues(view.state.values), before?.settings ?? defaultDigestSettings(''), services.clock());
  if (!read.ok) return ack({ response_action: 'errors', errors: { ...read.faults } });
  const from = { team: body.team?.id ?? body.user.team_id ?? '', channel, user: body.user.id };
  const saved = await saveDigest(from, read.settings, before, services);
  const state = await stateNow(channel, saved, 'Saved. The daily digest is on.', services);
  return ack({ response_action: 'update', view: digestSavedModal(state) });
}

/** The settings after the form; what was not chosen stays as it was. */
function changedChannel(before: ChannelSettings, values: ReturnType<typeof formValues>): ChannelSettings {
  const mentions = values.chosen(CHANNEL_INPUTS.mentions);
  const sharing = values.chosen(CHANNEL_INPUTS.sharing);
  const desk = values.chosen(CHANNEL_INPUTS.off);
  return {
    channel: before.channel,
    mentions: mentions === 'thread' || mentions === 'asker' ? mentions : before.mentions,
    sharing: sharing === 'everybody' || sharing === 'admins' || sharing === 'nobody' ? sharing : before.sharing,
    off: desk === null ? before.off : desk === 'off',
  };
}

/** Saves how the desk answers in a channel. */
export async function submitChannelSettings({ ack, view, body, client }: Submission, services: SlackServices): Promise<void> {
  const channel = channelOfForm(view.private_metadata);
  if (channel === null) return ack({ response_action: 'update', view: channelNoteModal(staleFormView()) });
  const permission = await mayChange(client, body.user.id, services);
  if (permission !== 'granted') return ack({ response_action: 'update', view: channelNoteModal(mayNotChangeView(permission)) });
  const { channels } = services.memory;
  const settings = changedChannel(await channels.of(channel), formValues(view.state.values));
  await channels.save(settings);
  return ack({ response_action: 'update', view: channelNoteModal(channelSettingsView(settings, true)) });
}

// What a person types after "digest" is done, and answered with the state that it leaves.
import type { webApi } from '@slack/bolt';
import { type SettingsCommand, changeSettings } from '../../core/digest/change-settings.ts';
import { defaultDigestSettings } from '../../core/digest/digest.ts';
import { shortDate } from '../../core/digest/local-day.ts';
import { parseDigestCommand } from '../../core/digest/parse-digest-command.ts';
import { localDateOf } from '../../core/digest/zone.ts';
import { assertNever } from '../../core/text/assert-never.ts';
import type { Services } from '../../services.ts';
import type { Subscription } from '../../store/digest-store.ts';
import { findPerson } from '../person.ts';
import type { Message } from '../views/blocks.ts';
import { askZoneView, mayNotChangeView, misreadView, nothingToPauseView } from '../views/digest-note-view.ts';
import { digestStateView } from '../views/digest-state-view.ts';
import { digestView, quietPreviewView } from '../views/digest-view.ts';
import { mayChange } from '../who-may-change.ts';
import { digestOf } from './channel-digest.ts';
import { readDigestState } from './channel-state.ts';
import { type From, saveDigest } from './save-digest.ts';

/** Where nobody knows the zone, a preview and "tomorrow" are counted by this one. */
const NO_ZONE = 'UTC';

type Known = { readonly subscription: Subscription | null; readonly zone: string | null };

/** What is known of the channel's digest, and by which clock it or the person lives. */
async function lookUp({ channel, user }: From, client: webApi.WebClient, { store }: Services): Promise<Known> {
  const subscription = await store.subscriptions.of(channel);
  const zone = subscription?.settings.zone ?? (await findPerson(client, user))?.zone ?? null;
  return { subscription, zone };
}

/** The state of a channel's digest as it is now. @param changed what was just changed */
export async function stateNow(
  channel: string,
  subscription: Subscription | null,
  changed: string | null,
  services: Services,
): Promise<Message> {
  return digestStateView(await readDigestState(channel, subscription, services), subscription?.off ?? null, changed);
}

/** What today brings to the channel, for one person: nothing is posted or counted. */
export async function previewDigest(from: From, client: webApi.WebClient, services: Services): Promise<Message> {
  const { subscription, zone } = await lookUp(from, client, services);
  const settings = subscription?.settings ?? defaultDigestSettings(zone ?? NO_ZONE);
  const now = services.clock();
  const date = localDateOf(now, settings.zone);
  const day = await digestOf({ channel: from.channel, settings }, date, now, services);
  return day.kind === 'quiet' ? quietPreviewView() : digestView(day, true).message;
}

function changedText(command: SettingsCommand): string {
  switch (command.kind) {
    case 'on':
      return 'The daily digest is on.';
    case 'pause':
      return `Paused: the next digest comes on ${shortDate(command.until)} or after.`;
    case 'skip':
      return `No digest on ${shortDate(command.date)}.`;
    default:
      return assertNever(command);
  }
}

/** Makes a change, where the person may. */
async function change(
  command: SettingsCommand | { readonly kind: 'off' },
  from: From,
  { subscription, zone: known }: Known,
  client: webApi.WebClient,
  services: Services,
): Promise<Message> {
  const { store, clock } = services;
  const { channel } = from;
  const permission = await mayChange(client, from.user, services);
  if (permission !== 'granted') return mayNotChangeView(permission);
  if (command.kind === 'off') {
    await store.subscriptions.turnOff(channel, 'turned-off', clock());
    return stateNow(channel, await store.subscriptions.of(channel), null, services);
  }
  if (command.kind !== 'on' && subscription?.off !== null) return nothingToPauseView();
  const zone = (command.kind === 'on' ? command.zone : null) ?? known;
  if (zone === null) return askZoneView((command.kind === 'on' ? command.time : null) ?? defaultDigestSettings(NO_ZONE).time);
  const settings = changeSettings(subscription?.settings ?? null, command, zone);
  const saved = await saveDigest(from, settings, subscription, services);
  return stateNow(channel, saved, changedText(command), services);
}

/** Does what was typed. @returns the answer, for whoever typed it */
export async function runDigestCommand(
  typed: string,
  from: From,
  client: webApi.WebClient,
  services: Services,
): Promise<Message> {
  const known = await lookUp(from, client, services);
  const parsed = parseDigestCommand(typed, localDateOf(services.clock(), known.zone ?? NO_ZONE));
  if (!parsed.ok) return misreadView(parsed.message);
  const { command } = parsed;
  switch (command.kind) {
    case 'state':
      return stateNow(from.channel, known.subscription, null, services);
    case 'now':
      return previewDigest(from, client, services);
    case 'on':
    case 'off':
    case 'pause':
    case 'skip':
      return change(command, from, known, client, services);
    default:
      return assertNever(command);
  }
}

// A channel's subscription with defaults, and moments around its first digest.
import { defaultDigestSettings } from '../../src/core/digest/digest.ts';
import type { Subscription } from '../../src/store/digest-store.ts';
import { CHANNEL, PERSON, TEAM } from './recorded-slack.ts';

/** A Monday, 08:30 in Paris: when the digest of a sample subscription is due. */
export const DUE = Date.UTC(2026, 10, 23, 7, 30);
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Weekdays at 08:30 in Paris, set up on the Sunday before. */
export const aSubscription = (given: Partial<Subscription> = {}): Subscription => ({
  channel: CHANNEL,
  team: TEAM,
  settings: defaultDigestSettings('Europe/Paris'),
  setUpBy: PERSON,
  off: null,
  createdAt: DUE - 12 * HOUR,
  changedAt: DUE - 12 * HOUR,
  owed: null,
  ...given,
});

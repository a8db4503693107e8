// What Slack tells of a person, where optional scopes are granted: their clock, whether they run the workspace, their channels.
import type { webApi } from '@slack/bolt';
import { isZone } from '../core/digest/zone.ts';
import { refusalOf } from './slack-fault.ts';

/** `zone`: null where the profile names none that we know. */
export type Person = { readonly zone: string | null; readonly isAdmin: boolean };

/** Asks Slack for a person. @returns null where it may not be asked, or knows nobody */
export async function findPerson(client: webApi.WebClient, user: string): Promise<Person | null> {
  try {
    const { user: found } = await client.users.info({ user });
    const zone = found?.tz ?? '';
    return { zone: isZone(zone) ? zone : null, isAdmin: found?.is_admin === true || found?.is_owner === true };
  } catch (error) {
    if (refusalOf(error) !== null) return null;
    throw error;
  }
}

/** As many conversations as Slack gives at once; nobody's page needs more. */
const MOST_CHANNELS = 200;

/** The channels that a person and the bot are both in; none where the optional scopes for that are missing. */
export async function channelsOf(client: webApi.WebClient, user: string): Promise<ReadonlySet<string>> {
  try {
    const { channels = [] } = await client.users.conversations({
      user,
      types: 'public_channel,private_channel',
      exclude_archived: true,
      limit: MOST_CHANNELS,
    });
    return new Set(channels.flatMap(({ id }) => id ?? []));
  } catch (error) {
    if (refusalOf(error) !== null) return new Set();
    throw error;
  }
}

// What Slack tells of a person, where the optional scope users:read is granted: their clock, and whether they run the workspace.
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

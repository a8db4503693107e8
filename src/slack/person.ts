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

/** As many conversations as Slack would have asked for at once: https://docs.slack.dev/reference/methods/users.conversations */
const PAGE = 200;

/** The channels of one kind that a person and the bot are both in; none where the optional scope for that kind is missing. */
async function channelsOfKind(
  client: webApi.WebClient,
  user: string,
  types: `${'public' | 'private'}_channel`,
): Promise<string[]> {
  const found: string[] = [];
  let cursor = '';
  try {
    do {
      const next = cursor === '' ? {} : { cursor };
      const page = await client.users.conversations({ user, types, exclude_archived: true, limit: PAGE, ...next });
      found.push(...(page.channels ?? []).flatMap(({ id }) => id ?? []));
      cursor = page.response_metadata?.next_cursor ?? '';
    } while (cursor !== '');
  } catch (error) {
    if (refusalOf(error) === null) throw error;
  }
  return found;
}

/**
 * The channels that a person and the bot are both in. Each kind is asked for by itself: Slack refuses a call as a whole where the scope
 * of one kind is missing.
 */
export async function channelsOf(client: webApi.WebClient, user: string): Promise<ReadonlySet<string>> {
  const kinds = [channelsOfKind(client, user, 'public_channel'), channelsOfKind(client, user, 'private_channel')];
  return new Set((await Promise.all(kinds)).flat());
}

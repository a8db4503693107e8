// Whether a person may change what a channel has set: its members, or workspace admins alone. Who can type in a channel, or
// press a button there, is a member of it.
import type { webApi } from '@slack/bolt';
import type { Services } from '../services.ts';
import { findPerson } from './person.ts';

/** `unknown`: it takes an admin, and Slack does not tell us who is one. */
export type Permission = 'granted' | 'denied' | 'unknown';

/** Whether a person runs the workspace. */
export async function askAdmin(client: webApi.WebClient, user: string): Promise<Permission> {
  const person = await findPerson(client, user);
  if (person === null) return 'unknown';
  return person.isAdmin ? 'granted' : 'denied';
}

/** Whether a person may change a channel's digest and settings. */
export async function mayChange(
  client: webApi.WebClient,
  user: string,
  { whoMayChange }: Pick<Services, 'whoMayChange'>,
): Promise<Permission> {
  return whoMayChange === 'members' ? 'granted' : askAdmin(client, user);
}

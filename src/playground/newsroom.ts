// SAMPLE DATA: the newsroom of the local workspace. Its people are invented and its tokens open nothing.

const WORKSPACE = { name: 'Sample newsroom', domain: 'sample-newsroom', teamId: 'T0SAMPLE' } as const;

export const APP = {
  appId: 'A0MALIDESK',
  botUserId: 'U0MALIDESK',
  botName: 'mali-desk',
  botToken: 'xoxb-local-workspace',
  appToken: 'xapp-local-workspace',
  signingSecret: 'local-workspace-signing-secret',
} as const;

export const PEOPLE = [
  { id: 'U0AWA', name: 'awa', real_name: 'Awa (sample, foreign desk)', tz: 'Europe/Paris' },
  { id: 'U0JONAS', name: 'jonas', real_name: 'Jonas (sample, copy desk)', tz: 'Europe/London' },
  { id: 'U0PRIYA', name: 'priya', real_name: 'Priya (sample, research)', tz: 'Asia/Kolkata' },
] as const;

const everybody = [APP.botUserId, ...PEOPLE.map((person) => person.id)];

/** The copy desk stands in for the people whom "Ask a person" reaches. */
const CHANNELS = [
  { id: 'C0FOREIGN', name: 'foreign-desk', topic: 'Sample data: ask the desk here', members: everybody },
  { id: 'C0COPY', name: 'copy-desk', topic: 'Sample data: "Ask a person" ends up here', members: everybody },
] as const;

export const FOREIGN_DESK = CHANNELS[0].id;
export const COPY_DESK = CHANNELS[1].id;

/** What the workspace is started with. @param requestUrl where the app is reached by HTTP; without it, over a socket */
export function newsroomConfig(requestUrl?: string): object {
  const reached = requestUrl === undefined ? { mode: 'socket' } : { mode: 'events', requestUrl };
  return { workspace: WORKSPACE, apps: [{ ...APP, ...reached }], users: PEOPLE, channels: CHANNELS };
}

// Which scope each event and each Web API method that we use needs. Slack's manifest schema accepts invented ones, so a
// test holds the manifest to this table. Source: the event and method pages under https://docs.slack.dev/reference.

export type Need = {
  readonly scope: string;
  /** Whether the bot does its main work without it; such scopes are asked for as optional. */
  readonly optional: boolean;
  /** What it is for, in one line, as docs/slack-setup.md says it. */
  readonly for: string;
};

/** Every event that the manifest subscribes to; the part before a dot is the name that a listener has. */
export const EVENT_SCOPES: Readonly<Record<string, readonly Need[]>> = {
  app_mention: [{ scope: 'app_mentions:read', optional: false, for: 'to be asked by mention' }],
  'message.im': [{ scope: 'im:history', optional: false, for: 'to be asked in a direct message' }],
  'message.channels': [
    { scope: 'channels:history', optional: true, for: 'to pass on replies of the desk without a mention (public channel)' },
  ],
  'message.groups': [
    { scope: 'groups:history', optional: true, for: 'to pass on replies of the desk without a mention (private channel)' },
  ],
  member_joined_channel: [
    { scope: 'channels:read', optional: true, for: 'to greet whoever invites the bot to a public channel' },
    { scope: 'groups:read', optional: true, for: 'to greet whoever invites the bot to a private channel' },
  ],
};

/** Every Web API method that the bot calls; null where a method needs none. */
export const METHOD_SCOPES: Readonly<Record<string, string | null>> = {
  'auth.test': null,
  'chat.postMessage': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'chat.update': 'chat:write',
  'chat.delete': 'chat:write',
};

/** Slash commands. */
export const COMMAND_SCOPE = 'commands';

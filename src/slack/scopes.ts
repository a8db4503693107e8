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
    {
      scope: 'channels:history',
      optional: true,
      for: 'to answer whoever asks on in a thread without a mention (public channel)',
    },
  ],
  'message.groups': [
    { scope: 'groups:history', optional: true, for: 'to pass on replies of the desk without a mention (private channel)' },
    { scope: 'groups:history', optional: true, for: 'to answer whoever asks on in a thread without a mention (private channel)' },
  ],
  app_home_opened: [],
  member_joined_channel: [
    { scope: 'channels:read', optional: true, for: 'to greet whoever invites the bot to a public channel' },
    { scope: 'groups:read', optional: true, for: 'to greet whoever invites the bot to a private channel' },
  ],
};

const WRITE: readonly Need[] = [{ scope: 'chat:write', optional: false, for: 'to answer, share, update and take back' }];

const SEND_FILES: readonly Need[] = [{ scope: 'files:write', optional: true, for: 'to send a backup sheet as files' }];

const CONFIRM_DIRECT: Need = {
  scope: 'im:history',
  optional: false,
  for: 'to find out whether an answer that Slack did not confirm was posted (direct messages)',
};

/** Every Web API method that the bot calls, with what it needs; most need the right to write, some need nothing. */
export const METHOD_SCOPES: Readonly<Record<string, readonly Need[]>> = {
  'auth.test': [],
  'chat.postMessage': WRITE,
  'chat.postEphemeral': WRITE,
  'chat.update': WRITE,
  'chat.delete': WRITE,
  'conversations.history': [
    CONFIRM_DIRECT,
    { scope: 'channels:history', optional: true, for: 'to find out after a crash whether a digest was posted (public channel)' },
    { scope: 'groups:history', optional: true, for: 'to find out after a crash whether a digest was posted (private channel)' },
  ],
  'conversations.replies': [
    CONFIRM_DIRECT,
    {
      scope: 'channels:history',
      optional: true,
      for: 'to find out whether an answer that Slack did not confirm was posted (public channel)',
    },
    {
      scope: 'groups:history',
      optional: true,
      for: 'to find out whether an answer that Slack did not confirm was posted (private channel)',
    },
  ],
  'conversations.info': [
    { scope: 'channels:read', optional: true, for: 'to know whether a checked draft can be posted (public channel)' },
    { scope: 'groups:read', optional: true, for: 'to know whether a checked draft can be posted (private channel)' },
  ],
  'files.getUploadURLExternal': SEND_FILES,
  'files.completeUploadExternal': SEND_FILES,
  'files.info': [{ scope: 'files:read', optional: true, for: 'to check a text file attached to a message' }],
  'users.conversations': [
    { scope: 'channels:read', optional: true, for: 'to show somebody the digests and open questions of their public channels' },
    { scope: 'groups:read', optional: true, for: 'to show somebody the digests and open questions of their private channels' },
  ],
  'users.info': [
    {
      scope: 'users:read',
      optional: true,
      for: 'to know the time zone of whoever sets up a digest, and who is a workspace admin',
    },
  ],
  'views.open': [],
  'views.publish': [],
  'views.push': [],
  'views.update': [],
};

/** Slash commands and shortcuts. */
export const COMMAND_SCOPE = 'commands';

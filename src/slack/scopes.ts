// Which scope each event and each Web API method that we use needs. Slack's manifest schema accepts invented ones, so a
// test holds the manifest to this table. Source: the event and method pages under https://docs.slack.dev/reference.

/** What a scope is for, in one line; where the bot does its main work without it, it is asked for as optional, and one line says how. */
export type Need = { readonly scope: string; readonly for: string } & (
  | { readonly optional: false }
  | { readonly optional: true; readonly without: string }
);

/** The same need in public and in private channels: Slack has a scope for each. */
const inChannels = (right: 'history' | 'read', what: string, without: string): readonly Need[] => [
  { scope: `channels:${right}`, optional: true, for: `${what} (public channel)`, without },
  { scope: `groups:${right}`, optional: true, for: `${what} (private channel)`, without },
];

const HEAR_MORE: readonly Need[] = [
  ...inChannels(
    'history',
    'to pass on replies of the desk without a mention',
    'a reply of the desk is passed on where it mentions the bot',
  ),
  ...inChannels(
    'history',
    'to answer whoever asks on in a thread without a mention',
    'a question in a thread is answered where it mentions the bot',
  ),
];

/** The needs of an event that Slack has once for public and once for private channels. */
const ofKind = (needs: readonly Need[], kind: 'channels' | 'groups'): readonly Need[] =>
  needs.filter(({ scope }) => scope.startsWith(`${kind}:`));

/** Every event that the manifest subscribes to; the part before a dot is the name that a listener has. */
export const EVENT_SCOPES: Readonly<Record<string, readonly Need[]>> = {
  app_mention: [{ scope: 'app_mentions:read', optional: false, for: 'to be asked by mention' }],
  'message.im': [{ scope: 'im:history', optional: false, for: 'to be asked in a direct message' }],
  'message.channels': ofKind(HEAR_MORE, 'channels'),
  'message.groups': ofKind(HEAR_MORE, 'groups'),
  app_home_opened: [],
  member_joined_channel: inChannels('read', 'to greet whoever invites the bot', 'whoever invites the bot is not greeted'),
};

const WRITE: readonly Need[] = [{ scope: 'chat:write', optional: false, for: 'to answer, share, update and take back' }];

const SEND_FILES: readonly Need[] = [
  {
    scope: 'files:write',
    optional: true,
    for: 'to send a backup sheet as files',
    without: 'whoever asks for a backup sheet is told how to write one in the terminal',
  },
];

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
    ...inChannels(
      'history',
      'to find out after a crash whether a digest was posted',
      'a digest whose posting was cut off is not posted again, and counts as uncertain',
    ),
  ],
  'conversations.replies': [
    CONFIRM_DIRECT,
    ...inChannels(
      'history',
      'to find out whether an answer that Slack did not confirm was posted',
      'an answer that Slack did not confirm is not posted again, and its asker is told',
    ),
  ],
  'conversations.info': inChannels(
    'read',
    'to know whether a checked draft can be posted',
    '*Post in the thread* is offered in any case, and says so where the bot may not post',
  ),
  'files.getUploadURLExternal': SEND_FILES,
  'files.completeUploadExternal': SEND_FILES,
  'files.info': [
    {
      scope: 'files:read',
      optional: true,
      for: 'to check a text file attached to a message',
      without: 'the words of the message are checked, and the result says that the file was not read',
    },
  ],
  'users.conversations': inChannels(
    'read',
    'to show somebody the digests and open questions of their channels',
    'the App Home shows of such channels only the digests that the person set up; where `DESK_CHANNEL` is one, nobody sees what is for the people of the desk',
  ),
  'users.info': [
    {
      scope: 'users:read',
      optional: true,
      for: 'to know the time zone of whoever sets up a digest, and who is a workspace admin',
      without: 'the time zone has to be named, and what only admins may do nobody may',
    },
  ],
  'views.open': [],
  'views.publish': [],
  'views.push': [],
  'views.update': [],
};

/** Slash commands and shortcuts. */
export const COMMAND_SCOPE = 'commands';

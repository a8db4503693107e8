// Every field through which text comes in, each filled through the real app's event processing, as Slack would.
import { ACTIONS } from '../../src/slack/buttons.ts';
import { ASK_BOX, ASK_MESSAGE_SHORTCUT, CHECK_SHORTCUT, FORMS, QUESTION_INPUT } from '../../src/slack/forms.ts';
import { CHANNEL_INPUTS } from '../../src/slack/views/channel-settings-view.ts';
import { DIGEST_INPUTS } from '../../src/slack/views/digest-settings-view.ts';
import { DRAFT_INPUT } from '../../src/slack/views/draft-view.ts';
import { REASON_INPUT } from '../../src/slack/views/source-view.ts';
import { LOOK_UPS } from '../../src/core/lookups/look-up.ts';
import { BOT, CHANNEL, DESK_CHANNEL, PERSON, type RecordedSlack, TEAM } from '../support/recorded-slack.ts';
import type { HostileCase } from './hostile-text.ts';

/** Where a case takes place: the app, a number of its own, and how many messages the app has posted. */
export type Stage = { readonly slack: RecordedSlack; readonly number: number; posts(): number };

type Field = (stage: Stage, given: HostileCase) => Promise<void>;

const pickOf = <T>(from: readonly T[], pick: number): T => from[pick % from.length] as T;

const tsOf = ({ number }: Stage, after = 0): string => `${1_000 + number}.${1 + after}`;

const inChannel = (stage: Stage, text: string, given: object = {}, ts = tsOf(stage)): Promise<void> =>
  stage.slack.event({
    type: 'message',
    channel: CHANNEL,
    channel_type: 'channel',
    user: PERSON,
    ts,
    event_ts: ts,
    text,
    ...given,
  });

const mention = (stage: Stage, text: string, given: object = {}, ts = tsOf(stage)): Promise<void> =>
  stage.slack.mention({ ts, event_ts: ts, text: `<@${BOT}> ${text}`, ...given });

const typed = (value: string) => ({ type: 'plain_text_input', value });
const chosen = (value: string) => ({ type: 'radio_buttons', selected_option: { value } });
const ticked = (...values: string[]) => ({ type: 'checkboxes', selected_options: values.map((value) => ({ value })) });

const COMMANDS = [...LOOK_UPS, 'check', 'digest on', 'digest skip', 'digest pause until', 'digest', 'gaps', 'settings', 'help'];
const QUESTION = 'how many troops does ECOWAS offer';
const UNANSWERED = 'who pays the salaries of the troops';
const FACT = 'ecowas-offers-about-3300-troops';

/** Values of our buttons with hostile words where words may stand. */
const forgedValues = ({ text, other, pick }: HostileCase): readonly object[] => [
  { v: 1, id: text.slice(0, 40), q: other },
  { v: 1, q: text.slice(0, 1_000), w: pickOf(['me', 'here', 'window', '10.1'], pick) },
  { v: 1, q: text.slice(0, 1_000), w: 'me', p: (pick % 99) + 1 },
  { v: 1, q: text.slice(0, 1_000), after: { t: 'direct', at: '10.1', n: 1 } },
  { v: 1, f: [other.slice(0, 100), FACT] },
  { v: 1, s: [FACT], r: [text.slice(0, 100)], p: (pick % 99) + 1 },
  { v: 1, id: text.slice(0, 40) },
  { v: 1, ids: [text.slice(0, 12)] },
  { v: 1, id: 'X', by: PERSON, c: CHANNEL, ts: text },
  { v: 1, [text]: other },
  { v: 1 },
];

const press = ({ slack }: Stage, action: string, value: unknown, name = 'ana'): Promise<void> =>
  slack.press(action, value, { user: { id: PERSON, username: name } });

/** Sends a question to the desk; the message there that a reply belongs to. */
async function sendToDesk(stage: Stage, name: string): Promise<string> {
  await press(stage, ACTIONS.askPerson, { v: 1, id: `ask-${stage.number}`, q: QUESTION }, name);
  return `50.${stage.posts()}`;
}

/** Each field by what it is called. */
export const FIELDS: Readonly<Record<string, Field>> = {
  'slash command': (stage, { text }) => stage.slack.command(text),
  'slash command after a word': (stage, { text, pick }) => stage.slack.command(`${pickOf(COMMANDS, pick)} ${text}`),
  mention: (stage, { text }) => mention(stage, text),
  async 'mention, edited'(stage, { text, other }) {
    await mention(stage, other);
    await mention(stage, text, { edited: { user: PERSON, ts: tsOf(stage, 1) } });
  },
  'direct message': (stage, { text }) => inChannel(stage, text, { channel: 'D1', channel_type: 'im' }),
  async thread(stage, { text, other }) {
    const root = tsOf(stage);
    await mention(stage, other, { user: 'U3' });
    await mention(stage, QUESTION, { thread_ts: root }, tsOf(stage, 1));
    await inChannel(stage, text, { thread_ts: root }, tsOf(stage, 2));
  },
  async 'shown name'(stage, { text, pick }) {
    if (pick % 2 === 0) await sendToDesk(stage, text);
    else await press(stage, ACTIONS.share, { v: 1, id: `share-${stage.number}`, q: QUESTION }, text);
  },
  async 'reply of a person'(stage, { text, other }) {
    const thread_ts = await sendToDesk(stage, other);
    await inChannel(stage, text, { channel: DESK_CHANNEL, user: 'U3', thread_ts });
  },
  'message asked about': (stage, { text }) => stage.slack.shortcut(ASK_MESSAGE_SHORTCUT, { text }),
  'message checked': (stage, { text, other, pick }) =>
    stage.slack.shortcut(CHECK_SHORTCUT, { text, files: [{ id: 'F1', name: `${other}${pickOf(['.txt', '.pdf'], pick)}` }] }),
  async 'attached file'({ slack, number }, { text, other }) {
    const file = `F${number}`;
    const url_private = slack.address(file);
    slack.script.set('files.info', [{ body: { ok: true, file: { url_private, size: text.length } } }]);
    slack.script.set(file, [{ text, headers: { 'Content-Type': 'text/plain' } }]);
    await slack.shortcut(CHECK_SHORTCUT, { text: other, files: [{ id: file, name: `${other.slice(0, 40)}.md` }] });
    slack.script.delete('files.info');
  },
  async 'posted result'(stage, { text, other }) {
    await stage.slack.shortcut(CHECK_SHORTCUT, { text: `The force is 3,300 soldiers strong. ${other}` });
    const [, value = '""'] =
      /"desk-post-check".*?"value":("(?:[^"\\\\]|\\\\.)*")/.exec(JSON.stringify(stage.slack.callsOf('views.open'))) ?? [];
    await press(stage, ACTIONS.postCheck, JSON.parse(value), text);
  },
  'question form': (stage, { text }) => stage.slack.submit(FORMS.ask, '{"v":1}', { [QUESTION_INPUT]: typed(text) }),
  'draft form': (stage, { text }) => stage.slack.submit(FORMS.draft, '{"v":1}', { [DRAFT_INPUT]: typed(text) }),
  'digest form': (stage, { text, other, pick }) =>
    stage.slack.submit(FORMS.digestSettings, JSON.stringify({ v: 1, c: `C${stage.number}` }), {
      [DIGEST_INPUTS.time]: typed(pickOf(['08:30', text, other], pick)),
      [DIGEST_INPUTS.zone]: typed(pickOf(['Paris', other, text], pick)),
      [DIGEST_INPUTS.holidays]: typed(pickOf([text, 'Dec 25', other, ''], pick)),
      [DIGEST_INPUTS.days]: ticked('1', pickOf(['5', other], pick)),
      [DIGEST_INPUTS.sections]: ticked('number', other),
      [DIGEST_INPUTS.whenNothingNew]: chosen(pickOf(['quiet', other], pick)),
    }),
  'channel form': (stage, { text, other }) =>
    stage.slack.submit(FORMS.channelSettings, JSON.stringify({ v: 1, c: `C${stage.number}` }), {
      [CHANNEL_INPUTS.mentions]: chosen(text),
      [CHANNEL_INPUTS.sharing]: chosen(other),
      [CHANNEL_INPUTS.off]: chosen(text),
    }),
  async 'reason of a vote'(stage, { text }) {
    const id = `vote-${stage.number}`;
    await press(stage, ACTIONS.useful, { v: 1, id });
    await stage.slack.submit(FORMS.voteReason, JSON.stringify({ v: 1, id }), { [REASON_INPUT]: typed(text) });
  },
  async 'App Home box'(stage, { text }) {
    await stage.slack.actAtHome({ type: 'plain_text_input', action_id: ASK_BOX, value: text });
  },
  'App Home menu': (stage, { text, pick }) =>
    stage.slack.actAtHome({
      type: 'static_select',
      action_id: `${ACTIONS.browse}-1`,
      selected_option: { value: `${pickOf(['', 'who ', 'topic '], pick)}${text}` },
    }),
  async 'open questions'(stage, { text }) {
    const channel = `C${stage.number}`;
    await stage.slack.command(`${UNANSWERED} ${text}`, channel);
    await stage.slack.services.watch.settled();
    await stage.slack.command('gaps', channel);
    await stage.slack.command('digest now', channel);
    stage.slack.script.set('users.conversations', [{ body: { ok: true, channels: [{ id: channel }, { id: DESK_CHANNEL }] } }]);
    await stage.slack.openHome();
  },
  'button value': (stage, { text, pick }) => press(stage, pickOf(Object.values(ACTIONS), pick), text),
  'button value, forged': (stage, given) =>
    press(
      stage,
      pickOf(Object.values(ACTIONS), given.pick),
      pickOf(forgedValues(given), Math.floor(given.pick / Object.keys(ACTIONS).length)),
    ),
  'button id': (stage, { text, other, pick }) => press(stage, `desk-${pickOf([text, other, 'constructor'], pick)}`, { v: 1 }),
  'private metadata': (stage, given) =>
    stage.slack.submit(
      pickOf(Object.values(FORMS), given.pick),
      pickOf([given.text, ...forgedValues(given).map((value) => JSON.stringify(value))], Math.floor(given.pick / 6)),
      { [QUESTION_INPUT]: typed(given.other), [DRAFT_INPUT]: typed(given.other), [REASON_INPUT]: typed(given.other) },
    ),
  'form id': (stage, { text }) => stage.slack.submit(`desk-${text}-form`, '{"v":1}', {}),
};

/** Somebody else asks in private, by every way there is: their words are for nobody else. */
export async function tellSecret({ slack }: Pick<Stage, 'slack'>, secret: string): Promise<void> {
  const user = { id: 'U2', username: 'ben', name: 'ben', team_id: TEAM };
  const team = { id: TEAM, domain: 'd' };
  const text = `how many ${secret} boats are there`;
  const direct = { type: 'message', channel: 'D2', channel_type: 'im', user: 'U2', ts: '9.1', event_ts: '9.1', text };
  // Over direct messages: what is asked in a window over nothing, the people of the desk see, without a name.
  const form = { id: 'V1', type: 'modal', private_metadata: '{"v":1,"c":"D2"}', title: { type: 'plain_text', text: 'A form' } };
  await slack.event(direct);
  await slack.event({ ...direct, ts: '9.2', event_ts: '9.2', text: `check ${text}` });
  await slack.deliver({
    command: '/mali',
    text,
    team_id: TEAM,
    channel_id: 'C0OTHER',
    user_id: 'U2',
    user_name: 'ben',
    response_url: slack.address('respond'),
    trigger_id: '1.2.3',
  });
  const state = { values: { [QUESTION_INPUT]: { input: typed(text) } } };
  await slack.deliver({
    type: 'view_submission',
    team,
    user,
    trigger_id: '1.2.3',
    view: { ...form, callback_id: FORMS.ask, state },
  });
}

// What a channel has set for its answers: shown in lines, and the modal in which it is changed.
import type { ModalView } from '@slack/types';
import type { ChannelSettings } from '../../store/store.ts';
import { ACTIONS } from '../buttons.ts';
import { FORMS } from '../forms.ts';
import { type Message, actions, button, context, sections } from './blocks.ts';
import { COMMAND, MENTION } from './help-view.ts';
import { type Choice, formModal, noteModal, oneOfInput } from './modal.ts';

export const CHANNEL_INPUTS = { mentions: 'mentions', sharing: 'sharing', off: 'off' } as const;

const TITLE = 'Mali desk here';

const MENTIONS: Readonly<Record<ChannelSettings['mentions'], string>> = {
  thread: 'In the thread, for everybody',
  asker: 'For the asker alone',
};
const SHARING: Readonly<Record<ChannelSettings['sharing'], string>> = {
  everybody: 'Everybody in the channel',
  admins: 'Workspace admins',
  nobody: 'Nobody',
};
const DESK: Readonly<Record<'on' | 'off', string>> = {
  on: 'On',
  off: 'Off: mentions are not answered, nothing is shared',
};

const choices = (labels: Readonly<Record<string, string>>): Choice[] => Object.entries(labels);
const lowered = (label: string): string => label.slice(0, 1).toLowerCase() + label.slice(1);

/** The settings in lines. */
const settingsLines = ({ mentions, sharing, off }: ChannelSettings): string[] => [
  off ? 'The desk is off here: mentions are not answered, and nothing is shared.' : 'The desk is on here.',
  `Mentions are answered ${lowered(MENTIONS[mentions])}.`,
  `Who may share an answer: ${lowered(SHARING[sharing])}.`,
];

/** The settings, for one person. @param saved whether they were just changed */
export function channelSettingsView(settings: ChannelSettings, saved: boolean): Message {
  const lines = [...(saved ? ['Saved.'] : []), ...settingsLines(settings)];
  const change = button(ACTIONS.channelSettings, 'Change', 'Change how the desk answers in this channel', { v: 1 });
  return {
    text: lines.join('\n'),
    blocks: [
      ...sections(lines.join('\n')),
      actions([change]),
      context(`\`${COMMAND}\` answers you alone in any case. The daily digest has a switch of its own: \`${COMMAND} digest\``),
    ],
  };
}

/** The form. */
export function channelSettingsModal(settings: ChannelSettings): ModalView {
  return formModal(
    FORMS.channelSettings,
    TITLE,
    [
      context('What you do not touch stays as it is. The daily digest has settings of its own.'),
      oneOfInput(CHANNEL_INPUTS.mentions, 'Where are mentions answered?', choices(MENTIONS), settings.mentions),
      oneOfInput(CHANNEL_INPUTS.sharing, 'Who may share an answer?', choices(SHARING), settings.sharing),
      oneOfInput(CHANNEL_INPUTS.off, 'The desk in this channel', choices(DESK), settings.off ? 'off' : 'on'),
    ],
    { v: 1, c: settings.channel },
  );
}

/** In place of the form: what was saved, or why it was not. */
export const channelNoteModal = (message: Message): ModalView =>
  noteModal(
    TITLE,
    message.blocks.filter(({ type }) => type === 'section'),
  );

/** To whoever mentions the bot where it is off. */
export function deskOffView(): Message {
  const text = `The desk is off in this channel. \`${COMMAND}\` answers you alone; \`${COMMAND} settings\` turns ${MENTION} on again.`;
  return { text, blocks: sections(text) };
}

/** To whoever may not share here. */
export function mayNotShareView(why: 'nobody' | 'denied' | 'unknown'): Message {
  const reasons = {
    nobody: 'Sharing is turned off in this channel.',
    denied: 'Only workspace admins may share here.',
    unknown: 'Only workspace admins may share here, and I cannot tell who is one: the app needs the scope `users:read`.',
  } as const;
  const text = `${reasons[why]} \`${COMMAND} settings\` shows what is set.`;
  return { text, blocks: sections(text) };
}

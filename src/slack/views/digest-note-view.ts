// Short words around a channel's digest: what is wrong with a command, who may change it, and that it turned itself off.
import type { OffReason } from '../../store/digest-store.ts';
import { type Message, escapeText, sections } from './blocks.ts';
import { COMMAND, MENTION } from './help-view.ts';

const said = (text: string): Message => ({ text, blocks: sections(text) });

/** Why a command was not understood. @param problem plain words, which may repeat what was typed */
export const misreadView = (problem: string): Message => said(escapeText(problem));

/** Asked in direct messages for what belongs to a channel. */
export const inChannelsOnlyView = (): Message =>
  said(
    `The digest, the open questions and the settings belong to a channel. Type \`${COMMAND} digest\`, \`${COMMAND} gaps\` or \`${COMMAND} settings\` in the channel that you mean.`,
  );

/** A digest needs a zone, and nobody named one. */
export const askZoneView = (time: string): Message =>
  said(`Which clock does this channel live by? Say a city or a zone: \`${COMMAND} digest on ${time} Paris\``);

/** Pausing and skipping need a digest that is on. */
export const nothingToPauseView = (): Message =>
  said(`The digest is off here. To turn it on: \`${COMMAND} digest on 08:30 Europe/Paris weekdays\``);

/** @param permission why the change is not made */
export const mayNotChangeView = (permission: 'denied' | 'unknown'): Message =>
  said(
    permission === 'denied'
      ? 'Only workspace admins may change this here.'
      : 'Only workspace admins may change this here, and I cannot tell who is one: the app needs the scope `users:read`.',
  );

/** To a state that is shown where the bot cannot post. */
export const INVITE_NOTE = `I am not a member of this channel, so no digest can come: type \`/invite ${MENTION}\``;

/** Why a digest turned itself off; null where a person did it. */
export function closedText(why: OffReason): string | null {
  const reasons: Readonly<Record<OffReason, string | null>> = {
    'turned-off': null,
    'channel-gone': 'Slack did not let me find the channel: it is gone, or I was removed from it',
    archived: 'the channel was archived',
    'not-a-member': 'I was no member of the channel',
  };
  return reasons[why];
}

/** For whoever set the digest up, once, where it turned itself off. @param channel an id, shown by its name */
export const digestOffView = (channel: string, why: OffReason): Message =>
  said(
    `The daily digest in <#${channel}>, which you set up, is off now: ${closedText(why) ?? 'it was turned off'}. To have it again, type \`/invite ${MENTION}\` there, then \`${COMMAND} digest on\`.`,
  );

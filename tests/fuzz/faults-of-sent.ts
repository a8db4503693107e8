// What may be wrong with what the desk sent: limits broken, markup that is not ours, hidden characters, somebody else's words.
import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import { BOT } from '../support/recorded-slack.ts';
import { brokenHomeLimits, brokenLimits, brokenModalLimits } from '../support/within-limits.ts';

/** A call to Slack, an acknowledgement, or a post to a response address. */
export type Sent = Readonly<Record<string, unknown>>;

/** The markup that the desk itself writes: its own mention, and channels by their id. */
const OWN_MARKUP = new RegExp(`<@${BOT}>|<#[CG][A-Z0-9]+>|@mali-desk`, 'g');
/** A zero-width space after an @ is ours: it keeps the word after it from pinging. */
const HIDDEN = /(?!\n)[\p{Cc}\p{Cs}\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u2028\u2029]/u;

type Text = { readonly type: 'mrkdwn' | 'plain_text'; readonly text: string };

/** Every text object anywhere in a value. */
function textsIn(value: unknown): Text[] {
  if (typeof value !== 'object' || value === null) return [];
  const { type, text } = value as { type?: unknown; text?: unknown };
  const own = (type === 'mrkdwn' || type === 'plain_text') && typeof text === 'string' ? [{ type, text } as const] : [];
  return [...own, ...Object.values(value).flatMap(textsIn)];
}

function faultsOfText({ type, text }: Text): string[] {
  const faults = HIDDEN.test(text.replaceAll('@\u200B', '@')) ? ['hidden characters'] : [];
  if (type === 'plain_text') return faults.map((fault) => `${fault}: ${JSON.stringify(text.slice(0, 200))}`);
  const typed = text.replace(OWN_MARKUP, '');
  if (typed.includes('<')) faults.push('an unescaped <');
  // At the start of a line it is ours, and marks a quotation.
  if (/(?<!\n|^)>/.test(typed)) faults.push('an unescaped >');
  if (/&(?!(?:amp|lt|gt);)/.test(typed)) faults.push('an unescaped &');
  if (/@(?=[\p{L}\p{N}_])/u.test(typed)) faults.push('an @ before a word');
  return faults.map((fault) => `${fault}: ${JSON.stringify(text.slice(0, 200))}`);
}

const isView = (value: unknown): value is ModalView | HomeView =>
  typeof value === 'object' && value !== null && 'type' in value && (value.type === 'modal' || value.type === 'home');

function brokenIn({ text, blocks, view }: Sent): string[] {
  if (isView(view)) return view.type === 'modal' ? brokenModalLimits(view) : brokenHomeLimits(view);
  return Array.isArray(blocks) ? brokenLimits({ text: String(text), blocks: blocks as KnownBlock[] }) : [];
}

/** @param secret words of somebody else, who told them to the desk alone */
export function faultsOfSent(sent: Sent, secret: string): string[] {
  const shown = typeof sent['text'] === 'string' ? [{ type: 'mrkdwn', text: sent['text'] } as const] : [];
  return [
    ...brokenIn(sent),
    ...[...shown, ...textsIn(sent)].flatMap(faultsOfText),
    ...(JSON.stringify(sent).includes(secret) ? ['the words of somebody else'] : []),
    ...(sent['parse'] === undefined && sent['link_names'] === undefined ? [] : ['markup made of plain words']),
  ];
}

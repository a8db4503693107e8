// What a day brings to a channel as a message: the lead fact first in its text, sources on every line, made for a phone.
import type { KnownBlock } from '@slack/types';
import { AS_OF_TEXT } from '../../core/answers/answer-text.ts';
import type { Digest, DigestFact, DigestOfDay, DigestSection } from '../../core/digest/digest.ts';
import { SECTION_TITLES, digestText, gapText, heartbeatText, moreText, whyText } from '../../core/digest/digest-text.ts';
import { type LocalDate, shortDate } from '../../core/digest/local-day.ts';
import { ACTIONS } from '../buttons.ts';
import { MAX_TEXT, type Message, actions, button, context, cutText, divider, escapeText, header, sections } from './blocks.ts';
import { factBlocks, fitting } from './fact-blocks.ts';

/** A day on which something is posted. */
export type PostedDay = Exclude<DigestOfDay, { kind: 'quiet' }>;

/** The message, and what it shows: a fact that finds no room is not remembered as shown. */
export type DigestMessage = { readonly message: Message; readonly shown: readonly Pick<DigestFact, 'fact' | 'version'>[] };

/** A question of up to 900 characters would bury the facts. */
const MAX_GAP = 200;

const PREVIEW = 'A preview for you alone: nothing was posted, and nothing counts as shown.';

/** Blocks that stay together, with the fact that they show. */
type Group = { readonly blocks: KnownBlock[]; readonly fact: DigestFact | null };

/** What is worth saying of why a fact is there; its section says the rest. */
const noteOn = ({ why }: DigestFact): { note?: string } =>
  why.kind === 'corrected' || why.kind === 'not-since' ? { note: whyText(why) } : {};

/** The lead stands out: read alone, it is the digest. */
function leadGroup(lead: DigestFact): Group {
  return { blocks: [...factBlocks(lead.fact, { strong: true, dated: false, ...noteOn(lead) }), divider()], fact: lead };
}

function sectionGroups(section: DigestSection): Group[] {
  if (section.kind === 'lead') return section.facts.map(leadGroup);
  const title = `*${escapeText(SECTION_TITLES[section.kind])}*\n`;
  const more = moreText(section);
  const left = more === '' ? [] : [{ blocks: [context(more)], fact: null }];
  if (section.kind === 'gaps') {
    const lines = section.clusters.map(
      (cluster) => `• ${cutText(escapeText(cluster.question), MAX_GAP)} _(${escapeText(gapText(cluster))})_`,
    );
    return [{ blocks: sections(title + lines.join('\n')), fact: null }, ...left];
  }
  const facts = section.facts.map((shown, at) => {
    const figure = shown.figure === undefined ? {} : { marked: shown.figure };
    const manner = { mark: at === 0 ? title : '', dated: false, ...figure, ...noteOn(shown) };
    return { blocks: factBlocks(shown.fact, manner), fact: shown };
  });
  return [...facts, ...left];
}

/** The way to the settings, and to the questions where there are any. */
function offered({ sections: shown }: Pick<Digest, 'sections'>): KnownBlock[] {
  const gaps = shown.some(({ kind }) => kind === 'gaps')
    ? [button(ACTIONS.gaps, 'Open questions', 'Show me alone the questions asked here that the file could not answer', { v: 1 })]
    : [];
  const settings = button(ACTIONS.digestSettings, 'Digest settings', 'Change when the digest comes here and what it holds', {
    v: 1,
  });
  return [actions([...gaps, settings])];
}

const title = (date: LocalDate): KnownBlock => header(`Mali digest · ${shortDate(date)}`);
const notFitting = (count: number): string => `${count} more ${count === 1 ? 'item does' : 'items do'} not fit here.`;

function fullDigest(digest: Digest, preview: boolean): DigestMessage {
  const opening = [title(digest.date), context(...(preview ? [PREVIEW] : []), `From one article, each fact ${AS_OF_TEXT}.`)];
  const closing = preview ? [] : offered(digest);
  const groups = digest.sections.flatMap(sectionGroups);
  const { blocks, kept } = fitting(
    groups.map((group) => group.blocks),
    [...opening, ...closing],
    notFitting,
  );
  return {
    message: { text: cutText(escapeText(digestText(digest)), MAX_TEXT), blocks: [...opening, ...blocks, ...closing] },
    shown: groups.slice(0, kept).flatMap(({ fact }) => fact ?? []),
  };
}

/** A digest, or its one line on a day without news. @param preview whether it is shown to one person without counting */
export function digestView(day: PostedDay, preview: boolean): DigestMessage {
  if (day.kind === 'digest') return fullDigest(day.digest, preview);
  const line = heartbeatText(day);
  const note = preview ? [context(PREVIEW)] : offered({ sections: [] });
  return { message: { text: line, blocks: [title(day.date), ...sections(line), ...note] }, shown: [] };
}

/** The preview of a day that brings nothing. */
export function quietPreviewView(): Message {
  const text = 'Nothing new today: every fact was shown here as it stands now, and no question is open. No digest would come.';
  return { text, blocks: [...sections(text), context(PREVIEW)] };
}

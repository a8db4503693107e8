// What the views of all look-ups are made of: groups of blocks that stay together, with the facts that each shows.
import type { Button, KnownBlock } from '@slack/types';
import { quoteText } from '../../../core/answers/answer-text.ts';
import type { ListedFact } from '../../../core/lookups/listed-fact.ts';
import { ACTIONS, type LookUpPress, type Where } from '../../buttons.ts';
import { button, context, escapeText, sections } from '../blocks.ts';

/** Blocks that stay together where they fit on one page, and the ids of the facts that they show. */
export type Group = { readonly blocks: readonly KnownBlock[]; readonly facts: readonly string[] };

/** A look-up as it is shown: its title, what it comes to in order, and what it leads on to. */
export type Page = {
  readonly title: string;
  readonly groups: readonly Group[];
  /** Requests that go on from here, by what their buttons say. */
  readonly onward: readonly { readonly label: string; readonly request: string }[];
};

/** Words without a fact. @param mrkdwn escaped */
export const wordsGroup = (mrkdwn: string): Group => ({ blocks: sections(mrkdwn), facts: [] });

/** A fact: its statement and spoken words, then in small print who says so, where and when, and its cautions. */
export function factGroup(fact: ListedFact, mark = ''): Group {
  const quote = quoteText(fact);
  const statement = `${mark}${escapeText(fact.statement)}${quote === '' ? '' : `\n>${escapeText(quote)}`}`;
  const cautions = fact.careful.map((caution) => `*Careful:* ${escapeText(caution)}`);
  return {
    blocks: [...sections(statement), context([escapeText(fact.source), ...cautions].join('\n'))],
    facts: [fact.id],
  };
}

/** Groups under a title, which stays with the first of them; nothing where there are none. */
export function titled(title: string, groups: readonly Group[]): Group[] {
  const [first, ...rest] = groups;
  if (!first) return [];
  return [{ ...first, blocks: [...sections(`*${escapeText(title)}*`), ...first.blocks] }, ...rest];
}

/** A button that looks something up. @param at the place of the button: ids are unique within a message */
export function lookUpButton(label: string, request: string, where: Where, at: number, page = 0): Button {
  const value: LookUpPress = {
    v: 1,
    q: request,
    w: typeof where === 'string' ? where : where.thread,
    ...(page === 0 ? {} : { p: page }),
  };
  return button(`${ACTIONS.lookUp}-${at}`, label, `Look up: ${request}`, value);
}

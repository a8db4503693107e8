// The buttons that stand below facts wherever they are shown: where they come from, to copy them, what else there is, and votes.
import type { Button } from '@slack/types';
import { ACTIONS, type FactsPress, type MorePress } from '../buttons.ts';
import { button } from './blocks.ts';

/** Shows the paragraph of a fact. */
export const sourceButton = (fact: string): Button =>
  button(ACTIONS.source, 'Source', 'Source: the paragraph that this fact rests on', { v: 1, f: [fact] } satisfies FactsPress);

/** Gives facts as text to paste. */
export const copyButton = (facts: readonly string[]): Button =>
  button(ACTIONS.copy, 'Copy', 'Copy: plain text ready to paste, with its credit', { v: 1, f: [...facts] } satisfies FactsPress);

/** Goes on to what else the file has. @param page from 0 */
export const moreButton = (shown: readonly string[], next: readonly string[], page: number, label = 'More'): Button =>
  button(ACTIONS.more, label, `${label}: what else the file has beside this`, {
    v: 1,
    s: [...shown],
    r: [...next],
    ...(page === 0 ? {} : { p: page }),
  } satisfies MorePress);

/** Votes on an answer. @param id of the answer */
export const voteButtons = (id: string): Button[] => [
  button(ACTIONS.useful, 'Useful', 'This answer was useful', { v: 1, id }),
  button(ACTIONS.notUseful, 'Not useful', 'This answer was not useful', { v: 1, id }),
];

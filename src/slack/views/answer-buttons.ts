// The buttons that stand below facts wherever they are shown: where they come from, to copy them, what else there is, and votes.
import type { Button } from '@slack/types';
import { MAX_LISTED_FACTS } from '../../core/answers/answer.ts';
import { ACTIONS, type FactsPress, type MorePress, type SourcePress } from '../buttons.ts';
import { button } from './blocks.ts';

/** Shows the paragraphs of facts, that of the first one first. */
const sourceButton = (facts: readonly string[]): Button =>
  button(
    ACTIONS.source,
    'Source',
    `Source: the paragraph that ${facts.length > 1 ? 'each of these facts' : 'this fact'} rests on`,
    {
      v: 1,
      f: [...facts],
    } satisfies SourcePress,
  );

/** Goes to another of the paragraphs. @param at its place among them, from 0; it is part of the id, which is unique within a row */
export const paragraphButton = (facts: readonly string[], paragraph: number, at: number): Button =>
  button(`${ACTIONS.source}-${at}`, `Paragraph ${paragraph}`, `Source: go to paragraph ${paragraph}`, {
    v: 1,
    f: [...facts],
    p: at,
  } satisfies SourcePress);

/** Gives facts as text to paste. */
const copyButton = (facts: readonly string[], label = 'Copy'): Button =>
  button(ACTIONS.copy, label, `${label}: plain text ready to paste, with its credit`, {
    v: 1,
    f: [...facts],
  } satisfies FactsPress);

/** The buttons below a page of facts: where they come from, and to copy them; those of the first ones where there are many. */
export function liftingButtons(facts: readonly string[], withSource = true): Button[] {
  const lifted = facts.slice(0, MAX_LISTED_FACTS);
  if (lifted.length === 0) return [];
  const label = lifted.length < facts.length ? `Copy the first ${lifted.length}` : 'Copy';
  return [...(withSource ? [sourceButton(lifted)] : []), copyButton(lifted, label)];
}

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

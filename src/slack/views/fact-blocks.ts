// A fact as blocks, wherever it is shown: its statement, then in small print who says so, where, and its cautions.
import type { KnownBlock } from '@slack/types';
import type { ShownFact } from '../../core/answers/answer.ts';
import { AS_OF_TEXT, quoteText } from '../../core/answers/answer-text.ts';
import { MAX_BLOCKS, MAX_MESSAGE_TEXT, context, escapeText, sections, shownLength } from './blocks.ts';

/** How a fact is shown. */
export type Manner = {
  /** What goes before the statement, as mrkdwn. */
  readonly mark?: string;
  /** Whether the statement is bold. */
  readonly strong?: boolean;
  /** Words of the statement that are bold, where not all of it is. */
  readonly marked?: string;
  /** Whether its passport tells of when: in a group the heading says it once for all. */
  readonly dated: boolean;
  /** What else stands in the passport, as plain text. */
  readonly note?: string;
};

/** "ECOWAS, in paraphrase; a conditional offer · paragraph 19 · as of Oct. 29, 2012". */
function passportLine(fact: ShownFact, { dated, note }: Manner): string {
  const saidBy = fact.saidBy.slice(0, 1).toUpperCase() + fact.saidBy.slice(1);
  const parts = [saidBy, `paragraph ${fact.paragraph}`, ...(dated ? [AS_OF_TEXT] : []), ...(note === undefined ? [] : [note])];
  return escapeText(parts.join(' · '));
}

/** The statement, all of it bold or what is marked of it. */
function statementText({ statement }: ShownFact, { strong, marked }: Manner): string {
  const words = escapeText(statement);
  if (strong === true) return `*${words}*`;
  return marked === undefined ? words : words.replace(escapeText(marked), (found) => `*${found}*`);
}

/** A fact: its statement, its quotation if any, then in one block of small print who says so and its cautions. */
export function factBlocks(fact: ShownFact, manner: Manner): KnownBlock[] {
  const quote = quoteText(fact);
  const statement = `${manner.mark ?? ''}${statementText(fact, manner)}${quote === '' ? '' : `\n>${escapeText(quote)}`}`;
  const cautions = fact.careful.map((caution) => `*Careful:* ${escapeText(caution)}`);
  return [...sections(statement), context([passportLine(fact, manner), ...cautions].join('\n'))];
}

/**
 * Keeps as many groups as the message holds beside what must stand; the rest is told, never dropped in silence.
 * @param fixed blocks that stand in any case; @param tell says how many groups found no room
 * @returns the blocks, and how many groups are among them
 */
export function fitting(
  groups: readonly KnownBlock[][],
  fixed: readonly KnownBlock[],
  tell: (left: number) => string,
): { readonly blocks: KnownBlock[]; readonly kept: number } {
  const lengthOf = (some: readonly KnownBlock[]): number => some.reduce((sum, block) => sum + shownLength(block), 0);
  const beside = [...fixed, context(tell(groups.length))];
  const besideLength = lengthOf(beside);
  const blocks: KnownBlock[] = [];
  let length = 0;
  for (const [at, group] of groups.entries()) {
    length += lengthOf(group);
    if (blocks.length + group.length + beside.length > MAX_BLOCKS || length + besideLength > MAX_MESSAGE_TEXT)
      return { blocks: [...blocks, context(tell(groups.length - at))], kept: at };
    blocks.push(...group);
  }
  return { blocks, kept: groups.length };
}

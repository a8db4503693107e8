// What the App Home shows the people of the desk alone: what the file could not answer, and how people voted on its answers.
import type { KnownBlock } from '@slack/types';
import { type GapCluster, withoutPeople } from '../../core/digest/cluster-gaps.ts';
import { gapText } from '../../core/digest/digest-text.ts';
import type { ExplainedVote, Gap, Vote } from '../../store/store.ts';
import { context, cutText, divider, escapeText, sections } from './blocks.ts';
import { COMMAND } from './help-view.ts';

/** Votes of late: how many of each kind, and the latest that have a reason. */
type RecentVotes = {
  readonly counts: Readonly<Record<Vote, number>>;
  readonly reasons: readonly ExplainedVote[];
};

export type ForDesk = {
  /** Open questions of the person's channels, and of windows. */
  readonly gaps: readonly GapCluster<Gap>[];
  readonly votes: RecentVotes;
};

const MOST_GAPS = 5;
const MAX_SHOWN = 300;
const MOST_FACTS = 3;

function gapBlocks(gaps: readonly GapCluster<Gap>[]): KnownBlock[] {
  const lines = gaps
    .slice(0, MOST_GAPS)
    .map((cluster) => `• ${cutText(escapeText(cluster.question), MAX_SHOWN)} (${escapeText(gapText(cluster))})`);
  const left = gaps.length - lines.length;
  return [
    ...sections('*For the desk: what people asked and the file does not say*'),
    ...sections([...(lines.length === 0 ? ['Nothing open.'] : lines), ...(left > 0 ? [`and ${left} more`] : [])].join('\n')),
    context(`Nobody’s name is kept with a question. \`${COMMAND} gaps\` in a channel lists those asked there, to be dismissed.`),
  ];
}

/** Typed by people, for others: without references to anybody, escaped and cut. */
const typedText = (text: string): string => cutText(escapeText(withoutPeople(text)), MAX_SHOWN);

function reasonBlocks({ vote, reason, question, facts }: ExplainedVote): KnownBlock[] {
  const shown = facts.slice(0, MOST_FACTS).map(escapeText);
  const left = facts.length - shown.length;
  return [
    ...sections(`*${vote === 'up' ? 'Useful' : 'Not useful'}:* ${typedText(reason)}`),
    context(
      question === null ? 'The question is no longer kept.' : `Asked: ${typedText(question)}`,
      ...(shown.length === 0 ? [] : [`Facts: ${shown.join(', ')}${left > 0 ? ` and ${left} more` : ''}`]),
    ),
  ];
}

function voteBlocks({ counts, reasons }: RecentVotes): KnownBlock[] {
  return [
    ...sections(`*For the desk: votes of the last 30 days*\n${counts.up} useful, ${counts.down} not useful`),
    ...(reasons.length === 0 ? [context('No reason was given.')] : reasons.flatMap(reasonBlocks)),
    context('Nobody’s name is shown with a vote.'),
  ];
}

/** Two sections, each under a line. */
export const deskBlocks = ({ gaps, votes }: ForDesk): KnownBlock[] => [
  divider(),
  ...gapBlocks(gaps),
  divider(),
  ...voteBlocks(votes),
];

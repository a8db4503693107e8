// The questions of a channel that the file could not answer, brought together, each with a way to be rid of it.
import type { KnownBlock } from '@slack/types';
import type { GapCluster } from '../../core/digest/cluster-gaps.ts';
import { gapText } from '../../core/digest/digest-text.ts';
import type { Gap } from '../../store/store.ts';
import { ACTIONS, MAX_DISMISSED } from '../buttons.ts';
import { type Message, actions, button, context, cutText, escapeText, sections } from './blocks.ts';

/** Beyond these nobody reads on; dismissing some brings up the next. */
const MAX_SHOWN = 10;
const MAX_QUESTION_SHOWN = 300;

function groupBlocks(cluster: GapCluster<Gap>, number: number, person: boolean): KnownBlock[] {
  const question = cutText(escapeText(cluster.question), MAX_QUESTION_SHOWN);
  const ids = cluster.gaps.slice(0, MAX_DISMISSED).map(({ id }) => id);
  const asked = { v: 1, id: ids[0] ?? '', q: cluster.question };
  return [
    ...sections(`*${question}*\n${escapeText(gapText(cluster))}`),
    actions([
      button(`${ACTIONS.dismissGap}-${number}`, 'Dismiss', `Take this question off the list: ${cluster.question}`, { v: 1, ids }),
      ...(person
        ? [button(`${ACTIONS.askPerson}-${number}`, 'Ask a person', `Send to the people of the desk: ${cluster.question}`, asked)]
        : []),
    ]),
  ];
}

/** Whether people stand behind the desk to ask, and whether questions that were asked in windows are among these. */
type Offers = { readonly person: boolean; readonly windows: boolean };

/** The open questions of a channel. */
export function gapsView(clusters: readonly GapCluster<Gap>[], { person, windows }: Offers): Message {
  if (clusters.length === 0) {
    const none = `No open question here: the file could answer whatever was asked in this channel${windows ? ' or in a window' : ''}, or it was dismissed.`;
    return { text: none, blocks: sections(none) };
  }
  const shown = clusters.slice(0, MAX_SHOWN);
  const title = `Asked in this channel${windows ? ' or in a window' : ''}, and not in the file`;
  const left = clusters.length - shown.length;
  return {
    text: `${title}: ${shown.map((cluster) => `${cutText(escapeText(cluster.question), MAX_QUESTION_SHOWN)} (${escapeText(gapText(cluster))})`).join('; ')}`,
    blocks: [
      ...sections(`*${title}*`),
      ...shown.flatMap((cluster, at) => groupBlocks(cluster, at + 1, person)),
      ...(left > 0 ? [context(`and ${left} more`)] : []),
    ],
  };
}

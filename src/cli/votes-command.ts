// `mali votes`: how people voted on answers, and why, for whoever mends the file. Nobody's name is shown.
import { parseArgs } from 'node:util';
import { withoutPeople } from '../core/digest/cluster-gaps.ts';
import type { ExplainedVote, Vote } from '../store/store.ts';
import { inStore } from './in-store.ts';

/** Of more reasons than these the latest are listed. */
const MOST_REASONS = 1_000;

type Votes = { readonly counts: Readonly<Record<Vote, number>>; readonly reasons: readonly ExplainedVote[] };

/** What others may read of a vote: references to people are taken out of what was typed. */
const forOthers = (given: ExplainedVote): ExplainedVote => ({
  ...given,
  reason: withoutPeople(given.reason),
  question: given.question === null ? null : withoutPeople(given.question),
});

/** A time as a date that sorts, in UTC. */
const dateOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The votes in words, a group of lines each. */
function votesText({ counts, reasons }: Votes): string {
  return [
    `Votes: ${counts.up} useful, ${counts.down} not useful.${reasons.length === 0 ? ' None has a reason.' : ''}`,
    ...reasons.flatMap(({ vote, reason, castAt, question, facts }) => [
      `${dateOf(castAt)} ${vote === 'up' ? 'Useful' : 'Not useful'}: ${reason}`,
      question === null ? '  The question is no longer kept.' : `  Asked: ${question}`,
      ...(facts.length === 0 ? [] : [`  Facts: ${facts.join(', ')}`]),
    ]),
  ].join('\n');
}

/** Prints how many votes are kept, and those with a reason, the latest first. @returns 0 */
export async function votesCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: 'boolean' } } });
  const { result } = await inStore(async ({ votes }) => ({
    counts: await votes.count(0),
    reasons: (await votes.latest(0, MOST_REASONS)).map(forOthers),
  }));
  const found: Votes = result ?? { counts: { up: 0, down: 0 }, reasons: [] };
  console.log(values.json === true ? JSON.stringify(found) : votesText(found));
  return 0;
}

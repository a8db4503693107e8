// Refused questions that ask the same, brought together: for the digest of a day and for the list of a channel's gaps.
import type { Answer } from '../answers/answer.ts';
import type { Question } from '../questions/question.ts';
import type { FactIndex } from '../search/fact-index.ts';
import { fold, tokenise } from '../text/words.ts';
import { likenQuestions } from './question-likeness.ts';

/** Why a question is a gap, worst first; small talk and several readings are none. */
const GAP_REASONS = ['absent', 'partly', 'after-horizon', 'off-topic'] as const;
export type GapReason = (typeof GAP_REASONS)[number];

/** A question that the file could not answer. Whoever keeps gaps may add fields; they come back in the cluster. */
export type Gap = { readonly question: string; readonly reason: GapReason };

export type GapCluster<G extends Gap = Gap> = {
  /** The wording that is most like the others, without what may name a person. */
  readonly question: string;
  readonly count: number;
  /** The reasons with how often each was given, the most frequent first. */
  readonly reasons: readonly { readonly reason: GapReason; readonly count: number }[];
  /** In the order in which they came. */
  readonly gaps: readonly G[];
};

/** What reading the questions takes. */
export type GapReader = { understand(typed: string): Question } & Pick<FactIndex, 'weightOfTerm'>;

/**
 * Two questions ask the same from this likeness on. Measured on the wordings of `silences.yml`, 14 silences of 4 wordings at a
 * time: of the pairs brought together 0.87 belong together, and 0.53 of those that belong together are.
 */
const ALIKE = 0.45;
/** Each question is compared with each: of more different ones than this, the newest are taken. */
const MOST_DIFFERENT = 500;

/** The reason of an answer as a gap, or null where the file answered, or where nothing was asked of it. */
export const gapReasonOf = ({ reason }: Pick<Answer, 'reason'>): GapReason | null =>
  GAP_REASONS.find((gap) => gap === reason) ?? null;

/** A question as others may read it: Slack's references to people, handles and addresses are taken out. */
export const withoutPeople = (question: string): string =>
  question
    .replace(/<@[^<>]*>/g, ' ')
    .replace(/(?<!\S)[^\s@]*@\S+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** For each of the questions the likeness of every one, itself included. */
const compareAll = (questions: readonly string[], { understand, weightOfTerm }: GapReader): number[][] =>
  likenQuestions(
    questions.map((question) => {
      const { kind, terms } = understand(question);
      return { kind, terms: terms.map((term) => ({ units: term.units, weight: weightOfTerm(term) })) };
    }),
  );

/** The numbers of the questions, together wherever a chain of likeness leads from one to the other. */
function chains(likeness: readonly (readonly number[])[]): number[][] {
  const left = new Set(likeness.keys());
  const found: number[][] = [];
  for (const first of left) {
    const chain = [first];
    left.delete(first);
    for (const member of chain) {
      for (const other of left) {
        if (Math.max(likeness[member]?.[other] ?? 0, likeness[other]?.[member] ?? 0) < ALIKE) continue;
        left.delete(other);
        chain.push(other);
      }
    }
    found.push(chain);
  }
  return found;
}

function countReasons(gaps: readonly Gap[]): GapCluster['reasons'] {
  return GAP_REASONS.map((reason) => ({ reason, count: gaps.filter((gap) => gap.reason === reason).length }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}

/**
 * Brings refused questions together by what they ask: by the words, names and concepts that they share, each by how much it
 * tells. Which belong together does not depend on the order in which they came.
 * @param gaps oldest first; past 500 different questions the oldest are left out
 * @returns clusters, those asked most often first; what is not about the file last
 */
export function clusterGaps<G extends Gap>(gaps: readonly G[], reader: GapReader): GapCluster<G>[] {
  // The same words are the same question: they are compared once.
  const byWords = new Map<string, { question: string; gaps: G[] }>();
  for (const gap of gaps) {
    const question = withoutPeople(gap.question);
    const words = tokenise(question).map((word) => word.text);
    const key = words.length > 0 ? words.join(' ') : fold(question);
    const same = byWords.get(key);
    if (same) same.gaps.push(gap);
    else if (question !== '') byWords.set(key, { question, gaps: [gap] });
  }
  const newest = [...byWords].slice(-MOST_DIFFERENT);
  const distinct = newest.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, asked]) => asked);
  const likeness = compareAll(
    distinct.map(({ question }) => question),
    reader,
  );
  const clusters = chains(likeness).map((chain): GapCluster<G> => {
    const members = new Set(chain.flatMap((at) => distinct[at]?.gaps ?? []));
    const together = gaps.filter((gap) => members.has(gap));
    const likenessToAll = (at: number): number =>
      chain.reduce((sum, other) => sum + (likeness[at]?.[other] ?? 0) * (distinct[other]?.gaps.length ?? 0), 0);
    const typical = chain.reduce((best, at) => (likenessToAll(at) > likenessToAll(best) ? at : best), chain[0] ?? 0);
    return {
      question: distinct[typical]?.question ?? '',
      count: together.length,
      reasons: countReasons(together),
      gaps: together,
    };
  });
  const isOffTopic = ({ reasons }: GapCluster): number => (reasons[0]?.reason === 'off-topic' ? 1 : 0);
  return clusters.toSorted(
    (a, b) =>
      isOffTopic(a) - isOffTopic(b) ||
      b.count - a.count ||
      gaps.findIndex((gap) => a.gaps[0] === gap) - gaps.findIndex((gap) => b.gaps[0] === gap),
  );
}

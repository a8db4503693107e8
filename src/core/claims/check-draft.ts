// A draft is checked sentence by sentence: split, compared with the facts, judged, and told in plain values.
import { type DraftCounts, countKnownDrafts } from '../drafts/draft-counts.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Lexicon } from '../search/lexicon.ts';
import { type CheckedDraft, type CheckedSentence, joinVerdicts } from './claim.ts';
import { CLAIM_WEIGHTS } from './claim-weights.ts';
import { createSentenceComparer } from './compare-sentence.ts';
import { type ClaimWeights, createSentenceJudge } from './judge-sentence.ts';
import { type Sentence, splitSentences } from './split-sentences.ts';

export type DraftChecker = {
  /** Checks a whole draft at once. */
  check(draft: string): CheckedDraft;
  /** The same a sentence at a time, so that the caller may let others go first in between. */
  sentences(draft: string): Generator<CheckedSentence>;
};

const isQuestion = (text: string): boolean => /\?["'”’)]*$/.test(text);

/**
 * Builds the checker over a file of facts. Where the file has no drafts to learn from, the comparison alone decides.
 * @param counts of the same file, where they were counted before; @param weights only differ where they are being learned
 */
export function createDraftChecker(
  knowledge: Knowledge,
  lexicon: Lexicon,
  counts?: DraftCounts,
  weights: ClaimWeights = CLAIM_WEIGHTS,
): DraftChecker {
  const { profiles, compare } = createSentenceComparer(knowledge, lexicon);
  const known = counts ?? countKnownDrafts(knowledge);
  const hasDrafts = known.sentences.is.length > knowledge.facts.length;
  const judge = hasDrafts ? createSentenceJudge(knowledge, profiles, known, weights) : null;

  function checkSentence(sentence: Sentence): CheckedSentence {
    const { text, start, end, heading } = sentence;
    if (heading || isQuestion(text)) return { text, start, end, verdict: 'no-claim', findings: [], facts: [] };
    const own = compare(sentence);
    return judge === null ? own.compared : judge.judge(own);
  }

  function* sentences(draft: string): Generator<CheckedSentence> {
    for (const sentence of splitSentences(draft)) yield checkSentence(sentence);
  }

  return {
    sentences,
    check(draft) {
      const checked = [...sentences(draft)];
      return { draft, verdict: joinVerdicts(checked.map(({ verdict }) => verdict)), sentences: checked };
    },
  };
}

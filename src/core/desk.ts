// The one door to everything the bot knows: pure, built once from the knowledge.
import { type DraftChecker, createDraftChecker } from './claims/check-draft.ts';
import type { DraftCounts } from './drafts/draft-counts.ts';
import { answerQuestion } from './answers/answer-question.ts';
import type { Answer } from './answers/answer.ts';
import { createContraries } from './answers/contraries.ts';
import { JUDGE_WEIGHTS } from './answers/judge-weights.ts';
import type { JudgeWeights } from './answers/judge.ts';
import { type Receipt, explainAnswer } from './answers/explain-answer.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import { type Gap, type GapCluster, clusterGaps } from './digest/cluster-gaps.ts';
import { type DigestMaterial, composeDigest } from './digest/compose-digest.ts';
import type { DigestOfDay } from './digest/digest.ts';
import { factVersions } from './digest/fact-version.ts';
import { once } from './once.ts';
import { type Turn, type Wordings, createReading } from './reading.ts';

/** What a later question needs to know of an answer. */
export const turnOf = ({ question, facts, near }: Answer): Turn => ({
  question,
  facts: (facts.length > 0 ? facts : near).map((fact) => fact.id),
});

export type Desk = {
  readonly knowledge: Knowledge;
  /** Builds what the first question would wait for. */
  prepare(): void;
  /** Builds what the first draft would wait for besides. */
  prepareDrafts(): void;
  /**
   * Answers a question from the facts, deterministically.
   * @param question as typed; @param thread the earlier turns of the thread, oldest first
   */
  ask(question: string, thread?: readonly Turn[]): Answer;
  /** The receipt of the same question: what was understood and matched, and what came second. */
  explain(question: string, thread?: readonly Turn[]): Receipt;
  /** Holds a draft against the file: each sentence with a verdict, the words at fault, and the facts. */
  check: DraftChecker['check'];
  /** The same a sentence at a time, for long drafts: between two of them the caller may let others go first. */
  checkSentences: DraftChecker['sentences'];
  /** What a day brings to a channel: a digest, one line, or nothing. */
  digest(material: DigestMaterial): DigestOfDay;
  /** Questions that the file could not answer, brought together by what they ask; oldest first. */
  clusterGaps<G extends Gap>(gaps: readonly G[]): GapCluster<G>[];
};

/** What was computed of a file before, because it takes long; null where it was not. */
export type Precomputed = { wordings(): Wordings | null; drafts(): DraftCounts | null };

/**
 * Builds the desk over a file of facts. What questions need is built by the first of them or by `prepare`, what drafts need by the
 * first draft or by `prepareDrafts`: a desk starts before it has been asked.
 * @param weights only differ where they are being learned; @param precomputed what was computed of the same file before
 */
export function createDesk(
  knowledge: Knowledge,
  weights: JudgeWeights = JUDGE_WEIGHTS,
  precomputed: Precomputed = { wordings: () => null, drafts: () => null },
): Desk {
  const asking = once(() => {
    const reading = createReading(knowledge, precomputed.wordings() ?? undefined);
    const { understand, index } = reading;
    return {
      ...reading,
      contraries: createContraries(knowledge),
      gapReader: { understand, weightOfTerm: index.weightOfTerm },
      versions: factVersions(knowledge),
    };
  });
  const drafts = once(() => createDraftChecker(knowledge, asking().lexicon, precomputed.drafts() ?? undefined));
  return {
    knowledge,
    prepare: () => void asking(),
    prepareDrafts: () => void drafts(),
    check: (draft) => drafts().check(draft),
    checkSentences: (draft) => drafts().sentences(draft),
    digest: (material) => composeDigest({ knowledge, versions: asking().versions, reader: asking().gapReader }, material),
    clusterGaps: (gaps) => clusterGaps(gaps, asking().gapReader),
    explain(question, thread = []) {
      const { understand, index, lexicon } = asking();
      return explainAnswer(understand(question, thread), knowledge, index, lexicon, weights);
    },
    ask(question, thread = []) {
      const { understand, index, lexicon, contraries } = asking();
      const answering = {
        knowledge,
        index,
        lexicon,
        weights,
        contraries,
        understand: (part: string) => understand(part, thread),
      };
      return answerQuestion(understand(question, thread), answering);
    },
  };
}

// The one door to everything the bot knows: pure, built once from the knowledge.
import { type DraftChecker, createDraftChecker } from './claims/check-draft.ts';
import { answerQuestion } from './answers/answer-question.ts';
import type { Answer } from './answers/answer.ts';
import { createContraries } from './answers/find-contradiction.ts';
import { JUDGE_WEIGHTS } from './answers/judge-weights.ts';
import type { JudgeWeights } from './answers/judge.ts';
import type { Fact } from './knowledge/fact.ts';
import { type Receipt, explainAnswer } from './answers/explain-answer.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import { createSpelling } from './questions/correct-spelling.ts';
import type { Question } from './questions/question.ts';
import { type Context, readInThread } from './questions/read-in-thread.ts';
import { understandQuestion } from './questions/understand-question.ts';
import { type Gap, type GapCluster, clusterGaps } from './digest/cluster-gaps.ts';
import { type DigestMaterial, composeDigest } from './digest/compose-digest.ts';
import type { DigestOfDay } from './digest/digest.ts';
import { factVersions } from './digest/fact-version.ts';
import { type FactIndex, createFactIndex } from './search/fact-index.ts';
import { type Lexicon, createLexicon } from './search/lexicon.ts';
import { tokenise } from './text/words.ts';

/** One earlier turn of a thread: what was asked, and the ids of the facts that answered it, or came near where none did. */
export type Turn = { readonly question: string; readonly facts: readonly string[] };

/** What a later question needs to know of an answer. */
export const turnOf = ({ question, facts, near }: Answer): Turn => ({
  question,
  facts: (facts.length > 0 ? facts : near).map((fact) => fact.id),
});

export type Desk = {
  readonly knowledge: Knowledge;
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

/** What reading a question needs, built once: the file's words, its spelling, its index. */
export type Reading = {
  readonly lexicon: Lexicon;
  readonly index: FactIndex;
  understand(typed: string, thread?: readonly Turn[]): Question;
};

/** Counts the words of texts into a map. */
function countWords(texts: Iterable<string>, counts: Map<string, number>): void {
  for (const text of texts) for (const word of tokenise(text)) counts.set(word.text, (counts.get(word.text) ?? 0) + 1);
}

/** Builds lexicon, spelling and index over a file of facts. */
export function createReading(knowledge: Knowledge): Reading {
  const lexicon = createLexicon(knowledge);
  const targets = new Map<string, number>([...lexicon.words].map((word) => [word, 1]));
  countWords(
    knowledge.facts.map((fact) => fact.statement),
    targets,
  );
  // People's wordings hold misspellings too: what only few of them hold, and lies near a word of the file, is one.
  const worded = new Map<string, number>();
  countWords(
    [
      ...knowledge.asks.flatMap((entry) => entry.asks),
      ...knowledge.lacks.flatMap((entry) => entry.lacks),
      ...knowledge.silences.flatMap((silence) => [silence.what, ...silence.asks]),
      ...knowledge.lists.flatMap((list) => [list.what, ...list.asks]),
    ],
    worded,
  );
  const spelling = createSpelling(targets, worded, knowledge.shorthand);
  const index = createFactIndex(knowledge, lexicon, (text) => spelling.correct(tokenise(text)).words);
  const factsOf = (turn: Turn): Fact[] => turn.facts.flatMap((id) => knowledge.factById.get(id) ?? []);
  return {
    lexicon,
    index,
    understand(typed, thread = []) {
      let context: Context | null = null;
      for (const turn of thread) {
        const question = readInThread(understandQuestion(turn.question, lexicon, spelling), context, lexicon, knowledge.nameById);
        context = { question, facts: factsOf(turn) };
      }
      return readInThread(understandQuestion(typed, lexicon, spelling), context, lexicon, knowledge.nameById);
    },
  };
}

/** Builds the desk over a file of facts; `weights` only differ where they are being learned. */
export function createDesk(knowledge: Knowledge, weights: JudgeWeights = JUDGE_WEIGHTS): Desk {
  const { lexicon, index, understand } = createReading(knowledge);
  const contraries = createContraries(knowledge);
  const reader = { understand, weightOfTerm: index.weightOfTerm };
  const versions = factVersions(knowledge);
  const checker = createDraftChecker(knowledge, lexicon);
  return {
    knowledge,
    check: checker.check,
    checkSentences: checker.sentences,
    digest: (material) => composeDigest({ knowledge, versions, reader }, material),
    clusterGaps: (gaps) => clusterGaps(gaps, reader),
    explain: (question, thread = []) => explainAnswer(understand(question, thread), knowledge, index, lexicon, weights),
    ask: (question, thread = []) =>
      answerQuestion(understand(question, thread), {
        knowledge,
        index,
        lexicon,
        weights,
        contraries,
        understand: (part) => understand(part, thread),
      }),
  };
}

// Two questions in one breath, each judged by itself: "how many will they send and who commands them".
import type { Fact } from '../knowledge/fact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Question } from '../questions/question.ts';
import { readInThread } from '../questions/read-in-thread.ts';
import { splitQuestion } from '../questions/split-question.ts';
import type { Lexicon } from '../search/lexicon.ts';
import { MAX_FACTS } from './answer.ts';
import type { Verdict } from './reach-verdict.ts';

/** What judging a half needs. */
export type JudgingHalves = {
  readonly knowledge: Pick<Knowledge, 'nameById'>;
  readonly lexicon: Lexicon;
  understand(typed: string): Question;
  decide(question: Question): Verdict;
  /** Whether a question is rather not in the file. */
  isRefused(question: Question): boolean;
};

/** The facts of both halves, the lead of each first, or those of the one half that is in the file. */
export type Halves = { readonly facts: readonly Fact[]; readonly isWhole: boolean };

/** Answers a question by its halves. @returns null where it has none, or neither is in the file */
export function answerHalves(typed: string, { knowledge, lexicon, understand, decide, isRefused }: JudgingHalves): Halves | null {
  const halves = splitQuestion(typed);
  if (!halves) return null;
  const asked = understand(halves[0]);
  const alone = understand(halves[1]);
  const first = decide(asked);
  // The second half leans on the first as a follow-up leans on its thread: "and who commands them".
  const leaning = decide(readInThread(alone, { question: asked, facts: first.facts }, lexicon, knowledge.nameById));
  // What only leads back to the first half's fact answers the first half again, where by itself it is rather not in the file.
  const isEcho = first.facts.length > 0 && alone.terms.length > 0 && leaning.facts[0] === first.facts[0] && isRefused(alone);
  const second: Verdict = isEcho ? { ...leaning, facts: [], reason: 'absent' } : leaning;
  if (first.facts.length > 0 && second.facts.length > 0) {
    const both = [...first.facts.slice(0, 1), ...second.facts.slice(0, 1), ...first.facts, ...second.facts];
    return { facts: [...new Set(both)].slice(0, MAX_FACTS), isWhole: true };
  }
  const { facts } = first.facts.length > 0 ? first : second;
  return facts.length > 0 && (first.reason ?? second.reason) !== null ? { facts, isWhole: false } : null;
}

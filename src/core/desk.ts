// The one door to everything the bot knows: pure, built once from the knowledge.
import { answerQuestion } from './answers/answer-question.ts';
import type { Answer } from './answers/answer.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import { createFactIndex } from './search/fact-index.ts';

/** One earlier turn of a thread: what was asked and what was answered. */
export type Turn = { readonly question: string; readonly answer: Answer };

export type Desk = {
  readonly knowledge: Knowledge;
  /**
   * Answers a question from the facts, deterministically.
   * @param question as typed; @param thread the earlier turns of the thread, oldest first
   */
  ask(question: string, thread?: readonly Turn[]): Answer;
};

/** Builds the desk over a file of facts. */
export function createDesk(knowledge: Knowledge): Desk {
  const index = createFactIndex(knowledge);
  return {
    knowledge,
    ask: (question) => answerQuestion(question, knowledge, index),
  };
}

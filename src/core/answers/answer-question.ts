// A question and the index become an answer.
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { FactIndex } from '../search/fact-index.ts';
import { tokenise } from '../text/words.ts';
import { type Answer, MAX_NEAR } from './answer.ts';
import { showFact } from './show-fact.ts';

/** Answers with what the index finds; nothing found is `absent`. */
export function answerQuestion(question: string, knowledge: Knowledge, index: FactIndex): Answer {
  const common = { question: question.trim(), readAs: null, near: [], listed: false, readings: [] };
  if (tokenise(question).length === 0) return { ...common, outcome: 'none', reason: 'empty', facts: [] };
  const hits = index.search(question);
  if (hits.length === 0) return { ...common, outcome: 'none', reason: 'absent', facts: [] };
  return { ...common, outcome: 'answer', reason: null, facts: hits.slice(0, MAX_NEAR).map((hit) => showFact(hit.fact, knowledge)) };
}

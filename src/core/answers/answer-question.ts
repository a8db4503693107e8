// A question, understood, becomes an answer: what the judge chose, shown with its source, or an honest refusal.
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Question } from '../questions/question.ts';
import type { FactIndex } from '../search/fact-index.ts';
import type { Lexicon } from '../search/lexicon.ts';
import type { Fact } from '../knowledge/fact.ts';
import { type Answer, MAX_NEAR } from './answer.ts';
import { JUDGE_WEIGHTS } from './judge-weights.ts';
import { judge } from './judge.ts';
import { showFact } from './show-fact.ts';

/** Answers one understood question. */
export function answerQuestion(question: Question, knowledge: Knowledge, index: FactIndex, lexicon: Lexicon): Answer {
  const readAs = question.corrections.length === 0 ? null : question.words.map((word) => word.text).join(' ');
  const common = { question: question.typed, readAs, near: [], listed: false, readings: [] };
  if (question.words.length === 0) return { ...common, outcome: 'none', reason: 'empty', facts: [] };
  const { candidates, nothing } = judge(question, index, lexicon, knowledge.nameById, JUDGE_WEIGHTS);
  const facts = candidates.flatMap((candidate) => (candidate.target.fact ? [candidate.target.fact] : []));
  const show = (shown: readonly Fact[]) => shown.map((fact) => showFact(fact, knowledge));
  const [best] = candidates;
  if (best?.target.fact && best.share > nothing) return { ...common, outcome: 'answer', reason: null, facts: show(facts.slice(0, 3)) };
  const reason = best?.target.silence?.reason ?? 'absent';
  const near = show(facts.slice(0, MAX_NEAR));
  return near.length === 0 ? { ...common, outcome: 'none', reason, facts: [] } : { ...common, outcome: 'closest', reason, facts: [], near };
}

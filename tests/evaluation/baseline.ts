// What a search engine alone would answer: MiniSearch with its defaults over the facts' statements.
import MiniSearch from 'minisearch';
import type { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import type { Answerer } from './score.ts';

/** An answerer that shows the three best hits of MiniSearch's defaults, and refuses only when nothing is found. */
export function createBaseline(knowledge: Knowledge): Answerer {
  const index = new MiniSearch<{ id: number; statement: string }>({ fields: ['statement'] });
  index.addAll(knowledge.facts.map((fact, id) => ({ id, statement: fact.statement })));
  const ask: Answerer['ask'] = (question) => {
    const facts = index.search(question).flatMap((hit) => knowledge.facts[hit.id as number] ?? []);
    return facts.length === 0
      ? { outcome: 'none', reason: 'absent', facts: [] }
      : { outcome: 'answer', reason: null, facts: facts.slice(0, 3) };
  };
  return { ask, askThread: (questions, id) => questions.map((question) => ask(question, id)) };
}

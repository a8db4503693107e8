// The index over the facts: all MiniSearch tuning is here.
import MiniSearch from 'minisearch';
import type { Fact } from '../knowledge/fact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { stem, tokenise } from '../text/words.ts';

/** A fact that a query found, with its BM25+ score. */
export type Hit = { readonly fact: Fact; readonly score: number };

/** Finds facts by words, best first. */
export type FactIndex = { search(query: string): Hit[] };

const terms = (text: string): string[] => tokenise(text).map((word) => stem(word.text));

/** Builds the index. Index and query share the tokeniser and the stemmer. */
export function createFactIndex(knowledge: Knowledge): FactIndex {
  const index = new MiniSearch<{ id: number; statement: string; names: string; topics: string }>({
    fields: ['statement', 'names', 'topics'],
    tokenize: terms,
    processTerm: (term) => term,
  });
  index.addAll(
    knowledge.facts.map((fact, id) => ({
      id,
      statement: fact.statement,
      names: fact.about
        .map((name) => knowledge.nameById.get(name))
        .map((name) => (name ? [name.name, name.short ?? '', ...name.aliases].join(' ') : ''))
        .join(' '),
      topics: fact.topics.join(' '),
    })),
  );
  return {
    search: (query) =>
      index.search(query, { fuzzy: (term) => (term.length > 4 ? 0.2 : false), maxFuzzy: 2, prefix: false }).flatMap((hit) => {
        const fact = knowledge.facts[hit.id as number];
        return fact ? [{ fact, score: hit.score }] : [];
      }),
  };
}

// What else the file has beside an answer: what came next, what stands in the same paragraph, and what is on the same topic.
import type { Fact } from '../knowledge/fact.ts';
import { type ListedFact, listFact } from './listed-fact.ts';
import type { Reference } from './reference.ts';

export type FurtherFacts = {
  /** What belongs to the answer, or supports it, and found no room in it. */
  readonly next: readonly ListedFact[];
  /** Of the paragraph of the lead fact. */
  readonly paragraph: { readonly number: number; readonly facts: readonly ListedFact[] };
  /** With the first topic of the lead fact. */
  readonly topic: { readonly name: string; readonly facts: readonly ListedFact[] };
};

/**
 * The facts beside those that were shown, each once.
 * @param shown ids of the facts that the answer shows, the lead first; @param next ids of those that came after them
 * @returns null where the lead is no fact of the file, or no longer one
 */
export function furtherFacts(shown: readonly string[], next: readonly string[], reference: Reference): FurtherFacts | null {
  const { knowledge } = reference;
  const lead = knowledge.factById.get(shown[0] ?? '');
  if (!lead) return null;
  const told = new Set(shown);
  const take = (facts: readonly Fact[]): ListedFact[] => {
    const fresh = facts.filter(({ id }) => !told.has(id));
    for (const { id } of fresh) told.add(id);
    return fresh.map((fact) => listFact(fact, reference));
  };
  const topic = lead.topics[0] ?? '';
  return {
    next: take(next.flatMap((id) => knowledge.factById.get(id) ?? [])),
    paragraph: { number: lead.paragraph, facts: take(knowledge.facts.filter(({ paragraph }) => paragraph === lead.paragraph)) },
    topic: { name: topic, facts: take(knowledge.facts.filter(({ topics }) => topics.includes(topic))) },
  };
}

// `careful`: every caution of the file, with the fact that it belongs to.
import { type ListedFact, listFact } from './listed-fact.ts';
import type { Reference } from './reference.ts';

export type Cautions = { readonly kind: 'careful'; readonly facts: readonly ListedFact[] };

/** The facts that have a caution, in the order of the file. */
export const lookUpCautions = (reference: Reference): Cautions => ({
  kind: 'careful',
  facts: reference.knowledge.facts.filter(({ careful }) => careful !== undefined).map((fact) => listFact(fact, reference)),
});

/** Each caution with its paragraph, and the statement that it belongs to. */
export function cautionsLines({ facts }: Cautions): string[] {
  if (facts.length === 0) return ['The file has no caution.'];
  return facts.flatMap(({ careful, statement, paragraph }) => [
    `${careful.join(' ')} (paragraph ${paragraph})`,
    `  Of: ${statement}`,
  ]);
}

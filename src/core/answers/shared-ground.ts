// Whether a question and its answer speak of the same things at all. What a network makes of words that it has hardly seen is chance.
import type { Fact } from '../knowledge/fact.ts';
import type { FactIndex } from '../search/fact-index.ts';
import type { Term } from '../search/lexicon.ts';
import type { Weighed } from './weigh-terms.ts';

/** A single character ("1=1") is no subject. */
const isSubject = ({ text }: Term): boolean => text.length > 1;

/**
 * How much of what a question says one of the facts says or implies too, or is asked with.
 * @returns a share of 1, by what each word tells; 0 for a question that says nothing ("how many")
 */
export function sharedGround(
  { terms }: Pick<Weighed, 'terms'>,
  facts: readonly Pick<Fact, 'id'>[],
  index: Pick<FactIndex, 'facts' | 'placeOf' | 'isAskedWith'>,
): number {
  const places = facts.flatMap(({ id }) => index.placeOf(id) ?? []);
  const holds = (place: number, term: Term): boolean => {
    const indexed = index.facts[place];
    return (
      indexed !== undefined &&
      (term.units.some((unit) => indexed.own.has(unit) || indexed.implied.has(unit)) || index.isAskedWith(place, term))
    );
  };
  let shared = 0;
  let all = 0;
  for (const { term, weight } of terms) {
    if (!isSubject(term)) continue;
    all += weight;
    if (places.some((place) => holds(place, term))) shared += weight;
  }
  return all === 0 ? 0 : shared / all;
}

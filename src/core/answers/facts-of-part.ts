// Of a question that is in the file only in part, the facts of that part.
import type { Fact } from '../knowledge/fact.ts';
import type { FactIndex } from '../search/fact-index.ts';
import { highest } from '../search/highest.ts';
import { type Passages, RATHER, likelierThan } from '../search/passage-model.ts';
import { MAX_FACTS } from './answer.ts';

/** Of each paragraph that is rather needed the likeliest fact, the paragraph that is likeliest to be needed first; of that one alone where none is. */
export function factsOfPart(
  { needed, facts }: Pick<Passages, 'needed' | 'facts'>,
  index: Pick<FactIndex, 'facts' | 'ofParagraph'>,
): Fact[] {
  const rather = likelierThan(RATHER, needed);
  const every = Array.from(needed, (_, paragraph) => paragraph);
  const paragraphs = rather.length > 0 ? highest(needed, rather, MAX_FACTS) : highest(needed, every, 1);
  const places = paragraphs.flatMap((paragraph) => highest(facts, index.ofParagraph(paragraph), 1));
  return places.flatMap((place) => index.facts[place]?.fact ?? []);
}

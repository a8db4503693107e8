// Whether a question says the contrary of what a fact states: "welcomed" of what was opposed.
import type { Fact } from '../knowledge/fact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Question } from '../questions/question.ts';
import { type Word, stem, tokenise } from '../text/words.ts';

/** Words as one text of stems, with a space on either side, so that a phrase is found whole. */
const stemsOf = (words: readonly Word[]): string => ` ${words.map((word) => stem(word.text)).join(' ')} `;

/** A pair for questions, or a wide one for drafts. */
type Pair = { readonly wide: boolean };

/** Finds the pairs that a text of stems holds a phrase of, looking only for phrases that begin with two of its neighbours, or one word. */
function createFinder<P extends Pair>(pairs: readonly P[], textsOf: (pair: P) => readonly string[]) {
  type Phrase = { readonly phrase: string; readonly pair: P };
  const byOpening = new Map<string, Map<string, Phrase[]>>();
  for (const pair of pairs) {
    for (const text of textsOf(pair)) {
      const phrase = stemsOf(tokenise(text));
      const [, first = '', second = ''] = phrase.split(' ');
      const openings = byOpening.get(first) ?? new Map<string, Phrase[]>();
      byOpening.set(first, openings);
      openings.set(second, [...(openings.get(second) ?? []), { phrase, pair }]);
    }
  }
  return (text: string): Set<P> => {
    const found = new Set<P>();
    const stems = text.trim().split(' ');
    stems.forEach((first, at) => {
      const openings = byOpening.get(first);
      for (const { pair } of openings?.get('') ?? []) found.add(pair);
      for (const { phrase, pair } of openings?.get(stems[at + 1] ?? '') ?? []) if (text.includes(phrase)) found.add(pair);
    });
    return found;
  };
}

/** How many contraries of what a fact states a question holds: of the pairs for questions, and of those for drafts. */
type Counted = { readonly plain: number; readonly wide: number };

/** What facts state and what says the contrary, ready to be found in questions. */
export type Contraries = {
  /** Reads a question once; a fact is then held against it. */
  saidBy(question: Question): (fact: Fact) => Counted;
};

/** Reads the contraries of a file once. */
export function createContraries({ facts, opposites, senses }: Pick<Knowledge, 'facts' | 'opposites' | 'senses'>): Contraries {
  const pairs = [
    ...opposites.map(({ stated, contrary }) => ({ wide: false, stated, contrary })),
    ...senses.map(({ same, contrary }) => ({ wide: true, stated: same, contrary })),
  ];
  const findStated = createFinder(pairs, ({ stated }) => stated);
  const findContrary = createFinder(pairs, ({ contrary }) => contrary);
  const statedBy = new Map(facts.map((fact) => [fact.id, findStated(stemsOf(tokenise(fact.statement)))]));
  return {
    saidBy(question) {
      const asked = stemsOf(question.words);
      const contrary = findContrary(asked);
      const stated = contrary.size === 0 ? contrary : findStated(asked);
      const said = [...contrary].filter((pair) => !stated.has(pair));
      return ({ id }) => {
        const ofFact = said.filter((pair) => statedBy.get(id)?.has(pair));
        const wide = ofFact.filter((pair) => pair.wide).length;
        return { plain: ofFact.length - wide, wide };
      };
    },
  };
}

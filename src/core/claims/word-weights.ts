// How much a word tells: words that many facts, wordings and silences use tell little, a word that none uses the most.
import type { Knowledge } from '../knowledge/knowledge.ts';
import { stem, tokenise } from '../text/words.ts';

/** Counts the texts of the file and returns the weight of a stem, a logarithm of how rare it is (about 1 to 6). */
export function readWordWeights(knowledge: Knowledge): (stem: string) => number {
  const texts = [
    ...knowledge.facts.map((fact) => [fact.statement, ...(knowledge.asksOf.get(fact.id) ?? [])]),
    ...knowledge.silences.map((silence) => [silence.what, ...silence.asks]),
    ...knowledge.lacks.map(({ lacks }) => lacks),
  ];
  const holders = new Map<string, number>();
  for (const wordings of texts) {
    const stems = new Set(wordings.flatMap((text) => tokenise(text).map((word) => stem(word.text))));
    for (const own of stems) holders.set(own, (holders.get(own) ?? 0) + 1);
  }
  return (own) => Math.log(1 + texts.length / (1 + (holders.get(own) ?? 0)));
}

// How like questions are to each other: what they share of the weight of both, by postings, for each is held against each.
import type { Kind } from '../questions/question.ts';
import { CONCEPT_SHARE } from '../search/indexed-fact.ts';
import { invert } from '../search/invert.ts';
import type { Unit } from '../search/lexicon.ts';

/** A question as the kind of answer that it wants and its terms, each with its weight. */
export type LikenedQuestion = {
  readonly kind: Kind;
  readonly terms: readonly { readonly units: readonly Unit[]; readonly weight: number }[];
};

/** How much of the likeness counts where different kinds of answers are wanted: "who" and "how many" of the same thing. */
const OTHER_KIND = 0.9;

/** For each of the questions the likeness (0 to 1) of every one to it, itself included. */
export function likenQuestions(questions: readonly LikenedQuestion[]): number[][] {
  const numbers = new Map<Unit, number>();
  for (const { terms } of questions)
    for (const { units } of terms) for (const unit of units) if (!numbers.has(unit)) numbers.set(unit, numbers.size);
  const { starts, holders } = invert(
    questions.map(({ terms }) => [...new Set(terms.flatMap(({ units }) => units.map((unit) => numbers.get(unit) ?? 0)))]),
    numbers.size,
  );
  const weights = questions.map(({ terms }) => terms.reduce((sum, { weight }) => sum + weight, 0));
  return questions.map(({ kind, terms }, own) => {
    const shared = new Float64Array(questions.length);
    // By which term a question was counted last: a term counts once, by its words and names before its concepts, which count for less.
    const counted = new Int32Array(questions.length).fill(-1);
    terms.forEach(({ units, weight }, term) => {
      for (const unit of units.toSorted((a, b) => Number(a.startsWith('c:')) - Number(b.startsWith('c:')))) {
        const number = numbers.get(unit) ?? 0;
        for (let at = starts[number] ?? 0; at < (starts[number + 1] ?? 0); at += 1) {
          const other = holders[at] ?? 0;
          if (counted[other] === term) continue;
          counted[other] = term;
          shared[other] = (shared[other] ?? 0) + (unit.startsWith('c:') ? weight * CONCEPT_SHARE : weight);
        }
      }
    });
    return questions.map((question, other) => {
      const likeness = (2 * (shared[other] ?? 0)) / ((weights[own] ?? 0) + (weights[other] ?? 0) || 1);
      return question.kind === kind ? likeness : likeness * OTHER_KIND;
    });
  });
}

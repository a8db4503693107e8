// The drafted sentences nearest to a sentence: what true ones around it say and how they say it, and what false ones have at fault.
import type { Drafting } from '../knowledge/drafting.ts';
import { stem } from '../text/words.ts';
import type { DraftCounts, SentenceRow } from './draft-counts.ts';

/** Ways of saying a thing that change what is claimed; a sentence has one when it has a word of it. */
export const TRAITS = ['hedge', 'firm', 'about', 'above', 'below', 'exact', 'condition', 'negation', 'speech'] as const;

/** Of the nearest drafts, all over the same paragraphs. */
export type Near = {
  /** The likeness (0 to 1) of the nearest true one, false one, and one on which the file is silent. */
  readonly told: number;
  readonly wrong: number;
  readonly absent: number;
  /** The mean likeness of the nearest few true ones. */
  readonly fewTold: number;
  /** How many of the nearest true ones have the word, and of how many of the nearest false ones it is the fault. */
  toldWith(stem: string): number;
  faultWith(stem: string): number;
  /** For each of TRAITS: the share of the nearest true ones that have it, and whether the sentence has it (1 or 0). */
  readonly traits: readonly { readonly share: number; readonly own: number }[];
};

export type NearDrafts = { near(stems: readonly string[], paragraphs: readonly number[]): Near };

/** So many of the nearest are asked for their words and traits, and so few for their likeness. */
const NEAREST = 15;
const FEW = 4;

const IS = { told: 0, wrong: 1, absent: 2 } as const;

/** The words of each trait, as stems; only single words count. */
function traitsOf({ grades, qualifiers, conditions, negators, speech, account }: Drafting): ReadonlySet<string>[] {
  const { decided, done, ...hedges } = grades;
  const words: Record<(typeof TRAITS)[number], readonly string[]> = {
    hedge: Object.values(hedges).flat(),
    firm: [...decided, ...done],
    about: qualifiers.about,
    above: qualifiers.above,
    below: qualifiers.below,
    exact: qualifiers.exact,
    condition: conditions,
    negation: negators,
    speech: [...speech, ...account],
  };
  return TRAITS.map(
    (trait) => new Set(words[trait].filter((word) => !word.includes(' ')).map((word) => stem(word.toLowerCase()))),
  );
}

/** Builds the comparison with all drafts that were counted. */
export function createNearDrafts({ stems, sentences, told, words }: DraftCounts, drafting: Drafting): NearDrafts {
  const numbers = new Map(stems.map((own, number) => [own, number]));
  const timesTold = new Map(words.map((row) => [row[0], row[1] ?? 0]));
  const weightOf = (own: string): number => Math.log(1 + told / (1 + (timesTold.get(own) ?? 0)));
  const weights = Float64Array.from(stems, weightOf);
  const traits = traitsOf(drafting);
  const traitsOfStem = stems.map((own) => traits.map((of) => of.has(own)));
  const lengths = Float64Array.from(sentences, ([, , own]) => own.reduce((sum, number) => sum + (weights[number] ?? 0), 0));
  const holders: number[][] = stems.map(() => []);
  sentences.forEach(([, , own], at) => {
    for (const number of own) holders[number]?.push(at);
  });
  const ofParagraph = new Map<number, number[]>();
  sentences.forEach(([, paragraphs], at) => {
    for (const paragraph of paragraphs) ofParagraph.set(paragraph, [...(ofParagraph.get(paragraph) ?? []), at]);
  });
  const shared = new Float64Array(sentences.length);

  return {
    near(typed, paragraphs) {
      const asked = [...new Set(typed)];
      const own = asked.flatMap((one) => numbers.get(one) ?? []);
      const length = asked.reduce((sum, one) => sum + weightOf(one), 0);
      shared.fill(0);
      for (const number of own) for (const at of holders[number] ?? []) shared[at] = (shared[at] ?? 0) + (weights[number] ?? 0);
      const ranked = [...new Set(paragraphs.flatMap((paragraph) => ofParagraph.get(paragraph) ?? []))]
        .map((at) => ({
          row: sentences[at] as SentenceRow,
          likeness: (2 * (shared[at] ?? 0)) / (length + (lengths[at] ?? 0) || 1),
        }))
        .toSorted((a, b) => b.likeness - a.likeness);
      const [true_, false_, silent] = [IS.told, IS.wrong, IS.absent].map((is) => ranked.filter(({ row }) => row[0] === is)) as [
        typeof ranked,
        typeof ranked,
        typeof ranked,
      ];
      const nearTrue = true_.slice(0, NEAREST).map(({ row }) => new Set(row[2]));
      const faults = false_.slice(0, NEAREST).map(({ row }) => new Set(row[3]));
      const countIn = (sets: readonly ReadonlySet<number>[], one: string): number => {
        const number = numbers.get(one);
        return number === undefined ? 0 : sets.reduce((sum, set) => sum + (set.has(number) ? 1 : 0), 0);
      };
      const has = (set: Iterable<number>, trait: number): boolean =>
        [...set].some((number) => traitsOfStem[number]?.[trait] === true);
      return {
        told: true_[0]?.likeness ?? 0,
        wrong: false_[0]?.likeness ?? 0,
        absent: silent[0]?.likeness ?? 0,
        fewTold: true_.slice(0, FEW).reduce((sum, { likeness }) => sum + likeness / FEW, 0),
        toldWith: (one) => countIn(nearTrue, one),
        faultWith: (one) => countIn(faults, one),
        traits: TRAITS.map((_, trait) => ({
          share: nearTrue.reduce((sum, set) => sum + (has(set, trait) ? 1 : 0), 0) / Math.max(1, nearTrue.length),
          own: asked.some((one) => traits[trait]?.has(one) === true) ? 1 : 0,
        })),
      };
    },
  };
}

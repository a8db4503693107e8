// The drafted sentences nearest to a sentence: what true ones around it say and how they say it, and what false ones have at fault.
import type { Drafting } from '../knowledge/drafting.ts';
import { stem } from '../text/words.ts';
import type { DraftCounts } from './draft-counts.ts';
import { type Shelf, shelveDrafts } from './draft-shelves.ts';
import { type Lists, listAt } from './draft-table.ts';

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
  /** For each word of the sentence: how many of the nearest true ones have it, and of how many of the nearest false ones it is the fault. */
  readonly toldWith: readonly number[];
  readonly faultWith: readonly number[];
  /** The words of the nearest true one. */
  readonly nearest: readonly string[];
  /** For each of TRAITS: the share of the nearest true ones that have it, and whether the sentence has it (1 or 0). */
  readonly traits: readonly { readonly share: number; readonly own: number }[];
};

export type NearDrafts = { near(stems: readonly string[], paragraphs: readonly number[]): Near };

/** So many of the nearest are asked for their words and traits, and so few for their likeness. */
const NEAREST = 15;
const FEW = 4;

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

type Ranked = { readonly sentence: number; readonly likeness: number };

/** Enters a sentence among the best, which stay in order; of equals the first one stays before. */
function rank(best: Ranked[], sentence: number, likeness: number): void {
  if (best.length === NEAREST) best.pop();
  let place = best.length;
  while (place > 0 && (best[place - 1]?.likeness ?? 0) < likeness) place -= 1;
  best.splice(place, 0, { sentence, likeness });
}

/** Builds the comparison with all drafts that were counted. */
export function createNearDrafts({ stems, sentences, told, words }: DraftCounts, drafting: Drafting): NearDrafts {
  const numbers = new Map(stems.map((own, number) => [own, number]));
  const timesTold = new Map(words.keys.map((key, number) => [key, listAt(words.counts, number)[0] ?? 0]));
  const weightOf = (own: string): number => Math.log(1 + told / (1 + (timesTold.get(own) ?? 0)));
  const weights = Float64Array.from(stems, weightOf);
  const shelves = shelveDrafts(sentences, weights);
  // The traits of a word, and of a sentence by its words, a bit each.
  const traits = traitsOf(drafting);
  const traitsOfStem = (own: string): number => traits.reduce((bits, of, trait) => bits | (of.has(own) ? 1 << trait : 0), 0);
  const traitsOfWord = stems.map(traitsOfStem);
  const traitsOfSentence = Uint16Array.from(sentences.is, (_, sentence) =>
    listAt(sentences.words, sentence).reduce((bits, number) => bits | (traitsOfWord[number] ?? 0), 0),
  );
  const shared = new Float64Array(sentences.is.length);
  const counted = new Uint8Array(stems.length);

  /** What the sentences of a shelf share with the words of another, by weight; by their places. */
  function weighShared(own: readonly number[], { numbers: all, starts, places }: Shelf): void {
    shared.fill(0, 0, all.length);
    for (const number of own) {
      const weight = weights[number] ?? 0;
      const end = starts[number + 1] ?? 0;
      for (let at = starts[number] ?? 0; at < end; at += 1) {
        const place = places[at] ?? 0;
        shared[place] = (shared[place] ?? 0) + weight;
      }
    }
  }

  /** The nearest true ones, false ones, and those on which the file is silent; the nearest first. */
  function nearest(own: readonly number[], length: number, paragraphs: readonly number[]): [Ranked[], Ranked[], Ranked[]] {
    const best: [Ranked[], Ranked[], Ranked[]] = [[], [], []];
    // What has to be exceeded to be among the best of a kind.
    const least = new Float64Array(best.length).fill(-1);
    paragraphs.forEach((paragraph, which) => {
      const shelf = shelves.get(paragraph);
      if (!shelf) return;
      weighShared(own, shelf);
      const earlier = paragraphs.slice(0, which);
      for (let place = 0; place < shelf.numbers.length; place += 1) {
        const likeness = (2 * (shared[place] ?? 0)) / (length + (shelf.lengths[place] ?? 0) || 1);
        const kind = shelf.kinds[place] as 0 | 1 | 2;
        if (likeness <= (least[kind] ?? 0)) continue;
        const sentence = shelf.numbers[place] ?? 0;
        // A sentence of two paragraphs was met in the first.
        if (which > 0 && listAt(sentences.paragraphs, sentence).some((one) => earlier.includes(one))) continue;
        rank(best[kind], sentence, likeness);
        least[kind] = best[kind][NEAREST - 1]?.likeness ?? -1;
      }
    });
    return best;
  }

  /** For each word in how many of the sentences it stands: among all of their words, or among those at fault. */
  function countWith(ranked: readonly Ranked[], { starts, items }: Lists, typed: readonly (number | undefined)[]): number[] {
    for (const word of typed) if (word !== undefined) counted[word] = 0;
    for (const { sentence } of ranked) {
      for (let at = starts[sentence] ?? 0; at < (starts[sentence + 1] ?? 0); at += 1) {
        const word = items[at] ?? 0;
        counted[word] = (counted[word] ?? 0) + 1;
      }
    }
    return typed.map((word) => (word === undefined ? 0 : (counted[word] ?? 0)));
  }

  return {
    near(typed, paragraphs) {
      const typedNumbers = typed.map((one) => numbers.get(one));
      const own: number[] = [];
      let length = 0;
      let ownTraits = 0;
      new Set(typed).forEach((one) => {
        const number = numbers.get(one);
        if (number !== undefined) own.push(number);
        length += number === undefined ? weightOf(one) : (weights[number] ?? 0);
        ownTraits |= number === undefined ? traitsOfStem(one) : (traitsOfWord[number] ?? 0);
      });
      const [true_, false_, silent] = nearest(own, length, paragraphs);
      const [first] = true_;
      const nearestWords = first ? Array.from(listAt(sentences.words, first.sentence), (number) => stems[number] ?? '') : [];
      return {
        told: true_[0]?.likeness ?? 0,
        wrong: false_[0]?.likeness ?? 0,
        absent: silent[0]?.likeness ?? 0,
        fewTold: true_.slice(0, FEW).reduce((sum, { likeness }) => sum + likeness / FEW, 0),
        toldWith: countWith(true_, sentences.words, typedNumbers),
        faultWith: countWith(false_, sentences.atFault, typedNumbers),
        nearest: nearestWords,
        traits: TRAITS.map((_, trait) => {
          let having = 0;
          for (const { sentence } of true_) having += ((traitsOfSentence[sentence] ?? 0) >> trait) & 1;
          return { share: having / Math.max(1, true_.length), own: (ownTraits >> trait) & 1 };
        }),
      };
    },
  };
}

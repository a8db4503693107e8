// What the counted drafts say of a word or of two neighbours, as logarithms: is it told of a paragraph, or is it at fault there.
import type { FindingKind } from '../knowledge/draft.ts';
import type { CountRow, DraftCounts } from './draft-counts.ts';

/** Smoothing of what is counted in one paragraph, and over all. */
const HERE = 0.2;
const OVERALL = 0.3;

export type WordEvidence = {
  readonly paragraphs: readonly number[];
  /** How rare a word is among true sentences: a logarithm, 0 for one that all have. */
  rarity(stem: string): number;
  /** How often the paragraph's true sentences have the word. */
  timesTold(stem: string, paragraph: number): number;
  /** For each paragraph that has the word: how often its true sentences have it, and how often it is at fault there. */
  timesByParagraph(stem: string): readonly { readonly paragraph: number; readonly told: number; readonly wrong: number }[];
  /** The share of the paragraph's true sentences that have the word, and of all. */
  told(stem: string, paragraph: number): number;
  toldAnywhere(stem: string): number;
  /** Rather at fault than told: in the paragraph, and anywhere. */
  wrong(stem: string, paragraph: number): number;
  wrongAnywhere(stem: string): number;
  /** Rather in sentences on which the file is silent than in true ones, by their shares: in the paragraph, and anywhere. */
  absent(stem: string, paragraph: number): number;
  absentAnywhere(stem: string): number;
  /** The word alone against its being told, in the paragraph. */
  absentHere(stem: string, paragraph: number): number;
  /** Neighbours: rather told than at fault, and how often told; in the paragraph, and anywhere. */
  pair(pair: string, paragraph: number): number;
  pairAnywhere(pair: string): number;
  pairTold(pair: string, paragraph: number): number;
  pairToldAnywhere(pair: string): number;
  /** The kind of fault that the word mostly is. */
  kindOf(stem: string): FindingKind | null;
};

/** Where the counts of a paragraph begin in a row; 0 where it has none. */
function placeOf(row: CountRow | undefined, paragraph: number): number {
  if (row) for (let at = 4; at < row.length; at += 4) if (row[at] === paragraph) return at;
  return 0;
}

const TOLD = 1;
const WRONG = 2;
const ABSENT = 3;
const countAt = (row: CountRow | undefined, at: number): number => Number(row?.[at] ?? 0);

/** Builds the look-ups over the counts. */
export function createWordEvidence(counts: DraftCounts): WordEvidence {
  const words = new Map(counts.words.map((row) => [row[0], row]));
  const pairs = new Map(counts.pairs.map((row) => [row[0], row]));
  const totals = new Map(counts.paragraphs.map(([paragraph, told, absent]) => [paragraph, { told, absent }]));
  const kinds = new Map(counts.kinds);
  const here = (rows: ReadonlyMap<string, CountRow>, key: string, paragraph: number, which: number): number => {
    const row = rows.get(key);
    const at = placeOf(row, paragraph);
    return at === 0 ? 0 : countAt(row, at + which);
  };
  const anywhere = (rows: ReadonlyMap<string, CountRow>, key: string, which: number): number => countAt(rows.get(key), which);
  const ratio = (a: number, b: number): number => Math.log(a / b);
  return {
    paragraphs: counts.paragraphs.map(([paragraph]) => paragraph).toSorted((a, b) => a - b),
    rarity: (stem) => Math.log(1 + counts.told / (1 + anywhere(words, stem, TOLD))),
    timesTold: (stem, paragraph) => here(words, stem, paragraph, TOLD),
    timesByParagraph(stem) {
      const row: CountRow = words.get(stem) ?? [stem];
      const times = [];
      for (let at = 4; at < row.length; at += 4)
        times.push({ paragraph: countAt(row, at), told: countAt(row, at + TOLD), wrong: countAt(row, at + WRONG) });
      return times;
    },
    told: (stem, paragraph) => ratio(here(words, stem, paragraph, TOLD) + OVERALL, (totals.get(paragraph)?.told ?? 0) + 1),
    toldAnywhere: (stem) => ratio(anywhere(words, stem, TOLD) + 0.5, counts.told + 1),
    wrong: (stem, paragraph) => ratio(here(words, stem, paragraph, WRONG) + HERE, here(words, stem, paragraph, TOLD) + 0.5),
    wrongAnywhere: (stem) => ratio(anywhere(words, stem, WRONG) + OVERALL, anywhere(words, stem, TOLD) + 1),
    absent: (stem, paragraph) =>
      ratio(here(words, stem, paragraph, ABSENT) + OVERALL, (totals.get(paragraph)?.absent ?? 0) + 1) -
      ratio(here(words, stem, paragraph, TOLD) + OVERALL, (totals.get(paragraph)?.told ?? 0) + 1),
    absentAnywhere: (stem) =>
      ratio(anywhere(words, stem, ABSENT) + 0.5, counts.absent + 1) - ratio(anywhere(words, stem, TOLD) + 0.5, counts.told + 1),
    absentHere: (stem, paragraph) => ratio(here(words, stem, paragraph, ABSENT) + HERE, here(words, stem, paragraph, TOLD) + 0.5),
    pair: (pair, paragraph) => ratio(here(pairs, pair, paragraph, TOLD) + HERE, here(pairs, pair, paragraph, WRONG) + HERE),
    pairAnywhere: (pair) => ratio(anywhere(pairs, pair, TOLD) + OVERALL, anywhere(pairs, pair, WRONG) + OVERALL),
    pairTold: (pair, paragraph) => Math.log(here(pairs, pair, paragraph, TOLD) + OVERALL),
    pairToldAnywhere: (pair) => Math.log(anywhere(pairs, pair, TOLD) + OVERALL),
    kindOf: (stem) => kinds.get(stem) ?? null,
  };
}

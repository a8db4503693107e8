// What the counted drafts say of a word or of two neighbours, as logarithms: is it told of a paragraph, or is it at fault there.
import type { FindingKind } from '../knowledge/draft.ts';
import type { DraftCounts } from './draft-counts.ts';
import { type CountTable, listAt } from './draft-table.ts';

/** Smoothing of what is counted in one paragraph, and over all. */
const HERE = 0.2;
const OVERALL = 0.3;

/** The counts of a word or of two neighbours; none for what no draft has. */
export type Counted = Int32Array;

export type WordEvidence = {
  readonly paragraphs: readonly number[];
  /** What is counted of a word by its stem, and of two neighbours ("the ferri"): what everything below is told by. */
  wordOf(stem: string): Counted;
  pairOf(pair: string): Counted;
  /** How rare a word is among true sentences: a logarithm, 0 for one that all have. */
  rarity(word: Counted): number;
  /** How often the paragraph's true sentences have the word. */
  timesTold(word: Counted, paragraph: number): number;
  /** Tells for each paragraph that has the word: how often its true sentences have it, and how often it is at fault there. */
  eachParagraph(word: Counted, tell: (paragraph: number, told: number, wrong: number) => void): void;
  /** The share of the paragraph's true sentences that have the word, and of all. */
  told(word: Counted, paragraph: number): number;
  toldAnywhere(word: Counted): number;
  /** Rather at fault than told: in the paragraph, and anywhere. */
  wrong(word: Counted, paragraph: number): number;
  wrongAnywhere(word: Counted): number;
  /** Rather in sentences on which the file is silent than in true ones, by their shares: in the paragraph, and anywhere. */
  absent(word: Counted, paragraph: number): number;
  absentAnywhere(word: Counted): number;
  /** The word alone against its being told, in the paragraph. */
  absentHere(word: Counted, paragraph: number): number;
  /** Neighbours: rather told than at fault, and how often told; in the paragraph, and anywhere. */
  pair(pair: Counted, paragraph: number): number;
  pairAnywhere(pair: Counted): number;
  pairTold(pair: Counted, paragraph: number): number;
  pairToldAnywhere(pair: Counted): number;
  /** The kind of fault that the word mostly is. */
  kindOf(stem: string): FindingKind | null;
};

const TOLD = 0;
const WRONG = 1;
const ABSENT = 2;
/** Where the paragraphs begin, and how long each is: its number before its counts. */
const PARAGRAPHS = 3;
const OF_PARAGRAPH = 4;

const NONE: Counted = new Int32Array();

const anywhere = (row: Counted, which: number): number => row[which] ?? 0;

/** One of the counts of a paragraph; 0 where the row has none of it. */
function here(row: Counted, paragraph: number, which: number): number {
  for (let at = PARAGRAPHS; at < row.length; at += OF_PARAGRAPH) if (row[at] === paragraph) return anywhere(row, at + 1 + which);
  return 0;
}

/** Finds what is counted of a key. */
function counted({ keys, counts }: CountTable): (key: string) => Counted {
  const numbers = new Map(keys.map((key, number) => [key, number]));
  return (key) => {
    const number = numbers.get(key);
    return number === undefined ? NONE : listAt(counts, number);
  };
}

const ratio = (a: number, b: number): number => Math.log(a / b);

/** Builds the look-ups over the counts. */
export function createWordEvidence(counts: DraftCounts): WordEvidence {
  const totals = new Map(counts.paragraphs.map(([paragraph, told, absent]) => [paragraph, { told, absent }]));
  const kinds = new Map(counts.kinds);
  return {
    paragraphs: counts.paragraphs.map(([paragraph]) => paragraph).toSorted((a, b) => a - b),
    wordOf: counted(counts.words),
    pairOf: counted(counts.pairs),
    rarity: (word) => Math.log(1 + counts.told / (1 + anywhere(word, TOLD))),
    timesTold: (word, paragraph) => here(word, paragraph, TOLD),
    eachParagraph(word, tell) {
      for (let at = PARAGRAPHS; at < word.length; at += OF_PARAGRAPH)
        tell(anywhere(word, at), anywhere(word, at + 1 + TOLD), anywhere(word, at + 1 + WRONG));
    },
    told: (word, paragraph) => ratio(here(word, paragraph, TOLD) + OVERALL, (totals.get(paragraph)?.told ?? 0) + 1),
    toldAnywhere: (word) => ratio(anywhere(word, TOLD) + 0.5, counts.told + 1),
    wrong: (word, paragraph) => ratio(here(word, paragraph, WRONG) + HERE, here(word, paragraph, TOLD) + 0.5),
    wrongAnywhere: (word) => ratio(anywhere(word, WRONG) + OVERALL, anywhere(word, TOLD) + 1),
    absent: (word, paragraph) =>
      ratio(here(word, paragraph, ABSENT) + OVERALL, (totals.get(paragraph)?.absent ?? 0) + 1) -
      ratio(here(word, paragraph, TOLD) + OVERALL, (totals.get(paragraph)?.told ?? 0) + 1),
    absentAnywhere: (word) =>
      ratio(anywhere(word, ABSENT) + 0.5, counts.absent + 1) - ratio(anywhere(word, TOLD) + 0.5, counts.told + 1),
    absentHere: (word, paragraph) => ratio(here(word, paragraph, ABSENT) + HERE, here(word, paragraph, TOLD) + 0.5),
    pair: (pair, paragraph) => ratio(here(pair, paragraph, TOLD) + HERE, here(pair, paragraph, WRONG) + HERE),
    pairAnywhere: (pair) => ratio(anywhere(pair, TOLD) + OVERALL, anywhere(pair, WRONG) + OVERALL),
    pairTold: (pair, paragraph) => Math.log(here(pair, paragraph, TOLD) + OVERALL),
    pairToldAnywhere: (pair) => Math.log(anywhere(pair, TOLD) + OVERALL),
    kindOf: (stem) => kinds.get(stem) ?? null,
  };
}

// What many drafted sentences show of words: how often each stands in true ones, at fault in false ones, in those on which the file
// is silent; in all and by paragraph. Plain data, which the build compiles.
import type { DraftSentence, FindingKind } from '../knowledge/draft.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { stem, tokenise } from '../text/words.ts';
import { type CountTable, type DraftTable, joinLists } from './draft-table.ts';

export type DraftCounts = {
  /** The sentences counted: true ones and those on which the file is silent. */
  readonly told: number;
  readonly absent: number;
  /** The same for each paragraph, after its number. */
  readonly paragraphs: readonly (readonly [paragraph: number, told: number, absent: number])[];
  readonly words: CountTable;
  /** Neighbours; `^` and `$` stand before the first word and after the last. */
  readonly pairs: CountTable;
  /** The kind of fault that most sentences have where the word is at fault. */
  readonly kinds: readonly (readonly [stem: string, kind: FindingKind])[];
  /** Every word by its number, and every sentence, each word of it once. */
  readonly stems: readonly string[];
  readonly sentences: DraftTable;
};

/** A sentence ready to be counted: its stems, and which of its words are at fault. */
export type CountedSentence = {
  readonly stems: readonly string[];
  readonly atFault: readonly boolean[];
  readonly paragraphs: readonly number[];
  readonly is: 'told' | 'wrong' | 'absent';
  readonly kind: FindingKind | null;
};

/** A statement of the file counts for as many sentences of drafts. */
const STATEMENT_COUNTS = 2;

/** The neighbours of a sentence, from before its first word to after its last. */
export const pairsOf = (stems: readonly string[]): string[] =>
  Array.from({ length: stems.length + 1 }, (_, at) => `${stems[at - 1] ?? '^'} ${stems[at] ?? '$'}`);

/** Reads a drafted sentence; null where nothing can be counted: it claims nothing, or its fault has no words. */
export function readDraft(sentence: DraftSentence): CountedSentence | null {
  const { claim, verdict, wrong, paragraphs } = sentence;
  const words = tokenise(claim);
  const start = wrong === undefined ? -1 : claim.indexOf(wrong);
  const end = start + (wrong?.length ?? 0);
  const of = { stems: words.map((word) => stem(word.text)), paragraphs, kind: sentence.kind ?? null };
  const none = words.map(() => false);
  if (verdict === 'supported') return { ...of, atFault: none, is: 'told' };
  if (verdict === 'not-in-file' || verdict === 'partly') return { ...of, atFault: none, is: 'absent' };
  if (verdict !== 'differs' || start < 0) return null;
  return { ...of, atFault: words.map((word) => word.start < end && start < word.end), is: 'wrong' };
}

const PLACE = { told: 0, wrong: 1, absent: 2 } as const;

function createTally() {
  const rows = new Map<string, Map<number, [number, number, number]>>();
  const ALL = -1;
  return {
    add(key: string, paragraphs: readonly number[], is: keyof typeof PLACE, times: number): void {
      let row = rows.get(key);
      if (!row) rows.set(key, (row = new Map()));
      for (const paragraph of [ALL, ...paragraphs]) {
        const counts = row.get(paragraph) ?? [0, 0, 0];
        counts[PLACE[is]] += times;
        row.set(paragraph, counts);
      }
    },
    table: (): CountTable => ({
      keys: [...rows.keys()],
      counts: joinLists(
        [...rows.values()].map((row) => [
          ...(row.get(ALL) ?? [0, 0, 0]),
          ...[...row].flatMap(([paragraph, counts]) => (paragraph === ALL ? [] : [paragraph, ...counts])),
        ]),
      ),
    }),
  };
}

/** The kind that occurs most often for each stem, the first one in case of a tie. */
function commonestKinds(sentences: readonly CountedSentence[]): (readonly [string, FindingKind])[] {
  const counts = new Map<string, Map<FindingKind, number>>();
  for (const { stems, atFault, kind } of sentences) {
    if (kind === null) continue;
    stems.forEach((own, at) => {
      if (atFault[at] !== true) return;
      const of = counts.get(own) ?? new Map<FindingKind, number>();
      of.set(kind, (of.get(kind) ?? 0) + 1);
      counts.set(own, of);
    });
  }
  return [...counts].flatMap(([own, of]) => {
    const [best] = [...of].toSorted((a, b) => b[1] - a[1]);
    return best ? [[own, best[0]] as const] : [];
  });
}

/**
 * Counts drafted sentences and the statements of the file.
 * @param statements with their paragraphs
 */
export function countDrafts(
  sentences: readonly CountedSentence[],
  statements: readonly { readonly statement: string; readonly paragraph: number }[],
): DraftCounts {
  const words = createTally();
  const pairs = createTally();
  const totals = new Map<number, [number, number]>();
  const all = { told: 0, absent: 0 };
  const enter = ({ stems, atFault, paragraphs, is }: CountedSentence, times: number): void => {
    if (is !== 'wrong') {
      all[is] += times;
      for (const paragraph of paragraphs) {
        const total = totals.get(paragraph) ?? [0, 0];
        total[is === 'told' ? 0 : 1] += times;
        totals.set(paragraph, total);
      }
    }
    if (is === 'wrong') {
      stems.forEach((own, at) => {
        if (atFault[at] === true) words.add(own, paragraphs, is, times);
      });
      pairsOf(stems).forEach((pair, at) => {
        if (atFault[at - 1] === true || atFault[at] === true) pairs.add(pair, paragraphs, is, times);
      });
      return;
    }
    for (const own of new Set(stems)) words.add(own, paragraphs, is, times);
    if (is === 'told') for (const pair of new Set(pairsOf(stems))) pairs.add(pair, paragraphs, is, times);
  };
  const numbers = new Map<string, number>();
  const kept: { is: number; paragraphs: readonly number[]; words: number[]; atFault: number[] }[] = [];
  const keep = ({ stems, atFault, paragraphs, is }: CountedSentence): void => {
    const numberOf = (own: string): number => {
      const number = numbers.get(own) ?? numbers.size;
      numbers.set(own, number);
      return number;
    };
    const own = stems.map(numberOf);
    kept.push({
      is: PLACE[is],
      paragraphs,
      words: [...new Set(own)],
      atFault: [...new Set(own.filter((_, at) => atFault[at] === true))],
    });
  };
  for (const { statement, paragraph } of statements) {
    const stems = tokenise(statement).map((word) => stem(word.text));
    const sentence: CountedSentence = { stems, atFault: [], paragraphs: [paragraph], is: 'told', kind: null };
    enter(sentence, STATEMENT_COUNTS);
    keep(sentence);
  }
  for (const sentence of sentences) {
    enter(sentence, 1);
    keep(sentence);
  }
  return {
    ...all,
    paragraphs: [...totals].map(([paragraph, [told, absent]]) => [paragraph, told, absent]),
    words: words.table(),
    pairs: pairs.table(),
    kinds: commonestKinds(sentences),
    stems: [...numbers.keys()],
    sentences: {
      is: Uint8Array.from(kept, ({ is }) => is),
      paragraphs: joinLists(kept.map((row) => row.paragraphs)),
      words: joinLists(kept.map((row) => row.words)),
      atFault: joinLists(kept.map((row) => row.atFault)),
    },
  };
}

/** Counts the drafts of a file, and its statements. */
export const countKnownDrafts = ({ drafts, facts }: Pick<Knowledge, 'drafts' | 'facts'>): DraftCounts =>
  countDrafts(
    drafts.flatMap(({ sentences }) => sentences.flatMap((sentence) => readDraft(sentence) ?? [])),
    facts,
  );

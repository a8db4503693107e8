// Scores the checker on mutants of every fact and of the supported sentences of a set.
import type { CheckedDraft } from '../../src/core/claims/claim.ts';
import { createDraftChecker } from '../../src/core/claims/check-draft.ts';
import { createPartsReader } from '../../src/core/claims/read-parts.ts';
import { readWordings } from '../../src/core/claims/word-weights.ts';
import type { DraftSentence } from '../../src/core/knowledge/draft.ts';
import type { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import { createLexicon } from '../../src/core/search/lexicon.ts';
import { type Mutant, mutantsOf } from './mutate-claims.ts';
import { createRandom } from '../../src/core/random.ts';

export type MutationReport = {
  readonly unchanged: { readonly good: number; readonly all: number };
  /** By generator: mutants, those called different with the right kind, those called supported. */
  readonly byGenerator: ReadonlyMap<string, { all: number; caught: number; supported: number }>;
  /** Mutants that are true, and dropped: by a rule of their generator, or because a fact of another paragraph supports them. */
  readonly dropped: readonly string[];
  readonly endorsed: readonly string[];
  readonly missed: readonly string[];
};

/** @param share which part of the mutants is scored, chosen by the seed */
export function scoreMutants(knowledge: Knowledge, set: readonly DraftSentence[], share = 1, seed = 2012): MutationReport {
  const lexicon = createLexicon(knowledge);
  const reader = createPartsReader(knowledge, lexicon, readWordings(knowledge).weightOf);
  const checker = createDraftChecker(knowledge, lexicon);
  const random = createRandom(seed);
  const sentences = [
    ...knowledge.facts.map(({ statement, paragraph }) => ({ text: statement, paragraphs: [paragraph] })),
    ...set
      .filter(({ verdict }) => verdict === 'supported')
      .map(({ claim, paragraphs }) => ({ text: claim, paragraphs: paragraphs ?? [] })),
  ];
  const unchanged = { good: 0, all: 0 };
  const byGenerator = new Map<string, { all: number; caught: number; supported: number }>();
  const dropped: string[] = [];
  const endorsed: string[] = [];
  const missed: string[] = [];
  const isElsewhere = (checked: CheckedDraft, paragraphs: readonly number[]): boolean =>
    checked.sentences.every((sentence) => sentence.facts.length > 0 && !paragraphs.includes(sentence.facts[0]?.paragraph ?? -1));
  const count = (mutant: Mutant, paragraphs: readonly number[]): void => {
    if (mutant.stillTrue !== null) {
      dropped.push(`${mutant.stillTrue}: ${mutant.by}: ${mutant.text}`);
      return;
    }
    const checked = checker.check(mutant.text);
    if (checked.verdict === 'supported' && isElsewhere(checked, paragraphs)) {
      dropped.push(`another fact supports it: ${mutant.by}: ${mutant.text}`);
      return;
    }
    const entry = byGenerator.get(mutant.by) ?? { all: 0, caught: 0, supported: 0 };
    byGenerator.set(mutant.by, entry);
    entry.all += 1;
    const caught =
      checked.verdict === 'differs' &&
      checked.sentences.some((sentence) => sentence.findings.some(({ kind }) => mutant.kinds.includes(kind)));
    if (caught) entry.caught += 1;
    else missed.push(`${mutant.by} -> ${checked.verdict}: ${mutant.text}`);
    if (checked.verdict === 'supported') {
      entry.supported += 1;
      endorsed.push(`${mutant.by}: ${mutant.text}`);
    }
  };
  for (const { text, paragraphs } of sentences) {
    if (random() >= share) continue;
    unchanged.all += 1;
    // Only what is supported as it stands can be made false.
    if (checker.check(text).verdict !== 'supported') {
      missed.push(`unchanged: ${text}`);
      continue;
    }
    unchanged.good += 1;
    for (const mutant of mutantsOf(reader.read(text), knowledge, random)) count(mutant, paragraphs);
  }
  return { unchanged, byGenerator, dropped, endorsed, missed };
}

// The drafted sentences nearest to a sentence: how like they are, what words they have, and how they say it.
import { describe, expect, it } from 'vitest';
import { countDrafts, readDraft } from '../../../src/core/drafts/draft-counts.ts';
import { TRAITS, createNearDrafts } from '../../../src/core/drafts/near-drafts.ts';
import { type DraftSentence, draftSentenceSchema } from '../../../src/core/knowledge/draft.ts';
import { stem, tokenise } from '../../../src/core/text/words.ts';
import { readKnowledge } from '../../../src/knowledge-files/read-knowledge.ts';

const { drafting } = await readKnowledge();
const aSentence = (given: Partial<DraftSentence>): DraftSentence =>
  draftSentenceSchema.parse({ claim: '', verdict: 'supported', paragraphs: [1], ...given });

const SENTENCES = [
  aSentence({ claim: 'the ferry may sail' }),
  aSentence({ claim: 'the ferry may sail at noon' }),
  aSentence({ claim: 'the ferry sank', verdict: 'differs', wrong: 'sank', kind: 'direction' }),
  aSentence({ claim: 'the ferry burned', verdict: 'not-in-file' }),
  aSentence({ claim: 'the pier was built', paragraphs: [2] }),
];
const counts = countDrafts(
  SENTENCES.flatMap((sentence) => readDraft(sentence) ?? []),
  [],
);
const drafts = createNearDrafts(counts, drafting);
const near = (claim: string, paragraphs: readonly number[] = [1]) =>
  drafts.near(
    tokenise(claim).map((word) => stem(word.text)),
    paragraphs,
  );
const traitOf = (claim: string, trait: (typeof TRAITS)[number]) => near(claim).traits[TRAITS.indexOf(trait)];

describe('the nearest drafts', () => {
  it('are wholly like a sentence of the same words, be it true, false or beside the file', () => {
    const likenesses = ['the ferry may sail', 'the ferry sank', 'the ferry burned'].map((claim) => {
      const { told, wrong, absent } = near(claim);
      return [told, wrong, absent].map((likeness) => likeness === 1);
    });
    expect(likenesses).toEqual([
      [true, false, false],
      [false, true, false],
      [false, false, true],
    ]);
  });

  it('are less like it the rarer the words that differ', () => {
    expect(near('the ferry may sail today').told).toBeLessThan(1);
    expect(near('the ferry may sail today').told).toBeGreaterThan(near('the ferry may capsize today').told);
  });

  it('are those of the paragraphs that the sentence is about', () => {
    expect([
      near('the pier was built').told < 1,
      near('the pier was built', [2]).told,
      near('the pier was built', []).told,
    ]).toEqual([true, 1, 0]);
  });

  it('tell in how many true ones a word stands, and of how many false ones it is the fault', () => {
    const { toldWith, faultWith } = near('ferry noon sank zeppelin');
    expect([toldWith, faultWith]).toEqual([
      [2, 1, 0, 0],
      [0, 0, 1, 0],
    ]);
  });

  it('tell the words of the nearest true one', () => {
    expect(near('the ferry may sail today').nearest.toSorted()).toEqual(['ferri', 'may', 'sail', 'the']);
  });

  it('show what the sentence leaves out that true ones say, and what it adds', () => {
    expect([traitOf('the ferry sails', 'hedge'), traitOf('the ferry may sail', 'hedge')]).toEqual([
      { share: 1, own: 0 },
      { share: 1, own: 1 },
    ]);
    expect(traitOf('the ferry may not sail', 'negation')).toEqual({ share: 0, own: 1 });
  });
});

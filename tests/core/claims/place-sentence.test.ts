// Which paragraphs a sentence is about.
import { describe, expect, it } from 'vitest';
import { createSentenceComparer } from '../../../src/core/claims/compare-sentence.ts';
import { createSentencePlacer } from '../../../src/core/claims/place-sentence.ts';
import { countKnownDrafts } from '../../../src/core/drafts/draft-counts.ts';
import { createWordEvidence } from '../../../src/core/drafts/word-evidence.ts';
import { draftSentenceSchema } from '../../../src/core/knowledge/draft.ts';
import { createLexicon } from '../../../src/core/search/lexicon.ts';
import { HARBOUR_FACTS, harbour } from '../../support/sample-harbour.ts';

const drafts = [
  {
    writer: 'x',
    sentences: Array.from({ length: 4 }, () =>
      draftSentenceSchema.parse({ claim: 'The skipper cast off from the quay.', verdict: 'supported', paragraphs: [0] }),
    ),
  },
];
const knowledge = harbour({ drafts });
const { profiles, compare } = createSentenceComparer(knowledge, createLexicon(knowledge));
const placeSentence = createSentencePlacer(profiles, createWordEvidence(countKnownDrafts(knowledge)));
const place = (text: string) => {
  const { parts, pieces } = compare({ text, start: 0, end: text.length, heading: false });
  return placeSentence(parts, pieces);
};

describe('a sentence', () => {
  it('is about the paragraph whose facts have its words, the nearest fact first', () => {
    const { paragraphs, facts } = place('Haddock opposed the tunnel because it would hurt fishermen.');
    expect([paragraphs, facts[0]?.fact.id]).toEqual([[2], HARBOUR_FACTS.opposed.id]);
  });

  it('is about the paragraph of which drafts told it, where the facts have other words', () => {
    expect(place('A skipper cast off.').paragraphs).toEqual([0]);
  });

  it('is about two paragraphs where it joins two', () => {
    const joined = 'Haddock opposed the tunnel because it would hurt fishermen, and the ferry left Bluehaven on Wednesday.';
    expect(new Set(place(joined).paragraphs)).toEqual(new Set([0, 2]));
  });

  it('has each of its words held by the facts, or not', () => {
    const { held } = place('Haddock opposed zeppelins.');
    expect(held.map((own) => own?.share)).toEqual([1, 1, 0]);
  });
});

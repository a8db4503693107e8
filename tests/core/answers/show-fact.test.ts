// What surfaces show of a fact: nothing lost of who says so, how, and how strongly.
import { describe, expect, it } from 'vitest';
import { passport, showFact } from '../../../src/core/answers/show-fact.ts';
import { STRENGTHS } from '../../../src/core/knowledge/fact.ts';
import { aStoredFact, sampleKnowledge } from '../../support/sample-knowledge.ts';

const knowledge = sampleKnowledge();

describe('showFact', () => {
  it('shows statement, paragraph, passport, caution and spoken words, and nothing that only the search needs', () => {
    expect(showFact(aStoredFact({ careful: 'A count by eye.', quote: ['more than ever before'] }), knowledge)).toEqual({
      id: 'ferry-carried-about-1200',
      statement: 'The ferry carried about 1,200 passengers.',
      paragraph: 1,
      saidBy: 'Harbour Office, in paraphrase; said',
      careful: ['A count by eye.'],
      quote: ['more than ever before'],
    });
  });

  it('shows no caution and no quotation where there is none', () => {
    const { careful, quote } = showFact(aStoredFact(), knowledge);
    expect([careful, quote]).toEqual([[], []]);
  });
});

describe('passport', () => {
  it('says whether the words are quoted, retold, or the article’s own', () => {
    expect([
      passport({ unnamed: 'a clerk', how: 'quote', strength: 'said' }, knowledge),
      passport({ who: 'harbour-office', how: 'paraphrase', strength: 'willing' }, knowledge),
      passport({ who: 'article', how: 'article', strength: 'stated' }, knowledge),
    ]).toEqual([
      'a clerk, quoted; said',
      'Harbour Office, in paraphrase; a conditional offer',
      'the article itself; stated as fact',
    ]);
  });

  it('has words of its own for every strength, so that no hedge reads like another', () => {
    const shown = STRENGTHS.map((strength) => passport({ who: 'article', how: 'article', strength }, knowledge));
    expect(new Set(shown).size).toBe(STRENGTHS.length);
  });
});

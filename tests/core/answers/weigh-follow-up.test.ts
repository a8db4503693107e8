// What a thread tells of a fact: whether it stands where the last answer stood, or answered already.
import { describe, expect, it } from 'vitest';
import { FEATURES } from '../../../src/core/answers/weigh-candidate.ts';
import {
  FOLLOW_UP_FEATURES,
  NEXT_NOTHING_FEATURES,
  nextNothingRow,
  threadRow,
} from '../../../src/core/answers/weigh-follow-up.ts';
import type { Fact } from '../../../src/core/knowledge/fact.ts';
import { HARBOUR_FACTS, aQuestion } from '../../support/sample-harbour.ts';
import { named } from '../../support/sample-judgements.ts';

const { left, haddock, opposed, cod } = HARBOUR_FACTS;
const terms = ['pier', 'tunnel'].map((text) => ({ text, start: 0, end: 4, units: [`w:${text}`] }));
const full = aQuestion({ terms });

/** What is told of a fact after these facts: the names of the features that are there. */
const told = (fact: Fact, facts: readonly Fact[], alone = full, question = alone): string[] => {
  const row = threadRow(question, { alone, facts }, fact, null);
  return Object.keys(named(FOLLOW_UP_FEATURES.slice(-row.length), row));
};

describe('the features of a follow-up', () => {
  it('are those as read in its thread, the same by itself, and what the thread tells', () => {
    const ofThread = threadRow(full, { alone: full, facts: [] }, left, null).length;
    expect(FOLLOW_UP_FEATURES).toHaveLength(2 * FEATURES.length + ofThread);
    expect(FOLLOW_UP_FEATURES.slice(0, FEATURES.length)).toEqual(FEATURES);
    expect(FOLLOW_UP_FEATURES.slice(FEATURES.length, -ofThread)).toEqual(FEATURES.map((feature) => `alone ${feature}`));
    expect(new Set(FOLLOW_UP_FEATURES).size).toBe(FOLLOW_UP_FEATURES.length);
  });
});

describe('what a thread tells of a fact', () => {
  it('is whether it led before, whether it was shown, and whether it stands in the paragraph of the lead', () => {
    expect([told(haddock, [haddock, cod]), told(opposed, [haddock, cod]), told(cod, [haddock, cod])]).toEqual([
      ['threadParagraph', 'threadLead', 'threadShown', 'sharesNames'],
      ['threadParagraph', 'sharesNames'],
      ['threadShown'],
    ]);
  });

  it('is nothing for a fact of another paragraph and other names, and nothing where no fact came before', () => {
    expect([told(left, [haddock]), told(haddock, [])]).toEqual([[], []]);
  });

  it('is told apart where the follow-up brings one term of its own at most', () => {
    const bare = aQuestion({ terms: terms.slice(0, 1) });
    expect([told(haddock, [haddock], bare), told(opposed, [haddock], bare)]).toEqual([
      ['threadParagraph', 'threadLead', 'threadShown', 'bareParagraph', 'bareLead', 'sharesNames'],
      ['threadParagraph', 'bareParagraph', 'sharesNames'],
    ]);
  });

  it('does not count shared names where the thread lent the question one', () => {
    expect(told(opposed, [haddock], full, aQuestion({ terms, names: ['haddock'] }))).toEqual(['threadParagraph']);
  });
});

describe('what people asked next', () => {
  const odds = { like: 0.9, likeAround: 0.8, share: 0.7, shareAround: 0.6 };
  const next = { odds: (fact: Fact | null) => (fact === cod || fact === null ? odds : { ...odds, like: 0.1 }), likeliest: [] };
  const figures = { nextLike: 0.9, nextLikeAround: 0.8, nextShare: 0.7, nextShareAround: 0.6 };
  const nextOf = (fact: Fact) => {
    const row = threadRow(full, { alone: full, facts: [haddock] }, fact, next);
    return named(FOLLOW_UP_FEATURES.slice(-4), row.slice(-4));
  };

  it('speaks for a fact by what it meant', () => {
    expect([nextOf(cod), nextOf(left)]).toEqual([figures, { ...figures, nextLike: 0.1 }]);
  });

  it('speaks for nothing in the file, and says nothing where no fact came before', () => {
    expect([next, null].map((found) => named(NEXT_NOTHING_FEATURES, nextNothingRow(found)))).toEqual([
      { nextLike: 0.9, nextShare: 0.7 },
      {},
    ]);
  });
});

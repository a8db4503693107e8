// The verdict on a sentence: what comparison found, weighed with what drafts have shown.
import { describe, expect, it } from 'vitest';
import { createDraftChecker } from '../../../src/core/claims/check-draft.ts';
import { JUDGED } from '../../../src/core/claims/decide-verdict.ts';
import type { ClaimWeights } from '../../../src/core/claims/judge-sentence.ts';
import { SENTENCE_FEATURES } from '../../../src/core/claims/weigh-sentence.ts';
import { WORD_FEATURES } from '../../../src/core/claims/weigh-words.ts';
import { draftSentenceSchema } from '../../../src/core/knowledge/draft.ts';
import { createLexicon } from '../../../src/core/search/lexicon.ts';
import { HARBOUR_FACTS, harbour } from '../../support/sample-harbour.ts';

const drafts = [
  {
    writer: 'x',
    sentences: [
      { claim: 'Haddock resisted the tunnel for the sake of the fishermen.', verdict: 'supported', paragraphs: [2] },
      { claim: 'The tunnel is what Haddock resisted.', verdict: 'supported', paragraphs: [2] },
      { claim: 'Haddock championed the tunnel.', verdict: 'differs', kind: 'direction', wrong: 'championed', paragraphs: [2] },
      { claim: 'Haddock dug the tunnel at night.', verdict: 'not-in-file', paragraphs: [2] },
    ].map((sentence) => draftSentenceSchema.parse(sentence)),
  },
];

const row = (features: readonly string[], worth: Readonly<Record<string, number>>): number[] => [
  ...features.map((feature) => worth[feature] ?? 0),
  worth['always'] ?? 0,
];
/** Weights made by hand: a word at fault in drafts is the fault, what drafts do not know is not in the file. */
const WEIGHTS: ClaimWeights = {
  word: { units: [], classes: [row(WORD_FEATURES, { wrong: 3, conflict: 2, always: -2 })] },
  sentence: {
    units: [],
    classes: [
      row(SENTENCE_FEATURES, { always: 3 }),
      row(SENTENCE_FEATURES, { worst: 8, always: 3 }),
      row(SENTENCE_FEATURES, { strangeRarity: 1.5 }),
      row(SENTENCE_FEATURES, { 'compared no-claim': 20 }),
    ],
  },
};

const knowledge = harbour({ drafts });
const checkerOf = (weights: ClaimWeights) => createDraftChecker(knowledge, createLexicon(knowledge), undefined, weights);
const checker = checkerOf(WEIGHTS);
const check = (draft: string) => {
  const [sentence] = checker.check(draft).sentences;
  if (!sentence) throw new Error('a draft has a sentence');
  return sentence;
};

describe('a judged sentence', () => {
  it('is supported in words that other drafts used for it, with the facts that it rests on', () => {
    const { verdict, findings, facts } = check('Haddock resisted the tunnel.');
    expect([verdict, findings, facts.map(({ id }) => id).includes(HARBOUR_FACTS.opposed.id)]).toEqual(['supported', [], true]);
  });

  it('differs by the word that was at fault in other drafts, with the statement of the nearest fact', () => {
    const draft = 'Haddock championed the tunnel.';
    const { verdict, findings } = check(draft);
    expect([verdict, findings]).toEqual([
      'differs',
      [
        {
          kind: 'direction',
          wrote: 'championed',
          file: HARBOUR_FACTS.opposed.statement,
          fact: HARBOUR_FACTS.opposed.id,
          paragraph: 2,
          suggestion: null,
          start: draft.indexOf('championed'),
          end: draft.indexOf('championed') + 'championed'.length,
        },
      ],
    ]);
  });

  it('is not in the file where neither facts nor drafts have its words, which are told', () => {
    const { verdict, findings } = check('Haddock painted zeppelins purple.');
    expect([['partly', 'not-in-file'].includes(verdict), findings.every(({ file }) => file === null)]).toEqual([true, true]);
    expect(findings.map(({ wrote }) => wrote)).toEqual(expect.arrayContaining(['zeppelins']));
  });

  it('has its offsets in the draft, also in a second sentence', () => {
    const draft = 'Bo Cod is the President of Sudland. Haddock championed the tunnel.';
    const found = checker.check(draft).sentences.flatMap(({ findings }) => findings);
    expect(found.map(({ start, end, wrote }) => draft.slice(start, end) === wrote)).toEqual(found.map(() => true));
    expect(found.map(({ wrote }) => wrote)).toContain('championed');
  });

  it('has no finding where it claims nothing', () => {
    const { verdict, findings } = check('Was it Haddock who opposed the tunnel?');
    expect([verdict, findings]).toEqual(['no-claim', []]);
  });

  it('is what comparison alone finds where the file has no drafts', () => {
    const bare = harbour({ drafts: [] });
    const compared = createDraftChecker(bare, createLexicon(bare), undefined, WEIGHTS);
    const { sentences } = compared.check('Haddock welcomed the tunnel.');
    expect(sentences.map(({ verdict, findings }) => [verdict, findings.map(({ wrote }) => wrote)])).toEqual([
      ['differs', ['welcomed']],
    ]);
  });

  it('gives the same for the same sentence, whoever built the checker', () => {
    const draft = 'Haddock championed the tunnel. The ferry carried 1,300 passengers.';
    expect(checkerOf(WEIGHTS).check(draft)).toEqual(checker.check(draft));
  });
});

describe('a sentence that everything learned speaks for', () => {
  const sure: ClaimWeights = {
    ...WEIGHTS,
    sentence: { units: [], classes: JUDGED.map((_, at) => row(SENTENCE_FEATURES, { always: at === 0 ? 20 : 0 })) },
  };
  const judged = (claim: string) => {
    const { sentences } = checkerOf(sure).check(claim);
    return sentences.map(({ verdict, findings }) => [verdict, findings.map(({ kind, wrote }) => [kind, wrote])]);
  };

  it('is supported', () => {
    expect(judged('Norland has spent more than $40 million on its pier since 2009.')).toEqual([['supported', []]]);
  });

  it.each([
    ['a qualifier is dropped', 'Norland has spent $40 million on its pier since 2009.', 'qualifier', '40 million'],
    ['a number is another', 'Norland has spent more than $90 million on its pier since 2009.', 'number', '90 million'],
    ['it is surer than its fact', 'The coast guard has decided to inspect the pier on Nov. 12, 2012.', 'certainty', 'decided'],
    ['a name stands in the place of another', 'Cod resisted the tunnel for the sake of the fishermen.', 'name', 'Cod'],
  ])('differs all the same where %s, and that is told', (_, claim, kind, wrote) => {
    expect(judged(claim)).toEqual([['differs', [[kind, wrote]]]]);
  });
});

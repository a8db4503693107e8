// What many drafted sentences show of words: told, at fault, beside the file.
import { describe, expect, it } from 'vitest';
import { countDrafts, countKnownDrafts, pairsOf, readDraft } from '../../../src/core/drafts/draft-counts.ts';
import { type CountTable, listAt } from '../../../src/core/drafts/draft-table.ts';
import { type DraftSentence, draftSentenceSchema } from '../../../src/core/knowledge/draft.ts';
import { aStoredFact } from '../../support/sample-knowledge.ts';

const aSentence = (given: Partial<DraftSentence> = {}): DraftSentence =>
  draftSentenceSchema.parse({ claim: 'The ferry sailed.', verdict: 'supported', paragraphs: [1], ...given });

describe('a drafted sentence', () => {
  it('has the words at fault marked, and only those', () => {
    const wrong = aSentence({ claim: 'The ferry sank at noon.', verdict: 'differs', kind: 'direction', wrong: 'sank at' });
    expect(readDraft(wrong)).toEqual({
      stems: ['the', 'ferri', 'sank', 'at', 'noon'],
      atFault: [false, false, true, true, false],
      paragraphs: [1],
      is: 'wrong',
      kind: 'direction',
    });
  });

  it('is told where it is supported, and beside the file where that is silent or has only half of it', () => {
    const verdicts = ['supported', 'not-in-file', 'partly'] as const;
    expect(verdicts.map((verdict) => readDraft(aSentence({ verdict }))?.is)).toEqual(['told', 'absent', 'absent']);
  });

  it('counts for nothing where it claims nothing, or where its fault has no words in it', () => {
    expect([
      readDraft(aSentence({ verdict: 'no-claim' })),
      readDraft(aSentence({ verdict: 'differs' })),
      readDraft(aSentence({ verdict: 'differs', wrong: 'sank' })),
    ]).toEqual([null, null, null]);
  });

  it('has its neighbours from before the first word to after the last', () => {
    expect([pairsOf(['a', 'b']), pairsOf([])]).toEqual([['^ a', 'a b', 'b $'], ['^ $']]);
  });
});

/** A table as rows that can be read. */
const rowsOf = ({ keys, counts }: CountTable): (string | number)[][] => keys.map((key, at) => [key, ...listAt(counts, at)]);

describe('countDrafts', () => {
  const sentences = [
    aSentence({ claim: 'ferry sailed' }),
    aSentence({ claim: 'ferry sank', verdict: 'differs', wrong: 'sank', kind: 'direction' }),
    aSentence({ claim: 'ferry burned', verdict: 'not-in-file', paragraphs: [1, 2] }),
  ].flatMap((sentence) => readDraft(sentence) ?? []);

  it('counts words in all and by paragraph; of a false sentence those at fault alone', () => {
    const { told, absent, paragraphs, words } = countDrafts(sentences, []);
    expect({ told, absent, paragraphs, words: rowsOf(words) }).toEqual({
      told: 1,
      absent: 1,
      paragraphs: [
        [1, 1, 1],
        [2, 0, 1],
      ],
      words: [
        ['ferri', 1, 0, 1, 1, 1, 0, 1, 2, 0, 0, 1],
        ['sail', 1, 0, 0, 1, 1, 0, 0],
        ['sank', 0, 1, 0, 1, 0, 1, 0],
        ['burn', 0, 0, 1, 1, 0, 0, 1, 2, 0, 0, 1],
      ],
    });
  });

  it('counts neighbours that are told, and those that a word at fault is one of', () => {
    expect(
      rowsOf(countDrafts(sentences, []).pairs).map(([pair, toldTimes, wrongTimes]) => [pair, toldTimes, wrongTimes]),
    ).toEqual([
      ['^ ferri', 1, 0],
      ['ferri sail', 1, 0],
      ['sail $', 1, 0],
      ['ferri sank', 0, 1],
      ['sank $', 0, 1],
    ]);
  });

  it('counts a statement of the file for two sentences', () => {
    const { told, words } = countDrafts([], [{ statement: 'Ferry.', paragraph: 3 }]);
    expect([told, rowsOf(words)]).toEqual([2, [['ferri', 2, 0, 0, 3, 2, 0, 0]]]);
  });

  it('knows the kind of fault that a word mostly is', () => {
    const faults = (['place', 'direction', 'direction'] as const).map((kind) =>
      aSentence({ claim: 'ferry sank', verdict: 'differs', wrong: 'sank', kind }),
    );
    expect(
      countDrafts(
        faults.flatMap((one) => readDraft(one) ?? []),
        [],
      ).kinds,
    ).toEqual([['sank', 'direction']]);
  });

  it('counts the drafts of a file with its statements, and those that cannot be read not at all', () => {
    const drafts = [{ writer: 'x', sentences: [aSentence(), aSentence({ verdict: 'no-claim' })] }];
    const { told, paragraphs } = countKnownDrafts({ drafts, facts: [aStoredFact({ paragraph: 0 })] });
    expect([told, paragraphs]).toEqual([
      3,
      [
        [0, 2, 0],
        [1, 1, 0],
      ],
    ]);
  });
});

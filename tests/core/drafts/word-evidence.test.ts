// What the counts say of a word, as logarithms.
import { describe, expect, it } from 'vitest';
import { countDrafts, readDraft } from '../../../src/core/drafts/draft-counts.ts';
import { createWordEvidence } from '../../../src/core/drafts/word-evidence.ts';
import { draftSentenceSchema } from '../../../src/core/knowledge/draft.ts';

const sentence = (claim: string, verdict: string, paragraph: number, wrong?: string) =>
  draftSentenceSchema.parse({
    claim,
    verdict,
    paragraphs: [paragraph],
    ...(wrong === undefined ? {} : { wrong, kind: 'direction' }),
  });

const evidence = createWordEvidence(
  countDrafts(
    [
      sentence('the ferry sailed', 'supported', 1),
      sentence('the ferry left', 'supported', 1),
      sentence('the pier opened', 'supported', 2),
      sentence('the ferry sank', 'differs', 1, 'sank'),
      sentence('the ferry burned', 'not-in-file', 1),
    ].flatMap((one) => readDraft(one) ?? []),
    [],
  ),
);

describe('word evidence', () => {
  it('knows the paragraphs in order', () => {
    expect(evidence.paragraphs).toEqual([1, 2]);
  });

  it('finds a word rare that few true sentences have, and rarest one that none has', () => {
    const [the = 0, ferry = 0, pier = 0, whale = 0] = ['the', 'ferri', 'pier', 'whale'].map(evidence.rarity);
    expect([the < ferry, ferry < pier, pier < whale]).toEqual([true, true, true]);
    expect(whale).toBeCloseTo(Math.log(1 + 3), 9);
  });

  it('counts where a word is told and where it is at fault', () => {
    expect([evidence.timesTold('ferri', 1), evidence.timesTold('ferri', 2), evidence.timesTold('whale', 1)]).toEqual([2, 0, 0]);
    expect(['the', 'sank', 'whale'].map(evidence.timesByParagraph)).toEqual([
      [
        { paragraph: 1, told: 2, wrong: 0 },
        { paragraph: 2, told: 1, wrong: 0 },
      ],
      [{ paragraph: 1, told: 0, wrong: 1 }],
      [],
    ]);
  });

  it('holds a word that is told against one that is at fault, in a paragraph and anywhere', () => {
    expect([
      evidence.told('ferri', 1) > evidence.told('ferri', 2),
      evidence.wrong('sank', 1) > 0,
      evidence.wrong('ferri', 1) < 0,
      evidence.wrongAnywhere('sank') > evidence.wrongAnywhere('ferri'),
      evidence.toldAnywhere('ferri') > evidence.toldAnywhere('pier'),
    ]).toEqual([true, true, true, true, true]);
  });

  it('tells what stands beside the file from what is told', () => {
    const here = ['burn', 'sail'].map((stem) => Math.sign(evidence.absent(stem, 1)));
    const anywhere = ['burn', 'sail'].map((stem) => Math.sign(evidence.absentAnywhere(stem)));
    expect([here, anywhere, evidence.absentHere('burn', 1) > evidence.absentHere('sail', 1)]).toEqual([[1, -1], [1, -1], true]);
  });

  it('holds neighbours that are told against neighbours at fault', () => {
    expect([
      Math.sign(evidence.pair('ferri sail', 1)),
      Math.sign(evidence.pair('ferri sank', 1)),
      Math.sign(evidence.pairAnywhere('ferri sank')),
      evidence.pairTold('ferri sail', 1) > evidence.pairTold('ferri sail', 2),
      evidence.pairToldAnywhere('the ferri') > evidence.pairToldAnywhere('the pier'),
    ]).toEqual([1, -1, -1, true, true]);
    expect(evidence.pair('whale song', 1)).toBeCloseTo(0, 9);
  });

  it('knows the kind of a word at fault, and none for another', () => {
    expect([evidence.kindOf('sank'), evidence.kindOf('ferri')]).toEqual(['direction', null]);
  });

  it('takes words for what they are, whatever their letters', () => {
    const odd = ['__proto__', 'constructor', ''].map((stem) => [evidence.timesTold(stem, 1), evidence.kindOf(stem)]);
    expect(odd).toEqual([
      [0, null],
      [0, null],
      [0, null],
    ]);
  });
});

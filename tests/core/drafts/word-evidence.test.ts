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

const word = evidence.wordOf;
const pair = evidence.pairOf;

describe('word evidence', () => {
  it('knows the paragraphs in order', () => {
    expect(evidence.paragraphs).toEqual([1, 2]);
  });

  it('finds a word rare that few true sentences have, and rarest one that none has', () => {
    const [the = 0, ferry = 0, pier = 0, whale = 0] = ['the', 'ferri', 'pier', 'whale'].map((one) => evidence.rarity(word(one)));
    expect([the < ferry, ferry < pier, pier < whale]).toEqual([true, true, true]);
    expect(whale).toBeCloseTo(Math.log(1 + 3), 9);
  });

  it('counts where a word is told and where it is at fault', () => {
    expect([
      evidence.timesTold(word('ferri'), 1),
      evidence.timesTold(word('ferri'), 2),
      evidence.timesTold(word('whale'), 1),
    ]).toEqual([2, 0, 0]);
    const times = (stem: string): number[][] => {
      const told: number[][] = [];
      evidence.eachParagraph(word(stem), (...counts) => told.push(counts));
      return told;
    };
    expect(['the', 'sank', 'whale'].map(times)).toEqual([
      [
        [1, 2, 0],
        [2, 1, 0],
      ],
      [[1, 0, 1]],
      [],
    ]);
  });

  it('holds a word that is told against one that is at fault, in a paragraph and anywhere', () => {
    expect([
      evidence.told(word('ferri'), 1) > evidence.told(word('ferri'), 2),
      evidence.wrong(word('sank'), 1) > 0,
      evidence.wrong(word('ferri'), 1) < 0,
      evidence.wrongAnywhere(word('sank')) > evidence.wrongAnywhere(word('ferri')),
      evidence.toldAnywhere(word('ferri')) > evidence.toldAnywhere(word('pier')),
    ]).toEqual([true, true, true, true, true]);
  });

  it('tells what stands beside the file from what is told', () => {
    const here = ['burn', 'sail'].map((stem) => Math.sign(evidence.absent(word(stem), 1)));
    const anywhere = ['burn', 'sail'].map((stem) => Math.sign(evidence.absentAnywhere(word(stem))));
    expect([here, anywhere, evidence.absentHere(word('burn'), 1) > evidence.absentHere(word('sail'), 1)]).toEqual([
      [1, -1],
      [1, -1],
      true,
    ]);
  });

  it('holds neighbours that are told against neighbours at fault', () => {
    expect([
      Math.sign(evidence.pair(pair('ferri sail'), 1)),
      Math.sign(evidence.pair(pair('ferri sank'), 1)),
      Math.sign(evidence.pairAnywhere(pair('ferri sank'))),
      evidence.pairTold(pair('ferri sail'), 1) > evidence.pairTold(pair('ferri sail'), 2),
      evidence.pairToldAnywhere(pair('the ferri')) > evidence.pairToldAnywhere(pair('the pier')),
    ]).toEqual([1, -1, -1, true, true]);
    expect(evidence.pair(pair('whale song'), 1)).toBeCloseTo(0, 9);
  });

  it('knows the kind of a word at fault, and none for another', () => {
    expect([evidence.kindOf('sank'), evidence.kindOf('ferri')]).toEqual(['direction', null]);
  });

  it('takes words for what they are, whatever their letters', () => {
    const odd = ['__proto__', 'constructor', ''].map((stem) => [evidence.timesTold(word(stem), 1), evidence.kindOf(stem)]);
    expect(odd).toEqual([
      [0, null],
      [0, null],
      [0, null],
    ]);
  });
});

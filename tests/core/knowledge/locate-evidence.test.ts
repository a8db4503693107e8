// From typed words to an evidence slice: what is found, what is told where it is not. The sentences are invented.
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { evidenceBlock, locateEvidence } from '../../../src/core/knowledge/locate-evidence.ts';
import { sha256 } from '../../../src/knowledge-files/sha256.ts';

const PARAGRAPHS = [
  'The harbour\u2019s master said \u201Cthe tide was late\u201D on Friday.',
  'About 1,200\u00A0boats, and 200 rafts, left the north for Northport; the north wind held, the mayor said.',
  'A \u{1F6A2} sailed. The mayor of Northport (pop. 9,000) said so.',
];

/** The words that were found, or the message. */
function found(paragraph: number, words: string): string {
  const located = locateEvidence(PARAGRAPHS, paragraph, words, sha256);
  if (!located.ok) return located.message;
  const { start, end } = located.evidence;
  return `${start}-${end} ${PARAGRAPHS[paragraph]?.slice(start, end)}`;
}

describe('locateEvidence', () => {
  it('finds a whole phrase with its hash', () => {
    expect(locateEvidence(PARAGRAPHS, 1, 'left the north', sha256)).toEqual({
      ok: true,
      evidence: { start: 34, end: 48, sha256: sha256('left the north') },
    });
  });

  it('finds everything from the first words to the last, with dots or one ellipsis character', () => {
    expect([found(1, 'left ... Northport'), found(1, 'left\u2026Northport')]).toEqual([
      '34-62 left the north for Northport',
      '34-62 left the north for Northport',
    ]);
  });

  it('takes plain quotes for typographic ones and the other way round', () => {
    expect([found(0, 'harbour\'s master said "the tide'), found(0, 'harbour\u2019s master said \u201Cthe tide')]).toEqual([
      '4-35 harbour\u2019s master said \u201Cthe tide',
      '4-35 harbour\u2019s master said \u201Cthe tide',
    ]);
  });

  it('takes a space for a non-breaking one, and a run of spaces for one', () => {
    expect([found(1, '1,200 boats'), found(1, ' 1,200   boats ')]).toEqual(['6-17 1,200\u00A0boats', '6-17 1,200\u00A0boats']);
  });

  it('counts in UTF-16 units and hashes UTF-8 bytes', () => {
    expect(locateEvidence(PARAGRAPHS, 2, 'A \u{1F6A2} sailed.', sha256)).toEqual({
      ok: true,
      evidence: { start: 0, end: 12, sha256: sha256('A \u{1F6A2} sailed.') },
    });
  });

  it('reads signs as signs', () => {
    expect([found(2, '(pop. 9,000)'), found(2, 'pop. ... 9.000')]).toEqual([
      '36-48 (pop. 9,000)',
      'paragraph 2 does not hold "9.000": copy the words from the article as they stand',
    ]);
  });

  it('finds whole words only', () => {
    expect([found(1, '200'), found(1, 'ort')]).toEqual([
      '23-26 200',
      'paragraph 1 does not hold "ort": copy the words from the article as they stand',
    ]);
  });

  it('tells words that stand there twice', () => {
    expect([found(1, 'the north'), found(1, 'About ... the north')]).toEqual([
      '"the north" stands 2 times in paragraph 1: add a neighbouring word',
      '"the north" stands 2 times in paragraph 1: add a neighbouring word',
    ]);
  });

  it('looks for the last words after the first ones', () => {
    expect([found(1, 'the north wind ... said.'), found(1, 'the mayor ... About')]).toEqual([
      '64-100 the north wind held, the mayor said.',
      '"About" stands before the first words: swap the two',
    ]);
  });

  it('tells words that are missing, with where they stand instead', () => {
    expect([found(0, 'boats'), found(0, 'the Tide'), found(1, 'a heavy storm')]).toEqual([
      'paragraph 0 does not hold "boats"; paragraph 1 does: mend the number or the words',
      'paragraph 0 does not hold "the Tide" in these capitals and small letters: type them as printed',
      'paragraph 1 does not hold "a heavy storm": copy the words from the article as they stand',
    ]);
  });

  it('tells calls that name nothing', () => {
    expect([found(3, 'boats'), found(1, ' '), found(1, '... said'), found(1, 'About ...'), found(1, 'a ... b ... c')]).toEqual([
      'there is no paragraph 3: use 0 to 2',
      'type the words that the fact rests on',
      'type words on both sides of the three dots',
      'type words on both sides of the three dots',
      'three dots may stand once: for words apart from each other, give two phrases',
    ]);
  });
});

describe('evidenceBlock', () => {
  it('is the evidence of a fact, as YAML', () => {
    const slices = [
      { start: 0, end: 9, sha256: sha256('a') },
      { start: 12, end: 20, sha256: sha256('b') },
    ];
    expect(parse(`- id: a\n${evidenceBlock(slices)}\n  topics: [b]`)).toEqual([{ id: 'a', evidence: slices, topics: ['b'] }]);
  });
});

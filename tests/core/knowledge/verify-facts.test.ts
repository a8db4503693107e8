// Facts held against the text of the article: each kind of fault is found, and a sound file has none.
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/core/knowledge/fact.ts';
import { splitParagraphs, verifyFacts } from '../../../src/core/knowledge/verify-facts.ts';
import { sha256 } from '../../../src/knowledge-files/sha256.ts';
import {
  aDatedFact,
  aName,
  ARTICLE,
  aStoredFact,
  BLUEHAVEN,
  evidenceOf,
  PARAGRAPHS,
  sampleData,
} from '../../support/sample-knowledge.ts';

const faultsIn = (facts: readonly Fact[], article: string = ARTICLE): string[] =>
  verifyFacts(sampleData({ facts }), article, sha256).map((fault) => `${fault.where}: ${fault.message}`);

/** The faults of the fact of paragraph 1 with a change. */
const withStored = (given: Partial<Fact>): string[] => faultsIn([aDatedFact(), aStoredFact(given)]);
/** The faults of the fact of paragraph 0 with a change. */
const withDated = (given: Partial<Fact>): string[] => faultsIn([aDatedFact(given), aStoredFact()]);
const when = (edtf: string, wording: string, basis: 'printed' | 'computed' = 'printed'): Partial<Fact> => ({
  when: { edtf, wording, basis },
});

describe('verifyFacts', () => {
  it('finds nothing in a sound file', () => {
    expect(faultsIn([aDatedFact(), aStoredFact()])).toEqual([]);
  });

  it('finds the one digit that was changed, in the paragraph, the evidence and the number', () => {
    expect(faultsIn([aDatedFact(), aStoredFact()], ARTICLE.replace('1,200', '1,300'))).toEqual([
      'paragraph 1: is not the text that the file was made from',
      `ferry-carried-about-1200: evidence 1 (0 to ${PARAGRAPHS[1].length}) is not the text it was taken from`,
      'ferry-carried-about-1200: the number 1200 (passengers of the ferry) is not in the evidence',
      "ferry-carried-about-1200: the statement's number 1200 is not in the evidence",
    ]);
  });

  it('finds paragraphs that are missing or too many', () => {
    expect(faultsIn([aDatedFact(), aStoredFact()], PARAGRAPHS[0])).toEqual([
      'article: 1 paragraphs, the file was made from 2',
      'paragraph 1: is missing from the text',
    ]);
    expect(faultsIn([aDatedFact(), aStoredFact()], `${ARTICLE}\nMore.`)).toEqual([
      'article: 3 paragraphs, the file was made from 2',
    ]);
  });

  it('finds a paragraph without a fact', () => {
    expect(faultsIn([aDatedFact()])).toEqual(['paragraph 1: has no fact']);
  });

  it('finds evidence that ends after its paragraph', () => {
    const [slice] = aDatedFact().evidence;
    const end = PARAGRAPHS[0].length + 1;
    expect(withDated({ evidence: [{ start: 0, end, sha256: slice?.sha256 ?? '' }] })).toEqual([
      `ferry-left-bluehaven: evidence 1 ends at ${end}, after the paragraph's ${end - 1} characters`,
    ]);
  });

  it('finds quoted words that differ by a byte', () => {
    expect(withStored({ quote: ['more than ever before'] })).toEqual([]);
    expect(withStored({ quote: ['more than ever Before'] })).toEqual([
      'ferry-carried-about-1200: the quoted words “more than ever Before” are not in the evidence byte for byte',
    ]);
  });

  it('wants quoted words inside one slice, not across two', () => {
    const evidence = [
      'it carried about 1,200 passengers',
      'more than',
      'ever before',
      'a clerk',
      'The harbour office said that',
    ].map((words) => evidenceOf(PARAGRAPHS[1], words));
    expect(withStored({ evidence, quote: ['more than ever before'] })).toEqual([
      'ferry-carried-about-1200: the quoted words “more than ever before” are not in the evidence byte for byte',
    ]);
  });

  it('finds a number of the statement that the evidence does not hold', () => {
    expect(withStored({ statement: 'The ferry carried about 1,200 passengers in two trips.' })).toEqual([
      "ferry-carried-about-1200: the statement's number 2 is not in the evidence",
    ]);
  });

  it('lets a statement print the parts of its own date', () => {
    expect(withDated({ ...when('2011-05-03', 'Tuesday', 'computed'), statement: 'It left on 3 May, 2011.' })).toEqual([]);
  });

  it('finds a qualifier that the evidence lacks, and minds no capitals', () => {
    const quantity = { value: 1200, unit: 'passengers', printed: '1,200', of: 'passengers of the ferry' };
    expect(withStored({ quantities: [{ ...quantity, qualifier: 'About' }] })).toEqual([]);
    expect(withStored({ quantities: [{ ...quantity, qualifier: 'nearly' }] })).toEqual([
      'ferry-carried-about-1200: the qualifier "nearly" is not in the evidence',
    ]);
  });

  it('finds a wording of the time that the evidence lacks', () => {
    expect(withDated(when('2011-05-03', 'last Tuesday', 'computed'))).toEqual([
      'ferry-left-bluehaven: the wording "last Tuesday" is not in the evidence',
    ]);
  });

  it('finds a printed date that is not the one of the wording: its year, its month or its day', () => {
    const statement = 'The ferry left Bluehaven on a Tuesday.';
    const dated = (edtf: string, wording = 'May 3, 2011'): string[] => withDated({ ...when(edtf, wording), statement });
    expect(['2011-05-03', '2011-05', '2011', '2011~', '../2011-05-03'].flatMap((edtf) => dated(edtf))).toEqual([]);
    expect(
      ['2012-05-03', '2011-06-03', '2011-05-04', '2012', '198X', '2011-21', '2011-05-03/2012'].flatMap((edtf) => dated(edtf)),
    ).toEqual(
      ['2012-05-03', '2011-06-03', '2011-05-04', '2012', '198X', '2011-21', '2011-05-03/2012'].map(
        (edtf) => `ferry-left-bluehaven: the printed date "May 3, 2011" is not ${edtf}`,
      ),
    );
  });

  it('does not look for a computed date in print', () => {
    expect(withDated({ ...when('2012-06-04', 'May 3, 2011', 'computed'), statement: 'It left then.' })).toEqual([]);
  });

  it('lists each clause that no evidence touches, though it touch the space before', () => {
    const words = 'A ferry left Bluehaven for the islands on Tuesday, ';
    const told = { ...when('2011-05-03', 'Tuesday', 'computed'), evidence: [evidenceOf(PARAGRAPHS[0], words)] };
    expect(withDated({ ...told, statement: 'The ferry left on a Tuesday.' })).toEqual(['paragraph 0: no fact rests on "May 3"']);
  });

  it('lists clauses cut at quotation marks too', () => {
    const words = 'The harbour office said that it carried about 1,200 passengers';
    expect(withStored({ evidence: [evidenceOf(PARAGRAPHS[1], words)] })).toEqual([
      'paragraph 1: no fact rests on "more than ever before"',
      'paragraph 1: no fact rests on "a clerk added"',
    ]);
  });
});

describe('verifyFacts over names', () => {
  it('wants each name in the text as it is printed, but for those that the desk describes', () => {
    const names = [BLUEHAVEN, aName({ printed: true }), aName({ id: 'office' })];
    expect(verifyFacts(sampleData({ names }), ARTICLE, sha256)).toEqual([
      {
        where: 'harbour-office',
        message: 'the name "Harbour Office of Bluehaven" is not in the text: mend it, or say printed: false',
      },
    ]);
  });
});

describe('splitParagraphs', () => {
  it('takes every line that is not blank, whatever ends it', () => {
    expect(splitParagraphs('one\r\n\r\n two\n \n\nthree')).toEqual(['one', ' two', 'three']);
  });
});

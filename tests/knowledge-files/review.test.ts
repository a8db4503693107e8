// The second reader's verdicts: whole, fresh, and none against a fact.
import { rmSync } from 'node:fs';
import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/core/knowledge/fact.ts';
import { readReview, reviewedContent, reviewFaults, reviewHash, type Verdict } from '../../src/knowledge-files/review.ts';
import { sha256 } from '../../src/knowledge-files/sha256.ts';
import { emptyFolder, writeFiles } from '../support/knowledge-folder.ts';
import { aDatedFact, aStoredFact, PARAGRAPHS, sampleData } from '../support/sample-knowledge.ts';

/** A favourable verdict on a fact as it is. */
const aVerdict = (fact: Fact, given: Partial<Verdict> = {}): Verdict => ({
  fact: fact.id,
  faithful: true,
  hedge_kept: true,
  complete: true,
  fact_sha256: reviewHash(fact),
  paragraph_sha256: sha256(PARAGRAPHS[fact.paragraph] ?? ''),
  ...given,
});
const WHOLE = [aVerdict(aDatedFact()), aVerdict(aStoredFact())];
const faultsWith = (fact: Fact, review: readonly Verdict[] = WHOLE): string[] =>
  reviewFaults(sampleData({ facts: [aDatedFact(), fact] }), review);
const STALE = ['ferry-carried-about-1200: the verdict is stale: the fact or its paragraph has changed since it was read'];

describe('reviewFaults', () => {
  it('finds nothing where every fact has a favourable, fresh verdict', () => {
    expect(faultsWith(aStoredFact())).toEqual([]);
  });

  it('finds a fact that nobody has read', () => {
    expect(faultsWith(aStoredFact(), WHOLE.slice(0, 1))).toEqual([
      'ferry-carried-about-1200: no verdict: have someone who did not write it read it against paragraph 1',
    ]);
  });

  it('finds a verdict stale when anything changes that the reader saw', () => {
    const [slice = { start: 0, end: 1, sha256: '' }] = aStoredFact().evidence;
    const changes: Partial<Fact>[] = [
      { statement: 'The ferry carried about 1,200 people.' },
      { evidence: [{ ...slice, end: 50 }] },
      { said_by: { who: 'harbour-office', how: 'paraphrase', strength: 'stated' } },
      { quantities: [] },
      { when: { edtf: '2011', wording: 'then', basis: 'computed' } },
      { condition: 'the weather holds' },
      { quote: ['more than ever before'] },
      { careful: 'A count by eye.' },
    ];
    expect(changes.map((change) => faultsWith(aStoredFact(change)))).toEqual(changes.map(() => STALE));
  });

  it('lets what only the search reads change freely', () => {
    expect(faultsWith(aStoredFact({ about: ['bluehaven'], topics: ['boats'], tells: ['how'] }))).toEqual([]);
  });

  it('lets the words for a date change freely', () => {
    const when = { edtf: '2013', wording: 'early next year', basis: 'computed' } as const;
    const hashes = [when, { ...when, label: 'early 2013' }, { ...when, edtf: '2014' }].map((each) =>
      reviewHash(aStoredFact({ when: each })),
    );
    expect([hashes[1] === hashes[0], hashes[2] === hashes[0]]).toEqual([true, false]);
  });

  it('finds a verdict stale when the paragraph changes', () => {
    const { article } = sampleData();
    const changed = { ...article, paragraphs: [article.paragraphs[0] ?? '', sha256('another text')] };
    expect(reviewFaults(sampleData({ article: changed }), WHOLE)).toEqual(STALE);
  });

  it('passes the reader’s objection on, whichever it is', () => {
    const objections: Partial<Verdict>[] = [{ faithful: false, note: 'Not 1,200.' }, { hedge_kept: false }, { complete: false }];
    const faults = objections.map((given) => faultsWith(aStoredFact(), [aVerdict(aDatedFact()), aVerdict(aStoredFact(), given)]));
    expect(faults).toEqual([
      ['ferry-carried-about-1200: the reader objects: Not 1,200.'],
      ['ferry-carried-about-1200: the reader objects: no note'],
      ['ferry-carried-about-1200: the reader objects: no note'],
    ]);
  });

  it('finds verdicts on facts that are gone, and two on one fact', () => {
    expect(faultsWith(aStoredFact(), [...WHOLE, aVerdict(aStoredFact({ id: 'gone' }))])).toEqual([
      'gone: a verdict on a fact that does not exist',
    ]);
    expect(faultsWith(aStoredFact(), [...WHOLE, aVerdict(aStoredFact())])).toEqual(['a fact has two verdicts: keep one']);
  });
});

describe('readReview', () => {
  it('reads the verdicts of a folder, and nothing that is no verdict', () => {
    const folder = emptyFolder();
    try {
      writeFiles(folder, [{ path: 'review.yml', text: stringify(WHOLE) }]);
      expect(readReview(folder)).toEqual(WHOLE);
      writeFiles(folder, [{ path: 'review.yml', text: stringify([{ ...WHOLE[0], faithful: 'yes' }]) }]);
      expect(() => readReview(folder)).toThrow(/faithful/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('reviewedContent', () => {
  it('leaves out the id, the stances and what only the search reads', () => {
    const fact = aStoredFact();
    const left = Object.keys(fact).filter((key) => !(key in reviewedContent(fact)));
    expect(left).toEqual(['id', 'about', 'topics', 'stance', 'tells']);
  });
});

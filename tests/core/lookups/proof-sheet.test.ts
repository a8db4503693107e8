// The proof sheet: paragraphs beside their facts and the second reader's verdicts, as CSV and as a page.
import { describe, expect, it } from 'vitest';
import { proofSheetHtml } from '../../../src/core/lookups/proof-sheet-html.ts';
import { type FactReview, proofSheet, proofSheetCsv, reviewText } from '../../../src/core/lookups/proof-sheet.ts';
import { createReference } from '../../../src/core/lookups/reference.ts';
import { aStoredFact, evidenceOf, PARAGRAPHS, sampleKnowledge } from '../../support/sample-knowledge.ts';

const read: FactReview = { faithful: true, hedgeKept: true, complete: true, note: null, current: true };
const hostile = aStoredFact({ statement: 'About 1,200 <passengers> & "crew".', evidence: [evidenceOf(PARAGRAPHS[1], '1,200')] });
const reference = createReference(sampleKnowledge({ facts: [hostile] }));
const withText = createReference(sampleKnowledge({ facts: [hostile] }), { paragraphs: PARAGRAPHS });
const CREDIT = 'an article dated by its photo caption Oct. 29, 2012, paragraph';

describe('proofSheet', () => {
  it('lays every paragraph beside its facts, a paragraph without one too', () => {
    const sheet = proofSheet(withText, new Map([[hostile.id, read]]));
    expect({
      ...sheet,
      rows: sheet.rows.map(({ facts, ...row }) => ({ ...row, facts: facts.map(({ fact, review }) => [fact.id, review]) })),
    }).toEqual({
      subject: 'A ferry',
      asOf: 'Oct. 29, 2012',
      version: 'v1',
      rows: [
        { paragraph: 0, credit: `${CREDIT} 0`, text: [{ text: PARAGRAPHS[0], marked: false }], facts: [] },
        {
          paragraph: 1,
          credit: `${CREDIT} 1`,
          text: [
            { text: 'The harbour office said that it carried about ', marked: false },
            { text: '1,200', marked: true },
            { text: ' passengers, “more than ever before,” a clerk added.', marked: false },
          ],
          facts: [[hostile.id, read]],
        },
      ],
    });
  });

  it('says what the second reader found', () => {
    const objected = { ...read, faithful: false, hedgeKept: false, complete: false, note: 'who?', current: false };
    expect([reviewText(null), reviewText(read), reviewText(objected)]).toEqual([
      'not read by a second reader',
      'read: faithful, hedge kept, complete',
      'read before it changed: NOT faithful, hedge NOT kept, NOT complete (who?)',
    ]);
  });

  it('is a CSV with a row for each fact', () => {
    expect(proofSheetCsv(proofSheet(reference, new Map()))).toBe(
      [
        '"paragraph","text","fact","statement","spoken words","who says so","careful","second reader","credit"',
        `"1","","ferry-carried-about-1200","About 1,200 <passengers> & ""crew"".","","Harbour Office, in paraphrase; said","","not read by a second reader","${CREDIT} 1"`,
        '',
      ].join('\r\n'),
    );
  });

  it('is a page that marks the evidence, escapes what it shows, and says why a text is missing', () => {
    const page = proofSheetHtml(proofSheet(withText, new Map()));
    expect(page).toContain('carried about <mark>1,200</mark> passengers');
    expect(page).toContain('<p>About 1,200 &lt;passengers&gt; &amp; &quot;crew&quot;.</p>');
    expect([page.includes('<passengers>'), /<(?:script|link|img)|src=|href=/.test(page)]).toEqual([false, false]);
    const without = proofSheetHtml(proofSheet(reference, new Map()));
    expect(without.match(/is not shown: it is no part of this project/g)).toHaveLength(2);
  });
});

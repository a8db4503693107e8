// Dated facts in order, past and ahead, each as precisely as it is known and with the article's wording.
import { describe, expect, it } from 'vitest';
import { inPeriod, lookUpTimeline, timelineLines } from '../../../src/core/lookups/timeline.ts';
import { createReference } from '../../../src/core/lookups/reference.ts';
import { readKnowledge } from '../../../src/knowledge-files/read-knowledge.ts';
import { harbourReference, listed } from '../../support/harbour-reference.ts';

const reference = harbourReference();
const real = createReference(await readKnowledge());

describe('lookUpTimeline', () => {
  it('puts the dated facts in order, what lay ahead apart', () => {
    const timeline = lookUpTimeline(reference);
    expect(timeline).toEqual({
      kind: 'timeline',
      of: null,
      part: null,
      asOf: 'Oct. 29, 2012',
      past: [
        { date: '2009 to Oct. 29, 2012', wording: 'since 2009', fact: listed('pier') },
        { date: 'Oct. 24, 2012, computed', wording: 'Wednesday', fact: listed('left') },
      ],
      ahead: [{ date: 'Nov. 12, 2012, computed', wording: 'Nov. 12', fact: listed('inspection') }],
    });
    expect(timelineLines(timeline).filter((line) => !line.includes('Source:'))).toEqual([
      'Up to Oct. 29, 2012',
      '  2009 to Oct. 29, 2012 (the article: “since 2009”): Norland has spent more than $40 million on its pier since 2009.',
      '  Oct. 24, 2012, computed (the article: “Wednesday”): The ferry left Bluehaven on Wednesday, Oct. 24, 2012.',
      'Still ahead on Oct. 29, 2012',
      '  Nov. 12, 2012, computed (the article: “Nov. 12”): The coast guard will inspect the pier on Nov. 12, 2012.',
    ]);
  });

  it('is narrowed to a period or a part, and says which half is blank', () => {
    const november = lookUpTimeline(reference, inPeriod('November', { first: '2012-11-01', last: '2012-11-30' }));
    expect(timelineLines(november).filter((line) => !line.startsWith('  '))).toEqual([
      'November. Up to Oct. 29, 2012: no dated fact in the file',
      'November. Still ahead on Oct. 29, 2012',
    ]);
    const ahead = lookUpTimeline(reference, null, 'ahead');
    expect([ahead.past, timelineLines(ahead).filter((line) => !line.startsWith('  '))]).toEqual([
      [],
      ['Still ahead on Oct. 29, 2012'],
    ]);
  });

  it('holds every dated fact of the shipped file once, in the order of time, from the 1990s to early 2013', () => {
    const { past, ahead } = lookUpTimeline(real);
    expect([...past, ...ahead].map(({ fact }) => fact.id).toSorted()).toEqual(
      real.knowledge.facts
        .filter(({ when }) => when !== undefined)
        .map(({ id }) => id)
        .toSorted(),
    );
    const dates = (items: typeof past): string[] => [...new Set(items.map(({ date, wording }) => `${date} | ${wording}`))];
    expect(dates(past)).toEqual([
      '1990s | in the 1990s',
      '2007 to Oct. 29, 2012, computed | since 2007',
      'spring 2012, computed | last spring',
      'September 2012, computed | last month',
      'the month to Oct. 29, 2012, computed | over the past month',
      'the week before Oct. 29, 2012, computed | last week',
      'Oct. 24, 2012, computed | on Wednesday',
      'Oct. 29, 2012 | Monday, Oct. 29, 2012',
      'Oct. 29, 2012, computed | Monday',
    ]);
    expect(dates(ahead)).toEqual([
      'by Oct. 31, 2012, computed | by the end of the month',
      'Nov. 19, 2012, computed | Nov. 19',
      'by Nov. 30, 2012, computed | until the end of November',
      'December 2012, computed | in December',
      'early 2013, computed | early next year',
    ]);
  });
});

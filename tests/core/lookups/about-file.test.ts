// What the file is.
import { describe, expect, it } from 'vitest';
import { aboutFile, aboutFileLines } from '../../../src/core/lookups/about-file.ts';
import { harbourReference } from '../../support/harbour-reference.ts';

describe('aboutFile', () => {
  it('says its subject, day, source, size, way of answering and version', () => {
    const about = aboutFile(harbourReference({}, { version: '0123456789abcdef' }));
    expect(about).toEqual({
      kind: 'about',
      subject: 'A ferry',
      asOf: 'Oct. 29, 2012',
      asOfWording: 'Tuesday, May 3, 2011',
      notPrinted: ['byline'],
      paragraphs: 7,
      facts: 10,
      names: 7,
      version: '0123456789ab',
    });
    expect(aboutFileLines(about)).toEqual([
      'A ferry',
      'As of Oct. 29, 2012 (Tuesday, May 3, 2011). The file knows nothing later.',
      'One source: a single article of 7 paragraphs, the photo caption counted as paragraph 0. It prints no byline.',
      "10 facts on 7 names, each in the desk's own words, read by a second reader, and held against the article's text.",
      'No AI: no text is generated and no language model is used. The same question gives the same answer.',
      'Version of the file: 0123456789ab',
    ]);
  });
});

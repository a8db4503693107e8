// The words around a digest.
import { describe, expect, it } from 'vitest';
import { composeDigest } from '../../../src/core/digest/compose-digest.ts';
import { digestText, gapText, heartbeatText, moreText, whyText } from '../../../src/core/digest/digest-text.ts';
import { allShown, digestFile, someMaterial, theDigest } from '../../support/digest-channel.ts';
import { HARBOUR_FACTS, harbour } from '../../support/sample-harbour.ts';

const FILE = digestFile(harbour());

describe('digestText', () => {
  it('is the lead fact with who says so, the paragraph and the day', () => {
    expect(digestText(theDigest(composeDigest(FILE, someMaterial())))).toBe(
      'The ferry carried about 1,200 passengers. Source: Harbour Office, in paraphrase; said (paragraph 1, as of Oct. 29, 2012).',
    );
  });

  it('tells of corrections behind it', () => {
    const shown = allShown(FILE, '2026-11-20');
    const textWith = (...corrected: string[]): string => {
      for (const id of corrected) shown.set(id, { version: 'of old', on: '2026-11-20' });
      return (
        digestText(theDigest(composeDigest(FILE, someMaterial({ shown }))))
          .split('). ')
          .at(-1) ?? ''
      );
    };
    expect([
      textWith(HARBOUR_FACTS.pier.id),
      textWith(
        ...Object.values(HARBOUR_FACTS)
          .slice(0, 7)
          .map(({ id }) => id),
      ),
    ]).toEqual(['Also in this digest: a correction.', 'Also in this digest: 7 corrections.']);
  });
});

describe('whyText', () => {
  it('says why a fact is there, with the day where there is one', () => {
    expect([
      whyText({ kind: 'corrected', shownOn: '2026-11-20' }),
      whyText({ kind: 'new' }),
      whyText({ kind: 'first-time' }),
      whyText({ kind: 'not-since', on: '2026-09-01' }),
    ]).toEqual([
      'Corrected since it was shown here on Nov. 20',
      'New since the last digest',
      'Not shown here before',
      'Not shown here since Sept. 1',
    ]);
  });
});

describe('gapText', () => {
  const cluster = { question: '', gaps: [] };
  it('says how often it was asked and why the file has no answer', () => {
    expect([
      gapText({ ...cluster, count: 1, reasons: [{ reason: 'absent', count: 1 }] }),
      gapText({
        ...cluster,
        count: 3,
        reasons: [
          { reason: 'after-horizon', count: 2 },
          { reason: 'partly', count: 1 },
        ],
      }),
    ]).toEqual([
      'asked once; the file does not say',
      'asked 3 times; it comes after Oct. 29, 2012 (2), the file answers only a part (1)',
    ]);
  });
});

describe('moreText', () => {
  it('counts what found no room, and is silent where all did', () => {
    expect([0, 3].map((more) => moreText({ kind: 'new', facts: [], more }))).toEqual(['', 'and 3 more']);
  });
});

describe('heartbeatText', () => {
  it('says that there is nothing new, and of how much', () => {
    expect([95, 0].map((facts) => heartbeatText({ kind: 'heartbeat', date: '2026-11-23', facts }))).toEqual([
      'Nothing new: all 95 facts of the file have been shown here, none was corrected, and no question is open.',
      'The file holds no facts.',
    ]);
  });
});

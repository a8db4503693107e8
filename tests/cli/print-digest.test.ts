// A digest as lines for a terminal.
import { describe, expect, it } from 'vitest';
import { printDigest } from '../../src/cli/print-digest.ts';
import type { DigestFact } from '../../src/core/digest/digest.ts';
import { aFact } from '../support/sample-answers.ts';

const lead: DigestFact = { fact: aFact({ careful: ['Boats, not ships.'] }), version: 'v1', why: { kind: 'first-time' } };

describe('printDigest', () => {
  it('prints the date, then each section with its facts, their sources and why they are there', () => {
    const corrected: DigestFact = {
      fact: aFact({ statement: 'The rest stayed.' }),
      version: 'v2',
      why: { kind: 'corrected', shownOn: '2026-11-20' },
    };
    const cluster = { question: 'Who steered?', count: 2, reasons: [{ reason: 'absent', count: 2 } as const], gaps: [] };
    const sections = [
      { kind: 'corrected', facts: [corrected], more: 3 },
      { kind: 'lead', facts: [lead], more: 0 },
      { kind: 'gaps', clusters: [cluster], more: 0 },
    ] as const;
    const source = '    Source: the harbour office; said (paragraph 3, as of Oct. 29, 2012)';
    expect(printDigest({ kind: 'digest', digest: { date: '2026-11-23', lead, sections } }).split('\n')).toEqual([
      'Mali digest, Mon, Nov. 23, 2026',
      '',
      'Corrected in the file',
      '  The rest stayed.',
      source,
      '    Corrected since it was shown here on Nov. 20.',
      '  and 3 more',
      '',
      'From the file today',
      '  About 12 boats left the port.',
      source,
      '    Careful: Boats, not ships.',
      '    Not shown here before.',
      '',
      'Asked here since the last digest, and not in the file',
      '  Who steered? (asked 2 times; the file does not say)',
    ]);
  });

  it('prints a day on which there is nothing new', () => {
    expect([
      printDigest({ kind: 'quiet', date: '2026-11-23' }),
      printDigest({ kind: 'heartbeat', date: '2026-11-23', facts: 2 }),
    ]).toEqual([
      'Mali digest, Mon, Nov. 23, 2026\nNothing new: no message.',
      'Mali digest, Mon, Nov. 23, 2026\nNothing new: all 2 facts of the file have been shown here, none was corrected, and no question is open.',
    ]);
  });
});

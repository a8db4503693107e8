// The batch mode of checking: one JSON line in, one out, in the shape that others script against.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkLine, checkRecord } from '../../src/cli/check-command.ts';
import { FINDING_KINDS, VERDICTS } from '../../src/core/knowledge/draft.ts';
import { openDesk } from '../../src/knowledge-files/open-desk.ts';
import { aCheckedDraft } from '../support/sample-checks.ts';

const recordSchema = z.strictObject({
  claim: z.string(),
  verdict: z.enum(VERDICTS),
  sentences: z.array(
    z.strictObject({
      text: z.string(),
      verdict: z.enum(VERDICTS),
      findings: z.array(
        z.strictObject({
          kind: z.enum(FINDING_KINDS),
          wrote: z.string().min(1),
          file: z.string().nullable(),
          fact: z.string().nullable(),
          paragraph: z.int().nullable(),
          start: z.int().min(0),
          end: z.int().min(1),
        }),
      ),
      facts: z.array(z.strictObject({ id: z.string(), statement: z.string(), paragraph: z.int() })),
    }),
  ),
  text: z.string(),
});

const desk = await openDesk();

describe('checkRecord', () => {
  it('has the keys of the contract and no other', () => {
    const record = checkRecord(aCheckedDraft());
    expect(Object.keys(record)).toEqual(['claim', 'verdict', 'sentences', 'text']);
    expect(recordSchema.parse(record)).toEqual(record);
  });
});

describe('checkLine', () => {
  it.each([
    'ECOWAS will send 5,000 troops. Some 50,000 Tuaregs live in Algeria. What next?',
    'The price of cotton has fallen.',
    '',
    'Clinton said “we will win”, and Bouteflika said nothing.',
    '\u0000 __proto__ \ud800',
  ])('writes one line in the shape of the contract for %j', (claim) => {
    const result = checkLine(desk, JSON.stringify({ claim, other: 1 }));
    const record = recordSchema.parse(JSON.parse(result?.line ?? ''));
    expect([result?.failed, record.claim, result?.line.includes('\n')]).toEqual([false, claim, false]);
    for (const { findings } of record.sentences)
      for (const { start, end, wrote } of findings) expect(claim.slice(start, end)).toBe(wrote);
  });

  it('skips blank lines and tells what is wrong with others', () => {
    expect(checkLine(desk, '  ')).toBeNull();
    expect(['{', '{"q": "x"}', '{"claim": 1}', '[]'].map((line) => checkLine(desk, line))).toEqual([
      { line: '{"error":"not JSON: expected {\\"claim\\": \\"...\\"}"}', failed: true },
      ...[1, 2, 3].map(() => ({ line: '{"error":"expected {\\"claim\\": \\"...\\"}"}', failed: true })),
    ]);
  });

  it('takes the verdict from its sentences', () => {
    const verdict = (claim: string): unknown =>
      (JSON.parse(checkLine(desk, JSON.stringify({ claim }))?.line ?? '') as { verdict: unknown }).verdict;
    expect(
      [
        'ECOWAS would send 5,000 troops if the UN and the West back it. Some 50,000 Tuaregs live in Algeria.',
        'Some 50,000 Tuaregs live in Algeria. What next?',
        'What next?',
      ].map(verdict),
    ).toEqual(['differs', 'supported', 'no-claim']);
  });
});

// One verdict for several sentences.
import { describe, expect, it } from 'vitest';
import { joinVerdicts } from '../../../src/core/claims/claim.ts';
import { VERDICTS, type Verdict } from '../../../src/core/knowledge/draft.ts';

describe('joinVerdicts', () => {
  it.each<[string, readonly Verdict[], Verdict]>([
    ['any that differs decides', ['supported', 'differs', 'not-in-file'], 'differs'],
    ['all supported are supported', ['supported', 'supported'], 'supported'],
    ['a question beside a supported sentence takes nothing away', ['supported', 'no-claim'], 'supported'],
    ['all silent is not in the file', ['not-in-file', 'not-in-file', 'no-claim'], 'not-in-file'],
    ['supported and silent is partly', ['supported', 'not-in-file'], 'partly'],
    ['partly and supported is partly', ['partly', 'supported'], 'partly'],
    ['no claims only is no claim', ['no-claim', 'no-claim'], 'no-claim'],
    ['nothing at all is no claim', [], 'no-claim'],
  ])('%s', (_, verdicts, joined) => {
    expect(joinVerdicts(verdicts)).toBe(joined);
  });

  it('gives one verdict for the same one twice', () => {
    expect(VERDICTS.map((verdict) => joinVerdicts([verdict, verdict]))).toEqual([...VERDICTS]);
  });
});

// The verdict from probabilities: supported has to be probable, the more where something speaks against it.
import { describe, expect, it } from 'vitest';
import {
  DENIED_FROM,
  type Doubts,
  JUDGED,
  SUPPORTED_FROM,
  SURELY_FROM,
  decide,
} from '../../../src/core/claims/decide-verdict.ts';

const none: Doubts = { isFaulty: false, differsPlainly: false, deniesAlone: false };
/** Supported is so probable, and most of the rest goes to the verdict named. */
const probable = (supported: number, next: 'differs' | 'not-in-file'): number[] =>
  JUDGED.map((verdict) => (verdict === 'supported' ? supported : (1 - supported) * (verdict === next ? 0.8 : 0.1)));

describe('decide', () => {
  it('takes the likeliest verdict', () => {
    const each = JUDGED.map((_, at) => JUDGED.map((__, other) => (other === at ? 0.9 : 0.03)));
    expect(each.map((probabilities) => decide(probabilities, none))).toEqual([...JUDGED]);
  });

  it('calls nothing supported that is not probable enough, and does not say either that it differs', () => {
    const given = [SUPPORTED_FROM, SUPPORTED_FROM - 0.01];
    const decided = (next: 'differs' | 'not-in-file') => given.map((supported) => decide(probable(supported, next), none));
    expect([decided('differs'), decided('not-in-file')]).toEqual([
      ['supported', 'not-in-file'],
      ['supported', 'not-in-file'],
    ]);
  });

  it('calls what differs plainly supported only where that is nearly certain, and else different', () => {
    const plainly = { ...none, differsPlainly: true };
    expect([SURELY_FROM, SURELY_FROM - 0.01].map((supported) => decide(probable(supported, 'differs'), plainly))).toEqual([
      'supported',
      'differs',
    ]);
  });

  it('asks for more of a denial that stands alone', () => {
    const denies = { ...none, deniesAlone: true };
    expect([DENIED_FROM, DENIED_FROM - 0.01].map((supported) => decide(probable(supported, 'differs'), denies))).toEqual([
      'supported',
      'differs',
    ]);
  });

  it('calls nothing supported that has a plain fault, however probable', () => {
    const faulty = { ...none, isFaulty: true };
    expect([decide([1, 0, 0, 0], faulty), decide([0.1, 0.1, 0.8, 0], faulty)]).toEqual(['differs', 'not-in-file']);
  });
});

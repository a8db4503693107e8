// A receipt as lines that a person reads.
import { describe, expect, it } from 'vitest';
import type { Receipt } from '../../../src/core/answers/explain-answer.ts';
import { receiptLines } from '../../../src/core/answers/receipt-lines.ts';
import { FOLLOW_UP_FEATURES } from '../../../src/core/answers/weigh-follow-up.ts';

const aReceipt = (given: Partial<Receipt> = {}): Receipt => ({
  readAs: 'how many boats left',
  kind: 'how-many',
  wanted: null,
  corrections: [],
  matched: [],
  first: null,
  second: null,
  lostBy: [],
  refused: 0,
  version: 'abcdef012345',
  ...given,
});
const lineOf = (receipt: Receipt, label: string): string | undefined =>
  receiptLines(receipt).find((line) => line.startsWith(`${label}: `));

describe('receiptLines', () => {
  it('has no line for what there is not', () => {
    expect(receiptLines(aReceipt())).toEqual([
      'Read as: how many boats left',
      'Expected: how-many',
      'Not in the file: 0 % (refused above 45 %)',
      'File: abcdef012345',
    ]);
  });

  it('tells corrections, and what an answer had to hold', () => {
    const receipt = aReceipt({
      corrections: [
        { from: 'boots', to: 'boats' },
        { from: 'lefft', to: 'left' },
      ],
      wanted: 'count',
    });
    expect(lineOf(receipt, 'Corrected')).toBe('Corrected: boots to boats, lefft to left');
    expect(lineOf(receipt, 'Expected')).toMatch(/^Expected: how-many, .*count$/);
  });

  it('tells by what each word was matched, and what had no match', () => {
    const receipt = aReceipt({
      matched: [
        { typed: 'boats', by: 'word', as: 'boats' },
        { typed: 'vessels', by: 'synonym', as: 'boat' },
        { typed: 'HOB', by: 'name', as: 'harbour-office' },
        { typed: 'norland', by: 'name', as: 'norland' },
        { typed: 'sail', by: 'wording', as: 'sail' },
        { typed: 'zeppelin', by: 'nothing', as: '' },
      ],
    });
    expect(lineOf(receipt, 'Matched')).toBe(
      'Matched: boats, vessels (as boat), HOB (as harbour-office), norland, sail (as people ask for it), zeppelin (no match)',
    );
  });

  it('tells the best with its paragraph and share', () => {
    expect(lineOf(aReceipt({ first: { fact: 'boats-left', paragraph: 3, share: 0.874 } }), 'Best')).toBe(
      'Best: boats-left, paragraph 3 (87 %)',
    );
  });

  it('tells how probable it is that the file does not say it', () => {
    expect(lineOf(aReceipt({ refused: 0.554 }), 'Not in the file')).toBe('Not in the file: 55 % (refused above 45 %)');
  });

  it('tells the runner-up and why it lost, whatever the reason', () => {
    const second = { fact: 'boats-came', paragraph: 4, share: 0.1 };
    for (const feature of FOLLOW_UP_FEATURES) {
      const line = lineOf(aReceipt({ second, lostBy: [feature] }), 'Runner-up') ?? '';
      // Words for readers, never the name of a feature.
      expect(line).toMatch(/^Runner-up: boats-came, paragraph 4 \(10 %\); the best won because [a-z ]+$/);
      expect(line).not.toMatch(/undefined/);
    }
    expect(lineOf(aReceipt({ second }), 'Runner-up')).toMatch(/^Runner-up: boats-came, paragraph 4 \(10 %\); .*\S{2,}$/);
  });

  it('gives the lines in the order in which they are thought of', () => {
    const whole = aReceipt({
      corrections: [{ from: 'boots', to: 'boats' }],
      matched: [{ typed: 'boats', by: 'word', as: 'boats' }],
      first: { fact: 'boats-left', paragraph: 3, share: 0.9 },
      second: { fact: 'boats-came', paragraph: 4, share: 0.1 },
    });
    expect(receiptLines(whole).map((line) => line.split(':')[0])).toEqual([
      'Read as',
      'Corrected',
      'Expected',
      'Matched',
      'Best',
      'Runner-up',
      'Not in the file',
      'File',
    ]);
  });
});

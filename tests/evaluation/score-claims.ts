// Scores the checker on a claim set: verdicts, endorsements of what is wrong, false alarms, the words at fault, pairs.
import type { CheckedDraft, Finding } from '../../src/core/claims/claim.ts';
import type { DraftSentence } from '../../src/core/knowledge/draft.ts';
import type { Rate } from './score.ts';

export const CLAIM_MEASURES = [
  'verdictRight',
  'supportedKept',
  'wrongCaught',
  'absentTold',
  'wordsFound',
  'kindRight',
  'pairsRight',
  /** The worst: a wrong sentence, or one on which the file is silent, that is not called supported. */
  'notEndorsed',
  /** A supported sentence that is not called different. */
  'noFalseAlarm',
] as const;
export type ClaimMeasure = (typeof CLAIM_MEASURES)[number];
export type ClaimReport = {
  readonly rates: Readonly<Record<ClaimMeasure, Rate>>;
  readonly misses: readonly { readonly measure: ClaimMeasure; readonly expected: DraftSentence; readonly got: CheckedDraft }[];
};

const wordCount = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

/** A finding marks the words at fault: it shares words with them and is at most three words longer. */
export function marks(finding: Finding, expected: DraftSentence): boolean {
  const wrong = expected.wrong ?? '';
  const start = expected.claim.indexOf(wrong);
  if (wrong === '' || start < 0) return false;
  return finding.start < start + wrong.length && start < finding.end && wordCount(finding.wrote) <= wordCount(wrong) + 3;
}

/** For a sentence on which the file is silent, `partly` is right as well. */
const isRight = (expected: DraftSentence, verdict: CheckedDraft['verdict']): boolean =>
  verdict === expected.verdict ||
  (['not-in-file', 'partly'].includes(expected.verdict) && ['not-in-file', 'partly'].includes(verdict));

/** Scores every sentence of a set. */
export function scoreClaims(set: readonly DraftSentence[], check: (claim: string) => CheckedDraft): ClaimReport {
  const rates = Object.fromEntries(CLAIM_MEASURES.map((measure) => [measure, { good: 0, all: 0 }])) as Record<
    ClaimMeasure,
    { good: number; all: number }
  >;
  const misses: { measure: ClaimMeasure; expected: DraftSentence; got: CheckedDraft }[] = [];
  const pairs = new Map<string, boolean>();
  for (const expected of set) {
    const got = check(expected.claim);
    const count = (measure: ClaimMeasure, good: boolean): void => {
      rates[measure].all += 1;
      if (good) rates[measure].good += 1;
      else misses.push({ measure, expected, got });
    };
    const right = isRight(expected, got.verdict);
    count('verdictRight', right);
    const findings = got.sentences.flatMap((sentence) => sentence.findings);
    if (expected.verdict === 'supported') {
      count('supportedKept', right);
      count('noFalseAlarm', got.verdict !== 'differs');
    } else count('notEndorsed', got.verdict !== 'supported');
    if (expected.verdict === 'differs') {
      const found = findings.filter((finding) => marks(finding, expected));
      count('wrongCaught', right);
      if (expected.wrong) count('wordsFound', right && found.length > 0);
      if (expected.kind)
        count(
          'kindRight',
          found.some(({ kind }) => kind === expected.kind),
        );
    }
    if (expected.verdict === 'not-in-file') count('absentTold', right);
    if (expected.pair !== undefined) pairs.set(expected.pair, (pairs.get(expected.pair) ?? true) && right);
  }
  for (const right of pairs.values()) {
    rates.pairsRight.all += 1;
    if (right) rates.pairsRight.good += 1;
  }
  return { rates, misses };
}

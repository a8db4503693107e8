// From the features of a sentence, and what each is worth, to its verdict: to endorse takes more than to doubt.
import { type Network, scoresOf } from './network.ts';

/** What a sentence can be judged to be. */
export const JUDGED = ['supported', 'differs', 'not-in-file', 'no-claim'] as const;
export type Judged = (typeof JUDGED)[number];

/** A sentence is only called supported where it is as probable: to endorse a wrong one is the worst mistake. Held out by writer,
 * 0.7 supports 0.033 more of the true ones and 0.006 more of all others. */
export const SUPPORTED_FROM = 0.75;
/** One that denies what hardly any true draft near it denies is called supported only from here on. */
export const DENIED_FROM = 0.8;
/** A sentence that says all that a fact says and differs from it in one thing is called supported only from here on: drafts have
 * to be nearly certain to outweigh so plain a difference. */
export const SURELY_FROM = 0.95;

/** The probability of each verdict, in the order of JUDGED. */
export function probabilitiesOf(row: readonly number[], network: Network): number[] {
  const scores = scoresOf(row, network);
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** What speaks against calling a sentence supported, whatever its probability. */
export type Doubts = {
  /** It has a fault that nothing learned outweighs. */
  readonly isFaulty: boolean;
  readonly differsPlainly: boolean;
  readonly deniesAlone: boolean;
};

/** The likeliest verdict; supported alone has to be probable as well, the more where something speaks against it. What is not probable
 * enough differs only where something speaks for that: else it is something that the file does not say for certain. */
export function decide(probabilities: readonly number[], doubts: Doubts): Judged {
  const ranked = JUDGED.map((verdict, at) => ({ verdict, probability: probabilities[at] ?? 0 })).toSorted(
    (a, b) => b.probability - a.probability,
  );
  const [first, second] = ranked;
  if (first?.verdict !== 'supported') return first?.verdict ?? 'not-in-file';
  if (doubts.isFaulty) return 'differs';
  const isDoubted = doubts.differsPlainly || doubts.deniesAlone;
  const wanted = doubts.differsPlainly ? SURELY_FROM : doubts.deniesAlone ? DENIED_FROM : SUPPORTED_FROM;
  if (first.probability >= wanted) return 'supported';
  return isDoubted ? (second?.verdict ?? 'not-in-file') : 'not-in-file';
}

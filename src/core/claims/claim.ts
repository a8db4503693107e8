// What checking a draft gives: each sentence with its verdict, the words at fault, and the facts that it rests on.
import type { ShownFact } from '../answers/answer.ts';
import type { FindingKind, Verdict } from '../knowledge/draft.ts';

/** Words of a draft that the file does not support. Offsets are UTF-16 into the draft, end excluded. */
export type Finding = {
  readonly kind: FindingKind;
  /** The words at fault; for something left out, the words it belonged to. Never empty. */
  readonly wrote: string;
  /** What the file has in their place; null where it says nothing on it. */
  readonly file: string | null;
  /** The fact that says otherwise, and its paragraph; null where none does. */
  readonly fact: string | null;
  readonly paragraph: number | null;
  /** The smallest edit that makes the sentence agree, made of the file's values; null where there is none. */
  readonly suggestion: string | null;
  readonly start: number;
  readonly end: number;
};

export type CheckedSentence = {
  /** The sentence as written; `start` and `end` are its place in the draft. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  /** The facts that support it or that it is held against, the nearest first. */
  readonly facts: readonly ShownFact[];
};

export type CheckedDraft = {
  readonly draft: string;
  readonly verdict: Verdict;
  readonly sentences: readonly CheckedSentence[];
};

/** One verdict for several: any that differs decides, then all of one kind, else partly. No claims do not count beside others. */
export function joinVerdicts(verdicts: readonly Verdict[]): Verdict {
  const claims = verdicts.filter((verdict) => verdict !== 'no-claim');
  const [first] = claims;
  if (first === undefined) return 'no-claim';
  if (claims.includes('differs')) return 'differs';
  return claims.every((verdict) => verdict === first) ? first : 'partly';
}

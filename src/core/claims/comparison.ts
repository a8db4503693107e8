// What every comparison of a claim with facts is given, and what it finds.
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { FactProfile } from './fact-profile.ts';
import type { FindingKind } from './claim.ts';
import type { Parts, Stretch } from './parts.ts';

/** A claim of a sentence: a stretch of it, held against the fact that comes nearest. */
export type Comparison = {
  readonly parts: Parts;
  /** The words of the claim. */
  readonly window: Stretch;
  readonly lead: FactProfile;
  /** Facts that may add to the lead: of its paragraph, and who the persons named are. */
  readonly beside: readonly FactProfile[];
  readonly knowledge: Knowledge;
  readonly kindOf: (sense: number) => string;
};

/** A part of a claim that conflicts with a fact, or that no fact has (`file` null). */
export type Fault = {
  readonly kind: FindingKind;
  readonly at: Stretch;
  readonly file: string | null;
  readonly suggestion: string | null;
  readonly fact: FactProfile | null;
};

/** Whether a part of the sentence belongs to the claim. */
export const inWindow = ({ window }: Comparison, { from, to }: Stretch): boolean => from >= window.from && to <= window.to;

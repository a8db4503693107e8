// What every comparison of a claim with facts is given, and what it finds.
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { FactProfile } from './fact-profile.ts';
import type { FindingKind } from '../knowledge/draft.ts';
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
  /** How much of the rest of the claim the fact must account for before the conflict is believed, from 0 to 1. */
  readonly needs: number;
};

/** A part that a fact has otherwise. */
export const conflict = (kind: FindingKind, at: Stretch, file: string, fact: FactProfile, needs: number): Fault => ({
  kind,
  at: { from: at.from, to: at.to },
  file,
  suggestion: file,
  fact,
  needs,
});

/** A part that no fact has. */
export const notInFile = (kind: FindingKind, at: Stretch): Fault => ({
  kind,
  at,
  file: null,
  suggestion: null,
  fact: null,
  needs: 0,
});

/** Whether a part of the sentence belongs to the claim. */
export const inWindow = ({ window }: Comparison, { from, to }: Stretch): boolean => from >= window.from && to <= window.to;

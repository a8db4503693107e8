// How drafts are read when they are checked: words that say the same or the contrary, and the words of grammar that change
// what a sentence claims (how sure, how much, who says so, on what condition).
import { z } from 'zod';
import { STRENGTHS } from './fact.ts';

const line = z.string().trim().min(1);
const lines = z.array(line).min(1);

/** The parts of a sentence by which words of the vocabulary may differ. */
const SENSE_KINDS = ['direction', 'sequence', 'certainty', 'qualifier', 'condition', 'place', 'role', 'body'] as const;

/** Words that say the same, and words that say something else in their place. */
export const senseSchema = z.strictObject({
  same: lines,
  contrary: lines,
  kind: z.enum(SENSE_KINDS).default('direction'),
  /** Those of `same` that a draft may not leave out where the fact has them. */
  keep: z.array(line).default([]),
});

/** How sure a sentence is of what it says, the weakest first. */
export const GRADES = [
  'possible',
  'feared',
  'linked',
  'considered',
  'sought',
  'willing',
  'expected',
  'planned',
  'pledged',
  'decided',
  'done',
] as const;

const QUALIFIERS = ['about', 'above', 'below', 'exact'] as const;

export const draftingSchema = z.strictObject({
  grades: z.record(z.enum(GRADES), lines),
  strengths: z.record(z.enum(STRENGTHS), z.enum(GRADES)),
  qualifiers: z.record(z.enum(QUALIFIERS), lines),
  speech: lines,
  account: lines,
  conditions: lines,
  unconditional: lines,
  negators: lines,
  units: z.array(lines),
  light: lines,
  offices: lines,
  /** Stretches of the world that are no name of the file. */
  regions: lines,
  /** Words that make a place the whole of it. */
  whole: lines,
  opinion: lines,
});

export type Sense = z.infer<typeof senseSchema>;
export type Drafting = z.infer<typeof draftingSchema>;
export type Grade = (typeof GRADES)[number];
export type Qualifier = (typeof QUALIFIERS)[number];

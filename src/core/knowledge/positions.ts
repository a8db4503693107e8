// Who stood where in the debate of the file, each stance on a fact; and the issues by which two names are compared.
import { z } from 'zod';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens');
const line = z.string().trim().min(1);

/** For the intervention, against it, for it on a condition, or none of these yet. */
export const STANCES = ['for', 'against', 'conditional', 'undecided'] as const;

/** A stance that was given up for a later one is `earlier`; all others are `present`, as of the file's day. */
const STANDINGS = ['earlier', 'present'] as const;

export const stanceSchema = z.strictObject({
  fact: slug,
  /** Whose stance it is: an id of names.yml that the fact is about or that says it. */
  who: slug,
  stance: z.enum(STANCES),
  standing: z.enum(STANDINGS).default('present'),
});

export const issueSchema = z.strictObject({ what: line, topics: z.array(slug).min(1) });

export const positionsSchema = z.strictObject({
  /** What the stances are on, as a noun phrase. */
  debate: line,
  stances: z.array(stanceSchema),
  /** Names that a desk would look for and whose stance the article does not give. */
  without: z.array(slug).default([]),
  /** A fact belongs to the first issue with one of its topics. */
  issues: z.array(issueSchema),
});

export type Positions = z.infer<typeof positionsSchema>;
export type Stance = (typeof STANCES)[number];
export type Standing = (typeof STANDINGS)[number];

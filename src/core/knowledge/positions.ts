// The debate in which the stances of facts are taken, of whom the file gives none, and the issues by which two names are compared.
import { z } from 'zod';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens');
const line = z.string().trim().min(1);

export const issueSchema = z.strictObject({ what: line, topics: z.array(slug).min(1) });

export const positionsSchema = z.strictObject({
  /** What the stances are on, as a noun phrase. */
  debate: line,
  /** Names that a desk would look for and whose stance the article does not give. */
  without: z.array(slug).default([]),
  /** A fact belongs to the first issue with one of its topics. */
  issues: z.array(issueSchema),
});

export type Positions = z.infer<typeof positionsSchema>;

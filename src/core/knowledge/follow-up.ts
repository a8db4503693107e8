// What people type next in a thread, after a fact has answered them, and what answers that.
import { z } from 'zod';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens');

export const followUpSchema = z.strictObject({
  /** The fact that answered before. */
  after: slug,
  /** What is typed next: "why not?", "and France?". */
  ask: z.string().trim().min(1),
  /** The fact that answers it; null where the article does not say. */
  fact: slug.nullable(),
});
export type FollowUp = z.infer<typeof followUpSchema>;

/** The follow-ups of one writer, who is held out as a whole where threads are measured. */
export type WriterFollowUps = { readonly writer: string; readonly followUps: readonly FollowUp[] };

// Sentences as reporters write them about the article, each with what is to be said of it: what checking a draft learns from.
import { z } from 'zod';

/** `supported`: every part agrees with the file. `differs`: a part conflicts. `partly`: some parts agree, the rest is not in
 * the file. `no-claim`: a question, an opinion, a heading. */
export const VERDICTS = ['supported', 'differs', 'partly', 'not-in-file', 'no-claim'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Which part of the sentence a finding is about; `absent` is a part that the file says nothing on. */
export const FINDING_KINDS = [
  'number',
  'qualifier',
  'date',
  'name',
  'role',
  'body',
  'place',
  'attribution',
  'direction',
  'sequence',
  'certainty',
  'condition',
  'scope',
  'quote',
  'absent',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export const draftSentenceSchema = z.strictObject({
  claim: z.string().trim().min(1),
  verdict: z.enum(VERDICTS),
  /** Of a sentence that differs: the kind of its fault, and the words at fault as they stand in it. */
  kind: z.enum(FINDING_KINDS).optional(),
  wrong: z.string().optional(),
  /** The paragraphs that it is about. */
  paragraphs: z.array(z.int()).default([]),
  /** Shared by a true sentence and its false twin. */
  pair: z.string().optional(),
});
export type DraftSentence = z.infer<typeof draftSentenceSchema>;

/** The sentences of one writer, who is held out as a whole where the checking is measured. */
export type WriterDrafts = { readonly writer: string; readonly sentences: readonly DraftSentence[] };

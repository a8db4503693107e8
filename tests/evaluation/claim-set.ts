// The claim sets: sentences that the file supports, sentences made false in one way, and sentences on which it is silent.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { FINDING_KINDS } from '../../src/core/knowledge/draft.ts';

const claimSchema = z.object({
  claim: z.string(),
  verdict: z.enum(['supported', 'differs', 'partly', 'not-in-file', 'no-claim']),
  /** Of a sentence that differs: the kind of its fault, and the words at fault. */
  kind: z.enum(FINDING_KINDS).nullish(),
  wrong: z.string().nullish(),
  paragraphs: z.array(z.int()).nullish(),
  /** Shared by a true sentence and its false twin. */
  pair: z.union([z.string(), z.int()]).nullish(),
});

export type ExpectedClaim = z.infer<typeof claimSchema>;

/** Reads tests/evaluation/NAME.jsonl, or a file elsewhere. @throws when a line has another shape */
export function readClaims(name: string | URL): ExpectedClaim[] {
  return readFileSync(typeof name === 'string' ? new URL(`./${name}.jsonl`, import.meta.url) : name, 'utf8')
    .trim()
    .split('\n')
    .map((line) => claimSchema.parse(JSON.parse(line)));
}

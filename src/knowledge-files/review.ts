// The second reader's verdicts (knowledge/review.yml) and whether each still fits the fact and paragraph it was given on.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Fact } from '../core/knowledge/fact.ts';
import type { KnowledgeData } from '../core/knowledge/knowledge.ts';
import { KNOWLEDGE_FOLDER } from './read-knowledge.ts';
import { sha256 } from './sha256.ts';

const verdictSchema = z.strictObject({
  fact: z.string(),
  faithful: z.boolean(),
  hedge_kept: z.boolean(),
  complete: z.boolean(),
  note: z.string().optional(),
  /** The hashes of what the reader saw: the fact's content and its paragraph. */
  fact_sha256: z.string(),
  paragraph_sha256: z.string(),
});
export type Verdict = z.infer<typeof verdictSchema>;

type Reviewed = Pick<
  Fact,
  'statement' | 'paragraph' | 'evidence' | 'said_by' | 'quantities' | 'condition' | 'quote' | 'careful'
> & {
  readonly when: Omit<NonNullable<Fact['when']>, 'label'> | undefined;
};

/** What a verdict is keyed to; search aids (names it is about, topics, wordings), stances and how a date reads are no part of it. */
export function reviewedContent(fact: Fact): Reviewed {
  const { statement, paragraph, evidence, said_by, quantities, condition, quote, careful } = fact;
  const when = fact.when && { edtf: fact.when.edtf, wording: fact.when.wording, basis: fact.when.basis };
  return { statement, paragraph, evidence, said_by, quantities, when, condition, quote, careful };
}

/** The hash that a verdict on this fact is keyed to. */
export const reviewHash = (fact: Fact): string => sha256(JSON.stringify(reviewedContent(fact)));

/** Reads knowledge/review.yml. @throws when it is not a list of verdicts */
export function readReview(folder: string = KNOWLEDGE_FOLDER): Verdict[] {
  return z.array(verdictSchema).parse(parse(readFileSync(join(folder, 'review.yml'), 'utf8')));
}

/** Whether the fact of a verdict and its paragraph are still those that the reader saw. */
export function isCurrent(verdict: Verdict, { facts, article }: Pick<KnowledgeData, 'facts' | 'article'>): boolean {
  const fact = facts.find(({ id }) => id === verdict.fact);
  return (
    fact !== undefined &&
    verdict.fact_sha256 === reviewHash(fact) &&
    verdict.paragraph_sha256 === article.paragraphs[fact.paragraph]
  );
}

/** Everything that keeps the review from being whole: a missing, stale, stray or negative verdict; a line each. */
export function reviewFaults(knowledge: KnowledgeData, review: readonly Verdict[]): string[] {
  const verdicts = new Map(review.map((verdict) => [verdict.fact, verdict]));
  const faults: string[] = [];
  for (const fact of knowledge.facts) {
    const verdict = verdicts.get(fact.id);
    if (!verdict)
      faults.push(`${fact.id}: no verdict: have someone who did not write it read it against paragraph ${fact.paragraph}`);
    else if (!isCurrent(verdict, knowledge))
      faults.push(`${fact.id}: the verdict is stale: the fact or its paragraph has changed since it was read`);
    else if (!verdict.faithful || !verdict.hedge_kept || !verdict.complete)
      faults.push(`${fact.id}: the reader objects: ${verdict.note ?? 'no note'}`);
  }
  const known = new Set(knowledge.facts.map((fact) => fact.id));
  for (const verdict of review)
    if (!known.has(verdict.fact)) faults.push(`${verdict.fact}: a verdict on a fact that does not exist`);
  if (verdicts.size !== review.length) faults.push('a fact has two verdicts: keep one');
  return faults;
}

// The question sets: what is asked, and what a right answer must hold.
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const expectation = {
  q: z.string(),
  kind: z.string(),
  style: z.string(),
  answerable: z.boolean(),
  /** The paragraphs that answer: any of them, or all of them where `several`; for a partly answerable question, of its half. */
  paragraphs: z.array(z.int()).optional(),
  /** The facts that answer, the best first; all of them where `several`. A writer who saw the article alone names none. */
  facts: z.array(z.string()).optional(),
  several: z.boolean().optional(),
  /** A false premise: the facts of these paragraphs correct it. */
  corrected: z.boolean().optional(),
  /** What the lead fact's statement must hold. */
  value: z.string().optional(),
  reason: z.string().optional(),
  /** A later turn of a thread as it would be asked by itself. */
  means: z.string().optional(),
  why: z.string(),
};
const singleSchema = z.strictObject({ id: z.string(), ...expectation });
const threadSchema = z.strictObject({ id: z.string(), turns: z.array(z.strictObject(expectation)) });

export type Expected = z.infer<typeof singleSchema>;
export type Single = Expected;
export type Thread = { readonly id: string; readonly turns: readonly Expected[] };
export type QuestionSet = { readonly name: string; readonly singles: readonly Single[]; readonly threads: readonly Thread[] };

/** Reads tests/evaluation/NAME.jsonl. @throws when a line has another shape */
export function readSet(name: string): QuestionSet {
  const lines = readFileSync(new URL(`./${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as object);
  return {
    name,
    singles: lines.filter((line) => !('turns' in line)).map((line) => singleSchema.parse(line)),
    threads: lines
      .filter((line) => 'turns' in line)
      .map((line) => threadSchema.parse(line))
      .map((thread) => ({ id: thread.id, turns: thread.turns.map((turn, at) => ({ id: `${thread.id}.${at + 1}`, ...turn })) })),
  };
}

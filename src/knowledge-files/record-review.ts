// Keeps the second reader's verdicts: `npm run review` lists what is missing, `npm run review -- VERDICTS.jsonl` records.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { z } from 'zod';
import { KNOWLEDGE_FOLDER, readKnowledge } from './read-knowledge.ts';
import { type Verdict, readReview, reviewFaults, reviewHash } from './review.ts';

const HEAD = `# A second reader's verdict on every fact, by someone who did not write it and saw only the paragraph and the fact:
# is it faithful, is the hedge kept, is it complete without the paragraph? Keyed to the hashes of both, so that a fact that
# changes has to be read again. Recorded by \`npm run review -- VERDICTS.jsonl\`, never by hand.
`;

const lineSchema = z.object({
  id: z.string(),
  faithful: z.boolean(),
  hedge_kept: z.boolean(),
  complete: z.boolean(),
  note: z.string().optional(),
});

const knowledge = await readKnowledge();
const [path] = process.argv.slice(2);
if (path !== undefined) {
  const verdicts = new Map(readReview().map((verdict) => [verdict.fact, verdict]));
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  for (const line of lines) {
    const { id, note, ...rest } = lineSchema.parse(JSON.parse(line));
    const fact = knowledge.factById.get(id);
    if (!fact) throw new Error(`${path}: no fact "${id}"`);
    const verdict: Verdict = {
      fact: id,
      ...rest,
      ...(note === undefined || note === '' ? {} : { note }),
      fact_sha256: reviewHash(fact),
      paragraph_sha256: knowledge.article.paragraphs[fact.paragraph] ?? '',
    };
    verdicts.set(id, verdict);
  }
  const ordered = knowledge.facts.flatMap((fact) => verdicts.get(fact.id) ?? []);
  writeFileSync(join(KNOWLEDGE_FOLDER, 'review.yml'), HEAD + stringify(ordered, { lineWidth: 0 }));
}
const faults = reviewFaults(knowledge, readReview());
for (const fault of faults) console.log(fault);
console.log(
  faults.length === 0 ? `${knowledge.facts.length} facts, each read by a second reader` : `${faults.length} facts to be read`,
);
process.exitCode = faults.length === 0 ? 0 : 1;

// `mali evidence`: words of the article become the evidence block of a fact, ready to paste.
import { readFileSync } from 'node:fs';
import { evidenceBlock, locateEvidence } from '../core/knowledge/locate-evidence.ts';
import { splitParagraphs } from '../core/knowledge/verify-facts.ts';
import { readKnowledge } from '../knowledge-files/read-knowledge.ts';
import { sha256 } from '../knowledge-files/sha256.ts';
import { UsageError } from './usage-error.ts';

/** Prints the block; the exit code is 1 where the words are not in the paragraph or the text is another. */
export async function evidenceCommand(args: string[]): Promise<number> {
  const [path, number = '', ...phrases] = args;
  if (path === undefined || !/^\d+$/.test(number) || phrases.length === 0)
    throw new UsageError('evidence takes the text of the article, the number of a paragraph, and the words in quotation marks.');
  const paragraphs = splitParagraphs(readFileSync(path, 'utf8'));
  const paragraph = Number(number);
  const { article } = await readKnowledge();
  const text = paragraphs[paragraph];
  const faults =
    text !== undefined && sha256(text) !== article.paragraphs[paragraph]
      ? [`paragraph ${paragraph} of this text is not the one that the facts were made from`]
      : [];
  const located = phrases.map((phrase) => locateEvidence(paragraphs, paragraph, phrase, sha256));
  faults.push(...located.flatMap((found) => (found.ok ? [] : [found.message])));
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) return 1;
  console.log(evidenceBlock(located.flatMap((found) => (found.ok ? [found.evidence] : []))));
  return 0;
}

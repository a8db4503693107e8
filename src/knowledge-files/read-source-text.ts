// Reads the house's copy of the article, where a setting names one; a text that is not the article is refused.
import { readFileSync } from 'node:fs';
import { holdSourceText } from '../core/knowledge/hold-source-text.ts';
import type { KnowledgeData } from '../core/knowledge/knowledge.ts';
import { sha256 } from './sha256.ts';

/** The copy cannot be read or is not the article: the desk does not start on it. */
export class SourceTextError extends Error {
  override readonly name = 'SourceTextError';
}

const MEND = 'Name a copy of the article itself, one paragraph a line, or leave SOURCE_TEXT out';

/**
 * The paragraphs of the copy at a path; null where no path is given.
 * @throws SourceTextError with the paragraphs that differ, or why it cannot be read
 */
export function readSourceText(path: string | null, knowledge: Pick<KnowledgeData, 'article'>): readonly string[] | null {
  if (path === null) return null;
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new SourceTextError(`SOURCE_TEXT cannot be read: ${error instanceof Error ? error.message : String(error)}. ${MEND}.`);
  }
  const held = holdSourceText(knowledge, text, sha256);
  if (held.ok) return held.paragraphs;
  const expected = knowledge.article.paragraphs.length;
  const differing = held.differ.length === 0 ? '' : `; those that differ or are missing: ${held.differ.join(', ')}`;
  throw new SourceTextError(
    `SOURCE_TEXT is not the text that the facts were made from: it has ${held.count} paragraphs, the article ${expected}${differing}. ${MEND}.`,
  );
}

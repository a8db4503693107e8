// A house's own copy of the article, held against the hashes of its paragraphs before any of it is shown.
import type { KnowledgeData } from './knowledge.ts';
import { splitParagraphs } from './verify-facts.ts';

/** The paragraphs; or the numbers of those that differ or are missing, and how many the text has. */
export type HeldText =
  | { readonly ok: true; readonly paragraphs: readonly string[] }
  | { readonly ok: false; readonly differ: readonly number[]; readonly count: number };

/** Takes a text only where each paragraph is the one that the facts were made from; `sha256` is the hex digest of UTF-8 bytes. */
export function holdSourceText(
  { article }: Pick<KnowledgeData, 'article'>,
  text: string,
  sha256: (text: string) => string,
): HeldText {
  const paragraphs = splitParagraphs(text);
  const differ = article.paragraphs.flatMap((hash, at) => {
    const paragraph = paragraphs[at];
    return paragraph !== undefined && sha256(paragraph) === hash ? [] : [at];
  });
  const count = paragraphs.length;
  return differ.length === 0 && count === article.paragraphs.length ? { ok: true, paragraphs } : { ok: false, differ, count };
}

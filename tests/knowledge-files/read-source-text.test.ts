// The house's copy of the article on disk.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSourceText, SourceTextError } from '../../src/knowledge-files/read-source-text.ts';
import { emptyFolder } from '../support/knowledge-folder.ts';
import { ARTICLE, PARAGRAPHS, sampleData } from '../support/sample-knowledge.ts';

const folder = emptyFolder();
afterAll(() => rmSync(folder, { recursive: true }));

const read = (text: string): readonly string[] | null => {
  const path = join(folder, 'article.txt');
  writeFileSync(path, text);
  return readSourceText(path, sampleData());
};
const fault = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof SourceTextError) return error.message;
    throw error;
  }
  return '';
};
const MEND = 'Name a copy of the article itself, one paragraph a line, or leave SOURCE_TEXT out.';

describe('readSourceText', () => {
  it('reads the paragraphs of the article, and nothing where no copy is named', () => {
    expect([read(ARTICLE), readSourceText(null, sampleData())]).toEqual([PARAGRAPHS, null]);
  });

  it('refuses a text that is not the article, with the paragraphs that differ, and a file that cannot be read', () => {
    const head = 'SOURCE_TEXT is not the text that the facts were made from: it has';
    expect([
      fault(() => read(ARTICLE.replace('ferry', 'boat'))),
      fault(() => read(`${ARTICLE}More.`)),
      fault(() => readSourceText(join(folder, 'no-such-file'), sampleData())),
    ]).toEqual([
      `${head} 2 paragraphs, the article 2; those that differ or are missing: 0. ${MEND}`,
      `${head} 3 paragraphs, the article 2. ${MEND}`,
      expect.stringMatching(/^SOURCE_TEXT cannot be read: ENOENT/),
    ]);
  });
});

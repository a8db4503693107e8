// A knowledge folder on disk, made of the sample's files or of others.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { KnowledgeFile } from '../../src/core/knowledge/file-reader.ts';
import { sampleFiles } from './sample-knowledge.ts';

/** An empty folder of a test's own; whoever makes it removes it. */
export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'mali-desk-test-'));

/** Writes files below a folder. */
export function writeFiles(folder: string, files: readonly KnowledgeFile[] = sampleFiles()): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

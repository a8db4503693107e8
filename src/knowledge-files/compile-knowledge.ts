// The build's last step: knowledge/ becomes dist/knowledge.json. Nothing is done when the sources have not changed.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { COMPILED_KNOWLEDGE, KnowledgeError, parseSources, readKnowledgeFiles, versionOf } from './read-knowledge.ts';

/** Whether the compiled file was made of these sources. */
function isFresh(version: string): boolean {
  return existsSync(COMPILED_KNOWLEDGE) && readFileSync(COMPILED_KNOWLEDGE, 'utf8').includes(`"version":"${version}"`);
}

const files = readKnowledgeFiles();
try {
  if (!isFresh(versionOf(files))) {
    const data = await parseSources(files);
    mkdirSync(dirname(COMPILED_KNOWLEDGE), { recursive: true });
    writeFileSync(COMPILED_KNOWLEDGE, JSON.stringify(data));
  }
} catch (error) {
  if (!(error instanceof KnowledgeError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

// The build's last step: knowledge/ becomes dist/knowledge.json. Nothing is done when the sources have not changed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  COMPILED_KNOWLEDGE,
  KnowledgeError,
  parseSources,
  readCompiled,
  readKnowledgeFiles,
  versionOf,
} from './read-knowledge.ts';

const files = readKnowledgeFiles();
try {
  if (readCompiled(versionOf(files)) === null) {
    const data = await parseSources(files);
    mkdirSync(dirname(COMPILED_KNOWLEDGE), { recursive: true });
    writeFileSync(COMPILED_KNOWLEDGE, JSON.stringify(data));
  }
} catch (error) {
  if (!(error instanceof KnowledgeError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

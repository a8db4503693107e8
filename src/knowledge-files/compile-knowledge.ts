// The build's last step: knowledge/ becomes dist/knowledge.json, and dist/precomputed.bin what takes long to read of it. Nothing
// is done when neither the sources nor the code that checks and reads them have changed.
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createKnowledge } from '../core/knowledge/knowledge.ts';
import { precompute } from '../core/precomputed.ts';
import { readPrecomputed, writePrecomputed } from './precomputed-file.ts';
import {
  COMPILED_KNOWLEDGE,
  KnowledgeError,
  parseSources,
  readCompiled,
  readKnowledgeFiles,
  versionOf,
} from './read-knowledge.ts';

const SCHEMAS = fileURLToPath(new URL('../core/knowledge', import.meta.url));

/** Whether the compiled file is younger than the code that checked it. */
function isYoungerThanSchemas(): boolean {
  const made = statSync(COMPILED_KNOWLEDGE, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return readdirSync(SCHEMAS).every((name) => statSync(join(SCHEMAS, name)).mtimeMs <= made);
}

const files = readKnowledgeFiles();
const version = versionOf(files);
try {
  if (readCompiled(version) === null || !isYoungerThanSchemas()) {
    const data = await parseSources(files);
    mkdirSync(dirname(COMPILED_KNOWLEDGE), { recursive: true });
    writeFileSync(COMPILED_KNOWLEDGE, JSON.stringify(data));
  }
  const data = readCompiled(version);
  if (data !== null && readPrecomputed(version) === null) writePrecomputed(version, precompute(createKnowledge(data)));
} catch (error) {
  if (!(error instanceof KnowledgeError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

// The build's last step: knowledge/ is checked, and kept beside the programs as they read it, with all that takes long to compute of
// it. Nothing is done when neither the sources nor the code that checks and reads them have changed.
import { writePrecomputed } from './precomputed.ts';
import { KnowledgeError, compileKnowledge } from './read-knowledge.ts';

try {
  writePrecomputed(await compileKnowledge());
} catch (error) {
  if (!(error instanceof KnowledgeError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

// The desk over the project's own file, with all that the build compiled.
import { type Desk, createDesk } from '../core/desk.ts';
import { readPrecomputed } from './precomputed.ts';
import { readKnowledge } from './read-knowledge.ts';

/** Reads knowledge/ and builds the desk. @throws KnowledgeError with every fault of an unsound file */
export async function openDesk(): Promise<Desk> {
  const knowledge = await readKnowledge();
  return createDesk(knowledge, undefined, readPrecomputed(knowledge.version));
}

// Wordings and drafts as the build read them, kept beside the programs: reading them at every start would take seconds.
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Precomputed } from '../core/desk.ts';
import { type DraftCounts, countKnownDrafts } from '../core/drafts/draft-counts.ts';
import type { Knowledge } from '../core/knowledge/knowledge.ts';
import { type Wordings, readWordings } from '../core/reading.ts';
import { KEPT_FOLDER, codeInUse, codeOf, keep, readKept } from './kept-file.ts';

/** The sources of the code that computes them. */
const CODE = ['drafts', 'questions', 'reading.ts', 'search', 'text'];

/** Each has a file of its own: who has no draft checked need not hold what is known of drafts. */
const WORDINGS = 'wordings.bin';
const DRAFTS = 'drafts.bin';

/**
 * What the build computed of the file of this version; each part is read when it is asked for, and null where it is not kept.
 * @param code that has to have computed it, as `codeOf` tells it
 */
export function readPrecomputed(version: string, folder = KEPT_FOLDER, code = codeInUse(CODE)): Precomputed {
  const read = (name: string): unknown => {
    const kept = readKept(join(folder, name), version, code);
    return kept === null ? null : deserialize(kept);
  };
  // Trusted: written by our own build from the same sources.
  return { wordings: () => read(WORDINGS) as Wordings | null, drafts: () => read(DRAFTS) as DraftCounts | null };
}

/** Computes what is not kept yet of a file, by today's code, in the form in which the engine copies values: typed arrays are read at once. */
export function writePrecomputed(knowledge: Knowledge, folder = KEPT_FOLDER, code = codeOf(CODE)): void {
  const write = (name: string, compute: () => unknown): void => {
    const path = join(folder, name);
    if (readKept(path, knowledge.version, code) === null) keep(path, serialize(compute()), knowledge.version, code);
  };
  write(WORDINGS, () => readWordings(knowledge));
  write(DRAFTS, () => countKnownDrafts(knowledge));
}

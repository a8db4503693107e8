// The checked content of knowledge/ as the build keeps it: JSON, which is read many times faster than YAML.
import { join } from 'node:path';
import type { KnowledgeData } from '../core/knowledge/knowledge.ts';
import { once } from '../core/once.ts';
import { KEPT_FOLDER, codeInUse, codeOf, isKept, keep, readKept } from './kept-file.ts';

/** The sources of the code that checks the files. */
const CODE = ['knowledge'];

/** That code as it is today. */
export const codeThatChecks = (): string | null => codeOf(CODE);

/** Most of the file; what only those read that learn from it; and what was learned, which is read with the first question: each has a file of
 * its own. */
const TOLD = 'knowledge.json';
const EXAMPLES = 'examples.json';
const PASSAGES = 'passages.json';
type Examples = Pick<KnowledgeData, 'drafts' | 'followUps'>;
type Learned = Pick<KnowledgeData, 'passages'>;

/** Keeps what was parsed of sound sources. */
export function writeCompiled({ drafts, followUps, passages, ...told }: KnowledgeData, folder = KEPT_FOLDER): void {
  keep(join(folder, EXAMPLES), JSON.stringify({ drafts, followUps }), told.version, codeThatChecks());
  keep(join(folder, PASSAGES), JSON.stringify({ passages }), told.version, codeThatChecks());
  keep(join(folder, TOLD), JSON.stringify(told), told.version, codeThatChecks());
}

/** What the build compiled from sources of this version; null where there is none, or only a part. */
export function readCompiled(version: string, folder = KEPT_FOLDER, code = codeInUse(CODE)): KnowledgeData | null {
  if (![EXAMPLES, PASSAGES].every((name) => isKept(join(folder, name), version, code))) return null;
  const told = readKept(join(folder, TOLD), version, code);
  if (told === null) return null;
  const parse = (name: string): unknown => JSON.parse(readKept(join(folder, name), version, code)?.toString() ?? '');
  const read = once(() => parse(EXAMPLES) as Examples);
  // Trusted: written by our own build from sources of the same hash, which were checked then.
  return {
    ...(JSON.parse(told.toString()) as Omit<KnowledgeData, keyof Examples | keyof Learned>),
    // Read anew each time: it is large, and who builds the index needs it once.
    get passages() {
      return (parse(PASSAGES) as Learned).passages;
    },
    get drafts() {
      return read().drafts;
    },
    get followUps() {
      return read().followUps;
    },
  };
}

// The look-ups on the command line: `who`, `positions`, `timeline` and the others, as text or as one JSON object.
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { createHouse } from '../core/lookups/house-profile.ts';
import { type LookUpWord, lookUp, lookUpText } from '../core/lookups/look-up.ts';
import { type Reference, createReference } from '../core/lookups/reference.ts';
import { readKnowledge } from '../knowledge-files/read-knowledge.ts';
import { readSourceText } from '../knowledge-files/read-source-text.ts';

/** The file, in the house's style and with its copy of the article, as the settings say. */
export async function readReference(): Promise<Reference> {
  const { house, sourceText } = readConfig();
  const knowledge = await readKnowledge();
  return createReference(knowledge, { house: createHouse(house), paragraphs: readSourceText(sourceText, knowledge) });
}

/** Prints a look-up. The exit code is 0, or 1 where the file has nothing of that name. */
export async function lookUpCommand(word: LookUpWord, args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean' } } });
  const found = lookUp(word, positionals.join(' '), await readReference());
  console.log(values.json === true ? JSON.stringify(found) : lookUpText(found));
  return found.kind === 'not-found' ? 1 : 0;
}

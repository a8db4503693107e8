// The look-ups on the command line: `who`, `positions`, `timeline` and the others, as text or as one JSON object.
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { createHouse } from '../core/lookups/house-profile.ts';
import { type LookUpWord, lookUp, lookUpText } from '../core/lookups/look-up.ts';
import { BARE_LOOK_UPS, readLookUp } from '../core/lookups/read-look-up.ts';
import { type Reference, createReference } from '../core/lookups/reference.ts';
import { readKnowledge } from '../knowledge-files/read-knowledge.ts';
import { readSourceText } from '../knowledge-files/read-source-text.ts';
import { UsageError } from './usage-error.ts';

/** The file, in the house's style and with its copy of the article, as the settings say. */
export async function readReference(): Promise<Reference> {
  const { house, sourceText } = readConfig();
  const knowledge = await readKnowledge();
  return createReference(knowledge, { house: createHouse(house), paragraphs: readSourceText(sourceText, knowledge) });
}

/**
 * Prints a look-up, and how to ask where the words are a question that only begins like one.
 * @returns the exit code: 0, or 1 where the file has nothing of that name
 * @throws UsageError where words follow a look-up that takes none
 */
export async function lookUpCommand(word: LookUpWord, args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean' } } });
  const reference = await readReference();
  const rest = positionals.join(' ');
  const request = `${word} ${rest}`.trim();
  const isQuestion = readLookUp(request, reference) === null;
  const asked = `ask ${JSON.stringify(request)}`;
  if (isQuestion && BARE_LOOK_UPS.includes(word)) throw new UsageError(`this is a question: ${asked}`, 'no usage');
  const found = lookUp(word, rest, reference);
  if (values.json === true) console.log(JSON.stringify(found));
  else console.log([lookUpText(found), ...(isQuestion ? [`As a question: ${asked}`] : [])].join('\n'));
  return isQuestion || found.kind === 'not-found' ? 1 : 0;
}

// What was learned of which passages a question is about, as knowledge/passages.json keeps it: plain data.
import { z } from 'zod';
import { REFUSAL_REASONS } from './knowledge.ts';

/**
 * A network with one hidden layer over the pieces of a question (its words, pairs of neighbours, and the units of its terms). Its outputs are, in
 * this order: for each paragraph the odds that a whole answer needs it; for each paragraph how likely it is to answer, and the same of nothing;
 * for each fact how likely it is to answer, and the same of nothing; the odds that the question takes for granted what the file contradicts,
 * that it wants several things, and that only a part of it is in the file; for each other reason of a refusal how likely it is. Odds are
 * logarithms.
 */
export const passageTableSchema = z.strictObject({
  /** How many paragraphs it knows. */
  paragraphs: z.int().min(1),
  /** The ids of the facts that it knows. */
  facts: z.array(z.string()),
  /** The pieces that it knows, one a line. */
  known: z.string(),
  /** For each of them, what it is worth to each unit of the hidden layer: a signed byte each, base64. */
  worth: z.base64(),
  /** What a byte counts. */
  scale: z.number().positive(),
  /** The constants of the hidden layer. */
  constants: z.array(z.number()).min(1),
  /** For each output, what each unit of the hidden layer is worth, its constant last. */
  outputs: z.array(z.array(z.number())),
});
export type PassageTable = z.infer<typeof passageTableSchema>;

/** Where the outputs of a table begin, in their order, and how many there are. */
export function placesOf(paragraphs: number, facts: number) {
  const answering = paragraphs;
  const ofFacts = answering + paragraphs + 1;
  const mistaken = ofFacts + facts + 1;
  const several = mistaken + 1;
  const partly = several + 1;
  const reasons = partly + 1;
  return { needed: 0, answering, facts: ofFacts, mistaken, several, partly, reasons, count: reasons + REFUSAL_REASONS.length };
}

/** What each known piece is worth to each unit of the hidden layer, one row after the other. */
export function worthOf({ worth }: PassageTable): Int8Array {
  const text = atob(worth);
  const bytes = new Int8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** What does not fit together in a table, said so that it can be mended; null where everything does. */
export function misfitOf(table: PassageTable, paragraphs: number): string | null {
  const width = table.constants.length;
  const fits =
    table.paragraphs === paragraphs &&
    table.outputs.length === placesOf(paragraphs, table.facts.length).count &&
    table.outputs.every((output) => output.length === width + 1) &&
    worthOf(table).length === width * table.known.split('\n').length;
  return fits ? null : 'it was learned of another article: run `npm run learn -- --write`, or delete it';
}

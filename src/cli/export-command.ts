// `mali export`: the proof sheet as an HTML page or as CSV.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Knowledge } from '../core/knowledge/knowledge.ts';
import { proofSheetHtml } from '../core/lookups/proof-sheet-html.ts';
import { type FactReview, proofSheet, proofSheetCsv } from '../core/lookups/proof-sheet.ts';
import { isCurrent, readReview } from '../knowledge-files/review.ts';
import { readReference } from './look-up-command.ts';
import { UsageError } from './usage-error.ts';

/** The second reader's verdicts by id of the fact. */
function reviewsOf(knowledge: Knowledge): Map<string, FactReview> {
  return new Map(
    readReview().map((verdict): [string, FactReview] => [
      verdict.fact,
      {
        faithful: verdict.faithful,
        hedgeKept: verdict.hedge_kept,
        complete: verdict.complete,
        note: verdict.note ?? null,
        current: isCurrent(verdict, knowledge),
      },
    ]),
  );
}

/** Writes the page to the file of `--html`, or prints the rows with `--csv`. */
export async function exportCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { html: { type: 'string' }, csv: { type: 'boolean' } } });
  if ((values.html === undefined) === (values.csv !== true)) throw new UsageError('export takes --html FILE or --csv.');
  const reference = await readReference();
  const sheet = proofSheet(reference, reviewsOf(reference.knowledge));
  if (values.html === undefined) process.stdout.write(proofSheetCsv(sheet));
  else {
    writeFileSync(values.html, proofSheetHtml(sheet));
    console.log(
      `The proof sheet is in ${values.html}${reference.paragraphs === null ? ', without the text of the article' : ''}.`,
    );
  }
  return 0;
}

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

/** Writes the page, or the rows, to a file; rows without a file are printed. */
export async function exportCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { html: { type: 'boolean' }, csv: { type: 'boolean' } },
  });
  const [path, ...more] = positionals;
  const asPage = values.html === true;
  if (asPage === (values.csv === true) || more.length > 0 || (asPage && path === undefined))
    throw new UsageError('export takes --html FILE, --csv or --csv FILE.');
  const reference = await readReference();
  const sheet = proofSheet(reference, reviewsOf(reference.knowledge));
  const text = asPage ? proofSheetHtml(sheet) : proofSheetCsv(sheet);
  if (path === undefined) process.stdout.write(text);
  else {
    writeFileSync(path, text);
    console.log(`The proof sheet is in ${path}${reference.paragraphs === null ? ', without the text of the article' : ''}.`);
  }
  return 0;
}

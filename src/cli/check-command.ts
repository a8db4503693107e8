// `check`: a draft from a file as text or as a backup sheet, or claims as JSON lines (docs/batch-mode.md).
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { backupSheet } from '../core/claims/backup-sheet.ts';
import { checkText } from '../core/claims/check-text.ts';
import type { CheckedDraft } from '../core/claims/claim.ts';
import type { Desk } from '../core/desk.ts';
import { openDesk } from '../knowledge-files/open-desk.ts';
import { type BatchLine, linesOf } from './batch.ts';
import { UsageError } from './usage-error.ts';

const lineSchema = z.object({ claim: z.string() });
const EXPECTED = 'expected {"claim": "..."}';

/** The object of one claim, in the shape of the contract. */
export function checkRecord({ draft, verdict, sentences, ...rest }: CheckedDraft): object {
  return {
    claim: draft,
    verdict,
    sentences: sentences.map((sentence) => ({
      text: sentence.text,
      verdict: sentence.verdict,
      findings: sentence.findings.map(({ kind, wrote, file, fact, paragraph, start, end }) => ({
        kind,
        wrote,
        file,
        fact,
        paragraph,
        start,
        end,
      })),
      facts: sentence.facts.map(({ id, statement, paragraph }) => ({ id, statement, paragraph })),
    })),
    text: checkText({ draft, verdict, sentences, ...rest }),
  };
}

/** One line of input becomes one line of output; null for a blank line. */
export function checkLine(desk: Pick<Desk, 'check'>, line: string): BatchLine | null {
  if (line.trim() === '') return null;
  const fault = (error: string): BatchLine => ({ line: JSON.stringify({ error }), failed: true });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return fault(`not JSON: ${EXPECTED}`);
  }
  const parsed = lineSchema.safeParse(value);
  return parsed.success ? { line: JSON.stringify(checkRecord(desk.check(parsed.data.claim))), failed: false } : fault(EXPECTED);
}

/** The text of a draft. @throws UsageError where there is no such file, or none that may be read */
function readDraft(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(`the draft cannot be read: ${path} is no file that can be opened.`);
  }
}

/** Checks a file, or standard input line by line. The exit code is 0, or 1 where a line was at fault. */
export async function checkCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { csv: { type: 'boolean' }, jsonl: { type: 'boolean' } },
  });
  const [path, ...rest] = positionals;
  if (values.jsonl !== true && (path === undefined || rest.length > 0)) throw new UsageError('check takes one file, the draft.');
  const desk = await openDesk();
  if (path !== undefined && values.jsonl !== true) {
    const checked = desk.check(readDraft(path));
    process.stdout.write(values.csv === true ? backupSheet(checked) : `${checkText(checked)}\n`);
    return 0;
  }
  let failed = false;
  for await (const line of linesOf(process.stdin.setEncoding('utf8'))) {
    const result = checkLine(desk, line);
    if (result === null) continue;
    failed ||= result.failed;
    process.stdout.write(`${result.line}\n`);
  }
  return failed ? 1 : 0;
}

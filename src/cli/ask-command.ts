// `mali ask`: a question as text, with its receipt or as JSON; or questions as JSON lines (docs/batch-mode.md).
import { parseArgs } from 'node:util';
import { openDesk } from '../knowledge-files/open-desk.ts';
import { answerLine, answerRecord, linesOf } from './batch.ts';
import { printAnswer, printReceipt } from './print.ts';
import { UsageError } from './usage-error.ts';

/** Answers one question, or standard input line by line. The exit code is 0, or 1 where a line was at fault. */
export async function askCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, jsonl: { type: 'boolean' }, why: { type: 'boolean' } },
  });
  const desk = await openDesk();
  if (values.jsonl === true) {
    let failed = false;
    for await (const line of linesOf(process.stdin.setEncoding('utf8'))) {
      const result = answerLine(desk, line);
      if (result === null) continue;
      failed ||= result.failed;
      process.stdout.write(`${result.line}\n`);
    }
    return failed ? 1 : 0;
  }
  if (positionals.length === 0) throw new UsageError('ask what? Put the question in quotation marks.');
  const question = positionals.join(' ');
  const answer = desk.ask(question);
  console.log(values.json === true ? JSON.stringify(answerRecord(question, answer)) : printAnswer(answer));
  if (values.why === true) console.log(printReceipt(desk.explain(question)));
  return 0;
}

// Mentions answered while Slack is slow, asks to wait, fails, answers garbage or hangs up, and while it delivers them again, under other
// event ids and to two processes at once: `npm run answer-faults -- [exchanges] [seed] [--no-history]`. With and without the history
// scope, or without alone. Fails where a question is answered twice, or not, or where what is uncertain is told nobody.
import { parseArgs } from 'node:util';
import { type AnswerCounts, answerMany, areAsPromised } from '../faults/count-answers.ts';

const COLUMNS: readonly (readonly [name: string, of: (counts: AnswerCounts) => number])[] = [
  ['exchanges', (counts) => counts.exchanges],
  ['faulty calls', (counts) => counts.faults],
  ['once', (counts) => counts.once],
  ['twice', (counts) => counts.more],
  ['none', (counts) => counts.none],
  ['uncertain', (counts) => counts.uncertain],
  ['of them posted', (counts) => counts.uncertainPosted],
  ['asker told', (counts) => counts.toldAsker],
  ['operator alone', (counts) => counts.toldOperator],
  ['nobody told', (counts) => counts.silent],
];

const row = (cells: readonly (string | number)[]): void =>
  console.log(
    cells.map((cell, at) => String(cell).padStart((['history', ...COLUMNS.map(([name]) => name)][at] ?? '').length + 2)).join(''),
  );

const { positionals, values } = parseArgs({ allowPositionals: true, options: { 'no-history': { type: 'boolean' } } });
const [count = '1000', seed = '1'] = positionals;
row(['history', ...COLUMNS.map(([name]) => name)]);
for (const history of values['no-history'] === true ? [false] : [true, false]) {
  const counts = await answerMany(Number(count), Number(seed), history, ({ exchanges }) => {
    process.stderr.write('.');
    for (const exchange of exchanges.filter(
      ({ answers, confirmed, logged }) => answers > 1 || (!confirmed && (history || !logged)),
    ))
      console.log(JSON.stringify(exchange));
  });
  row([history ? 'yes' : 'no', ...COLUMNS.map(([, of]) => of(counts))]);
  if (!areAsPromised(counts, history)) process.exitCode = 1;
}

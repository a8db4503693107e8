// Digests posted while processes are killed or held up at every step and Slack drops, stalls and refuses calls: `npm run digest-faults -- [runs]
// [seed]`. So many runs with and without the history scope, with one and with three processes. Fails where a digest comes twice or not.
import { type Setting, isAsPromised, runMany } from '../faults/count-faults.ts';
import { openDigestProcesses } from '../faults/digest-processes.ts';
import { planRun } from '../faults/plan-run.ts';

const SETTINGS: readonly Setting[] = [
  { history: true, processes: 1 },
  { history: true, processes: 3 },
  { history: false, processes: 1 },
  { history: false, processes: 3 },
];

const COLUMNS = [
  'history',
  'processes',
  'runs',
  'kills',
  'held up',
  'faulty calls',
  'digests',
  'doubled',
  'missed',
  'uncertain',
  'of them posted',
];
const row = (cells: readonly (string | number)[]): void =>
  console.log(cells.map((cell, at) => String(cell).padStart((COLUMNS[at] ?? '').length + 2)).join(''));

const [runs = '200', seed = '1'] = process.argv.slice(2);
const program = await openDigestProcesses();
row(COLUMNS);
for (const setting of SETTINGS) {
  const { history, processes } = setting;
  const numbers = { runs: Number(runs), seed: Number(seed) };
  const counts = await runMany(program, setting, numbers, (run, outcome) => {
    if (isAsPromised(outcome, setting)) return;
    process.exitCode = 1;
    const { log, ...rest } = outcome;
    console.log(JSON.stringify({ run, plan: planRun(run, numbers.seed, processes), ...rest }), `\n${log}`);
  });
  const { kills, holdUps, callFaults, digests, doubled, missed, uncertain, uncertainPosted } = counts;
  row([
    history ? 'yes' : 'no',
    processes,
    runs,
    kills,
    holdUps,
    callFaults,
    digests,
    doubled,
    missed,
    uncertain,
    uncertainPosted,
  ]);
}
await program.stop();

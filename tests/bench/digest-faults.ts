// Digests posted while processes are killed or held up at every step and Slack drops, stalls and refuses calls: `npm run digest-faults -- [runs]
// [seed]`. So many runs with and without the history scope, with one and with three processes. Fails where a digest comes twice or not.
import { type Counts, type Setting, isAsPromised, runMany } from '../faults/count-faults.ts';
import { openDigestProcesses } from '../faults/digest-processes.ts';
import { planRun } from '../faults/plan-run.ts';

/** Done side by side: a run waits for much of its time. */
const PROCESSES = [1, 3] as const;

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
const numbers = { runs: Number(runs), seed: Number(seed) };
const program = await openDigestProcesses();

/** Does the runs of a setting. A run that is not as promised is printed, with what its processes logged. */
async function measure(setting: Setting): Promise<Counts> {
  return runMany(program, setting, numbers, (run, outcome) => {
    process.stderr.write('.');
    if (isAsPromised(outcome, setting)) return;
    process.exitCode = 1;
    const { log, ...rest } = outcome;
    console.log(JSON.stringify({ run, ...setting, plan: planRun(run, numbers.seed, setting.processes), ...rest }), `\n${log}`);
  });
}

row(COLUMNS);
for (const history of [true, false]) {
  const measured = await Promise.all(PROCESSES.map((processes) => measure({ history, processes })));
  for (const [at, counts] of measured.entries()) {
    const { kills, holdUps, callFaults, digests, doubled, missed, uncertain, uncertainPosted } = counts;
    const setting = [history ? 'yes' : 'no', PROCESSES[at] ?? 0, runs];
    row([...setting, kills, holdUps, callFaults, digests, doubled, missed, uncertain, uncertainPosted]);
  }
}
await program.stop();

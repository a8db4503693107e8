// Digests posted while processes are killed or held up at every step and Slack drops, stalls and refuses calls: `npm run digest-faults -- [runs]
// [seed]`. So many runs with and without the history scope, with one and with three processes; where
// TEST_DATABASE_URL names a PostgreSQL server, also with two and three processes on it. Fails where a digest comes twice or not.
import { type Counts, type Setting, isAsPromised, runMany } from '../faults/count-faults.ts';
import { openDigestProcesses } from '../faults/digest-processes.ts';
import { postgresMissing } from '../support/postgres-server.ts';
import { planRun } from '../faults/plan-run.ts';

/** Done side by side: a run waits for much of its time. */
const CREWS: readonly Omit<Setting, 'history'>[] = [
  { processes: 1, kind: 'sqlite' },
  { processes: 3, kind: 'sqlite' },
  ...(postgresMissing === null ? ([2, 3] as const).map((processes) => ({ processes, kind: 'postgres' as const })) : []),
];

const COLUMNS = [
  'history',
  'processes',
  'store   ',
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
  const measured = await Promise.all(CREWS.map((crew) => measure({ history, ...crew })));
  for (const [at, counts] of measured.entries()) {
    const { kills, holdUps, callFaults, digests, doubled, missed, uncertain, uncertainPosted } = counts;
    const setting = [history ? 'yes' : 'no', CREWS[at]?.processes ?? 0, CREWS[at]?.kind ?? '', runs];
    row([...setting, kills, holdUps, callFaults, digests, doubled, missed, uncertain, uncertainPosted]);
  }
}
await program.stop();

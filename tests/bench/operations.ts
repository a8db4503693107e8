// What running the desk costs, beside a bare Bolt app in the same run: `npm run bench-operations`. Signed commands over HTTP, 32 at a time;
// whoever sends them takes their part of the machine. Where TEST_DATABASE_URL names a PostgreSQL server, one and three processes on it too.
import { rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../src/playground/free-port.ts';
import { emptyFolder } from '../support/knowledge-folder.ts';
import { freshSchema, postgresMissing } from '../support/postgres-server.ts';
import { startSlackStandIn } from '../support/slack-stand-in.ts';
import { compileBareApp } from './bare-app.ts';
import { type MeasuredProcess, startMeasured } from './measured-process.ts';
import { AT_ONCE, type Measured, createSender, distinctQuestions } from './send-commands.ts';

const STARTS = 5;
/** Many and short: the speed of a machine that is lent drifts within a minute. */
const ROUNDS = 12;
const ROUND_SECONDS = 3;
/** For the compiler of the engine to settle: the same for both. */
const WARM_UP_SECONDS = 8;
const PROCESSES = 3;
const MB = 1024 * 1024;
const MAIN = join(import.meta.dirname, '../../dist/bin/main.js');

const questions = distinctQuestions();
const slack = await startSlackStandIn();
const sender = createSender();
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** A program that is measured, and what its starts and rounds gave. */
type Contender = {
  readonly name: string;
  readonly start: (port: number) => Promise<MeasuredProcess>;
  readonly starts: { readonly listening: number; readonly busy: number }[];
  /** `busy`: the milliseconds of a processor that each request took. */
  readonly rounds: (Measured & { readonly busy: number })[];
  resident: number;
};

/** The desk in a folder of its own, where its store is. */
const deskStart =
  (settings: Readonly<Record<string, string>> = {}) =>
  async (port: number): Promise<MeasuredProcess> => {
    const folder = emptyFolder();
    const limits = { LOG_LEVEL: 'warn', REQUESTS_PER_MINUTE: '9999' };
    const desk = await startMeasured([MAIN], folder, { ...slack.settings(port), ...limits, ...settings });
    return {
      ...desk,
      async stop() {
        await desk.stop();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  };

const contender = (name: string, start: Contender['start']): Contender => ({ name, start, starts: [], rounds: [], resident: 0 });

/** The desk's own acknowledgement of middling length. */
async function middlingReply(): Promise<string> {
  const port = await freePort(4_700);
  const desk = await deskStart()(port);
  const replies: string[] = [];
  for (const question of questions.slice(0, 500)) replies.push(await sender.ask(port, question));
  await desk.stop();
  const mean = replies.reduce((sum, { length }) => sum + length, 0) / replies.length;
  return replies.toSorted((a, b) => Math.abs(a.length - mean) - Math.abs(b.length - mean))[0] ?? '';
}

const row = (cells: readonly (string | number)[]): void =>
  console.log(cells.map((cell, at) => (at === 0 ? String(cell).padEnd(26) : String(cell).padStart(16))).join(''));

/** Starts them in turn several times; then all together answer in turn, so that the same hour of the machine meets all. */
async function measureSideBySide(contenders: readonly Contender[]): Promise<void> {
  for (let at = 1; at < STARTS; at += 1)
    for (const { start, starts } of contenders) {
      const process = await start(await freePort(4_710));
      starts.push({ listening: process.started, busy: process.busy() });
      await process.stop();
    }
  const running: { readonly of: Contender; readonly port: number; readonly process: MeasuredProcess }[] = [];
  for (const of of contenders) {
    const port = await freePort(4_730);
    const process = await of.start(port);
    of.starts.push({ listening: process.started, busy: process.busy() });
    running.push({ of, port, process });
  }
  for (const { port } of running) await sender.measure([port], questions, { seconds: WARM_UP_SECONDS });
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { of, port, process } of running) {
      const before = process.busy();
      const measured = await sender.measure([port], questions, { seconds: ROUND_SECONDS });
      of.rounds.push({ ...measured, busy: (process.busy() - before) / measured.answered });
    }
  for (const { of, process } of running) {
    of.resident = process.resident();
    await process.stop();
  }
}

/** What is compared, and which ratio is wanted. */
const FIGURES: readonly (readonly [name: string, of: (contender: Contender) => number, digits: number, wanted: string])[] = [
  ['requests a second', ({ rounds }) => median(rounds.map(({ perSecond }) => perSecond)), 0, 'at least 0.55'],
  ['p50, ms', ({ rounds }) => median(rounds.map(({ p50 }) => p50)), 1, ''],
  ['p99, ms', ({ rounds }) => median(rounds.map(({ p99 }) => p99)), 1, 'at most 2'],
  ['processor a request, ms', ({ rounds }) => median(rounds.map(({ busy }) => busy)), 2, ''],
  ['listening after, ms', ({ starts }) => median(starts.map(({ listening }) => listening)), 0, 'at most 1.9'],
  ['processor to start, ms', ({ starts }) => median(starts.map(({ busy }) => busy)), 0, ''],
  ['resident, MB', ({ resident }) => resident / MB, 0, 'at most 1.6'],
];

/** Several processes of the desk on one PostgreSQL, each asked in turn. */
async function measureOnPostgres(processes: number): Promise<void> {
  const schema = await freshSchema(`bench_${processes}`);
  const ports: number[] = [];
  const running: MeasuredProcess[] = [];
  for (let at = 0; at < processes; at += 1) {
    const port = await freePort(4_750);
    running.push(await deskStart({ DATABASE_URL: schema.address })(port));
    ports.push(port);
  }
  await sender.measure(ports, questions, { seconds: WARM_UP_SECONDS });
  const { perSecond, p99 } = await sender.measure(ports, questions, { seconds: ROUND_SECONDS });
  const resident = running.map((process) => Math.round(process.resident() / MB)).join(', ');
  console.log(
    `${processes} on PostgreSQL: ${perSecond.toFixed(0)} requests a second, p99 ${p99.toFixed(1)} ms; ${resident} MB resident`,
  );
  for (const process of running) await process.stop();
  await schema.remove();
}

console.log(`${cpus().length} cores, Node ${process.version}, ${questions.length} distinct questions, ${AT_ONCE} at a time`);
const reply = await middlingReply();
const bare = await compileBareApp(reply);
const [theirs, ours] = [
  contender('bare Bolt app', (port) => startMeasured(bare.argsFor(port), bare.folder, {})),
  contender('the desk', deskStart()),
];
await measureSideBySide([theirs, ours]);
row(['', theirs.name, ours.name, 'ratio', 'wanted']);
for (const [name, of, digits, wanted] of FIGURES)
  row([name, of(theirs).toFixed(digits), of(ours).toFixed(digits), (of(ours) / of(theirs)).toFixed(2), wanted]);
console.log(`acknowledgements of ${reply.length} characters`);
if (postgresMissing === null) for (const processes of [1, PROCESSES]) await measureOnPostgres(processes);
bare.remove();
sender.close();
await slack.stop();

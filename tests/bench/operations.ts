// What running the desk costs: `npm run bench-operations`. One process over HTTP with its store in a file; where TEST_DATABASE_URL names a
// PostgreSQL server, one and three processes on it. Signed commands, 32 at a time; whoever sends them takes their part of the machine.
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { freePort } from '../../src/playground/free-port.ts';
import { type DeskProcess, startDeskProcess } from '../support/desk-process.ts';
import { freshSchema, postgresMissing } from '../support/postgres-server.ts';
import { startSlackStandIn } from '../support/slack-stand-in.ts';

const AT_ONCE = 32;
const REQUESTS = 4_000;
const MB = 1024 * 1024;

const questions = readFileSync(new URL('../evaluation/development.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .flatMap((line) => [...line.matchAll(/"q":"((?:[^"\\]|\\.)*)"/g)].map((match) => JSON.parse(`"${match[1] ?? ''}"`) as string));

const slack = await startSlackStandIn();

/** The memory that a process holds, in bytes: https://man7.org/linux/man-pages/man5/proc_pid_status.5.html */
function residentOf(pid: number | undefined): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;
}

async function measure(name: string, processes: number, settings: Readonly<Record<string, string>>): Promise<void> {
  const begun = performance.now();
  const desks: { readonly port: number; readonly desk: DeskProcess }[] = [];
  for (let at = 0; at < processes; at += 1) {
    const port = await freePort(4_700 + at * 10);
    const limits = { LOG_LEVEL: 'warn', REQUESTS_PER_MINUTE: '9999' };
    desks.push({ port, desk: startDeskProcess({ ...slack.settings(port), ...limits, ...settings }) });
  }
  for (const { desk } of desks) await desk.saying(/listens for Slack/);
  const started = performance.now() - begun;
  const took: number[] = [];
  const at = { next: 0 };
  const send = async (): Promise<void> => {
    for (let number = at.next++; number < REQUESTS; number = at.next++) {
      const { port } = desks[number % desks.length] ?? { port: 0 };
      const sent = performance.now();
      const { status } = await slack.command(port, questions[number % questions.length] ?? '', `U${number % 1_000}`);
      if (status !== 200) throw new Error(`answered ${status}`);
      took.push(performance.now() - sent);
    }
  };
  const from = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, send));
  const seconds = (performance.now() - from) / 1000;
  const p99 = took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.99)] ?? 0;
  const resident = desks.map(({ desk }) => Math.round(residentOf(desk.child.pid) / MB));
  console.log(
    `${name}: listening after ${Math.round(started)} ms; ${Math.round(REQUESTS / seconds)} requests a second, p99 ${p99.toFixed(1)} ms; ${resident.join(', ')} MB resident`,
  );
  for (const { desk } of desks) {
    desk.child.kill('SIGTERM');
    await desk.ended;
    await desk.remove();
  }
}

console.log(`${cpus().length} cores, Node ${process.version}, ${questions.length} questions, ${AT_ONCE} at a time`);
await measure('one process, a file', 1, {});
if (postgresMissing === null) {
  for (const processes of [1, 3]) {
    const schema = await freshSchema(`bench_${processes}`);
    await measure(`${processes} on PostgreSQL`, processes, { DATABASE_URL: schema.address });
    await schema.remove();
  }
}
await slack.stop();

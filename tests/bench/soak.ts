// A long day of questions to one desk: `npm run soak -- [questions]`. Prints memory, p99 and the processor's time for every 20,000; fails where memory ends more
// than a tenth above its plateau.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../src/playground/free-port.ts';
import { emptyFolder } from '../support/knowledge-folder.ts';
import { startSlackStandIn } from '../support/slack-stand-in.ts';
import { startMeasured } from './measured-process.ts';
import { createSender, distinctQuestions } from './send-commands.ts';

const STEP = 20_000;
const MB = 1024 * 1024;
const MOST_GROWTH = 1.1;
const MAIN = join(import.meta.dirname, '../../dist/bin/main.js');

const [count = '200000'] = process.argv.slice(2);
const questions = distinctQuestions();
const slack = await startSlackStandIn();
const sender = createSender();
const port = await freePort(4_800);
const folder = emptyFolder();
const limits = { LOG_LEVEL: 'warn', REQUESTS_PER_MINUTE: '9999' };
const desk = await startMeasured([MAIN], folder, { ...slack.settings(port), ...limits });

const row = (cells: readonly (string | number)[]): void => console.log(cells.map((cell) => String(cell).padStart(14)).join(''));
row(['questions', 'a second', 'p50 ms', 'p99 ms', 'busy ms each', 'resident MB']);
const resident: number[] = [];
for (let asked = 0; asked < Number(count); asked += STEP) {
  const before = desk.busy();
  const { answered, perSecond, p50, p99 } = await sender.measure([port], questions, { requests: STEP });
  resident.push(desk.resident() / MB);
  row([
    asked + STEP,
    perSecond.toFixed(0),
    p50.toFixed(1),
    p99.toFixed(1),
    ((desk.busy() - before) / answered).toFixed(2),
    (resident.at(-1) ?? 0).toFixed(0),
  ]);
}
await desk.stop();
sender.close();
await slack.stop();
rmSync(folder, { recursive: true });
/** What it holds once it has met every question: the middle of all but the first quarter. */
const settled = resident.slice(Math.floor(resident.length / 4)).toSorted((a, b) => a - b);
const plateau = settled[Math.floor(settled.length / 2)] ?? 0;
const growth = (resident.at(-1) ?? 0) / plateau;
console.log(`plateau ${plateau.toFixed(0)} MB; at the end ${growth.toFixed(2)} of it`);
process.exitCode = growth <= MOST_GROWTH ? 0 : 1;

// Three processes write to one store, each killed after a number of writes drawn from a seed, run after run over the same file: `npm run
// kill-store -- [runs] [seed]`. Prints what was acknowledged and what of it was lost; fails where anything was.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom } from '../../src/core/random.ts';
import { killWriters } from '../support/kill-writers.ts';

const PROCESSES = 3;
const MOST_WRITES = 400;

const [runs = '50', seed = '1'] = process.argv.slice(2);
const random = createRandom(Number(seed));
const folder = mkdtempSync(join(tmpdir(), 'mali-desk-kill-'));
let acknowledged = 0;
const lost: string[] = [];
for (let run = 1; run <= Number(runs); run += 1) {
  const moments = Array.from({ length: PROCESSES }, () => Math.floor(random() * MOST_WRITES));
  const outcome = await killWriters(join(folder, 'desk.db'), moments, run);
  acknowledged += outcome.acknowledged;
  lost.push(...outcome.lost, ...(outcome.intact ? [] : [`run ${run}: the file is damaged`]));
}
rmSync(folder, { recursive: true });
for (const what of lost) console.log(what);
console.log(`${runs} runs, ${Number(runs) * PROCESSES} kills: ${acknowledged} writes acknowledged, ${lost.length} lost`);
process.exitCode = lost.length === 0 ? 0 : 1;

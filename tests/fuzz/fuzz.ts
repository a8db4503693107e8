// Hostile text in every field, for long: `npm run fuzz -- [cases] [seed] [field]`. Prints how each field did, and every failure with its seed;
// fails where anything did. A round has an app of its own, over one desk.
import { FIELDS } from './fields.ts';
import { type FieldOutcome, fuzzFields, openFuzzedDesk } from './fuzz-fields.ts';

/** So many cases a field share an app and its store. */
const CASES_A_ROUND = 100;

const [cases = '100000', seed = '1', only] = process.argv.slice(2);
const fields = Object.keys(FIELDS).filter((field) => only === undefined || field === only);
const rounds = Math.ceil(Number(cases) / fields.length / CASES_A_ROUND);
const opened = await openFuzzedDesk();
const begun = performance.now();
const outcomes: FieldOutcome[] = [];
for (let round = 0; round < rounds; round += 1) {
  const done = await fuzzFields(opened, CASES_A_ROUND, Number(seed) + round, only);
  for (const { field, failures } of done) for (const failure of failures) console.log(`${field}: ${failure}`);
  outcomes.push(...done);
  process.stderr.write(`round ${round + 1} of ${rounds}\n`);
}

for (const field of fields) {
  const own = outcomes.filter((outcome) => outcome.field === field);
  const count = own.reduce((sum, outcome) => sum + outcome.cases, 0);
  const failed = own.reduce((sum, outcome) => sum + outcome.failures.length, 0);
  const longest = Math.max(...own.map((outcome) => outcome.longest));
  console.log(
    `${field.padEnd(26)} ${String(count).padStart(6)} cases ${String(failed).padStart(3)} failures   longest ${longest.toFixed(0)} ms`,
  );
}
const all = outcomes.reduce((sum, outcome) => sum + outcome.cases, 0);
const failures = outcomes.flatMap((outcome) => outcome.failures).length;
console.log(`${all} cases from seed ${seed} in ${((performance.now() - begun) / 1_000).toFixed(0)} s: ${failures} failures`);
process.exitCode = failures === 0 ? 0 : 1;

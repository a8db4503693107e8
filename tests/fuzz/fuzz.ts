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

const sum = (of: readonly FieldOutcome[], count: (outcome: FieldOutcome) => number): number =>
  of.reduce((total, outcome) => total + count(outcome), 0);

/** "mention    4,000 cases    4,012 replies    0 failures, longest 63 ms". */
function line(name: string, of: readonly FieldOutcome[]): string {
  const counts = [
    [sum(of, ({ cases }) => cases), 'cases'],
    [sum(of, ({ replies }) => replies), 'replies'],
    [sum(of, ({ failures }) => failures.length), 'failures'],
  ] as const;
  const longest = Math.max(...of.map((outcome) => outcome.longest));
  const told = counts.map(([count, what]) => `${count.toLocaleString('en').padStart(8)} ${what}`).join('');
  return `${name.padEnd(26)}${told}, longest ${longest.toFixed(0)} ms`;
}

for (const field of fields)
  console.log(
    line(
      field,
      outcomes.filter((outcome) => outcome.field === field),
    ),
  );
console.log(line(`all, from seed ${seed}`, outcomes));
console.log(`in ${((performance.now() - begun) / 1_000).toFixed(0)} s`);
process.exitCode = sum(outcomes, ({ failures }) => failures.length) === 0 ? 0 : 1;

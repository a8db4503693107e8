// Prints what a question costs: build, p50, p99 and memory, beside bare MiniSearch with the same options in the same run.
// usage: npm run bench
import MiniSearch from 'minisearch';
import { createDesk } from '../../src/core/desk.ts';
import { createReading } from '../../src/core/reading.ts';
import { SEARCH_FIELDS, SEARCH_OPTIONS } from '../../src/core/search/fact-index.ts';
import { type Knowledge, createKnowledge } from '../../src/core/knowledge/knowledge.ts';
import { readPrecomputed } from '../../src/knowledge-files/precomputed.ts';
import { readKnowledge } from '../../src/knowledge-files/read-knowledge.ts';
import { readSet } from '../evaluation/question-set.ts';

/** The first for the compiler of the engine to settle; the same for all that is measured. */
const WARM_UP_ROUNDS = 10;
const ROUNDS = 10;
const QUESTIONS = 500;
const median = (values: readonly number[], share = 0.5): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
const milliseconds = (value: number): string => value.toFixed(value < 10 ? 3 : 0);
const megabytes = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1_048_576;
};

/** The file blown up to a number of facts: copies under other ids, each with a number of its own in the statement. */
function blownUp(knowledge: Knowledge, size: number): Knowledge {
  const facts = Array.from({ length: size }, (_, at) => {
    const fact = knowledge.facts[at % knowledge.facts.length];
    if (!fact) throw new RangeError('the file has no facts');
    return at < knowledge.facts.length
      ? fact
      : { ...fact, id: `${fact.id}-copy-${at}`, statement: `${fact.statement} Copy ${at}.` };
  });
  return createKnowledge({ ...knowledge, facts });
}

/** Times each question; returns milliseconds a question. */
function time(questions: readonly string[], ask: (question: string) => unknown): number[] {
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1) for (const question of questions) ask(question);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const question of questions) {
      const start = process.hrtime.bigint();
      ask(question);
      times.push(Number(process.hrtime.bigint() - start) / 1_000_000);
    }
  }
  return times;
}

const knowledge = await readKnowledge();
const { singles } = readSet('development');
/** Spread over all writers. */
const questions = Array.from({ length: QUESTIONS }, (_, at) => singles[Math.floor((at * singles.length) / QUESTIONS)]?.q ?? '');
console.log(`${questions.length} questions, ${ROUNDS} rounds each, milliseconds\n`);
console.log('facts    what                     build    heap MB      p50      p99');
for (const size of [knowledge.facts.length, 1_000, 10_000]) {
  const isShipped = size === knowledge.facts.length;
  const file = isShipped ? knowledge : blownUp(knowledge, size);
  const row = (what: string, build: number, heap: number, times: readonly number[]): void => {
    console.log(
      `${String(size).padEnd(8)} ${what.padEnd(22)} ${milliseconds(build).padStart(7)} ${heap.toFixed(1).padStart(10)} ${milliseconds(median(times)).padStart(8)} ${milliseconds(median(times, 0.99)).padStart(8)}`,
    );
  };
  let before = megabytes();
  let start = performance.now();
  // Of the shipped file the build has computed what takes long; of the others it is computed here.
  const desk = createDesk(file, undefined, isShipped ? readPrecomputed(file.version) : undefined);
  desk.prepare();
  const deskBuild = performance.now() - start;
  row(
    'desk.ask',
    deskBuild,
    megabytes() - before,
    time(questions, (question) => desk.ask(question)),
  );

  // The same documents, query units and options, without understanding or judging.
  const { index, understand } = createReading(file);
  const understood = new Map(questions.map((question) => [question, understand(question)]));
  before = megabytes();
  start = performance.now();
  const bare = new MiniSearch<{ id: number; own: string; implied: string }>({
    fields: SEARCH_FIELDS,
    tokenize: (units) => units.split(' '),
    processTerm: (unit) => unit,
  });
  bare.addAll(index.facts.map(({ own, implied }, id) => ({ id, own: [...own].join(' '), implied: [...implied].join(' ') })));
  const bareBuild = performance.now() - start;
  const bareTimes = time(questions, (question) => {
    const units = understood.get(question)?.terms.flatMap((term) => term.units) ?? [];
    return units.length === 0 ? [] : bare.search(units.join(' '), SEARCH_OPTIONS);
  });
  row('bare MiniSearch', bareBuild, megabytes() - before, bareTimes);
  row(
    'understanding alone',
    0,
    0,
    time(questions, (question) => understand(question)),
  );
}

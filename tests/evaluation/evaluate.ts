// Prints how well the desk answers, for each question set, beside a bare search engine in the same run.
// usage: npm run evaluate [-- SET ...] [--misses] [--kinds] [--quick]
import { askThread } from '../../src/cli/batch.ts';
import { type Desk, createDesk } from '../../src/core/desk.ts';
import { type Knowledge, createKnowledge } from '../../src/core/knowledge/knowledge.ts';
import { createReading } from '../../src/core/reading.ts';
import { passagedOf } from '../../src/core/search/passage-model.ts';
import { openDesk } from '../../src/knowledge-files/open-desk.ts';
import { createBaseline } from './baseline.ts';
import { printAllClaims } from './evaluate-claims.ts';
import { holdOut } from './hold-out.ts';
import { learnPassages, passageExamples } from './learn-passages.ts';
import { examplesOf, learnAll } from './learn-weights.ts';
import { createRandom } from '../../src/core/random.ts';
import { PERTURBATIONS } from './perturb.ts';
import { type QuestionSet, readSet } from './question-set.ts';
import { type Answerer, MEASURES, rate, score } from './score.ts';

const flags = new Set(process.argv.slice(2).filter((arg) => arg.startsWith('--')));
const names = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));

/** The desk as something to score. */
export function answererOf(desk: Desk): Answerer {
  return { ask: (question) => desk.ask(question), askThread: (questions) => askThread(desk, questions) };
}

const percent = (value: number): string => value.toFixed(3);

function printTable(set: QuestionSet, desk: Answerer, baseline: Answerer): void {
  const ours = score(set, desk);
  const bare = score(set, baseline);
  console.log(
    `\n${set.name}: ${set.singles.length} questions, ${set.threads.length} threads`.padEnd(50),
    'desk    bare MiniSearch',
  );
  for (const measure of MEASURES) {
    const { good, all } = ours.rates[measure];
    console.log(
      `  ${measure.padEnd(24)} ${`${good}/${all}`.padStart(9)}`.padEnd(48),
      percent(rate(ours.rates[measure])),
      '  ',
      percent(rate(bare.rates[measure])),
    );
  }
  console.log('  facts shown per needed one'.padEnd(48), ours.shownPerNeeded.toFixed(2), '   ', bare.shownPerNeeded.toFixed(2));
  if (flags.has('--kinds'))
    for (const [kind, part] of [...ours.byKind, ...ours.byStyle])
      console.log(`    ${kind.padEnd(26)} ${percent(rate(part))}  ${part.good}/${part.all}`);
  if (flags.has('--misses')) {
    for (const miss of ours.misses)
      console.log(`  ${miss.measure} ${miss.id} [${miss.kind}/${miss.style}] ${miss.q} | ${miss.expected} | ${miss.got}`);
  }
}

/** Precision at 1 when every question is disturbed in one way, beside the undisturbed figure. */
function printRobustness(set: QuestionSet, desk: Answerer): void {
  const plain = rate(score({ ...set, threads: [] }, desk).rates.precisionAt1);
  console.log(`  precision at 1 undisturbed ${percent(plain)}`);
  for (const [name, disturb] of Object.entries(PERTURBATIONS)) {
    const random = createRandom(2012);
    const disturbed = set.singles.map((single) => ({ ...single, q: disturb(single.q, random) }));
    const figure = rate(score({ ...set, singles: disturbed, threads: [] }, desk).rates.precisionAt1);
    console.log(`  ${name.padEnd(24)} ${percent(figure)}  ${(figure - plain).toFixed(3)}`);
  }
}

/**
 * The desk over a file without any wording: facts have only their statements, and silences only what they are. Once with what was learned
 * from them kept; then with everything learned anew, from the questions of the development set alone, and once with no network.
 */
function withoutWordings({ asks: _asks, lacks: _lacks, ...rest }: Knowledge): [string, Answerer][] {
  const set = readSet('development');
  const silences = rest.silences.map((silence) => ({ ...silence, asks: [] }));
  const bare = createKnowledge({ ...rest, passages: null, asks: [], lacks: [], lists: [], silences });
  const passages = learnPassages(passageExamples(bare, set, createReading(bare)), passagedOf(bare));
  const kept = createKnowledge({ ...bare, passages: rest.passages });
  const answererOver = (file: Knowledge): Answerer => answererOf(createDesk(file, learnAll(examplesOf(file, set))));
  return [
    ['with all wordings removed', answererOf(createDesk(kept))],
    ['and everything learned anew', answererOver(createKnowledge({ ...bare, passages }))],
    ['and nothing learned from the development questions but weights', answererOver(bare)],
  ];
}

if (process.argv[1]?.endsWith('evaluate.ts')) {
  const opened = await openDesk();
  const { knowledge } = opened;
  const desk = answererOf(opened);
  const baseline = createBaseline(knowledge);
  const sets = (names.length > 0 ? names : ['development', 'check']).map(readSet);
  /** The desk as it is put to a set: held out where its questions are among the wordings. */
  const deskFor = (set: QuestionSet): Answerer =>
    set.name === 'development' ? holdOut(knowledge, set, (held) => answererOf(createDesk(held))) : desk;
  const desks = new Map(sets.map((set) => [set.name, deskFor(set)]));
  for (const set of sets) printTable(set, desks.get(set.name) ?? desk, baseline);
  if (!flags.has('--quick')) {
    const ablated = sets.some(({ name }) => name !== 'development') ? withoutWordings(knowledge) : null;
    for (const set of sets) {
      const ours = desks.get(set.name) ?? desk;
      console.log(`\n${set.name}`);
      // The development questions are what the desk without wordings has learned from.
      if (ablated && set.name !== 'development')
        for (const [name, answerer] of [['as it is', ours] as const, ...ablated])
          console.log(
            `  precision at 1 ${name.padEnd(60)} ${percent(rate(score({ ...set, threads: [] }, answerer).rates.precisionAt1))}`,
          );
      printRobustness(set, ours);
    }
  }
  if (names.length === 0) printAllClaims(knowledge, flags.has('--misses'));
}

// Learns what each feature of the judge is worth on the development set, and prints its cross-validated accuracy.
// usage: npm run learn [-- --write]
import { readFileSync, writeFileSync } from 'node:fs';
import { FEATURES } from '../../src/core/answers/weigh-candidate.ts';
import { type JudgeWeights, NOTHING_FEATURES, rowsOf } from '../../src/core/answers/judge.ts';
import { type Turn, createDesk, createReading } from '../../src/core/desk.ts';
import type { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import { readKnowledge } from '../../src/knowledge-files/read-knowledge.ts';
import { partsOf, withoutWordingsOf } from './hold-out.ts';
import { PERTURBATIONS, createRandom } from './perturb.ts';
import { type QuestionSet, type Single, readSet } from './question-set.ts';

/** One question ready to learn from: rows, and which of them are right (the last stands for answering nothing). */
type Example = {
  readonly id: string;
  readonly rows: readonly (readonly number[])[];
  readonly nothing: readonly number[];
  readonly right: readonly boolean[];
  readonly nothingRight: boolean;
};

/** Penalty on large weights. Cross-validated: 0.0003 and 0.001 are level, 0.003 and 0.01 refuse less. */
const L2 = 0.001;
const ROUNDS = 400;
const RATE = 0.15;

const plain = (text: string): string => text.normalize('NFKC').replace(/[’‘]/g, "'").toLowerCase();

/** The examples of a set, each made by a desk that never saw its writer's questions. */
export function examplesOf(knowledge: Knowledge, set: QuestionSet): Example[] {
  return partsOf(set).flatMap((part) => examplesOfPart(withoutWordingsOf(knowledge, part), part));
}

function examplesOfPart(knowledge: Knowledge, { singles: questions, threads }: QuestionSet): Example[] {
  const reading = createReading(knowledge);
  const desk = createDesk(knowledge);
  const example = (single: Single, thread: readonly Turn[]): Example => {
    const { targets, rows, nothing } = rowsOf(
      reading.understand(single.q, thread),
      reading.index,
      reading.lexicon,
      knowledge.nameById,
    );
    const inParagraph = targets.map(
      (target) => target.fact !== null && (single.paragraphs ?? []).includes(target.fact.paragraph),
    );
    // Where a value is asked for, facts that state it are the right ones of the paragraph.
    const withValue = inParagraph.map(
      (good, at) => good && single.value !== undefined && plain(targets[at]?.fact?.statement ?? '').includes(plain(single.value)),
    );
    const rightFacts = withValue.includes(true) ? withValue : inParagraph;
    const right = targets.map((target, at) => (single.answerable ? rightFacts[at] === true : target.silence !== null));
    return { id: single.id, rows, nothing, right, nothingRight: !single.answerable };
  };
  const laterTurns = threads.flatMap((thread) => {
    const before: Turn[] = [];
    return thread.turns.map((turn, at) => {
      const made = at === 0 ? [] : [example(turn, [...before])];
      before.push({ question: turn.q, answer: desk.ask(turn.q, before) });
      return made;
    });
  });
  // Each question also as hurried people type it, so that no weight leans on grammar or courtesy.
  const random = createRandom(1);
  const disturbed = questions
    .filter((_, at) => at % 3 === 0)
    .map((single, at) => {
      const [, disturb] = Object.entries(PERTURBATIONS)[at % 4] ?? [];
      return { ...single, q: disturb ? disturb(single.q, random) : single.q };
    });
  return [...[...questions, ...disturbed].map((single) => example(single, [])), ...laterTurns.flat()];
}

/** Gradient ascent on the probability of the right choices, all examples at once; deterministic. */
export function learn(examples: readonly Example[], answerableWeight = 1): JudgeWeights {
  const candidate: number[] = FEATURES.map(() => 0);
  const none: number[] = NOTHING_FEATURES.map(() => 0);
  const m = { candidate: candidate.map(() => 0), none: none.map(() => 0) };
  const v = { candidate: candidate.map(() => 0), none: none.map(() => 0) };
  for (let round = 1; round <= ROUNDS; round += 1) {
    const gradient = { candidate: candidate.map((w) => -L2 * w), none: none.map((w) => -L2 * w) };
    for (const example of examples) {
      const scores = [
        ...example.rows.map((row) => row.reduce((sum, x, at) => sum + x * (candidate[at] ?? 0), 0)),
        example.nothing.reduce((sum, x, at) => sum + x * (none[at] ?? 0), 0),
      ];
      const right = [...example.right, example.nothingRight];
      if (!right.includes(true)) continue;
      const highest = Math.max(...scores);
      const powers = scores.map((score) => Math.exp(score - highest));
      const all = powers.reduce((a, b) => a + b, 0);
      const good = powers.reduce((sum, power, at) => sum + (right[at] === true ? power : 0), 0);
      const weight = (example.nothingRight ? 1 : answerableWeight) / examples.length;
      powers.forEach((power, at) => {
        const push = weight * ((right[at] === true ? power / good : 0) - power / all);
        const row = example.rows[at];
        if (row) row.forEach((x, i) => (gradient.candidate[i] = (gradient.candidate[i] ?? 0) + push * x));
        else example.nothing.forEach((x, i) => (gradient.none[i] = (gradient.none[i] ?? 0) + push * x));
      });
    }
    for (const part of ['candidate', 'none'] as const) {
      const weights = part === 'candidate' ? candidate : none;
      weights.forEach((w, i) => {
        const g = gradient[part][i] ?? 0;
        const mi = (m[part][i] = 0.9 * (m[part][i] ?? 0) + 0.1 * g);
        const vi = (v[part][i] = 0.999 * (v[part][i] ?? 0) + 0.001 * g * g);
        weights[i] = w + (RATE * (mi / (1 - 0.9 ** round))) / (Math.sqrt(vi / (1 - 0.999 ** round)) + 1e-8);
      });
    }
  }
  return { candidate, nothing: none };
}

/** Whether the weights choose rightly. */
export function choosesRight(example: Example, weights: JudgeWeights): boolean {
  let best = example.nothing.reduce((sum, x, at) => sum + x * (weights.nothing[at] ?? 0), 0);
  let right = example.nothingRight;
  example.rows.forEach((row, at) => {
    const score = row.reduce((sum, x, i) => sum + x * (weights.candidate[i] ?? 0), 0);
    if (score > best) {
      best = score;
      right = example.right[at] === true;
    }
  });
  return right;
}

/** Accuracy on each fifth by weights learned on the other four. */
export function crossValidate(examples: readonly Example[]): { answerable: number; unanswerable: number } {
  const tally = { answerable: [0, 0], unanswerable: [0, 0] };
  for (let fold = 0; fold < 5; fold += 1) {
    const weights = learn(examples.filter((_, at) => at % 5 !== fold));
    examples
      .filter((_, at) => at % 5 === fold)
      .forEach((example) => {
        const part = tally[example.nothingRight ? 'unanswerable' : 'answerable'];
        part[0] = (part[0] ?? 0) + (choosesRight(example, weights) ? 1 : 0);
        part[1] = (part[1] ?? 0) + 1;
      });
  }
  const rate = ([good = 0, all = 1]: number[]): number => good / all;
  return { answerable: rate(tally.answerable), unanswerable: rate(tally.unanswerable) };
}

const WEIGHTS_FILE = new URL('../../src/core/answers/judge-weights.ts', import.meta.url);

if (process.argv[1]?.endsWith('learn-weights.ts')) {
  const knowledge = await readKnowledge();
  const examples = examplesOf(knowledge, readSet('development'));
  const accuracy = crossValidate(examples);
  console.log(
    `cross-validated on ${examples.length} questions: answerable ${accuracy.answerable.toFixed(3)}, unanswerable ${accuracy.unanswerable.toFixed(3)}`,
  );
  const reach = examples.filter((example) => example.nothingRight || example.right.includes(true)).length / examples.length;
  console.log(`right paragraph among the weighed: ${reach.toFixed(3)}`);
  const weights = learn(examples);
  FEATURES.forEach((feature, at) => console.log(feature.padEnd(22), (weights.candidate[at] ?? 0).toFixed(2)));
  NOTHING_FEATURES.forEach((feature, at) => console.log(`nothing.${feature}`.padEnd(22), (weights.nothing[at] ?? 0).toFixed(2)));
  if (process.argv.includes('--write')) {
    const round = (values: readonly number[]): string => values.map((value) => value.toFixed(4)).join(', ');
    writeFileSync(
      WEIGHTS_FILE,
      `// Written by \`npm run learn -- --write\` from tests/evaluation/development.jsonl: do not edit by hand.
import type { JudgeWeights } from './judge.ts';

/** In the order of FEATURES and NOTHING_FEATURES. */
export const JUDGE_WEIGHTS: JudgeWeights = {
  candidate: [${round(weights.candidate)}],
  nothing: [${round(weights.nothing)}],
};
`,
    );
    console.log(`wrote ${readFileSync(WEIGHTS_FILE, 'utf8').length} characters of weights`);
  }
}

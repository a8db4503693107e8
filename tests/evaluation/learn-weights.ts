// Learns which paragraphs questions are about, and what each feature of the judge is worth, on the development set.
// usage: npm run learn [-- --validate] [--write]
import { readFileSync, writeFileSync } from 'node:fs';
import { FOLLOW_UP_FEATURES } from '../../src/core/answers/weigh-follow-up.ts';
import { createContraries } from '../../src/core/answers/contraries.ts';
import { readSides } from '../../src/core/answers/read-sides.ts';
import { SEVERAL_FEATURES, weighSeveral } from '../../src/core/answers/judge-several.ts';
import type { Question } from '../../src/core/questions/question.ts';
import { PREMISE_FEATURES, premiseRows, readPremise } from '../../src/core/answers/judge-premise.ts';
import { type JudgeWeights, choose, judge, rowsOf } from '../../src/core/answers/judge.ts';
import { type Weights, dot } from '../../src/core/answers/score-candidate.ts';
import { createDesk, turnOf } from '../../src/core/desk.ts';
import { type Turn, createReading } from '../../src/core/reading.ts';
import { type Knowledge, createKnowledge } from '../../src/core/knowledge/knowledge.ts';
import { readKnowledge } from '../../src/knowledge-files/read-knowledge.ts';
import { type Example, choosesRight, learnJudge } from './learn-judge.ts';
import { type Case, learnLogistic } from './logistic-regression.ts';
import { partsOf, withoutPart } from './hold-out.ts';
import { learnPassages, passageExamples } from './learn-passages.ts';
import { passagedOf } from '../../src/core/search/passage-model.ts';
import { createRandom } from '../../src/core/random.ts';
import { PERTURBATIONS } from './perturb.ts';
import { type Expected, type QuestionSet, readSet } from './question-set.ts';

/** Questions by themselves and follow-ups, which are judged by weights of their own. */
export type Examples = {
  readonly alone: readonly Example[];
  readonly followUp: readonly Example[];
  /** Given the weights of the judge: each fact that differs from a question, and whether it is what corrects it. */
  readonly premises: (weights: Weights) => Case[];
  /** Given the weights of the judge: each paragraph that came up for a question for several, and whether it is needed. */
  readonly severals: (weights: Pick<JudgeWeights, 'alone' | 'followUp'>) => Case[];
};

const plain = (text: string): string => text.normalize('NFKC').replace(/[’‘]/g, "'").toLowerCase();

/** What several facts answer together is also learned from one in so many of the questions that one fact answers. */
const SINGLES_IN_SEVERALS = 4;

const isForSeveral = ({ several, paragraphs = [] }: Expected): boolean => several === true && paragraphs.length > 1;

function examplesOfPart(knowledge: Knowledge, { singles, threads }: QuestionSet): Examples {
  const reading = createReading(knowledge);
  const desk = createDesk(knowledge);
  const example = (question: Expected, thread: readonly Turn[]): Example => {
    const { facts, rows, nothing } = rowsOf(
      reading.understand(question.q, thread),
      reading.index,
      reading.lexicon,
      knowledge.nameById,
    );
    const { answerable, paragraphs = [], value } = question;
    const inParagraph = facts.map(({ fact }) => answerable && paragraphs.includes(fact.paragraph));
    // Where a value is asked for, facts that state it are the right ones of the paragraph.
    const withValue = inParagraph.map(
      (good, at) => good && value !== undefined && plain(facts[at]?.fact.statement ?? '').includes(plain(value)),
    );
    const right = withValue.includes(true) ? withValue : inParagraph;
    return { id: question.id, rows, nothing, right, nothingRight: !answerable };
  };
  const followUp = threads.flatMap((thread) => {
    const before: Turn[] = [];
    return thread.turns.flatMap((turn, at) => {
      const made = at === 0 ? [] : [example(turn, [...before])];
      before.push(turnOf(desk.ask(turn.q, before)));
      return made;
    });
  });
  // Each question also as hurried people type it, so that no weight leans on grammar or courtesy.
  const random = createRandom(1);
  const ways = Object.values(PERTURBATIONS);
  const disturbed = singles.map((single, at) => ({
    ...single,
    q: ways[at % ways.length]?.(single.q, random) ?? single.q,
  }));
  const contraries = createContraries(knowledge);
  const weighed = singles
    .filter((single) => single.several !== true)
    .map((single) => {
      const question = reading.understand(single.q);
      return { single, question, rows: rowsOf(question, reading.index, reading.lexicon, knowledge.nameById) };
    });
  const premises = (weights: Weights): Case[] =>
    weighed.flatMap(({ single, question, rows }) => {
      const premise = readPremise(question, knowledge, contraries);
      return premiseRows(premise, choose(rows, weights)).map(({ fact, row }) => {
        const right = single.corrected === true && (single.paragraphs ?? []).includes(fact.paragraph);
        return { row, isSo: right };
      });
    });
  const severals: Examples['severals'] = (weights) =>
    singles
      .filter((single, at) => single.answerable && (isForSeveral(single) || at % SINGLES_IN_SEVERALS === 0))
      .flatMap((single) => {
        const question = reading.understand(single.q);
        const weigh = (asked: Question) =>
          judge(asked, reading.index, reading.lexicon, knowledge.nameById, { ...weights, premise: [], several: [] });
        const whole = weigh(question);
        const { sides, clauses } = readSides(question, whole.passages, reading);
        return weighSeveral(question, whole, knowledge.facts, sides.map(reading.index.passages), clauses).map(({ fact, row }) => {
          const right = (single.paragraphs ?? []).includes(fact.paragraph);
          return { row, isSo: right };
        });
      });
  return { alone: [...singles, ...disturbed].map((single) => example(single, [])), followUp, premises, severals };
}

/** The examples of a set, each made by a desk that never saw its writer's questions. */
export function examplesOf(knowledge: Knowledge, set: QuestionSet): Examples {
  const parts = partsOf(set).map((part) => examplesOfPart(withoutPart(knowledge, set, part), part));
  return {
    alone: parts.flatMap((part) => part.alone),
    followUp: parts.flatMap((part) => part.followUp),
    premises: (weights) => parts.flatMap((part) => part.premises(weights)),
    severals: (weights) => parts.flatMap((part) => part.severals(weights)),
  };
}

/** One question in four has no answer, as in the check set. The development set holds more of them, to learn them well. */
const REFUSED_SHARE = 0.25;

/** All weights. */
export function learnAll({ alone, followUp, premises, severals }: Examples): JudgeWeights {
  const judging = { alone: learnJudge(alone, REFUSED_SHARE), followUp: learnJudge(followUp, REFUSED_SHARE) };
  return {
    ...judging,
    premise: learnLogistic(premises(judging.alone), PREMISE_FEATURES.length),
    several: learnLogistic(severals(judging), SEVERAL_FEATURES.length),
  };
}

const FOLDS = 5;

/** Accuracy on each fifth by weights learned on the other four. */
function crossValidate(examples: Examples): Map<string, { good: number; all: number }> {
  const tally = new Map<string, { good: number; all: number }>();
  const others = <T>(list: readonly T[], fold: number): T[] => list.filter((_, at) => at % FOLDS !== fold);
  const own = <T>(list: readonly T[], fold: number): T[] => list.filter((_, at) => at % FOLDS === fold);
  const count = (name: string, good: boolean): void => {
    const entry = tally.get(name) ?? { good: 0, all: 0 };
    tally.set(name, { good: entry.good + (good ? 1 : 0), all: entry.all + 1 });
  };
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = learnAll({
      alone: others(examples.alone, fold),
      followUp: others(examples.followUp, fold),
      premises: (judging) => others(examples.premises(judging), fold),
      severals: (judging) => others(examples.severals(judging), fold),
    });
    for (const part of ['alone', 'followUp'] as const)
      for (const example of own(examples[part], fold))
        count(`${part}, ${example.nothingRight ? 'nothing' : 'a fact'} is right`, choosesRight(example, weights[part]));
    const cases = { premise: examples.premises(weights.alone), several: examples.severals(weights) };
    for (const part of ['premise', 'several'] as const)
      for (const { row, isSo } of own(cases[part], fold))
        count(`${part}, ${isSo ? 'so' : 'not so'}`, dot(row, weights[part]) > 0 === isSo);
  }
  return tally;
}

/** Digits that are kept of a weight. */
const DIGITS = 4;

const PASSAGES_FILE = new URL('../../knowledge/passages.json', import.meta.url);
const WEIGHTS_FILE = new URL('../../src/core/answers/judge-weights.ts', import.meta.url);

if (process.argv[1]?.endsWith('learn-weights.ts')) {
  const read = await readKnowledge();
  const set = readSet('development');
  const passages = learnPassages(passageExamples(read, set, createReading(read)), passagedOf(read));
  const knowledge = createKnowledge({ ...read, passages });
  const examples = examplesOf(knowledge, set);
  console.log(`${examples.alone.length} questions and ${examples.followUp.length} follow-ups`);
  // Accuracy on a fifth by weights learned on the other four.
  if (process.argv.includes('--validate'))
    for (const [name, { good, all }] of crossValidate(examples))
      console.log(`  ${name.padEnd(34)} ${(good / all).toFixed(3)}  ${good}/${all}`);
  const weights = learnAll(examples);
  // By itself: what the hidden layer makes of a feature is not told by one figure.
  FOLLOW_UP_FEATURES.forEach((feature, at) =>
    console.log(
      feature.padEnd(28),
      (weights.alone.candidate[at]?.toFixed(2) ?? '').padStart(7),
      (weights.followUp.candidate[at] ?? 0).toFixed(2).padStart(7),
    ),
  );
  PREMISE_FEATURES.forEach((feature, at) => console.log(feature.padEnd(28), (weights.premise[at] ?? 0).toFixed(2).padStart(7)));
  SEVERAL_FEATURES.forEach((feature, at) => console.log(feature.padEnd(28), (weights.several[at] ?? 0).toFixed(2).padStart(7)));
  if (process.argv.includes('--write')) {
    writeFileSync(PASSAGES_FILE, `${JSON.stringify(passages)}\n`);
    const rounded = JSON.stringify(weights, (_, value: unknown) =>
      typeof value === 'number' ? Number(value.toPrecision(DIGITS)) : value,
    );
    writeFileSync(
      WEIGHTS_FILE,
      `// Written by \`npm run learn -- --write\` from tests/evaluation/development.jsonl: do not edit by hand.
import type { JudgeWeights } from './judge.ts';

/** Over FEATURES, FOLLOW_UP_FEATURES, NOTHING_FEATURES, PREMISE_FEATURES and SEVERAL_FEATURES. */
export const JUDGE_WEIGHTS = JSON.parse(\n  '${rounded}',\n) as JudgeWeights;
`,
    );
    console.log(`wrote ${readFileSync(WEIGHTS_FILE, 'utf8').length} characters of weights`);
  }
}

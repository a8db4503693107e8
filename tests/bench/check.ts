// Prints what checking a draft costs: build, a draft of 600 words, and how long a question waits while drafts of 40,000
// characters are checked in turns. usage: npm run bench
import { setTimeout as pause } from 'node:timers/promises';
import { createDraftChecker } from '../../src/core/claims/check-draft.ts';
import { createLexicon } from '../../src/core/search/lexicon.ts';
import { readPrecomputed } from '../../src/knowledge-files/precomputed.ts';
import { openDesk } from '../../src/knowledge-files/open-desk.ts';
import { createDraftChecks } from '../../src/slack/check-in-turns.ts';
import { readSet } from '../evaluation/question-set.ts';

const DRAFTS = 300;
/** For the compiler of the engine to settle. */
const WARM_UP = 60;
const WORDS = 600;
const LONGEST_DRAFT = 40_000;
const ASKED_EVERY_MS = 2;
const ALONE_MS = 2_000;

const at = (values: readonly number[], share: number): string =>
  (values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0).toFixed(1);

const desk = await openDesk();
const { knowledge } = desk;
const counts = readPrecomputed(knowledge.version).drafts() ?? undefined;
const lexicon = createLexicon(knowledge);
let start = performance.now();
const checker = createDraftChecker(knowledge, lexicon, counts);
console.log(`\nchecking drafts, milliseconds\nbuild ${(performance.now() - start).toFixed(0)}`);

const questions = readSet('development').singles.map((single) => single.q);
const claims = knowledge.drafts.flatMap(({ sentences }) => sentences.map(({ claim }) => claim));
/** A draft of drafted sentences, from one of them on. */
function draftFrom(first: number, isLongEnough: (draft: string) => boolean): string {
  let draft = '';
  for (let next = first; !isLongEnough(draft); next += 1) draft += `${claims[next % claims.length] ?? ''} `;
  return draft;
}
const drafts = Array.from({ length: DRAFTS }, (_, index) => draftFrom(index * 7, (draft) => draft.split(' ').length >= WORDS));
for (const draft of drafts.slice(0, WARM_UP)) checker.check(draft);
const times = drafts.map((draft) => {
  start = performance.now();
  checker.check(draft);
  return performance.now() - start;
});
console.log(`${WORDS} words    p50 ${at(times, 0.5)}  p99 ${at(times, 0.99)}`);

const longDraft = draftFrom(0, (draft) => draft.length >= LONGEST_DRAFT);
const steps: number[] = [];
const iterator = checker.sentences(longDraft);
for (let done = false; !done;) {
  start = performance.now();
  done = iterator.next().done === true;
  steps.push(performance.now() - start);
}
console.log(
  `${LONGEST_DRAFT} characters    ${steps.length - 1} sentences, in all ${steps.reduce((sum, step) => sum + step, 0).toFixed(0)}, one p99 ${at(steps, 0.99)}, the longest ${at(steps, 1)}`,
);

/** The delays of questions until something is done, each from when it was due until it was answered. */
async function askUntil(finished: Promise<unknown>): Promise<number[]> {
  const state = { finished: false };
  void finished.then(() => (state.finished = true));
  const delays: number[] = [];
  for (let asked = 0; !state.finished; asked += 1) {
    const due = performance.now() + ASKED_EVERY_MS;
    await pause(ASKED_EVERY_MS);
    desk.ask(questions[asked % questions.length] ?? '');
    delays.push(performance.now() - due);
  }
  return delays;
}
const checkDraft = createDraftChecks(desk);
await askUntil(pause(ALONE_MS));
for (const drafts of [0, 1, 4]) {
  start = performance.now();
  const checks = Array.from({ length: drafts }, () => checkDraft(longDraft));
  const delays = await askUntil(drafts === 0 ? pause(ALONE_MS) : Promise.all(checks));
  console.log(
    `questions beside ${drafts} drafts of ${LONGEST_DRAFT}    ${delays.length} in ${(performance.now() - start).toFixed(0)}, delay p50 ${at(delays, 0.5)}  p99 ${at(delays, 0.99)}  longest ${at(delays, 1)}`,
  );
}

// Prints what checking a draft costs: build, a draft of 600 words, and the longest stretch of a long draft in which nobody else
// can be served. usage: npm run bench
import { createDraftChecker } from '../../src/core/claims/check-draft.ts';
import { createLexicon } from '../../src/core/search/lexicon.ts';
import { readKnowledge } from '../../src/knowledge-files/read-knowledge.ts';
import { readClaims } from '../evaluation/claim-set.ts';

const DRAFTS = 100;
const WORDS = 600;
const LONGEST_DRAFT = 40_000;

const at = (values: readonly number[], share: number): string =>
  (values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0).toFixed(1);

const knowledge = await readKnowledge();
const lexicon = createLexicon(knowledge);
let start = performance.now();
const checker = createDraftChecker(knowledge, lexicon);
console.log(`\nchecking drafts, milliseconds\nbuild ${(performance.now() - start).toFixed(0)}`);

const claims = readClaims('claims-development').map(({ claim }) => claim);
/** A draft of sentences of the development set, from one of them on. */
function draftFrom(first: number, isLongEnough: (draft: string) => boolean): string {
  let draft = '';
  for (let next = first; !isLongEnough(draft); next += 1) draft += `${claims[next % claims.length] ?? ''} `;
  return draft;
}
const drafts = Array.from({ length: DRAFTS }, (_, index) => draftFrom(index * 7, (draft) => draft.split(' ').length >= WORDS));
for (const draft of drafts.slice(0, 10)) checker.check(draft);
const times = drafts.map((draft) => {
  start = performance.now();
  checker.check(draft);
  return performance.now() - start;
});
console.log(`${WORDS} words    p50 ${at(times, 0.5)}  p99 ${at(times, 0.99)}`);

// Between two sentences the caller may serve others: what counts is the longest of the steps.
const steps: number[] = [];
const iterator = checker.sentences(draftFrom(0, (draft) => draft.length >= LONGEST_DRAFT));
for (let done = false; !done;) {
  start = performance.now();
  done = iterator.next().done === true;
  steps.push(performance.now() - start);
}
const total = steps.reduce((sum, step) => sum + step, 0);
console.log(
  `${LONGEST_DRAFT} characters    in all ${total.toFixed(0)}, a step p99 ${at(steps, 0.99)}, the longest ${at(steps, 1)}`,
);

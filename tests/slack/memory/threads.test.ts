// What is kept of a thread.
import { expect, it } from 'vitest';
import { TURNS_KEPT, createThreads } from '../../../src/slack/memory/threads.ts';
import { anAnswer } from '../../support/sample-answers.ts';

it('gives the turns before a message in the order in which they were asked, the last few only', () => {
  const threads = createThreads(() => 0);
  for (let at = 20; at > 0; at -= 1) threads.remember('t', `${at}.1`, { question: `q${at}`, answer: anAnswer() });
  expect(threads.before('t', '18.1').map((turn) => turn.question)).toEqual(['q13', 'q14', 'q15', 'q16', 'q17']);
  expect([threads.before('t', '99.1').length, threads.before('other', '99.1')]).toEqual([TURNS_KEPT, []]);
});

// What is kept of a thread.
import { expect, it } from 'vitest';
import { TURNS_READ, createThreads } from '../../../src/slack/memory/threads.ts';
import { anAnswer } from '../../support/sample-answers.ts';

it('gives the turns before a message in the order in which they were asked, the last few only', () => {
  const threads = createThreads(() => 0);
  for (let at = 40; at > 0; at -= 1) threads.remember('t', `${at}.1`, { question: `q${at}`, answer: anAnswer() });
  const before = (ts: string) => threads.before('t', ts).map((turn) => turn.question);
  expect(before('38.1')).toEqual(['q30', 'q31', 'q32', 'q33', 'q34', 'q35', 'q36', 'q37']);
  expect([before('99.1').length, threads.before('other', '99.1')]).toEqual([TURNS_READ, []]);
});

it('keeps enough to look back from an answer further up, and forgets what is older', () => {
  const threads = createThreads(() => 0);
  for (let at = 1; at <= 40; at += 1) threads.remember('t', `${at}.1`, { question: `q${at}`, answer: anAnswer() });
  expect(['32.1', '25.1', '20.1', '17.1', '10.1'].map((ts) => threads.before('t', ts).length)).toEqual([8, 8, 3, 0, 0]);
});

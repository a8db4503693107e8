// The further messages of an answer are given out once, to whoever replaces it.
import { expect, it } from 'vitest';
import { createContinuations } from '../../../src/slack/memory/continuations.ts';

const ASKED = { team: 'T1', channel: 'C1', ts: '1.1' };
const POSTED = [
  { channel: 'C1', ts: '2.1' },
  { channel: 'C1', ts: '2.2' },
];

it('what stands further is known by what was asked, once, and for a day', () => {
  const time = { now: 0 };
  const continuations = createContinuations({ clock: () => time.now });
  continuations.keep(ASKED, POSTED);
  expect(continuations.take({ ...ASKED, ts: '1.2' })).toEqual([]);
  expect([continuations.take(ASKED), continuations.take(ASKED)]).toEqual([POSTED, []]);
  continuations.keep(ASKED, POSTED);
  time.now += 24 * 3_600_000;
  expect(continuations.take(ASKED)).toEqual([]);
});

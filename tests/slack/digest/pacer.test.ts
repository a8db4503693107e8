// How fast digests go out.
import { describe, expect, it } from 'vitest';
import { createPacer } from '../../../src/slack/digest/pacer.ts';

/** A pacer by a clock that its own pauses set on, and when each turn came. */
function paced() {
  const time = { now: 1_000 };
  const pacer = createPacer(
    () => time.now,
    async (ms) => void (time.now += ms),
  );
  const turn = async (channel: string): Promise<number> => {
    await pacer.turn(channel);
    return time.now;
  };
  return { time, pacer, turn };
}

describe('the pacer', () => {
  it('lets four a second go out, each in a channel of its own', async () => {
    const { turn } = paced();
    expect([await turn('C1'), await turn('C2'), await turn('C3')]).toEqual([1_000, 1_250, 1_500]);
  });

  it('lets one a second go out in a channel', async () => {
    const { turn } = paced();
    expect([await turn('C1'), await turn('C1'), await turn('C2')]).toEqual([1_000, 2_000, 2_250]);
  });

  it('makes nobody wait after a silence', async () => {
    const { turn, time } = paced();
    await turn('C1');
    time.now += 5_000;
    expect(await turn('C1')).toBe(6_000);
  });

  it('lets nothing out before Slack allows it', async () => {
    const { pacer, turn, time } = paced();
    pacer.hold(31_000);
    pacer.hold(20_000);
    const held = pacer.isHeld();
    expect([held, await turn('C1'), pacer.isHeld(), time.now]).toEqual([true, 31_000, false, 31_000]);
  });
});

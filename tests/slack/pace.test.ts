// One person is answered so many requests in a minute; whoever asks more, or as long as a draft, is told alone what to do.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPace } from '../../src/slack/memory/pace.ts';
import { BOT, PERSON, type RecordedSlack, startRecordedSlack } from '../support/recorded-slack.ts';

describe('the pace of a person', () => {
  it('is counted over any minute, for each person of each workspace apart; what was refused counts for nothing', () => {
    const time = { now: 0 };
    const pace = createPace(() => time.now, 2);
    const at = (now: number, team = 'T1', person = 'U1'): number | null => {
      time.now = now;
      return pace.take(team, person);
    };
    expect([at(0), at(10_000), at(10_000), at(59_999), at(59_999, 'T1', 'U2'), at(59_999, 'T2')]).toEqual([
      null,
      null,
      50_000,
      1,
      null,
      null,
    ]);
    expect([at(60_000), at(60_000), at(70_000)]).toEqual([null, 10_000, null]);
  });

  it('has no limit where none is set', () => {
    const pace = createPace(() => 0, undefined);
    expect(Array.from({ length: 100 }, () => pace.take('T1', 'U1')).some((wait) => wait !== null)).toBe(false);
  });
});

describe('a person who asks too fast', () => {
  const WAIT = 'You asked more than I answer one person in a minute. Please try again in 60 seconds.';
  let slack: RecordedSlack;
  beforeEach(async () => {
    slack = await startRecordedSlack({ perMinute: 1 });
    await slack.command('how many boats');
    slack.acks.length = 0;
  });
  afterEach(() => slack.stop());

  it('is told the wait in the acknowledgement of a command, and answered after it', async () => {
    await slack.command('how many boats');
    expect(slack.acks).toMatchObject([{ response_type: 'ephemeral', text: WAIT }]);
    slack.time.now += 60_000;
    await slack.command('how many boats');
    expect(slack.acks).toMatchObject([{}, { text: expect.not.stringContaining('try again') }]);
  });

  it('is told the wait alone after a mention', async () => {
    await slack.mention();
    expect(slack.calls.map(({ method, args }) => [method, args['user'], args['text']])).toEqual([
      ['chat.postEphemeral', PERSON, WAIT],
    ]);
  });

  it('is told the wait after a press of a button, which does nothing', async () => {
    await slack.press('desk-why', { v: 1, q: 'how many boats' });
    expect(slack.callsOf('respond').map(({ text }) => text)).toEqual([WAIT]);
  });

  it('is told the wait over a form, which stands as it was', async () => {
    await slack.submit('desk-draft-form', '{"v":1}', { draft: { type: 'plain_text_input', value: 'The boats are many.' } });
    expect(slack.acks).toMatchObject([{ response_action: 'push' }]);
    expect(JSON.stringify(slack.acks)).toContain('60 seconds');
  });

  it('costs others nothing', async () => {
    await slack.mention({ user: 'U2' });
    expect(slack.callsOf('chat.postMessage')).toHaveLength(1);
  });
});

describe('a delivery that comes eleven times', () => {
  it('counts once', async () => {
    const slack = await startRecordedSlack({ perMinute: 2 });
    for (let times = 0; times < 11; times += 1) await slack.mention({ ts: '11.1' });
    await slack.mention({ ts: '12.1' });
    expect(slack.callsOf('chat.postMessage')).toHaveLength(2);
    await slack.stop();
  });
});

describe('what is longer than a question', () => {
  it.each(['command', 'mention'] as const)('by %s is pointed to checking a draft', async (way) => {
    const slack = await startRecordedSlack();
    const text = 'boat '.repeat(801).trim();
    if (way === 'command') await slack.command(text);
    else await slack.mention({ text: `<@${BOT}> ${text}` });
    const told = way === 'command' ? slack.acks[0] : slack.callsOf('chat.postMessage')[0];
    expect(told).toMatchObject({
      text: 'That is too long for a question: I read up to 4,000 characters. `/mali check` holds a draft of up to 40,000 characters against the file.',
    });
    await slack.stop();
  });
});

// What the log holds of a journey: one line a request with its reference, kind, outcome and time; no token, no question.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prettyLine } from '../../src/pretty-log.ts';
import { type RecordedSlack, startRecordedSlack } from '../support/recorded-slack.ts';
import { aDesk, anAnswer, aRefusal } from '../support/sample-answers.ts';

const BROKEN = 'what breaks';
const desk = aDesk((question) => {
  if (question === BROKEN) throw new Error('token xoxb-123-secret lost at https://hooks.slack.com/commands/T1/12/abcdefgh');
  return question.includes('owns') ? aRefusal({ question }) : anAnswer({ question });
});
let slack: RecordedSlack;
const open = async (logQuestions: boolean): Promise<void> => {
  slack = await startRecordedSlack({ desk, logLevel: 'info', logQuestions });
};
beforeEach(() => open(false));
afterEach(() => slack.stop());

const logged = (): Record<string, unknown>[] => slack.lines.map((line) => JSON.parse(line) as Record<string, unknown>);
const what = () => logged().map(({ kind, outcome, reason, ms }) => [kind, outcome, reason, ms]);

/** Everything that a person may do, with a question in each, and a fault. */
async function journey(): Promise<void> {
  await slack.command('how many boats');
  await slack.command('who owns the boats');
  await slack.command('help');
  await slack.command('check The boats are many.');
  await slack.mention({ ts: '11.1' });
  await slack.mention({ ts: '11.1' });
  await slack.event({ type: 'message', channel_type: 'channel', user: 'U2', channel: 'C1', ts: '12.1', text: 'a private word' });
  await slack.event({ type: 'message', channel_type: 'im', user: 'U1', channel: 'D1', ts: '13.1', text: 'who owns the boats' });
  await slack.press('desk-why', 'xoxb-1-forged');
  await slack.command('xoxb-1-typed by mistake');
  await slack.command(BROKEN);
}

describe('the log', () => {
  it('has a line for each request: kind, outcome, why a question was refused, milliseconds', async () => {
    await journey();
    expect(what()).toEqual([
      ['command', 'answer', undefined, 0],
      ['command', 'closest', 'absent', 0],
      ['command', 'done', undefined, 0],
      ['command', 'checked', undefined, 0],
      ['mention', 'answer', undefined, 0],
      ['message', 'closest', 'absent', 0],
      ['button', 'done', undefined, 0],
      ['command', 'answer', undefined, 0],
      ['command', 'failed', undefined, 0],
    ]);
    const references = logged().map(({ reference }) => reference);
    expect([new Set(references).size, references.includes(undefined)]).toEqual([references.length, false]);
  });

  it('leads from the reference that a person is told to the line of the fault', async () => {
    await slack.command(BROKEN);
    const [told] = slack.callsOf('respond');
    const [, reference] = /reference: (\w+)$/.exec(String(told?.['text'])) ?? [];
    expect(logged().filter((line) => line['reference'] === reference)).toMatchObject([
      { kind: 'command', outcome: 'failed', err: { message: 'token [hidden] lost at https://hooks.slack.com[hidden]' } },
    ]);
  });

  it('holds no token, no answer address, no question and nobody', async () => {
    await journey();
    expect(slack.lines.join('')).not.toMatch(/xox[a-z]-|xapp-|hooks\.slack\.com\/|\/respond|boats|private|U1|U2|\bana\b/);
  });

  it('holds the questions, and still no token, where the settings say so', async () => {
    await slack.stop();
    await open(true);
    await journey();
    expect(logged().map(({ question }) => question)).toContain('how many boats');
    expect(slack.lines.join('')).not.toMatch(/xox[a-z]-|xapp-|private/);
  });
});

describe('a line for a terminal', () => {
  it('is short, and keeps the reference', () => {
    expect(prettyLine('{"level":30,"time":3661000,"reference":"ABC","kind":"command","ms":3,"msg":"a request"}\n')).toBe(
      '01:01:01 info  a request  reference=ABC  kind=command  ms=3\n',
    );
  });

  it('shows the stack of a fault below it', () => {
    expect(prettyLine('{"level":50,"time":0,"err":{"message":"lost","stack":"Error: lost\\n  at a"},"msg":"failed"}')).toBe(
      '00:00:00 ERROR failed\nError: lost\n  at a\n',
    );
  });
});

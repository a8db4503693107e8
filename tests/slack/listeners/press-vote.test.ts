// Useful and Not useful, through Bolt's event processing: counted by person and answer, the last one, with a reason where one is given.
import type { ModalView } from '@slack/types';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { BOT, type RecordedSlack, startRecordedSlack } from '../../support/recorded-slack.ts';
import { shownLines } from '../../support/shown-lines.ts';
import { brokenModalLimits } from '../../support/within-limits.ts';

let slack: RecordedSlack;
beforeEach(async () => {
  slack = await startRecordedSlack();
});
afterEach(() => slack.stop());

const VALUE = { v: 1, id: 'A1' };
const JO = { user: { id: 'U2', username: 'jo' } };
const told = () => slack.callsOf('respond').map(({ text }) => text);
const submit = (kept: string, reason: string) =>
  slack.submit('desk-vote-reason-form', kept, { reason: { type: 'plain_text_input', value: reason } });
const shown = (): string[] => shownLines((slack.acks.at(-1) as { view: ModalView }).view.blocks);

it('counts the last vote of each person, and tells them alone', async () => {
  await slack.press('desk-useful', VALUE);
  await slack.press('desk-useful', VALUE, JO);
  await slack.press('desk-not-useful', VALUE);
  expect([await slack.services.store.votes.of('A1'), told(), slack.callsOf('chat.postMessage')]).toEqual([
    { up: 1, down: 1 },
    ['useful', 'useful', 'not useful'].map(
      (vote) => `Thank you: counted as ${vote}. Your last vote on this answer is the one that counts.`,
    ),
    [],
  ]);
});

it('shows the voter what was counted and the way to say why, and the form for it', async () => {
  await slack.press('desk-not-useful', VALUE);
  const [reply] = slack.callsOf('respond') as unknown as { response_type: string; blocks: { type: string }[] }[];
  await slack.press('desk-vote-reason', VALUE);
  const [form] = slack.callsOf('views.open').map(({ view }) => view as ModalView);
  expect([reply?.response_type, shownLines(reply?.blocks ?? []), form]).toEqual([
    'ephemeral',
    ['Thank you: counted as not useful. Your last vote on this answer is the one that counts.', '[Say why]'],
    {
      type: 'modal',
      callback_id: 'desk-vote-reason-form',
      title: { type: 'plain_text', text: 'Why?', emoji: false },
      submit: { type: 'plain_text', text: 'Send', emoji: false },
      close: { type: 'plain_text', text: 'Cancel', emoji: false },
      private_metadata: '{"v":1,"id":"A1"}',
      blocks: [
        {
          type: 'input',
          block_id: 'reason',
          label: { type: 'plain_text', text: 'What was useful, or what was not?', emoji: false },
          element: { type: 'plain_text_input', action_id: 'input', multiline: true },
          optional: false,
          hint: {
            type: 'plain_text',
            text: 'Read by the people who run the desk, beside the question and without your name.',
            emoji: false,
          },
        },
      ],
    },
  ]);
});

it('takes a reason in a modal and keeps it with the vote, in one line of what can be seen', async () => {
  await slack.press('desk-not-useful', VALUE);
  await slack.press('desk-vote-reason', VALUE);
  const [view] = slack.callsOf('views.open').map((call) => call['view'] as ModalView);
  await submit(view?.private_metadata ?? '', 'the wrong\n<@U1>\u001b paragraph');
  expect([view && brokenModalLimits(view), shown(), await slack.services.store.votes.latest(0, 9)]).toEqual([
    [],
    ['Thank you: your reason is kept with your vote.'],
    [{ vote: 'down', reason: 'the wrong <@U1> paragraph', castAt: 1_000_000_000, question: null, facts: [] }],
  ]);
});

it('says so where there is no vote to explain, and asks for a word where none was written', async () => {
  await submit('{"v":1,"id":"A1"}', 'because');
  const none = shown();
  await submit('nonsense', 'because');
  const stale = shown();
  await submit('{"v":1,"id":"A1"}', ' ');
  const said = 'There is no vote of yours to add this to: press Useful or Not useful first.';
  expect([none, stale, slack.acks.at(-1)]).toEqual([
    [said],
    [said],
    { response_action: 'errors', errors: { reason: 'Write a word or two.' } },
  ]);
});

it('votes on the answer that its own message carries', async () => {
  await slack.mention({ text: `<@${BOT}> how many boats` });
  const message = JSON.stringify(slack.callsOf('chat.postMessage')[0]);
  const [, id = ''] = /desk-useful.*?id\\":\\"(\w+)/.exec(message) ?? [];
  await slack.press('desk-useful', { v: 1, id });
  const [answer] = await slack.services.store.answers.showing('a-fact');
  expect([answer?.id, await slack.services.store.votes.of(id)]).toEqual([id, { up: 1, down: 0 }]);
});

it('of another version is not counted, and says so kindly', async () => {
  for (const action of ['desk-useful', 'desk-not-useful', 'desk-vote-reason']) await slack.press(action, { v: 9, id: 'A1' });
  expect([new Set(told()), await slack.services.store.votes.of('A1')]).toEqual([
    new Set(['This button is no longer understood. Please ask your question again.']),
    { up: 0, down: 0 },
  ]);
});

// The bot was invited to a channel, through Bolt's event processing: its inviter alone gets one line.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { BOT, CHANNEL, PERSON, type RecordedSlack, startRecordedSlack } from '../../support/recorded-slack.ts';

let slack: RecordedSlack;
beforeEach(async () => {
  slack = await startRecordedSlack();
});
afterEach(() => slack.stop());

const joined = (given: Record<string, unknown>) =>
  slack.event({
    type: 'member_joined_channel',
    user: BOT,
    channel: CHANNEL,
    channel_type: 'C',
    team: 'T1',
    inviter: PERSON,
    event_ts: '10.1',
    ...given,
  });

it('greets whoever invited the bot, once, with two examples', async () => {
  await joined({});
  await joined({});
  expect(slack.calls.map(({ method, args }) => [method, args['channel'], args['user']])).toEqual([
    ['chat.postEphemeral', CHANNEL, PERSON],
  ]);
  const text = String(slack.calls[0]?.args['text']);
  expect([text.includes('/mali ecowas troop offer'), text.includes('@mali-desk who offers 3,300 troops?')]).toEqual([true, true]);
});

it('says nothing when somebody else joins, or when nobody invited the bot', async () => {
  await joined({ user: 'U7' });
  await joined({ inviter: undefined });
  expect(slack.calls).toEqual([]);
});

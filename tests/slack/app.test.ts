// The one error handler: the asker alone gets a reference that the log knows, whatever the request was.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/config.ts';
import { connect } from '../../src/slack/app.ts';
import { CHANNEL, PERSON, type RecordedSlack, startRecordedSlack } from '../support/recorded-slack.ts';
import { aDesk } from '../support/sample-answers.ts';

let slack: RecordedSlack;
beforeEach(async () => {
  const desk = aDesk(() => {
    throw new Error('token xoxb-123-secret lost');
  });
  slack = await startRecordedSlack({ desk });
});
afterEach(() => slack.stop());

const TOLD =
  'Sorry, that went wrong on my side. Please try again; if it happens again, give the people who run me this reference: ID1';

describe('a fault', () => {
  it('in a command is acknowledged and told to the asker alone', async () => {
    await slack.command('how many boats');
    expect(slack.acks).toEqual([undefined]);
    expect(slack.calls.map(({ method, args }) => [method, args['response_type'], args['text']])).toEqual([
      ['respond', 'ephemeral', TOLD],
    ]);
  });

  it('in a mention is told to the asker alone, in the thread where there is one', async () => {
    await slack.mention({ ts: '11.1', thread_ts: '10.1' });
    expect(
      slack.calls.map(({ method, args }) => [method, args['channel'], args['user'], args['thread_ts'], args['text']]),
    ).toEqual([['chat.postEphemeral', CHANNEL, PERSON, '10.1', TOLD]]);
  });

  it('is logged under its reference without secrets', async () => {
    await slack.mention();
    expect(slack.lines.map((line) => JSON.parse(line) as Record<string, unknown>)).toMatchObject([
      { level: 50, reference: 'ID1', msg: 'a request failed', err: { message: 'token [hidden] lost' } },
    ]);
    expect(slack.lines.join('')).not.toContain('secret');
  });

  it('that cannot be told is logged, and nothing is thrown', async () => {
    slack.script.set('chat.postEphemeral', [{ body: { ok: false, error: 'channel_not_found' } }]);
    await slack.mention();
    expect(slack.lines.at(-1)).toContain('the asker could not be told');
  });
});

describe('connecting', () => {
  const refused = { body: { ok: false, error: 'invalid_auth' } };
  const connecting = () => connect({ botToken: 'xoxb-1', appToken: 'xapp-1', slackApiUrl: slack.apiUrl }, slack.services);

  it('with a bot token that Slack refuses says which setting to mend', async () => {
    slack.script.set('auth.test', [refused]);
    await expect(connecting()).rejects.toEqual(
      new ConfigError([
        'SLACK_BOT_TOKEN Slack could not be asked who the bot is (An API error occurred: invalid_auth): check the token and the network',
      ]),
    );
  });

  it('with an app token that Slack refuses says which setting to mend', async () => {
    slack.script.set('apps.connections.open', [refused]);
    await expect(connecting()).rejects.toEqual(
      new ConfigError([
        'SLACK_APP_TOKEN Slack did not open a socket (An API error occurred: invalid_auth): check the token, its scope connections:write, and that Socket Mode is on',
      ]),
    );
  });
});

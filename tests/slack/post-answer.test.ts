// An answer before a Slack that has trouble: it waits, it looks in the thread, and it comes once.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PATIENCE } from '../../src/slack/patience.ts';
import { BOT, CHANNEL, PERSON, type RecordedSlack, TEAM, startRecordedSlack } from '../support/recorded-slack.ts';

let slack: RecordedSlack;
beforeEach(async () => {
  slack = await startRecordedSlack({ logLevel: 'info' });
});
afterEach(() => slack.stop());

const methods = () => slack.calls.map(({ method }) => method);
const refusal = (error: string) => ({ body: { ok: false, error } });
/** A page of the thread with an answer of somebody to a message. */
const thread = (user = BOT, to = '10.1', event_type = 'mali_answer') => ({
  body: {
    ok: true,
    messages: [{ ts: '10.1' }, { ts: '44.1', user, metadata: { event_type, event_payload: { to, part: 'first' } } }],
  },
});
const EMPTY = { body: { ok: true, messages: [{ ts: '10.1', user: PERSON }] } };
const lines = () => slack.lines.map((line) => JSON.parse(line) as Record<string, unknown>);
const edited = { edited: { user: PERSON, ts: '15.1' } };

/** What says nothing of whether Slack took the message. */
const UNTOLD = [
  ['a lost reply', { drop: true }],
  ['status 500', { status: 500, body: {} }],
  ['internal_error', refusal('internal_error')],
  ['a page of HTML', { text: '<html><body>502 Bad Gateway</body></html>' }],
  ['half of a reply', { text: '{"ok":true,"chan' }],
  ['a reply that names no message', { body: { ok: true } }],
] as const;

describe('an answer that Slack did not confirm', () => {
  it.each(UNTOLD)('after %s is found in its thread, and not posted again', async (_what, reply) => {
    slack.script.set('chat.postMessage', [reply]).set('conversations.replies', [thread()]);
    await slack.mention();
    expect([methods(), slack.waits]).toEqual([['chat.postMessage', 'conversations.replies'], []]);
    expect(slack.callsOf('conversations.replies')[0]).toMatchObject({
      channel: CHANNEL,
      ts: '10.1',
      oldest: '10.1',
      include_all_metadata: 'true',
    });
  });

  it('and that is not in its thread is looked for once more when it must have arrived, and then posted', async () => {
    slack.script.set('chat.postMessage', [{ drop: true }]).set('conversations.replies', [EMPTY, EMPTY]);
    await slack.mention();
    expect([methods(), slack.waits]).toEqual([
      ['chat.postMessage', 'conversations.replies', 'conversations.replies', 'chat.postMessage'],
      [PATIENCE.settle],
    ]);
  });

  it('and that arrives late is found by the second look', async () => {
    slack.script.set('chat.postMessage', [{ drop: true }]).set('conversations.replies', [EMPTY, thread()]);
    await slack.mention();
    expect(slack.callsOf('chat.postMessage')).toHaveLength(1);
  });

  it('is not taken for one of somebody else, to another message, or of another kind', async () => {
    const others = [thread('U7'), thread(BOT, '9.1'), thread(BOT, '10.1', 'mali_digest')];
    for (const other of others) {
      slack.calls.length = 0;
      slack.script.set('chat.postMessage', [{ drop: true }]).set('conversations.replies', [other, other]);
      await slack.mention({ channel: `C${others.indexOf(other)}` });
      expect(slack.callsOf('chat.postMessage')).toHaveLength(2);
    }
  });

  it('is looked for on every page', async () => {
    const first = { body: { ...EMPTY.body, response_metadata: { next_cursor: 'more' } } };
    slack.script.set('chat.postMessage', [{ drop: true }]).set('conversations.replies', [first, thread()]);
    await slack.mention();
    expect(slack.callsOf('conversations.replies').map(({ cursor }) => cursor)).toEqual([undefined, 'more']);
  });

  it('is looked for again where the look fails', async () => {
    const limited = { status: 429, headers: { 'Retry-After': '3' }, body: {} };
    slack.script
      .set('chat.postMessage', [{ drop: true }])
      .set('conversations.replies', [{ status: 500, body: {} }, limited, { text: 'Bad gateway' }, thread()]);
    await slack.mention();
    expect([slack.callsOf('chat.postMessage').length, slack.waits]).toEqual([1, [1_000, 3_000, 4_000]]);
  });

  it('without the scope to look is never posted again: its asker is told, and so is the operator', async () => {
    slack.script.set('chat.postMessage', [{ drop: true }]).set('conversations.replies', [refusal('missing_scope')]);
    await slack.mention();
    await slack.mention();
    expect(methods()).toEqual(['chat.postMessage', 'conversations.replies', 'chat.postEphemeral']);
    expect(slack.callsOf('chat.postEphemeral')[0]).toMatchObject({
      user: PERSON,
      text: 'Slack did not tell me whether my answer arrived, and I do not post it twice. If you do not see it, please ask again. Reference: ID2',
    });
    expect(lines().filter(({ reference }) => reference === 'ID2')).toMatchObject([
      { level: 50, outcome: 'uncertain', kind: 'mention' },
    ]);
  });

  it('is updated where it stands when its question is edited', async () => {
    slack.script
      .set('chat.postMessage', [{ drop: true }])
      .set('conversations.replies', [...Array.from({ length: PATIENCE.tries }, () => ({ status: 500, body: {} })), thread()]);
    await slack.mention();
    await slack.mention(edited);
    expect([slack.callsOf('chat.postMessage').length, slack.callsOf('chat.update').map(({ ts }) => ts)]).toEqual([1, ['44.1']]);
  });

  it('in direct messages is looked for there', async () => {
    const { messages } = thread(BOT, '30.1').body;
    slack.script.set('chat.postMessage', [{ drop: true }]).set('conversations.history', [{ body: { ok: true, messages } }]);
    await slack.event({ type: 'message', channel: 'D1', channel_type: 'im', user: PERSON, ts: '30.1', text: 'how many boats' });
    expect(methods()).toEqual(['chat.postMessage', 'conversations.history']);
  });
});

describe('an answer that Slack puts off', () => {
  it('comes after the wait that Slack asks for', async () => {
    const limited = { status: 429, headers: { 'Retry-After': '7' }, body: {} };
    slack.script.set('chat.postMessage', [limited, limited]);
    await slack.mention();
    expect([methods(), slack.waits]).toEqual([
      ['chat.postMessage', 'chat.postMessage', 'chat.postMessage'],
      [7_000, 7_000],
    ]);
  });

  it('that Slack refuses is not tried again: its asker is told', async () => {
    slack.script.set('chat.postMessage', [refusal('restricted_action')]);
    await slack.mention();
    expect(methods()).toEqual(['chat.postMessage', 'chat.postEphemeral']);
  });

  it('as an update is made again: it does no harm twice', async () => {
    await slack.mention();
    slack.script.set('chat.update', [{ drop: true }, { text: 'Bad gateway' }]);
    await slack.mention(edited);
    expect(methods()).toEqual(['chat.postMessage', 'chat.update', 'chat.update', 'chat.update']);
  });
});

describe('a question that was edited', () => {
  it('and answered since, and whose first delivery comes only now, is not answered again', async () => {
    await slack.mention(edited);
    await slack.mention();
    expect(methods()).toEqual(['chat.postMessage']);
  });

  it('while its first delivery was being read has one answer, that to the edit', async () => {
    await Promise.all([slack.mention(edited), slack.mention()]);
    await Promise.all([slack.mention({ ts: '11.1' }), slack.mention({ ...edited, ts: '11.1' })]);
    expect(methods()).toEqual(['chat.postMessage', 'chat.postMessage', 'chat.update']);
  });

  it('while another process posts its answer replaces that answer', async () => {
    await slack.services.store.claims.claim(`begun/${TEAM}/${CHANNEL}/10.1/first`, slack.time.now, slack.time.now + 3_600_000);
    slack.script.set('conversations.replies', [EMPTY, thread()]);
    await slack.mention(edited);
    expect(slack.calls.map(({ method, args }) => [method, args['ts']])).toEqual([
      ['conversations.replies', '10.1'],
      ['conversations.replies', '10.1'],
      ['chat.update', '44.1'],
    ]);
  });
});

describe('an answer that a process left half posted', () => {
  const key = `${TEAM}/${CHANNEL}/10.1`;
  beforeEach(async () => {
    // What it claimed last before it died; its lease on the delivery has run out.
    await slack.services.store.claims.claim(`begun/${key}/first`, slack.time.now, slack.time.now + 3_600_000);
  });

  it('is looked for before it is posted', async () => {
    slack.script.set('conversations.replies', [thread()]);
    await slack.mention();
    expect(methods()).toEqual(['conversations.replies']);
  });

  it('is posted where it does not stand', async () => {
    slack.script.set('conversations.replies', [EMPTY, EMPTY]);
    await slack.mention();
    expect(methods()).toEqual(['conversations.replies', 'conversations.replies', 'chat.postMessage']);
  });
});

// What a person typed becomes a request: markup off, mention off, invisible characters off, nothing else changed.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_QUESTION, MAX_TYPED, isSeen, oneLine, parseRequest, plainText } from '../../src/slack/request.ts';

const BOT = 'U0BOT';

describe('parseRequest', () => {
  it('takes a question as it is typed', () => {
    expect(parseRequest('  ecowas troop offer ', BOT)).toEqual({ kind: 'ask', question: 'ecowas troop offer', cut: false });
  });

  it('reads nothing, help and a question mark as a cry for help', () => {
    for (const text of ['', ' ', 'help', 'Help!', '?', `<@${BOT}>`, `<@${BOT}> help`, '/mali help', '\u200B'])
      expect(parseRequest(text, BOT)).toEqual({ kind: 'help' });
  });

  it('takes a question about help for a question', () => {
    expect(parseRequest('who needs help in Mali', BOT)).toEqual({ kind: 'ask', question: 'who needs help in Mali', cut: false });
  });

  it('tells what concerns the channel by its first word', () => {
    expect(parseRequest('Digest on 8.30 Paris', BOT)).toEqual({ kind: 'digest', typed: 'on 8.30 Paris' });
    expect(parseRequest(`<@${BOT}> digest`, BOT)).toEqual({ kind: 'digest', typed: '' });
    expect(parseRequest('/mali gaps', BOT)).toEqual({ kind: 'gaps' });
    expect(parseRequest('settings?', BOT)).toEqual({ kind: 'settings' });
  });

  it('takes what follows the word check for a draft, its lines kept', () => {
    expect(parseRequest(`<@${BOT}> check: One &amp; two.\r\n\r\n  <#C1|ops> \u202Esaid  so. `, BOT)).toEqual({
      kind: 'check',
      draft: 'One & two.\n\n  ops  said  so.',
    });
    expect(parseRequest('/mali CHECK one', BOT)).toEqual({ kind: 'check', draft: 'one' });
    expect(parseRequest('check', BOT)).toEqual({ kind: 'check', draft: '' });
    expect(parseRequest('checkpoints in the north', BOT)).toMatchObject({ kind: 'ask' });
  });

  it('takes a question that only begins like one of these for a question', () => {
    for (const question of ['digests of the talks', 'gaps in the border', 'settings of the meeting'])
      expect(parseRequest(question, BOT)).toEqual({ kind: 'ask', question, cut: false });
  });

  it('cuts a question that is too long and says so', () => {
    expect(parseRequest('a'.repeat(MAX_TYPED), BOT)).toEqual({ kind: 'ask', question: 'a'.repeat(MAX_QUESTION), cut: true });
  });

  it('reads nothing that is as long as a draft', () => {
    expect(parseRequest('a'.repeat(MAX_TYPED + 1), BOT)).toEqual({ kind: 'long' });
  });

  it('never cuts a character in two', () => {
    const request = parseRequest('🙂'.repeat(MAX_QUESTION), BOT);
    expect(request.kind === 'ask' && /^\p{Extended_Pictographic}+$/u.test(request.question)).toBe(true);
  });

  it('asks what a button can carry back, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (text) => {
        const request = parseRequest(text, BOT);
        return (
          request.kind !== 'ask' ||
          JSON.stringify({ v: 1, id: 'ABCDEFGH', q: request.question, t: '1234567890.123456' }).length <= 2_000
        );
      }),
    );
  });
});

describe('plainText', () => {
  it.each([
    [`<@${BOT}> and <@${BOT}|mali-desk> too`, 'and too'],
    ['what did <@U7|ben> and <@U8> say', 'what did ben and say'],
    ['ask <!channel>, <!here|here> and <!subteam^S1|@desk>', 'ask channel, here and @desk'],
    ['in <#C1|foreign-desk> or <#C2>', 'in foreign-desk or'],
    ['see <https://a.example/x?y=1|the page> or <https://a.example>', 'see the page or https://a.example'],
    ['write to <mailto:a@b.example|a@b.example>', 'write to a@b.example'],
    ['5 &lt; 6 &amp;&amp; 7 &gt; 3', '5 < 6 && 7 > 3'],
    ['&amp;lt; stays an escape', '&lt; stays an escape'],
    ['3 < 4 and 5 > 4', '3 < 4 and 5 > 4'],
    ['one\u0000two\u202Ethree\nfour\u2028five', 'one two three four five'],
  ])('%s is %s', (typed, read) => {
    expect(plainText(typed, BOT)).toBe(read);
  });
});

describe('oneLine', () => {
  it('leaves what can be seen, in one line, its signs as they are', () => {
    expect(oneLine(' a\u061C\u202Eb\r\n\tc\u0000 &lt;<!here> \uD83D😀 ')).toBe('a b c &lt;<!here> 😀');
  });

  it('leaves nothing that cannot be seen, whatever was typed', () => {
    const units = fc.constantFrom('a', ' ', '\n', '\u202E', '\u061C', '\uD83D', '\u200B', '😀', '\u0007');
    fc.assert(
      fc.property(fc.string({ unit: units }), (text) => isSeen(oneLine(text)) && (isSeen(text) || oneLine(text) !== text)),
    );
  });
});

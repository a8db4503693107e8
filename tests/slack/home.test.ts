// The App Home through Bolt's own event processing: what it shows to whom, and what is done from it.
import type { HomeView, ModalView } from '@slack/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultDigestSettings } from '../../src/core/digest/digest.ts';
import { BOT, CHANNEL, DESK_CHANNEL, PERSON, type RecordedSlack, startRecordedSlack } from '../support/recorded-slack.ts';
import { aDesk, aRefusal } from '../support/sample-answers.ts';
import { shownLines } from '../support/shown-lines.ts';
import { brokenModalLimits } from '../support/within-limits.ts';

let slack: RecordedSlack;
beforeEach(async () => {
  slack = await startRecordedSlack();
});
afterEach(() => slack.stop());

const pages = () => slack.callsOf('views.publish') as unknown as { user_id: string; view: HomeView }[];
const windows = () => [...slack.callsOf('views.open'), ...slack.callsOf('views.push')].map(({ view }) => view as ModalView);
const page = (at = -1): string[] => shownLines(pages().at(at)?.view.blocks ?? []);
const window = (): string[] => shownLines(windows().at(-1)?.blocks ?? []);
const inChannels = (...ids: string[]) =>
  slack.script.set('users.conversations', [{ body: { ok: true, channels: ids.map((id) => ({ id })) } }]);

/** What everybody's page begins with. */
const OPENING = [
  '# The Mali desk',
  'Sourced facts on the debate over an intervention in northern Mali, *as of Oct. 29, 2012*. Each answer names who says so and the paragraph; where the file is silent, I tell you. In channels: `/mali ecowas troop offer` or `@mali-desk who offers 3,300 troops?`',
  '',
  '[Ask]',
  '---',
  '*Browse the file*',
  'static_select',
  'static_select',
  '[Positions] positions',
  '[Timeline] timeline',
  '[Numbers] numbers',
  '[Quotes] quotes',
  '[Spell card] names',
  '[Cautions] careful',
  '[About the file] about',
  '---',
  '*Still ahead on Oct. 29, 2012*',
  '*Nov. 12, 2012, computed:* The coast guard will inspect the pier on Nov. 12, 2012.',
  '~ the article itself; expected, not done (paragraph 6, as of Oct. 29, 2012)',
  '---',
];

describe('the App Home', () => {
  it('tells what the desk is, what to browse by, what was ahead, and that nothing of the person is there yet', async () => {
    await slack.openHome();
    expect([pages()[0]?.user_id, page()]).toEqual([
      PERSON,
      [
        ...OPENING,
        '*Your recent questions* (only you see them)',
        '~ None yet.',
        '*Daily digests in your channels*\nNone that I know of. In a channel: `/mali digest on 08:30 Paris weekdays`',
        '---',
        '~ One source: a single article, dated by its photo caption Oct. 29, 2012. No AI: no text is generated.',
      ],
    ]);
  });

  it('shows each person their own questions and nobody else’s, however they were asked', async () => {
    await slack.command('by command');
    await slack.mention({ text: '<@U0BOT> by mention' });
    await slack.event({ type: 'message', channel_type: 'im', channel: 'D1', user: 'U2', ts: '11.1', text: 'of another person' });
    await slack.services.watch.settled();
    await slack.openHome();
    await slack.openHome('U2');
    expect([JSON.stringify(page(0)).match(/\[(by|of)[^\]]*\]/g), JSON.stringify(page(1)).match(/\[(by|of)[^\]]*\]/g)]).toEqual([
      ['[by command]', '[by mention]'],
      ['[of another person]'],
    ]);
  });

  it('shows the digests of the person’s channels and those that they set up', async () => {
    const digest = (channel: string, setUpBy: string) =>
      slack.services.store.subscriptions.save({
        channel,
        team: 'T1',
        settings: defaultDigestSettings('Europe/Paris'),
        setUpBy,
        off: null,
        createdAt: 1,
        changedAt: 1,
        owed: null,
      });
    await digest('C1', 'U5');
    await digest('C2', PERSON);
    await digest('C3', 'U5');
    inChannels('C1');
    await slack.openHome();
    const [shown] = page().filter((line) => line.startsWith('*Daily digests'));
    expect(
      shown
        ?.split('\n')
        .slice(1)
        .map((line) => line.slice(0, 8)),
    ).toEqual(['• <#C1>:', '• <#C2>:']);
  });

  it('shows a member of the desk the whole page: own questions, digests, open questions of their channels, votes', async () => {
    const { subscriptions, gaps, votes } = slack.services.store;
    await slack.command('by command');
    for (const [at, channel] of ['C1', 'C2', 'C3', 'C4', 'C5', 'C6'].entries())
      await subscriptions.save({
        channel,
        team: 'T1',
        settings: { ...defaultDigestSettings('Europe/Paris'), time: `08:0${at}` },
        setUpBy: PERSON,
        off: null,
        createdAt: 1,
        changedAt: 1,
        owed: null,
      });
    await gaps.keep(
      Array.from({ length: 6 }, (_, at) => ({
        id: `G${at}`,
        channel: CHANNEL,
        question: `what is <!here> ${at} & why`,
        reason: at === 0 ? 'after-horizon' : 'absent',
        askedAt: at,
      })),
    );
    await votes.cast('A1', 'U7', 'down', slack.time.now);
    await votes.explain('A1', 'U7', 'too <late>');
    inChannels(CHANNEL, DESK_CHANNEL);
    await slack.openHome();
    expect(page()).toEqual([
      ...OPENING,
      '*Your recent questions* (only you see them)',
      '[by command] by command',
      '*Daily digests in your channels*\n• <#C1>: 08:00 Europe/Paris, weekdays\n• <#C2>: 08:01 Europe/Paris, weekdays\n• <#C3>: 08:02 Europe/Paris, weekdays\n• <#C4>: 08:03 Europe/Paris, weekdays\n• <#C5>: 08:04 Europe/Paris, weekdays\nand 1 more',
      '---',
      '*For the desk: what people asked and the file does not say*',
      '• what is &lt;!here&gt; 0 &amp; why (asked once; it comes after Oct. 29, 2012)\n• what is &lt;!here&gt; 1 &amp; why (asked once; the file does not say)\n• what is &lt;!here&gt; 2 &amp; why (asked once; the file does not say)\n• what is &lt;!here&gt; 3 &amp; why (asked once; the file does not say)\n• what is &lt;!here&gt; 4 &amp; why (asked once; the file does not say)\nand 1 more',
      '~ Nobody’s name is kept with a question. `/mali gaps` in a channel lists those asked there, to be dismissed.',
      '---',
      '*For the desk: votes of the last 30 days*\n0 useful, 1 not useful',
      '*Not useful:* too &lt;late&gt;',
      '~ The question is no longer kept.',
      '~ Nobody’s name is shown with a vote.',
      '---',
      '~ One source: a single article, dated by its photo caption Oct. 29, 2012. No AI: no text is generated.',
    ]);
  });

  it('shows open questions to the people of the desk alone, and only those of channels that they are in', async () => {
    for (const channel of [CHANNEL, 'C7'])
      await slack.services.store.gaps.keep([
        { id: channel, channel, question: `asked in ${channel}`, reason: 'absent', askedAt: 5 },
      ]);
    inChannels(CHANNEL);
    await slack.openHome();
    inChannels(CHANNEL, DESK_CHANNEL);
    await slack.openHome();
    const asked = [0, 1].map((at) => page(at).flatMap((line) => line.match(/asked in C\w+/g) ?? []));
    expect(asked).toEqual([[], ['asked in C1']]);
  });

  it('shows the people of the desk alone how people voted and why, beside the question, without a name', async () => {
    const vote = async (action: string, message: unknown, reason: string, user = { id: 'U7', username: 'jo' }) => {
      const [, id = ''] = /"desk-useful".*?\\"id\\":\\"(\w+)/.exec(JSON.stringify(message)) ?? [];
      slack.time.now += 1_000;
      await slack.press(action, { v: 1, id }, { user });
      if (reason !== '')
        await slack.submit('desk-vote-reason-form', `{"v":1,"id":"${id}"}`, {
          reason: { type: 'plain_text_input', value: reason },
        });
    };
    const voter = { id: PERSON, username: 'ana' };
    await slack.command('by command & <@U1> @ana');
    await vote('desk-not-useful', slack.acks.at(-1), 'the *wrong* <@U1> paragraph, @ben\nsays', voter);
    await slack.event({ type: 'message', channel_type: 'im', channel: 'D1', user: PERSON, ts: '11.1', text: 'directly' });
    await vote('desk-useful', slack.callsOf('chat.postMessage').at(-1), 'short', voter);
    await slack.submit('desk-ask-form', '{"v":1}', { question: { type: 'plain_text_input', value: 'in a window' } });
    await vote('desk-useful', slack.acks.at(-1), 'good', voter);
    await slack.press('desk-reading-1', { v: 1, q: 'one reading', w: 'me' });
    await vote('desk-not-useful', slack.callsOf('respond').at(-1), 'not meant', voter);
    await slack.mention({ text: `<@${BOT}> by mention` });
    await vote('desk-useful', slack.callsOf('chat.postMessage').at(-1), '');
    inChannels(CHANNEL);
    await slack.openHome();
    inChannels(DESK_CHANNEL);
    await slack.openHome();
    const from = (lines: readonly string[]) => {
      const at = lines.findIndex((line) => line.startsWith('*For the desk: votes'));
      return at === -1 ? [] : lines.slice(at, -2);
    };
    expect([from(page(-2)), from(page(-1))]).toEqual([
      [],
      [
        '*For the desk: votes of the last 30 days*\n3 useful, 2 not useful',
        '*Not useful:* not meant',
        '~ Asked: one reading\nFacts: a-fact',
        '*Useful:* good',
        '~ Asked: in a window\nFacts: a-fact',
        '*Useful:* short',
        '~ Asked: directly\nFacts: a-fact',
        '*Not useful:* the *wrong* paragraph, says',
        '~ Asked: by command &amp;\nFacts: a-fact',
        '~ Nobody’s name is shown with a vote.',
      ],
    ]);
  });

  it('shows the people of the desk where nobody has voted, or given a reason, within 30 days', async () => {
    await slack.services.store.votes.cast('A1', PERSON, 'up', slack.time.now - 31 * 86_400_000);
    await slack.services.store.votes.explain('A1', PERSON, 'long ago');
    inChannels(DESK_CHANNEL);
    await slack.openHome();
    expect(page().slice(-5, -2)).toEqual([
      '*For the desk: votes of the last 30 days*\n0 useful, 0 not useful',
      '~ No reason was given.',
      '~ Nobody’s name is shown with a vote.',
    ]);
  });

  it('does without the scopes that tell of channels, and without the store', async () => {
    const refused = { body: { ok: false, error: 'missing_scope' } };
    slack.script.set('users.conversations', [refused, refused]);
    await slack.openHome();
    await slack.services.store.close();
    slack.services.store.close = () => Promise.resolve();
    await slack.openHome();
    expect(page(0)).toEqual(page(1));
  });

  it('is not put up for the tab of messages', async () => {
    await slack.openHome(PERSON, 'messages');
    expect(slack.calls).toEqual([]);
  });
});

describe('the ask box', () => {
  it.each([
    ['Enter', { type: 'plain_text_input', action_id: 'desk-ask-1', value: ' how many boats ' }, null],
    ['its button', { type: 'button', action_id: 'desk-ask', value: '{"v":1}' }, 'how many boats'],
  ])('by %s opens a window with the answer, and the page shows the question', async (_by, action, typed) => {
    await slack.actAtHome(action, typed);
    expect([window(), page().filter((line) => line.startsWith('[how')), windows().flatMap(brokenModalLimits)]).toEqual([
      [
        '',
        '---',
        'About 12 boats left the port.',
        '~ The harbour office; said · paragraph 3 · as of Oct. 29, 2012',
        '[Source]',
        '[Copy]',
        '[More]',
        '[Why] how many boats',
        '[Useful]',
        '[Not useful]',
        '~ You asked: how many boats',
      ],
      ['[how many boats] how many boats'],
      [],
    ]);
  });

  it('asks what can be seen of what was typed, and the page shows no more', async () => {
    await slack.actAtHome({ type: 'plain_text_input', action_id: 'desk-ask-1', value: 'how\u202E many\u0007\n boats\u200B' });
    expect(page().filter((line) => line.startsWith('[how'))).toEqual(['[how many boats] how many boats']);
  });

  it('empty opens the window to ask in', async () => {
    await slack.actAtHome({ type: 'button', action_id: 'desk-ask', value: '{"v":1}' });
    expect(window()).toEqual(['']);
  });

  it('of another version says so kindly', async () => {
    await slack.actAtHome({ type: 'button', action_id: 'desk-ask', value: '{"v":2}' }, 'boats');
    expect(window()).toEqual(['This button is no longer understood. Please ask your question again.']);
  });
});

describe('what the file does not say', () => {
  let own: RecordedSlack;
  beforeEach(async () => {
    own = await startRecordedSlack({ desk: aDesk((question) => aRefusal({ question })) });
  });
  afterEach(() => own.stop());

  const form = (value: string, kept = '{"v":1}') =>
    own.submit('desk-ask-form', kept, { question: { type: 'plain_text_input', value } });

  it('and was asked in a window is open for the people of the desk: on their page, and in their channel to be dismissed', async () => {
    await own.actAtHome({ type: 'plain_text_input', action_id: 'desk-ask-1', value: 'who paints boats, @ana' });
    own.time.now += 1;
    await own.globalShortcut('desk-ask-anywhere');
    const [opened] = own.callsOf('views.open').map(({ view }) => view as ModalView);
    await form('who owns them', opened?.private_metadata);
    own.time.now += 1;
    own.script.set('users.conversations', [{ body: { ok: true, channels: [{ id: DESK_CHANNEL }] } }]);
    await own.openHome();
    const home = own.callsOf('views.publish').at(-1)?.['view'] as HomeView;
    const lines = shownLines(home.blocks);
    await own.command('gaps');
    await own.command('gaps', DESK_CHANNEL);
    const lists = own.callsOf('respond').map(({ text }) => text);
    const ids = (await own.services.store.gaps.of('windows', 0, Infinity)).map(({ id }) => id);
    await own.press('desk-dismiss-gap-1', { v: 1, ids }, { channel: CHANNEL });
    const left = await own.services.store.gaps.of('windows', 0, Infinity);
    await own.press('desk-dismiss-gap-1', { v: 1, ids: ids.slice(0, 1) }, { channel: DESK_CHANNEL });
    const at = lines.indexOf('*For the desk: what people asked and the file does not say*');
    const none = 'No open question here: the file could answer whatever was asked in this channel, or it was dismissed.';
    expect([lines.slice(at + 1, at + 3), lists, left.length, own.callsOf('respond').at(-1)?.['text']]).toEqual([
      [
        '• who paints boats, (asked once; the file does not say)\n• who owns them (asked once; the file does not say)',
        '~ Nobody’s name is kept with a question. `/mali gaps` in a channel lists those asked there, to be dismissed.',
      ],
      [
        none,
        'Asked in this channel or in a window, and not in the file: who paints boats, (asked once; the file does not say); who owns them (asked once; the file does not say)',
      ],
      2,
      'Asked in this channel or in a window, and not in the file: who owns them (asked once; the file does not say)',
    ]);
  });

  it('and was asked about a message belongs to its channel, also when asked on in its window; in direct messages it is nobody’s', async () => {
    const ask = async (channel: string, words: string) => {
      await own.shortcut('desk-ask-message', { text: words }, channel);
      const opened = own.callsOf('views.open').at(-1)?.['view'] as ModalView;
      await form(`${words} now`, opened.private_metadata);
    };
    await ask('C2', 'who owns boats');
    await ask('D2', 'who paints boats');
    await own.services.watch.settled();
    const questions = async (place: string) =>
      (await own.services.store.gaps.of(place, 0, Infinity)).map(({ question }) => question);
    expect([await questions('C2'), await questions('D2'), await questions('windows')]).toEqual([
      ['who owns boats', 'who owns boats now'],
      [],
      [],
    ]);
  });
});

describe('browsing', () => {
  it('by a menu or a button opens a window with the look-up', async () => {
    const option = { text: { type: 'plain_text', text: 'Bo Cod' }, value: 'who Bo Cod' };
    await slack.actAtHome({ type: 'static_select', action_id: 'desk-browse-1', selected_option: option });
    await slack.actAtHome({ type: 'button', action_id: 'desk-look-up-1', value: '{"v":1,"q":"positions","w":"window"}' });
    expect(windows().map(({ title, blocks }) => [title.text, shownLines(blocks)[0]])).toEqual([
      ['Mali desk', '# Bo Cod'],
      ['Mali desk', '# Where they stood'],
    ]);
  });
});

describe('the window to ask in', () => {
  it('opens by the global shortcut, and shows results inside it, one question after the other', async () => {
    await slack.globalShortcut('desk-ask-anywhere');
    const [opened] = windows();
    for (const value of ['how many boats', 'who cod'])
      await slack.submit('desk-ask-form', opened?.private_metadata ?? '', { question: { type: 'plain_text_input', value } });
    const acked = slack.acks.slice(1) as { response_action: string; view: ModalView }[];
    expect([
      shownLines(opened?.blocks ?? []),
      acked.map(({ response_action: kind, view }) => [kind, shownLines(view.blocks)[2]]),
    ]).toEqual([
      [''],
      [
        ['update', 'About 12 boats left the port.'],
        ['update', '# Bo Cod'],
      ],
    ]);
    expect(acked.flatMap(({ view }) => brokenModalLimits(view))).toEqual([]);
  });

  it('puts the page up to date once it has answered', async () => {
    await slack.submit('desk-ask-form', '{"v":1}', { question: { type: 'plain_text_input', value: 'in a window' } });
    expect([
      pages().map(({ user_id: user }) => user),
      page().filter((line) => line.startsWith('[in a')),
      slack.acks.length,
    ]).toEqual([[PERSON], ['[in a window] in a window'], 1]);
  });

  it('answers where Slack refuses the page, and tells the operator alone', async () => {
    slack.script.set('views.publish', [{ body: { ok: false, error: 'not_enabled' } }]);
    await slack.submit('desk-ask-form', '{"v":1}', { question: { type: 'plain_text_input', value: 'in a window' } });
    const [{ view } = { view: null }] = slack.acks as { view: ModalView }[];
    expect([
      shownLines(view?.blocks ?? [])[2],
      windows(),
      slack.lines.map((line) => (JSON.parse(line) as { level: number; msg: string }).msg),
    ]).toEqual(['About 12 boats left the port.', [], ['an App Home was not brought up to date']]);
  });

  it('opens by the menu of a message with the answer to its words, in a thread, and keeps what the file does not say', async () => {
    const own = await startRecordedSlack({ desk: aDesk((question) => aRefusal({ question })) });
    await own.shortcut('desk-ask-message', { text: 'Who <@U0BOT> owns &amp; runs <#C2|docks>?', thread_ts: '9.9' });
    await own.services.watch.settled();
    const [view] = own.callsOf('views.open').map((call) => call['view'] as ModalView);
    const gaps = await own.services.store.gaps.of(CHANNEL, 0, Infinity);
    await own.stop();
    expect([shownLines(view?.blocks ?? []).at(-1), gaps.map(({ question }) => question)]).toEqual([
      '~ You asked: Who owns &amp; runs docks?',
      ['Who owns & runs docks?'],
    ]);
  });

  it('says so of a message without words', async () => {
    await slack.shortcut('desk-ask-message', { text: '' });
    expect(window()).toEqual(['', '---', '~ This message holds no words to ask about. Type a question instead.']);
  });
});

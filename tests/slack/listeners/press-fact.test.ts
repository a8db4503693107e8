// Source, Copy and More, through Bolt's event processing: what stands behind a fact, for the presser alone, and kindly where it is gone.
import type { ModalView } from '@slack/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHouse } from '../../../src/core/lookups/house-profile.ts';
import { createLookUps } from '../../../src/core/lookups/look-ups.ts';
import type { Message } from '../../../src/slack/views/blocks.ts';
import { harbourReference } from '../../support/harbour-reference.ts';
import { type RecordedSlack, startRecordedSlack } from '../../support/recorded-slack.ts';
import { shownLines } from '../../support/shown-lines.ts';

const HOUSE = {
  dates: 'british',
  spellings: [{ printed: 'Haddock', house: 'Haddok' }],
  attribution: '{date}, no. {paragraph}',
} as const;
const PARAGRAPHS = ['0', '1', 'Haddock is the President.', '3', '4', '5', '6'];

let slack: RecordedSlack;
beforeEach(async () => {
  const reference = harbourReference({ house: createHouse(HOUSE), paragraphs: PARAGRAPHS });
  slack = await startRecordedSlack({ lookUps: createLookUps(reference) });
});
afterEach(() => slack.stop());

const opened = () => slack.callsOf('views.open').map(({ view }) => view as ModalView);
const responded = () => slack.callsOf('respond') as unknown as (Message & { response_type: string; thread_ts?: string })[];
const shown = (view: ModalView | undefined): [string, string[]] => [view?.title.text ?? '', shownLines(view?.blocks ?? [])];

describe('Source', () => {
  it('shows the paragraph where the house has its text, the fact first, then the others of the paragraph', async () => {
    await slack.press('desk-source', { v: 1, f: ['haddock-is-president'] });
    expect(shown(opened()[0])).toEqual([
      'Paragraph 2',
      [
        '*[Haddock is the President.]*',
        '~ In brackets: the words that the fact rests on.',
        '*The fact*',
        'Ann Haddok is the President of Norland.',
        '~ the article itself; stated as fact (paragraph 2, as of 29 October 2012)',
        '*Also in paragraph 2*',
        'Ann Haddok opposed the tunnel because it would hurt fishermen.',
        '~ the article itself; stated as fact (paragraph 2, as of 29 October 2012)',
      ],
    ]);
  });

  it('of several facts shows the paragraph of the first, and leads on to the others by their buttons', async () => {
    const facts = ['cod-spoke-of-rough-seas', 'haddock-opposed-tunnel', 'clerk-praised-pier', 'haddock-is-president'];
    await slack.press('desk-source', { v: 1, f: facts });
    await slack.press('desk-source-1', { v: 1, f: facts, p: 1 });
    await slack.press('desk-source-9', { v: 1, f: facts, p: 9 });
    const [first, second, beyond] = opened().map(shown);
    const spoke = 'Bo Cod spoke of rough seas.\n>“very rough seas”';
    expect([first, second?.[0], second?.[1].slice(0, 3), second?.[1].slice(-2), beyond]).toEqual([
      [
        'Paragraph 5',
        [
          '*[5]*',
          '~ In brackets: the words that the facts rest on.',
          '*The facts*',
          spoke,
          '~ Bo Cod, quoted; said (paragraph 5, as of 29 October 2012)',
          'A clerk praised the pier.',
          '~ a clerk, in paraphrase; said (paragraph 5, as of 29 October 2012)',
          '~ The other facts shown stand in:',
          '[Paragraph 2] (1)',
        ],
      ],
      'Paragraph 2',
      ['*[Haddock is the President.]*', '~ In brackets: the words that the facts rest on.', '*The facts*'],
      ['~ The other facts shown stand in:', '[Paragraph 5] (0)'],
      first,
    ]);
  });

  it('says why the text is not shown where the house has none', async () => {
    const bare = await startRecordedSlack();
    await bare.press('desk-source', { v: 1, f: ['haddock-is-president'] });
    const [view] = bare.callsOf('views.open').map((call) => call['view'] as ModalView);
    await bare.stop();
    expect(shown(view)[1].slice(0, 2)).toEqual([
      "~ The paragraph's text is not shown: it is no part of this project. Set SOURCE_TEXT to your own copy of the article to see it here.",
      '*The fact*',
    ]);
  });
});

describe('Copy', () => {
  it('opens plain text in the house style, a block for each fact, with credit and as of when', async () => {
    await slack.press('desk-copy', { v: 1, f: ['cod-spoke-of-rough-seas', 'about-90-sailors-in-sudland'] });
    expect(shown(opened()[0])).toEqual([
      'Copy',
      [
        '~ 2 facts as plain text, a block each, ready to paste.',
        'Bo Cod spoke of rough seas. “very rough seas”\nWho says so: Bo Cod, quoted; said.\nSource: 29 October 2012, no. 5. As of 29 October 2012.',
        'The coast guard of Sudland has about 90 sailors.\nWho says so: the article itself; stated as fact.\nSource: 29 October 2012, no. 4. As of 29 October 2012.\nCareful: A figure for Sudland.',
      ],
    ]);
  });
});

describe('More', () => {
  it('shows what came next and what stands around it, in the thread, to the presser alone', async () => {
    await slack.press('desk-more', { v: 1, s: ['cod-is-president'], r: ['haddock-is-president'] }, { thread: '10.1' });
    const [more] = responded();
    expect([more?.response_type, more?.thread_ts, shownLines(more?.blocks ?? []).slice(0, 4)]).toEqual([
      'ephemeral',
      '10.1',
      [
        '# More beside this answer',
        '*Also in the file*',
        'Ann Haddok is the President of Norland.',
        '~ the article itself; stated as fact (paragraph 2, as of 29 October 2012)',
      ],
    ]);
  });
});

describe('More where nothing is left', () => {
  it('says so to the presser alone', async () => {
    const { facts } = slack.services.lookUps.reference.knowledge;
    const around = facts.filter(({ paragraph, topics }) => paragraph === 3 || topics.includes('role')).map(({ id }) => id);
    await slack.press('desk-more', { v: 1, s: [...new Set(['cod-is-president', ...around])], r: [] });
    expect(responded().map(({ response_type: kind, blocks }) => [kind, shownLines(blocks)])).toEqual([
      ['ephemeral', ['That is all the file has beside this answer.']],
    ]);
  });
});

describe('in a modal', () => {
  it('another paragraph takes the place of the one that is open', async () => {
    const value = '{"v":1,"f":["cod-is-president","haddock-is-president"],"p":1}';
    await slack.pressInModal('desk-source-1', value);
    expect(slack.calls.map(({ method, args }) => [method, args['view_id'], (args['view'] as ModalView).title.text])).toEqual([
      ['views.update', 'V1', 'Paragraph 2'],
    ]);
  });

  it('a further one lies over the first, and gives way to the next', async () => {
    await slack.pressInModal('desk-source', '{"v":1,"f":["cod-is-president"]}');
    await slack.pressInModal('desk-source', '{"v":1,"f":["cod-is-president"]}', 'V0');
    expect(slack.calls.map(({ method, args }) => [method, args['view_id']])).toEqual([
      ['views.push', undefined],
      ['views.update', 'V1'],
    ]);
  });
});

describe('a button about a fact', () => {
  it('that the file no longer has, or of another version, says so and opens nothing', async () => {
    for (const id of ['desk-source', 'desk-copy']) await slack.press(id, { v: 1, f: ['gone'] });
    await slack.press('desk-more', { v: 1, s: ['gone'], r: [] });
    for (const id of ['desk-source', 'desk-copy', 'desk-more']) await slack.press(id, { v: 2, f: ['cod-is-president'] });
    const gone = 'The file no longer has this fact. Please ask your question again.';
    const stale = 'This button is no longer understood. Please ask your question again.';
    expect([responded().map(({ text }) => text), opened()]).toEqual([[gone, gone, gone, stale, stale, stale], []]);
  });
});

// The real desk behind Bolt's own event processing, for what the local workspace has not: the menu of a message, its buttons in a
// modal, and drafts as long as Slack lets anybody write.
import type { ModalView } from '@slack/types';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Desk } from '../../src/core/desk.ts';
import { openDesk } from '../../src/knowledge-files/open-desk.ts';
import type { Message } from '../../src/slack/views/blocks.ts';
import { readClaims } from '../evaluation/claim-set.ts';
import { BOT, CHANNEL, type RecordedSlack, startRecordedSlack } from '../support/recorded-slack.ts';
import { brokenLimits, brokenModalLimits } from '../support/within-limits.ts';

const LONGEST = 40_000;

let own: Desk;
let slack: RecordedSlack;
beforeAll(async () => {
  own = await openDesk();
  slack = await startRecordedSlack({ desk: own });
});
afterAll(() => slack.stop());
beforeEach(() => {
  slack.calls.length = 0;
  slack.acks.length = 0;
});

const posts = () => slack.callsOf('chat.postMessage') as unknown as (Message & { thread_ts: string })[];
const modals = () => [...slack.callsOf('views.open'), ...slack.callsOf('views.update')].map(({ view }) => view as ModalView);
/** The verdict of each sentence as it is shown, in order. */
const labels = (shown: readonly { readonly blocks: readonly { readonly type: string }[] }[]): string[] =>
  shown.flatMap(({ blocks }) =>
    (blocks as Message['blocks']).flatMap((block) => {
      const [, label] = block.type === 'section' ? (/^\*([A-Z][a-z ]+):\* /.exec(block.text?.text ?? '') ?? []) : [];
      return label === undefined || label === 'The file' ? [] : [label.toLowerCase()];
    }),
  );
const WORDS = {
  supported: 'supported',
  differs: 'differs',
  partly: 'only partly in the file',
  'not-in-file': 'not in the file',
  'no-claim': 'no claim',
} as const;
const verdicts = (draft: string): string[] => own.check(draft).sentences.map(({ verdict }) => WORDS[verdict]);
const buttonOf = (view: ModalView | undefined, action: string): string =>
  ((view?.blocks ?? []) as { elements?: { action_id?: string; value?: string }[] }[])
    .flatMap(({ elements = [] }) => elements)
    .find(({ action_id: id }) => id === action)?.value ?? 'none';

/** Goes through the pages of the modal that stands open, by its button. */
async function allPages(first: ModalView | undefined): Promise<ModalView[]> {
  const pages = first === undefined ? [] : [first];
  for (let next = pages[0]; next?.submit?.text.startsWith('Part ') === true;) {
    await slack.submit('desk-check-pages-form', next.private_metadata ?? '', {});
    next = (slack.acks.at(-1) as { view: ModalView }).view;
    pages.push(next);
  }
  return pages;
}

const claims = readClaims(new URL('../../knowledge/drafts/a.jsonl', import.meta.url)).map(({ claim }) => claim);
/** A draft of just under 40,000 characters, in paragraphs. */
function longDraft(): string {
  let draft = '';
  for (let at = 0; draft.length < LONGEST - 500; at += 1)
    draft += `${claims[at % claims.length] ?? ''}${at % 6 === 5 ? '\n\n' : ' '}`;
  return draft.trim();
}

describe('“Check against the file” in a thread', () => {
  it('shows the words to change and what the file has, and posts that in the thread', async () => {
    slack.script.set('conversations.info', [{ body: { ok: true, channel: { id: CHANNEL, is_member: true } } }]);
    await slack.shortcut('desk-check-message', {
      text: 'The African force in Somalia is 13,000 soldiers strong.',
      thread_ts: '9.9',
    });
    const [view] = modals();
    const shown = JSON.stringify(view);
    for (const words of [
      '*Differs:*',
      '*[13,000]*',
      '“13,000” → “about 18,000”',
      'paragraph 14',
      'as of Oct. 29, 2012',
      'does not rate what is true',
    ])
      expect(shown).toContain(words);
    await slack.pressInModal('desk-post-check', buttonOf(view, 'desk-post-check'));
    expect(posts().map(({ thread_ts: thread, text }) => [thread, text.split('\n')[0]])).toEqual([
      ['9.9', 'This differs from the file. 1 sentence: 1 differs.'],
    ]);
  });
});

describe('a draft of 40,000 characters', () => {
  it('selected in a thread is shown on all pages of the modal, each verdict in its place', async () => {
    slack.script.set('views.open', [{ body: { ok: true, view: { id: 'V7' } } }]);
    const draft = longDraft();
    await slack.shortcut('desk-check-message', { text: draft, thread_ts: '9.9' });
    const pages = await allPages(modals().at(-1));
    expect([pages.length > 1, labels(pages)]).toEqual([true, verdicts(draft)]);
    expect(pages.flatMap(brokenModalLimits)).toEqual([]);
  });

  it('sent with a mention is answered in as many messages as it takes', async () => {
    const draft = longDraft();
    await slack.mention({ text: `<@${BOT}> check ${draft}`, ts: '30.1' });
    expect([posts().length > 5, labels(posts())]).toEqual([true, verdicts(draft)]);
    expect(posts().flatMap(brokenLimits)).toEqual([]);
  });
});

describe('a draft that nobody would write', () => {
  it.each([
    ['marks without a blank', '<@U1>*_~`&'.repeat(4_000)],
    ['very short sentences', 'No. '.repeat(2_000)],
    ['numbers', '3,300 '.repeat(1_000)],
    ['names and negations', 'ECOWAS did not, Clinton will not. '.repeat(100)],
    ['line ends', '\n\r\n- '.repeat(9_999)],
    ['characters of two units', '🙂é\u0301 '.repeat(7_000)],
  ])('made of %s is shown whole, within every limit', async (_what, text) => {
    await slack.submit('desk-draft-form', '{"v":1}', { draft: { type: 'plain_text_input', value: text.slice(0, LONGEST) } });
    const [acked] = slack.acks as { view: ModalView }[];
    const pages = await allPages(modals().at(-1) ?? acked?.view);
    expect(pages.flatMap(brokenModalLimits)).toEqual([]);
    expect(JSON.stringify(pages)).not.toMatch(/<@U|\(cut\)|went wrong/);
    expect(pages.length).toBeGreaterThan(0);
  });
});

// The words of a message asked from its menu, and votes, through Bolt's event processing, over the real file: a reporter asks, votes and
// says why, and a member of the desk reads it.
import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLookUps } from '../../src/core/lookups/look-ups.ts';
import { createReference } from '../../src/core/lookups/reference.ts';
import { openDesk } from '../../src/knowledge-files/open-desk.ts';
import { DESK_CHANNEL, type RecordedSlack, startRecordedSlack } from '../support/recorded-slack.ts';
import { shownLines } from '../support/shown-lines.ts';

let slack: RecordedSlack;
beforeAll(async () => {
  const desk = await openDesk();
  slack = await startRecordedSlack({ desk, lookUps: createLookUps(createReference(desk.knowledge)) });
});
afterAll(() => slack.stop());
beforeEach(() => {
  slack.calls.length = 0;
  slack.acks.length = 0;
});

const EDITOR = 'U5';
const OFFER = 'ecowas-offers-about-3300-troops';
const statementOf = (id: string) => slack.services.lookUps.reference.knowledge.factById.get(id)?.statement;
const opened = () => slack.callsOf('views.open').at(-1)?.['view'] as ModalView;
const typed = (value: string) => ({ type: 'plain_text_input', value });
/** What a button carries. */
function valueOf({ blocks }: ModalView, label: string): [string, string] {
  const buttons = (blocks as KnownBlock[]).flatMap((block) => (block.type === 'actions' ? block.elements : []));
  const found = buttons.find((each) => each.type === 'button' && each.text.text === label);
  return found?.type === 'button' ? [found.action_id ?? '', found.value ?? ''] : ['', ''];
}
/** The part of the page that the people of the desk see. */
async function deskPart(): Promise<string[]> {
  slack.script.set('users.conversations', [{ body: { ok: true, channels: [{ id: DESK_CHANNEL }] } }]);
  await slack.openHome(EDITOR);
  const published = slack.callsOf('views.publish').at(-1)?.['view'] as HomeView | undefined;
  const lines = shownLines(published?.blocks ?? []);
  return lines.slice(
    lines.findIndex((line) => line.startsWith('*For the desk: what')),
    -2,
  );
}

describe('Ask the Mali desk in the menu of a message', () => {
  it('answers its words in a window, wherever it stands, and the next question in the same window', async () => {
    await slack.shortcut('desk-ask-message', { text: 'ecowas troop offer', thread_ts: '9.9' }, 'G7');
    const first = opened();
    await slack.submit('desk-ask-form', first.private_metadata ?? '', { question: typed('how many Tuaregs live in Algeria?') });
    const { view: second } = slack.acks.at(-1) as { view: ModalView };
    expect([first, second].map(({ title, blocks }) => [title.text, shownLines(blocks)[2], shownLines(blocks).at(-1)])).toEqual([
      ['Mali desk', statementOf(OFFER), '~ You asked: ecowas troop offer'],
      ['Mali desk', 'Approximately 50,000 Tuaregs live in Algeria.', '~ You asked: how many Tuaregs live in Algeria?'],
    ]);
    expect(slack.callsOf('chat.postMessage')).toEqual([]);
  });
});

describe('a vote', () => {
  it('with its reason reaches the people of the desk beside the question, without a name; what is not in the file does too', async () => {
    await slack.shortcut('desk-ask-message', { text: 'ecowas troop offer' });
    await slack.pressInModal(...valueOf(opened(), 'Not useful'));
    const counted = slack.callsOf('views.push').at(-1)?.['view'] as ModalView;
    await slack.pressInModal(...valueOf(counted, 'Say why'), 'V0');
    const form = slack.callsOf('views.update').at(-1)?.['view'] as ModalView;
    await slack.submit(form.callback_id ?? '', form.private_metadata ?? '', {
      reason: typed('I asked Ben <@U9> for the *date*'),
    });
    const { view: thanks } = slack.acks.at(-1) as { view: ModalView };
    await slack.submit('desk-ask-form', '{"v":1}', { question: typed('who pays the salaries of the troops') });
    slack.time.now += 1_000;
    expect([shownLines(counted.blocks), shownLines(thanks.blocks), await deskPart()]).toEqual([
      ['Thank you: counted as not useful. Your last vote on this answer is the one that counts.', '[Say why]'],
      ['Thank you: your reason is kept with your vote.'],
      [
        '*For the desk: what people asked and the file does not say*',
        '• who pays the salaries of the troops (asked once; the file does not say)',
        '~ Nobody’s name is kept with a question. `/mali gaps` in a channel lists those asked there, to be dismissed.',
        '---',
        '*For the desk: votes of the last 30 days*\n0 useful, 1 not useful',
        '*Not useful:* I asked Ben for the *date*',
        `~ Asked: ecowas troop offer\nFacts: ${OFFER}`,
        '~ Nobody’s name is shown with a vote.',
      ],
    ]);
  });
});

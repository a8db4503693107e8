// The modals behind the buttons of facts: the paragraph that one rests on, the text to paste, and the reason of a vote.
import type { ModalView } from '@slack/types';
import type { SourceParagraph } from '../../core/lookups/source-paragraph.ts';
import type { Vote } from '../../store/store.ts';
import { ACTIONS } from '../buttons.ts';
import { FORMS } from '../forms.ts';
import { paragraphButton } from './answer-buttons.ts';
import { type Message, actions, button, context, plainSections, sections } from './blocks.ts';
import { factGroup, titled } from './look-ups/groups.ts';
import { paragraphBlocks } from './look-ups/file-groups.ts';
import { formModal, longTextInput, noteModal } from './modal.ts';

/** The id of the input that takes the reason of a vote. */
export const REASON_INPUT = 'reason';

const said = (text: string): Message => ({ text, blocks: sections(text) });

/**
 * A paragraph with the words that facts rest on; those facts first, then the paragraph's others.
 * @param asked ids of the facts; @param paragraphs all in which they stand, a button for each of the others
 */
export function sourceModal(
  { paragraph, text, facts }: SourceParagraph,
  asked: readonly string[],
  paragraphs: readonly number[],
): ModalView {
  const meant = facts.filter(({ id }) => asked.includes(id));
  const others = facts.filter(({ id }) => !asked.includes(id));
  const [title, meaning] =
    meant.length > 1
      ? ['The facts', 'In brackets: the words that the facts rest on.']
      : ['The fact', 'In brackets: the words that the fact rests on.'];
  const further = paragraphs.flatMap((other, at) => (other === paragraph ? [] : [paragraphButton(asked, other, at)]));
  const groups = [
    ...titled(
      title,
      meant.map((fact) => factGroup(fact)),
    ),
    ...titled(
      `Also in paragraph ${paragraph}`,
      others.map((fact) => factGroup(fact)),
    ),
  ];
  return noteModal(`Paragraph ${paragraph}`, [
    ...paragraphBlocks(text, meaning),
    ...groups.flatMap(({ blocks }) => blocks),
    ...(further.length === 0 ? [] : [context('The other facts shown stand in:'), actions(further)]),
  ]);
}

/** Plain text, a block for each fact: nothing in it is formatted or escaped, and it is copied as it stands. */
export function copyModal(texts: readonly string[]): ModalView {
  const how =
    texts.length === 1 ? 'Plain text, ready to paste.' : `${texts.length} facts as plain text, a block each, ready to paste.`;
  return noteModal('Copy', [context(how), ...texts.flatMap(plainSections)]);
}

/** What a voter is told, and the way to say why. */
export function votedView(id: string, vote: Vote): Message {
  const text = `Thank you: counted as ${vote === 'up' ? 'useful' : 'not useful'}. Your last vote on this answer is the one that counts.`;
  const why = button(ACTIONS.voteReason, 'Say why', 'Say why you voted so', { v: 1, id });
  return { text, blocks: [...sections(text), actions([why])] };
}

/** The modal in which a vote gets its reason. */
export const reasonModal = (id: string): ModalView =>
  formModal(
    FORMS.voteReason,
    'Why?',
    [
      longTextInput(
        REASON_INPUT,
        'What was useful, or what was not?',
        'Read by the people who run the desk, beside the question and without your name.',
      ),
    ],
    { v: 1, id },
    { submit: 'Send', close: 'Cancel' },
  );

/** In place of the form. */
export const reasonKeptModal = (kept: boolean): ModalView =>
  noteModal(
    'Why?',
    said(
      kept
        ? 'Thank you: your reason is kept with your vote.'
        : 'There is no vote of yours to add this to: press Useful or Not useful first.',
    ).blocks,
  );

/** Over a button about a fact that the file no longer has. */
export const goneFactView = (): Message => said('The file no longer has this fact. Please ask your question again.');

/** Where nothing else is there. */
export const nothingMoreView = (): Message => said('That is all the file has beside this answer.');

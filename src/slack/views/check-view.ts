// A checked draft on the screen: per sentence its verdict with the words at fault marked, what the file has in their place,
// and the facts with who says so. What does not fit one message or modal goes on in the next: nothing is cut.
import type { Button, KnownBlock, ModalView } from '@slack/types';
import { capitalised } from '../../core/text/running-text.ts';
import { sourceLine } from '../../core/answers/answer-text.ts';
import { CHECK_HEADER, findingText, markedText, verdictWords } from '../../core/claims/check-text.ts';
import type { CheckedDraft, CheckedSentence, Finding } from '../../core/claims/claim.ts';
import { ACTIONS } from '../buttons.ts';
import { FORMS } from '../forms.ts';
import {
  MAX_BLOCKS,
  MAX_MESSAGE_TEXT,
  MAX_TEXT,
  type Message,
  actions,
  button,
  context,
  cutText,
  escapeText,
  sections,
} from './blocks.ts';
import { factBlocks } from './fact-blocks.ts';
import { MAX_MODAL_BLOCKS, formModal, noteModal } from './modal.ts';
import { type Room, paginate } from './paginate.ts';

export const CHECK_TITLE = 'Check against the file';

/** What a result offers and says besides the sentences. */
export type CheckOffers = {
  /** The id under which the draft is remembered. */
  readonly id: string;
  /** Whether it can be posted in the thread where the draft stands. */
  readonly post: boolean;
  /** What else is to be said of it, as plain text. */
  readonly notes: readonly string[];
};

/** Blocks around the sentences: the heading, the header, the number of the page, the buttons and the notes. */
const BLOCKS_AROUND = 6;
/** Characters around them, the notes among them: a message may have many files with long names. */
const TEXT_AROUND = 1_500;
const MAX_NOTES_TEXT = 1_000;
const MESSAGE_ROOM: Room = { blocks: MAX_BLOCKS - BLOCKS_AROUND, text: MAX_MESSAGE_TEXT - TEXT_AROUND };
/** Slack takes views of up to 250,000 characters as JSON, and people read no more than this on one page. */
const MODAL_ROOM: Room = { blocks: MAX_MODAL_BLOCKS - BLOCKS_AROUND, text: 30_000 };

type Verdict = CheckedDraft['verdict'];

const HEADLINES: Readonly<Record<Verdict, string>> = {
  supported: 'The file supports this',
  differs: 'This differs from the file',
  partly: 'Only a part of this is in the file',
  'not-in-file': 'This is not in the file',
  'no-claim': 'There is no claim here to check',
};

/** Marks that would format what a person typed, by signs that look like them and do not. */
const UNFORMATTED: Readonly<Record<string, string>> = { '*': '∗', _: 'ˍ', '~': '∼', '`': 'ˋ' };

/** Typed text as it was typed: nothing in it pings, links or formats, and a line stays one line. */
const literal = (typed: string): string =>
  escapeText(typed.replace(/\s+/g, ' ').replace(/[*_~`]/g, (mark) => UNFORMATTED[mark] ?? mark));

/** "3 sentences: 1 differs, 2 supported". */
function countText({ sentences }: CheckedDraft): string {
  const counts = (Object.keys(HEADLINES) as Verdict[])
    .map((verdict) => ({ verdict, count: sentences.filter((sentence) => sentence.verdict === verdict).length }))
    .filter(({ count }) => count > 0);
  const words = (verdict: Verdict, count: number): string =>
    verdict === 'differs' && count > 1 ? 'differ' : verdictWords(verdict);
  const each = counts.map(({ verdict, count }) => `${count} ${words(verdict, count)}`).join(', ');
  return `${sentences.length} ${sentences.length === 1 ? 'sentence' : 'sentences'}: ${each}`;
}

const headline = (checked: CheckedDraft): string =>
  checked.sentences.length === 0
    ? 'There is no sentence here to check.'
    : `${HEADLINES[checked.verdict]}. ${countText(checked)}.`;

/** “3,500”: the file has “about 3,300” (number, paragraph 19). Edit: “3,500” → “about 3,300”. */
function findingLine(finding: Finding): string {
  const { wrote, suggestion } = finding;
  const edit = suggestion === null ? '' : `. *Edit:* “${literal(wrote)}” → “${literal(suggestion)}”`;
  return `${literal(findingText(finding))}${edit}`;
}

/** Slack formats a word where a space, a mark or nothing stands before and after it. */
const BEFORE_BOLD = /(?:^|[\s(“‘"'])$/;
const AFTER_BOLD = /^(?:$|[\s.,;:!?)”’"'])/;

/** The sentence, its words at fault in brackets and bold: brackets of its own stay plain. */
function markedLine({ text, start: offset, findings }: CheckedSentence): string {
  let line = '';
  let from = 0;
  for (const { start, end } of findings.toSorted((a, b) => a.start - b.start)) {
    if (start - offset < from) continue;
    const before = text.slice(from, start - offset);
    from = end - offset;
    const marked = `[${literal(text.slice(start - offset, from))}]`;
    const canBeBold = BEFORE_BOLD.test(line + before) && AFTER_BOLD.test(text.slice(from));
    line += literal(before) + (canBeBold ? `*${marked}*` : marked);
  }
  return line + literal(text.slice(from));
}

/** "Differs". */
const label = (verdict: Verdict): string => capitalised(verdictWords(verdict));

function sentenceBlocks(sentence: CheckedSentence): KnownBlock[] {
  const findings = sentence.findings.map((finding) => `• ${findingLine(finding)}`);
  return [
    ...sections([`*${label(sentence.verdict)}:* ${markedLine(sentence)}`, ...findings].join('\n')),
    ...sentence.facts.flatMap((fact) => factBlocks(fact, { mark: '*The file:* ', dated: true })),
  ];
}

/** What a notification, a watch and a screen reader get of a sentence. */
function spokenLines(sentence: CheckedSentence): string[] {
  return [
    `${verdictWords(sentence.verdict).toUpperCase()}: ${markedText(sentence)}`,
    ...sentence.findings.map(findingText),
    ...sentence.facts.map((fact) => `Source: ${sourceLine(fact)}.`),
  ].map(literal);
}

/** The verdict first, then sentence by sentence as far as it goes, then how many more the message itself shows. */
function spokenText(opening: string, sentences: readonly CheckedSentence[]): string {
  const more = (left: number): string => `${left} more ${left === 1 ? 'sentence' : 'sentences'} in the message itself.`;
  const lines = [escapeText(opening)];
  let length = opening.length + more(sentences.length).length;
  for (const [at, sentence] of sentences.entries()) {
    const spoken = spokenLines(sentence).join('\n');
    length += spoken.length + 1;
    if (length >= MAX_TEXT) return [...lines, more(sentences.length - at)].join('\n');
    lines.push(spoken);
  }
  return lines.join('\n');
}

/** The button that shows all of a result in a modal. @param id under which the draft is remembered */
export const openCheckButton = (id: string): Button =>
  button(ACTIONS.openCheck, 'Read it in a window', 'Read the whole result in a window', { v: 1, id });

function offerButtons({ id, post }: CheckOffers): Button[] {
  const value = { v: 1, id };
  return [
    ...(post ? [button(ACTIONS.postCheck, 'Post in the thread', 'Post this result in the thread of the draft', value)] : []),
    button(ACTIONS.backupSheet, 'Backup sheet', 'Send me this result as files: CSV and text', value),
  ];
}

type Page = { readonly blocks: KnownBlock[]; readonly sentences: readonly CheckedSentence[] };

/** The pages of a result, the first with what it comes to, the last with what it offers. */
function pagesOf(checked: CheckedDraft, offers: CheckOffers, room: Room): Page[] {
  const groups = checked.sentences.map(sentenceBlocks);
  const pages = paginate(groups, room);
  const buttons = groups.length === 0 ? [] : offerButtons(offers);
  const notes = offers.notes.length === 0 ? [] : [context(cutText(escapeText(offers.notes.join('\n')), MAX_NOTES_TEXT))];
  return pages.map(({ blocks, from, to }, at) => ({
    sentences: checked.sentences.slice(from, to),
    blocks: [
      ...(at === 0 ? [...sections(`*${headline(checked)}*`), context(CHECK_HEADER), ...notes] : []),
      ...(pages.length === 1 ? [] : [context(`Part ${at + 1} of ${pages.length}`)]),
      ...blocks,
      ...(at === pages.length - 1 && buttons.length > 0 ? [actions(buttons)] : []),
    ],
  }));
}

/** The result as messages, one after the other. */
export function checkMessages(checked: CheckedDraft, offers: CheckOffers): Message[] {
  const pages = pagesOf(checked, offers, MESSAGE_ROOM);
  return pages.map(({ blocks, sentences }, at) => ({
    text: spokenText(at === 0 ? headline(checked) : `Checked against the file, part ${at + 1} of ${pages.length}`, sentences),
    blocks,
  }));
}

/** One page of the result in a modal; where there are more, its button goes on to the next. @param page from 0 */
export function checkModal(checked: CheckedDraft, offers: CheckOffers, page: number): ModalView {
  const pages = pagesOf(checked, offers, MODAL_ROOM);
  const at = page % pages.length;
  const blocks = pages[at]?.blocks ?? [];
  if (pages.length === 1) return noteModal(CHECK_TITLE, blocks);
  const submit = at === pages.length - 1 ? 'Back to part 1' : `Part ${at + 2} of ${pages.length}`;
  return formModal(FORMS.checkPages, CHECK_TITLE, blocks, { v: 1, id: offers.id, page: at }, { submit, close: 'Close' });
}

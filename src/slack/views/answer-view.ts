// An answer as a message: the lead fact with its passport, what supports it, what is near, the question last.
import type { Button, KnownBlock } from '@slack/types';
import { type Answer, MAX_LISTED_FACTS, type ShownFact } from '../../core/answers/answer.ts';
import { AS_OF_TEXT, answerText, headline } from '../../core/answers/answer-text.ts';
import { ACTIONS, type Where, type Why } from '../buttons.ts';
import { MAX_QUESTION, firstCharacters } from '../request.ts';
import { liftingButtons, moreButton, voteButtons } from './answer-buttons.ts';
import {
  MAX_BUTTON_TEXT,
  MAX_TEXT,
  type Message,
  actions,
  button,
  context,
  cutText,
  divider,
  escapeText,
  sections,
} from './blocks.ts';
import { type Manner, factBlocks, fitting } from './fact-blocks.ts';

/** What a message offers besides the answer. */
export type Offers = {
  /** The id under which this answer is shared or sent on once. */
  readonly id: string;
  /** Whether it can be shared: only what nobody else sees. */
  readonly share: boolean;
  /** Whether people stand behind the desk to ask. */
  readonly person: boolean;
  /** Where it is shown, and further answers to it. */
  readonly where: Where;
  /** Where the turns are found that it rests on; undefined where it rests on none. */
  readonly after?: Why['after'];
  /** The thread in which nobody mentioned the bot: there it can be asked to be quiet. */
  readonly quiet?: string | undefined;
  /** Whether only the start of the question was read. */
  readonly cut: boolean;
};

/** No more than these beside the lead fact. */
const MAX_SUPPORTING = 2;
/** A question that a button carries, as long as a question may be. */
const carriedQuestion = (question: string): string => firstCharacters(question, MAX_QUESTION);
/** At most this many readings are offered as buttons. */
const MAX_READINGS = 5;

/** The refusals that a person may be able to help with. */
const HELPABLE: ReadonlySet<Answer['reason']> = new Set(['absent', 'after-horizon', 'partly', 'ambiguous']);
/** What rests on no question, and so has nothing to explain. */
const UNEXPLAINED: ReadonlySet<Answer['reason']> = new Set(['greeting', 'empty']);
/** What is worth showing to others: facts, or the finding that the file does not say. */
const SHAREABLE: ReadonlySet<Answer['reason']> = new Set([null, 'corrected', 'partly', 'absent', 'after-horizon']);

const ALONE: Manner = { dated: true };
const IN_GROUP: Manner = { dated: false };

function listGroups(facts: readonly ShownFact[]): KnownBlock[][] {
  return facts.map((fact, at) => [
    ...(at === 0 ? [context(`${facts.length} facts, each ${AS_OF_TEXT}`)] : []),
    ...factBlocks(fact, { mark: `*${at + 1}.* `, dated: false }),
  ]);
}

function factGroups(answer: Answer): KnownBlock[][] {
  if (answer.listed && answer.facts.length > 1) return listGroups(answer.facts);
  const [lead, ...others] = answer.facts;
  const supporting = others.slice(0, MAX_SUPPORTING);
  return [
    ...(lead ? [factBlocks(lead, ALONE)] : []),
    ...supporting.map((fact, at) => [
      ...(at === 0 ? [divider(), context('*Also in the file*')] : []),
      ...factBlocks(fact, ALONE),
    ]),
  ];
}

function nearGroups(answer: Answer): KnownBlock[][] {
  return answer.near.map((fact, at) => [
    ...(at === 0 ? [divider(), ...sections(`*Near, not an answer* (${AS_OF_TEXT})`)] : []),
    ...factBlocks(fact, IN_GROUP),
  ]);
}

function readingBlocks(answer: Answer, offers: Offers): KnownBlock[] {
  const readings = answer.readings.slice(0, MAX_READINGS);
  if (readings.length === 0) return [];
  const told = readings.some((reading) => reading.length > MAX_BUTTON_TEXT)
    ? `\n${readings.map((reading) => `• ${escapeText(reading)}`).join('\n')}`
    : '';
  const buttons = readings.map((reading, at) =>
    button(`${ACTIONS.reading}-${at + 1}`, reading, `Ask: ${reading}`, {
      v: 1,
      q: carriedQuestion(reading),
      w: typeof offers.where === 'string' ? offers.where : offers.where.thread,
    }),
  );
  return [...sections(`Which one do you mean?${told}`), actions(buttons)];
}

/** The button that shows how an answer came about. @param after where the turns are found that it rests on */
export function whyButtons(answer: Answer, after?: Why['after']): Button[] {
  if (UNEXPLAINED.has(answer.reason)) return [];
  const value: Why = { v: 1, q: carriedQuestion(answer.question), ...(after === undefined ? {} : { after }) };
  return [button(ACTIONS.why, 'Why', 'Why this answer: show how it came about, to me alone', value)];
}

/** The facts of an answer that are shown, and those that find no room in it: each once, by its id. */
function factIds(answer: Answer): { readonly shown: string[]; readonly left: string[] } {
  const ids = [...new Set(answer.facts.map(({ id }) => id))];
  const room = answer.listed ? MAX_LISTED_FACTS : 1 + MAX_SUPPORTING;
  return { shown: ids.slice(0, room), left: ids.slice(room) };
}

/** The buttons about the facts of an answer; none where it has only near ones. */
export function factButtons(answer: Answer): Button[] {
  const { shown, left } = factIds(answer);
  return shown.length === 0 ? [] : [...liftingButtons(shown), moreButton(shown, left, 0)];
}

function offerButtons(answer: Answer, offers: Offers): Button[] {
  const asked = { v: 1, id: offers.id };
  return [
    ...(offers.share && SHAREABLE.has(answer.reason)
      ? [
          button(ACTIONS.share, 'Share to channel', 'Share this answer with everybody in this channel', {
            ...asked,
            q: answer.question,
          }),
        ]
      : []),
    ...(offers.person && HELPABLE.has(answer.reason)
      ? [
          button(ACTIONS.askPerson, 'Ask a person', 'Send this question to the people of the desk', {
            ...asked,
            q: carriedQuestion(answer.readAs ?? answer.question),
            ...(typeof offers.where === 'string' ? {} : { t: offers.where.thread }),
          }),
        ]
      : []),
    ...factButtons(answer),
    ...whyButtons(answer, offers.after),
  ];
}

const notFitting = (count: number): string =>
  `${count} more ${count === 1 ? 'fact does' : 'facts do'} not fit here: ask for a part of it.`;

/** The question as it was asked, and what it was read as: the last line of every answer. */
function questionLines(answer: Answer, cut: boolean): string[] {
  return [
    ...(answer.readAs === null ? [] : [`Read as: ${escapeText(answer.readAs)}`]),
    ...(cut ? ['Your question is long: only its beginning was read.'] : []),
    ...(answer.question === '' ? [] : [`You asked: ${escapeText(answer.question)}`]),
  ];
}

/**
 * The lines of an answer without question and offers, as they stand in an answer and in a share.
 * @param fixed blocks that follow; @param choice what there is to choose before any fact
 */
export function answerBlocks(answer: Answer, fixed: readonly KnownBlock[], choice: readonly KnownBlock[] = []): KnownBlock[] {
  const said = headline(answer.reason);
  const opening = [...(said === '' ? [] : sections(`*${escapeText(said)}*`)), ...choice];
  return [...opening, ...fitting([...factGroups(answer), ...nearGroups(answer)], [...opening, ...fixed], notFitting).blocks];
}

/** The whole answer in the message's `text`: lead fact, who says so, paragraph, as of when, cautions. */
export function notificationText(answer: Answer): string {
  return cutText(escapeText(answerText(answer)), MAX_TEXT);
}

/** The way to stop answers without a mention. */
const quietButtons = (thread: string | undefined): Button[] =>
  thread === undefined
    ? []
    : [button(ACTIONS.quiet, 'Quiet here', 'Quiet here: answer in this thread only when mentioned', { v: 1, t: thread })];

/** To whoever asked for quiet. */
export function quietView(): Message {
  const text = 'Quiet: in this thread I answer only when I am mentioned.';
  return { text, blocks: sections(text) };
}

/** An answer for its asker. @param offers the buttons that fit the place where it is shown */
export function answerView(answer: Answer, offers: Offers): Message {
  const buttons = offerButtons(answer, offers);
  const lines = questionLines(answer, offers.cut);
  const closing = [
    ...(buttons.length === 0 ? [] : [actions(buttons)]),
    ...(UNEXPLAINED.has(answer.reason) ? [] : [actions([...voteButtons(offers.id), ...quietButtons(offers.quiet)])]),
    ...(lines.length === 0 ? [] : [context(...lines)]),
  ];
  return {
    text: notificationText(answer),
    blocks: [...answerBlocks(answer, closing, readingBlocks(answer, offers)), ...closing],
  };
}

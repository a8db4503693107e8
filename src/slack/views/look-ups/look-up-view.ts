// A look-up as a message: one view a kind, in pages that keep Slack's limits, with what it leads on to as buttons.
import type { Button, KnownBlock } from '@slack/types';
import type { FurtherFacts } from '../../../core/lookups/further-facts.ts';
import type { LookUp } from '../../../core/lookups/look-up.ts';
import type { CommandOffer } from '../../../core/lookups/offer-command.ts';
import { assertNever } from '../../../core/text/assert-never.ts';
import { LOOK_UPS } from '../../../core/lookups/look-up.ts';
import { topicText } from '../../../core/lookups/topics.ts';
import type { MorePress, Where } from '../../buttons.ts';
import { liftingButtons, moreButton } from '../answer-buttons.ts';
import { MAX_TEXT, type Message, actions, context, cutText, escapeText, header, sections, shownText } from '../blocks.ts';
import { COMMAND } from '../help-view.ts';
import { type Room, paginate } from '../paginate.ts';
import { numbersPage, positionsPage, quotesPage, timelinePage } from './debate-groups.ts';
import { aboutPage, cautionsPage, factPage, notFoundPage, sourcePage, topicPage, topicsPage } from './file-groups.ts';
import { type Page, factGroup, lookUpButton, titled } from './groups.ts';
import { comparisonPage, spellCardPage, whoListPage, whoPage } from './name-groups.ts';

/** Half of what Slack takes: people read no more on one page. */
const ROOM: Room = { blocks: 30, text: 7_000 };

/** The whole of a look-up, not yet cut into pages. */
function pageOf(value: LookUp): Page {
  switch (value.kind) {
    case 'who':
      return whoPage(value);
    case 'who-list':
      return whoListPage(value);
    case 'positions':
      return positionsPage(value);
    case 'comparison':
      return comparisonPage(value);
    case 'timeline':
      return timelinePage(value);
    case 'numbers':
      return numbersPage(value);
    case 'quotes':
      return quotesPage(value);
    case 'topics':
      return topicsPage(value);
    case 'topic':
      return topicPage(value);
    case 'fact':
      return factPage(value);
    case 'names':
      return spellCardPage(value);
    case 'careful':
      return cautionsPage(value);
    case 'about':
      return aboutPage(value);
    case 'source':
      return sourcePage(value);
    case 'not-found':
      return notFoundPage(value);
    default:
      return assertNever(value);
  }
}

/** How a look-up was asked for, where it is shown, and which page of it; pages count from 0. */
export type Asked = { readonly request: string; readonly where: Where; readonly page: number };

/** What notifications and screen readers get of blocks. */
const spoken = (title: string, blocks: readonly KnownBlock[]): string =>
  cutText([escapeText(title), ...blocks.map(shownText).filter((text) => text !== '')].join('\n').replaceAll('*', ''), MAX_TEXT);

/** What is shown of one page, and the facts on it. */
type Shown = { readonly message: Message; readonly facts: string[] };

/** The buttons of the page at a place, of so many, which shows some facts. */
type ButtonsOf = (at: number, of: number, facts: readonly string[]) => readonly Button[];

/** One of the pages; a place that is not there is the last one. */
function shownPage({ title, groups }: Page, place: number, buttons: ButtonsOf): Shown {
  const parts = paginate(
    groups.map(({ blocks }) => blocks),
    ROOM,
  );
  const at = Math.min(place, parts.length - 1);
  const part = parts[at] ?? { blocks: [], from: 0, to: 0 };
  const facts = [...new Set(groups.slice(part.from, part.to).flatMap((group) => group.facts))];
  const below = buttons(at, parts.length, facts);
  const blocks = [
    header(title),
    ...(parts.length > 1 ? [context(`Part ${at + 1} of ${parts.length}`)] : []),
    ...part.blocks,
    ...(below.length === 0 ? [] : [actions(below)]),
  ];
  return { message: { text: spoken(title, part.blocks), blocks }, facts };
}

/** "More (2 of 3)"; for the last page none. */
const moreLabel = (at: number, of: number): string | null => (at + 1 < of ? `More (${at + 2} of ${of})` : null);

/** A page of a look-up, and the facts that it shows. */
export function lookUpView(value: LookUp, { request, where, page }: Asked): Shown {
  const whole = pageOf(value);
  return shownPage(whole, page, (at, of, facts) => {
    const more = moreLabel(at, of);
    return [
      ...(more === null ? [] : [lookUpButton(more, request, where === 'window' ? where : 'me', 0, at + 1)]),
      ...liftingButtons(facts, value.kind !== 'source'),
      ...whole.onward.map((next, place) => lookUpButton(next.label, next.request, where, place + 1)),
    ];
  });
}

/** What else the file has beside an answer; null where that is nothing. */
export function furtherView({ next, paragraph, topic }: FurtherFacts, { s, r, p = 0 }: MorePress): Message | null {
  const groups = [
    ...titled(
      'Also in the file',
      next.map((fact) => factGroup(fact)),
    ),
    ...titled(
      `In the same paragraph, ${paragraph.number}`,
      paragraph.facts.map((fact) => factGroup(fact)),
    ),
    ...titled(
      `On the same topic, ${topicText(topic.name)}`,
      topic.facts.map((fact) => factGroup(fact)),
    ),
  ];
  if (groups.length === 0) return null;
  const page: Page = { title: 'More beside this answer', groups, onward: [] };
  return shownPage(page, p, (at, of) => {
    const more = moreLabel(at, of);
    return more === null ? [] : [moreButton(s, r, at + 1, more)];
  }).message;
}

/** To whoever mistyped a command: the one that may be meant, as a button where it is a look-up. */
export function commandOfferView({ typed, command, request }: CommandOffer, where: Where): Message {
  const text = `There is no “${typed}”. Did you mean: ${COMMAND} ${request}`;
  const isLookUp = LOOK_UPS.some((word) => word === command);
  return {
    text: cutText(escapeText(text), MAX_TEXT),
    blocks: [
      ...sections(`There is no “${escapeText(typed)}”. Did you mean \`${escapeText(`${COMMAND} ${request}`)}\`?`),
      ...(isLookUp ? [actions([lookUpButton(request, request, where, 1)])] : []),
    ],
  };
}

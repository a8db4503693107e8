// A look-up as a message: one view a kind, in pages that keep Slack's limits, with what it leads on to as buttons.
import type { KnownBlock } from '@slack/types';
import type { LookUp } from '../../../core/lookups/look-up.ts';
import type { CommandOffer } from '../../../core/lookups/offer-command.ts';
import { assertNever } from '../../../core/text/assert-never.ts';
import { LOOK_UPS } from '../../../core/lookups/look-up.ts';
import type { Where } from '../../buttons.ts';
import { MAX_TEXT, type Message, actions, context, cutText, escapeText, header, sections, shownText } from '../blocks.ts';
import { COMMAND } from '../help-view.ts';
import { type Room, paginate } from '../paginate.ts';
import { numbersPage, positionsPage, quotesPage, timelinePage } from './debate-groups.ts';
import { aboutPage, cautionsPage, factPage, notFoundPage, sourcePage, topicPage, topicsPage } from './file-groups.ts';
import { type Page, lookUpButton } from './groups.ts';
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

/** A page of a look-up, and the facts that it shows. A page that is not there is the last one. */
export function lookUpView(
  value: LookUp,
  { request, where, page }: Asked,
): { readonly message: Message; readonly facts: string[] } {
  const { title, groups, onward } = pageOf(value);
  const parts = paginate(
    groups.map(({ blocks }) => blocks),
    ROOM,
  );
  const at = Math.min(page, parts.length - 1);
  const part = parts[at] ?? { blocks: [], from: 0, to: 0 };
  const left = parts.length - at - 1;
  const buttons = [
    ...(left > 0 ? [lookUpButton(`More (${at + 2} of ${parts.length})`, request, 'me', 0, at + 1)] : []),
    ...onward.map((next, place) => lookUpButton(next.label, next.request, where, place + 1)),
  ];
  const blocks = [
    header(title),
    ...(parts.length > 1 ? [context(`Part ${at + 1} of ${parts.length}`)] : []),
    ...part.blocks,
    ...(buttons.length === 0 ? [] : [actions(buttons)]),
  ];
  return {
    message: { text: spoken(title, part.blocks), blocks },
    facts: [...new Set(groups.slice(part.from, part.to).flatMap(({ facts }) => facts))],
  };
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

// The App Home: what the desk is, an ask box, what to browse by, what was ahead, and what concerns the person who looks at it.
import type { HomeView, KnownBlock, PlainTextOption, StaticSelect } from '@slack/types';
import { AS_OF_TEXT } from '../../core/answers/answer-text.ts';
import { daysText } from '../../core/digest/digest-state.ts';
import type { DigestSettings } from '../../core/digest/digest.ts';
import type { Timeline } from '../../core/lookups/timeline.ts';
import { type Topics, topicText } from '../../core/lookups/topics.ts';
import type { WhoList } from '../../core/lookups/who.ts';
import { ACTIONS } from '../buttons.ts';
import { ASK_BOX, QUESTION_INPUT } from '../forms.ts';
import { actions, button, context, divider, escapeText, header, sections } from './blocks.ts';
import { type ForDesk, deskBlocks } from './desk-blocks.ts';
import { COMMAND, EXAMPLES, MENTION } from './help-view.ts';
import { factGroup, lookUpButton } from './look-ups/groups.ts';
import { MAX_OPTION_TEXT } from './modal.ts';

/** What the page shows; all but the file is the person's own. */
export type Home = {
  /** Whether there is a box to type in; else a button opens a window with one. */
  readonly box: boolean;
  readonly names: WhoList;
  readonly topics: Topics;
  /** What still lay ahead on the file's day. */
  readonly ahead: Timeline;
  readonly digests: readonly { readonly channel: string; readonly settings: DigestSettings }[];
  /** The person's own questions, the latest first. */
  readonly asked: readonly string[];
  /** What the people of the desk see; null for everybody else. */
  readonly desk: ForDesk | null;
};

/** Slack takes so many options in one menu: https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element */
export const MAX_MENU_OPTIONS = 100;
export const MAX_MENU_VALUE = 150;
const MOST_AHEAD = 3;
const MOST_DIGESTS = 5;

/** The requests that stand as buttons, by what they say. */
const BROWSE = [
  ['Positions', 'positions'],
  ['Timeline', 'timeline'],
  ['Numbers', 'numbers'],
  ['Quotes', 'quotes'],
  ['Spell card', 'names'],
  ['Cautions', 'careful'],
  ['About the file', 'about'],
] as const;

const plain = (text: string) => ({ type: 'plain_text', text, emoji: false }) as const;

/** A menu whose choice is a request. @param at ids are unique within a view */
function menu(at: number, placeholder: string, choices: readonly (readonly [label: string, request: string])[]): StaticSelect {
  const options = choices.slice(0, MAX_MENU_OPTIONS).map(([label, request]): PlainTextOption => ({
    text: plain(label.slice(0, MAX_OPTION_TEXT)),
    value: request,
  }));
  return { type: 'static_select', action_id: `${ACTIONS.browse}-${at}`, placeholder: plain(placeholder), options };
}

const askButton = (label: string): KnownBlock =>
  actions([button(ACTIONS.ask, label, 'Ask the desk; only you see the answer', { v: 1 })]);

/** The box in which a question is typed: Enter asks it, and so does the button below. */
const boxBlocks = (): KnownBlock[] => [
  {
    type: 'input',
    block_id: QUESTION_INPUT,
    dispatch_action: true,
    optional: true,
    label: plain('Ask about the Mali intervention debate'),
    element: {
      type: 'plain_text_input',
      action_id: ASK_BOX,
      placeholder: plain(EXAMPLES[0]),
      dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
    },
  },
  askButton('Ask'),
];

function browseBlocks({ names, topics }: Pick<Home, 'names' | 'topics'>): KnownBlock[] {
  const people = names.groups.flatMap((group) => group.names.map(({ name }) => [name, `who ${name}`] as const));
  const subjects = topics.topics.map(({ topic, facts }) => [`${topicText(topic)} (${facts})`, `topic ${topic}`] as const);
  return [
    ...sections('*Browse the file*'),
    { type: 'actions', elements: [menu(1, 'A name', people), menu(2, 'A topic', subjects)] },
    actions(BROWSE.map(([label, request], at) => lookUpButton(label, request, 'window', at + 1))),
  ];
}

function aheadBlocks({ asOf, ahead }: Timeline): KnownBlock[] {
  if (ahead.length === 0) return [];
  const shown = ahead.slice(0, MOST_AHEAD);
  return [
    ...sections(`*Still ahead on ${escapeText(asOf)}*`),
    ...shown.flatMap(({ date, fact }) => factGroup(fact, `*${escapeText(date)}:* `).blocks),
    ...(ahead.length > shown.length
      ? [actions([lookUpButton(`All ${ahead.length} that were ahead`, 'timeline ahead', 'window', 20)])]
      : []),
  ];
}

function ownBlocks({ digests, asked, desk }: Home): KnownBlock[] {
  const days = (settings: DigestSettings): string => `${settings.time} ${settings.zone}, ${daysText(settings.days)}`;
  const lines = digests.slice(0, MOST_DIGESTS).map(({ channel, settings }) => `• <#${channel}>: ${escapeText(days(settings))}`);
  const left = digests.length - lines.length;
  return [
    ...sections('*Your recent questions* (only you see them)'),
    asked.length === 0
      ? context('None yet.')
      : actions(asked.map((question, at) => lookUpButton(question, question, 'window', 30 + at))),
    ...sections(
      [
        '*Daily digests in your channels*',
        ...(lines.length === 0 ? [`None that I know of. In a channel: \`${COMMAND} digest on 08:30 Paris weekdays\``] : lines),
        ...(left > 0 ? [`and ${left} more`] : []),
      ].join('\n'),
    ),
    ...(desk === null ? [] : deskBlocks(desk)),
  ];
}

/** The page of one person. */
export function homeView(home: Home): HomeView {
  return {
    type: 'home',
    blocks: [
      header('The Mali desk'),
      ...sections(
        `Sourced facts on the debate over an intervention in northern Mali, *${AS_OF_TEXT}*. Each answer names who says so and the paragraph; where the file is silent, I tell you. In channels: \`${COMMAND} ${EXAMPLES[0]}\` or \`${MENTION} ${EXAMPLES[1]}\``,
      ),
      ...(home.box ? boxBlocks() : [askButton('Ask a question')]),
      divider(),
      ...browseBlocks(home),
      divider(),
      ...aheadBlocks(home.ahead),
      divider(),
      ...ownBlocks(home),
      divider(),
      context('One source: a single article, dated by its photo caption Oct. 29, 2012. No AI: no text is generated.'),
    ],
  };
}

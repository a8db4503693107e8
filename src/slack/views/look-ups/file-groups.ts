// What the file is browsed by and made of: topics, one fact, cautions, a paragraph, and the file itself.
import type { KnownBlock } from '@slack/types';
import { type AboutFile, aboutFileLines } from '../../../core/lookups/about-file.ts';
import type { Cautions } from '../../../core/lookups/cautions.ts';
import type { FactCard } from '../../../core/lookups/fact-card.ts';
import { type NotFound, notFoundLines } from '../../../core/lookups/not-found.ts';
import { NO_SOURCE_TEXT, type SourceParagraph, type TextPart } from '../../../core/lookups/source-paragraph.ts';
import { type Topic, type Topics, topicText } from '../../../core/lookups/topics.ts';
import { context, escapeText, sections } from '../blocks.ts';
import { type Page, factGroup, titled, wordsGroup } from './groups.ts';

/** So many topics get a button. */
const TOPIC_BUTTONS = 12;

/** The topics, the largest as buttons. */
export const topicsPage = ({ topics }: Topics): Page => ({
  title: 'Topics',
  groups: [wordsGroup(topics.map(({ topic, facts }) => `*${escapeText(topicText(topic))}* (${facts})`).join(' · '))],
  onward: topics.slice(0, TOPIC_BUTTONS).map(({ topic }) => ({ label: topicText(topic), request: `topic ${topic}` })),
});

export const topicPage = ({ topic, facts }: Topic): Page => ({
  title: `Topic: ${topicText(topic)}`,
  groups: facts.map((fact) => factGroup(fact)),
  onward: [{ label: 'All topics', request: 'topics' }],
});

/** A fact with all that its fields hold. */
export function factPage({ fact, about, topics, figures, when, condition, stances }: FactCard): Page {
  const lines = [
    ...figures.map((figure) => `*Figure:* ${escapeText(figure)}`),
    ...(when === null ? [] : [`*When:* ${escapeText(when.date)} (the article: “${escapeText(when.wording)}”)`]),
    ...(condition === null ? [] : [`*Condition:* ${escapeText(condition)}`]),
    ...stances.map(
      ({ who, stance, standing }) => `*Stance:* ${escapeText(who)}, ${stance}${standing === 'earlier' ? ' at first' : ''}`,
    ),
    `*About:* ${escapeText(about.map(({ name }) => name).join(', '))}`,
    `*Topics:* ${escapeText(topics.map(topicText).join(', '))}`,
  ];
  return {
    title: `Fact: ${fact.id}`,
    groups: [factGroup(fact), wordsGroup(lines.join('\n'))],
    onward: [{ label: `Paragraph ${fact.paragraph}`, request: `source ${fact.paragraph}` }],
  };
}

/** Every caution with the fact that it belongs to. */
export const cautionsPage = ({ facts }: Cautions): Page => ({
  title: 'Handle with care',
  groups: facts.length === 0 ? [wordsGroup('The file has no caution.')] : facts.map((fact) => factGroup(fact)),
  onward: [],
});

export function aboutPage(about: AboutFile): Page {
  const [subject = '', ...lines] = aboutFileLines(about);
  return {
    title: 'About this file',
    groups: [wordsGroup([`*${escapeText(subject)}*`, ...lines.map(escapeText)].join('\n'))],
    onward: [],
  };
}

/** Slack formats what stands between a space, a mark or nothing on either side. */
const BEFORE_BOLD = /(?:^|[\s(“‘"'])$/;
const AFTER_BOLD = /^(?:$|[\s.,;:!?)”’"'])/;

/** A paragraph as it is printed, the evidence in brackets, and in bold where Slack can. */
function paragraphText(parts: readonly TextPart[]): string {
  return parts
    .map(({ text, marked }, at) => {
      const words = escapeText(text);
      if (!marked) return words;
      const canBeBold = BEFORE_BOLD.test(parts[at - 1]?.text ?? '') && AFTER_BOLD.test(parts[at + 1]?.text ?? '');
      return canBeBold ? `*[${words}]*` : `[${words}]`;
    })
    .join('');
}

/** The paragraph with what its marked words mean, or why its text is not shown. */
export const paragraphBlocks = (text: SourceParagraph['text'], meaning: string): KnownBlock[] =>
  text === null ? [context(escapeText(NO_SOURCE_TEXT))] : [...sections(paragraphText(text)), context(meaning)];

/** The paragraph where the house has its text, else why it is not shown; then the paragraph's facts. */
export const sourcePage = ({ paragraph, text, facts }: SourceParagraph): Page => ({
  title: `Paragraph ${paragraph}${paragraph === 0 ? ', the photo caption' : ''}`,
  groups: [
    { blocks: paragraphBlocks(text, 'In brackets: the words that the facts below rest on.'), facts: [] },
    ...titled(
      facts.length === 1 ? 'Its fact' : `Its ${facts.length} facts`,
      facts.map((fact) => factGroup(fact)),
    ),
    ...(facts.length === 0 ? [wordsGroup('The file has no fact of this paragraph.')] : []),
  ],
  onward: [],
});

/** What is not there, with what may have been meant as buttons. */
export function notFoundPage(value: NotFound): Page {
  const [said = ''] = notFoundLines(value);
  return {
    title: value.several ? 'Which one?' : 'Not in the file',
    groups: [wordsGroup(`${escapeText(said)}${value.offers.length > 0 && !value.several ? ' Did you mean:' : ''}`)],
    onward: value.offers,
  };
}

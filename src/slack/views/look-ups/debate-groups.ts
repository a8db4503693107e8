// The debate as it stood, the dated facts in order, the figures, and the spoken words.
import type { Numbers } from '../../../core/lookups/numbers.ts';
import {
  type Position,
  type Positions,
  furtherCount,
  leadingFacts,
  overviewOf,
  stanceText,
  standingWords,
} from '../../../core/lookups/positions.ts';
import type { Quotes } from '../../../core/lookups/quotes.ts';
import type { Timeline } from '../../../core/lookups/timeline.ts';
import { quoteText } from '../../../core/answers/answer-text.ts';
import { capitalised } from '../../../core/text/running-text.ts';
import { context, escapeText, sections } from '../blocks.ts';
import { COMMAND } from '../help-view.ts';
import { type Group, type Page, factGroup, titled, wordsGroup } from './groups.ts';

/** Who stands where and on whose word, a line each stance: the whole debate in one look. */
const overview = (value: Positions): Group =>
  wordsGroup(
    overviewOf(value)
      .map(({ stance, who }) => `• *${escapeText(capitalised(stance))}:* ${escapeText(who.join('; '))}`)
      .join('\n'),
  );

/** An actor with every fact that its stance rests on, what was given up first; a stance is said again where there are several. */
function actorGroups(position: Position): Group[] {
  const { actor, earlier, present } = position;
  const several = leadingFacts(position).length > 1;
  return titled(
    `${actor.name}: ${stanceText(position)}`,
    [...earlier, ...present].map((stanced) =>
      factGroup(stanced.fact, several ? `*${escapeText(capitalised(standingWords(position, stanced)))}:* ` : ''),
    ),
  );
}

/** An actor with the fact that each of its stances rests on first; how many more there are is said. */
function leadingGroups(position: Position): Group[] {
  const { actor } = position;
  const further = furtherCount(position);
  const facts = leadingFacts(position);
  return facts.map((stanced, at) => {
    const group = factGroup(stanced.fact, `*${escapeText(`${actor.name}, ${standingWords(position, stanced)}`)}:* `);
    if (further === 0 || at + 1 < facts.length) return group;
    return {
      ...group,
      blocks: [...group.blocks, context(`${further} more: \`${COMMAND} positions ${escapeText(actor.name)}\``)],
    };
  });
}

/** The debate: all at a look, then actor by actor. */
export function positionsPage(value: Positions): Page {
  const { debate, actor, positions, near } = value;
  const whole = actor === null;
  return {
    title: whole ? 'Where they stood' : `Where ${actor.name} stood`,
    groups: [
      ...titled(`On ${debate} (in brackets: on whose word)`, [overview(value)]),
      ...positions.flatMap(whole ? leadingGroups : actorGroups),
      ...titled(
        'Near, not a stance on it',
        near.map((fact) => factGroup(fact)),
      ),
    ],
    onward: whole ? [] : [{ label: 'All positions', request: 'positions' }],
  };
}

/** Dated facts, each with the article's own words for its time; what lay ahead apart. */
export function timelinePage({ of, part, asOf, past, ahead }: Timeline): Page {
  const half = (own: Timeline['part'], title: string, items: Timeline['past']): Group[] => {
    if ((part ?? own) !== own) return [];
    if (items.length === 0) return [wordsGroup(`*${escapeText(title)}*\nNo dated fact in the file.`)];
    return titled(
      title,
      items.map(({ date, wording, fact }) => factGroup(fact, `*${escapeText(date)}* (the article: “${escapeText(wording)}”)\n`)),
    );
  };
  return {
    title: of === null ? 'Timeline' : `Timeline: ${of}`,
    groups: [...half('past', `Up to ${asOf}`, past), ...half('ahead', `Still ahead on ${asOf}`, ahead)],
    onward: of === null ? [] : [{ label: 'Whole timeline', request: 'timeline' }],
  };
}

/** Figures, never without qualifier and unit. */
export function numbersPage({ words, figures }: Numbers): Page {
  const groups = figures.map(({ figure, of, where, whose, paragraph, facts }): Group => {
    const cautions = [...new Set(facts.flatMap(({ careful }) => careful))];
    const place = where === null ? '' : ` (a figure for ${escapeText(where)})`;
    return {
      blocks: [
        ...sections(`*${escapeText(figure)}*: ${escapeText(of)}${place}`),
        context(
          [
            escapeText(facts.find(({ saidBy }) => saidBy === whose)?.source ?? `${whose} (paragraph ${paragraph})`),
            ...cautions.map((caution) => `*Careful:* ${escapeText(caution)}`),
          ].join('\n'),
        ),
      ],
      facts: facts.map(({ id }) => id),
    };
  });
  return {
    title: words === null ? 'Numbers in the file' : `Numbers: ${words}`,
    groups: groups.length > 0 ? groups : [wordsGroup('The file has no such figure.')],
    onward: words === null ? [] : [{ label: 'All numbers', request: 'numbers' }],
  };
}

/** Spoken words with speaker, setting and paragraph; what is told in other words wears no quotation marks. */
export function quotesPage({ speaker, quotes, told }: Quotes): Page {
  const spoken = quotes.map(({ speaker: who, setting, paragraph, fact }): Group => ({
    blocks: [
      ...sections(`>${escapeText(quoteText(fact))}\n*${escapeText(who)}*, paragraph ${paragraph}`),
      context(
        [
          ...setting.map((line) => `Setting: ${escapeText(line)}`),
          `Of what: ${escapeText(fact.statement)}`,
          escapeText(fact.source),
          ...fact.careful.map((caution) => `*Careful:* ${escapeText(caution)}`),
        ].join('\n'),
      ),
    ],
    facts: [fact.id],
  }));
  const none = `The file quotes no words${speaker === null ? '' : ` of ${speaker}`}.`;
  return {
    title: speaker === null ? 'Quotes' : `Quotes: ${speaker}`,
    groups: [
      ...(spoken.length > 0 ? spoken : [wordsGroup(escapeText(none))]),
      ...titled(
        'Told in other words, not to be quoted',
        told.map((fact) => factGroup(fact)),
      ),
    ],
    onward: speaker === null ? [] : [{ label: 'All quotes', request: 'quotes' }],
  };
}

// The debate as it stood, the dated facts in order, the figures, and the spoken words.
import type { Numbers } from '../../../core/lookups/numbers.ts';
import { type Position, type Positions, stanceText, stanceWords } from '../../../core/lookups/positions.ts';
import type { Quotes } from '../../../core/lookups/quotes.ts';
import type { Timeline } from '../../../core/lookups/timeline.ts';
import { quoteText } from '../../../core/answers/answer-text.ts';
import { context, escapeText, sections } from '../blocks.ts';
import { type Group, type Page, factGroup, titled, wordsGroup } from './groups.ts';

const capital = (text: string): string => text.replace(/^./, (letter) => letter.toUpperCase());

/** Who stands where, a line each stance: the whole debate in one look. */
function overview({ positions, without }: Positions): Group {
  const byStance = new Map<string, string[]>();
  for (const position of positions) {
    const stance = stanceText(position);
    byStance.set(stance, [...(byStance.get(stance) ?? []), position.actor.name]);
  }
  const lines = [
    ...byStance,
    ...(without.length === 0 ? [] : [['no stance in the file', without.map(({ name }) => name)] as const]),
  ];
  return wordsGroup(
    lines.map(([stance, names]) => `• *${escapeText(capital(stance))}:* ${escapeText(names.join(', '))}`).join('\n'),
  );
}

/** An actor with each fact that its stance rests on, what was given up first; a stance is said again where there are several. */
function actorGroups(position: Position): Group[] {
  const { actor, earlier, present } = position;
  const several = new Set([...earlier, ...present].map(({ stance, standing }) => `${stance}, ${standing}`)).size > 1;
  const later = earlier.length > 0 ? 'Later, ' : '';
  return titled(`${actor.name}: ${stanceText(position)}`, [
    ...earlier.map(({ stance, fact }) => factGroup(fact, `*First, ${stanceWords(stance)}:* `)),
    ...present.map(({ stance, fact }) => factGroup(fact, several ? `*${capital(`${later}${stanceWords(stance)}`)}:* ` : '')),
  ]);
}

/** The debate: all at a look, then actor by actor. */
export function positionsPage(value: Positions): Page {
  const { debate, actor, positions, near } = value;
  return {
    title: actor === null ? 'Where they stood' : `Where ${actor.name} stood`,
    groups: [
      ...titled(`On ${debate}`, [overview(value)]),
      ...positions.flatMap(actorGroups),
      ...titled(
        'Near, not a stance on it',
        near.map((fact) => factGroup(fact)),
      ),
    ],
    onward: actor === null ? [] : [{ label: 'All positions', request: 'positions' }],
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

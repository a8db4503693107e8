// A name, the list of names, the spell card, and two names side by side.
import type { SectionBlock } from '@slack/types';
import type { Comparison } from '../../../core/lookups/compare.ts';
import type { ListedFact } from '../../../core/lookups/listed-fact.ts';
import { type Position, stanceText } from '../../../core/lookups/positions.ts';
import type { SpellCard } from '../../../core/lookups/spell-card.ts';
import type { Who, WhoList } from '../../../core/lookups/who.ts';
import { quoteText } from '../../../core/answers/answer-text.ts';
import { MAX_FIELD_TEXT, context, cutText, escapeText, sections } from '../blocks.ts';
import { type Group, type Page, factGroup, titled, wordsGroup } from './groups.ts';

const namesText = (names: readonly { readonly name: string }[]): string => names.map(({ name }) => escapeText(name)).join(', ');
const countText = (count: number): string => `${count} ${count === 1 ? 'fact' : 'facts'}`;

/** Who it is, where it stands, every fact of it, and whom it belongs with. */
export function whoPage({ name, says, does, is, position, ties }: Who): Page {
  const { of, holds, beside } = ties;
  const intro = [
    `*${escapeText(name.role ?? 'The file gives no role.')}*`,
    ...(name.printed === null ? ['Described by the desk: the article prints no such name.'] : []),
    ...(name.printed === null || name.printed === name.house ? [] : [`As printed: ${escapeText(name.printed)}`]),
    `In the debate: ${escapeText(stanceText(position))}`,
    ...(of.length === 0 ? [] : [`Belongs to: ${namesText(of)}`]),
    ...(holds.length === 0 ? [] : [`Belonging to it: ${namesText(holds)}`]),
    ...(beside.length === 0
      ? []
      : [`In the same facts: ${beside.map((other) => `${escapeText(other.name)} (${other.facts})`).join(', ')}`]),
  ];
  const facts = (title: string, listed: readonly ListedFact[]): Group[] =>
    titled(
      `${title} (${countText(listed.length)})`,
      listed.map((fact) => factGroup(fact)),
    );
  return {
    title: name.house,
    groups: [
      {
        blocks: [
          ...sections(intro.join('\n')),
          ...(name.aliases.length === 0 ? [] : [context(`Also called: ${escapeText(name.aliases.join(', '))}`)]),
        ],
        facts: [],
      },
      ...facts('Is', is),
      ...facts('Says', says),
      ...facts('Does, and what else is told', does),
      ...(says.length + does.length + is.length === 0 ? [wordsGroup('The file has no fact of it.')] : []),
    ],
    onward: [
      { label: 'Position', request: `positions ${name.name}` },
      { label: 'Timeline', request: `timeline ${name.name}` },
      { label: 'Quotes', request: `quotes ${name.name}` },
    ],
  };
}

/** The names by kind. */
export const whoListPage = ({ groups }: WhoList): Page => ({
  title: 'Names in the file',
  groups: groups.map(({ title, names }) =>
    wordsGroup(
      [
        `*${escapeText(title)}*`,
        ...names.map(
          ({ name, role, facts }) =>
            `• *${escapeText(name)}*${role === null ? '' : `: ${escapeText(role)}`} (${countText(facts)})`,
        ),
      ].join('\n'),
    ),
  ),
  onward: [],
});

/** Every proper name as printed, with the house's spelling where it differs. */
export const spellCardPage = ({ groups }: SpellCard): Page => ({
  title: 'Spell card',
  groups: groups.map(({ title, names }) =>
    wordsGroup(
      [
        `*${escapeText(title)}*`,
        ...names.map(
          ({ printed, house, role }) =>
            `• *${escapeText(printed)}*${house === null ? '' : ` (house: *${escapeText(house)}*)`}${role === null ? '' : `: ${escapeText(role)}`}`,
        ),
      ].join('\n'),
    ),
  ),
  onward: [],
});

/** Two texts side by side, each under its name: a narrow screen shows one below the other. */
function pairBlock(names: readonly [string, string], texts: readonly [string, string]): SectionBlock {
  const field = (at: 0 | 1) => ({
    type: 'mrkdwn' as const,
    text: cutText(`*${escapeText(names[at])}*\n${texts[at]}`, MAX_FIELD_TEXT),
  });
  return { type: 'section', fields: [field(0), field(1)] };
}

/** A fact in a field: its statement, its spoken words, its source, its cautions. */
function fieldText(fact: ListedFact): string {
  const quote = quoteText(fact);
  return [
    escapeText(fact.statement),
    ...(quote === '' ? [] : [escapeText(quote)]),
    `_${escapeText(fact.source)}_`,
    ...fact.careful.map((caution) => `_Careful: ${escapeText(caution)}_`),
  ].join('\n');
}

/** Two names, issue by issue; what the file does not have of one is said. */
export function comparisonPage({ debate, positions, issues, blank }: Comparison): Page {
  const names = [positions[0].actor.name, positions[1].actor.name] as const;
  const stance = (position: Position): string => escapeText(stanceText(position));
  const alone = (at: 0 | 1, facts: readonly ListedFact[]): Group[] =>
    facts.map((fact) => factGroup(fact, `*${escapeText(names[at])}:* `));
  /** In pairs as far as both sides go; what one side has beyond that stands by itself. */
  const sidesOf = ([left, right]: Comparison['issues'][number]['sides'], both: readonly ListedFact[]): Group[] => {
    const paired = Math.min(left.length, right.length);
    const blanks = [left, right].flatMap((side, at) =>
      side.length === 0 ? [`*${escapeText(names[at] ?? '')}:* The file has nothing${both.length > 0 ? ' else' : ''}.`] : [],
    );
    return [
      ...left.slice(0, paired).flatMap((fact, at) => {
        const other = right[at];
        if (!other) return [];
        return [{ blocks: [pairBlock(names, [fieldText(fact), fieldText(other)])], facts: [fact.id, other.id] }];
      }),
      ...alone(0, left.slice(paired)),
      ...alone(1, right.slice(paired)),
      ...(blanks.length === 0 ? [] : [wordsGroup(blanks.join('\n'))]),
    ];
  };
  return {
    title: `${names[0]} and ${names[1]}`,
    groups: [
      ...titled(`Where they stood on ${debate}`, [
        { blocks: [pairBlock(names, [stance(positions[0]), stance(positions[1])])], facts: [] },
      ]),
      ...issues.flatMap(({ what, both, sides }) =>
        titled(`On ${what}`, [...both.map((fact) => factGroup(fact, '*Both:* ')), ...sidesOf(sides, both)]),
      ),
      ...(blank.length === 0 ? [] : [wordsGroup(`*Nothing of either in the file on:* ${escapeText(blank.join('; '))}`)]),
    ],
    onward: names.map((name) => ({ label: `Position: ${name}`, request: `positions ${name}` })),
  };
}

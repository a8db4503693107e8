// Makes sentences false by one change at a time, each by a generator that works on any sentence: number, magnitude, qualifier,
// date, name, body, place, negation, certainty, dropped condition, speaker. For measuring what the checker lets through.
import type { FindingKind } from '../../src/core/knowledge/draft.ts';
import { kindsOf } from '../../src/core/claims/name-kinds.ts';
import { type Parts, type Stretch, overlaps, spanOf, wordsOf } from '../../src/core/claims/parts.ts';
import type { Amount } from '../../src/core/claims/read-amounts.ts';
import type { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import type { NameKind } from '../../src/core/knowledge/name.ts';

/** A changed sentence, and the kinds of findings that name the change. */
export type Mutant = {
  readonly by: string;
  readonly text: string;
  readonly was: string;
  readonly now: string;
  readonly kinds: readonly FindingKind[];
  /** Why the sentence is as true as before, by a rule of the generator; null where the change makes it false. */
  readonly stillTrue: string | null;
};

type Change = { readonly at: Stretch; readonly to: string; readonly stillTrue?: string };
type Context = { readonly parts: Parts; readonly knowledge: Knowledge; readonly random: () => number };
type Generator = {
  readonly by: string;
  readonly kinds: readonly FindingKind[];
  readonly changes: (context: Context) => readonly Change[];
};

const MONTHS = ['January', 'February', 'April', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MAGNITUDES: Readonly<Record<string, string>> = {
  million: 'billion',
  billion: 'million',
  thousand: 'million',
  dozen: 'hundred',
};
/** A hedge and what takes it away. */
const SURER: readonly (readonly [RegExp, string])[] = [
  [/\b(?:is|are) expected to\b/i, 'will'],
  [/\b(?:is|are) (?:willing|ready|prepared) to\b/i, 'will'],
  [/\b(?:is|are) (?:contemplating|considering|weighing)\b/i, 'has decided on'],
  [/\bpledged to\b/i, 'decided to'],
  [/\bcould\b(?! not)/i, 'will'],
  [/\bmight\b/i, 'will'],
  [/\bwould probably\b/i, 'will certainly'],
  [/\b(?:will )?(?:probably|likely)\b/i, 'certainly'],
];
const CONDITION =
  /,?\s+(?:if|provided|provided that|as long as|so long as|on condition that|but only with)\s+[^,.]*(?:United Nations|UN|West|Western)[^,.]*/i;

/** A modal after one of these asserts nothing: what is asked, and what is said of anything or of nobody. */
const UNASSERTED = /\b(?:what|whether|how|any|nobody|no one)\b/i;
/** Why "will" says no more than a hedge did in its place: "fears that it could" and "it could, he fears" are as sure with it. */
function hedgedAnyway({ text, words, grades }: Parts, hedge: RegExpExecArray): string | null {
  const isFeared = grades.some(
    ({ grade, to }) => grade === 'feared' && ((words[to - 1]?.end ?? 0) <= hedge.index || to === words.length),
  );
  if (isFeared) return 'only feared';
  return /could|might/i.test(hedge[0]) && UNASSERTED.test(text.slice(0, hedge.index)) ? 'asserts nothing' : null;
}

/** Lengths of time: before them "over" may mean "during". */
const TIMES = /^(?:years?|decades?|months?|weeks?|days?)$/;

/** Whether "over five years" says how long it lasted, and not that it was more than that. */
const isDuring = ({ words }: Parts, { qualifiedFrom, unitWord }: Amount): boolean =>
  words[qualifiedFrom]?.text === 'over' && TIMES.test(unitWord ?? '');
const DURING = { stillTrue: '"over" a time is during it' };

const pick = <T>(all: readonly T[], random: () => number): T | undefined => all[Math.floor(random() * all.length)];

/** Printed names of another thing of the same kind, neither part nor whole of it nor of anything else in the sentence. */
function others(kind: NameKind, at: Stretch, { parts, knowledge }: Context): string[] {
  const related = new Set(parts.names.flatMap(({ ids }) => ids.flatMap((id) => [id, ...(knowledge.nameById.get(id)?.of ?? [])])));
  for (const name of knowledge.names) if (name.of.some((id) => related.has(id))) related.add(name.id);
  const isTaken = (at: Stretch): boolean => parts.quotes.some((quote) => overlaps(quote, at));
  return isTaken(at)
    ? []
    : knowledge.names
        .filter((name) => name.kind === kind && !related.has(name.id) && !name.subject && name.printed)
        .map((name) => name.short ?? name.name);
}

function swapNames(kind: NameKind, spoken: boolean): Generator['changes'] {
  return (context) => {
    const { parts, knowledge } = context;
    return parts.names.flatMap((name): Change[] => {
      const text = wordsOf(parts, name);
      const speaks = parts.speakers.some((speaker) => overlaps(speaker, name));
      // An office or an adjective is no name to be put in another's place, and a name told twice is not changed by half.
      const printed = name.ids
        .map((id) => knowledge.nameById.get(id))
        .some((entry) => entry && [entry.name, entry.short].includes(text.replace(/['’]s$/, '')));
      const twice = parts.names.some((other) => other !== name && other.ids.some((id) => name.ids.includes(id)));
      if (name.ids.length !== 1 || !printed || twice || speaks !== spoken || !kindsOf(name, { knowledge }).includes(kind))
        return [];
      const other = pick(others(kind, name, context), context.random);
      return other === undefined ? [] : [{ at: name, to: /['’]s$/.test(text) ? `${other}'s` : other }];
    });
  };
}

const GENERATORS: readonly Generator[] = [
  {
    by: 'number',
    kinds: ['number'],
    changes: ({ parts, random }) =>
      parts.amounts
        .filter((amount) => amount.least > 3 && amount.least === amount.most && /\d/.test(wordsOf(parts, amount)))
        .map((amount) => {
          const text = wordsOf(parts, amount);
          return {
            at: amount,
            to: text.replace(/\d[\d,]*/, (digits) =>
              (Number(digits.replaceAll(',', '')) * (2 + Math.floor(random() * 5))).toLocaleString('en-US'),
            ),
          };
        }),
  },
  {
    by: 'magnitude',
    kinds: ['number'],
    changes: ({ parts }) =>
      parts.words.flatMap((word, at) =>
        MAGNITUDES[word.text] === undefined ? [] : [{ at: { from: at, to: at + 1 }, to: MAGNITUDES[word.text] ?? '' }],
      ),
  },
  {
    by: 'qualifier dropped',
    kinds: ['qualifier'],
    changes: ({ parts }) =>
      parts.amounts
        .filter((amount) => amount.qualifiedFrom < amount.from && amount.qualifier !== null && amount.least > 3)
        .map((amount) => ({
          at: { from: amount.qualifiedFrom, to: amount.from },
          to: '',
          ...(isDuring(parts, amount) ? DURING : {}),
        })),
  },
  {
    by: 'qualifier changed',
    kinds: ['qualifier'],
    changes: ({ parts, random }) =>
      parts.amounts
        .filter((amount) => amount.qualifiedFrom < amount.from && amount.least > 3)
        .map((amount) => ({
          at: { from: amount.qualifiedFrom, to: amount.from },
          to:
            (amount.qualifier === 'about'
              ? pick(['more than', 'exactly', 'fewer than'], random)
              : pick(['about', 'less than'], random)) ?? '',
          ...(isDuring(parts, amount) ? DURING : {}),
        })),
  },
  {
    by: 'month',
    kinds: ['date'],
    changes: ({ parts, random }) =>
      parts.dates.flatMap((date) =>
        parts.words.slice(date.from, date.to).flatMap((word, at): Change[] => {
          const index = MONTHS.findIndex((month) => month.toLowerCase().startsWith(word.text) && word.text.length >= 3);
          return index < 0
            ? []
            : [
                {
                  at: { from: date.from + at, to: date.from + at + 1 },
                  to:
                    pick(
                      MONTHS.filter((_, other) => other !== index),
                      random,
                    ) ?? '',
                },
              ];
        }),
      ),
  },
  {
    by: 'year',
    kinds: ['date'],
    changes: ({ parts, random }) =>
      parts.dates.flatMap((date) =>
        parts.words.slice(date.from, date.to).flatMap((word, at): Change[] =>
          /^(?:19|20)\d\d$/.test(word.text)
            ? [
                {
                  at: { from: date.from + at, to: date.from + at + 1 },
                  to: String(Number(word.text) - 10 - Math.floor(random() * 5)),
                },
              ]
            : [],
        ),
      ),
  },
  {
    by: 'weekday',
    kinds: ['date'],
    changes: ({ parts, random }) =>
      parts.words.flatMap((word, at): Change[] => {
        const index = WEEKDAYS.findIndex((day) => day.toLowerCase() === word.text);
        return index < 0
          ? []
          : [
              {
                at: { from: at, to: at + 1 },
                to:
                  pick(
                    WEEKDAYS.filter((_, other) => other !== index),
                    random,
                  ) ?? '',
              },
            ];
      }),
  },
  { by: 'person', kinds: ['name', 'role', 'attribution'], changes: swapNames('person', false) },
  { by: 'body', kinds: ['body', 'place', 'name', 'attribution', 'scope'], changes: swapNames('body', false) },
  {
    by: 'place',
    kinds: ['place', 'scope', 'body'],
    changes: (context) => [...swapNames('country', false)(context), ...swapNames('place', false)(context)],
  },
  {
    by: 'speaker',
    kinds: ['attribution', 'name', 'body'],
    changes: (context) => [...swapNames('person', true)(context), ...swapNames('body', true)(context)],
  },
  {
    by: 'negation',
    kinds: ['direction'],
    changes: ({ parts }) =>
      parts.negators.length > 0
        ? []
        : parts.words
            .flatMap((word, at): Change[] =>
              /^(?:is|are|was|were|has|have|will)$/.test(word.text) &&
              !/^(?:what|which|that|who|to|if|it)$/.test(parts.words[at - 1]?.text ?? '')
                ? [{ at: { from: at, to: at + 1 }, to: `${word.text} not` }]
                : [],
            )
            .slice(0, 1),
  },
  {
    by: 'certainty',
    kinds: ['certainty'],
    changes: ({ parts }) =>
      SURER.flatMap(([pattern, to]): Change[] => {
        const match = pattern.exec(parts.text);
        if (!match) return [];
        const reason = to === 'will' ? hedgedAnyway(parts, match) : null;
        const from = parts.words.findIndex((word) => word.start >= match.index);
        const end = parts.words.findLastIndex((word) => word.end <= match.index + match[0].length) + 1;
        if (from < 0 || end <= from) return [];
        return [{ at: { from, to: end }, to, ...(reason === null ? {} : { stillTrue: reason }) }];
      }).slice(0, 1),
  },
  {
    by: 'condition',
    kinds: ['condition'],
    changes: ({ parts }) => {
      const match = CONDITION.exec(parts.text);
      if (!match) return [];
      const from = parts.words.findIndex((word) => word.start >= match.index);
      const to = parts.words.findLastIndex((word) => word.end <= match.index + match[0].length) + 1;
      return from <= 0 ? [] : [{ at: { from, to }, to: '' }];
    },
  },
];

/** The sentence with the change made, blanks and commas mended. */
function changed(parts: Parts, { at, to }: Change): string {
  const { start, end } = spanOf(parts, at);
  return (parts.text.slice(0, start) + to + parts.text.slice(end))
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.])/g, '$1')
    .replace(/,([,.])/g, '$1')
    .replace(/\b(\p{Lu}\p{Ll}+)\. (\d)/gu, '$1 $2')
    .replace(/^,?\s*\p{Ll}/u, (first) => first.toUpperCase())
    .trim();
}

/** Every mutant of a sentence, one of each place that a generator finds. */
export function mutantsOf(parts: Parts, knowledge: Knowledge, random: () => number): Mutant[] {
  const context = { parts, knowledge, random };
  return GENERATORS.flatMap(({ by, kinds, changes }) =>
    changes(context).map((change) => ({
      by,
      kinds,
      was: wordsOf(parts, change.at),
      now: change.to,
      stillTrue: change.stillTrue ?? null,
      text: changed(parts, change),
    })),
  ).filter(({ text }) => text !== parts.text);
}

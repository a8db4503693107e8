// Where a question and a fact differ: in a figure, a date, a name or an office.
import { parseEdtf } from '../knowledge/edtf.ts';
import type { Fact } from '../knowledge/fact.ts';
import type { Name } from '../knowledge/name.ts';
import { type Question, namesIn } from '../questions/question.ts';
import { findNumbers } from '../text/numbers.ts';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
/** "May it" is rarely the month. */
const MAY = 5;
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Numbers above this are figures; smaller ones may be days or "one of them". */
const SMALLEST_FIGURE = 31;
/** A rounded figure is the same figure within this share. */
const ROUNDING = 0.02;

const isYear = (value: number): boolean => value >= 1900 && value < 2100;

/** What a question itself says and a fact may contradict: read once, for it is held against several facts. */
export type Said = {
  /** Read where a fact has figures, too. Days and years are none. */
  figures(): readonly number[];
  /** As typed: "2009", "1990s". */
  readonly years: readonly string[];
  /** From 1 to 12. */
  readonly months: readonly number[];
  readonly weekdays: readonly string[];
  /** For each term that was typed the names that it may stand for, and the kinds of the strangers. */
  readonly named: readonly { readonly ids: readonly string[]; readonly strangers: readonly string[] }[];
  /** The persons to whom it gives an office: "President Medelci". */
  readonly titled: readonly { readonly persons: readonly Name[]; readonly office: string }[];
};

/** Reads what a question says itself. */
export function readSaid({ typed, words, terms }: Question, names: ReadonlyMap<string, Name>): Said {
  const texts = words.map((word) => word.text);
  let figures: readonly number[] | null = null;
  return {
    figures: () => (figures ??= figuresOf(typed)),
    years: [...typed.matchAll(/\b((?:19|20)\d\d)(s?)\b/g)].map((match) => match[0]),
    months: texts.map((text) => MONTHS.indexOf(text) + 1).filter((month) => month > 0 && month !== MAY),
    weekdays: texts.filter((text) => WEEKDAYS.includes(text)),
    named: terms.flatMap(({ units, lent }) => {
      const ids = namesIn(units);
      const strangers = units.flatMap((unit) => (unit.startsWith('s:') ? [unit.split(':')[1] ?? ''] : []));
      return lent === undefined && ids.length + strangers.length > 0 ? [{ ids, strangers }] : [];
    }),
    titled: terms.flatMap(({ units, start }) => {
      const persons = namesIn(units)
        .flatMap((id) => names.get(id) ?? [])
        .filter(({ kind }) => kind === 'person');
      const at = persons.length === 0 ? 0 : words.findIndex((word) => word.start === start);
      const before = at < 1 ? [] : [texts.slice(at - 2, at).join(' '), texts[at - 1] ?? ''];
      const office = before.find((text) => isOffice(text, names));
      return office === undefined ? [] : [{ persons, office }];
    }),
  };
}

const figuresOf = (typed: string): number[] =>
  findNumbers(typed)
    .map((number) => number.value)
    .filter((value) => value > SMALLEST_FIGURE && !isYear(value));

/** Whether anybody of the file holds an office. */
const isOffice = (text: string, names: ReadonlyMap<string, Name>): boolean =>
  [...names.values()].some(({ titles }) => titles.some((title) => title.toLowerCase() === text));

/** Whether a figure of the question is the fact's. */
export function figureAgrees({ figures }: Said, fact: Fact): boolean {
  return fact.quantities.length > 0 && figures().some((figure) => fact.quantities.some(({ value }) => figure === value));
}

/** Whether all figures of the question are other ones than the fact's. */
export function figureDiffers({ figures }: Said, fact: Fact): boolean {
  if (fact.quantities.length === 0 || figures().length === 0) return false;
  return !figures().some((figure) =>
    fact.quantities.some((quantity) => Math.abs(figure - quantity.value) <= ROUNDING * quantity.value),
  );
}

/** Whether the question's year, month or weekday is another one than the fact's. */
export function dateDiffers({ years, months, weekdays }: Said, fact: Fact): boolean {
  if (!fact.when || years.length + months.length + weekdays.length === 0) return false;
  const said = fact.statement.toLowerCase();
  const span = parseEdtf(fact.when.edtf);
  if (years.length > 0 && !years.some((year) => said.includes(year.slice(0, 4)) || fact.when?.wording.includes(year))) {
    if (
      !years.some(
        (year) =>
          year.slice(0, 4) >= (span?.first ?? '9999').slice(0, 4) && year.slice(0, 4) <= (span?.last ?? '0000').slice(0, 4),
      )
    )
      return true;
  }
  const spanned = (month: number): boolean => {
    const key = String(month).padStart(2, '0');
    return (
      span !== null &&
      ((span.first?.slice(5, 7) ?? '01') <= key || span.first === null) &&
      key <= (span.last?.slice(5, 7) ?? '12') &&
      span.precision !== 'decade' &&
      span.precision !== 'year'
    );
  };
  if (months.length > 0 && !months.some((month) => spanned(month) || said.includes((MONTHS[month - 1] ?? '').slice(0, 3))))
    return true;
  return (
    weekdays.length > 0 &&
    span?.precision === 'day' &&
    /monday|wednesday/.test(said) &&
    !weekdays.some((day) => said.includes(day))
  );
}

/** Names of the question that stand where the fact has another of the same kind: of the file, or strangers to it. */
export function differingNames(
  { named }: Said,
  fact: Fact,
  names: ReadonlyMap<string, Name>,
): { known: number; strange: number } {
  if (named.length === 0) return { known: 0, strange: 0 };
  const own = new Set(fact.about);
  for (const id of fact.about) for (const of of names.get(id)?.of ?? []) own.add(of);
  const kinds = new Set(fact.about.map((id) => names.get(id)?.kind));
  const related = (id: string): boolean => own.has(id) || (names.get(id)?.of ?? []).some((of) => own.has(of));
  let known = 0;
  let strange = 0;
  for (const { ids, strangers } of named) {
    if (ids.length > 0 && !ids.some(related) && ids.some((id) => isOfKind(names.get(id)?.kind, kinds))) known += 1;
    if (ids.length === 0 && strangers.some((kind) => isOfKind(kind, kinds))) strange += 1;
  }
  return { known, strange };
}

/** A body may stand where the fact has a group, and a place where it has a country. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  body: ['body', 'group'],
  group: ['group', 'body'],
  place: ['place', 'country'],
  country: ['country', 'place'],
  person: ['person'],
};

const isOfKind = (kind: string | undefined, kinds: ReadonlySet<string | undefined>): boolean =>
  kind !== undefined && (ALIKE[kind] ?? []).some((alike) => kinds.has(alike));

/** Whether the question gives a person of the fact another office than theirs. */
export const officeDiffers = ({ titled }: Said, { about }: Fact): boolean =>
  titled.some(({ persons, office }) =>
    persons.some(
      ({ id, role, titles }) => about.includes(id) && ![role ?? '', ...titles].join(' ').toLowerCase().includes(office),
    ),
  );

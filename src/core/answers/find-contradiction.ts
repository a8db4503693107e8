// Where a question and a fact differ: in a figure, a date, a name or an office.
import { datesOf } from '../dates/dates-of.ts';
import { isYear } from '../dates/date-words.ts';
import { type FoundDate, readDates } from '../dates/read-dates.ts';
import type { Fact } from '../knowledge/fact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Name } from '../knowledge/name.ts';
import { once } from '../once.ts';
import { type Question, namesIn } from '../questions/question.ts';
import { findNumbers } from '../text/numbers.ts';
import { tokenise } from '../text/words.ts';

/** Numbers above this are figures; smaller ones may be days or "one of them". */
const SMALLEST_FIGURE = 31;
/** A rounded figure is the same figure within this share. */
const ROUNDING = 0.02;

/** What hurried people leave out: "550 spent on what". */
const MAGNITUDES = [1e3, 1e6, 1e9];

const isYearValue = (value: number): boolean => value >= 1900 && value < 2100;

/** Days that are counted from when somebody asks, and not from the day of the account. */
const ASKERS_DAYS: ReadonlySet<string> = new Set(['today', 'yesterday', 'tomorrow']);

/** A time that a question names. `hasYear`: it says of which year. */
type AskedDate = FoundDate & { readonly hasYear: boolean };

const ofYears = ({ precision }: FoundDate): boolean => precision === 'year' || precision === 'decade';

/** What a question itself says and a fact may contradict: read where a fact may, and once, for it is held against several facts. */
export type Said = {
  /** Days and years are none. */
  figures(): readonly number[];
  dates(): readonly AskedDate[];
  /** The day from which "last week" and "Monday" are counted, as the file counts them. */
  readonly asOf: string;
  /** For each term that was typed the names that it may stand for, and the kinds of the strangers. */
  named(): readonly { readonly ids: readonly string[]; readonly strangers: readonly string[] }[];
  /** The persons to whom it gives an office: "President Medelci". */
  titled(): readonly { readonly persons: readonly Name[]; readonly office: string }[];
};

/** What is known of names and offices, and the day of the account. */
type Told = Pick<Knowledge, 'nameById' | 'article' | 'drafting'>;

/** Reads what a question says itself. */
export function readSaid({ typed, words, terms }: Question, { nameById: names, article: { as_of: asOf }, drafting }: Told): Said {
  const texts = words.map((word) => word.text);
  return {
    figures: once(() => figuresOf(typed)),
    dates: once(() =>
      readDates(words, asOf).flatMap((date) => {
        const own = texts.slice(date.from, date.to);
        return own.some((text) => ASKERS_DAYS.has(text)) ? [] : [{ ...date, hasYear: ofYears(date) || own.some(isYear) }];
      }),
    ),
    asOf,
    named: once(() =>
      terms.flatMap(({ units, lent }) => {
        const ids = namesIn(units);
        const strangers = units.flatMap((unit) => (unit.startsWith('s:') ? [unit.split(':')[1] ?? ''] : []));
        return lent === undefined && ids.length + strangers.length > 0 ? [{ ids, strangers }] : [];
      }),
    ),
    titled: once(() =>
      terms.flatMap(({ units, start }) => {
        const persons = namesIn(units)
          .flatMap((id) => names.get(id) ?? [])
          .filter(({ kind }) => kind === 'person');
        const at = persons.length === 0 ? 0 : words.findIndex((word) => word.start === start);
        const before = at < 1 ? [] : [texts.slice(at - 2, at).join(' '), texts[at - 1] ?? ''];
        const office = before.find((text) => isOffice(text, names, drafting.offices));
        return office === undefined ? [] : [{ persons, office }];
      }),
    ),
  };
}

const figuresOf = (typed: string): number[] =>
  findNumbers(typed)
    .map((number) => number.value)
    .filter((value) => value > SMALLEST_FIGURE && !isYearValue(value));

/** Whether somebody of the file, or people at large, may hold an office. */
const isOffice = (text: string, names: ReadonlyMap<string, Name>, offices: readonly string[]): boolean =>
  offices.includes(text) || [...names.values()].some(({ titles }) => titles.some((title) => title.toLowerCase() === text));

/** Whether a figure of the question is the fact's. */
export function figureAgrees({ figures }: Said, fact: Fact): boolean {
  return fact.quantities.length > 0 && figures().some((figure) => fact.quantities.some(({ value }) => figure === value));
}

/** Whether all figures of the question are other ones than the fact's. */
export function figureDiffers({ figures }: Said, fact: Fact): boolean {
  if (fact.quantities.length === 0 || figures().length === 0) return false;
  const isFor = (figure: number, value: number): boolean =>
    Math.abs(figure - value) <= ROUNDING * value || (figure < 1000 && MAGNITUDES.includes(value / figure));
  return !figures().some((figure) => fact.quantities.some(({ value }) => isFor(figure, value)));
}

/** The dates of a fact as they were read before, by the day of the account: one question after the other is held against it. */
const datesTold = new WeakMap<Fact, { readonly asOf: string; readonly dates: readonly FoundDate[] }>();
function toldBy(fact: Fact, asOf: string): readonly FoundDate[] {
  const before = datesTold.get(fact);
  if (before?.asOf === asOf) return before.dates;
  const printed = [fact.statement, fact.when?.wording ?? ''].flatMap((text) => readDates(tokenise(text), asOf));
  const dates = datesOf(fact, printed);
  datesTold.set(fact, { asOf, dates });
  return dates;
}

/** Whether a date of the question may be one of the fact's: they have a day in common, and no weekday is wrong. What goes on since a day
 * goes on until the account. */
function dateAgrees(date: AskedDate, own: FoundDate, asOf: string): boolean {
  const first = own.bound === 'by' ? '' : own.first;
  const last = own.bound === 'since' ? asOf : own.last;
  return date.wrongWeekday === null && date.first <= last && (first <= date.last || date.bound === 'since');
}

/** Whether the question names a time, and none that is the fact's. */
export function dateDiffers({ dates, asOf }: Said, fact: Fact): boolean {
  if (dates().length === 0) return false;
  const told = toldBy(fact, asOf);
  // "Sept 11" may be of a year that the fact names alone.
  const mayBeAny = told.every(ofYears);
  return (
    told.length > 0 && !dates().some((date) => (mayBeAny && !date.hasYear) || told.some((own) => dateAgrees(date, own, asOf)))
  );
}

/** Names of the question that stand where the fact has another of the same kind: of the file, or strangers to it. */
export function differingNames(
  { named }: Said,
  fact: Fact,
  names: ReadonlyMap<string, Name>,
): { known: number; strange: number } {
  if (named().length === 0) return { known: 0, strange: 0 };
  const own = new Set(fact.about);
  for (const id of fact.about) for (const of of names.get(id)?.of ?? []) own.add(of);
  const kinds = new Set(fact.about.map((id) => names.get(id)?.kind));
  const related = (id: string): boolean => own.has(id) || (names.get(id)?.of ?? []).some((of) => own.has(of));
  let known = 0;
  let strange = 0;
  for (const { ids, strangers } of named()) {
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
  titled().some(({ persons, office }) =>
    persons.some(
      ({ id, role, titles }) => about.includes(id) && ![role ?? '', ...titles].join(' ').toLowerCase().includes(office),
    ),
  );

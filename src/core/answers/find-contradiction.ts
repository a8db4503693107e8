// Where a question and a fact differ: in a figure, a date, a name, an office, or by saying the contrary.
import { parseEdtf } from '../knowledge/edtf.ts';
import type { Fact } from '../knowledge/fact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Name } from '../knowledge/name.ts';
import type { Question } from '../questions/question.ts';
import { findNumbers } from '../text/numbers.ts';
import { type Word, stem, tokenise } from '../text/words.ts';

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
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Numbers above this are figures; smaller ones may be days or "one of them". */
const SMALLEST_FIGURE = 31;
/** A rounded figure is the same figure within this share. */
const ROUNDING = 0.02;

const isYear = (value: number): boolean => value >= 1900 && value < 2100;

/** The figures that a question brings itself; days and years are none. */
const figuresOf = (question: Question): number[] =>
  findNumbers(question.typed)
    .map((number) => number.value)
    .filter((value) => value > SMALLEST_FIGURE && !isYear(value));

/** Whether a figure of the question is the fact's. */
export function figureAgrees(question: Question, fact: Fact): boolean {
  return figuresOf(question).some((figure) => fact.quantities.some((quantity) => figure === quantity.value));
}

/** Whether all figures of the question are other ones than the fact's. */
export function figureDiffers(question: Question, fact: Fact): boolean {
  if (fact.quantities.length === 0) return false;
  const figures = figuresOf(question);
  if (figures.length === 0) return false;
  return !figures.some((figure) =>
    fact.quantities.some((quantity) => Math.abs(figure - quantity.value) <= ROUNDING * quantity.value),
  );
}

/** Whether the question's year, month or weekday is another one than the fact's. */
export function dateDiffers(question: Question, fact: Fact): boolean {
  if (!fact.when) return false;
  const said = fact.statement.toLowerCase();
  const words = question.words.map((word) => word.text);
  const span = parseEdtf(fact.when.edtf);
  const years = [...question.typed.matchAll(/\b((?:19|20)\d\d)(s?)\b/g)].map((match) => match[0]);
  if (years.length > 0 && !years.some((year) => said.includes(year.slice(0, 4)) || fact.when?.wording.includes(year))) {
    if (
      !years.some(
        (year) =>
          year.slice(0, 4) >= (span?.first ?? '9999').slice(0, 4) && year.slice(0, 4) <= (span?.last ?? '0000').slice(0, 4),
      )
    )
      return true;
  }
  const months = words.map((word) => MONTHS.indexOf(word) + 1).filter((month) => month > 0 && month !== 5);
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
  const days = words.filter((word) => WEEKDAYS.includes(word));
  return days.length > 0 && span?.precision === 'day' && /monday|wednesday/.test(said) && !days.some((day) => said.includes(day));
}

/** Names of the question that stand where the fact has another of the same kind: of the file, or strangers to it. */
export function differingNames(
  question: Question,
  fact: Fact,
  names: ReadonlyMap<string, Name>,
): { known: number; strange: number } {
  const own = new Set(fact.about);
  for (const id of fact.about) for (const of of names.get(id)?.of ?? []) own.add(of);
  const kinds = new Set(fact.about.map((id) => names.get(id)?.kind));
  const related = (id: string): boolean => own.has(id) || (names.get(id)?.of ?? []).some((of) => own.has(of));
  let known = 0;
  let strange = 0;
  for (const { units, lent } of question.terms) {
    if (lent !== undefined) continue;
    const ids = units.flatMap((unit) => (unit.startsWith('n:') ? [unit.slice(2)] : []));
    const strangers = units.flatMap((unit) => (unit.startsWith('s:') ? [unit.split(':')[1] ?? ''] : []));
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

/** Whether the question gives a person of the fact another office than theirs: "President Medelci". */
export function officeDiffers(question: Question, fact: Fact, names: ReadonlyMap<string, Name>): boolean {
  const words = question.words.map((word) => word.text);
  const isOffice = (text: string): boolean =>
    [...names.values()].some(({ titles }) => titles.some((title) => title.toLowerCase() === text));
  return question.terms.some(({ units, start }) => {
    const persons = units.flatMap((unit) => {
      const name = unit.startsWith('n:') ? names.get(unit.slice(2)) : undefined;
      return name?.kind === 'person' && fact.about.includes(name.id) ? [name] : [];
    });
    if (persons.length === 0) return false;
    const at = question.words.findIndex((word) => word.start === start);
    const before = at < 1 ? undefined : [words.slice(at - 2, at).join(' '), words[at - 1] ?? ''].find(isOffice);
    return (
      before !== undefined &&
      persons.some(({ role, titles }) => ![role ?? '', ...titles].join(' ').toLowerCase().includes(before))
    );
  });
}

/** Words as one text of stems, with a space on either side, so that a phrase is found whole. */
const stemsOf = (words: readonly Word[]): string => ` ${words.map((word) => stem(word.text)).join(' ')} `;

/** What facts state and what says the contrary, ready to be found in questions. */
export type Contraries = {
  /** How many contraries of what the fact states the question holds: of the pairs for questions, and of those for drafts. */
  count(question: Question, fact: Fact): { plain: number; wide: number };
};

/** Reads the contraries of a file once. */
export function createContraries({ facts, opposites, senses }: Pick<Knowledge, 'facts' | 'opposites' | 'senses'>): Contraries {
  const phrases = (texts: readonly string[]): string[] => texts.map((text) => stemsOf(tokenise(text)));
  const pairs = [
    ...opposites.map(({ stated, contrary }) => ({ wide: false, stated: phrases(stated), contrary: phrases(contrary) })),
    ...senses.map(({ same, contrary }) => ({ wide: true, stated: phrases(same), contrary: phrases(contrary) })),
  ];
  const holds = (text: string, texts: readonly string[]): boolean => texts.some((phrase) => text.includes(phrase));
  const statedBy = new Map(
    facts.map((fact) => {
      const statement = stemsOf(tokenise(fact.statement));
      return [fact.id, pairs.filter(({ stated }) => holds(statement, stated))];
    }),
  );
  return {
    count(question, fact) {
      const stated = statedBy.get(fact.id) ?? [];
      if (stated.length === 0) return { plain: 0, wide: 0 };
      const asked = stemsOf(question.words);
      const said = stated.filter((pair) => holds(asked, pair.contrary) && !holds(asked, pair.stated));
      const wide = said.filter((pair) => pair.wide).length;
      return { plain: said.length - wide, wide };
    },
  };
}

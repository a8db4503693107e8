// A premise that the file contradicts: the question takes for granted what a fact says otherwise.
import { parseEdtf } from '../knowledge/edtf.ts';
import type { Fact } from '../knowledge/fact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Question } from '../questions/question.ts';
import { findNumbers } from '../text/numbers.ts';
import { stem, tokenise } from '../text/words.ts';

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

function figureAgrees(question: Question, fact: Fact): boolean {
  return figuresOf(question).some((figure) => fact.quantities.some((quantity) => figure === quantity.value));
}

function figureDiffers(question: Question, fact: Fact): boolean {
  const figures = figuresOf(question);
  if (figures.length === 0 || fact.quantities.length === 0) return false;
  return !figures.some((figure) =>
    fact.quantities.some((quantity) => Math.abs(figure - quantity.value) <= ROUNDING * quantity.value),
  );
}

function dateDiffers(question: Question, fact: Fact): boolean {
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

/** Whether a question takes its content for granted ("why did ...") instead of asking whether it is so. */
const presupposes = (question: Question): boolean =>
  question.kind !== 'yes-no' && !/\b(?:any|whether|did|does|is|are|was|were)\b/.test(question.words[0]?.text ?? '');

/** A mentioned name that stands where the fact has another of the same kind. */
function nameDiffers(question: Question, fact: Fact, knowledge: Knowledge): boolean {
  const own = new Set(fact.about);
  for (const id of fact.about) for (const of of knowledge.nameById.get(id)?.of ?? []) own.add(of);
  const related = (id: string): boolean => own.has(id) || (knowledge.nameById.get(id)?.of ?? []).some((of) => own.has(of));
  const strangers = question.terms.filter(
    (term) =>
      term.lent === undefined &&
      term.units.some((unit) => unit.startsWith('n:') || unit.startsWith('s:')) &&
      !term.units.some((unit) => related(unit.slice(2))),
  );
  return strangers.some((term) =>
    term.units.some((unit) => {
      const kind = unit.startsWith('s:') ? unit.split(':')[1] : knowledge.nameById.get(unit.slice(2))?.kind;
      return kind !== undefined && kind !== 'group' && fact.about.some((id) => knowledge.nameById.get(id)?.kind === kind);
    }),
  );
}

function oppositeSaid(question: Question, fact: Fact, knowledge: Knowledge): boolean {
  const statement = ` ${tokenise(fact.statement)
    .map((word) => stem(word.text))
    .join(' ')} `;
  const asked = ` ${question.words.map((word) => stem(word.text)).join(' ')} `;
  const holds = (text: string, terms: readonly string[]): boolean =>
    terms.some((term) =>
      text.includes(
        ` ${tokenise(term)
          .map((word) => stem(word.text))
          .join(' ')} `,
      ),
    );
  return knowledge.opposites.some(
    ({ stated, contrary }) => holds(statement, stated) && holds(asked, contrary) && !holds(asked, stated),
  );
}

/** Whether the fact contradicts the question by a figure, a date or a contrary word: by more than naming somebody else. */
export function contradictsPlainly(question: Question, fact: Fact, knowledge: Knowledge): boolean {
  return (
    figureDiffers(question, fact) ||
    dateDiffers(question, fact) ||
    (presupposes(question) && oppositeSaid(question, fact, knowledge))
  );
}

/** Whether the fact contradicts what the question takes for granted. */
export function contradicts(question: Question, fact: Fact, knowledge: Knowledge): boolean {
  if (figureDiffers(question, fact) || dateDiffers(question, fact)) return true;
  // Even a question whether it is so names its actor: "has the AU sent 3,300 troops" is met with who offered them.
  if (figureAgrees(question, fact) && nameDiffers(question, fact, knowledge)) return true;
  // A sum or count asked for another country is not stated; it is no false premise.
  const isOtherFigure = question.wanted === 'count' || question.wanted === 'money';
  return (
    presupposes(question) &&
    ((!isOtherFigure && nameDiffers(question, fact, knowledge)) || oppositeSaid(question, fact, knowledge))
  );
}

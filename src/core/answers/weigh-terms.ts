// What the words of a question tell, whatever candidate they are held against.
import type { Question } from '../questions/question.ts';
import type { FactIndex } from '../search/fact-index.ts';
import type { Lexicon, Term, Unit } from '../search/lexicon.ts';
import type { PlacedUnit } from '../search/unit-places.ts';
import type { Likeness } from '../search/wording-likeness.ts';
import { marksOf } from '../search/wording.ts';
import { stem } from '../text/words.ts';

/** What a question shows of a term, whatever the candidate. `common`: its share in all wordings. */
type WeighedTerm = {
  readonly term: Term;
  readonly placed: readonly PlacedUnit[];
  readonly weight: number;
  readonly absent: boolean;
  readonly names: boolean;
  readonly strange: boolean;
  readonly refusedOnly: boolean;
  readonly common: number;
};

/** What every candidate of one question shares: read once, for there are dozens of candidates. */
export type Weighed = {
  readonly terms: readonly WeighedTerm[];
  /** The marks of its kind, and the share of each in all wordings. */
  readonly marks: readonly { readonly placed: readonly PlacedUnit[]; readonly common: number }[];
  /** What is counted ("how many soldiers"), and the first thing after the question word. */
  readonly counted: Term | undefined;
  readonly focus: readonly PlacedUnit[] | undefined;
  readonly roles: readonly Unit[];
  readonly total: number;
  /** How like the question is to a target's wordings, by the target's number. */
  readonly likeness: (target: number) => Likeness;
};

/** What is counted: "how many soldiers". */
function countedTerm(question: Question): Term | undefined {
  const texts = question.words.map((word) => word.text);
  const at = texts.findIndex(
    (text, i) =>
      (text === 'many' && texts[i - 1] === 'how') ||
      (text === 'of' && /^(number|count|headcount|tally|total)$/.test(texts[i - 1] ?? '')),
  );
  if (at < 0) return undefined;
  const start = question.words[at]?.end ?? 0;
  return question.terms.find((term) => term.start >= start && term.lent === undefined);
}

const FOCUS = /^(who|whos|whose|whom|what|whats|which|how|why|where|when|name|names)$/;

/** The first thing after the question word: "which towns", "who commands". */
function focusTerm(question: Question): Term | undefined {
  const at = question.words.findIndex((word) => FOCUS.test(word.text));
  const start = at < 0 ? 0 : (question.words[at]?.end ?? 0);
  return question.terms.find((term) => term.start >= start && term.lent === undefined);
}

/** The question's terms with what each tells. */
export function weighTerms(question: Question, index: FactIndex, lexicon: Lexicon): Weighed {
  const terms = question.terms.map((term) => ({
    term,
    placed: index.placed(term.units),
    weight: index.weightOfTerm(term) * (term.lent ?? 1),
    absent: term.units.some(lexicon.isAbsent),
    names: term.units.some((unit) => unit.startsWith('n:')),
    strange: term.units.some((unit) => unit.startsWith('s:')),
    refusedOnly: index.isRefusedOnly(term),
    common: index.commonness(term.units),
  }));
  const likeness = index.likeness.compare(
    terms.map(({ term, weight }) => ({ units: term.units, weight })),
    question.kind,
  );
  const focus = focusTerm(question);
  return {
    terms,
    marks: marksOf(question.kind, question.wanted).map((mark) => ({
      placed: index.placed([mark]),
      common: index.commonness([mark]),
    })),
    counted: question.wanted === 'count' ? countedTerm(question) : undefined,
    focus: terms.find(({ term }) => term === focus)?.placed,
    roles: question.roles.map((role) => `w:${stem(role)}`),
    total: terms.reduce((sum, { weight }) => sum + weight, 0),
    likeness,
  };
}

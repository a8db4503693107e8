// What the words of a question tell, whatever candidate they are held against.
import type { Question } from '../questions/question.ts';
import type { FactIndex } from '../search/fact-index.ts';
import type { Lexicon, Term, Unit } from '../search/lexicon.ts';
import { stem } from '../text/words.ts';

/** What a question shows of a term, whatever the candidate. */
type WeighedTerm = {
  readonly term: Term;
  readonly weight: number;
  /** It is a concept that no fact is about, a name of the file, a name that is none of it. */
  readonly absent: boolean;
  readonly names: boolean;
  readonly strange: boolean;
};

/** What every candidate of one question shares: read once, for there are dozens of candidates. */
export type Weighed = {
  readonly terms: readonly WeighedTerm[];
  /** What is counted: "how many soldiers". */
  readonly counted: Term | undefined;
  readonly roles: readonly Unit[];
  readonly total: number;
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

/** The question's terms with what each tells. */
export function weighTerms(question: Question, index: Pick<FactIndex, 'weightOfTerm'>, lexicon: Lexicon): Weighed {
  const terms = question.terms.map((term) => ({
    term,
    weight: index.weightOfTerm(term) * (term.lent ?? 1),
    absent: term.units.some(lexicon.isAbsent),
    names: term.units.some((unit) => unit.startsWith('n:')),
    strange: term.units.some((unit) => unit.startsWith('s:')),
  }));
  return {
    terms,
    counted: question.wanted === 'count' ? countedTerm(question) : undefined,
    roles: question.roles.map((role) => `w:${stem(role)}`),
    total: terms.reduce((sum, { weight }) => sum + weight, 0),
  };
}

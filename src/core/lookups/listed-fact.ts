// A fact as look-ups show it: what every surface shows of a fact, in the house's style, with its source as one line.
import { quoteText } from '../answers/answer-text.ts';
import type { ShownFact } from '../answers/answer.ts';
import { showFact } from '../answers/show-fact.ts';
import { AS_OF, type Fact } from '../knowledge/fact.ts';
import type { Reference } from './reference.ts';

export type ListedFact = ShownFact & {
  /** "ECOWAS, in paraphrase; a conditional offer (paragraph 19, as of Oct. 29, 2012)". */
  readonly source: string;
};

/** The fact in the house's style; spoken words stay as spoken. */
export function listFact(fact: Fact, { knowledge, house }: Reference): ListedFact {
  const shown = showFact(fact, knowledge);
  const saidBy = house.text(shown.saidBy);
  return {
    ...shown,
    statement: house.text(shown.statement),
    saidBy,
    careful: shown.careful.map((caution) => house.text(caution)),
    source: `${saidBy} (paragraph ${fact.paragraph}, as of ${house.date(AS_OF)})`,
  };
}

/** Statement, spoken words, source and cautions, a line each; all but the first indented. */
export function listedFactLines(fact: ListedFact): string[] {
  const quote = quoteText(fact);
  return [
    fact.statement,
    ...(quote === '' ? [] : [`  ${quote}`]),
    `  Source: ${fact.source}`,
    ...fact.careful.map((caution) => `  Careful: ${caution}`),
  ];
}

/** A title over lines that are indented below it; nothing where there are no lines. */
export const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];

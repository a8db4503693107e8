// A fact as plain text ready to paste: statement, spoken words, who says so, the credit, the day, the caution.
import { quoteText } from '../answers/answer-text.ts';
import { AS_OF } from '../knowledge/fact.ts';
import type { House } from './house-profile.ts';
import type { ListedFact } from './listed-fact.ts';

/** The text of a fact to paste, in the house's style and with its credit. */
export function copyText(fact: ListedFact, house: House): string {
  const quote = quoteText(fact);
  return [
    quote === '' ? fact.statement : `${fact.statement} ${quote}`,
    `Who says so: ${fact.saidBy}.`,
    `Source: ${house.attribution(fact.paragraph)}. As of ${house.date(AS_OF)}.`,
    ...fact.careful.map((caution) => `Careful: ${caution}`),
  ].join('\n');
}

// An answer as plain text: what a notification, a watch, a screen reader and a terminal show. Nothing here is a new fact.
import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';
import { AS_OF } from '../knowledge/fact.ts';
import { assertNever } from '../text/assert-never.ts';
import type { Answer, ShownFact } from './answer.ts';

/** The day of the account in AP style, said with every answer. */
export const AS_OF_TEXT = `as of ${format(parseISO(AS_OF), 'MMM. d, yyyy')}`;

/** "ECOWAS, in paraphrase; a conditional offer (paragraph 19, as of Oct. 29, 2012)". */
export function sourceLine(fact: ShownFact): string {
  return `${fact.saidBy} (paragraph ${fact.paragraph}, ${AS_OF_TEXT})`;
}

/** Spoken words in quotation marks, cuts marked: “…”. Empty where the fact holds no quotation. */
export function quoteText(fact: ShownFact): string {
  return fact.quote.length === 0 ? '' : `“${fact.quote.join(' … ')}”`;
}

/** A fact in one text: the statement, the spoken words, who says so and where, the caution. */
export function factText(fact: ShownFact): string {
  const quote = quoteText(fact);
  const careful = fact.careful.map((caution) => ` Careful: ${caution}`).join('');
  return `${fact.statement}${quote === '' ? '' : ` ${quote}`} Source: ${sourceLine(fact)}.${careful}`;
}

/** What is said before any fact when the file does not simply answer. */
export function headline(reason: Answer['reason']): string {
  switch (reason) {
    case null:
      return '';
    case 'corrected':
      return 'Not as asked. The file has:';
    case 'partly':
      return 'The file answers only part of this:';
    case 'absent':
      return 'The file does not say.';
    case 'after-horizon':
      return 'The file ends on Oct. 29, 2012 and knows nothing later.';
    case 'ambiguous':
      return 'This can be read in more than one way.';
    case 'off-topic':
      return 'That is outside this file, which knows one article on Mali of October 2012.';
    case 'greeting':
      return 'At your service. Ask about the Mali intervention debate of October 2012, for example: ecowas troop offer';
    case 'empty':
      return 'Type a question, for example: ecowas troop offer';
    default:
      return assertNever(reason);
  }
}

/**
 * The whole answer in one text: the lead fact first, then who says so, the paragraph, as of when, and its caution. A list
 * or comparison carries each of its facts.
 */
export function answerText(answer: Answer): string {
  const shown = answer.listed ? answer.facts : answer.facts.slice(0, 1);
  const parts = [
    headline(answer.reason),
    ...shown.map((fact, at) => (answer.listed && shown.length > 1 ? `${at + 1}. ` : '') + factText(fact)),
  ];
  if (answer.facts.length === 0 && answer.readings.length > 0) parts.push(`Did you mean: ${answer.readings.join(' or ')}`);
  const [nearest] = answer.near;
  if (answer.facts.length === 0 && nearest) parts.push(`Near, not an answer: ${factText(nearest)}`);
  return parts.filter((part) => part !== '').join(answer.listed && shown.length > 1 ? '\n' : ' ');
}

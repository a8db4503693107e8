// Holds the file of facts against the text of the article, for whoever has it: hashes, evidence, quotes, numbers, coverage.
import { findNumbers } from '../text/numbers.ts';
import { parseEdtf } from './edtf.ts';
import { AS_OF, type Fact } from './fact.ts';
import type { KnowledgeData } from './knowledge.ts';

/** One fault, as a line to print. */
export type VerifyFault = { readonly where: string; readonly message: string };

/** The article's paragraphs: its non-empty lines, paragraph 0 first. */
export function splitParagraphs(article: string): string[] {
  return article.split(/\r?\n/).filter((line) => line.trim() !== '');
}

/** How months and, by their EDTF codes, seasons begin in print. */
const PRINTED_MONTHS: ReadonlyMap<number, readonly string[]> = new Map([
  ...['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map((name, at): [number, string[]] => [
    at + 1,
    [name],
  ]),
  [21, ['spring']],
  [22, ['summer']],
  [23, ['autumn', 'fall']],
  [24, ['winter']],
]);
const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}...` : text);
const numbersOf = (text: string): Set<number> => new Set(findNumbers(text).map((number) => number.value));

/** Numbers that a statement may print without evidence: those of the as-of date and of its own computed date. */
function givenNumbers(fact: Fact): Set<number> {
  const dates = [AS_OF, ...(fact.when ? [parseEdtf(fact.when.edtf)?.first ?? '', parseEdtf(fact.when.edtf)?.last ?? ''] : [])];
  return new Set(dates.flatMap((date) => date.split('-').map(Number)));
}

function checkEvidence(fact: Fact, paragraph: string, sha256: (text: string) => string): string[] {
  return fact.evidence.flatMap(({ start, end, sha256: expected }, at) => {
    if (end > paragraph.length)
      return [`evidence ${at + 1} ends at ${end}, after the paragraph's ${paragraph.length} characters`];
    return sha256(paragraph.slice(start, end)) === expected
      ? []
      : [`evidence ${at + 1} (${start} to ${end}) is not the text it was taken from`];
  });
}

function checkWords(fact: Fact, evidence: readonly string[]): string[] {
  const all = evidence.join(' ');
  const faults: string[] = [];
  for (const phrase of fact.quote ?? []) {
    if (!evidence.some((slice) => slice.includes(phrase)))
      faults.push(`the quoted words “${short(phrase)}” are not in the evidence byte for byte`);
  }
  const there = numbersOf(all);
  for (const quantity of fact.quantities) {
    if (!there.has(quantity.value)) faults.push(`the number ${quantity.value} (${quantity.of}) is not in the evidence`);
    const { qualifier } = quantity;
    if (qualifier !== undefined && !all.toLowerCase().includes(qualifier.toLowerCase()))
      faults.push(`the qualifier "${qualifier}" is not in the evidence`);
  }
  const given = givenNumbers(fact);
  for (const number of findNumbers(fact.statement)) {
    if (!there.has(number.value) && !given.has(number.value))
      faults.push(`the statement's number ${number.value} is not in the evidence`);
  }
  if (fact.when) faults.push(...checkDate(fact, all));
  return faults;
}

/** Whether a wording prints everything that an EDTF date says: its year or decade, its month or season, its day. */
function prints(wording: string, edtf: string): boolean {
  const printed = wording.toLowerCase();
  const numbers = numbersOf(printed);
  const [year = '', month, date] = edtf.replace(/[?~%]$/, '').split('-');
  if (!numbers.has(Number(year.replace('X', '0')))) return false;
  if (month !== undefined && !(PRINTED_MONTHS.get(Number(month)) ?? []).some((name) => printed.includes(name))) return false;
  return date === undefined || numbers.has(Number(date));
}

function checkDate(fact: Fact, evidence: string): string[] {
  const { when } = fact;
  if (!when) return [];
  if (!evidence.toLowerCase().includes(when.wording.toLowerCase()))
    return [`the wording "${when.wording}" is not in the evidence`];
  const ends = when.edtf.split('/').filter((end) => end !== '..');
  if (when.basis === 'computed' || ends.every((end) => prints(when.wording, end))) return [];
  return [`the printed date "${when.wording}" is not ${when.edtf}`];
}

/** The clauses of a paragraph (cut at punctuation) that hold words and that no evidence touches. */
function untouchedClauses(paragraph: string, facts: readonly Fact[]): string[] {
  const clauses = [...paragraph.matchAll(/[^\s,;:.!?“”()][^,;:.!?“”()]*/g)].filter((match) => /\p{L}{2}/u.test(match[0]));
  return clauses
    .filter(
      (match) =>
        !facts.some((fact) =>
          fact.evidence.some(({ start, end }) => start < match.index + match[0].trimEnd().length && end > match.index),
        ),
    )
    .map((match) => match[0].trim());
}

/**
 * Proves the facts against the article.
 * @param article its whole text; @param sha256 the hex digest of a text's UTF-8 bytes
 * @returns every fault, empty when the file is sound
 */
export function verifyFacts(knowledge: KnowledgeData, article: string, sha256: (text: string) => string): VerifyFault[] {
  const paragraphs = splitParagraphs(article);
  const expected = knowledge.article.paragraphs;
  const faults: VerifyFault[] = [];
  const fault = (where: string, message: string): void => {
    faults.push({ where, message });
  };
  if (paragraphs.length !== expected.length)
    fault('article', `${paragraphs.length} paragraphs, the file was made from ${expected.length}`);
  expected.forEach((hash, at) => {
    const text = paragraphs[at];
    if (text === undefined) return fault(`paragraph ${at}`, 'is missing from the text');
    if (sha256(text) !== hash) fault(`paragraph ${at}`, 'is not the text that the file was made from');
    const facts = knowledge.facts.filter((fact) => fact.paragraph === at);
    if (facts.length === 0) return fault(`paragraph ${at}`, 'has no fact');
    for (const fact of facts) {
      const evidence = fact.evidence.map(({ start, end }) => text.slice(start, end));
      for (const message of [...checkEvidence(fact, text, sha256), ...checkWords(fact, evidence)]) fault(fact.id, message);
    }
    for (const clause of untouchedClauses(text, facts)) fault(`paragraph ${at}`, `no fact rests on "${short(clause)}"`);
  });
  for (const { id, name, printed } of knowledge.names)
    if (printed && !article.includes(name)) fault(id, `the name "${name}" is not in the text: mend it, or say printed: false`);
  return faults;
}

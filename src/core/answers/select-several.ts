// Questions that several facts answer together: every figure, date, person, place, quote or mention, and comparisons.
import { parseEdtf } from '../knowledge/edtf.ts';
import { AS_OF, type Fact } from '../knowledge/fact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { NameKind } from '../knowledge/name.ts';
import { asked, asksForAll } from '../questions/asks-for-several.ts';
import type { Question } from '../questions/question.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { MAX_FACTS, MAX_LISTED_FACTS } from './answer.ts';
import type { IndexedFact } from '../search/indexed-fact.ts';
import type { Candidate } from './judge.ts';

type Filter = (fact: Fact) => boolean;

/** Whether any of a fact's time lies after the file's day. */
function isAhead(fact: Fact): boolean {
  const span = fact.when && parseEdtf(fact.when.edtf);
  return span !== null && span !== undefined && (span.last ?? AS_OF) > AS_OF;
}

const TROOPS = /\b(troop|troops|soldiers?|force|forces|men|military|headcount|boots|personnel)\b/;

/** What the fields of a fact must show for a list of figures, dates, quotes, people or places; null for another list. */
export function fieldFilter(question: Question): Filter | null {
  if (asked(question, /\b(quotes?|quotations?|quoted|verbatim|quotation marks|direct speech|said out loud)\b/))
    return (fact) => fact.quote !== undefined;
  const week = /\b(last week|last month|last spring|past month)\b/.exec(question.words.map((word) => word.text).join(' '))?.[1];
  if (week !== undefined) return (fact) => fact.when?.wording.includes(week) ?? false;
  if (asked(question, /\bweekdays?\b/)) return (fact) => /monday|wednesday/i.test(fact.when?.wording ?? '');
  if (asked(question, /\b(years?|decades?)\b/))
    return (fact) => /\d{4}/.test(fact.when?.wording ?? (fact.when ? '' : fact.statement));
  if (
    asked(
      question,
      /\b(ahead|upcoming|deadlines?|still to come|to come|future|planner|diary|coming up|scheduled|next steps|calendar)\b/,
    )
  )
    return isAhead;
  if (asked(question, /\b(dates?|timeline|chronology|days|when)\b/)) return (fact) => fact.when !== undefined;
  if (asked(question, /\b(figures?|numbers?|counts?|headcounts?|stats|statistics|sums?|totals?|sizes?|amounts?)\b/)) {
    const troops = asked(question, TROOPS);
    const money = asked(question, /\b(money|dollars?|sums?|spending|cash)\b/);
    return (fact) =>
      fact.quantities.some((quantity) =>
        troops ? /troops|soldiers|members/.test(quantity.unit) : money ? quantity.unit === 'USD' : quantity.unit !== 'decades',
      );
  }
  return null;
}

/** What a list of names wants, as the kinds of names; null for another list. */
function wantedNames(question: Question): { kinds: NameKind[]; role: RegExp | null } | null {
  if (asked(question, /\bpresidents?\b/)) return { kinds: ['person'], role: /president/i };
  if (asked(question, /\b(foreign )?ministers?\b/)) return { kinds: ['person'], role: /minister|secretary/i };
  if (asked(question, /\bheads? of state\b/)) return { kinds: ['person'], role: /president/i };
  if (question.names.length > 0) return null;
  if (asked(question, /\b(city|cities|towns?|airports?|capitals?|citys)\b/)) return { kinds: ['place'], role: null };
  if (asked(question, /\b(country|countries|nations?|states)\b/)) return { kinds: ['country'], role: null };
  if (asked(question, /\b(places?|locations?)\b/)) return { kinds: ['place', 'country'], role: null };
  if (asked(question, /\b(bodies|organi[sz]ations?|institutions?|agency|agencies|blocs?)\b/))
    return { kinds: ['body'], role: null };
  if (
    asked(question, /\b(people|persons?|names?|named|who|everyone|everybody|individuals|characters|cast|politicians|leaders)\b/)
  )
    return { kinds: ['person'], role: null };
  return null;
}

/** For each name of the kinds a fact to list it by: one that tells what it is, else the first about it. */
function factsByName(knowledge: Knowledge, kinds: readonly NameKind[], role: RegExp | null): Fact[] {
  const cities = kinds.length === 1 && kinds[0] === 'place';
  const names = knowledge.names.filter(
    (name) =>
      kinds.includes(name.kind) &&
      (role === null || role.test(name.role ?? '')) &&
      (!cities || /capital|city|airport/i.test(name.role ?? '')) &&
      // Whoever stands in a photo's credit alone is no part of the story.
      knowledge.facts.some((fact) => fact.about.includes(name.id) && !fact.topics.includes('photo')),
  );
  return names.flatMap((name) => {
    const about = knowledge.facts.filter((fact) => fact.about.includes(name.id));
    const last = name.name.split(' ').at(-1) ?? name.name;
    const naming = about.filter((fact) => fact.statement.includes(last));
    return naming.find((fact) => fact.topics.includes('role')) ?? naming[0] ?? about[0] ?? [];
  });
}

/** One fact a paragraph, the first of each as ordered. */
export function onePerParagraph(facts: readonly Fact[]): Fact[] {
  const seen = new Set<number>();
  return facts.filter((fact) => !seen.has(fact.paragraph) && seen.add(fact.paragraph));
}

const MENTIONS =
  /\b(mention|mentions|mentioned|references?|everywhere|everything|all we have|all we got|everything we|angle|angles|crops? up|pops? up|comes? up|appearances?|every time|all about|spots|roles?|the lot|all of it|all the ways|turns? up)\b/;
/** A name with facts in more paragraphs than this is the subject of the file rather than of a list. */
const MENTIONED_AT_MOST = 7;

/** Facts that speak of the one thing that the question is about, where it asks for every mention of it. */
function mentionsOfWord(question: Question, indexed: readonly IndexedFact[], ranked: readonly Fact[]): Fact[] | null {
  const subjects = question.terms.filter(
    (term) => !term.text.split(' ').every((word) => LISTING.test(word) || STOP_WORDS.has(word)),
  );
  const [subject] = subjects;
  if (!subject || subjects.length > 1 || question.names.length > 0 || !asked(question, MENTIONS)) return null;
  const words = subject.units.filter((unit) => unit.startsWith('w:'));
  const facts = indexed.flatMap(({ fact, own, implied }) =>
    words.some((unit) => own.has(unit) || implied.has(unit)) ? [fact] : [],
  );
  const found = onePerParagraph(byRank(facts, ranked));
  return found.length > 1 && found.length <= MENTIONED_AT_MOST ? found : null;
}

/** Facts about the names mentioned, or about what belongs to them, where the question asks for mentions. */
function mentions(question: Question, knowledge: Knowledge, ranked: readonly Fact[]): Fact[] | null {
  if (question.names.length === 0 || !asked(question, MENTIONS)) return null;
  const wanted = new Set(question.names);
  for (const name of knowledge.names)
    if (name.of.some((id) => question.names.includes(id)) && name.kind !== 'place') wanted.add(name.id);
  const about = (ids: ReadonlySet<string>): Fact[] => knowledge.facts.filter((fact) => fact.about.some((id) => ids.has(id)));
  for (const facts of [about(wanted), about(new Set(question.names))]) {
    const ordered = byRank(facts, ranked);
    const spread = onePerParagraph(ordered);
    // A name of one paragraph has all its facts there.
    if (spread.length === 1) return ordered.slice(0, MAX_FACTS);
    if (spread.length <= MENTIONED_AT_MOST) return spread;
  }
  return null;
}

/** The facts in the order of the ranking; those outside it last. */
function byRank(facts: readonly Fact[], ranked: readonly Fact[]): Fact[] {
  const place = new Map(ranked.map((fact, at) => [fact.id, at]));
  return facts.toSorted((a, b) => (place.get(a.id) ?? ranked.length) - (place.get(b.id) ?? ranked.length));
}

/** Words of a list question that say what is listed or that it is a list; what is left is its subject. */
const LISTING =
  /^(em|them|names?|named|everyone|everybody|evry|body|single|list|lists|index|every|each|all|persons?|people|individuals|story|article|piece|copy|figures?|numbers?|numerals?|digits?|stats|dates?|deadlines?|days?|years?|decades?|quotes?|quotations?|direct|marks?|places?|cities|citys|towns?|countries|nations?|presidents?|ministers?|leaders?|officials?|bodies|organi[sz]ations?|institutions?|checks?|printed|anywhere|mention|mentions|mentioned|planner|diary|desk|ahead|upcoming|timeline|chronology|calendar|troops?|soldiers?|money|sums?|lot|turns?|pops?|crops?|roundup|round|run|down|compile|full|complete|last|week|month|past|things?|events?|roles?|titles?|jobs?|put|whole|file)$/;
/** A list with more terms than this beside is about a subject, not about the whole file. */
const SUBJECT_TERMS = 1;

const subjectTerms = (question: Question): number =>
  question.terms.filter((term) => !term.text.split(' ').every((word) => LISTING.test(word) || STOP_WORDS.has(word))).length;

/**
 * The facts of a list that the fields of the facts decide: every figure, date, quote, name or mention, in the order of the
 * article, one a paragraph.
 * @param candidates what the judge weighed, best first: of facts that fit alike, the better ranked is shown
 * @returns null where the fields do not decide
 */
export function listByFields(
  question: Question,
  knowledge: Knowledge,
  candidates: readonly Candidate[],
  indexed: readonly IndexedFact[],
): readonly Fact[] | null {
  if (!asksForAll(question)) return null;
  const ranked = candidates.map(({ fact }) => fact);
  const inOrder = (facts: readonly Fact[]): Fact[] =>
    facts.toSorted((a, b) => a.paragraph - b.paragraph).slice(0, MAX_LISTED_FACTS);

  const mentioned = mentions(question, knowledge, ranked);
  if (mentioned && mentioned.length > 1) return inOrder(mentioned);
  const spoken = mentionsOfWord(question, indexed, ranked);
  if (spoken) return inOrder(spoken);
  if (subjectTerms(question) > SUBJECT_TERMS) return null;
  const filter = fieldFilter(question);
  if (filter) {
    const fitting = knowledge.facts.filter(filter);
    const ofNames = fitting.filter((fact) => fact.about.some((id) => question.names.includes(id)));
    const named = new Set(ofNames.map((fact) => fact.paragraph)).size > 1 ? ofNames : fitting;
    const found = onePerParagraph(byRank(named, ranked).toSorted((a, b) => b.quantities.length - a.quantities.length));
    if (found.length > 1) return inOrder(found);
  }
  const wanted = wantedNames(question);
  if (!wanted) return null;
  const found = onePerParagraph(factsByName(knowledge, wanted.kinds, wanted.role));
  return found.length > 1 ? inOrder(found) : null;
}

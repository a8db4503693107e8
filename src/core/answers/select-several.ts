// Questions that several facts answer together: every figure, date, person, place, quote or mention, and comparisons.
import { parseEdtf } from '../knowledge/edtf.ts';
import { AS_OF, type Fact } from '../knowledge/fact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { NameKind } from '../knowledge/name.ts';
import type { Question } from '../questions/question.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { MAX_FACTS, MAX_LISTED_FACTS } from './answer.ts';
import type { Target } from '../search/fact-index.ts';
import type { Candidate } from './judge.ts';

/** Wordings that ask for everything of a kind. */
const EVERYTHING =
  /\b(every|everything|everyone|everybody|everywhere|each|all the|all of|all|the lot|full list|list|lists|rattle off|run ?down|round up|roundup|name all|compile|inventory|name list|index|any and all|anywhere|mentions|mentioned|references|crops? up|pops? up|comes? up|named|appearances|who all|who gets)\b|\b(?:which|what) (?:\w+ ){0,2}?(?:countries|nations|places|cities|towns|people|persons|figures|dates|deadlines|officials|bodies|organi[sz]ations|quotes|quotations|presidents|ministers|things|heads of state|sources|organi[sz]ation|topics)\b/;

/** Wordings that set things side by side. */
const SIDE_BY_SIDE =
  /\b(compare|compared|comparison|comparing|contrast|versus|vs|side by side|difference|differences|differ|stack|match up|square with|set against|likened|held up next to|both sides|each)\b|\bwhat (?:is|are|did|does|has|have|will) .* and what (?:is|are|did|does|has|have|will|wont|else)?/;

/** Whether a question asks for everything of a kind or sets things side by side. */
export function asksForSeveral(question: Question): boolean {
  return asked(question, EVERYTHING) || asked(question, SIDE_BY_SIDE);
}

type Filter = (fact: Fact) => boolean;

const asked = (question: Question, pattern: RegExp): boolean => pattern.test(question.words.map((word) => word.text).join(' '));

/** Whether any of a fact's time lies after the file's day. */
function isAhead(fact: Fact): boolean {
  const span = fact.when && parseEdtf(fact.when.edtf);
  return span !== null && span !== undefined && (span.last ?? AS_OF) > AS_OF;
}

const TROOPS = /\b(troop|troops|soldiers?|force|forces|men|military|headcount|boots|personnel)\b/;

/** What the fields of a fact must show for a list of figures, dates, quotes, people or places; null for another list. */
function fieldFilter(question: Question): Filter | null {
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

/** For each name of the kinds, the fact that introduces it: one that tells what it is, else the first about it. */
function introductions(knowledge: Knowledge, kinds: readonly NameKind[], role: RegExp | null): Fact[] {
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
function onePerParagraph(facts: readonly Fact[]): Fact[] {
  const seen = new Set<number>();
  return facts.filter((fact) => !seen.has(fact.paragraph) && seen.add(fact.paragraph));
}

const MENTIONS =
  /\b(mention|mentions|mentioned|references?|everywhere|everything|all we have|all we got|everything we|angle|angles|crops? up|pops? up|comes? up|appearances?|every time|all about|spots|roles?|the lot|all of it|all the ways|turns? up)\b/;
/** A name with facts in more paragraphs than this is the subject of the file rather than of a list. */
const MENTIONED_AT_MOST = 7;

/** Facts that speak of the one thing that the question is about, where it asks for every mention of it. */
function mentionsOfWord(question: Question, targets: readonly Target[], ranked: readonly Fact[]): Fact[] | null {
  const subjects = question.terms.filter(
    (term) => !term.text.split(' ').every((word) => LISTING.test(word) || STOP_WORDS.has(word)),
  );
  const [subject] = subjects;
  if (!subject || subjects.length > 1 || question.names.length > 0 || !asked(question, MENTIONS)) return null;
  const words = subject.units.filter((unit) => unit.startsWith('w:'));
  const facts = targets.flatMap(({ fact, own, implied }) =>
    fact && words.some((unit) => own.has(unit) || implied.has(unit)) ? [fact] : [],
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

/** For each of several names, the best ranked fact that it says or is about. */
function bestOfEachName(question: Question, knowledge: Knowledge, ranked: readonly Fact[]): Fact[] {
  if (question.names.length < 2) return [];
  const facts = byRank(knowledge.facts, ranked);
  return question.names.flatMap(
    (id) => facts.find((fact) => fact.said_by.who === id) ?? facts.find((fact) => fact.about.includes(id)) ?? [],
  );
}

/** A fact belongs to a free list when its score comes this near to the best. */
const SCORE_BELOW_BEST = 5;
const FREE_LIST_PARAGRAPHS = 7;

/**
 * Chooses every fact that answers, one a paragraph.
 * @param candidates what the judge weighed, best first; @param targets everything there is; @param sides for a comparison, the best fact of each side
 * @returns `whole` where the fields of the facts decide, so that the list is complete; else what the judge found near the
 * best, which is only an answer where the judge says so. A list of figures, dates, names or mentions in the order of the article, others best first
 */
export type Several = { readonly facts: readonly Fact[]; readonly whole: boolean };

/** Words of a list question that say what is listed or that it is a list; what is left is its subject. */
const LISTING =
  /^(em|them|names?|named|everyone|everybody|evry|body|single|list|lists|index|every|each|all|persons?|people|individuals|story|article|piece|copy|figures?|numbers?|numerals?|digits?|stats|dates?|deadlines?|days?|years?|decades?|quotes?|quotations?|direct|marks?|places?|cities|citys|towns?|countries|nations?|presidents?|ministers?|leaders?|officials?|bodies|organi[sz]ations?|institutions?|checks?|printed|anywhere|mention|mentions|mentioned|planner|diary|desk|ahead|upcoming|timeline|chronology|calendar|troops?|soldiers?|money|sums?|lot|turns?|pops?|crops?|roundup|round|run|down|compile|full|complete|last|week|month|past|things?|events?|roles?|titles?|jobs?|put|whole|file)$/;
/** A list with more terms than this beside is about a subject, not about the whole file. */
const SUBJECT_TERMS = 1;

const subjectTerms = (question: Question): number =>
  question.terms.filter((term) => !term.text.split(' ').every((word) => LISTING.test(word) || STOP_WORDS.has(word))).length;

export function selectSeveral(
  question: Question,
  knowledge: Knowledge,
  candidates: readonly Candidate[],
  targets: readonly Target[],
  sides: readonly Fact[],
): Several {
  const ranked = candidates.flatMap((candidate) => (candidate.target.fact ? [candidate.target.fact] : []));
  const inOrder = (facts: readonly Fact[]): Fact[] =>
    facts.toSorted((a, b) => a.paragraph - b.paragraph).slice(0, MAX_LISTED_FACTS);

  const everything = asked(question, EVERYTHING);
  const mentioned = everything ? mentions(question, knowledge, ranked) : null;
  if (mentioned && mentioned.length > 0) return { facts: inOrder(mentioned), whole: true };
  const spoken = everything ? mentionsOfWord(question, targets, ranked) : null;
  if (spoken) return { facts: inOrder(spoken), whole: true };
  const wholeFile = everything && subjectTerms(question) <= SUBJECT_TERMS;
  const filter = wholeFile ? fieldFilter(question) : null;
  if (filter) {
    const fitting = knowledge.facts.filter(filter);
    const ofNames = fitting.filter((fact) => fact.about.some((id) => question.names.includes(id)));
    const named = new Set(ofNames.map((fact) => fact.paragraph)).size > 1 ? ofNames : fitting;
    const found = onePerParagraph(byRank(named, ranked).toSorted((a, b) => b.quantities.length - a.quantities.length));
    if (found.length > 1) return { facts: inOrder(found), whole: true };
  }
  const wanted = wholeFile ? wantedNames(question) : null;
  if (wanted) {
    const found = onePerParagraph(introductions(knowledge, wanted.kinds, wanted.role));
    if (found.length > 1) return { facts: inOrder(found), whole: true };
  }
  const best = candidates.find((candidate) => candidate.target.fact);
  if (!best) return { facts: [], whole: false };
  const close = candidates.filter((candidate) => candidate.target.fact && candidate.score >= best.score - SCORE_BELOW_BEST);
  const free = onePerParagraph(close.flatMap((candidate) => (candidate.target.fact ? [candidate.target.fact] : [])));
  const named = bestOfEachName(question, knowledge, ranked);
  const ofSides = new Set(sides.map((fact) => fact.paragraph)).size > 1 ? sides : [...named, ...sides];
  const bySide = asked(question, SIDE_BY_SIDE) ? onePerParagraph(ofSides) : [];
  // Where the sides have names, only what is about them stands beside them.
  const beside = named.length > 1 ? free.filter((fact) => fact.about.some((id) => question.names.includes(id))) : free;
  if (bySide.length > 1) return { facts: onePerParagraph([...bySide, ...beside]).slice(0, bySide.length + 2), whole: true };
  return { facts: free.slice(0, FREE_LIST_PARAGRAPHS), whole: false };
}

/** Where a comparison is cut into its sides. */
const SIDES = /\s+(?:vs\.?|versus|compared (?:with|to)|against|next to|and|or|with|to|than|from)\s+|\s*[,;:/]\s*/i;

/** The sides of a comparison as texts, at most three. */
export const sidesOf = (typed: string): string[] =>
  typed
    .split(SIDES)
    .map((side) => side.trim())
    .filter((side) => side.split(/\s+/).length >= 1 && side.length > 1)
    .slice(0, 4);

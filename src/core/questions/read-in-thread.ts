// An elliptical follow-up is read against the thread: what it leaves out is lent by the question and answer before it.
import type { Fact } from '../knowledge/fact.ts';
import type { Name } from '../knowledge/name.ts';
import type { Lexicon, Term } from '../search/lexicon.ts';
import type { Word } from '../text/words.ts';
import { type Question, namesIn } from './question.ts';

/** What a thread lends to the next question. */
export type Context = {
  /** The last question, itself read in its thread. */
  readonly question: Question;
  /** The facts that answered it, best first; those that came near where none did. */
  readonly facts: readonly Fact[];
};

const PRONOUNS =
  /\b(he|she|him|her|hers|his|they|them|their|theirs|it|its|that|this|those|these|there|then|one|ones|same|they re|hes|shes|theyre)\b/;
const OPENINGS = /^(and|or|but|so|also|plus|what about|how about|what of|same for|ok and|then)\b/;
/** A follow-up with at most this many terms of its own leaves something out. */
const FEW_TERMS = 2;

/** What is left of a term's weight when the next turn borrows it, and below which share it is forgotten. */
const LENT_SHARE = 0.6;
const LEAST_SHARE = 0.2;
/** The share of what a pronoun or an office of the thread means. */
export const MEANT = 1;

const withTerms = (question: Question, terms: readonly Term[]): Question => ({
  ...question,
  terms,
  names: [...new Set(terms.flatMap((term) => namesIn(term.units)))],
});

/** Words that the thread lends, and the share of their weight that is left. */
type Lent = { readonly phrase: string; readonly share: number };

/** A question word, and at least this many words with a name among them, make a question that stands by itself. */
const WHOLE_QUESTION = 5;
const ASKS = /^(who|what|when|where|which|why|how)\b/;

const text = (question: Question): string => question.words.map((word) => word.text).join(' ');

/** Whether a question cannot stand by itself in a thread. */
function isElliptical(question: Question): boolean {
  const asked = text(question);
  // "Who is the president of France" holds all it needs in one name.
  if (question.names.length > 0 && question.words.length >= WHOLE_QUESTION && ASKS.test(asked) && !PRONOUNS.test(asked))
    return false;
  if (question.terms.length <= 1) return true;
  if (OPENINGS.test(asked) && question.terms.length <= FEW_TERMS + 1) return true;
  if (PRONOUNS.test(asked) && question.terms.length <= FEW_TERMS + 2) return true;
  return question.terms.length <= FEW_TERMS && question.names.length === 0;
}

const FEMALE = /\b(she|her|hers|shes)\b/;
const MALE = /\b(he|him|his|hes)\b/;

const MANY = /\b(they|them|their|theirs|theyre|its)\b/;
const PLACE = /\b(there|here)\b/;

/** Whom or what of the thread a pronoun means, the latest first: the first of its kind in the question before, else in its answer. */
function meantByPronoun(asked: string, context: Context, names: ReadonlyMap<string, Name>): string[] {
  const fits = (name: Name): boolean =>
    (FEMALE.test(asked) && name.pronoun === 'she') ||
    (MALE.test(asked) && name.pronoun === 'he') ||
    (MANY.test(asked) && ['body', 'group', 'country'].includes(name.kind)) ||
    (PLACE.test(asked) && ['country', 'place'].includes(name.kind));
  const candidates = [...context.question.names, ...(context.facts[0]?.about ?? [])];
  const meant = candidates.find((id) => {
    const name = names.get(id);
    return name !== undefined && fits(name);
  });
  return meant === undefined ? [] : [meant];
}

/** "And the president": whoever holds the title in a country or body that the thread speaks of. */
function meantByTitle(asked: string, context: Context, names: ReadonlyMap<string, Name>): string[] {
  const spoken = new Set([...context.question.names, ...(context.facts[0]?.about ?? [])]);
  const spread = [...spoken].flatMap((id) => names.get(id)?.of ?? []);
  for (const of of spread) spoken.add(of);
  const held = [...names.values()].filter(
    (name) =>
      name.kind === 'person' &&
      name.of.some((id) => spoken.has(id)) &&
      name.titles.some((title) => ` ${asked} `.includes(` ${title.toLowerCase()} `)),
  );
  return held.length === 1 && held[0] ? [held[0].id] : [];
}

/** An office that is asked for again elsewhere: its words with its holder's, and whether the file names none there. */
type Office = { readonly phrase: string; readonly isVacant: boolean };

/** "Who is the president of Algeria?" and then "and France?": the same office, held by whoever holds it there. */
function sameOffice(question: Question, context: Context, names: ReadonlyMap<string, Name>): Office | null {
  const places = question.names.filter((id) => ['country', 'body'].includes(names.get(id)?.kind ?? ''));
  const [asked] = context.question.terms.flatMap((term) => {
    const person = namesIn(term.units).map((id) => names.get(id))[0];
    // Named by the office, not by the name.
    return person?.kind === 'person' && !person.name.toLowerCase().includes(term.text.split(' ').at(-1) ?? '') ? [person] : [];
  });
  const title = asked?.titles[0];
  if (!asked || title === undefined || places.length === 0 || asked.of.some((id) => places.includes(id))) return null;
  const holder = [...names.values()].find((name) => name.titles.includes(title) && name.of.some((id) => places.includes(id)));
  return { phrase: holder ? `${holder.name} ${title}` : title, isVacant: holder === undefined };
}

/**
 * Reads a question in the light of what came before.
 * @returns the question itself where it stands alone, else one that holds the lent words as well, marked as lent
 */
export function readInThread(
  question: Question,
  context: Context | null,
  lexicon: Lexicon,
  names: ReadonlyMap<string, Name>,
): Question {
  if (!context) return question;
  if (!isElliptical(question)) return { ...question, thread: { alone: question, facts: context.facts } };
  const asked = text(question);
  const bare = question.names.length === 0;
  const lent: Lent[] = [];
  const lendName = (phrase: string): void => void lent.push({ phrase, share: MEANT });
  const persons = meantByPronoun(asked, context, names);
  if (persons.length === 0) persons.push(...meantByTitle(asked, context, names));
  for (const id of persons) lendName(names.get(id)?.name ?? id);
  const office = persons.length === 0 ? sameOffice(question, context, names) : null;
  if (office !== null) lendName(office.phrase);
  // A new name takes the place of the names before it; otherwise they stay.
  for (const term of context.question.terms) {
    const isName = namesIn(term.units).length > 0;
    if (isName && (!bare || persons.length > 0)) continue;
    const share = (term.lent ?? 1) * LENT_SHARE;
    if (share >= LEAST_SHARE) lent.push({ phrase: term.text, share });
  }
  const wordsOf = ({ phrase }: Lent): Word[] =>
    phrase.split(' ').map((word) => ({ text: word.toLowerCase(), start: -1, end: -1 }));
  const words: Word[] = [...question.words, ...lent.flatMap(wordsOf)];
  const own = question.terms;
  const borrowed = lent
    .flatMap((one) => lexicon.read(wordsOf(one)).map((term) => ({ ...term, lent: one.share })))
    .filter((term) => !own.some((other) => other.units.some((unit) => term.units.includes(unit))));
  const terms = [...own, ...borrowed];
  // Whom a pronoun or an office means is said as if typed; only the rest is borrowed.
  const meant = borrowed
    .filter((term) => term.lent === MEANT)
    .map(({ text, start, end, units }) => ({ text, start, end, units }));
  const alone = meant.length === 0 ? question : withTerms(question, [...own, ...meant]);
  const thread = { alone, facts: context.facts, ...(office?.isVacant ? { isVacant: true } : {}) };
  // "and France?" asks the same thing again; "why?" asks a new one.
  const asksAgain = question.kind === 'what' && question.wanted === null;
  return {
    ...withTerms(question, terms),
    words,
    kind: asksAgain ? context.question.kind : question.kind,
    wanted: asksAgain ? context.question.wanted : question.wanted,
    thread,
  };
}

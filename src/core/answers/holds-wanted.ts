// Whether a fact holds what a question wants: a typed check on the fact's fields, not on its words.
import { AS_OF, type Fact } from '../knowledge/fact.ts';
import type { Name, NameKind } from '../knowledge/name.ts';
import { parseEdtf } from '../knowledge/edtf.ts';
import type { Question, Wanted } from '../questions/question.ts';
import { MEANT } from '../questions/read-in-thread.ts';
import { assertNever } from '../text/assert-never.ts';

type Names = ReadonlyMap<string, Name>;

const NOBODY: Pick<Name, 'role' | 'titles'> = { titles: [] };

/** Words of order and of time without a date. */
const TIME_WORDS = /\b(before|after|ahead|start|outset|decades?|longtime|lengthy|month|since)\b/;
const DURATION_WORDS = /\b(decades|long|longtime|lengthy|month|since)\b/;

/** The names of a fact that a question does not mention and that what it mentions does not imply: possible answers. */
function newNames(question: Question, fact: Fact, names: Names): Name[] {
  const given = new Set(question.names);
  for (const id of question.names) for (const of of names.get(id)?.of ?? []) given.add(of);
  return fact.about.flatMap((id) => (given.has(id) ? [] : (names.get(id) ?? [])));
}

/** The names that a question and a fact have in common. */
const mentionedIn = (question: Question, fact: Fact, names: Names): Name[] =>
  fact.about.flatMap((id) => (question.names.includes(id) ? (names.get(id) ?? []) : []));

const ofKind = (found: readonly Name[], ...kinds: NameKind[]): boolean => found.some((name) => kinds.includes(name.kind));

/** Whether the words of a name's role or titles hold one of the roles asked for; true where none is. */
function hasRole(name: Pick<Name, 'role' | 'titles'>, roles: readonly string[]): boolean {
  const held = ` ${[name.role ?? '', ...name.titles].join(' ').toLowerCase()} `;
  return roles.length === 0 || roles.some((role) => held.includes(role));
}

function holdsPerson(question: Question, fact: Fact, names: Names): boolean {
  // "name of the Algerian foreign minister": the mention itself is the person asked for.
  const mentioned = ofKind(mentionedIn(question, fact, names), 'person');
  return mentioned || newNames(question, fact, names).some((name) => name.kind === 'person' && hasRole(name, question.roles));
}

/** Whether the fact is about whom the thread means by an office: "and France?" after "who is the president of Algeria?". */
const isMeantPerson = (question: Question, fact: Fact, names: Names): boolean =>
  question.terms.some(
    ({ lent, units }) => lent === MEANT && fact.about.some((id) => names.get(id)?.kind === 'person' && units.includes(`n:${id}`)),
  );

/** Whether the fact holds what the question wants; null where it wants nothing that fields could show. */
export function holdsWanted(question: Question, fact: Fact, names: Names): boolean | null {
  const { wanted } = question;
  switch (wanted) {
    case null:
      return null;
    case 'count':
      return fact.quantities.some((quantity) => quantity.unit !== 'USD' && quantity.unit !== 'decades');
    case 'money':
      return fact.quantities.some((quantity) => quantity.unit === 'USD');
    case 'duration':
      return fact.quantities.some((quantity) => quantity.unit === 'decades') || DURATION_WORDS.test(fact.statement);
    case 'date':
      return fact.when !== undefined || TIME_WORDS.test(fact.statement);
    case 'exact-date':
      return fact.when !== undefined && parseEdtf(fact.when.edtf)?.precision === 'day' && !/^\d.*\//.test(fact.when.edtf);
    case 'hour':
      return false;
    case 'quote':
      return fact.quote !== undefined;
    case 'person':
      return holdsPerson(question, fact, names);
    case 'country':
      return ofKind(newNames(question, fact, names), 'country');
    case 'city':
      // "Which airport": the mention itself is the place asked for.
      return ofKind([...newNames(question, fact, names), ...mentionedIn(question, fact, names)], 'place');
    case 'place':
      return fact.tells.includes('where') || ofKind(newNames(question, fact, names), 'place', 'country');
    case 'reason':
      return fact.tells.includes('why');
    case 'who':
      return (
        fact.said_by.unnamed !== undefined ||
        fact.tells.includes('who') ||
        isMeantPerson(question, fact, names) ||
        newNames(question, fact, names).some(
          (name) => name.kind !== 'place' && !name.subject && (name.kind !== 'person' || hasRole(name, question.roles)),
        )
      );
    default:
      return assertNever(wanted);
  }
}

/** Whether the question asks what somebody said and the fact is not theirs. */
export function isOtherSpeaker(question: Question, fact: Fact, names: Names): boolean {
  if (!question.asksSpeech || question.words.some((word) => /^(he|she|they)$/.test(word.text))) return false;
  const speakers = question.names.filter((id) => ['person', 'body'].includes(names.get(id)?.kind ?? ''));
  const by = fact.said_by.who;
  if (speakers.length === 0) return false;
  if (fact.said_by.unnamed !== undefined) return !fact.about.some((id) => speakers.includes(id));
  return by === undefined || !speakers.includes(by);
}

/** Whether the question names a country and the figures of the fact are another's. */
export function isOtherScope(question: Question, fact: Fact, names: Names): boolean {
  if (question.wanted !== 'count' && question.wanted !== 'money') return false;
  return fact.quantities.length > 0 && question.names.some((id) => names.get(id)?.kind === 'country' && !fact.about.includes(id));
}

/** What a fact either holds or lacks, as its fields show. */
const STRICT: ReadonlySet<Wanted> = new Set<Wanted>([
  'hour',
  'exact-date',
  'money',
  'count',
  'quote',
  'city',
  'country',
  'person',
]);

/** "Did the trip seal the deal": the past is asked of what still lay ahead on the file's day. */
export function asksOutcome(question: Question, fact: Fact): boolean {
  const first = fact.when && parseEdtf(fact.when.edtf)?.first;
  return (
    typeof first === 'string' &&
    first > AS_OF &&
    question.kind === 'yes-no' &&
    /^(did|didnt|was|were)$/.test(question.words[0]?.text ?? '')
  );
}

/** Whether the question names somebody or something that the article does not mention. */
const namesStranger = (question: Question): boolean =>
  question.terms.some((term) => term.lent === undefined && term.units.some((unit) => unit.startsWith('s:')));

/** Whether the fact lacks what the question wants or names, however many words they share. */
export function lacksWanted(question: Question, fact: Fact, names: Names): boolean {
  const { wanted, roles } = question;
  if (namesStranger(question)) return true;
  if (wanted !== null && STRICT.has(wanted) && holdsWanted(question, fact, names) === false) return true;
  if (isOtherScope(question, fact, names) || isOtherSpeaker(question, fact, names)) return true;
  return (
    roles.length > 0 &&
    !fact.about.some((id) => hasRole(names.get(id) ?? NOBODY, roles)) &&
    !roles.some((role) => fact.statement.toLowerCase().includes(role))
  );
}

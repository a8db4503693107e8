// How people ask who or what a name is: wordings put together from all that the names of the file, and strangers to it, are called.
import type { Fact } from '../knowledge/fact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Name, type NameKind, printedCalls } from '../knowledge/name.ts';

/** A fact that tells who or what a name is, with wordings that ask for it. */
export type Introduction = { readonly fact: Fact; readonly asks: readonly string[] };

const wordFor = (kind: NameKind): string => (kind === 'person' ? 'who' : 'what');

/** Everything that a name is called, an office among it. */
const callsOf = (name: Name): string[] => [...new Set([...printedCalls(name), ...name.aliases, ...name.metonyms])];

/** What everybody is asked by, a person or another name. */
function plainAsks(call: string, kind: NameKind): string[] {
  const word = wordFor(kind);
  return [`${word} is ${call}`, `${word}s ${call}`, `${call}, ${word} is that`];
}

function asksOf(name: Name): string[] {
  const word = wordFor(name.kind);
  return callsOf(name).flatMap((call) => [
    ...plainAsks(call, name.kind),
    ...(/^[a-z]|\bof\b/.test(call) ? [`${word} is the ${call}`] : []),
    ...(word === 'who' ? [] : [`what does ${call} mean`]),
  ]);
}

/** What a fact is first of all about, where it introduces a name: what somebody is, or what a name stands for. */
const INTRODUCING = new Set(['role', 'name']);

/** The fact that introduces a name: the first that tells what it is and says its name. */
function introducing(name: Name, facts: readonly Fact[]): Fact | undefined {
  const said = [name.short, name.name.split(' ').at(-1)].filter((call) => call !== undefined);
  return facts.find(
    ({ tells, topics: [topic = ''], about, statement }) =>
      tells.includes('definition') &&
      INTRODUCING.has(topic) &&
      about[0] === name.id &&
      said.some((call) => statement.includes(call)),
  );
}

/** The introductions of a file, one for each name that a fact introduces. */
export const introductionsOf = ({ names, facts }: Pick<Knowledge, 'names' | 'facts'>): Introduction[] =>
  names.flatMap((name) => {
    const fact = introducing(name, facts);
    return fact ? [{ fact, asks: asksOf(name) }] : [];
  });

/** The same asked of strangers, by the first two things that each is called: nothing answers, however it is asked. */
export const asksOfStrangers = ({ strangers }: Pick<Knowledge, 'strangers'>): string[] =>
  strangers.flatMap(({ name, kind, aliases }) => [name, ...aliases.slice(0, 1)].flatMap((call) => plainAsks(call, kind)));

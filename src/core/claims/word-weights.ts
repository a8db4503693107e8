// What wordings teach of words: how much each tells, and which people use when they ask for a fact.
import type { Knowledge } from '../knowledge/knowledge.ts';
import { stem, tokenise } from '../text/words.ts';

export type Wordings = {
  /** How much a stem tells: a logarithm of how rare it is among facts, wordings and silences (about 1 to 6). */
  readonly weightOf: (stem: string) => number;
  /** Stems that several people use when they ask for a fact: they may be other words for it. */
  readonly askedOf: (fact: string) => ReadonlySet<string>;
};

/** A word counts as another word for a fact from so many of its wordings on. */
const ASKED_BY = 2;

const stemsOf = (text: string): Set<string> => new Set(tokenise(text).map((word) => stem(word.text)));

/** Reads every text of the file once. */
export function readWordings(knowledge: Knowledge): Wordings {
  const holders = new Map<string, number>();
  const asked = new Map<string, ReadonlySet<string>>();
  let targets = 0;
  const enter = (texts: readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const text of texts) for (const own of stemsOf(text)) counts.set(own, (counts.get(own) ?? 0) + 1);
    return counts;
  };
  const count = (stems: Iterable<string>): void => {
    targets += 1;
    for (const own of stems) holders.set(own, (holders.get(own) ?? 0) + 1);
  };
  for (const fact of knowledge.facts) {
    const counts = enter(knowledge.asksOf.get(fact.id) ?? []);
    asked.set(fact.id, new Set([...counts].filter(([, many]) => many >= ASKED_BY).map(([own]) => own)));
    count(new Set([...counts.keys(), ...stemsOf(fact.statement)]));
  }
  for (const { what, asks } of knowledge.silences) count(enter([what, ...asks]).keys());
  for (const { lacks } of knowledge.lacks) count(enter(lacks).keys());
  const none: ReadonlySet<string> = new Set();
  return {
    weightOf: (own) => Math.log(1 + targets / (1 + (holders.get(own) ?? 0))),
    askedOf: (fact) => asked.get(fact) ?? none,
  };
}

// Everything that reading a question needs, built once: the file's words, its spelling, its index over all wordings.
import type { Fact } from './knowledge/fact.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import { type SpellingTable, countSpelling, createSpelling } from './questions/correct-spelling.ts';
import type { Question } from './questions/question.ts';
import { type Context, readInThread } from './questions/read-in-thread.ts';
import { understandQuestion } from './questions/understand-question.ts';
import { type FactIndex, createFactIndex } from './search/fact-index.ts';
import { type FollowUpTable, readFollowUps } from './search/follow-ups.ts';
import { indexFacts } from './search/indexed-fact.ts';
import { type Lexicon, createLexicon } from './search/lexicon.ts';
import { groupWordings } from './search/wording-groups.ts';
import { type WordingTable, tabulateWordings } from './search/wording-table.ts';
import { type Word, tokenise } from './text/words.ts';

/** One earlier turn of a thread: what was asked, and the ids of the facts that answered it, or came near where none did. */
export type Turn = { readonly question: string; readonly facts: readonly string[] };

export type Reading = {
  readonly lexicon: Lexicon;
  readonly index: FactIndex;
  understand(typed: string, thread?: readonly Turn[]): Question;
};

/** What is known of all wordings of a file: plain data, which the build compiles because reading them takes long. */
export type Wordings = {
  readonly spelling: SpellingTable;
  readonly table: WordingTable;
  readonly followUps: FollowUpTable;
};

/** How often each word occurs in texts. */
function countWords(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of tokenise(text)) counts.set(word.text, (counts.get(word.text) ?? 0) + 1);
  return counts;
}

/** People's wordings hold misspellings too: what only few of them hold, and lies near a word of the file, is one. */
function readSpelling(knowledge: Knowledge, lexicon: Lexicon): SpellingTable {
  const own = new Map<string, number>([...lexicon.words].map((word) => [word, 1]));
  for (const [word, count] of countWords(knowledge.facts.map((fact) => fact.statement)))
    own.set(word, (own.get(word) ?? 0) + count);
  const { asks, lacks, silences, lists } = knowledge;
  const worded = [
    ...asks.flatMap((entry) => entry.asks),
    ...lacks.flatMap((entry) => entry.lacks),
    ...[...silences, ...lists].flatMap((entry) => [entry.what, ...entry.asks]),
  ];
  return countSpelling(own, countWords(worded));
}

/** Reads every wording of a file, as questions are read. */
export function readWordings(knowledge: Knowledge, lexicon: Lexicon = createLexicon(knowledge)): Wordings {
  const spelling = readSpelling(knowledge, lexicon);
  const { correct } = createSpelling(spelling, knowledge.shorthand);
  const read = (text: string): readonly Word[] => correct(tokenise(text)).words;
  return {
    spelling,
    table: tabulateWordings(knowledge.facts, groupWordings(knowledge), lexicon, read),
    followUps: readFollowUps(knowledge, lexicon, read),
  };
}

/**
 * Builds lexicon, spelling and index over a file of facts.
 * @param compiled what `readWordings` read of the same file before; it is read now where there is none
 */
export function createReading(knowledge: Knowledge, compiled?: Wordings): Reading {
  const lexicon = createLexicon(knowledge);
  const { spelling: spellingTable, table, followUps } = compiled ?? readWordings(knowledge, lexicon);
  const spelling = createSpelling(spellingTable, knowledge.shorthand);
  const index = createFactIndex(knowledge, lexicon, indexFacts(knowledge, lexicon), table, followUps);
  const factsOf = (turn: Turn): Fact[] => turn.facts.flatMap((id) => knowledge.factById.get(id) ?? []);
  return {
    lexicon,
    index,
    understand(typed, thread = []) {
      let context: Context | null = null;
      for (const turn of thread) {
        const question = readInThread(understandQuestion(turn.question, lexicon, spelling), context, lexicon, knowledge.nameById);
        context = { question, facts: factsOf(turn) };
      }
      return readInThread(understandQuestion(typed, lexicon, spelling), context, lexicon, knowledge.nameById);
    },
  };
}

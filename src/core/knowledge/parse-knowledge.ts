// The texts of knowledge/ become Knowledge, or the list of everything wrong with them: file, line, what, and how to mend it.
import type { z } from 'zod';
import {
  type KnowledgeIssue,
  type Located,
  dangling,
  repeated,
  strayFollowUps,
  strayPositions,
  strayStances,
  strayWordings,
} from './check-references.ts';
import { type DraftSentence, draftSentenceSchema } from './draft.ts';
import { type KnowledgeFile, createFileReader } from './file-reader.ts';
import { type FollowUp, followUpSchema } from './follow-up.ts';
import { type Drafting, type Sense, draftingSchema, senseSchema } from './drafting.ts';
import { type Fact, factSchema } from './fact.ts';
import {
  type Article,
  type Asks,
  type Concept,
  type FactList,
  type KnowledgeData,
  type Lacks,
  type Opposite,
  type Shorthand,
  type Silence,
  type Stranger,
  articleSchema,
  asksSchema,
  conceptSchema,
  factListSchema,
  lacksSchema,
  oppositeSchema,
  shorthandSchema,
  silenceSchema,
  strangerSchema,
} from './knowledge.ts';
import { type Name, nameSchema } from './name.ts';
import { type PassageTable, misfitOf, passageTableSchema } from './passage-table.ts';
import { type Positions, positionsSchema } from './positions.ts';

export type Parsed =
  | { readonly ok: true; readonly knowledge: KnowledgeData }
  | { readonly ok: false; readonly issues: readonly KnowledgeIssue[] };

/**
 * Parses knowledge/ whole.
 * @param files every YAML file that makes up the file of facts
 * @param version the SHA-256 of their bytes, kept in the result
 * @returns the knowledge, or every issue found, in order of file and line
 */
export function parseKnowledge(files: readonly KnowledgeFile[], version: string): Parsed {
  const reader = createFileReader();
  const byPath = new Map(files.map((file) => [file.path, file]));
  const required = (path: string): KnowledgeFile | null => {
    const file = byPath.get(path);
    if (!file) reader.issues.push({ file: path, line: 1, message: 'the file is missing: restore it from the repository' });
    return file ?? null;
  };

  const single = <T>(path: string, schema: z.ZodType<T>): Located<T> | null => {
    const file = required(path);
    return file && reader.single(file, schema);
  };
  const list = <T>(path: string, schema: z.ZodType<T>): Located<T>[] => {
    const file = required(path);
    return file ? reader.list(file, schema) : [];
  };
  const folder = <T>(name: string, schema: z.ZodType<T>): Located<T>[] =>
    files.filter((file) => file.path.startsWith(`${name}/`)).flatMap((file) => reader.list(file, schema));

  const article = single<Article>('article.yml', articleSchema);
  const names = list<Name>('names.yml', nameSchema);
  const strangers = list<Stranger>('strangers.yml', strangerSchema);
  const concepts = list<Concept>('vocabulary.yml', conceptSchema);
  const shorthand = single<Shorthand>('shorthand.yml', shorthandSchema);
  const silences = list<Silence>('silences.yml', silenceSchema);
  const lists = list<FactList>('lists.yml', factListSchema);
  const opposites = list<Opposite>('opposites.yml', oppositeSchema);
  const senses = list<Sense>('senses.yml', senseSchema);
  const drafting = single<Drafting>('drafting.yml', draftingSchema);
  const positions = single<Positions>('positions.yml', positionsSchema);
  // Learned from all the rest: a file may do without.
  const passageFile = byPath.get('passages.json');
  const passages = passageFile ? reader.json<PassageTable>(passageFile, passageTableSchema) : null;
  const misfit = passages && article && misfitOf(passages, article.value.paragraphs.length);
  if (misfit) reader.issues.push({ file: 'passages.json', line: 1, message: misfit });
  const facts = folder<Fact>('facts', factSchema);
  const asks = folder<Asks>('asks', asksSchema);
  const lacks = folder<Lacks>('lacks', lacksSchema);
  /** What each writer of a folder wrote, a file a writer. */
  const written = <T>(name: string, schema: z.ZodType<T>) =>
    files
      .filter((file) => file.path.startsWith(`${name}/`))
      .map((file) => ({
        writer: file.path.slice(name.length + 1).replace(/\.jsonl$/, ''),
        lines: reader.lines<T>(file, schema),
      }));
  const drafts = written<DraftSentence>('drafts', draftSentenceSchema).map(({ writer, lines }) => ({ writer, sentences: lines }));
  const followUps = written<FollowUp>('follow-ups', followUpSchema).map(({ writer, lines }) => ({ writer, followUps: lines }));
  if (facts.length === 0 && !reader.issues.some((issue) => issue.file.startsWith('facts/')))
    reader.issues.push({ file: 'facts/', line: 1, message: 'no fact: add facts/<topic>.yml' });

  // References are only worth checking between entries that could be read.
  if (reader.issues.length === 0) {
    reader.issues.push(
      ...repeated(facts, (fact) => fact.id, 'the id'),
      ...repeated(names, (name) => name.id, 'the id'),
      ...repeated(strangers, (entry) => entry.name, 'the stranger'),
      ...repeated(concepts, (entry) => entry.concept, 'the concept'),
      ...repeated(silences, (entry) => entry.id, 'the id'),
      ...repeated(lists, (entry) => entry.id, 'the id'),
      ...repeated(asks, (entry) => entry.fact, 'the fact'),
      ...repeated(lacks, (entry) => entry.fact, 'the fact'),
      ...dangling(facts, names, article?.value),
      ...strayWordings(facts, [...asks, ...lacks], silences, lists),
      ...strayFollowUps(facts, followUps),
      ...strayStances(facts),
      ...(positions === null ? [] : strayPositions(positions, facts, names)),
    );
  }
  if (reader.issues.length > 0 || !article || !shorthand || !drafting || !positions) {
    return {
      ok: false,
      issues: reader.issues.toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1)),
    };
  }
  const values = <T>(entries: readonly Located<T>[]): T[] => entries.map((entry) => entry.value);
  return {
    ok: true,
    knowledge: {
      article: article.value,
      facts: values(facts),
      names: values(names),
      strangers: values(strangers),
      concepts: values(concepts),
      shorthand: shorthand.value,
      asks: values(asks),
      lacks: values(lacks),
      silences: values(silences),
      lists: values(lists),
      opposites: values(opposites),
      senses: values(senses),
      drafting: drafting.value,
      drafts,
      followUps,
      positions: positions.value,
      passages,
      version,
    },
  };
}

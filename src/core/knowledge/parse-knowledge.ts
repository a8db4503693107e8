// The texts of knowledge/ become Knowledge, or the list of everything wrong with them: file, line, what, and how to mend it.
import { LineCounter, type ParsedNode, isMap, isScalar, isSeq, parseDocument } from 'yaml';
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

/** One file of knowledge/: its path below that folder, with forward slashes, and its text. */
export type KnowledgeFile = { readonly path: string; readonly text: string };

export type Parsed =
  | { readonly ok: true; readonly knowledge: KnowledgeData }
  | { readonly ok: false; readonly issues: readonly KnowledgeIssue[] };

type Reader = {
  readonly issues: KnowledgeIssue[];
  /** Reads a file that is one list of entries. */
  list<T>(file: KnowledgeFile, schema: z.ZodType<T>): Located<T>[];
  /** Reads a file that is one value of JSON. */
  json<T>(file: KnowledgeFile, schema: z.ZodType<T>): T | null;
  /** Reads a file of entries, each a line of JSON. */
  lines<T>(file: KnowledgeFile, schema: z.ZodType<T>): T[];
  /** Reads a file that is one entry. */
  single<T>(file: KnowledgeFile, schema: z.ZodType<T>): Located<T> | null;
};

function createReader(): Reader {
  const issues: KnowledgeIssue[] = [];

  function open(file: KnowledgeFile): { root: ParsedNode | null; lineAt: (offset: number) => number } {
    const lines = new LineCounter();
    const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false });
    const lineAt = (offset: number): number => lines.linePos(offset).line;
    for (const error of document.errors) {
      issues.push({ file: file.path, line: lineAt(error.pos[0]), message: `not readable as YAML: ${error.message}` });
    }
    return { root: document.errors.length > 0 ? null : document.contents, lineAt };
  }

  function check<T>(
    file: KnowledgeFile,
    node: ParsedNode,
    schema: z.ZodType<T>,
    lineAt: (offset: number) => number,
  ): Located<T> | null {
    const line = lineAt(node.range[0]);
    const result = schema.safeParse(node.toJSON());
    if (result.success) return { value: result.data, file: file.path, line };
    for (const issue of result.error.issues) {
      const found = nodeAt(node, issue.path);
      issues.push({
        file: file.path,
        line: lineAt(found.range[0]),
        message: `${issue.path.length > 0 ? `${issue.path.join('.')}: ` : ''}${issue.message}`,
      });
    }
    return null;
  }

  function checkJson<T>(path: string, text: string, line: number, schema: z.ZodType<T>): T | null {
    const result = schema.safeParse(parseJson(text));
    if (result.success) return result.data;
    for (const { path: keys, message } of result.error.issues)
      issues.push({ file: path, line, message: `${keys.length > 0 ? `${keys.join('.')}: ` : ''}${message}` });
    return null;
  }

  return {
    issues,
    list(file, schema) {
      const { root, lineAt } = open(file);
      if (root === null) return [];
      if (!isSeq(root)) {
        issues.push({ file: file.path, line: 1, message: 'expected a list: start each entry with "- "' });
        return [];
      }
      return root.items.flatMap((item) => check(file, item, schema, lineAt) ?? []);
    },
    json: ({ path, text }, schema) => checkJson(path, text, 1, schema),
    lines: ({ path, text }, schema) =>
      text.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : (checkJson(path, line, at + 1, schema) ?? []))),
    single(file, schema) {
      const { root, lineAt } = open(file);
      if (root !== null) return check(file, root, schema, lineAt);
      if (!issues.some((issue) => issue.file === file.path))
        issues.push({ file: file.path, line: 1, message: 'the file is empty: restore it from the repository' });
      return null;
    },
  };
}

/** The value of a line of JSON; nothing where it is none, which no schema takes. */
function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** What stands under a key of a map or at a place of a list; null where nothing does. */
function childOf(node: ParsedNode, key: PropertyKey): ParsedNode | null {
  if (isSeq(node)) return node.items[Number(key)] ?? null;
  if (!isMap(node)) return null;
  return node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key))?.value ?? null;
}

/** The deepest node that a path of keys leads to: where the fault stands, or its nearest parent when it is missing. */
function nodeAt(node: ParsedNode, path: readonly PropertyKey[]): ParsedNode {
  let here = node;
  for (const key of path) {
    const next = childOf(here, key);
    if (next === null) return here;
    here = next;
  }
  return here;
}

/**
 * Parses knowledge/ whole.
 * @param files every YAML file that makes up the file of facts
 * @param version the SHA-256 of their bytes, kept in the result
 * @returns the knowledge, or every issue found, in order of file and line
 */
export function parseKnowledge(files: readonly KnowledgeFile[], version: string): Parsed {
  const reader = createReader();
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

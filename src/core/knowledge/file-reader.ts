// Reads the texts of knowledge/ by their schemas, and gathers every fault: file, line, what, and how to mend it.
import { LineCounter, type ParsedNode, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { KnowledgeIssue, Located } from './check-references.ts';

/** One file of knowledge/: its path below that folder, with forward slashes, and its text. */
export type KnowledgeFile = { readonly path: string; readonly text: string };

/** What reads files; faults are gathered in `issues`. */
export type FileReader = {
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

/** A reader that has found no fault yet. */
export function createFileReader(): FileReader {
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

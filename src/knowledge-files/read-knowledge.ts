// Reads knowledge/ from disk: what the build compiled of it where that fits the sources, else the YAML itself.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Knowledge, type KnowledgeData, createKnowledge } from '../core/knowledge/knowledge.ts';
import type { KnowledgeIssue } from '../core/knowledge/check-references.ts';
import type { KnowledgeFile } from '../core/knowledge/file-reader.ts';
import { codeThatChecks, readCompiled, writeCompiled } from './compiled-knowledge.ts';
import { KEPT_FOLDER } from './kept-file.ts';

/** The folder of the sources, the same from src/ and from dist/. */
export const KNOWLEDGE_FOLDER = fileURLToPath(new URL('../../knowledge', import.meta.url));

const SINGLE_FILES = [
  'article.yml',
  'drafting.yml',
  'lists.yml',
  'names.yml',
  'opposites.yml',
  'passages.json',
  'positions.yml',
  'senses.yml',
  'shorthand.yml',
  'silences.yml',
  'strangers.yml',
  'vocabulary.yml',
];

/** The file of facts is unsound: the bot does not start on it. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError';
  readonly issues: readonly KnowledgeIssue[];

  constructor(issues: readonly KnowledgeIssue[]) {
    super(
      `knowledge/ has ${issues.length} ${issues.length === 1 ? 'fault' : 'faults'}:\n${issues.map((issue) => `  knowledge/${issue.file}:${issue.line} ${issue.message}`).join('\n')}`,
    );
    this.issues = issues;
  }
}

/** Every file that makes up the facts, in order of path. The review is about them and no part of them. */
export function readKnowledgeFiles(folder: string = KNOWLEDGE_FOLDER): KnowledgeFile[] {
  const inFolder = (name: string, kind = /\.ya?ml$/): string[] =>
    existsSync(join(folder, name))
      ? readdirSync(join(folder, name))
          .filter((file) => kind.test(file))
          .toSorted()
          .map((file) => `${name}/${file}`)
      : [];
  const paths = [
    ...SINGLE_FILES,
    ...inFolder('asks'),
    ...inFolder('drafts', /\.jsonl$/),
    ...inFolder('facts'),
    ...inFolder('follow-ups', /\.jsonl$/),
    ...inFolder('lacks'),
  ];
  return paths
    .filter((path) => existsSync(join(folder, path)))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

/** The version of a set of sources: SHA-256 over each path, its length and its text. */
export function versionOf(files: readonly KnowledgeFile[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file.path}\n${file.text.length}\n${file.text}\n`);
  return hash.digest('hex');
}

/** Parses the sources, without looking at the compiled file. @throws KnowledgeError with every fault. */
export async function parseSources(files: readonly KnowledgeFile[]): Promise<KnowledgeData> {
  const { parseKnowledge } = await import('../core/knowledge/parse-knowledge.ts');
  const parsed = parseKnowledge(files, versionOf(files));
  if (!parsed.ok) throw new KnowledgeError(parsed.issues);
  return parsed.knowledge;
}

/**
 * Reads the file of facts. YAML is parsed only when it differs from what the build compiled.
 * @param folder the knowledge folder; @param kept where the build put what it compiled, which need not exist
 * @throws KnowledgeError with every fault at once
 */
export async function readKnowledge(folder: string = KNOWLEDGE_FOLDER, kept: string = KEPT_FOLDER): Promise<Knowledge> {
  const files = readKnowledgeFiles(folder);
  return createKnowledge(readCompiled(versionOf(files), kept) ?? (await parseSources(files)));
}

/**
 * Checks the sources and keeps what they hold, unless today's code has done so before: the build's part.
 * @throws KnowledgeError with every fault at once
 */
export async function compileKnowledge(folder: string = KNOWLEDGE_FOLDER, kept: string = KEPT_FOLDER): Promise<Knowledge> {
  const files = readKnowledgeFiles(folder);
  const known = readCompiled(versionOf(files), kept, codeThatChecks());
  if (known !== null) return createKnowledge(known);
  const data = await parseSources(files);
  writeCompiled(data, kept);
  return createKnowledge(data);
}

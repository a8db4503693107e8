// Reads knowledge/ from disk: the compiled JSON beside the code where it fits the sources, else the YAML itself.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Knowledge, type KnowledgeData, createKnowledge } from '../core/knowledge/knowledge.ts';
import type { KnowledgeIssue } from '../core/knowledge/check-references.ts';
import type { KnowledgeFile } from '../core/knowledge/parse-knowledge.ts';

/** The folder of the sources, the same from src/ and from dist/. */
export const KNOWLEDGE_FOLDER = fileURLToPath(new URL('../../knowledge', import.meta.url));

/** Where the build puts the compiled file. */
export const COMPILED_KNOWLEDGE = fileURLToPath(new URL('../../dist/knowledge.json', import.meta.url));

const SINGLE_FILES = [
  'article.yml',
  'drafting.yml',
  'lists.yml',
  'names.yml',
  'opposites.yml',
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

/** What the build compiled from sources of this version; null where there is none, or only half of one. */
export function readCompiled(version: string, path: string = COMPILED_KNOWLEDGE): KnowledgeData | null {
  if (!existsSync(path)) return null;
  const text = readFileSync(path, 'utf8');
  // The version stands last: a file that was cut off while it was written has none.
  if (!text.endsWith(`"version":"${version}"}`)) return null;
  // Trusted: written by our own build from sources of the same hash, which were checked then.
  return JSON.parse(text) as KnowledgeData;
}

/**
 * Reads the file of facts. YAML is parsed only when it differs from what the build compiled.
 * @param folder the knowledge folder; @param compiled the compiled JSON, which need not exist
 * @throws KnowledgeError with every fault at once
 */
export async function readKnowledge(
  folder: string = KNOWLEDGE_FOLDER,
  compiled: string = COMPILED_KNOWLEDGE,
): Promise<Knowledge> {
  const files = readKnowledgeFiles(folder);
  return createKnowledge(readCompiled(versionOf(files), compiled) ?? (await parseSources(files)));
}

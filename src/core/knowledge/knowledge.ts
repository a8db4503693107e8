// The whole file in memory: the source, its facts and names, and the look-ups everything else uses.
import { z } from 'zod';
import { type Fact, type SaidBy, factSchema } from './fact.ts';
import { type Name, nameSchema } from './name.ts';

const line = z.string().trim().min(1);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'use 64 lower-case hexadecimal digits');

export const articleSchema = z.strictObject({
  subject: line,
  as_of: z.iso.date(),
  as_of_wording: line,
  /** What the source does not print; said rather than invented. */
  not_printed: z.array(line),
  /** SHA-256 of each paragraph's UTF-8 bytes, paragraph 0 first. */
  paragraphs: z.array(sha256).min(1),
});

/** A group of words that mean the same to a desk; `terms` may be phrases. */
export const synonymsSchema = z.strictObject({
  concept: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens'),
  terms: z.array(line).min(1),
});

export const knowledgeSchema = z.strictObject({
  article: articleSchema,
  facts: z.array(factSchema).min(1),
  names: z.array(nameSchema).min(1),
  synonyms: z.array(synonymsSchema),
  /** SHA-256 of the sources of all the above: the version that a receipt shows. */
  version: sha256,
});

export type Article = z.infer<typeof articleSchema>;
export type Synonyms = z.infer<typeof synonymsSchema>;
export type KnowledgeData = z.infer<typeof knowledgeSchema>;

/** The file with its look-ups. Facts stand in the order of their paragraphs. */
export type Knowledge = KnowledgeData & {
  readonly factById: ReadonlyMap<string, Fact>;
  readonly nameById: ReadonlyMap<string, Name>;
};

/** Adds the look-ups to sound data. Facts are ordered by paragraph, then as written. */
export function createKnowledge(data: KnowledgeData): Knowledge {
  const facts = data.facts.toSorted((a, b) => a.paragraph - b.paragraph);
  return {
    ...data,
    facts,
    factById: new Map(facts.map((fact) => [fact.id, fact])),
    nameById: new Map(data.names.map((name) => [name.id, name])),
  };
}

/** The speaker as an answer shows them: "ECOWAS", "a State Department official", "the article, in its own voice". */
export function speakerName(by: SaidBy, names: ReadonlyMap<string, Name>): string {
  if (by.unnamed !== undefined) return by.unnamed;
  if (by.who === undefined || by.who === 'article') return 'the article itself';
  const name = names.get(by.who);
  return name?.short ?? name?.name ?? by.who;
}

// The whole file in memory: the source, its facts and names, and the look-ups everything else uses.
import { z } from 'zod';
import type { WriterDrafts } from './draft.ts';
import type { Drafting, Sense } from './drafting.ts';
import type { Fact, SaidBy } from './fact.ts';
import type { WriterFollowUps } from './follow-up.ts';
import { NAME_KINDS, type Name } from './name.ts';
import type { PassageTable } from './passage-table.ts';
import type { Positions } from './positions.ts';

const line = z.string().trim().min(1);
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens');
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

/** Words and phrases that mean the same to a desk. */
export const conceptSchema = z.strictObject({
  concept: slug,
  terms: z.array(line).min(1),
  /** People ask about it, no fact is about it. */
  absent: z.boolean().default(false),
  /** It is talk about asking or about the article, and no subject of a question. */
  meta: z.boolean().default(false),
});

/** Shorthand as it is typed, and what it stands for: "mtg" is "meeting". */
export const shorthandSchema = z.record(z.string().regex(/^[a-z0-9]+$/, 'use one lower-case word'), line);

/** Other wordings in which people ask for a fact. */
export const asksSchema = z.strictObject({ fact: slug, asks: z.array(line).min(1) });

/** A proper name that people may bring up and that the article does not mention. */
export const strangerSchema = z.strictObject({ name: line, kind: z.enum(NAME_KINDS), aliases: z.array(line).default([]) });

/** Questions that come near a fact and that neither it nor any other fact answers. */
export const lacksSchema = z.strictObject({ fact: slug, lacks: z.array(line).min(1) });

/** Why the file does not answer: it does not say it, it was written before, or it is about something else. */
export const REFUSAL_REASONS = ['absent', 'after-horizon', 'off-topic'] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** Something that people ask about and that the article does not state. */
export const silenceSchema = z.strictObject({
  id: slug,
  /** What is not stated, as a noun phrase: "the name of Mali's president". */
  what: line,
  reason: z.enum(REFUSAL_REASONS),
  /** The facts that come nearest, best first. */
  near: z.array(slug).default([]),
  asks: z.array(line).default([]),
});

/** What several facts answer together, shown whole and in this order. */
export const factListSchema = z.strictObject({
  id: slug,
  /** What is listed, as a noun phrase: "the two countries that Mali is likened to". */
  what: line,
  facts: z.array(slug).min(2),
  asks: z.array(line).min(1),
});

/** What facts state, and what contradicts it when a question takes it for granted. */
export const oppositeSchema = z.strictObject({ stated: z.array(line).min(1), contrary: z.array(line).min(1) });

export type Article = z.infer<typeof articleSchema>;
export type Concept = z.infer<typeof conceptSchema>;
export type Shorthand = z.infer<typeof shorthandSchema>;
export type Asks = z.infer<typeof asksSchema>;
export type Opposite = z.infer<typeof oppositeSchema>;
export type Lacks = z.infer<typeof lacksSchema>;
export type Stranger = z.infer<typeof strangerSchema>;
export type Silence = z.infer<typeof silenceSchema>;
export type FactList = z.infer<typeof factListSchema>;

/** The checked content of knowledge/, as the build compiles it. */
export type KnowledgeData = {
  readonly article: Article;
  readonly facts: readonly Fact[];
  readonly names: readonly Name[];
  readonly strangers: readonly Stranger[];
  readonly concepts: readonly Concept[];
  readonly shorthand: Shorthand;
  readonly asks: readonly Asks[];
  readonly lacks: readonly Lacks[];
  readonly silences: readonly Silence[];
  readonly lists: readonly FactList[];
  readonly opposites: readonly Opposite[];
  readonly senses: readonly Sense[];
  readonly drafting: Drafting;
  readonly drafts: readonly WriterDrafts[];
  readonly followUps: readonly WriterFollowUps[];
  readonly positions: Positions;
  /** What was learned of which paragraphs questions are about; null where nothing was. */
  readonly passages: PassageTable | null;
  /** SHA-256 of the sources of all the above: the version that a receipt shows. */
  readonly version: string;
};

/** The file with its look-ups. Facts stand in the order of their paragraphs. */
export type Knowledge = KnowledgeData & {
  readonly factById: ReadonlyMap<string, Fact>;
  readonly nameById: ReadonlyMap<string, Name>;
  readonly asksOf: ReadonlyMap<string, readonly string[]>;
};

/** Adds the look-ups to sound data. Facts are ordered by paragraph, then as written. */
export function createKnowledge(data: KnowledgeData): Knowledge {
  const facts = data.facts.toSorted((a, b) => a.paragraph - b.paragraph);
  const added = {
    facts,
    factById: new Map(facts.map((fact) => [fact.id, fact])),
    nameById: new Map(data.names.map((name) => [name.id, name])),
    asksOf: new Map(data.asks.map((entry) => [entry.fact, entry.asks])),
  };
  // By description and not by value: what the data reads only when it is asked for stays unread.
  return Object.defineProperties(
    {},
    { ...Object.getOwnPropertyDescriptors(data), ...Object.getOwnPropertyDescriptors(added) },
  ) as Knowledge;
}

/** The speaker as an answer shows them: "ECOWAS", "a State Department official", "the article, in its own voice". */
export function speakerName(by: SaidBy, names: ReadonlyMap<string, Name>): string {
  if (by.unnamed !== undefined) return by.unnamed;
  if (by.who === undefined || by.who === 'article') return 'the article itself';
  const name = names.get(by.who);
  return name?.short ?? name?.name ?? by.who;
}

// What look-ups draw on, over the made-up harbour file: a debate on a tunnel, issues, and an article of seven paragraphs.
import { positionsSchema } from '../../src/core/knowledge/positions.ts';
import type { KnowledgeData } from '../../src/core/knowledge/knowledge.ts';
import type { ListedFact } from '../../src/core/lookups/listed-fact.ts';
import { listFact } from '../../src/core/lookups/listed-fact.ts';
import { type NameEntry, type Reference, createReference } from '../../src/core/lookups/reference.ts';
import { HARBOUR_FACTS, harbour } from './sample-harbour.ts';
import { sampleData } from './sample-knowledge.ts';

/** The text of each paragraph of the harbour's article. */
const HARBOUR_PARAGRAPHS = Array.from({ length: 7 }, (_, at) => `Paragraph ${at} of the harbour.`);

const POSITIONS = positionsSchema.parse({
  debate: 'a tunnel to the islands',
  without: ['norland'],
  issues: [
    { what: 'offices', topics: ['role'] },
    { what: 'ferries', topics: ['traffic'] },
  ],
});

export const harbourReference = (
  given: Partial<Pick<Reference, 'house' | 'paragraphs'>> = {},
  data: Partial<KnowledgeData> = {},
): Reference => {
  const article = { ...sampleData().article, paragraphs: HARBOUR_PARAGRAPHS };
  return createReference(harbour({ article, positions: POSITIONS, ...data }), given);
};

/** A fact of the harbour as look-ups list it. */
export const listed = (key: keyof typeof HARBOUR_FACTS, reference: Reference = harbourReference()): ListedFact =>
  listFact(HARBOUR_FACTS[key], reference);

/** Names of the harbour as lists show them. */
export const HARBOUR_NAMES = {
  haddock: { id: 'haddock', kind: 'person', name: 'Ann Haddock' },
  cod: { id: 'cod', kind: 'person', name: 'Bo Cod' },
  norland: { id: 'norland', kind: 'country', name: 'Norland' },
  sudland: { id: 'sudland', kind: 'country', name: 'Sudland' },
  bluehaven: { id: 'bluehaven', kind: 'place', name: 'Bluehaven' },
  office: { id: 'harbour-office', kind: 'body', name: 'Harbour Office' },
  guard: { id: 'coast-guard', kind: 'body', name: 'Coast Guard' },
} as const satisfies Readonly<Record<string, NameEntry>>;

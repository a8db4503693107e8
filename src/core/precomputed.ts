// What takes long to read of a file and never changes: its wordings as questions are read, its drafts counted. Plain data.
import { type DraftCounts, countKnownDrafts } from './drafts/draft-counts.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import { type Wordings, readWordings } from './reading.ts';

export type Precomputed = { readonly wordings: Wordings; readonly drafts: DraftCounts };

/** Reads a file whole. */
export const precompute = (knowledge: Knowledge): Precomputed => ({
  wordings: readWordings(knowledge),
  drafts: countKnownDrafts(knowledge),
});

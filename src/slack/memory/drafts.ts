// Drafts that were checked, so that a button under a result or the next page of it finds them. What is not yet published is
// kept in memory alone, for a day.
import type { Services } from '../../services.ts';
import { createBoundedMap } from './bounded-map.ts';

/** A draft, and the thread in which its result may be posted; null where it stands in none. */
export type RememberedDraft = {
  readonly draft: string;
  readonly thread: { readonly channel: string; readonly ts: string } | null;
  /** What was said of it besides the result. */
  readonly notes: readonly string[];
};

export type Drafts = {
  /** @returns the id under which the draft is found */
  keep(draft: RememberedDraft): string;
  find(id: string): RememberedDraft | null;
};

const KEPT_MS = 24 * 3_600_000;
const DRAFTS_IN_MEMORY = 500;

/** Keeps drafts; the oldest give way to new ones. */
export function createDrafts({ clock, newId }: Pick<Services, 'clock' | 'newId'>): Drafts {
  const drafts = createBoundedMap<RememberedDraft>(clock, KEPT_MS, DRAFTS_IN_MEMORY);
  return {
    keep(draft) {
      const id = newId();
      drafts.set(id, draft);
      return id;
    },
    find: (id) => drafts.get(id) ?? null,
  };
}

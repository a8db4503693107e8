// Drafts that were checked, so that a button under a result or the next page of it finds them, and the latest results. What is not
// yet published is kept in memory alone.
import type { CheckedDraft } from '../../core/claims/claim.ts';
import type { Services } from '../../services.ts';
import type { CheckDraft } from '../check-in-turns.ts';
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
  /** The result of a draft: a late one is checked again, which gives the same. */
  check: CheckDraft;
};

const KEPT_MS = 24 * 3_600_000;
const DRAFTS_IN_MEMORY = 500;
/** The result of a long draft takes about a megabyte; whoever goes through its pages comes back soon. */
const RESULTS_IN_MEMORY = 20;
const RESULTS_KEPT_MS = 3_600_000;

/** Keeps drafts and results; the oldest give way to new ones. */
export function createDrafts(checkDraft: CheckDraft, { clock, newId }: Pick<Services, 'clock' | 'newId'>): Drafts {
  const drafts = createBoundedMap<RememberedDraft>(clock, KEPT_MS, DRAFTS_IN_MEMORY);
  const results = createBoundedMap<CheckedDraft>(clock, RESULTS_KEPT_MS, RESULTS_IN_MEMORY);
  return {
    keep(draft) {
      const id = newId();
      drafts.set(id, draft);
      return id;
    },
    find: (id) => drafts.get(id) ?? null,
    async check(draft) {
      const result = results.get(draft) ?? (await checkDraft(draft));
      results.set(draft, result);
      return result;
    },
  };
}

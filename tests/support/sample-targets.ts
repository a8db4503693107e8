// Targets as the models of what is refused see them: which fact, list or silence each is, and nothing else.
import { factListSchema, silenceSchema } from '../../src/core/knowledge/knowledge.ts';
import type { Meant } from '../../src/core/search/target-groups.ts';
import { aStoredFact } from './sample-knowledge.ts';

const nothing = { fact: null, silence: null, list: null };

export const aFactMeant = (id: string): Meant => ({ ...nothing, fact: aStoredFact({ id }) });

export const aSilenceMeant = (near: readonly string[], reason = 'absent'): Meant => ({
  ...nothing,
  silence: silenceSchema.parse({ id: 'silence', what: 'x', reason, near }),
});

/** The list of the ferry and the pier. */
export const aListMeant: Meant = {
  ...nothing,
  list: factListSchema.parse({ id: 'both', what: 'x', facts: ['ferry', 'pier'], asks: ['x'] }),
};

// Where the further messages of an answer stand that takes more than one: when what it answers is edited, they are replaced.
import type { Services } from '../../services.ts';
import type { MessagePlace } from '../../store/store.ts';
import { createBoundedMap } from './bounded-map.ts';
import type { Posted } from './posted-answers.ts';

export type Continuations = {
  keep(asked: MessagePlace, posted: readonly Posted[]): void;
  /** Those of an earlier answer, once. */
  take(asked: MessagePlace): readonly Posted[];
};

const KEPT_MS = 24 * 3_600_000;
const ANSWERS_IN_MEMORY = 500;

const keyOf = ({ team, channel, ts }: MessagePlace): string => [team, channel, ts].join('/');

/** Keeps them in memory: after a restart they stay where they are. */
export function createContinuations({ clock }: Pick<Services, 'clock'>): Continuations {
  const further = createBoundedMap<readonly Posted[]>(clock, KEPT_MS, ANSWERS_IN_MEMORY);
  return {
    keep: (asked, posted) => further.set(keyOf(asked), posted),
    take(asked) {
      const posted = further.get(keyOf(asked)) ?? [];
      further.delete(keyOf(asked));
      return posted;
    },
  };
}

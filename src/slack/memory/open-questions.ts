// Questions that went to the people of the desk, by where they stand there, so that a reply finds its asker.
import type { Services } from '../../services.ts';
import type { MessagePlace, OpenQuestion } from '../../store/store.ts';
import { createBoundedMap } from './bounded-map.ts';

export type OpenQuestions = {
  keep(place: MessagePlace, question: OpenQuestion): Promise<void>;
  at(place: MessagePlace): Promise<OpenQuestion | null>;
};

const QUESTIONS_IN_MEMORY = 500;

const keyOf = ({ team, channel, ts }: MessagePlace): string => [team, channel, ts].join('/');

/** Keeps open questions in the store, and the latest in memory for as long as the store fails. */
export function createOpenQuestions({
  clock,
  store,
  watch,
  keep,
}: Pick<Services, 'clock' | 'store' | 'watch' | 'keep'>): OpenQuestions {
  const latest = createBoundedMap<OpenQuestion>(clock, keep.threads, QUESTIONS_IN_MEMORY);
  return {
    async keep(place, question) {
      latest.set(keyOf(place), question);
      await watch.attempt('keep an open question', () => store.openQuestions.keep(place, question, clock()), undefined);
    },
    at: async (place) =>
      latest.get(keyOf(place)) ?? (await watch.attempt('find an open question', () => store.openQuestions.at(place), null)),
  };
}

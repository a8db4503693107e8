// What a person asked is kept: for their own page, and for whoever reads why somebody voted on the answer.
import type { Services } from '../services.ts';
import type { Reply } from './reply-to.ts';

/** Keeps a question and what answered it, in the background; where nothing was asked, nothing. */
export function keepAsked(
  person: string,
  { answer, id, facts }: Pick<Reply, 'answer' | 'id' | 'facts'>,
  { store, watch, clock }: Pick<Services, 'store' | 'watch' | 'clock'>,
): void {
  if (answer === null || answer.question === '') return;
  const asked = { person, question: answer.question, askedAt: clock(), answer: id, facts };
  watch.together('keep people’s questions', asked, (all) => store.asked.keep(all));
}

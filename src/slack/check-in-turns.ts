// Drafts are checked a sentence at a time, one sentence in each round of the event loop however many drafts wait: whoever asks
// a question meanwhile waits for one sentence at most.
import { setImmediate as nextRound } from 'node:timers/promises';
import { type CheckedDraft, type CheckedSentence, joinVerdicts } from '../core/claims/claim.ts';
import type { Desk } from '../core/desk.ts';

export type CheckDraft = (draft: string) => Promise<CheckedDraft>;

/** @returns checks a draft; several at once take turns */
export function createDraftChecks(desk: Pick<Desk, 'checkSentences'>): CheckDraft {
  let last: Promise<void> = Promise.resolve();
  const turn = (): Promise<void> => {
    last = last.then(() => nextRound());
    return last;
  };
  return async (draft) => {
    const sentences: CheckedSentence[] = [];
    const steps = desk.checkSentences(draft);
    for (;;) {
      await turn();
      const step = steps.next();
      if (step.done === true) break;
      sentences.push(step.value);
    }
    return { draft, verdict: joinVerdicts(sentences.map(({ verdict }) => verdict)), sentences };
  };
}

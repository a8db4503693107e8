// Drafts are checked a sentence a round: others get in between, and several drafts share the rounds.
import { describe, expect, it } from 'vitest';
import type { CheckedSentence } from '../../src/core/claims/claim.ts';
import { createDraftChecks } from '../../src/slack/check-in-turns.ts';
import { aSentence } from '../support/sample-checks.ts';

/** Yields so many sentences and notes each one in `done`. */
const sentences = (done: string[]) =>
  function* steps(draft: string): Generator<CheckedSentence> {
    for (const text of draft.split(' ')) {
      done.push(text);
      yield aSentence({ text, verdict: 'supported', findings: [] });
    }
  };

describe('createDraftChecks', () => {
  it('gives what checking at once gives', async () => {
    const check = createDraftChecks({ checkSentences: sentences([]) });
    const sentence = (text: string) => aSentence({ text, verdict: 'supported', findings: [] });
    expect(await check('a b')).toEqual({ draft: 'a b', verdict: 'supported', sentences: [sentence('a'), sentence('b')] });
  });

  it('lets others go first between two sentences', async () => {
    const done: string[] = [];
    const check = createDraftChecks({ checkSentences: sentences(done) });
    const seen: number[] = [];
    const look = setInterval(() => seen.push(done.length), 0);
    await check(Array.from({ length: 400 }, () => 'a').join(' '));
    clearInterval(look);
    expect(seen.some((count) => count > 0 && count < 400)).toBe(true);
  });

  it('takes one sentence a round, however many drafts wait', async () => {
    const done: string[] = [];
    const check = createDraftChecks({ checkSentences: sentences(done) });
    const checks = Promise.all([check('a a'), check('b b'), check('c c')]);
    const rounds: number[] = [];
    for (let round = 0; round < 6; round += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      rounds.push(done.length);
    }
    await checks;
    expect(rounds.map((count, at) => count - (rounds[at - 1] ?? 0)).every((count) => count <= 1)).toBe(true);
    expect(done.slice(0, 3)).toEqual(['a', 'b', 'c']);
  });

  it('goes on with others where one draft fails', async () => {
    const check = createDraftChecks({
      checkSentences: function* fail(draft) {
        if (draft === 'bad') throw new Error('a fault');
        yield aSentence();
      },
    });
    await expect(check('bad')).rejects.toThrow('a fault');
    expect((await check('good')).sentences).toHaveLength(1);
  });
});

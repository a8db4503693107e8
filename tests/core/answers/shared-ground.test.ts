// How much of what a question says its answer says too.
import { describe, expect, it } from 'vitest';
import { sharedGround } from '../../../src/core/answers/shared-ground.ts';
import { weighTerms } from '../../../src/core/answers/weigh-terms.ts';
import type { Fact } from '../../../src/core/knowledge/fact.ts';
import { HARBOUR_FACTS, harbourReading } from '../../support/sample-harbour.ts';

const { understand, index, lexicon } = harbourReading();
const { left, carried, haddock } = HARBOUR_FACTS;
const shared = (typed: string, ...facts: Fact[]): number =>
  sharedGround(weighTerms(understand(typed), index, lexicon), facts, index);

describe('the ground that a question and facts share', () => {
  it('is all of it where each word is one of theirs, whichever of them has it', () => {
    expect([shared('ferry passengers', carried), shared('president of Norland', haddock, left)]).toEqual([1, 1]);
  });

  it('is what people ask for them with, too', () => {
    expect([shared('departure', left), shared('departure', haddock)]).toEqual([1, 0]);
  });

  it('is a part by what each word tells', () => {
    const part = shared('ferry zeppelin trombone', carried);
    expect([part > 0, part < 0.5]).toEqual([true, true]);
  });

  it('is nothing where nothing is said, or single characters alone, or where there are no facts', () => {
    expect([shared('how many', carried), shared('1 = 1', carried), shared('ferry')]).toEqual([0, 0, 0]);
  });
});

// Whether a question says the contrary of what a fact states.
import { describe, expect, it } from 'vitest';
import { createContraries } from '../../../src/core/answers/contraries.ts';
import { senseSchema } from '../../../src/core/knowledge/drafting.ts';
import type { Fact } from '../../../src/core/knowledge/fact.ts';
import { HARBOUR_FACTS, harbour, harbourReading } from '../../support/sample-harbour.ts';

const { understand } = harbourReading();
const { opposed, spoke } = HARBOUR_FACTS;

describe('contraries', () => {
  const contraries = createContraries(
    harbour({ senses: [senseSchema.parse({ same: ['spoke of'], contrary: ['kept silent', 'denied'] })] }),
  );
  const count = (typed: string, fact: Fact) => contraries.saidBy(understand(typed))(fact);

  it('are counted in every form of the words: those for questions and those for drafts apart', () => {
    expect(
      ['Why did Haddock welcome the tunnel?', 'What made Haddock so welcoming?'].map((typed) => count(typed, opposed)),
    ).toEqual([
      { plain: 1, wide: 0 },
      { plain: 1, wide: 0 },
    ]);
    expect(['Why did Cod deny rough seas?', 'Why was Cod keeping silent?'].map((typed) => count(typed, spoke))).toEqual([
      { plain: 0, wide: 1 },
      { plain: 0, wide: 0 },
    ]);
  });

  it('are found as whole phrases', () => {
    expect([count('Why was Cod silent?', spoke), count('Why has Cod kept silent?', spoke)]).toEqual([
      { plain: 0, wide: 0 },
      { plain: 0, wide: 1 },
    ]);
  });

  it('are none beside the fact’s own word, or for a fact that says nothing of it', () => {
    expect([
      count('Why was the tunnel opposed and not welcomed?', opposed),
      count('Why did Cod welcome rough seas?', spoke),
    ]).toEqual([
      { plain: 0, wide: 0 },
      { plain: 0, wide: 0 },
    ]);
  });

  it('are none for a fact of another file', () => {
    expect(count('Why did Haddock welcome the tunnel?', { ...opposed, id: 'elsewhere' })).toEqual({ plain: 0, wide: 0 });
  });
});

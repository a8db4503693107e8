// What else the file has beside an answer.
import { expect, it } from 'vitest';
import { furtherFacts } from '../../../src/core/lookups/further-facts.ts';
import { harbourReference, listed } from '../../support/harbour-reference.ts';
import { HARBOUR_FACTS } from '../../support/sample-harbour.ts';

const reference = harbourReference();
const { haddock, opposed, cod } = HARBOUR_FACTS;

it('gives what came next, then the paragraph, then the topic, each fact once and none that was shown', () => {
  const further = furtherFacts([haddock.id], [cod.id, haddock.id], reference);
  expect([further?.next, further?.paragraph, further?.topic.facts.map(({ id }) => id)]).toEqual([
    [listed('cod')],
    { number: 2, facts: [listed('opposed')] },
    reference.knowledge.facts
      .filter(({ id, topics }) => topics.includes(haddock.topics[0] ?? '') && ![haddock.id, opposed.id, cod.id].includes(id))
      .map(({ id }) => id),
  ]);
});

it('gives nothing beside a fact that the file does not have', () => {
  expect([furtherFacts(['gone'], [cod.id], reference), furtherFacts([], [], reference)]).toEqual([null, null]);
});

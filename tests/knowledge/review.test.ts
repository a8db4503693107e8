// The second reader has read every fact as it stands now.
import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../../src/knowledge-files/read-knowledge.ts';
import { readReview, reviewFaults } from '../../src/knowledge-files/review.ts';

const knowledge = await readKnowledge();
const review = readReview();
const [first, ...rest] = knowledge.facts;
if (!first) throw new Error('there are no facts');

describe('the review', () => {
  it('is whole: a fresh and favourable verdict on every fact, and none on others', () => {
    expect(reviewFaults(knowledge, review)).toEqual([]);
    expect(review.length).toBe(knowledge.facts.length);
  });

  it('goes stale with one changed word of a fact', () => {
    const facts = [{ ...first, statement: `${first.statement} Reportedly.` }, ...rest];
    expect(reviewFaults({ ...knowledge, facts }, review)).toEqual([
      `${first.id}: the verdict is stale: the fact or its paragraph has changed since it was read`,
    ]);
  });

  it('is missed where it is missing', () => {
    expect(
      reviewFaults(
        knowledge,
        review.filter((verdict) => verdict.fact !== first.id),
      ),
    ).toEqual([`${first.id}: no verdict: have someone who did not write it read it against paragraph ${first.paragraph}`]);
  });
});

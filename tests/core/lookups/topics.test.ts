// What the file can be browsed by, and the facts of one topic.
import { describe, expect, it } from 'vitest';
import { createReference } from '../../../src/core/lookups/reference.ts';
import { listTopics, lookUpTopic, topicLines, topicsLines } from '../../../src/core/lookups/topics.ts';
import { readKnowledge } from '../../../src/knowledge-files/read-knowledge.ts';
import { harbourReference, listed } from '../../support/harbour-reference.ts';

const reference = harbourReference();
const real = createReference(await readKnowledge());

describe('listTopics', () => {
  it('lists the topics, the largest first', () => {
    expect(topicsLines(listTopics(reference))).toEqual(['harbour (7 facts)', 'role (2 facts)', 'traffic (1 fact)']);
  });

  it('shows a topic in words', () => {
    const topics = [{ topic: 'sea-rescue-at-night', facts: 2 }];
    expect(topicsLines({ kind: 'topics', topics })).toEqual(['sea rescue at night (2 facts)']);
    const lines = topicLines({ kind: 'topic', topic: 'sea-rescue-at-night', facts: [listed('haddock')] });
    expect(lines[0]).toBe('Topic: sea rescue at night');
  });
});

describe('lookUpTopic', () => {
  it('gives the facts of a topic', () => {
    const topic = lookUpTopic(' Role', reference);
    expect(topic).toEqual({ kind: 'topic', topic: 'role', facts: [listed('haddock'), listed('cod')] });
    expect(topic.kind === 'topic' && topicLines(topic)[0]).toBe('Topic: role');
  });

  it('offers topics that come near, or hold the word, and none where nothing does', () => {
    const offers = ['algeria position', 'forse', 'position', 'zeppelin', 'xx'].map((typed) => {
      const topic = lookUpTopic(typed, real);
      return topic.kind === 'topic' ? topic.topic : topic.offers.map(({ request }) => request);
    });
    expect(offers).toEqual(['algeria-position', ['topic force'], ['topic algeria-position'], [], []]);
  });

  it('gives every fact of the file under each of its topics', () => {
    for (const { topic, facts } of listTopics(real).topics) {
      const found = lookUpTopic(topic, real);
      expect([topic, found.kind === 'topic' && found.facts.length]).toEqual([topic, facts]);
    }
  });
});

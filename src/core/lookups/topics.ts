// `topics` and `topic <name>`: what the file can be browsed by, and the facts of one topic.
import { editDistance } from '../questions/correct-spelling.ts';
import { type ListedFact, listFact, listedFactLines, section } from './listed-fact.ts';
import type { NotFound } from './not-found.ts';
import type { Reference } from './reference.ts';

export type Topics = { readonly kind: 'topics'; readonly topics: readonly { readonly topic: string; readonly facts: number }[] };
export type Topic = { readonly kind: 'topic'; readonly topic: string; readonly facts: readonly ListedFact[] };

/** A topic in words: "algeria position". */
export const topicText = (topic: string): string => topic.replaceAll('-', ' ');

/** At most this many near topics are offered. */
const MOST_NEAR = 5;
const NEAR_EDITS = 2;

/** The topics with how many facts each has, the largest first, then by name. */
export function listTopics({ knowledge }: Reference): Topics {
  const counts = new Map<string, number>();
  for (const topic of knowledge.facts.flatMap(({ topics }) => topics)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  const topics = [...counts].map(([topic, facts]) => ({ topic, facts }));
  return { kind: 'topics', topics: topics.toSorted((a, b) => b.facts - a.facts || (a.topic < b.topic ? -1 : 1)) };
}

/** The facts of a topic in the order of the file; where there is none of this name, the topics that come near. */
export function lookUpTopic(typed: string, reference: Reference): Topic | NotFound {
  const slug = typed.trim().toLowerCase().replace(/\s+/g, '-');
  const facts = reference.knowledge.facts.filter(({ topics }) => topics.includes(slug));
  if (facts.length > 0) return { kind: 'topic', topic: slug, facts: facts.map((fact) => listFact(fact, reference)) };
  const near = listTopics(reference)
    .topics.map(({ topic }) => ({
      topic,
      distance: slug !== '' && topic.split('-').includes(slug) ? 1 : editDistance(slug, topic, NEAR_EDITS),
    }))
    .filter(({ topic, distance }) => distance <= NEAR_EDITS && distance < topic.length - 1)
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, MOST_NEAR);
  const offers = near.map(({ topic }) => ({ label: topicText(topic), request: `topic ${topic}` }));
  return { kind: 'not-found', what: 'topic', typed, several: false, offers };
}

/** Each topic with its number of facts. */
export const topicsLines = ({ topics }: Topics): string[] =>
  topics.map(({ topic, facts }) => `${topicText(topic)} (${facts} ${facts === 1 ? 'fact' : 'facts'})`);

/** The facts of a topic under its name. */
export const topicLines = ({ topic, facts }: Topic): string[] =>
  section(`Topic: ${topicText(topic)}`, facts.flatMap(listedFactLines));

// The development questions also stand among the wordings in knowledge/. So that no question is answered by itself, each
// writer's questions are put to a desk that was built without the wordings of that writer.
import { type Knowledge, createKnowledge } from '../../src/core/knowledge/knowledge.ts';
import { createReading } from '../../src/core/reading.ts';
import { passagedOf } from '../../src/core/search/passage-model.ts';
import { learnPassages, passageExamples } from './learn-passages.ts';
import type { Expected, QuestionSet } from './question-set.ts';
import type { Answerer } from './score.ts';

/** How many parts a set is held out in. */
export const PARTS = 5;

const folded = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');

/** The writer of a question or thread: the letters that open its id. */
const writerOf = (id: string): string => id.split('-')[0] ?? '';

/** The parts of a set, no writer in two of them. */
export function partsOf(set: QuestionSet): QuestionSet[] {
  const writers = [...new Set([...set.singles, ...set.threads].map(({ id }) => writerOf(id)))].toSorted();
  const partOf = new Map(writers.map((writer, at) => [writer, at % PARTS]));
  return Array.from({ length: Math.min(PARTS, writers.length) }, (_, part) => ({
    name: `${set.name} ${part + 1}`,
    singles: set.singles.filter(({ id }) => partOf.get(writerOf(id)) === part),
    threads: set.threads.filter(({ id }) => partOf.get(writerOf(id)) === part),
  }));
}

/** The file without the wordings that are questions of the part, and without the follow-ups of its writers. */
export function withoutWordingsOf(knowledge: Knowledge, part: QuestionSet): Knowledge {
  const asked = new Set(
    [...part.singles, ...part.threads.flatMap(({ turns }) => turns)].flatMap(({ q, means }) => [
      folded(q),
      ...(means === undefined ? [] : [folded(means)]),
    ]),
  );
  const others = (wordings: readonly string[]): string[] => wordings.filter((wording) => !asked.has(folded(wording)));
  const writers = new Set([...part.singles, ...part.threads].map(({ id }) => writerOf(id)));
  return createKnowledge({
    ...knowledge,
    passages: null,
    followUps: knowledge.followUps.filter(({ writer }) => !writers.has(writer)),
    asks: knowledge.asks.map((entry) => ({ ...entry, asks: others(entry.asks) })),
    lacks: knowledge.lacks.map((entry) => ({ ...entry, lacks: others(entry.lacks) })),
    lists: knowledge.lists.map((list) => ({ ...list, asks: others(list.asks) })),
    silences: knowledge.silences.map((silence) => ({ ...silence, asks: others(silence.asks) })),
  });
}

/** The file as it would be had the writers of a part never written: without their wordings, and with what the others teach.
 * @param epochs how often what they teach is met, where it shall not take as long as it should */
export function withoutPart(knowledge: Knowledge, set: QuestionSet, part: QuestionSet, epochs?: number): Knowledge {
  const left = withoutWordingsOf(knowledge, part);
  if (knowledge.passages === null) return left;
  const heldOut = new Set([...part.singles, ...part.threads].map(({ id }) => id));
  const others = {
    name: `${set.name} without ${part.name}`,
    singles: set.singles.filter(({ id }) => !heldOut.has(id)),
    threads: set.threads.filter(({ id }) => !heldOut.has(id)),
  };
  const examples = passageExamples(left, others, createReading(left));
  return createKnowledge({ ...left, passages: learnPassages(examples, passagedOf(left), epochs) });
}

/** Answers each question of a set by a desk that never saw its writer's. */
export function holdOut(knowledge: Knowledge, set: QuestionSet, answererOf: (knowledge: Knowledge) => Answerer): Answerer {
  const answererOfWriter = new Map<string, Answerer>();
  for (const part of partsOf(set)) {
    const answerer = answererOf(withoutPart(knowledge, set, part));
    for (const { id } of [...part.singles, ...part.threads]) answererOfWriter.set(writerOf(id), answerer);
  }
  const pick = (id: Expected['id']): Answerer => {
    const answerer = answererOfWriter.get(writerOf(id));
    if (!answerer) throw new Error(`no part of ${set.name} holds ${id}`);
    return answerer;
  };
  return {
    ask: (question, id) => pick(id).ask(question, id),
    askThread: (questions, id) => pick(id).askThread(questions, id),
  };
}

// What a short question may mean where nothing in it tells which: "when is the meeting", "the president".
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Question } from '../questions/question.ts';
import { holdsTerm } from '../search/indexed-fact.ts';
import { MAX_NEAR } from './answer.ts';
import type { Judgement } from './judge.ts';

/** A short question counts as clear when the judge gives its best fact at least this share. */
const CLEAR_SHARE = 0.75;

/** The questions that a short one may mean; none where it is clear, or stands in a thread, which tells. */
export function possibleReadings(question: Question, { candidates, nothing }: Judgement, knowledge: Knowledge): string[] {
  if (question.thread || question.names.length > 0 || question.terms.length > 2) return [];
  const titled = /(?:^|\bthe )(president|minister|leader|secretary)\b/i.exec(question.typed);
  if (titled && titled[1] !== undefined) {
    const title = titled[1].toLowerCase();
    const held = knowledge.names.filter((name) => name.kind === 'person' && name.titles.includes(title));
    if (held.length > 1) return held.map((name) => question.typed.replace(titled[0], name.name));
  }
  const [best] = candidates;
  if (question.terms.length > 1 || !best || best.share < nothing || best.share >= CLEAR_SHARE) return [];
  // A word that none of them says is not short for any.
  if (!question.terms.every(({ units }) => candidates.some(({ own }) => holdsTerm(own, units) > 0))) return [];
  const byParagraph = new Map<number, string>();
  for (const { fact } of candidates.slice(0, 6)) {
    const wording = knowledge.asksOf.get(fact.id)?.[0];
    if (wording !== undefined && !byParagraph.has(fact.paragraph)) byParagraph.set(fact.paragraph, wording);
  }
  return [...byParagraph.values()].slice(0, MAX_NEAR);
}

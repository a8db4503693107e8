// A question becomes an answer: understood, judged against the facts, and shown with its sources, or refused.
import type { Fact } from '../knowledge/fact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { wantsSeveral } from '../questions/asks-for-several.ts';
import type { Question } from '../questions/question.ts';
import { isSmallTalk } from '../questions/small-talk.ts';
import type { FactIndex } from '../search/fact-index.ts';
import { holdsTerm } from '../search/indexed-fact.ts';
import type { Lexicon } from '../search/lexicon.ts';
import type { Passages } from '../search/passage-model.ts';
import { type Answer, MAX_FACTS, MAX_NEAR } from './answer.ts';
import { answerHalves } from './answer-halves.ts';
import type { Contraries } from './contraries.ts';
import { type JudgeWeights, type Judgement, judge, readingOf } from './judge.ts';
import { type Verdict, isRatherRefused, reachVerdict } from './reach-verdict.ts';
import { NEXT_TO_LEAD, OF_SEVERAL, chooseSeveral, weighSeveral } from './judge-several.ts';
import { readSides } from './read-sides.ts';
import { listByFields } from './select-several.ts';
import { once, remembered } from '../once.ts';
import { showFact } from './show-fact.ts';

/** What answering needs beside the question. */
export type Answering = {
  readonly knowledge: Knowledge;
  readonly index: FactIndex;
  readonly lexicon: Lexicon;
  readonly weights: JudgeWeights;
  readonly contraries: Contraries;
  /** Understands a part of a question in the same thread. */
  understand(typed: string): Question;
};

/** The nearest facts of what was weighed. */
const nearest = ({ candidates }: Judgement): Fact[] => candidates.map(({ fact }) => fact).slice(0, MAX_NEAR);

/** A short question counts as clear when the judge gives its best fact at least this share. */
const CLEAR_SHARE = 0.75;

/** The questions that a short one may mean, where nothing in it tells which: "when is the meeting", "the president". */
function readingsOf(question: Question, { candidates, nothing }: Judgement, knowledge: Knowledge): string[] {
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

/** How much of a question the file knows no word of; a question with a name of the file is about the file. */
function unknownShare(question: Question, { weighed }: Judgement, index: FactIndex): number {
  if (question.names.length > 0 || weighed.total === 0) return 0;
  const unknown = weighed.terms.reduce((sum, { term, weight }) => sum + (index.isKnown(term) ? 0 : weight), 0);
  return unknown / weighed.total;
}

/** A question of which the file does not know this share is about something else. */
const OFF_TOPIC_FROM = 0.5;

/** Whether two paragraphs are each rather needed than not: such a question is answered, however little speaks for one of them alone. */
const areNeeded = ({ passages }: Judgement): boolean =>
  Array.from(passages.needed).filter((likelihood) => likelihood > Math.log(0.5)).length > 1;

/** What is as unlikely to be needed as this does not stand next to a lead: it is not looked at. */
const HARDLY_NEEDED = Math.log(0.03);

/** Whether a paragraph besides the one told may be needed. */
const mayNeedOther = ({ passages: { needed } }: Judgement, told: number): boolean =>
  Array.from(needed).some((likelihood, paragraph) => likelihood > HARDLY_NEEDED && paragraph !== told);

/** A clause that by itself is as surely not in the file as this (a logarithm) is not passed over. */
const SURELY_NOTHING = Math.log(0.98);
const isLacking = (clauses: readonly Passages[]): boolean => clauses.some(({ nothing }) => nothing > SURELY_NOTHING);

/** A question that is as surely in the file as this is answered whole, whatever one of its halves reads like by itself. */
const SURELY_WHOLE = 0.03;

/** What would lead by itself leads several too, in the place of another fact of its paragraph. */
const ledBy = (lead: Fact | undefined, facts: readonly Fact[]): readonly Fact[] =>
  lead && facts.some(({ paragraph }) => paragraph === lead.paragraph)
    ? [lead, ...facts.filter(({ paragraph }) => paragraph !== lead.paragraph)]
    : facts;

const QUESTION_WORD = /^(?:who|whom|whose|what|when|where|why|how|which)$/;

/** Answers one understood question. */
export function answerQuestion(question: Question, given: Answering): Answer {
  // A clause may be a side, and a half: it is understood once.
  const answering = { ...given, understand: remembered(given.understand) };
  const { knowledge, lexicon, index } = answering;
  // A half or a side is judged by itself and in its thread: read once.
  const read = remembered((asked: Question) => readingOf(asked, index, lexicon));
  const common = { question: question.typed, readAs: readAs(question), listed: false, readings: [], near: [] };
  const show = (facts: readonly Fact[]) => facts.map((fact) => showFact(fact, knowledge));
  const weigh = (asked: Question): Judgement => judge(asked, index, lexicon, knowledge.nameById, answering.weights, read);

  const words = question.words.filter((word) => word.start >= 0).map((word) => word.text);
  if (words.length === 0) return { ...common, readAs: null, outcome: 'none', reason: 'empty', facts: [] };
  if (isSmallTalk(words)) return { ...common, readAs: null, outcome: 'none', reason: 'greeting', facts: [] };

  const judgement = weigh(question);
  const unknown = unknownShare(question, judgement, index);
  const offTopic = { ...common, outcome: 'none', reason: 'off-topic', facts: [] } as const;
  // Nothing speaks for any fact but the form of the question.
  if (unknown === 1) return offTopic;
  const decide = (asked: Question): Verdict => reachVerdict(asked, weigh(asked), answering);
  const listed = listByFields(question, knowledge, judgement.candidates, index.facts);
  if (listed) return { ...common, outcome: 'answer', reason: null, facts: show(listed), listed: true };
  // "And and and" has no subject and asks nothing: whatever it reads like is chance.
  const asksNothing = question.terms.length === 0 && question.thread === null && !words.some((word) => QUESTION_WORD.test(word));
  if (asksNothing) return { ...common, readAs: null, outcome: 'none', reason: 'empty', facts: [] };
  const verdict = reachVerdict(question, judgement, answering);
  if (verdict.corrected) return { ...common, outcome: 'answer', reason: 'corrected', facts: show(verdict.facts) };
  const wanted = wantsSeveral(question, judgement.passages.several);
  const { sides, clauses } = readSides(question, judgement.passages, answering);
  const weighed = once(() => weighSeveral(question, judgement, knowledge.facts, sides.map(index.passages), clauses));
  const { several } = answering.weights;
  /** The lead, then those of other paragraphs that a whole answer needs, then what supports it. */
  const withNeeded = (lead: Fact, others: readonly Fact[]): Fact[] => {
    const chosen = mayNeedOther(judgement, lead.paragraph) ? chooseSeveral(weighed(), several, NEXT_TO_LEAD) : [];
    const beside = chosen.filter((fact) => fact.paragraph !== lead.paragraph);
    return [...new Set([lead, ...beside, ...others])].slice(0, MAX_FACTS);
  };
  if (wanted || sides.length > 1) {
    const facts = chooseSeveral(weighed(), several, OF_SEVERAL);
    // The whole may read like nothing in the file where each side by itself is in it.
    const isEachAnswered = (): boolean => sides.length > 1 && sides.every((side) => decide(side).facts.length > 0);
    if (facts.length > 1 && !isLacking(clauses) && (verdict.facts.length > 0 || areNeeded(judgement) || isEachAnswered()))
      return { ...common, outcome: 'answer', reason: null, facts: show(ledBy(verdict.facts[0], facts)), listed: true };
  }

  const halves = answerHalves(question.typed, { ...answering, decide, isRefused: (asked) => isRatherRefused(weigh(asked)) });
  if (halves?.isWhole === true) return { ...common, outcome: 'answer', reason: null, facts: show(halves.facts) };
  if (halves && judgement.nothing > SURELY_WHOLE)
    return { ...common, outcome: 'closest', reason: 'partly', facts: show(halves.facts) };

  // What asks for a later time, or for something else altogether, has no reading in the file.
  const readings = verdict.reason === null || verdict.reason === 'absent' ? readingsOf(question, judgement, knowledge) : [];
  if (readings.length > 1) {
    return { ...common, outcome: 'closest', reason: 'ambiguous', facts: [], near: show(nearest(judgement)), readings };
  }
  const [lead, ...others] = verdict.facts;
  if (lead) return { ...common, outcome: 'answer', reason: null, facts: show(withNeeded(lead, others)) };
  if (verdict.reason === 'off-topic' || unknown > OFF_TOPIC_FROM) return offTopic;
  const reason = verdict.reason === 'after-horizon' || question.later ? 'after-horizon' : 'absent';
  const near = show(verdict.near);
  return near.length === 0
    ? { ...common, outcome: 'none', reason, facts: [] }
    : { ...common, outcome: 'closest', reason, facts: [], near };
}

/** The words a question was read as, where they differ from what was typed. */
function readAs(question: Question): string | null {
  const lent = question.terms.some((term) => term.lent !== undefined);
  return question.corrections.length === 0 && !lent ? null : question.words.map((word) => word.text).join(' ');
}

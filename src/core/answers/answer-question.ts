// A question becomes an answer: understood, judged against the facts, and shown with its sources, or refused.
import type { Fact } from '../knowledge/fact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { wantsSeveral } from '../questions/asks-for-several.ts';
import { mendedText } from '../questions/mended-text.ts';
import type { Question } from '../questions/question.ts';
import { isSmallTalk } from '../questions/small-talk.ts';
import type { FactIndex } from '../search/fact-index.ts';
import type { Lexicon } from '../search/lexicon.ts';
import { HARDLY, type Passages, RATHER, likelierThan } from '../search/passage-model.ts';
import { type Answer, MAX_FACTS, MAX_NEAR } from './answer.ts';
import { factsOfPart } from './facts-of-part.ts';
import { answerHalves } from './answer-halves.ts';
import type { Contraries } from './contraries.ts';
import { type JudgeWeights, type Judgement, judge } from './judge.ts';
import { possibleReadings } from './possible-readings.ts';
import { type Verdict, isRatherRefused, reachVerdict } from './reach-verdict.ts';
import { NEXT_TO_LEAD, OF_SEVERAL, chooseSeveral, weighSeveral } from './judge-several.ts';
import { readSides } from './read-sides.ts';
import { sharedGround } from './shared-ground.ts';
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

/** How much of a question the file knows no word of; a question with a name of the file is about the file. */
function unknownShare(question: Question, { weighed }: Judgement, index: FactIndex): number {
  if (question.names.length > 0 || weighed.total === 0) return 0;
  const unknown = weighed.terms.reduce((sum, { term, weight }) => sum + (index.isKnown(term) ? 0 : weight), 0);
  return unknown / weighed.total;
}

/** A question of which the file does not know this share is about something else. */
const OFF_TOPIC_FROM = 0.5;

/** Whether two paragraphs are each rather needed than not: such a question is answered, however little speaks for one of them alone. */
const areNeeded = ({ passages }: Judgement): boolean => likelierThan(RATHER, passages.needed).length > 1;

/** Whether a paragraph besides the one told may be needed: where none is, nothing stands next to a lead. */
const mayNeedOther = ({ passages: { needed } }: Judgement, told: number): boolean =>
  likelierThan(HARDLY, needed).some((paragraph) => paragraph !== told);

/** A clause that by itself is as surely not in the file as this (a logarithm) is not passed over. */
const SURELY_NOTHING = Math.log(0.98);
const isLacking = (clauses: readonly Passages[]): boolean => clauses.some(({ nothing }) => nothing > SURELY_NOTHING);

/** A question that is as surely in the file as this is answered whole, whatever one of its halves reads like by itself. */
const SURELY_WHOLE = 0.03;

/** An answer shares at least this much of what a question by itself says: of 1,814 right answers to both question sets none shares less than twice as
 * much. Held out by writer, nothing is lost; 0.2 would lose 0.002 of the right ones. */
const LEAST_GROUND = 0.1;

/** What has nothing to do with a question does not answer it. */
const ungrounded = (judgement: Judgement): Verdict => ({
  facts: [],
  near: nearest(judgement),
  reason: judgement.passages.reason,
  corrected: false,
});

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
  const { knowledge, lexicon, index, understand } = answering;
  const common = { question: question.typed, readAs: readAs(question), listed: false, readings: [], near: [] };
  const show = (facts: readonly Fact[]) => facts.map((fact) => showFact(fact, knowledge));
  const weigh = (asked: Question): Judgement => judge(asked, index, lexicon, knowledge.nameById, answering.weights);

  const words = question.words.filter((word) => word.start >= 0).map((word) => word.text);
  if (words.length === 0) return { ...common, readAs: null, outcome: 'none', reason: 'empty', facts: [] };
  if (isSmallTalk(words)) return { ...common, readAs: null, outcome: 'none', reason: 'greeting', facts: [] };

  const judgement = weigh(question);
  const unknown = unknownShare(question, judgement, index);
  const offTopic = (): Answer => ({ ...common, outcome: 'none', reason: 'off-topic', facts: [] });
  // Nothing speaks for any fact but the form of the question.
  if (unknown === 1) return offTopic();
  const decide = (asked: Question): Verdict => reachVerdict(asked, weigh(asked), answering);
  const listed = listByFields(question, knowledge, judgement.candidates, index.facts);
  if (listed) return { ...common, outcome: 'answer', reason: null, facts: show(listed), listed: true };
  // "And and and" has no subject and asks nothing: whatever it reads like is chance.
  const asksNothing = question.terms.length === 0 && question.thread === null && !words.some((word) => QUESTION_WORD.test(word));
  if (asksNothing) return { ...common, readAs: null, outcome: 'none', reason: 'empty', facts: [] };
  const reached = reachVerdict(question, judgement, answering);
  // A correction says itself what it has to do with the question, and a follow-up leans on its thread.
  const isByItself = reached.facts.length > 0 && !reached.corrected && question.thread === null;
  const isGrounded = !isByItself || sharedGround(judgement.weighed, reached.facts, index) >= LEAST_GROUND;
  const verdict = isGrounded ? reached : ungrounded(judgement);
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

  const isRefused = (asked: Question): boolean => isRatherRefused(weigh(asked));
  const halves = answerHalves(mendedText(question), { knowledge, lexicon, understand, decide, isRefused });
  if (halves?.isWhole === true) return { ...common, outcome: 'answer', reason: null, facts: show(halves.facts) };
  if (halves && judgement.nothing > SURELY_WHOLE)
    return { ...common, outcome: 'closest', reason: 'partly', facts: show(halves.facts) };

  // What asks for a later time, or for something else altogether, has no reading in the file.
  const readings = verdict.reason === null || verdict.reason === 'absent' ? possibleReadings(question, judgement, knowledge) : [];
  if (readings.length > 1) {
    return { ...common, outcome: 'closest', reason: 'ambiguous', facts: [], near: show(nearest(judgement)), readings };
  }
  const [lead, ...others] = verdict.facts;
  if (lead) return { ...common, outcome: 'answer', reason: null, facts: show(withNeeded(lead, others)) };
  if (verdict.reason === 'off-topic' || unknown > OFF_TOPIC_FROM) return offTopic();
  const part = verdict.reason === 'partly' ? factsOfPart(judgement.passages, index) : [];
  if (part.length > 0) return { ...common, outcome: 'closest', reason: 'partly', facts: show(part) };
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

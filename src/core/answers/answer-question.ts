// A question becomes an answer: understood, judged against facts and silences, and shown with its sources, or refused.
import type { Fact } from '../knowledge/fact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { wantsSeveral } from '../questions/asks-for-several.ts';
import type { Question } from '../questions/question.ts';
import { readInThread } from '../questions/read-in-thread.ts';
import { isSmallTalk } from '../questions/small-talk.ts';
import { splitQuestion } from '../questions/split-question.ts';
import type { FactIndex } from '../search/fact-index.ts';
import type { Lexicon } from '../search/lexicon.ts';
import type { Passages } from '../search/passage-model.ts';
import { type Answer, MAX_FACTS, MAX_LISTED_FACTS, MAX_NEAR } from './answer.ts';
import type { Contraries } from './contraries.ts';
import { type JudgeWeights, type Judgement, judge, readingOf } from './judge.ts';
import { type Verdict, isRatherRefused, reachVerdict } from './reach-verdict.ts';
import { AFTER_LIST, NEXT_TO_LEAD, OF_SEVERAL, chooseSeveral, isTwofold, weighSeveral } from './judge-several.ts';
import { clausesOf, listByFields, sidesOf } from './select-several.ts';
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
const nearest = ({ candidates }: Judgement): Fact[] =>
  candidates.flatMap((candidate) => candidate.target.fact ?? []).slice(0, MAX_NEAR);

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
  if (question.terms.length > 1 || !best?.target.fact || best.share < nothing || best.share >= CLEAR_SHARE) return [];
  const byParagraph = new Map<number, string>();
  for (const { target } of candidates.slice(0, 6)) {
    if (!target.fact) continue;
    const wording = knowledge.asksOf.get(target.fact.id)?.[0];
    if (wording !== undefined && !byParagraph.has(target.fact.paragraph)) byParagraph.set(target.fact.paragraph, wording);
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

/** Whether a paragraph besides those told may be needed. */
const mayNeedOther = ({ passages: { needed } }: Judgement, told: ReadonlySet<number>): boolean =>
  Array.from(needed).some((likelihood, paragraph) => likelihood > HARDLY_NEEDED && !told.has(paragraph));

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
  const listed = listByFields(question, knowledge, judgement.candidates, index.targets);
  if (listed) return { ...common, outcome: 'answer', reason: null, facts: show(listed), listed: true };
  // "And and and" has no subject and asks nothing: whatever it reads like is chance.
  const asksNothing = question.terms.length === 0 && question.thread === null && !words.some((word) => QUESTION_WORD.test(word));
  if (asksNothing) return { ...common, readAs: null, outcome: 'none', reason: 'empty', facts: [] };
  const verdict = reachVerdict(question, judgement, answering);
  const wanted = wantsSeveral(question, judgement.several);
  const { sides, clauses } = readSides(question, wanted, answering);
  const weighed = once(() => weighSeveral(question, judgement, knowledge.facts, sides.map(index.passages), clauses));
  const { several } = answering.weights;
  /** The verdict's facts, and those of other paragraphs that a whole answer needs: after a list, and next to a lead. */
  const withNeeded = ({ facts, listed: isList }: Verdict): Pick<Answer, 'facts' | 'listed'> => {
    const told = new Set((isList ? facts : facts.slice(0, 1)).map((fact) => fact.paragraph));
    const chosen = isList
      ? chooseSeveral(weighed(), several, AFTER_LIST)
      : mayNeedOther(judgement, told)
        ? chooseSeveral(weighed(), several, NEXT_TO_LEAD)
        : [];
    const beside = chosen.filter((fact) => !told.has(fact.paragraph));
    const [lead, ...others] = facts;
    const whole = isList || !lead ? [...facts, ...beside] : [...new Set([lead, ...beside, ...others])];
    return { facts: show(whole.slice(0, isList ? MAX_LISTED_FACTS : MAX_FACTS)), listed: isList };
  };
  if (wanted || sides.length > 1) {
    const answered = { ...common, outcome: 'answer', reason: null, listed: true } as const;
    if (verdict.listed) return { ...answered, ...withNeeded(verdict) };
    const facts = chooseSeveral(weighed(), several, OF_SEVERAL);
    // The whole may read like nothing in the file where each side by itself is in it.
    const isEachAnswered = (): boolean => sides.length > 1 && sides.every((side) => decide(side).facts.length > 0);
    const isAnswered = verdict.facts.length > 0 && !verdict.corrected;
    if (facts.length > 1 && (isAnswered || areNeeded(judgement) || isEachAnswered())) return { ...answered, facts: show(facts) };
  }

  const halves = splitQuestion(question.typed);
  if (halves) {
    const asked = answering.understand(halves[0]);
    const alone = answering.understand(halves[1]);
    const first = decide(asked);
    // The second half leans on the first as a follow-up leans on its thread: "and who commands them".
    const followUp = readInThread(alone, { question: asked, facts: first.facts }, lexicon, knowledge.nameById);
    const leaning = decide(followUp);
    // What only leads back to the first half's fact answers the first half again, where by itself it is rather not in the file.
    const isEcho =
      first.facts.length > 0 && alone.terms.length > 0 && leaning.facts[0] === first.facts[0] && isRatherRefused(weigh(alone));
    const second = isEcho ? { ...leaning, facts: [], silence: 'absent' as const } : leaning;
    if (first.facts.length > 0 && second.facts.length > 0) {
      const both = [...new Set([first.facts[0], second.facts[0], ...first.facts, ...second.facts])].flatMap((fact) => fact ?? []);
      return { ...common, outcome: 'answer', reason: null, facts: show(both.slice(0, MAX_FACTS)) };
    }
    const half = first.facts.length > 0 ? first : second;
    if (half.facts.length > 0 && (first.silence ?? second.silence) !== null) {
      return { ...common, outcome: 'closest', reason: 'partly', facts: show(half.facts) };
    }
  }

  const readings = readingsOf(question, judgement, knowledge);
  if (readings.length > 1) {
    return { ...common, outcome: 'closest', reason: 'ambiguous', facts: [], near: show(nearest(judgement)), readings };
  }
  const [lead] = verdict.facts;
  if (lead) {
    if (verdict.corrected) return { ...common, outcome: 'answer', reason: 'corrected', facts: show(verdict.facts) };
    return { ...common, outcome: 'answer', reason: null, ...withNeeded(verdict) };
  }
  if (verdict.silence === 'off-topic' || (verdict.silence === null && unknown > OFF_TOPIC_FROM)) return offTopic;
  const reason = verdict.silence === 'after-horizon' || question.later ? 'after-horizon' : 'absent';
  const near = show(verdict.near);
  return near.length === 0
    ? { ...common, outcome: 'none', reason, facts: [] }
    : { ...common, outcome: 'closest', reason, facts: [], near };
}

/**
 * The sides of a question for several, each read by itself, and which paragraphs each of its clauses is about.
 * @param wanted whether it wants several; where it does not say so, its clauses may still be about different things
 */
export function readSides(
  question: Question,
  wanted: boolean,
  { understand, index }: Pick<Answering, 'understand' | 'index'>,
): { readonly sides: readonly Question[]; readonly clauses: readonly Passages[] } {
  const text = mendedText(question);
  const read = clausesOf(text).map((part) => understand(part));
  const clauses = read.length < 2 ? [] : read.map(index.passages);
  const parts = wanted ? sidesOf(text).map((part) => understand(part)) : isTwofold(clauses) ? read : [];
  return { sides: parts.length < 2 ? [] : parts, clauses };
}

/** What was typed with its spelling mended, punctuation kept. */
function mendedText(question: Question): string {
  let text = '';
  let from = 0;
  for (const word of question.words) {
    if (word.start < from) continue;
    text += question.typed.slice(from, word.start).replace(/[\p{L}\p{N}]+/gu, '') + word.text;
    from = word.end;
  }
  return text;
}

/** The words a question was read as, where they differ from what was typed. */
function readAs(question: Question): string | null {
  const lent = question.terms.some((term) => term.lent !== undefined);
  return question.corrections.length === 0 && !lent ? null : question.words.map((word) => word.text).join(' ');
}

// What the judge's choice means: facts that answer, a fact that corrects, or what is near and why it is refused.
import type { Fact } from '../knowledge/fact.ts';
import type { Knowledge, RefusalReason } from '../knowledge/knowledge.ts';
import type { Question } from '../questions/question.ts';
import type { IndexedFact } from '../search/indexed-fact.ts';
import type { Unit } from '../search/lexicon.ts';
import { MAX_NEAR } from './answer.ts';
import type { Contraries } from './contraries.ts';
import { dateDiffers, figureDiffers } from './find-contradiction.ts';
import { asksOutcome, lacksWanted } from './holds-wanted.ts';
import { correctionOf, readPremise } from './judge-premise.ts';
import type { Judgement, JudgeWeights } from './judge.ts';

export type Verdict = {
  readonly facts: readonly Fact[];
  readonly near: readonly Fact[];
  /** Why it is refused; null where facts answer. */
  readonly reason: RefusalReason | 'partly' | null;
  /** The lead contradicts what the question takes for granted. */
  readonly corrected: boolean;
};

/** An answer shows at most this many facts: the lead and what supports it. */
const SHOWN_FACTS = 3;
/** A supporting fact comes this near to the lead in the judge's score. */
const SUPPORT_WITHIN = 2.5;

/** A question is refused where it is more probable than this that nothing in the file answers. Held out by writer (two fifths of all),
 * it answers 0.961 right first and refuses 0.906 of those that cannot be answered; 0.5 answers 0.004 more and refuses 0.010 less. */
export const REFUSED_ABOVE = 0.45;

/** Whether it is rather not in the file. */
export const isRatherRefused = ({ nothing }: Pick<Judgement, 'nothing'>): boolean => nothing > REFUSED_ABOVE;

/** Two statements that share more of their words than this say much the same. */
const REPEATS_FROM = 0.7;

/** The first facts, as many as are shown, less those that repeat what an earlier one says. */
function withoutRepeats(candidates: readonly IndexedFact[]): Fact[] {
  const kept: { fact: Fact; own: ReadonlySet<Unit>; words: readonly Unit[] }[] = [];
  for (const { fact, own } of candidates) {
    if (kept.length === SHOWN_FACTS) break;
    const words = [...own].filter((unit) => unit.startsWith('w:'));
    const repeats = kept.some((other) => {
      const shared = words.filter((word) => other.own.has(word)).length;
      return shared / Math.min(words.length, other.words.length) > REPEATS_FROM;
    });
    if (!repeats) kept.push({ fact, own, words });
  }
  return kept.map(({ fact }) => fact);
}

/** A fact answers a question by itself only where it is as probable. Held out by writer, 0.25 refuses three in a thousand more that it could answer,
 * and five in a thousand more that it could not. */
const LEAST_SHARE = 0.15;
/** A fact that lacks what is wanted answers only where it is as probable: the judge has weighed that it lacks it. */
const SURE_FROM = 0.4;
/** Where the best fact lacks what is wanted, another that has it leads from this near to it; in the same paragraph from farther. */
const ABLE_WITHIN = 1;
const SIBLING_WITHIN = 6;

/** What is refused is in the file in part from these odds on (a logarithm). Held out by writer, 0.60 of the questions of which a part is in the file lie
 * above, and 0.002 of all others; from 0 on, the reason is right for 0.003 fewer. */
const PARTLY_FROM = -1;

/** What reaching a verdict needs beside the question and what was weighed. */
export type Deciding = {
  readonly knowledge: Knowledge;
  readonly contraries: Contraries;
  readonly weights: Pick<JudgeWeights, 'premise'>;
};

/** Reads the judge's choice. */
export function reachVerdict(question: Question, judgement: Judgement, { knowledge, contraries, weights }: Deciding): Verdict {
  // What a thread lends was not taken for granted by the follow-up.
  const isWhole = question.terms.every((term) => term.lent === undefined);
  const premise = isWhole && !question.later ? readPremise(question, knowledge, contraries) : null;
  const correction = premise && correctionOf(premise, judgement, weights.premise);
  if (correction) return { facts: [correction], near: [], reason: null, corrected: true };

  const { candidates, nothing, passages } = judgement;
  const near = candidates.map(({ fact }) => fact).slice(0, MAX_NEAR);
  const refused = (reason: NonNullable<Verdict['reason']>): Verdict => ({ facts: [], near, reason, corrected: false });
  /** Refused, unless a part of it is likely to be in the file. */
  const refusedWhole = (reason: RefusalReason): Verdict =>
    refused(passages.partly > PARTLY_FROM && !question.later ? 'partly' : reason);
  if (question.thread?.isVacant === true) return refused('absent');
  const [best] = candidates;
  // A figure or date that is not the fact's is never left standing beside it.
  if (premise && best && best.share > nothing && (figureDiffers(premise.said, best.fact) || dateDiffers(premise.said, best.fact)))
    return { facts: [best.fact], near: [], reason: null, corrected: true };
  const isWeak = question.thread === null && (best?.share ?? 0) < LEAST_SHARE;
  if (!best || isWeak || isRatherRefused(judgement)) return refusedWhole(passages.reason);
  if (question.later || asksOutcome(question, best.fact)) return refused('after-horizon');
  const able = candidates.filter(({ fact }) => !lacksWanted(question, fact, knowledge.nameById));
  // Another fact of the same paragraph tells the same story, and may hold what this one lacks.
  const other = able.find(
    ({ fact, score }) => score >= best.score - (fact.paragraph === best.fact.paragraph ? SIBLING_WITHIN : ABLE_WITHIN),
  );
  // What a follow-up wants may be what its thread wanted.
  if (!other && best.share < SURE_FROM && question.thread === null) return refusedWhole('absent');
  const first = other ?? best;
  const close = able.filter((candidate) => candidate !== first && candidate.score >= first.score - SUPPORT_WITHIN);
  return { facts: withoutRepeats([first, ...close]), near: [], reason: null, corrected: false };
}

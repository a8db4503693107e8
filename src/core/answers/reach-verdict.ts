// What the judge's choice means: facts that answer, a fact that corrects, or what is near and why it is refused.
import type { Fact } from '../knowledge/fact.ts';
import type { FactList, Knowledge, Silence } from '../knowledge/knowledge.ts';
import { setsSideBySide } from '../questions/asks-for-several.ts';
import type { Question } from '../questions/question.ts';
import type { Unit } from '../search/lexicon.ts';
import type { Target } from '../search/target.ts';
import { MAX_LISTED_FACTS, MAX_NEAR } from './answer.ts';
import type { Contraries } from './contraries.ts';
import { dateDiffers, figureDiffers } from './find-contradiction.ts';
import { asksOutcome, lacksWanted, namesStranger } from './holds-wanted.ts';
import { correctionOf, readPremise } from './judge-premise.ts';
import type { Candidate, Judgement, JudgeWeights } from './judge.ts';

export type Verdict = {
  readonly facts: readonly Fact[];
  readonly near: readonly Fact[];
  readonly silence: Silence['reason'] | null;
  /** The lead contradicts what the question takes for granted. */
  readonly corrected: boolean;
  /** The facts are a list, to be shown whole. */
  readonly listed: boolean;
};

/** An answer shows at most this many facts: the lead and what supports it. */
const SHOWN_FACTS = 3;
/** A supporting fact comes this near to the lead in the judge's score. */
const SUPPORT_WITHIN = 2.5;

/** A question is refused where all that the file does not say is together more probable than this. Held out by writer (a third of all), it
 * answers 0.960 right first and refuses 0.920 of those that cannot be answered; 0.5 answers 0.002 more and refuses 0.004 less. */
export const REFUSED_ABOVE = 0.45;

/** How probable it is that a silence answers, all of them together. */
const silentShare = ({ candidates }: Pick<Judgement, 'candidates'>): number =>
  candidates.reduce((sum, { target, share }) => sum + (target.silence ? share : 0), 0);

/** How probable it is that the file does not say it: all silences together, and nothing at all. */
export const refusedShare = (judgement: Pick<Judgement, 'candidates' | 'nothing'>): number =>
  silentShare(judgement) + judgement.nothing;

/** Whether it is rather not in the file. */
export const isRatherRefused = (judgement: Pick<Judgement, 'candidates' | 'nothing'>): boolean =>
  refusedShare(judgement) > REFUSED_ABOVE;

/** Two statements that share more of their words than this say much the same. */
const REPEATS_FROM = 0.7;

/** The first facts of targets, as many as are shown, less those that repeat what an earlier one says. */
function withoutRepeats(targets: readonly Target[]): Fact[] {
  const kept: { fact: Fact; own: ReadonlySet<Unit>; words: readonly Unit[] }[] = [];
  for (const { fact, own } of targets) {
    if (kept.length === SHOWN_FACTS) break;
    if (!fact) continue;
    const words = [...own].filter((unit) => unit.startsWith('w:'));
    const repeats = kept.some((other) => {
      const shared = words.filter((word) => other.own.has(word)).length;
      return shared / Math.min(words.length, other.words.length) > REPEATS_FROM;
    });
    if (!repeats) kept.push({ fact, own, words });
  }
  return kept.map(({ fact }) => fact);
}

/** A fact answers a question by itself only where it is as probable. Held out by writer, 0.25 refuses seven in a thousand more that it could answer,
 * and three in a thousand more that it could not. */
const LEAST_SHARE = 0.15;
/** A fact that lacks what is wanted answers only where it is as probable: the judge has weighed that it lacks it. */
const SURE_FROM = 0.4;
/** Where the best fact lacks what is wanted, another that has it leads from this near to it; in the same paragraph from farther. */
const ABLE_WITHIN = 1;
const SIBLING_WITHIN = 6;

/** Whether a list holds everybody whom the question names. */
const holdsNames = ({ own, implied }: Target, question: Question): boolean =>
  question.terms.every(
    ({ units, lent }) =>
      lent !== undefined ||
      !units.some((unit) => unit.startsWith('n:')) ||
      units.some((unit) => own.has(unit) || implied.has(unit)),
  );

/** The facts of a list in their order; those about somebody whom the question names before the others. */
function factsOfList(list: FactList, { names }: Question, { factById }: Knowledge): Fact[] {
  const facts = list.facts.slice(0, MAX_LISTED_FACTS).flatMap((id) => factById.get(id) ?? []);
  const isNamed = ({ about }: Fact): boolean => about.some((id) => names.includes(id));
  return [...facts.filter(isNamed), ...facts.filter((fact) => !isNamed(fact))];
}

/** Why it is refused: the reason that all silences together make likeliest. */
function likeliestReason(candidates: readonly Candidate[]): Silence['reason'] {
  const shares = new Map<Silence['reason'], number>();
  for (const { target, share } of candidates)
    if (target.silence) shares.set(target.silence.reason, (shares.get(target.silence.reason) ?? 0) + share);
  return [...shares].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 'absent';
}

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
  if (correction) return { facts: [correction], near: [], silence: null, corrected: true, listed: false };

  // A list that sets things side by side holds everybody.
  const needsAll = setsSideBySide(question);
  const candidates = needsAll
    ? judgement.candidates.filter(({ target }) => target.list === null || holdsNames(target, question))
    : judgement.candidates;
  const near = candidates.flatMap(({ target }) => target.fact ?? []).slice(0, MAX_NEAR);
  const refused = (silence: Verdict['silence']): Verdict => ({ facts: [], near, silence, corrected: false, listed: false });
  if (question.thread?.isVacant === true) return refused('absent');
  const silent = silentShare(judgement);
  const best = candidates.find(({ target }) => target.silence === null);
  const lead = best?.target.fact;
  // A figure or date that is not the fact's is never left standing beside it.
  if (premise && lead && best === candidates[0] && (figureDiffers(premise.said, lead) || dateDiffers(premise.said, lead)))
    return { facts: [lead], near: [], silence: null, corrected: true, listed: false };
  const isWeak = question.thread === null && (best?.share ?? 0) < LEAST_SHARE;
  if (!best || isWeak || isRatherRefused(judgement))
    return refused(silent > judgement.nothing ? likeliestReason(candidates) : null);
  if (question.later) return refused('after-horizon');
  if (best.target.list && !namesStranger(question)) {
    const facts = factsOfList(best.target.list, question, knowledge);
    return { facts, near: [], silence: null, corrected: false, listed: true };
  }
  if (!lead) return refused('absent');
  if (asksOutcome(question, lead)) return refused('after-horizon');
  const able = candidates.filter(({ target }) => target.fact && !lacksWanted(question, target.fact, knowledge.nameById));
  // Another fact of the same paragraph tells the same story, and may hold what this one lacks.
  const other = able.find(
    ({ target, score }) => score >= best.score - (target.fact?.paragraph === lead.paragraph ? SIBLING_WITHIN : ABLE_WITHIN),
  );
  // What a follow-up wants may be what its thread wanted.
  if (!other && best.share < SURE_FROM && question.thread === null) return refused('absent');
  const first = other ?? best;
  const close = able.filter((candidate) => candidate !== first && candidate.score >= first.score - SUPPORT_WITHIN);
  const facts = withoutRepeats([first, ...close].map(({ target }) => target));
  return { facts, near: [], silence: null, corrected: false, listed: false };
}

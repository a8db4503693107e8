// What the judge's choice means: facts that answer, a fact that corrects, or what is near and why it is refused.
import type { Fact } from '../knowledge/fact.ts';
import type { Knowledge, Silence } from '../knowledge/knowledge.ts';
import { setsSideBySide } from '../questions/asks-for-several.ts';
import type { Question } from '../questions/question.ts';
import type { Unit } from '../search/lexicon.ts';
import type { Target } from '../search/target.ts';
import { MAX_NEAR } from './answer.ts';
import type { Contraries } from './contraries.ts';
import { dateDiffers, figureDiffers } from './find-contradiction.ts';
import { asksOutcome, isDisqualified, namesStranger } from './holds-wanted.ts';
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

/** When the best fact cannot hold what is wanted, another answers only from this near to it. */
const ABLE_WITHIN = 1;
const SIBLING_WITHIN = 6;

/** A question without any name of the file needs at least this score: what little matches may match by accident. */
const WEAKEST_NAMELESS = 1.1;

/** Whether a list holds everybody whom the question names. */
const holdsNames = ({ own, implied }: Target, question: Question): boolean =>
  question.terms.every(
    ({ units, lent }) =>
      lent !== undefined ||
      !units.some((unit) => unit.startsWith('n:')) ||
      units.some((unit) => own.has(unit) || implied.has(unit)),
  );

/** The facts of a list in its order, those about somebody whom the question names before the others. */
const withNamedFirst = (facts: readonly Fact[], { names }: Question): Fact[] => {
  const isNamed = ({ about }: Fact): boolean => about.some((id) => names.includes(id));
  return [...facts.filter(isNamed), ...facts.filter((fact) => !isNamed(fact))];
};

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

  const { nothing } = judgement;
  // A list that sets things side by side holds everybody.
  const needsAll = setsSideBySide(question);
  const candidates = needsAll
    ? judgement.candidates.filter(({ target }) => target.list === null || holdsNames(target, question))
    : judgement.candidates;
  const near = candidates.flatMap(({ target }) => target.fact ?? []).slice(0, MAX_NEAR);
  const refused = (silence: Verdict['silence']): Verdict => ({ facts: [], near, silence, corrected: false, listed: false });
  const [best] = candidates;
  if (question.thread?.isVacant === true) return refused('absent');
  const list = best?.target.list;
  if (list && best.share >= nothing && !question.later && !namesStranger(question)) {
    const facts = list.facts.flatMap((id) => knowledge.factById.get(id) ?? []);
    return { facts: withNamedFirst(facts, question), near: [], silence: null, corrected: false, listed: true };
  }
  const silenceShare = candidates.reduce((sum, candidate) => sum + (candidate.target.silence ? candidate.share : 0), 0);
  const isWeak = question.names.length === 0 && (best?.score ?? 0) < WEAKEST_NAMELESS;
  if (!best?.target.fact || best.share < nothing || isWeak)
    return refused(best?.target.silence || silenceShare > nothing ? likeliestReason(candidates) : null);

  const lead = best.target.fact;
  // A figure or date that is not the fact's is never left standing beside it.
  if (premise && (figureDiffers(premise.said, lead) || dateDiffers(premise.said, lead)))
    return { facts: [lead], near: [], silence: null, corrected: true, listed: false };
  const able = candidates.filter(
    ({ target, score }) =>
      score >= best.score - SIBLING_WITHIN - SUPPORT_WITHIN &&
      target.fact &&
      !isDisqualified(question, target.fact, knowledge.nameById),
  );
  // Another fact of the same paragraph tells the same story, and may hold what this one lacks.
  const first = able.find(
    ({ target, score }) => score >= best.score - (target.fact?.paragraph === lead.paragraph ? SIBLING_WITHIN : ABLE_WITHIN),
  );
  if (!first) return refused(question.later || asksOutcome(question, lead) ? 'after-horizon' : 'absent');
  const close = able.filter((candidate) => candidate.score >= first.score - SUPPORT_WITHIN);
  const facts = withoutRepeats(close.map((candidate) => candidate.target));
  return { facts, near: [], silence: null, corrected: false, listed: false };
}

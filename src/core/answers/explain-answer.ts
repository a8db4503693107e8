// The receipt of an answer: what was understood, what matched, what came second and why it lost.
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Question } from '../questions/question.ts';
import type { FactIndex } from '../search/fact-index.ts';
import type { IndexedFact } from '../search/indexed-fact.ts';
import type { Lexicon, Term } from '../search/lexicon.ts';
import { type Candidate, type JudgeWeights, judge } from './judge.ts';
import { scoreOf } from './score-candidate.ts';
import { FOLLOW_UP_FEATURES, type FollowUpFeature } from './weigh-follow-up.ts';

/** One thing typed and what it was matched by: the word itself, a synonym of the vocabulary, or a name. */
export type Matched = {
  readonly typed: string;
  readonly by: 'word' | 'synonym' | 'name' | 'wording' | 'nothing';
  readonly as: string;
};

/** A fact that was weighed, by its id, and how probable it was that it answers. */
export type Weighed = { readonly fact: string; readonly paragraph: number; readonly share: number };

export type Receipt = {
  readonly readAs: string;
  readonly kind: string;
  /** What an answer had to hold: "count", "date", ...; null where the wording asks for nothing in particular. */
  readonly wanted: string | null;
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
  readonly matched: readonly Matched[];
  readonly first: Weighed | null;
  readonly second: Weighed | null;
  /** How probable it is that the file does not say it. */
  readonly refused: number;
  /** What told most against the second, strongest first. */
  readonly lostBy: readonly FollowUpFeature[];
  /** The file of facts, by the first twelve digits of its hash. */
  readonly version: string;
};

function matchedBy(term: Term, { fact, own, implied }: IndexedFact, index: FactIndex): Matched {
  const typed = term.text;
  const held = (set: { has(unit: string): boolean }, prefix: string): string | undefined =>
    term.units.find((unit) => unit.startsWith(prefix) && set.has(unit));
  const name = held(own, 'n:') ?? held(implied, 'n:');
  if (name !== undefined) return { typed, by: 'name', as: name.slice(2) };
  if (held(own, 'w:') !== undefined) return { typed, by: 'word', as: typed };
  const concept = held(own, 'c:') ?? held(implied, 'c:');
  if (concept !== undefined) return { typed, by: 'synonym', as: concept.slice(2) };
  return index.isAskedWith(index.placeOf(fact.id) ?? -1, term)
    ? { typed, by: 'wording', as: typed }
    : { typed, by: 'nothing', as: '' };
}

const rounded = (share: number): number => Math.round(share * 100) / 100;

const weighedOf = ({ fact: { id, paragraph }, share }: Candidate): Weighed => ({ fact: id, paragraph, share: rounded(share) });

/** At most this many reasons are given. */
const REASONS = 3;

/** Explains how a question, understood, was judged. Deterministic, like the judgement. */
export function explainAnswer(
  question: Question,
  knowledge: Knowledge,
  index: FactIndex,
  lexicon: Lexicon,
  weights: JudgeWeights,
): Receipt {
  const { candidates, nothing } = judge(question, index, lexicon, knowledge.nameById, weights);
  const [first, second] = candidates;
  const worth = question.thread ? weights.followUp : weights.alone;
  // What would become of the best had it the runner-up's figure; a question by itself has the first of the features, the others are nothing.
  const against = FOLLOW_UP_FEATURES.map((feature, at) => ({
    feature,
    by: first && second && at < first.row.length ? first.score - scoreOf(first.row.with(at, second.row[at] ?? 0), worth) : 0,
  }));
  return {
    readAs: question.words.map((word) => word.text).join(' '),
    kind: question.kind,
    wanted: question.wanted,
    corrections: question.corrections,
    matched: first ? question.terms.map((term) => matchedBy(term, first, index)) : [],
    first: first ? weighedOf(first) : null,
    second: second ? weighedOf(second) : null,
    refused: rounded(nothing),
    lostBy: against
      .filter(({ by }) => by > 0)
      .toSorted((a, b) => b.by - a.by)
      .slice(0, REASONS)
      .map(({ feature }) => feature),
    version: knowledge.version.slice(0, 12),
  };
}

// The verdict on a sentence: what its comparison with the facts found, weighed with what drafts have shown of its words.
import type { DraftCounts } from '../drafts/draft-counts.ts';
import { type Near, createNearDrafts } from '../drafts/near-drafts.ts';
import { createWordEvidence } from '../drafts/word-evidence.ts';
import type { FindingKind, Verdict } from '../knowledge/draft.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { CheckedSentence, Finding } from './claim.ts';
import type { FactProfile } from './fact-profile.ts';
import { FINDING_OF_NAME } from './name-kinds.ts';
import type { ComparedSentence } from './compare-sentence.ts';
import { type Stretch, overlaps, spanOf } from './parts.ts';
import { type PlacedSentence, createSentencePlacer } from './place-sentence.ts';
import { weighSentence } from './weigh-sentence.ts';
import { weighWords } from './weigh-words.ts';

/** What a sentence can be judged to be. */
export const JUDGED = ['supported', 'differs', 'not-in-file', 'no-claim'] as const;
export type Judged = (typeof JUDGED)[number];

/** What each feature is worth; the last figure of a row is its constant. `sentence` has a row for each of JUDGED. */
export type ClaimWeights = { readonly word: readonly number[]; readonly sentence: readonly (readonly number[])[] };

/** A sentence is only called supported where it is as probable: to endorse a wrong one is the worst mistake. */
export const SUPPORTED_FROM = 0.6;
/** A sentence that says all that a fact says and differs from it in one thing is called supported only from here on: drafts have
 * to be nearly certain to outweigh so plain a difference. */
export const SURELY_FROM = 0.9;
const PLAINLY = 0.99;
/** A word belongs to the fault of its neighbour from this share of the neighbour's probability on. */
const WITH_NEIGHBOUR = 0.5;
/** A fault has at most so many words. */
const FAULT_WORDS = 4;
/** A conflict is kept where a word of it is as probable to be at fault as the worst word, by this share. */
const KEPT_FROM = 0.3;
/** Of a sentence that the file does not hold, so much has to be open for all of it to be. */
const WHOLLY_OPEN = 0.5;

/** What a row of features is worth; the constant stands after the weights. */
export function worthOf(row: readonly number[], weights: readonly number[]): number {
  let worth = weights[row.length] ?? 0;
  for (let at = 0; at < row.length; at += 1) worth += (row[at] ?? 0) * (weights[at] ?? 0);
  return worth;
}

/** The probability of each verdict, in the order of JUDGED. */
export function probabilitiesOf(row: readonly number[], weights: ClaimWeights['sentence']): number[] {
  const scores = weights.map((own) => worthOf(row, own));
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** Whether the comparison alone found a sentence that is a fact's but for its fault. */
export const differsPlainly = ({ compared, covered }: Pick<ComparedSentence, 'compared' | 'covered'>): boolean =>
  compared.verdict === 'differs' && covered >= PLAINLY;

/** The likeliest verdict; supported alone has to be probable as well, the more where the sentence differs plainly. */
export function decide(probabilities: readonly number[], plainly: boolean): Judged {
  const ranked = JUDGED.map((verdict, at) => ({ verdict, probability: probabilities[at] ?? 0 })).toSorted(
    (a, b) => b.probability - a.probability,
  );
  const [first, second] = ranked;
  if (first?.verdict === 'supported' && first.probability < (plainly ? SURELY_FROM : SUPPORTED_FROM))
    return second?.verdict ?? 'not-in-file';
  return first?.verdict ?? 'not-in-file';
}

/** A sentence as it is judged: its features, for learning what they are worth. */
type Weighed = { readonly placed: PlacedSentence; readonly near: Near; readonly words: readonly (readonly number[])[] };

export type SentenceJudge = {
  /** The features of the words of a sentence. */
  weigh(own: ComparedSentence): Weighed;
  /** The features of the whole, once the odds of its words are known. */
  weighWhole(weighed: Weighed, odds: readonly number[], own: ComparedSentence): number[];
  /** The verdict with its findings. */
  judge(own: ComparedSentence): CheckedSentence;
};

/** Builds the judge over what drafts have shown. @param profiles all facts */
export function createSentenceJudge(
  knowledge: Knowledge,
  profiles: readonly FactProfile[],
  counts: DraftCounts,
  weights: ClaimWeights,
): SentenceJudge {
  const evidence = createWordEvidence(counts);
  const placeSentence = createSentencePlacer(profiles, evidence);
  const shownById = new Map(profiles.map(({ fact, shown }) => [fact.id, shown]));
  const nearDrafts = createNearDrafts(counts, knowledge.drafting);

  /** The words around the worst one that are at fault with it. */
  function faultAround(odds: readonly number[]): Stretch {
    const probable = odds.map((one) => 1 / (1 + Math.exp(-one)));
    const at = probable.indexOf(Math.max(...probable));
    const enough = WITH_NEIGHBOUR * (probable[at] ?? 0);
    let from = at;
    let to = at + 1;
    for (;;) {
      const [left, right] = [probable[from - 1] ?? 0, probable[to] ?? 0];
      if (to - from >= FAULT_WORDS || Math.max(left, right) < enough) return { from, to };
      if (left >= right) from -= 1;
      else to += 1;
    }
  }

  function kindOf({ parts, held }: PlacedSentence, fault: Stretch): FindingKind {
    const name = parts.names.find((one) => overlaps(one, fault));
    const known = name?.ids.map((id) => knowledge.nameById.get(id)?.kind).find((kind) => kind !== undefined);
    if (parts.quotes.some((quote) => overlaps(quote, fault))) return 'quote';
    if (known !== undefined) return FINDING_OF_NAME[known];
    for (let at = fault.from; at < fault.to; at += 1) {
      const kind = held[at]?.piece.kind;
      if (kind === 'number' || kind === 'date') return kind;
    }
    for (let at = fault.from; at < fault.to; at += 1) {
      const kind = evidence.kindOf(parts.stems[at] ?? '');
      if (kind !== null) return kind;
    }
    return 'direction';
  }

  function finding(placed: PlacedSentence, at: Stretch, offset: number, fact: FactProfile | undefined): Finding {
    const { start, end } = spanOf(placed.parts, at);
    const has = fact === undefined ? {} : { file: fact.fact.statement, fact: fact.fact.id, paragraph: fact.fact.paragraph };
    return {
      kind: fact === undefined ? 'absent' : kindOf(placed, at),
      wrote: placed.parts.text.slice(start, end),
      file: null,
      fact: null,
      paragraph: null,
      ...has,
      suggestion: null,
      start: start + offset,
      end: end + offset,
    };
  }

  /** The conflicts that the comparison found where words are at fault, and the worst words themselves where it found none. */
  function faults(placed: PlacedSentence, odds: readonly number[], compared: CheckedSentence): Finding[] {
    const worst = Math.max(...odds);
    const oddsIn = ({ start, end }: Finding): number =>
      Math.max(
        ...odds.filter((_, at) => {
          const word = placed.parts.words[at];
          return word !== undefined && word.start + compared.start < end && start < word.end + compared.start;
        }),
      );
    const probability = (one: number): number => 1 / (1 + Math.exp(-one));
    const kept = compared.findings.filter(
      (one) => one.file !== null && probability(oddsIn(one)) >= KEPT_FROM * probability(worst),
    );
    if (kept.some((one) => oddsIn(one) === worst)) return kept;
    const [nearest] = placed.facts;
    return [...kept, finding(placed, faultAround(odds), compared.start, nearest)].toSorted((a, b) => a.start - b.start);
  }

  /** The words that neither facts nor drafts have, each by itself; the worst one where there is none. */
  function absentWords(placed: PlacedSentence, odds: readonly number[], compared: CheckedSentence): Finding[] {
    const told = compared.findings.filter(({ file }) => file === null);
    if (told.length > 0) return told;
    const strange = placed.held.flatMap((own, at): Stretch[] =>
      own !== null && own.share === 0 && placed.untold[at] === true ? [{ from: at, to: at + 1 }] : [],
    );
    return (strange.length > 0 ? strange : [faultAround(odds)]).map((at) => finding(placed, at, compared.start, undefined));
  }

  function factsOf(placed: PlacedSentence, compared: CheckedSentence, findings: readonly Finding[]): CheckedSentence['facts'] {
    const isPlaced = (paragraph: number): boolean => placed.paragraphs.includes(paragraph);
    // What the comparison found supported rests on its facts, wherever these are.
    const kept =
      compared.verdict === 'supported' ? compared.facts : compared.facts.filter(({ paragraph }) => isPlaced(paragraph));
    const missing = placed.paragraphs
      .filter((paragraph) => !kept.some((fact) => fact.paragraph === paragraph))
      .flatMap((paragraph) => placed.facts.find(({ fact }) => fact.paragraph === paragraph)?.shown ?? []);
    const cited = findings.flatMap(({ fact }) => (fact === null ? [] : (shownById.get(fact) ?? [])));
    const all = new Map([...kept, ...missing, ...cited].map((fact) => [fact.id, fact]));
    return [...all.values()];
  }

  const weigh: SentenceJudge['weigh'] = ({ parts, pieces, compared }) => {
    const placed = placeSentence(parts, pieces);
    const near = nearDrafts.near(placed.parts.stems, placed.paragraphs);
    return { placed, near, words: weighWords(placed, compared, evidence, near) };
  };
  const weighWhole: SentenceJudge['weighWhole'] = ({ placed, near }, odds, own) =>
    weighSentence(placed, odds, own, evidence, near);

  return {
    weigh,
    weighWhole,
    judge(own) {
      const { compared } = own;
      const weighed = weigh(own);
      const { placed, words } = weighed;
      if (words.length === 0) return compared;
      const odds = words.map((row) => worthOf(row, weights.word));
      const whole = weighWhole(weighed, odds, own);
      const judged = decide(probabilitiesOf(whole, weights.sentence), differsPlainly(own));
      const as = (verdict: Verdict, findings: readonly Finding[]): CheckedSentence => ({
        ...compared,
        verdict,
        findings,
        facts: verdict === 'no-claim' || verdict === 'not-in-file' ? [] : factsOf(placed, compared, findings),
      });
      if (judged === 'supported' || judged === 'no-claim') return as(judged, []);
      if (judged === 'differs') return as('differs', faults(placed, odds, compared));
      const isOpen = placed.held.reduce((sum, own) => sum + (own === null ? 0 : own.weight * (1 - own.share)), 0);
      const all = placed.held.reduce((sum, own) => sum + (own?.weight ?? 0), 0);
      return as(isOpen > WHOLLY_OPEN * all ? 'not-in-file' : 'partly', absentWords(placed, odds, compared));
    },
  };
}

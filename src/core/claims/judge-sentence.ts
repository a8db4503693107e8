// The verdict on a sentence: what its comparison with the facts found, weighed with what drafts have shown of its words.
import type { DraftCounts } from '../drafts/draft-counts.ts';
import { type Near, createNearDrafts } from '../drafts/near-drafts.ts';
import { createWordEvidence } from '../drafts/word-evidence.ts';
import type { FindingKind, Verdict } from '../knowledge/draft.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { CheckedSentence, Finding } from './claim.ts';
import { type Doubts, decide, probabilitiesOf } from './decide-verdict.ts';
import type { FactProfile } from './fact-profile.ts';
import { FINDING_OF_NAME } from './name-kinds.ts';
import type { ComparedSentence } from './compare-sentence.ts';
import { type Stretch, overlaps, spanOf, within } from './parts.ts';
import { type Network, scoresOf } from './network.ts';
import { type PlainFaults, createPlainFaultFinder, deniesAlone } from './plain-faults.ts';
import { type PlacedSentence, createSentencePlacer } from './place-sentence.ts';
import { weighSentence } from './weigh-sentence.ts';
import { weighWords } from './weigh-words.ts';

/** What features are worth: `word` has one class, the odds of a word to be at fault; `sentence` has those of JUDGED. */
export type ClaimWeights = { readonly word: Network; readonly sentence: Network };

/** A word belongs to the fault of its neighbour from this share of the neighbour's probability on. */
const WITH_NEIGHBOUR = 0.5;
/** A fault has at most so many words. */
const FAULT_WORDS = 4;
/** A conflict is kept where a word of it is as probable to be at fault as the worst word, by this share. */
const KEPT_FROM = 0.3;
/** Of a sentence that the file does not hold, so much has to be open for all of it to be. */
const WHOLLY_OPEN = 0.5;

/** The facts account for all of a sentence, its fault aside, from this share on. */
const PLAINLY = 0.99;

/** Whether the comparison alone found a sentence that is a fact's but for its fault. */
const differsPlainly = ({ compared, covered }: Pick<ComparedSentence, 'compared' | 'covered'>): boolean =>
  compared.verdict === 'differs' && covered >= PLAINLY;

/** A sentence as it is judged: its features, for learning what they are worth. */
type Weighed = { readonly placed: PlacedSentence; readonly near: Near; readonly words: readonly (readonly number[])[] };

export type SentenceJudge = {
  /** The features of the words of a sentence. */
  weigh(own: ComparedSentence): Weighed;
  /** The features of the whole, once the odds of its words are known. */
  weighWhole(weighed: Weighed, odds: readonly number[], own: ComparedSentence): number[];
  /** What speaks against it besides. */
  doubts(weighed: Weighed, own: ComparedSentence): Doubts;
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
  const plainFaults = createPlainFaultFinder(knowledge);
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
    if (parts.negators.some((negator) => within(negator, fault) && within(fault, negator))) return 'direction';
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
  function faults(placed: PlacedSentence, odds: readonly number[], compared: CheckedSentence, plain: PlainFaults): Finding[] {
    const worst = Math.max(...odds);
    const oddsIn = ({ start, end }: Finding): number =>
      Math.max(
        ...odds.filter((_, at) => {
          const word = placed.parts.words[at];
          return word !== undefined && word.start + compared.start < end && start < word.end + compared.start;
        }),
      );
    const probability = (one: number): number => 1 / (1 + Math.exp(-one));
    const isKept = (one: Finding): boolean =>
      one.file !== null && (plain.conflicts.includes(one) || probability(oddsIn(one)) >= KEPT_FROM * probability(worst));
    const [nearest] = placed.facts;
    const conflicts = compared.findings.filter(isKept);
    const strange = plain.strange.map((at) => finding(placed, at, compared.start, nearest));
    const kept = [...conflicts, ...strange.filter((own) => !conflicts.some((one) => one.start < own.end && own.start < one.end))];
    if (plain.conflicts.length + plain.strange.length > 0 || kept.some((one) => oddsIn(one) === worst))
      return kept.toSorted((a, b) => a.start - b.start);
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

  const plainFaultsOf = ({ placed, near }: Weighed, { compared }: ComparedSentence): PlainFaults =>
    plainFaults.find(placed, compared, near);
  const doubtsOf = ({ placed, near }: Weighed, own: ComparedSentence, { conflicts, strange }: PlainFaults): Doubts => ({
    isFaulty: conflicts.length + strange.length > 0,
    differsPlainly: differsPlainly(own),
    // What a fact of another paragraph denies, the comparison knows.
    deniesAlone: own.compared.verdict !== 'supported' && deniesAlone(placed, near),
  });

  return {
    weigh,
    weighWhole,
    doubts: (weighed, own) => doubtsOf(weighed, own, plainFaultsOf(weighed, own)),
    judge(own) {
      const { compared } = own;
      const weighed = weigh(own);
      const { placed, words } = weighed;
      if (words.length === 0) return compared;
      const odds = words.map((row) => scoresOf(row, weights.word)[0] ?? 0);
      const whole = weighWhole(weighed, odds, own);
      const plain = plainFaultsOf(weighed, own);
      const judged = decide(probabilitiesOf(whole, weights.sentence), doubtsOf(weighed, own, plain));
      const as = (verdict: Verdict, findings: readonly Finding[]): CheckedSentence => ({
        ...compared,
        verdict,
        findings,
        facts: verdict === 'no-claim' || verdict === 'not-in-file' ? [] : factsOf(placed, compared, findings),
      });
      if (judged === 'supported' || judged === 'no-claim') return as(judged, []);
      if (judged === 'differs') return as('differs', faults(placed, odds, compared, plain));
      const isOpen = placed.held.reduce((sum, own) => sum + (own === null ? 0 : own.weight * (1 - own.share)), 0);
      const all = placed.held.reduce((sum, own) => sum + (own?.weight ?? 0), 0);
      return as(isOpen > WHOLLY_OPEN * all ? 'not-in-file' : 'partly', absentWords(placed, odds, compared));
    },
  };
}

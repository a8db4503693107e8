// Whether a fact is the answer because the question takes for granted what it contradicts: a learned decision of its own,
// for such a question reads like one that the file cannot answer.
import type { Fact } from '../knowledge/fact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { once } from '../once.ts';
import type { Kind, Question } from '../questions/question.ts';
import type { Contraries } from './contraries.ts';
import {
  type Said,
  dateDiffers,
  differingNames,
  figureAgrees,
  figureDiffers,
  officeDiffers,
  readSaid,
} from './find-contradiction.ts';
import type { Candidate, Judgement } from './judge.ts';
import { FEATURES } from './weigh-candidate.ts';

const DIFFERENCES = ['figure', 'date', 'knownName', 'strangeName', 'office', 'contrary', 'wideContrary'] as const;
/** What a question of a kind takes for granted: nearly all, what it does not ask for, or little. */
const STANCES = ['explains', 'wants', 'counts', 'doubts'] as const;

/** The features of a question with a fact that may contradict it, in the order of the learned weights. */
export const PREMISE_FEATURES = [
  'always',
  'differs',
  'severalDiffer',
  ...DIFFERENCES.flatMap((difference) => STANCES.map((stance) => `${difference} ${stance}` as const)),
  'figureAgrees',
  'behind',
  'isBest',
  'nothing',
  'refused',
  'coverage',
  'likelihood',
  'namesMissing',
  'wantedHeld',
  'presumes',
  'tag',
  'alternatives',
  'degree',
  'length',
  'laterAsked',
  'mistaken',
  'mistaken differs',
  'answering',
  'answeringShare',
] as const;

/** A fact is looked at as a correction up to this far behind the best in the judge's score. */
const FARTHEST_BEHIND = 8;
/** A correction has to be this much likelier than none (a logarithm). Held out by writer, 0 finds 0.845 of the false premises and takes
 * 0.015 of all other questions for one, 0.3 finds 0.833 and takes 0.013. */
const LEAST_ODDS = 0.3;
/** Odds beyond this say nothing more. */
const FARTHEST_ODDS = 6;
const within = (value: number, most: number): number => Math.max(-most, Math.min(most, value));
/** A fact that differs in nothing that can be told is a correction only of a question that from these odds on (a logarithm) may itself be
 * mistaken. Held out by writer, 0 finds 0.008 fewer of the false premises and takes 0.001 fewer of the others for one. */
const PERHAPS_MISTAKEN = -1;
/** Below these odds (a logarithm) a question is not mistaken, whatever a fact says; where nothing was learned, none is below
 * (src/core/search/passage-model.ts). Held out by writer, 0.08 of the false premises lie there and 0.92 of the other questions; to look there all the same
 * finds no more of the one and takes no more of the others for one. What is worth what is learned of all, as of more examples. */
const HARDLY_MISTAKEN = -3;
/** At most so many facts are looked at. */
const LOOKED_AT = 5;

const PRESUMES =
  /\b(?:now that|given that|since|after|because|considering|having|seeing|with (?:\w+ ){1,3}(?:already|out|gone)|who else|what else|again|still|even though)\b/;
const TAG = /\b(?:right|correct|yes|no|yeah|yep|true|isnt it|didnt (?:he|she|they|it)|wasnt it|eh|innit|y n)$/;
/** "Long or short?" takes neither for granted. */
const ALTERNATIVES = /\b(?:or|vs|versus|whether)\b/;
/** "How eager was it?" asks for the degree, which may be none. */
const DEGREE =
  /\bhow (?!many|much|long|far|often|soon|come|do|does|did|is|are|was|were|will|would|can|could|should|has|have|had|the|a|about)\w+ (?:is|are|was|were|has|have|had|does|do|did)\b/;

function stanceOf(kind: Kind): (typeof STANCES)[number] {
  if (kind === 'why' || kind === 'how') return 'explains';
  if (kind === 'how-many' || kind === 'how-much') return 'counts';
  return kind === 'yes-no' || kind === 'position' ? 'doubts' : 'wants';
}

/** What a question takes for granted: read once, for it is held against several facts. */
export type Premise = {
  readonly question: Question;
  readonly said: Said;
  /** In what it differs from a fact. */
  differences(fact: Fact): (typeof DIFFERENCES)[number][];
};

/** Reads what a question takes for granted. */
export function readPremise(
  question: Question,
  knowledge: Pick<Knowledge, 'nameById' | 'article' | 'drafting'>,
  contraries: Contraries,
): Premise {
  const said = readSaid(question, knowledge);
  const contrariesOf = once(() => contraries.saidBy(question));
  return {
    question,
    said,
    differences(fact) {
      const names = differingNames(said, fact, knowledge.nameById);
      const contrary = contrariesOf()(fact);
      const differs: Record<(typeof DIFFERENCES)[number], boolean> = {
        figure: figureDiffers(said, fact),
        date: dateDiffers(said, fact),
        knownName: names.known > 0,
        strangeName: names.strange > 0,
        office: officeDiffers(said, fact),
        contrary: contrary.plain > 0,
        wideContrary: contrary.wide > 0,
      };
      return DIFFERENCES.filter((difference) => differs[difference]);
    },
  };
}

/** The row of features of one candidate that is a fact. @param differences of the premise from it */
export function weighPremise(
  { question, said }: Premise,
  { fact, row, score }: Candidate,
  { candidates: [best], passages, nothing }: Judgement,
  differences: ReturnType<Premise['differences']>,
): number[] {
  const mistaken = within(passages.mistaken, FARTHEST_ODDS) / FARTHEST_ODDS;
  const stance = stanceOf(question.kind);
  const text = question.words.map((word) => word.text).join(' ');
  const feature = (name: (typeof FEATURES)[number]): number => row[FEATURES.indexOf(name)] ?? 0;
  const values: Record<string, number> = {
    always: 1,
    differs: differences.length > 0 ? 1 : 0,
    severalDiffer: differences.length > 1 ? 1 : 0,
    figureAgrees: figureAgrees(said, fact) ? 1 : 0,
    behind: ((best?.score ?? score) - score) / FARTHEST_BEHIND,
    isBest: best?.fact === fact ? 1 : 0,
    nothing,
    refused: feature('refusedNear'),
    coverage: feature('statementCoverage'),
    likelihood: feature('likelihood'),
    namesMissing: feature('namesMissing'),
    wantedHeld: feature('wantedHeld'),
    presumes: PRESUMES.test(text) ? 1 : 0,
    tag: TAG.test(text) ? 1 : 0,
    alternatives: ALTERNATIVES.test(text) ? 1 : 0,
    degree: DEGREE.test(text) ? 1 : 0,
    length: Math.min(1, question.words.length / 20),
    laterAsked: question.later ? 1 : 0,
    mistaken,
    'mistaken differs': differences.length > 0 ? mistaken : 0,
    answering: feature('passage'),
    answeringShare: feature('passageShare'),
  };
  for (const difference of differences) values[`${difference} ${stance}`] = 1;
  return PREMISE_FEATURES.map((name) => values[name] ?? 0);
}

/** The facts near enough to the best to be looked at as corrections, best first. */
export function premiseCandidates({ candidates }: Pick<Judgement, 'candidates'>): Candidate[] {
  const [best] = candidates;
  return best ? candidates.filter(({ score }) => best.score - score <= FARTHEST_BEHIND).slice(0, LOOKED_AT) : [];
}

/** What may correct a question, with its row: the near facts that differ from it, or that a mistaken question may be about. */
export function premiseRows(premise: Premise, judgement: Judgement): { fact: Fact; row: number[] }[] {
  // A thing by itself ("Oct 29") takes nothing for granted: something has to be said of it.
  const isSuspect = judgement.passages.mistaken > PERHAPS_MISTAKEN && premise.question.terms.length > 1;
  return premiseCandidates(judgement).flatMap((candidate) => {
    const { fact } = candidate;
    const differences = premise.differences(fact);
    if (differences.length === 0 && !isSuspect) return [];
    return [{ fact, row: weighPremise(premise, candidate, judgement, differences) }];
  });
}

/** The fact that corrects the question, where one is likelier than not to; null where none does. */
export function correctionOf(premise: Premise, judgement: Judgement, weights: readonly number[]): Fact | null {
  // What came later contradicts nothing: the file ends before it.
  if (premise.question.later || judgement.passages.mistaken < HARDLY_MISTAKEN) return null;
  let likeliest: Fact | null = null;
  let highest = LEAST_ODDS;
  for (const { fact, row } of premiseRows(premise, judgement)) {
    const odds = row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
    if (odds > highest) {
      highest = odds;
      likeliest = fact;
    }
  }
  return likeliest;
}

// How well a fact answers a question, as a row of features; what each is worth is learned (judge-weights.ts).
import type { Name } from '../knowledge/name.ts';
import { type Question, WANTED_THINGS, type Wanted } from '../questions/question.ts';
import type { FactIndex, Hit } from '../search/fact-index.ts';
import { type IndexedFact, holdsTerm } from '../search/indexed-fact.ts';
import type { Term } from '../search/lexicon.ts';
import type { Passages } from '../search/passage-model.ts';
import { holdsWanted, isOtherScope, isOtherSpeaker } from './holds-wanted.ts';
import type { Weighed } from './weigh-terms.ts';

/** What is seen of a question with a fact; all lie between 0 and about 1, logarithms below 0. */
const SEEN = [
  'statementCoverage',
  'searchShare',
  'namesMissing',
  'statementFocus',
  'likelihood',
  'refusedOdds',
  'refusedNear',
  'wantedHeld',
  'countedMissing',
  'otherScope',
  'otherSpeaker',
  'roleMissing',
  'strangers',
  'wantsSeveral',
  'severalOdds',
  'partlyOdds',
  'passage',
  'passageShare',
  'passageNeeded',
  'passageFact',
  'passageFactShare',
  'passageNothing',
  'unknownShare',
  'absentShare',
  'laterAsked',
] as const;

/** The features of a question with a fact, in the order of the learned weights: what is seen, and which thing wanted is missing. */
export const FEATURES = [...SEEN, ...WANTED_THINGS.map((wanted) => `missing ${wanted}` as const)] as const;
export type Feature = (typeof FEATURES)[number];

/** A figure for each of some features, in their order. */
type Figures<T extends readonly Feature[]> = { readonly [Place in keyof T]: number };

/** The figures of which thing wanted is missing. */
const MISSED: ReadonlyMap<Wanted | null, readonly number[]> = new Map(
  [null, ...WANTED_THINGS].map((missed) => [missed, WANTED_THINGS.map((wanted) => (wanted === missed ? 1 : 0))]),
);

/** Whether a fact counts a thing: "how many soldiers". */
const isCounted = ({ counted }: IndexedFact, { units }: Term): boolean => units.some((unit) => counted.has(unit));

/** Whether a role that the question asks for ("which general") is nowhere in the fact. */
const lacksRole = ({ roles }: Weighed, { own, implied }: IndexedFact): boolean =>
  roles.length > 0 && !roles.some((role) => own.has(role) || implied.has(role));

/** Odds beyond this say nothing more. */
const FARTHEST_ODDS = 20;
const within = (value: number, most: number): number => Math.max(-most, Math.min(most, value));
/** What a word in what a fact implies counts of one in its own words. */
const IMPLIED_SHARE = 0.5;
/** How unlikely the wordings of a fact may make a question (a logarithm) before nothing more is said. */
const FARTHEST_LIKELIHOOD = 40;
/** How unlikely a paragraph may be (a logarithm) before nothing more is said. */
export const FARTHEST_PASSAGE = 10;

/** What all candidates of one search share. */
export type Shared = {
  /** The highest score. */
  readonly top: number;
  /** How much likelier a refusal is than an answer by the wordings (a logarithm). */
  readonly refused: number;
  readonly wantsSeveral: boolean;
  /** What the whole question is about. */
  readonly passages: Pick<Passages, 'several' | 'partly' | 'nothing'>;
  /** How much of the question the file does not know, and how much no fact is about. */
  readonly unknown: number;
  readonly absent: number;
};

/** The row of features of one fact. */
export function weighCandidate(
  question: Question,
  weighed: Weighed,
  { indexed, place, score, likelihood, refusedNear, passage }: Hit,
  shared: Shared,
  index: Pick<FactIndex, 'ownWeight'>,
  names: ReadonlyMap<string, Name>,
): number[] {
  const { terms, total } = weighed;
  const { fact } = indexed;
  const scale = total === 0 ? 1 : total;
  let covered = 0;
  let matched = 0;
  let strangers = 0;
  let named = 0;
  let namesMissing = 0;
  for (const { term, weight, names: isName, strange } of terms) {
    const own = holdsTerm(indexed.own, term.units);
    const implied = own === 0 ? holdsTerm(indexed.implied, term.units) : 0;
    covered += weight * Math.max(own, implied * IMPLIED_SHARE);
    if (own > 0) matched += weight;
    else if (strange) strangers += weight;
    if (isName) {
      named += 1;
      if (own === 0 && implied === 0) namesMissing += 1;
    }
  }
  const ownTotal = index.ownWeight(place);
  const held = holdsWanted(question, fact, names);
  const seen: Figures<typeof SEEN> = [
    /* statementCoverage */ covered / scale,
    /* searchShare */ score / shared.top,
    /* namesMissing */ named === 0 ? 0 : namesMissing / named,
    /* statementFocus */ ownTotal === 0 ? 0 : Math.min(1, matched / ownTotal),
    /* likelihood */ Math.max(-FARTHEST_LIKELIHOOD, likelihood) / 10,
    /* refusedOdds */ within(shared.refused, FARTHEST_ODDS) / 10,
    /* refusedNear */ within(refusedNear, FARTHEST_ODDS) / 10,
    /* wantedHeld */ held === true ? 1 : 0,
    /* countedMissing */ weighed.counted && !isCounted(indexed, weighed.counted) ? 1 : 0,
    /* otherScope */ isOtherScope(question, fact, names) ? 1 : 0,
    /* otherSpeaker */ isOtherSpeaker(question, fact, names) ? 1 : 0,
    /* roleMissing */ lacksRole(weighed, indexed) ? 1 : 0,
    /* strangers */ strangers / scale,
    /* wantsSeveral */ shared.wantsSeveral ? 1 : 0,
    /* severalOdds */ within(shared.passages.several, FARTHEST_PASSAGE) / 5,
    /* partlyOdds */ within(shared.passages.partly, FARTHEST_PASSAGE) / 5,
    /* passage */ Math.max(-FARTHEST_PASSAGE, passage.answering) / 5,
    /* passageShare */ Math.exp(passage.answering),
    /* passageNeeded */ Math.max(-FARTHEST_PASSAGE, passage.needed) / 5,
    /* passageFact */ Math.max(-FARTHEST_PASSAGE, passage.fact) / 5,
    /* passageFactShare */ Math.exp(passage.fact),
    /* passageNothing */ Math.max(-FARTHEST_PASSAGE, shared.passages.nothing) / 5,
    /* unknownShare */ shared.unknown,
    /* absentShare */ shared.absent,
    /* laterAsked */ question.later ? 1 : 0,
  ];
  return seen.concat(MISSED.get(held === false ? question.wanted : null) ?? []);
}

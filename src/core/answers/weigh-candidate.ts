// How well a target answers a question, as a row of features; what each is worth is learned (judge-weights.ts).
import type { Name } from '../knowledge/name.ts';
import { type Question, WANTED_THINGS, type Wanted } from '../questions/question.ts';
import type { FactIndex, Hit } from '../search/fact-index.ts';
import type { Target } from '../search/target.ts';
import type { Term } from '../search/lexicon.ts';
import { holdsWanted, isOtherScope, isOtherSpeaker } from './holds-wanted.ts';
import type { Weighed } from './weigh-terms.ts';

/** What is seen of a question with a target; all lie between 0 and about 1. */
const SEEN = [
  'statementCoverage',
  'coverage',
  'bestWording',
  'bestWordingOfKind',
  'meanWording',
  'searchShare',
  'namesMissing',
  'namesMissingOwn',
  'contentMissing',
  'statementFocus',
  'wordingOdds',
  'kindOdds',
  'likelihood',
  'likelihoodPerWord',
  'refusedOdds',
  'refusedNear',
  'wantedHeld',
  'focusMissing',
  'termsMissing',
  'refusedTerms',
  'likeWording',
  'countedMissing',
  'otherScope',
  'otherSpeaker',
  'roleMissing',
  'strangers',
  'laterAsked',
  'isSilence',
  'isList',
  'listOfSeveral',
  'factOfSeveral',
  'listOdds',
  'factOdds',
  'silenceWording',
  'absentMissing',
  'passage',
  'passageShare',
  'passageNeeded',
  'passageSilence',
  'passageSilenceShare',
  'passageList',
  'passageListLeast',
  'passageFact',
  'passageFactShare',
] as const;

/** The features of a question with a target, in the order of the learned weights: what is seen, and which thing wanted is missing. */
export const FEATURES = [...SEEN, ...WANTED_THINGS.map((wanted) => `missing ${wanted}` as const)] as const;
export type Feature = (typeof FEATURES)[number];

/** A figure for each of some features, in their order. */
type Figures<T extends readonly Feature[]> = { readonly [Place in keyof T]: number };

/** The figures of which thing wanted is missing. */
const MISSED: ReadonlyMap<Wanted | null, readonly number[]> = new Map(
  [null, ...WANTED_THINGS].map((missed) => [missed, WANTED_THINGS.map((wanted) => (wanted === missed ? 1 : 0))]),
);

/** Whether a target counts a thing: "how many soldiers". */
const isCounted = ({ counted }: Target, { units }: Term): boolean => units.some((unit) => counted.has(unit));

/** How much of a term's share in a target's wordings is lent from its share in all wordings, as if by this many wordings. */
const LENT_WORDINGS = 4;

/** The log odds of a term in the target's wordings and statement against all wordings: naive Bayes, one term. */
const wordingOdds = (times: number, wordings: number, common: number): number =>
  Math.log((times + LENT_WORDINGS * common) / (wordings + 2 + LENT_WORDINGS) / common);

/** Whether a role that the question asks for ("which general") is nowhere in the fact. */
function roleMissing({ roles }: Weighed, target: Target): boolean {
  return roles.length > 0 && !roles.some((role) => target.own.has(role) || target.implied.has(role));
}

/** Odds beyond this say nothing more. */
const FARTHEST_ODDS = 20;
const within = (value: number, most: number): number => Math.max(-most, Math.min(most, value));

/** How unlikely a paragraph may be (a logarithm) before nothing more is said. */
export const FARTHEST_PASSAGE = 10;

/** What all candidates of one search share: the highest score, the odds of a refusal and of a list (logarithms), and whether several
 * things are wanted. */
export type Shared = {
  readonly top: number;
  readonly refused: number;
  readonly several: number;
  readonly wantsSeveral: boolean;
};

/** The row of features of one target. */
export function weighCandidate(
  question: Question,
  weighed: Weighed,
  { target, at, score, likelihood, refusedNear, passage }: Hit,
  shared: Shared,
  index: FactIndex,
  names: ReadonlyMap<string, Name>,
): number[] {
  const { terms, total } = weighed;
  const { wantsSeveral: several } = shared;
  const scale = total === 0 ? 1 : total;
  let own = 0;
  let all = 0;
  let missing = 0;
  let absentMissing = 0;
  let strangers = 0;
  let lost = 0;
  let refused = 0;
  let odds = 0;
  let named = 0;
  let namesMissing = 0;
  let namesMissingOwn = 0;
  let matchedOwn = 0;
  let lacksFocus = false;
  for (const { placed, weight, absent, names: isName, strange, refusedOnly, common } of terms) {
    const { own: inOwn, implied, asked: inAsked, times } = index.holds(placed, at);
    const inImplied = inOwn === 0 ? implied : 0;
    const anywhere = Math.max(inOwn, inImplied * 0.6, inAsked * 0.9);
    odds += wordingOdds(times, target.wordings, common);
    own += weight * Math.max(inOwn, inImplied * 0.5);
    all += weight * anywhere;
    if (inOwn > 0) matchedOwn += weight;
    if (inOwn === 0 && strange) strangers += weight;
    if (inOwn === 0 && refusedOnly) refused += weight;
    if (anywhere === 0) {
      lost += 1;
      missing += weight;
      if (absent) absentMissing += weight;
      if (placed === weighed.focus) lacksFocus = true;
    }
    if (isName) {
      named += 1;
      if (anywhere === 0) namesMissing += 1;
      if (inOwn === 0 && inImplied === 0) namesMissingOwn += 1;
    }
  }
  let kindOdds = 0;
  for (const { placed, common } of weighed.marks) kindOdds += wordingOdds(index.holds(placed, at).times, target.wordings, common);
  const { best: bestWording, second: secondWording, ofKind: bestOfKind } = weighed.likeness(at);
  const ownTotal = index.ownWeight(at);
  const { fact } = target;
  const held = target.fact ? holdsWanted(question, target.fact, names) : null;
  const silence = target.silence ? 1 : 0;
  const seen: Figures<typeof SEEN> = [
    /* statementCoverage */ silence ? 0 : own / scale,
    /* coverage */ all / scale,
    /* bestWording */ silence ? 0 : bestWording,
    /* bestWordingOfKind */ bestOfKind,
    /* meanWording */ (bestWording + secondWording) / 2,
    /* searchShare */ score / shared.top,
    /* namesMissing */ named === 0 ? 0 : namesMissing / named,
    /* namesMissingOwn */ named === 0 || silence ? 0 : namesMissingOwn / named,
    /* contentMissing */ missing / scale,
    /* statementFocus */ silence || ownTotal === 0 ? 0 : Math.min(1, matchedOwn / ownTotal),
    /* wordingOdds */ terms.length === 0 ? 0 : odds / 10,
    /* kindOdds */ kindOdds / 4,
    /* likelihood */ Math.max(-40, likelihood) / 10,
    /* likelihoodPerWord */ Math.max(-5, likelihood / Math.max(1, question.words.length)),
    /* refusedOdds */ silence === 0 ? within(shared.refused, FARTHEST_ODDS) / 10 : 0,
    /* refusedNear */ fact ? within(refusedNear, FARTHEST_ODDS) / 10 : 0,
    /* wantedHeld */ held === true ? 1 : 0,
    /* focusMissing */ fact && lacksFocus ? 1 : 0,
    /* termsMissing */ Math.min(1, lost / 3),
    /* refusedTerms */ fact ? refused / scale : 0,
    /* likeWording */ bestWording * bestWording,
    /* countedMissing */ fact && weighed.counted && !isCounted(target, weighed.counted) ? 1 : 0,
    /* otherScope */ fact && isOtherScope(question, fact, names) ? 1 : 0,
    /* otherSpeaker */ fact && isOtherSpeaker(question, fact, names) ? 1 : 0,
    /* roleMissing */ fact && roleMissing(weighed, target) ? 1 : 0,
    /* strangers */ fact ? strangers / scale : 0,
    /* laterAsked */ silence === 0 && question.later ? 1 : 0,
    /* isSilence */ silence,
    /* isList */ target.list ? 1 : 0,
    /* listOfSeveral */ target.list && several ? 1 : 0,
    /* factOfSeveral */ fact && several ? 1 : 0,
    /* listOdds */ target.list ? within(shared.several, FARTHEST_ODDS) / 10 : 0,
    /* factOdds */ fact ? within(shared.several, FARTHEST_ODDS) / 10 : 0,
    /* silenceWording */ silence ? bestWording : 0,
    /* absentMissing */ absentMissing / scale,
    /* passage */ fact ? Math.max(-FARTHEST_PASSAGE, passage.answering) / 5 : 0,
    /* passageShare */ fact ? Math.exp(passage.answering) : 0,
    /* passageNeeded */ fact ? Math.max(-FARTHEST_PASSAGE, passage.needed) / 5 : 0,
    /* passageSilence */ (silence * Math.max(-FARTHEST_PASSAGE, passage.answering)) / 5,
    /* passageSilenceShare */ silence * Math.exp(passage.answering),
    /* passageList */ target.list ? Math.max(-FARTHEST_PASSAGE, passage.needed) / 5 : 0,
    /* passageListLeast */ target.list ? Math.max(-FARTHEST_PASSAGE, passage.least) / 5 : 0,
    /* passageFact */ fact ? Math.max(-FARTHEST_PASSAGE, passage.fact) / 5 : 0,
    /* passageFactShare */ fact ? Math.exp(passage.fact) : 0,
  ];
  return seen.concat(MISSED.get(held === false ? question.wanted : null) ?? []);
}

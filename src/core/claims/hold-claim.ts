// A claim of a sentence is held against one fact and its neighbours, part by part, and judged.
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Unit } from '../search/lexicon.ts';
import type { Verdict } from '../knowledge/draft.ts';
import { type Comparison, type Fault, notInFile } from './comparison.ts';
import { compareAmounts } from './compare-amounts.ts';
import { compareCertainty } from './compare-certainty.ts';
import { compareDates } from './compare-dates.ts';
import { compareNames } from './compare-names.ts';
import { compareOrder } from './compare-order.ts';
import { compareQuotes } from './compare-quotes.ts';
import { compareNeighbour, compareSenses } from './compare-senses.ts';
import { compareSpeakers } from './compare-speakers.ts';
import type { FactProfile } from './fact-profile.ts';
import { type Neighbour, type Neighbourhood, besideOf, isWord, share, shareOf } from './neighbours.ts';
import type { Holders, Piece } from './pieces.ts';
import { type Parts, type Stretch, overlaps } from './parts.ts';

/** What claims are held against. */
export type Holding = {
  readonly knowledge: Knowledge;
  readonly holders: Holders;
  readonly kindOf: (sense: number) => string;
  readonly neighbourhood: Neighbourhood;
};

/** A sentence that is being checked: its parts, what of it has to be accounted for, and all that its words may stand for. */
export type Reading = {
  readonly parts: Parts;
  readonly pieces: readonly Piece[];
  readonly stems: ReadonlySet<string>;
  readonly units: ReadonlySet<Unit>;
};

/** A window of a sentence with its pieces, and how near each fact is to them, by its place. */
type Claim = {
  readonly parts: Parts;
  readonly window: Stretch;
  readonly pieces: readonly Piece[];
  readonly nearness: Float64Array;
};

export type CheckedClaim = {
  readonly verdict: Verdict;
  readonly faults: readonly Fault[];
  readonly facts: readonly FactProfile[];
  /** The share of what is to be checked that the facts account for. */
  readonly covered: number;
  /** What stays unaccounted for, and what conflicts: the less, the better the claim is understood. */
  readonly cost: number;
  /** How much there is to be checked. */
  readonly weight: number;
};

/** From this share on a claim without a conflict is supported, and from this on it is about the fact at all. */
const ACCOUNTED_FROM = 0.7;
const ABOUT_FROM = 0.45;
/** Each conflict beyond the first asks for more agreement elsewhere: a claim that is wrong in many ways is another claim. */
const EACH_MORE = 0.15;
/** What a neighbour of the lead accounts for counts less than the lead's own words. */
const BESIDE = 0.5;
/** A fact accounts for a piece from this share on. */
const LARGELY = 0.8;
/** Names alone are enough where nothing else is said: "AQIM stands for ...". */
const WHOLLY = 0.93;
/** A verb that weighs as much and that no fact accounts for leaves a claim open. */
const OPEN_VERB = 4;
/** A verb is the lead's own from this share on, or that of a neighbour that is this near. */
const VERB_FROM = 0.4;
const NEAR_ENOUGH = 0.8;
/** Words stand together within this many words. */
const NEARBY = 2;
/** A neighbour is as near to a claim as its lead from this share on. */
const AS_NEAR = 0.8;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** How much of a piece the lead accounts for, or a neighbour where that is more. */
function bestShare(piece: Piece, lead: FactProfile, neighbours: readonly Neighbour[]): number {
  let best = share(piece, lead);
  for (const neighbour of neighbours) {
    if (best === 1) break;
    best = Math.max(best, (neighbour.near === null ? BESIDE : 1) * shareOf(piece, neighbour));
  }
  return best;
}

/** What neighbours of the lead's paragraph have otherwise where they are as near to the claim as the lead, or own its words. */
function compareNeighbours(comparison: Comparison, { pieces, nearness }: Claim, neighbours: readonly Neighbour[]): Fault[] {
  const { lead } = comparison;
  const asNear = AS_NEAR * (nearness[lead.at] ?? 0);
  return neighbours.flatMap(({ profile, near }) => {
    if (near !== null) return [];
    // Words that only the neighbour has speak for it where they stand.
    const isOwn = (at: Stretch): boolean =>
      pieces.some(
        (piece) =>
          isWord(piece) &&
          piece.weight > 1 &&
          share(piece, lead) < LARGELY &&
          share(piece, profile) === 1 &&
          Math.abs(piece.at.from - at.from) <= NEARBY,
      );
    return compareNeighbour(comparison, profile).filter(({ at }) => (nearness[profile.at] ?? 0) >= asNear || isOwn(at));
  });
}

/** Holds a claim against a fact. */
export function holdClaim(claim: Claim, lead: FactProfile, holding: Holding): CheckedClaim {
  const { parts, window, pieces, nearness } = claim;
  const neighbours = besideOf(lead, holding.neighbourhood, parts);
  const beside = neighbours.map(({ profile }) => profile);
  const own = nearness[lead.at] ?? 0;
  // A fact that lends the claim a name which the lead does not have lends its hedge with it.
  const lent = pieces.filter((piece) => piece.kind === 'name' && share(piece, lead) === 0);
  const lends = ({ profile, near }: Neighbour): boolean => near === null && lent.some((piece) => share(piece, profile) === 1);
  const comparison: Comparison = { parts, window, lead, beside, knowledge: holding.knowledge, kindOf: holding.kindOf };
  const found = [
    ...compareAmounts(comparison),
    ...compareDates(comparison),
    ...compareNames(comparison),
    ...compareSpeakers(comparison),
    ...compareSenses(comparison),
    ...compareNeighbours(comparison, claim, neighbours),
    ...neighbours.filter(lends).flatMap(({ profile }) => compareCertainty({ ...comparison, lead: profile })),
    ...compareOrder(comparison),
    ...compareCertainty(comparison),
    ...compareQuotes(comparison, holding.holders.profiles),
  ];
  const conflicts = found.filter(({ file }) => file !== null);
  const total = sum(pieces.map(({ weight }) => weight));
  const shares = pieces.map((piece) => ({ piece, share: bestShare(piece, lead, neighbours) }));
  const covered = total === 0 ? 0 : sum(shares.map(({ piece, share }) => piece.weight * share)) / total;
  const faulty = (at: Stretch): boolean => conflicts.some((fault) => overlaps(fault.at, at));
  const others = shares.filter(({ piece }) => !faulty(piece.at));
  const otherTotal = sum(others.map(({ piece }) => piece.weight));
  // Of a claim whose every word is at fault nothing is left to agree.
  const rest = otherTotal === 0 ? 0 : sum(others.map(({ piece, share }) => piece.weight * share)) / otherTotal;
  const strange = parts.items.filter(
    (item) =>
      item.absent && pieces.some((piece) => piece.at === item && [lead, ...beside].every((profile) => share(piece, profile) < 1)),
  );
  const missing = [
    ...found.filter((fault) => fault.file === null && !conflicts.some((other) => overlaps(other.at, fault.at))),
    ...strange.map((item) => notInFile('absent', item)),
  ];
  const more =
    missing.length +
    new Set(conflicts.filter(({ kind }) => kind !== 'certainty' || conflicts.length === 1).map(({ at }) => at.from)).size -
    1;
  // A conflict is one with this fact only where something else of the claim is the fact's.
  const agrees = others.some((other) => other.piece.weight > 1 && other.share >= LARGELY);
  const believed = agrees ? conflicts.filter(({ needs }) => rest >= needs + EACH_MORE * more) : [];
  const absent = shares.filter((one) => one.share === 0 && isWord(one.piece)).map(({ piece }) => notInFile('absent', piece.at));
  const doubted = conflicts
    .filter((fault) => !believed.includes(fault) && !absent.some(({ at }) => overlaps(at, fault.at)))
    .map(({ kind, at }) => notInFile(kind, at));
  const helpers = neighbours
    .filter((neighbour) => pieces.some((piece) => share(piece, lead) < LARGELY && shareOf(piece, neighbour) >= LARGELY))
    .map(({ profile }) => profile);
  const facts = [lead, ...helpers.slice(0, 2)];
  const cost = sum(shares.map(({ piece, share }) => (faulty(piece.at) ? 0 : piece.weight * (1 - share))));
  if (believed.length > 0) return { verdict: 'differs', faults: believed, facts, covered: rest, cost, weight: total };
  // Names alone support nothing: some word, number or quotation must be the file's, and no verb may be left open.
  const substance = shares.some(
    ({ piece, share }) =>
      share >= BESIDE && (isWord(piece) ? piece.weight > 1 : piece.kind === 'number' || piece.kind === 'quote'),
  );
  const openVerb = shares.some(
    ({ piece }) =>
      piece.kind === 'verb' &&
      share(piece, lead) < VERB_FROM &&
      piece.weight >= OPEN_VERB &&
      !neighbours.some(
        (neighbour) => shareOf(piece, neighbour) === 1 && (nearness[neighbour.profile.at] ?? 0) >= NEAR_ENOUGH * own,
      ),
  );
  if (
    conflicts.length === 0 &&
    missing.length === 0 &&
    (substance || covered >= WHOLLY) &&
    !openVerb &&
    covered >= ACCOUNTED_FROM
  )
    return { verdict: 'supported', faults: [], facts, covered, cost, weight: total };
  return {
    verdict: covered >= ABOUT_FROM ? 'partly' : 'not-in-file',
    faults: [...missing, ...doubted, ...absent],
    facts,
    covered,
    cost,
    weight: total,
  };
}

// One claim of a sentence is held against the facts that come nearest; the one that explains it best decides.
import type { FactProfile } from './fact-profile.ts';
import { notInFile } from './comparison.ts';
import { type CheckedClaim, type Holding, type Reading, holdClaim } from './hold-claim.ts';
import { type Piece, nearnessOfAll } from './pieces.ts';
import type { Stretch } from './parts.ts';

/** So many of the nearest facts are looked at twice, and so many of these compared part by part. */
const LOOKED_AT = 14;
const CANDIDATES = 6;
/** Of what a fact says, the share that the claim says too counts this much for its being meant. */
const BACK = 0.15;
/** Between two facts that come as near, the one that agrees is meant. */
const AGREEING = 0.03;

/** A fact that may be meant, and how near it comes. */
type Candidate = { readonly profile: FactProfile; readonly score: number };

/** The share of a fact's own words that a sentence has. */
function backOf({ parts }: FactProfile, { stems, units }: Reading): number {
  let all = 0;
  let there = 0;
  for (const item of parts.items) {
    all += item.weight;
    if (stems.has(item.stem) || item.units.some((unit) => units.has(unit))) there += item.weight;
  }
  return there / Math.max(1, all);
}

const weightOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { weight }) => sum + weight, 0);

/** The pieces inside a window. */
const inside = (pieces: readonly Piece[], window: Stretch): readonly Piece[] =>
  pieces.filter(({ at }) => at.from >= window.from && at.to <= window.to);

/** How much of a window no single fact is near to: what cutting a sentence there would leave open. */
export function openWeight({ pieces: all }: Reading, window: Stretch, { holders }: Holding): number {
  const pieces = inside(all, window);
  let most = 0;
  for (const near of nearnessOfAll(pieces, holders.profiles.length)) most = Math.max(most, near);
  return weightOf(pieces) - most;
}

/** The facts that come nearest by what is said of them, the nearest first. */
function nearestOf(profiles: readonly FactProfile[], owns: Float64Array, total: number): Candidate[] {
  const nearest: Candidate[] = [];
  for (const profile of profiles) {
    const own = owns[profile.at] ?? 0;
    const score = own / total;
    if (own === 0 || (nearest.length === LOOKED_AT && score <= (nearest[LOOKED_AT - 1]?.score ?? 0))) continue;
    if (nearest.length === LOOKED_AT) nearest.pop();
    let place = nearest.length;
    while (place > 0 && (nearest[place - 1]?.score ?? 0) < score) place -= 1;
    nearest.splice(place, 0, { profile, score });
  }
  return nearest;
}

/** The facts that may be meant, the likeliest first: those that come as near as the nearest, or nearly. */
function candidatesOf(reading: Reading, owns: Float64Array, total: number, { holders }: Holding): Candidate[] {
  const scored: Candidate[] = [];
  let best = 0;
  for (const { profile, score: own } of nearestOf(holders.profiles, owns, total)) {
    // All that follow are as far behind, whatever share of theirs the sentence says.
    if (own + BACK + AGREEING <= best) break;
    const score = own + BACK * backOf(profile, reading);
    best = Math.max(best, score);
    scored.push({ profile, score });
  }
  return scored
    .toSorted((a, b) => b.score - a.score)
    .slice(0, CANDIDATES)
    .filter(({ score }) => score + AGREEING > best);
}

/** Holds the words of a window against the file; null where nothing in it is to be checked. */
export function checkClaim(reading: Reading, window: Stretch, holding: Holding): CheckedClaim | null {
  const pieces = inside(reading.pieces, window);
  if (pieces.length === 0) return null;
  const total = weightOf(pieces);
  const nearness = nearnessOfAll(pieces, holding.holders.profiles.length);
  const hold = ({ profile }: Candidate): CheckedClaim =>
    holdClaim({ parts: reading.parts, window, pieces, nearness }, profile, holding);
  // What comes nearest is meant, or what nearly does and agrees.
  const [first, ...others] = candidatesOf(reading, nearness, total, holding);
  if (first) {
    const claim = hold(first);
    if (claim.verdict === 'supported') return claim;
    for (const candidate of others) {
      const other = hold(candidate);
      if (other.verdict === 'supported') return other;
    }
    return claim;
  }
  return {
    verdict: 'not-in-file',
    faults: pieces.map(({ at }) => notInFile('absent', at)),
    facts: [],
    covered: 0,
    cost: total,
    weight: total,
  };
}

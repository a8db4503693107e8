// One claim of a sentence is held against the facts that come nearest; the one that explains it best decides.
import type { FactProfile } from './fact-profile.ts';
import { notInFile } from './comparison.ts';
import { type CheckedClaim, type Holding, type Reading, holdClaim } from './hold-claim.ts';
import { nearnessOfAll } from './pieces.ts';
import type { Stretch } from './parts.ts';

/** So many of the nearest facts are looked at twice, and so many of these compared part by part. */
const LOOKED_AT = 14;
const CANDIDATES = 6;
/** Of what a fact says, the share that the claim says too counts this much for its being meant. */
const BACK = 0.15;
/** Between two facts that come as near, the one that agrees is meant. */
const AGREEING = 0.03;

/** The share of a fact's own words that a sentence has. */
function backOf({ parts }: FactProfile, stems: ReadonlySet<string>, units: ReadonlySet<string>): number {
  let all = 0;
  let there = 0;
  for (const item of parts.items) {
    all += item.weight;
    if (stems.has(item.stem) || item.units.some((unit) => units.has(unit))) there += item.weight;
  }
  return there / Math.max(1, all);
}

/** How much of a window no single fact is near to: what cutting a sentence there would leave open. */
export function openWeight({ pieces: all }: Reading, window: Stretch, holding: Holding): number {
  const pieces = all.filter(({ at }) => at.from >= window.from && at.to <= window.to);
  const total = pieces.reduce((sum, { weight }) => sum + weight, 0);
  return total - Math.max(0, ...nearnessOfAll(pieces, holding.holders.profiles.length));
}

/** Holds the words of a window against the file; null where nothing in it is to be checked. */
export function checkClaim({ parts, pieces: all }: Reading, window: Stretch, holding: Holding): CheckedClaim | null {
  const pieces = all.filter(({ at }) => at.from >= window.from && at.to <= window.to);
  if (pieces.length === 0) return null;
  const total = pieces.reduce((sum, { weight }) => sum + weight, 0);
  const stems = new Set(parts.items.map((item) => item.stem));
  const units = new Set(parts.items.flatMap((item) => item.units));
  const owns = nearnessOfAll(pieces, holding.holders.profiles.length);
  const near = holding.holders.profiles
    .filter(({ at }) => (owns[at] ?? 0) > 0)
    .map((profile) => ({ profile, own: (owns[profile.at] ?? 0) / total }))
    .toSorted((a, b) => b.own - a.own)
    .slice(0, LOOKED_AT)
    .map(({ profile, own }) => ({ profile, score: own + BACK * backOf(profile, stems, units) }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, CANDIDATES);
  // Only what comes as near as the nearest can be meant in its place, and only where it agrees.
  const [first, ...others] = near;
  if (first) {
    const claim = holdClaim(parts, window, first.profile, pieces, holding);
    if (claim.verdict === 'supported') return claim;
    for (const { profile, score } of others) {
      if (score + AGREEING <= first.score) break;
      const other = holdClaim(parts, window, profile, pieces, holding);
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

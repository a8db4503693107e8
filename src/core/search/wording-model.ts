// Which target a wording most likely asks for: multinomial naive Bayes over every wording that the file gives.
import { type Inverted, countNumbers, invert } from './invert.ts';
import type { WeightedUnit } from './wording.ts';

/** Smoothing. Cross-validated afterwards: 0.02, 0.05, 0.1 and 0.3 differ by 0.015 at most. */
const ALPHA = 0.02;

/** A unit that so large a share of all targets shows is common. */
const COMMON_SHARE = 0.25;

export type WordingModel = {
  /** The log likelihood of the units under each target, in the targets' order, less that of the likeliest: at most 0. */
  likelihoods(units: readonly WeightedUnit<number>[]): Float64Array;
};

/** The wordings of a target, each as the numbers of the units that it shows. */
export type ShownWordings = readonly (readonly number[])[];

/** Plain data: the targets that show each unit and how often; and how many units each target shows in all. */
export type WordingCounts = Inverted & { readonly times: Uint16Array; readonly totals: Int32Array };

/** Counts the wordings of each target. @param size how many units there are: their numbers are smaller */
export function countWordings(wordings: readonly ShownWordings[], size: number): WordingCounts {
  const counts = wordings.map((ofTarget) => countNumbers(ofTarget.flat()));
  const { starts, holders, from } = invert(
    counts.map((ofTarget) => [...ofTarget.keys()]),
    size,
  );
  const times = counts.flatMap((ofTarget) => [...ofTarget.values()]);
  return {
    starts,
    holders,
    times: Uint16Array.from(from, (item) => times[item] ?? 0),
    totals: Int32Array.from(wordings, (ofTarget) => ofTarget.reduce((sum, shown) => sum + shown.length, 0)),
  };
}

/** Learns from the counts of each target. */
export function createWordingModel({ starts, holders, times, totals }: WordingCounts): WordingModel {
  let vocabulary = 0;
  for (let unit = 1; unit < starts.length; unit += 1) if (starts[unit] !== starts[unit - 1]) vocabulary += 1;
  // What a unit adds to a target over one never seen there, by how often it stands there; and what each unit costs a target.
  const most = times.reduce((highest, count) => Math.max(highest, count), 0);
  const gains = Float64Array.from({ length: most + 1 }, (_, count) => Math.log(1 + count / ALPHA));
  const costs = Float64Array.from(totals, (total) => Math.log(total + ALPHA * vocabulary));
  const rows = commonRows();

  /** What a common unit adds to each target, in a row: most of the work is done by the few dozens of them. */
  function commonRows(): Map<number, Float64Array> {
    const common = new Map<number, Float64Array>();
    for (let unit = 0; unit + 1 < starts.length; unit += 1) {
      const [from, to] = [starts[unit] ?? 0, starts[unit + 1] ?? 0];
      if (to - from < COMMON_SHARE * costs.length) continue;
      const row = new Float64Array(costs.length);
      for (let at = from; at < to; at += 1) row[holders[at] ?? 0] = gains[times[at] ?? 0] ?? 0;
      common.set(unit, row);
    }
    return common;
  }

  /** Adds to each score what a unit that stands from one place to before another adds. */
  function add(scores: Float64Array, unit: number, from: number, to: number, weight: number): void {
    const row = rows.get(unit);
    if (row) {
      for (let target = 0; target < scores.length; target += 1)
        scores[target] = (scores[target] ?? 0) + weight * (row[target] ?? 0);
      return;
    }
    for (let at = from; at < to; at += 1) {
      const target = holders[at] ?? 0;
      scores[target] = (scores[target] ?? 0) + weight * (gains[times[at] ?? 0] ?? 0);
    }
  }

  return {
    likelihoods(units) {
      const scores = new Float64Array(costs.length);
      let known = 0;
      for (const { unit, weight } of units) {
        const from = starts[unit] ?? 0;
        const to = starts[unit + 1] ?? 0;
        if (from === to) continue;
        known += weight;
        add(scores, unit, from, to, weight);
      }
      let best = Number.NEGATIVE_INFINITY;
      for (let target = 0; target < scores.length; target += 1) {
        const score = (scores[target] ?? 0) - known * (costs[target] ?? 0);
        scores[target] = score;
        if (score > best) best = score;
      }
      for (let target = 0; target < scores.length; target += 1) scores[target] = (scores[target] ?? 0) - best;
      return scores;
    },
  };
}

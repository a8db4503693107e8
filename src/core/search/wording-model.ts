// Which group of wordings a question most likely belongs to: multinomial naive Bayes over everything that they show.
import { type Inverted, countNumbers, invert } from './invert.ts';
import type { WeightedUnit } from './wording.ts';

/** Smoothing. Cross-validated afterwards: 0.02, 0.05, 0.1 and 0.3 differ by 0.015 at most. */
const ALPHA = 0.02;

/** A unit that so large a share of all groups shows is common. */
const COMMON_SHARE = 0.25;

/** Plain data: the groups that show each unit and how often; and how many units each group shows in all. */
export type WordingCounts = Inverted & { readonly times: Uint16Array; readonly totals: Int32Array };

/**
 * Counts what groups of wordings show.
 * @param shown the numbers of the units that each group shows, each as often as it does; @param size the numbers are smaller
 */
export function countWordings(shown: readonly (readonly number[])[], size: number): WordingCounts {
  const counts = shown.map((ofGroup) => countNumbers(ofGroup));
  const { starts, holders, from } = invert(
    counts.map((ofGroup) => [...ofGroup.keys()]),
    size,
  );
  const times = counts.flatMap((ofGroup) => [...ofGroup.values()]);
  return {
    starts,
    holders,
    times: Uint16Array.from(from, (item) => times[item] ?? 0),
    totals: Int32Array.from(shown, (ofGroup) => ofGroup.length),
  };
}

/**
 * Learns from the counts of each group.
 * @returns what tells the log likelihood of units under each group, in their order, less that of the likeliest: at most 0
 */
export function createWordingModel({
  starts,
  holders,
  times,
  totals,
}: WordingCounts): (units: readonly WeightedUnit<number>[]) => Float64Array {
  let vocabulary = 0;
  for (let unit = 1; unit < starts.length; unit += 1) if (starts[unit] !== starts[unit - 1]) vocabulary += 1;
  // What a unit adds to a group over one never seen there, by how often it stands there; and what each unit costs a group.
  const most = times.reduce((highest, count) => Math.max(highest, count), 0);
  const gains = Float64Array.from({ length: most + 1 }, (_, count) => Math.log(1 + count / ALPHA));
  const costs = Float64Array.from(totals, (total) => Math.log(total + ALPHA * vocabulary));
  const rows = commonRows();

  /** What a common unit adds to each group, in a row: most of the work is done by the few dozens of them. */
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
      for (let group = 0; group < scores.length; group += 1) scores[group] = (scores[group] ?? 0) + weight * (row[group] ?? 0);
      return;
    }
    for (let at = from; at < to; at += 1) {
      const group = holders[at] ?? 0;
      scores[group] = (scores[group] ?? 0) + weight * (gains[times[at] ?? 0] ?? 0);
    }
  }

  return (units) => {
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
    for (let group = 0; group < scores.length; group += 1) {
      const score = (scores[group] ?? 0) - known * (costs[group] ?? 0);
      scores[group] = score;
      if (score > best) best = score;
    }
    for (let group = 0; group < scores.length; group += 1) scores[group] = (scores[group] ?? 0) - best;
    return scores;
  };
}

// Which target a wording most likely asks for: multinomial naive Bayes over every wording that the file gives.

/** Smoothing. Cross-validated afterwards: 0.02, 0.05, 0.1 and 0.3 differ by 0.015 at most. */
const ALPHA = 0.02;

/** The number of a unit and how much it counts: 1 for what was typed, less for what a thread lends. */
export type WeightedNumber = { readonly number: number; readonly weight: number };

export type WordingModel = {
  /** The log likelihood of the units under each target, in the targets' order, less that of the likeliest: at most 0. */
  likelihoods(units: readonly WeightedNumber[]): Float64Array;
};

/** The wordings of a target, each as the numbers of the units that it shows. */
export type ShownWordings = readonly (readonly number[])[];

/** How often each unit stands in each target: the counts of unit `u` lie from `starts[u]` to `starts[u + 1]`. */
function countByUnit(wordings: readonly ShownWordings[], size: number) {
  const here = new Int32Array(size);
  const rows = wordings.map((ofTarget) => {
    const units: number[] = [];
    for (const shown of ofTarget) {
      for (const unit of shown) {
        if (here[unit] === 0) units.push(unit);
        here[unit] = (here[unit] ?? 0) + 1;
      }
    }
    const counts = units.map((unit) => here[unit] ?? 0);
    for (const unit of units) here[unit] = 0;
    return { units, counts, total: counts.reduce((sum, count) => sum + count, 0) };
  });
  const starts = new Int32Array(size + 1);
  for (const { units } of rows) for (const unit of units) starts[unit + 1] = (starts[unit + 1] ?? 0) + 1;
  const vocabulary = starts.reduce((sum, holders) => sum + (holders > 0 ? 1 : 0), 0);
  for (let unit = 0; unit < size; unit += 1) starts[unit + 1] = (starts[unit + 1] ?? 0) + (starts[unit] ?? 0);
  const next = starts.slice();
  const targets = new Int32Array(starts[size] ?? 0);
  const counts = new Int32Array(targets.length);
  rows.forEach((row, target) =>
    row.units.forEach((unit, place) => {
      const at = next[unit] ?? 0;
      targets[at] = target;
      counts[at] = row.counts[place] ?? 0;
      next[unit] = at + 1;
    }),
  );
  return { starts, targets, counts, vocabulary, totals: rows.map(({ total }) => total) };
}

/**
 * Learns from the wordings of each target.
 * @param wordings of each target; @param size how many units there are: their numbers are smaller
 */
export function createWordingModel(wordings: readonly ShownWordings[], size: number): WordingModel {
  const { starts, targets, counts, vocabulary, totals } = countByUnit(wordings, size);
  // What a unit adds to a target over one never seen there, and what each unit costs a target.
  const gains = Float64Array.from(counts, (count) => Math.log(1 + count / ALPHA));
  const costs = Float64Array.from(totals, (total) => Math.log(total + ALPHA * vocabulary));
  return {
    likelihoods(units) {
      const scores = new Float64Array(costs.length);
      let known = 0;
      for (const { number, weight } of units) {
        const from = starts[number] ?? 0;
        const to = starts[number + 1] ?? 0;
        if (from === to) continue;
        known += weight;
        for (let at = from; at < to; at += 1) {
          const target = targets[at] ?? 0;
          scores[target] = (scores[target] ?? 0) + weight * (gains[at] ?? 0);
        }
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

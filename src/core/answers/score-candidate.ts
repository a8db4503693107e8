// What the features of a candidate come to: a learned sum, and beside it a hidden layer that sees them together.

/** What is worth something to a candidate and to answering nothing. Learned by `npm run learn`. */
export type Weights = {
  /** What each feature of a candidate is worth by itself. */
  readonly candidate: readonly number[];
  /** The units of the hidden layer: what each feature is worth to it, its constant, and what it is worth to the candidate. */
  readonly units: readonly (readonly number[])[];
  /** What each feature of answering nothing is worth. */
  readonly nothing: readonly number[];
};

/** The sum of the products of two rows. */
export function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

/** The score of a candidate: the more, the likelier it answers. @param row its features, in the order of the weights */
export function scoreOf(row: readonly number[], { candidate, units }: Pick<Weights, 'candidate' | 'units'>): number {
  let score = dot(row, candidate);
  for (const unit of units) {
    const given = dot(row, unit) + (unit[row.length] ?? 0);
    if (given > 0) score += given * (unit[row.length + 1] ?? 0);
  }
  return score;
}

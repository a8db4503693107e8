// What a row of features says of each class: a network with one hidden layer, and a direct way past it.

export type Network = {
  /** For each unit of the hidden layer: what every feature is worth to it, its constant last. A unit gives at least 0. */
  readonly units: readonly (readonly number[])[];
  /** For each class: what every feature is worth to it, then what every unit is, its constant last. */
  readonly classes: readonly (readonly number[])[];
};

/** What speaks for each class, as logarithms that share a constant. @param row the features, in the order of the weights */
export function scoresOf(row: readonly number[], { units, classes }: Network): number[] {
  const width = row.length;
  const given = units.map((weights) => {
    let sum = weights[width] ?? 0;
    for (let at = 0; at < width; at += 1) sum += (row[at] ?? 0) * (weights[at] ?? 0);
    return sum > 0 ? sum : 0;
  });
  return classes.map((weights) => {
    let sum = weights[width + given.length] ?? 0;
    for (let at = 0; at < width; at += 1) sum += (row[at] ?? 0) * (weights[at] ?? 0);
    for (let at = 0; at < given.length; at += 1) sum += (given[at] ?? 0) * (weights[width + at] ?? 0);
    return sum;
  });
}

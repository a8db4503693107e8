// The highest of many values, found without sorting them all.

/**
 * The numbers of the highest values, best first.
 * @param among the numbers looked at: of two with the same value the one that stands first here wins
 */
export function highest(values: ArrayLike<number>, among: ArrayLike<number>, limit: number): number[] {
  const best: number[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < among.length; at += 1) {
    const number = among[at] ?? 0;
    const value = values[number] ?? 0;
    if (value <= least) continue;
    let place = Math.min(best.length, limit - 1);
    for (; place > 0 && (values[best[place - 1] ?? 0] ?? 0) < value; place -= 1) best[place] = best[place - 1] ?? 0;
    best[place] = number;
    if (best.length === limit) least = values[best[limit - 1] ?? 0] ?? 0;
  }
  return best;
}

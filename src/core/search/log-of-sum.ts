// Sums of what is only known by its logarithm.

/** What lies so far behind the highest adds nothing to a sum that a number could hold. */
const FAR_BEHIND = 50;

/** The logarithm of the sum of what is given by logarithms; minus infinity where there is nothing. */
export function logOfSum(values: ArrayLike<number>): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < values.length; at += 1) if ((values[at] ?? 0) > highest) highest = values[at] ?? 0;
  if (highest === Number.NEGATIVE_INFINITY) return highest;
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) {
    const behind = (values[at] ?? 0) - highest;
    if (behind > -FAR_BEHIND) sum += Math.exp(behind);
  }
  return highest + Math.log(sum);
}

// An inverted index in typed arrays: for each number the lists that hold it.

/** So many lists can be told apart in sixteen bits; the groups of wordings are far fewer. */
const MOST_LISTS = 2 ** 16;

/** Plain data. The lists that hold number `n` lie from `starts[n]` to `starts[n + 1]` in `holders`, ascending. */
export type Inverted = { readonly starts: Int32Array; readonly holders: Uint16Array };

/**
 * Turns lists of numbers round.
 * @param size every number is smaller
 * @returns with `from`: which item of all lists in a row each holder stands for, for what goes with the items
 * @throws RangeError where there are more lists than can be told apart
 */
export function invert(lists: readonly (readonly number[])[], size: number): Inverted & { readonly from: Int32Array } {
  if (lists.length > MOST_LISTS) throw new RangeError(`${lists.length} lists are more than ${MOST_LISTS}`);
  const starts = new Int32Array(size + 1);
  for (const list of lists) for (const number of list) starts[number + 1] = (starts[number + 1] ?? 0) + 1;
  for (let number = 0; number < size; number += 1) starts[number + 1] = (starts[number + 1] ?? 0) + (starts[number] ?? 0);
  const next = starts.slice();
  const holders = new Uint16Array(starts[size] ?? 0);
  const from = new Int32Array(holders.length);
  let item = 0;
  lists.forEach((list, holder) => {
    for (const number of list) {
      const at = next[number] ?? 0;
      next[number] = at + 1;
      holders[at] = holder;
      from[at] = item;
      item += 1;
    }
  });
  return { starts, holders, from };
}

/** How often each number occurs in a list, in the order in which they come first. */
export function countNumbers(list: Iterable<number>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const number of list) counts.set(number, (counts.get(number) ?? 0) + 1);
  return counts;
}

/** The place of the first of ascending numbers, from one place to before another, that is at least so high. */
export function firstFrom(numbers: Int32Array | Uint16Array, from: number, to: number, least: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

// Drafted sentences, and what is counted of them, as plain data in few arrays: tens of thousands of lists would take ten times the room.

/** Lists in one row: those of list `n` lie from `starts[n]` to `starts[n + 1]`. */
export type Lists = { readonly starts: Int32Array; readonly items: Int32Array };

/** What is counted of words or of pairs, by key: how often each is told, at fault and absent, then the same for each paragraph, after
 * its number. */
export type CountTable = { readonly keys: readonly string[]; readonly counts: Lists };

/** Drafted sentences by their numbers. */
export type DraftTable = {
  /** Told (0), wrong (1) or absent (2). */
  readonly is: Uint8Array;
  readonly paragraphs: Lists;
  /** The words of each, and those at fault; by number, each once. */
  readonly words: Lists;
  readonly atFault: Lists;
};

/** Puts lists in one row. */
export function joinLists(lists: readonly (readonly number[])[]): Lists {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, number) => (starts[number + 1] = (starts[number] ?? 0) + list.length));
  const items = new Int32Array(starts[lists.length] ?? 0);
  lists.forEach((list, number) => items.set(list, starts[number]));
  return { starts, items };
}

/** One of the lists; empty where there is none of that number. */
export const listAt = ({ starts, items }: Lists, number: number): Int32Array =>
  items.subarray(starts[number] ?? 0, starts[number + 1] ?? 0);

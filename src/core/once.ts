// Work that is put off until it is asked for.

/** Does something the first time that it is asked for, and gives the same ever after. */
export function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | null = null;
  return () => (done ??= { value: work() }).value;
}

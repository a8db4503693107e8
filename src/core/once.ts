// Work that is put off until it is asked for.

/** Does something the first time that it is asked for, and gives the same ever after. */
export function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | null = null;
  return () => (done ??= { value: work() }).value;
}

/** A function that gives for the same argument what it gave before. */
export function remembered<K, V>(work: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? work(key);
    known.set(key, value);
    return value;
  };
}

/** The same, of those arguments alone that were given last: nothing gathers. @param count how many */
export function rememberedLast<K, V>(count: number, work: (key: K) => V): (key: K) => V {
  // The one that was given longest ago comes first.
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? work(key);
    known.delete(key);
    known.set(key, value);
    if (known.size > count) known.delete(known.keys().next().value as K);
    return value;
  };
}

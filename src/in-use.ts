// Something that can be replaced while it is in use: whoever holds it reaches what is current.

export type InUse<T> = {
  /** Stands for whatever is current. A method that was called goes on with what it was called on. */
  readonly current: T;
  swap(next: T): void;
};

/** Puts something to use. Its methods may not rest on `this`. */
export function createInUse<T extends object>(first: T): InUse<T> {
  const held = { now: first };
  return {
    current: new Proxy(first, { get: (_first, name): unknown => Reflect.get(held.now, name) }),
    swap(next) {
      held.now = next;
    },
  };
}

// Closes a switch over a union: a member without a case is a compile error.

/** @throws TypeError when a value outside the union got here all the same */
export function assertNever(value: never): never {
  throw new TypeError(`unexpected value: ${JSON.stringify(value)}`);
}

// A call that cannot be understood: told with the usage, exit 2.

export class UsageError extends Error {
  override readonly name = 'UsageError';
}

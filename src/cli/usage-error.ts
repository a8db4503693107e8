// A call that cannot be understood, exit 2: told with how the command is used, or by itself where it says what to type instead.

export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly shows: 'usage' | 'no usage';

  constructor(message: string, shows: 'usage' | 'no usage' = 'usage') {
    super(message);
    this.shows = shows;
  }
}

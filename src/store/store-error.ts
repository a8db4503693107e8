// A fault of the store that the person who runs the desk can mend; printed without a stack.

/** The file is of a later version of the desk, is no database any more, or cannot be written. */
export type StoreFault = 'newer' | 'damaged' | 'unwritable';

export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly fault: StoreFault;

  constructor(fault: StoreFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}

// A fault of the store that the person who runs the desk can mend; printed without a stack.

/** The store is of a later version of the desk; its file is no database any more, or cannot be written; its server cannot be reached. */
export type StoreFault = 'newer' | 'damaged' | 'unwritable' | 'unreachable';

export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly fault: StoreFault;

  constructor(fault: StoreFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}

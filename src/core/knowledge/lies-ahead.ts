// Whether something lay ahead of the file's day.
import { parseEdtf } from './edtf.ts';
import { AS_OF, type Fact } from './fact.ts';

/** A date or span after Oct. 29, 2012, or a deadline without a beginning that ends after it; never for a fact without a date. */
export function liesAhead({ when }: Pick<Fact, 'when'>): boolean {
  const span = when === undefined ? null : parseEdtf(when.edtf);
  if (span === null) return false;
  return span.first === null ? span.last !== null && span.last > AS_OF : span.first > AS_OF;
}

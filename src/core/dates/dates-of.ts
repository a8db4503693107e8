// The dates of a fact: what its statement prints, and the time that its field tells.
import { parseEdtf } from '../knowledge/edtf.ts';
import type { Fact } from '../knowledge/fact.ts';
import type { FoundDate } from './read-dates.ts';

/** All dates of a fact. @param printed those that its statement prints */
export function datesOf({ when }: Fact, printed: readonly FoundDate[]): FoundDate[] {
  const span = when ? parseEdtf(when.edtf) : null;
  if (!span) return [...printed];
  const until = span.first === null;
  const first = span.first ?? span.last ?? '';
  const last = span.last ?? span.first ?? '';
  const week =
    span.first !== null && span.last !== null && when?.edtf.includes('/') === true && first.slice(0, 4) === last.slice(0, 4);
  const since = when?.edtf.includes('/') === true && !week && !until;
  const monthEnd = until && /-(?:28|29|30|31)$/.test(last);
  return [
    ...printed,
    {
      first: since ? `${first.slice(0, 4)}-01-01` : monthEnd ? `${last.slice(0, 7)}-21` : first,
      last: since ? `${first.slice(0, 4)}-12-31` : last,
      precision: since ? 'year' : monthEnd ? 'month' : week ? 'week' : span.precision,
      part: monthEnd ? 'end' : null,
      wrongWeekday: null,
      rolling: when?.wording.includes('past') === true,
      bound: until ? 'by' : since ? 'since' : null,
      from: 0,
      to: 0,
    },
  ];
}

// A fact's date in words, as precisely as it is known: "1990s", "early 2013, computed", "Oct. 24, 2012, computed".
import { parseEdtf } from '../knowledge/edtf.ts';
import type { Fact } from '../knowledge/fact.ts';
import { type House, MONTHS } from './house-profile.ts';

const SEASONS: ReadonlyMap<string, string> = new Map([
  ['21', 'spring'],
  ['22', 'summer'],
  ['23', 'autumn'],
  ['24', 'winter'],
]);

/** One end of an EDTF date in words. */
function pointLabel(point: string, house: House): string {
  const exact = point.replace(/[?~%]$/, '');
  const [year = '', month, day] = exact.split('-');
  if (year.endsWith('X')) return `${year.slice(0, 3)}0s`;
  if (month === undefined) return year;
  if (day !== undefined) return house.date(exact);
  return `${SEASONS.get(month) ?? MONTHS[Number(month) - 1]} ${year}`;
}

/** An EDTF date in words: "2007 to Oct. 29, 2012", "by Nov. 30, 2012". */
function edtfLabel(edtf: string, house: House): string {
  const [from = '', to] = edtf.split('/').map((end) => (end === '..' ? '' : pointLabel(end, house)));
  return to === undefined ? from : from === '' ? `by ${to}` : to === '' ? `from ${from}` : `${from} to ${to}`;
}

/** "by Nov. 30, 2012", "September 2012, computed"; in the fact's own words where it has some: "early 2013, computed". */
export function dateLabel({ edtf, basis, label }: NonNullable<Fact['when']>, house: House): string {
  const date = label === undefined ? edtfLabel(edtf, house) : house.text(label);
  return basis === 'computed' ? `${date}, computed` : date;
}

/** The place of a date in time: where it begins, or where a deadline without a beginning ends. */
export function dateOrder(edtf: string): string {
  const span = parseEdtf(edtf);
  return `${span?.first ?? span?.last ?? ''} ${span?.last ?? ''}`;
}

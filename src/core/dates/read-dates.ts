// Dates in prose, in any style, as spans of days: "Oct. 29", "29 October 2012", "last spring", "by the end of the month".
import { daysInMonth, parseEdtf } from '../knowledge/edtf.ts';
import type { Word } from '../text/words.ts';
import { WEEKDAYS, SEASONS, BOUNDS, PARTS, OPENING, DAYS, countOf, monthOf, isYear } from './date-words.ts';
import {
  type DateBound,
  type DatePart,
  type DatePrecision,
  type Span,
  addDays,
  daySpan,
  monthSpan,
  narrowed,
  pad,
  weekdayOf,
  yearSpan,
} from './days.ts';

/** A time that a text names: first and last day (`YYYY-MM-DD`), which part of it, and its words, `to` excluded. */
export type FoundDate = {
  readonly first: string;
  readonly last: string;
  readonly precision: DatePrecision;
  readonly part: DatePart | null;
  readonly bound: DateBound | null;
  /** A window that ends on the day of the account: "over the past month". */
  readonly rolling: boolean;
  /** A weekday that the date does not have: "Tuesday, Oct. 29, 2012"; the number of the word. */
  readonly wrongWeekday: number | null;
  readonly from: number;
  readonly to: number;
};

type Read = { readonly span: Span; readonly to: number; readonly wrongWeekday?: number; readonly rolling?: boolean };

/**
 * Finds every time that words name, counted from the day of the account.
 * @param words of one sentence; @param asOf the day of the account; @param counted whether the word is one that numbers count
 */
export function readDates(words: readonly Word[], asOf: string, counted: (word: string) => boolean = () => false): FoundDate[] {
  if (!words.some(({ text }) => OPENING.test(text))) return [];
  const at = (index: number): string | undefined => words[index]?.text;
  const [year = 0, month = 1] = asOf.split('-').map(Number);
  const week = (offset: number): Span => {
    const monday = addDays(asOf, -((weekdayOf(asOf) + 6) % 7));
    return { first: addDays(monday, 7 * offset), last: addDays(monday, 7 * offset + 6), precision: 'week' };
  };
  const monthFrom = (offset: number): Span => {
    const months = year * 12 + month - 1 + offset;
    return monthSpan(Math.floor(months / 12), (months % 12) + 1);
  };
  /** The year of a month named without one: the nearest to the day of the account. */
  const nearestYear = (named: number): number => (named <= month - 8 ? year + 1 : named >= month + 6 ? year - 1 : year);

  const relative = (index: number): Read | null => {
    const [one, two, three] = [at(index), at(index + 1), at(index + 2)];
    if (one === 'today') return { span: daySpan(asOf), to: index + 1 };
    if (one === 'year' && two === 'end') return { span: { ...monthSpan(year, 12), precision: 'month' }, to: index + 2 };
    if (one === 'yesterday') return { span: daySpan(addDays(asOf, -1)), to: index + 1 };
    if (one === 'tomorrow') return { span: daySpan(addDays(asOf, 1)), to: index + 1 };
    const earlier = one === 'week' && (two === 'earlier' || two === 'before' || two === 'ago' || two === 'prior');
    if (earlier && two === 'before' && (monthOf(three) > 0 || WEEKDAYS.includes(three ?? ''))) return null;
    if (earlier) return { span: week(-1), to: index + 2 };
    if (one === 'month' && (two === 'earlier' || two === 'before' || two === 'ago' || two === 'prior'))
      return { span: monthFrom(-1), to: index + 2 };
    const offset =
      one === 'last' || one === 'previous' || one === 'prior'
        ? -1
        : one === 'next' || one === 'coming' || one === 'following'
          ? 1
          : one === 'this' || one === 'current'
            ? 0
            : null;
    // "over the past month", "in the last two weeks": the days up to the account.
    const window = DAYS[two ?? ''] ?? DAYS[three ?? ''];
    const over =
      one === 'past' ||
      (one === 'last' && /^(?:over|during|for|in|within)$/.test(at(index - (at(index - 1) === 'the' ? 2 : 1)) ?? ''));
    if (over && window !== undefined && (DAYS[two ?? ''] !== undefined || countOf(two) > 0)) {
      const many = DAYS[two ?? ''] === undefined ? countOf(two) : 1;
      return {
        span: { first: addDays(asOf, -window.days * many), last: asOf, precision: window.precision },
        to: index + (many > 1 || DAYS[two ?? ''] === undefined ? 3 : 2),
        rolling: true,
      };
    }
    // "two months ago".
    const back = DAYS[two ?? ''];
    if (back && one !== 'a' && countOf(one) > 0 && /^(?:ago|earlier|before)$/.test(three ?? '')) {
      const day = addDays(asOf, -back.days * countOf(one));
      return {
        span: {
          first: addDays(day, -Math.floor(back.days / 2)),
          last: addDays(day, Math.floor(back.days / 2)),
          precision: back.precision,
        },
        to: index + 3,
      };
    }
    if (offset === null) return null;
    if (two === 'week') return { span: week(offset), to: index + 2 };
    if (two === 'month') return { span: monthFrom(offset), to: index + 2 };
    if (two === 'year') return { span: yearSpan(year + offset), to: index + 2 };
    const season = two === undefined ? undefined : SEASONS[two];
    if (season !== undefined) {
      const near = parseEdtf(`${year + (offset > 0 ? 1 : 0)}-${season}`);
      const span = offset < 0 && near?.last && near.last >= asOf ? parseEdtf(`${year - 1}-${season}`) : near;
      if (span?.first && span.last) return { span: { first: span.first, last: span.last, precision: 'season' }, to: index + 2 };
    }
    const weekday = WEEKDAYS.indexOf(two ?? '');
    if (weekday >= 0) return { span: daySpan(nearestWeekday(weekday, offset)), to: index + 2 };
    return null;
  };
  const nearestWeekday = (weekday: number, offset: number | null): string => {
    const back = (weekdayOf(asOf) - weekday + 7) % 7;
    if (offset === 1) return addDays(asOf, back === 0 ? 7 : 7 - back);
    return addDays(asOf, offset === -1 && back === 0 ? -7 : -back);
  };

  const calendar = (index: number): Read | null => {
    const one = at(index);
    if (one === undefined) return null;
    const named = monthOf(one);
    const dayAfter = Number(/^(\d{1,2})$/.exec(at(index + 1) ?? '')?.[1] ?? 0);
    const ordinal = /^(?:st|nd|rd|th)$/.test(at(index + 2) ?? '') ? 1 : 0;
    if (named > 0 && dayAfter >= 1 && dayAfter <= 31) {
      const after = index + 2 + ordinal;
      const of = isYear(at(after)) ? Number(at(after)) : nearestYear(named);
      if (dayAfter > daysInMonth(of, named)) return null;
      return { span: daySpan(`${of}-${pad(named)}-${pad(dayAfter)}`), to: isYear(at(after)) ? after + 1 : after };
    }
    const dayBefore = Number(/^(\d{1,2})(?:st|nd|rd|th)?$/.exec(one)?.[1] ?? 0);
    const gap = /^(?:st|nd|rd|th|of)$/.test(at(index + 1) ?? '') ? 1 + (at(index + 2) === 'of' ? 1 : 0) : 0;
    const later = monthOf(at(index + 1 + gap));
    if (dayBefore >= 1 && dayBefore <= 31 && later > 0) {
      const after = index + 2 + gap;
      const of = isYear(at(after)) ? Number(at(after)) : nearestYear(later);
      if (dayBefore > daysInMonth(of, later)) return null;
      return { span: daySpan(`${of}-${pad(later)}-${pad(dayBefore)}`), to: isYear(at(after)) ? after + 1 : after };
    }
    if (named > 0) {
      const skip = at(index + 1) === 'of' ? 1 : 0;
      if (isYear(at(index + 1 + skip))) return { span: monthSpan(Number(at(index + 1 + skip)), named), to: index + 2 + skip };
      // "may" and "march" are verbs too: only after a preposition of time are they months.
      if (
        (named === 5 || named === 3 || one.length < 4) &&
        !/^(?:in|since|by|until|of|last|next|this|late|early|mid)$/.test(at(index - 1) ?? '')
      )
        return null;
      return { span: monthSpan(nearestYear(named), named), to: index + 1 };
    }
    const season = SEASONS[one];
    if (season !== undefined) {
      const skip = at(index + 1) === 'of' ? 1 : 0;
      const said = isYear(at(index + 1 + skip));
      if (!said && !(one !== 'fall' && at(index - 1) === 'the' && at(index - 2) === 'in')) return null;
      const span = parseEdtf(`${said ? at(index + 1 + skip) : year}-${season}`);
      if (span?.first && span.last)
        return { span: { first: span.first, last: span.last, precision: 'season' }, to: said ? index + 2 + skip : index + 1 };
    }
    const weekday = WEEKDAYS.indexOf(one);
    if (weekday >= 0) {
      const dated = calendar(index + 1);
      if (dated?.span.precision !== 'day') return { span: daySpan(nearestWeekday(weekday, null)), to: index + 1 };
      return weekdayOf(dated.span.first) === weekday ? dated : { ...dated, wrongWeekday: index };
    }
    const decade = /^(?:(?:19|20)?(\d)0)s?$/.exec(one);
    if (decade && (one.endsWith('s') || (at(index + 1) === 's' && words[index]?.end === words[index + 1]?.start))) {
      const first = one.length >= 4 ? Number(one.slice(0, 4)) : 1900 + Number(decade[1]) * 10;
      return {
        span: { first: `${first}-01-01`, last: `${first + 9}-12-31`, precision: 'decade' },
        to: one.endsWith('s') ? index + 1 : index + 2,
      };
    }
    if (/^(?:eight|nine|seven|six)(?:ties|ies)$/.test(one)) {
      const first = 1900 + { six: 60, sev: 70, eig: 80, nin: 90 }[one.slice(0, 3)]!;
      return { span: { first: `${first}-01-01`, last: `${first + 9}-12-31`, precision: 'decade' }, to: index + 1 };
    }
    if (isYear(one) && (words[index]?.end ?? 0) - (words[index]?.start ?? 0) === one.length && !counted(at(index + 1) ?? ''))
      return { span: yearSpan(Number(one)), to: index + 1 };
    return null;
  };

  const found: FoundDate[] = [];
  for (let index = 0; index < words.length;) {
    if (!OPENING.test(words[index]?.text ?? '')) {
      index += 1;
      continue;
    }
    const read = relative(index) ?? calendar(index);
    let part: FoundDate['part'] = null;
    let from = index;
    let span = read?.span ?? null;
    let to = read?.to ?? index + 1;
    // "the end of the month", "month's end": the month of the account itself.
    if (
      !read &&
      at(index) === 'month' &&
      (at(index + 1) === 'end' || (at(index - 1) === 'the' && /^(?:end|close|late)$/.test(at(index - 3) ?? '')))
    ) {
      span = monthFrom(0);
      if (at(index + 1) === 'end') [part, to] = ['end', index + 2];
    }
    if (span === null) {
      index += 1;
      continue;
    }
    // "in the week before Oct. 29" is the week before, not the day.
    if (/^(?:before|preceding|to)$/.test(at(from - 1) ?? '') && at(from - 2) === 'week' && span.precision === 'day') {
      const start = addDays(span.first, -((weekdayOf(span.first) + 6) % 7) - 7);
      span = { first: start, last: addDays(start, 6), precision: 'week' };
      from -= 2;
    }
    let before = from - 1;
    while (/^(?:of|the|in|this)$/.test(at(before) ?? '') && before > from - 4) before -= 1;
    const named = PARTS[at(before) ?? ''];
    if (
      named !== undefined &&
      part === null &&
      span.precision !== 'day' &&
      span.precision !== 'week' &&
      !(at(before) === 'first' || at(before) === 'last')
    ) {
      part = named;
      from = before;
      before -= 1;
      while (/^(?:the|in|at)$/.test(at(before) ?? '')) before -= 1;
    }
    while (/^(?:the)$/.test(at(before) ?? '')) before -= 1;
    found.push({
      ...(part === null ? span : narrowed(span, part)),
      part,
      wrongWeekday: read?.wrongWeekday ?? null,
      rolling: read?.rolling ?? false,
      bound: BOUNDS[at(before) ?? ''] ?? null,
      from,
      to,
    });
    index = to;
  }
  return found;
}

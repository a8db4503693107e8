// The state of a channel's digest in lines: what is set, when the next one comes, and what went otherwise than planned.
import { assertNever } from '../text/assert-never.ts';
import { type DigestSettings, OPTIONAL_SECTIONS } from './digest.ts';
import { EVERY_DAY, type LocalDate, WORKDAYS, monthAndDay, shortDate, weekdayName } from './local-day.ts';
import type { Plan, SkipReason } from './schedule.ts';
import { localTimeOf } from './zone.ts';

/** A date on which no digest came, or on which nobody knows whether one did. */
export type Irregular = { readonly date: LocalDate; readonly why: SkipReason | 'uncertain' };

export type DigestState = {
  /** Null where the channel never set one up. */
  readonly settings: DigestSettings | null;
  readonly on: boolean;
  /** Today in the channel's zone. */
  readonly today: LocalDate;
  /** What is due and not posted yet. */
  readonly due: Plan['due'];
  readonly next: Plan['next'];
  /** The date of the last digest that was posted. */
  readonly last: LocalDate | null;
  /** The latest irregular dates, oldest first. */
  readonly irregular: readonly Irregular[];
  /** How many digests of the channel are uncertain in all that is kept. */
  readonly uncertain: number;
};

const sameDays = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((day) => b.includes(day));

/** "weekdays", "daily" or "Mon, Wed, Fri". */
export function daysText(days: readonly number[]): string {
  if (sameDays(days, WORKDAYS)) return 'weekdays';
  if (sameDays(days, EVERY_DAY)) return 'daily';
  return days
    .toSorted((a, b) => a - b)
    .map(weekdayName)
    .join(', ');
}

function irregularText({ date, why }: Irregular): string {
  const day = shortDate(date);
  switch (why) {
    case 'missed':
      return `${day}: no digest. The desk was away at its time, or Slack did not take it, until it was too late.`;
    case 'uncertain':
      return `${day}: uncertain. Slack did not confirm the digest, and it was not sent again so as not to double it.`;
    case 'paused':
      return `${day}: no digest, paused.`;
    case 'skipped':
      return `${day}: no digest, skipped as asked.`;
    case 'holiday':
      return `${day}: no digest, a holiday.`;
    default:
      return assertNever(why);
  }
}

/** What each section is called in a list. */
const SECTION_NAMES: Readonly<Record<DigestSettings['sections'][number], string>> = {
  number: 'a number',
  quote: 'a quote',
  position: 'a position',
  ahead: 'what was still ahead',
  caution: 'a caution',
  gaps: 'questions without an answer',
};

/** "Beside the lead: a number, a quote. With nothing new: quiet." */
function contentLine({ sections, whenNothingNew }: DigestSettings): string {
  const names = OPTIONAL_SECTIONS.filter((section) => sections.includes(section)).map((section) => SECTION_NAMES[section]);
  const shown = names.length === 0 ? 'The lead alone' : `Beside the lead: ${names.join(', ')}`;
  return `${shown}. With nothing new: ${whenNothingNew === 'quiet' ? 'quiet' : 'one line'}.`;
}

/** The state, a line each. */
export function digestStateLines({ settings, on, today, due, next, last, irregular, uncertain }: DigestState): string[] {
  if (settings === null || !on) return ['The digest is off here.', 'To turn it on: /mali digest on 08:30 Europe/Paris weekdays'];
  const ahead = (dates: readonly LocalDate[]): LocalDate[] => dates.filter((date) => date >= today).toSorted();
  const skipped = ahead(settings.skipped);
  const holidays = ahead(settings.holidays);
  const list = (dates: readonly LocalDate[]): string => dates.map(monthAndDay).join(', ');
  return [
    `On: ${daysText(settings.days)} at ${settings.time}, ${settings.zone}.`,
    ...(settings.pausedUntil !== null && settings.pausedUntil > today
      ? [`Paused until ${shortDate(settings.pausedUntil)}.`]
      : []),
    ...(due === null ? [] : [`Due: ${shortDate(due.date)}, until ${localTimeOf(due.until, settings.zone)}. It is on its way.`]),
    next === null
      ? 'Next: none; the settings leave no day.'
      : `Next: ${shortDate(next.date)} at ${localTimeOf(next.at, settings.zone)}.`,
    contentLine(settings),
    ...(skipped.length > 0 ? [`Will be skipped: ${list(skipped)}.`] : []),
    ...(holidays.length > 0 ? [`Holidays: ${list(holidays)}.`] : []),
    last === null ? 'Last: none yet.' : `Last: ${shortDate(last)}.`,
    ...irregular.map(irregularText),
    ...(uncertain > 0 ? [`Uncertain digests in all: ${uncertain}.`] : []),
  ];
}

// The digest's form becomes settings, or faults to be told beside its inputs. Pure.
import { type DigestSettings, OPTIONAL_SECTIONS } from '../../core/digest/digest.ts';
import { EVERY_DAY, type LocalDate } from '../../core/digest/local-day.ts';
import { readDate } from '../../core/digest/read-date.ts';
import { readTime } from '../../core/digest/read-time.ts';
import { readZone } from '../../core/digest/read-zone.ts';
import { localDateOf } from '../../core/digest/zone.ts';
import type { FormValues } from '../forms.ts';
import { DIGEST_INPUTS } from '../views/digest-settings-view.ts';

export type ReadDigestForm =
  | { readonly ok: true; readonly settings: DigestSettings }
  /** By the id of the input. */
  | { readonly ok: false; readonly faults: Readonly<Record<string, string>> };

/** So many dates, written out, still fit into the input when it is opened again. */
const MOST_HOLIDAYS = 150;

/** The dates of a list, each once, in order; or the first fault. */
function readHolidays(typed: string, today: LocalDate): { dates: LocalDate[]; fault: string | null } {
  const read = typed
    .split(/[,;\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => readDate(each, today));
  const dates = [...new Set(read.flatMap((each) => (each.ok ? [each.date] : [])))].toSorted();
  const unread = read.flatMap((each) => (each.ok ? [] : [each.message]))[0];
  const tooMany = dates.length > MOST_HOLIDAYS ? `Name ${MOST_HOLIDAYS} days at most.` : null;
  return { dates, fault: unread ?? tooMany };
}

/**
 * Reads the form as people fill it in. What was left untouched, or is empty where something must stand, stays as it was;
 * holidays may be emptied.
 * @param before the settings that the form was opened with
 */
export function readDigestForm(values: FormValues, before: DigestSettings, now: number): ReadDigestForm {
  const typed = { time: values.text(DIGEST_INPUTS.time).toLowerCase(), zone: values.text(DIGEST_INPUTS.zone) };
  const time = readTime(typed.time === '' ? before.time : typed.time);
  const zone = readZone(typed.zone === '' ? before.zone : typed.zone);
  const holidays = readHolidays(values.text(DIGEST_INPUTS.holidays), localDateOf(now, zone ?? 'UTC'));
  const faults = {
    ...(time?.ok === true ? {} : { [DIGEST_INPUTS.time]: time?.message ?? 'Write a time such as 08:30 or 5pm.' }),
    ...(zone === null ? { [DIGEST_INPUTS.zone]: 'Write a large city or a zone, such as Paris or Africa/Bamako.' } : {}),
    ...(holidays.fault === null ? {} : { [DIGEST_INPUTS.holidays]: holidays.fault }),
  };
  if (time?.ok !== true || zone === null || holidays.fault !== null) return { ok: false, faults };

  // What is none of the form's choices counts as not touched.
  const ticked = values.ticked(DIGEST_INPUTS.days);
  const days = EVERY_DAY.filter((day) => ticked.includes(String(day)));
  const boxes = values.ticked(DIGEST_INPUTS.sections);
  const nothingNew = values.chosen(DIGEST_INPUTS.whenNothingNew);
  const settings: DigestSettings = {
    ...before,
    time: time.time,
    zone,
    days: days.length === 0 ? before.days : days,
    sections: boxes.length === 0 ? before.sections : OPTIONAL_SECTIONS.filter((section) => boxes.includes(section)),
    whenNothingNew: nothingNew === 'quiet' || nothingNew === 'heartbeat' ? nothingNew : before.whenNothingNew,
    holidays: holidays.dates,
  };
  return { ok: true, settings };
}

// A time of day as people type it within other words: "8.30", "8am", "0830", "17h", "noon".
import type { LocalTime } from './zone.ts';

/** The time with the words that told it, or why there is no such time. */
export type ReadTime =
  | { readonly ok: true; readonly time: LocalTime; readonly typed: string }
  | { readonly ok: false; readonly time: null; readonly typed: string; readonly message: string };

/** Hours with minutes after a colon, a dot, an "h" or nothing; or hours alone; with or without am and pm. */
const TIME =
  /(?<![\w+/.:-])(\d{1,2})(?:(?:[:.]|h ?)(\d{2})|(\d{2})|h)?(?: ?hrs)?(?: ?([ap])\.?m\b\.?| ?o['’]?clock)?(?![\w/:]|-\d)/;
const NAMED: readonly [RegExp, LocalTime][] = [
  [/\b(?:at )?(?:noon|midday)\b/, '12:00'],
  [/\b(?:at )?midnight\b/, '00:00'],
];

/**
 * Finds a time in a text.
 * @param text in lower case
 * @returns null where no time stands in it
 */
export function readTime(text: string): ReadTime | null {
  const named = NAMED.find(([pattern]) => pattern.test(text));
  if (named) return { ok: true, time: named[1], typed: named[0].exec(text)?.[0] ?? '' };
  const found = TIME.exec(text);
  if (!found) return null;
  const [typed, hours = '', apart, together, half] = found;
  const hour = Number(hours);
  const minute = Number(apart ?? together ?? 0);
  const exists = minute < 60 && (half === undefined ? hour < 24 : hour >= 1 && hour <= 12);
  if (!exists)
    return { ok: false, time: null, typed, message: `There is no "${typed.trim()}". Write a time such as 08:30 or 5pm.` };
  const hourOfDay = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  return { ok: true, time: `${String(hourOfDay).padStart(2, '0')}:${String(minute).padStart(2, '0')}`, typed };
}

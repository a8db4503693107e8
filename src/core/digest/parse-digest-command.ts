// What a person types after "digest" becomes a command, or a message that says how to write it instead.
import { fold } from '../text/words.ts';
import { EVERY_DAY, type LocalDate, WORKDAYS } from './local-day.ts';
import { readDate, readWeekday } from './read-date.ts';
import { readTime } from './read-time.ts';
import { readZone } from './read-zone.ts';
import type { LocalTime } from './zone.ts';

export type DigestCommand =
  | { readonly kind: 'state' | 'now' }
  | { readonly kind: 'off' }
  /** Null where nothing was said: what was set before stays, or the default. `days` are ISO weekdays. */
  | {
      readonly kind: 'on';
      readonly time: LocalTime | null;
      readonly zone: string | null;
      readonly days: readonly number[] | null;
    }
  /** `until` is the first date with a digest again. */
  | { readonly kind: 'pause'; readonly until: LocalDate }
  | { readonly kind: 'skip'; readonly date: LocalDate };

export type ParsedDigestCommand =
  | { readonly ok: true; readonly command: DigestCommand }
  | { readonly ok: false; readonly message: string };

const USAGE = 'Write on 08:30 Europe/Paris weekdays, off, now, pause until Nov 30, or skip tomorrow.';

/** No command is longer; what is refused is said again, and has to stay short. */
const LONGEST = 120;

const refused = (message: string): ParsedDigestCommand => ({ ok: false, message });
const understood = (command: DigestCommand): ParsedDigestCommand => ({ ok: true, command });

const WORKDAY_WORDS = /\b(?:(?:every|each|on) )?(?:weekdays?|work(?:ing)?[ -]?days?|business days?)\b/;
const DAILY_WORDS = /\b(?:daily|every ?day|each day|all days|7 days(?: a week)?)\b/;
const WEEKEND_WORDS = /\b(?:on )?weekends?\b/;
const DAY = '(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*';
const GAP = '[ ,&–-]+';
const DAY_LIST = new RegExp(`\\b(?:(?:every|each|on) ){0,2}${DAY}(?:${GAP}(?:(?:to|and|through|thru)${GAP})?${DAY})*\\b`);

/** The days from one to another, round the end of the week: Sunday to Thursday. */
function daysFrom(first: number, last: number): number[] {
  const count = (last - first + 7) % 7;
  return Array.from({ length: count + 1 }, (_, at) => ((first + at - 1) % 7) + 1);
}

/** "mon-fri", "sun to thu", "mon, wed and fri" as ISO weekdays; null where a word is no day. */
function readDayList(text: string): number[] | null {
  const days: number[] = [];
  let through = false;
  for (const word of text.replace(/\b(?:every|each|on)\b/g, ' ').match(/[a-z]+|[-–]/g) ?? []) {
    if (/^(?:-|–|to|through|thru)$/.test(word)) through = true;
    else if (word !== 'and') {
      const day = readWeekday(word);
      if (day === null) return null;
      days.push(...(through ? daysFrom(days.at(-1) ?? day, day) : [day]));
      through = false;
    }
  }
  return [...new Set(days)].toSorted((a, b) => a - b);
}

/** Takes the days out of a text: what they are, and what is left. */
function takeDays(text: string): { days: readonly number[] | null; rest: string } {
  const named: readonly [RegExp, readonly number[]][] = [
    [WORKDAY_WORDS, WORKDAYS],
    [DAILY_WORDS, EVERY_DAY],
    [WEEKEND_WORDS, [6, 7]],
  ];
  const word = named.find(([pattern]) => pattern.test(text));
  if (word) return { days: word[1], rest: text.replace(word[0], ' ') };
  const list = DAY_LIST.exec(text)?.[0];
  const days = list === undefined ? null : readDayList(list);
  return days === null || list === undefined ? { days: null, rest: text } : { days, rest: text.replace(list, ' ') };
}

/** "8.30 paris mon-fri", in any order, with or without "at" and "in". */
function parseOn(text: string): ParsedDigestCommand {
  const { days, rest } = takeDays(text);
  const time = readTime(rest);
  if (time?.ok === false) return refused(time.message);
  const place = (time === null ? rest : rest.replace(time.typed, ' '))
    .replace(/(?<![a-z])(?:at|in|from|time)(?![a-z])/g, ' ')
    .replace(/(?<=\s|^)[,;.()-]+|(?<![,;.()-])[,;.()-]+(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const zone = place === '' ? null : readZone(place);
  if (place !== '' && zone === null)
    return refused(
      `I know no time zone "${place}". Write a large city or a zone, for example: on ${time?.time ?? '08:30'} Europe/Paris`,
    );
  return understood({ kind: 'on', time: time?.time ?? null, zone, days });
}

function parseDated(kind: 'pause' | 'skip', text: string, today: LocalDate): ParsedDigestCommand {
  if (text === '')
    return refused(
      kind === 'pause'
        ? 'Until when? For example: pause until Nov 30 (the first day with a digest again).'
        : 'Which day? For example: skip tomorrow.',
    );
  const read = readDate(text, today);
  if (!read.ok) return refused(read.message);
  if (kind === 'skip') return understood({ kind, date: read.date });
  if (read.date <= today) return refused('That would be no pause: write a date after today, for example: pause until tomorrow.');
  return understood({ kind, until: read.date });
}

/**
 * Reads a command as people type it: capitals, commas and order do not matter.
 * @param text what stands after "digest"; @param today the date in the channel's zone, for "tomorrow"
 * @example parseDigestCommand('on 8.30 paris mon-fri', '2026-11-23')
 * // { ok: true, command: { kind: 'on', time: '08:30', zone: 'Europe/Paris', days: [1, 2, 3, 4, 5] } }
 */
export function parseDigestCommand(text: string, today: LocalDate): ParsedDigestCommand {
  const words = fold(text)
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
    .replace(/(?<![.!?])[.!?]+$/, '');
  if (words.length > LONGEST) return refused(`That is too long. ${USAGE}`);
  const [, verb = '', rest = ''] = /^(\S*) ?(.*)$/s.exec(words) ?? [];
  switch (verb) {
    case '':
    case 'state':
    case 'status':
    case 'settings':
      return rest === '' ? understood({ kind: 'state' }) : refused(USAGE);
    case 'on':
    case 'resume':
    case 'start':
    case 'daily':
    case 'weekdays':
      return parseOn(verb === 'daily' || verb === 'weekdays' ? words : rest);
    case 'off':
    case 'stop':
      return rest === '' ? understood({ kind: 'off' }) : refused(`To turn it off, write off alone. ${USAGE}`);
    case 'now':
    case 'preview':
      return rest === '' ? understood({ kind: 'now' }) : refused(`For a preview, write now alone. ${USAGE}`);
    case 'pause':
      return parseDated('pause', rest.replace(/^(?:until|till|til|to)(?: |$)/, ''), today);
    case 'skip':
      return parseDated('skip', rest.replace(/^on /, ''), today);
    default:
      return refused(`"${verb}" is nothing that the digest knows. ${USAGE}`);
  }
}

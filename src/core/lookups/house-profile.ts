// How a house writes dates and names and credits the article: shapes look-ups, copy and exports, never words in quotation marks.
import { AS_OF } from '../knowledge/fact.ts';

/** ap: "Oct. 29, 2012"; american: "October 29, 2012"; british: "29 October 2012". */
export const DATE_STYLES = ['ap', 'american', 'british'] as const;
type DateStyle = (typeof DATE_STYLES)[number];

/** A name as the article prints it, and as the house does: al-Qaeda, al-Qaida. */
export type HouseSpelling = { readonly printed: string; readonly house: string };

export type HouseProfile = {
  readonly dates: DateStyle;
  readonly spellings: readonly HouseSpelling[];
  /** The credit of a fact; `{date}` stands for the article's day, `{paragraph}` for the number of the paragraph. */
  readonly attribution: string;
};

export const DEFAULT_HOUSE: HouseProfile = {
  dates: 'ap',
  spellings: [],
  attribution: 'an article dated by its photo caption {date}, paragraph {paragraph}',
};

export type House = {
  /** A text of the desk as the house writes it; what stands in quotation marks stays as it is. */
  text(text: string): string;
  /** A day `YYYY-MM-DD`. */
  date(day: string): string;
  attribution(paragraph: number): string;
};

const AP_MONTHS = 'Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');
export const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const AP_DATE = new RegExp(
  `(?<!\\p{L})(${AP_MONTHS.map((month) => month.replace('.', '\\.')).join('|')}) (\\d{1,2})(?!\\d)(?:, (\\d{4}))?`,
  'gu',
);
const QUOTED = /(“[^“”]*”|"[^"]*")/;

function styledDate(style: DateStyle, month: number, day: string, year: string | undefined): string {
  if (style === 'british') return `${day} ${MONTHS[month]}${year === undefined ? '' : ` ${year}`}`;
  const name = style === 'ap' ? AP_MONTHS[month] : MONTHS[month];
  return `${name} ${day}${year === undefined ? '' : `, ${year}`}`;
}

/** A capital at the beginning of the printed form stays one. */
function withCapitalOf(found: string, house: string): string {
  const first = found.charAt(0);
  return first !== first.toLowerCase() ? house.charAt(0).toUpperCase() + house.slice(1) : house;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Builds what writes as the house does. */
export function createHouse(profile: HouseProfile = DEFAULT_HOUSE): House {
  const { dates, spellings, attribution } = profile;
  const houseOf = new Map(spellings.map(({ printed, house }) => [printed.toLowerCase(), house]));
  const printed = [...houseOf.keys()].toSorted((a, b) => b.length - a.length).map(escaped);
  const names = printed.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}])(?:${printed.join('|')})(?![\\p{L}\\p{N}])`, 'giu');

  function shaped(text: string): string {
    const dated =
      dates === 'ap'
        ? text
        : text.replace(AP_DATE, (_whole, month: string, day: string, year: string | undefined) =>
            styledDate(dates, AP_MONTHS.indexOf(month), day, year),
          );
    return names === null
      ? dated
      : dated.replace(names, (found) => withCapitalOf(found, houseOf.get(found.toLowerCase()) ?? found));
  }

  const date = (day: string): string => {
    const [year, month, date] = day.split('-');
    return styledDate(dates, Number(month) - 1, String(Number(date)), year);
  };
  return {
    date,
    text: (text) =>
      text
        .split(QUOTED)
        .map((part) => (QUOTED.test(part) ? part : shaped(part)))
        .join(''),
    attribution: (paragraph) => attribution.replaceAll('{date}', date(AS_OF)).replaceAll('{paragraph}', String(paragraph)),
  };
}

/**
 * Reads the spellings of a setting: "al-Qaeda=al-Qaida; Mali=Maali".
 * @returns the pairs, or null where a part is no pair
 */
export function parseSpellings(text: string): HouseSpelling[] | null {
  const pairs = text
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '')
    .map((pair) => pair.split('=').map((side) => side.trim()));
  const spellings = pairs.flatMap(([printed = '', house = '', ...more]) =>
    printed === '' || house === '' || more.length > 0 ? [] : [{ printed, house }],
  );
  return spellings.length === pairs.length ? spellings : null;
}

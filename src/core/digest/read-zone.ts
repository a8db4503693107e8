// A zone as people type it: the zone itself, its city, a city near by, or what a desk calls its clock.
import { fold } from '../text/words.ts';
import { isZone } from './zone.ts';

const REGIONS = 'Africa America Antarctica Arctic Asia Atlantic Australia Europe Indian Pacific'.split(' ');

/** Cities and clocks that have no zone of their own name. "EST" means the clock on the wall of New York, summer time and all. */
const ALSO_CALLED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    UTC: 'utc gmt z zulu',
    'Europe/London': 'bst uk britain england scotland wales edinburgh manchester birmingham',
    'Europe/Paris': 'cet cest france lyon marseille',
    'Europe/Berlin': 'germany munich hamburg frankfurt cologne',
    'Europe/Zurich': 'geneva switzerland',
    'Europe/Madrid': 'spain barcelona',
    'Europe/Brussels': 'belgium eu',
    'Europe/Rome': 'italy milan',
    'Europe/Athens': 'eet eest greece',
    'America/New_York': 'et est edt eastern ny nyc washington washington_dc dc boston atlanta miami philadelphia',
    'America/Chicago': 'ct cst cdt central houston dallas austin',
    'America/Denver': 'mt mst mdt mountain',
    'America/Los_Angeles': 'pt pst pdt pacific la san_francisco sf seattle',
    'America/Toronto': 'ottawa montreal',
    'America/Sao_Paulo': 'rio rio_de_janeiro brasilia',
    'Africa/Algiers': 'algeria',
    'Africa/Bamako': 'mali timbuktu gao',
    'Africa/Casablanca': 'morocco rabat',
    'Africa/Lagos': 'wat nigeria abuja',
    'Africa/Johannesburg': 'sast south_africa cape_town pretoria',
    'Africa/Nairobi': 'eat kenya',
    'Asia/Kolkata': 'india mumbai delhi new_delhi bangalore',
    'Asia/Shanghai': 'china beijing',
    'Asia/Tokyo': 'jst japan',
    'Australia/Sydney': 'canberra aest aedt',
  }).flatMap(([zone, names]) => names.split(' ').map((name): [string, string] => [name, zone])),
);

/** Three letters that stand for clocks hours apart: never guessed. */
const AMBIGUOUS = new Set(['ist', 'ast', 'amt', 'gst']);

/** "new_york" as the database writes it: "New_York"; small words stay small, as in "Port_of_Spain". */
const asPrinted = (name: string): string =>
  name.replace(/(^|[_/-])(?!(?:of|es|au)(?:[_/-]|$))\p{L}/gu, (letters) => letters.toUpperCase());

/**
 * Reads a zone: "Europe/Paris", "paris", "new york", "eastern", "UTC".
 * @returns the zone of the IANA database, or null where it is none, or might be several
 */
export function readZone(typed: string): string | null {
  const name = fold(typed)
    .trim()
    .replace(/[\s_]+/g, '_')
    .replace(/^(?:the_)?|_(?:time|clock)$/g, '')
    .replace(/[.,]/g, '');
  const known = ALSO_CALLED.get(name);
  if (known !== undefined || AMBIGUOUS.has(name)) return known ?? null;
  const printed = asPrinted(name);
  if (name.includes('/')) return isZone(printed) ? printed : null;
  const ofRegion = REGIONS.map((region) => `${region}/${printed}`).find(isZone);
  if (ofRegion !== undefined) return ofRegion;
  // "America/Argentina/Buenos_Aires" and the like have their city last.
  const ofCountry = Intl.supportedValuesOf('timeZone').find((zone) => zone.endsWith(`/${printed}`));
  return ofCountry ?? null;
}

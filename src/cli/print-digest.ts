// A digest as lines for a terminal.
import type { DigestFact, DigestOfDay, DigestSection } from '../core/digest/digest.ts';
import { SECTION_TITLES, gapText, heartbeatText, moreText, whyText } from '../core/digest/digest-text.ts';
import { type LocalDate, shortDate } from '../core/digest/local-day.ts';
import { assertNever } from '../core/text/assert-never.ts';
import { factLines } from './print.ts';

const indented = (line: string): string => `  ${line}`;

const digestFactLines = ({ fact, why }: DigestFact): string[] => [...factLines(fact), `  ${whyText(why)}.`];

function sectionLines(section: DigestSection): string[] {
  const lines =
    section.kind === 'gaps'
      ? section.clusters.map((cluster) => `${cluster.question} (${gapText(cluster)})`)
      : section.facts.flatMap(digestFactLines);
  const more = moreText(section);
  return ['', SECTION_TITLES[section.kind], ...lines.map(indented), ...(more === '' ? [] : [indented(more)])];
}

/** "Mon, Nov. 23, 2026", to stand over what the day brings. */
const dateLine = (date: LocalDate): string => `Mali digest, ${shortDate(date)}, ${date.slice(0, 4)}`;

/** What a day brings, as plain text. */
export function printDigest(day: DigestOfDay): string {
  switch (day.kind) {
    case 'digest':
      return [dateLine(day.digest.date), ...day.digest.sections.flatMap(sectionLines)].join('\n');
    case 'heartbeat':
      return [dateLine(day.date), heartbeatText(day)].join('\n');
    case 'quiet':
      return [dateLine(day.date), 'Nothing new: no message.'].join('\n');
    default:
      return assertNever(day);
  }
}

// A channel that gets digests day after day and remembers what it was shown, as the store does.
import type { Gap } from '../../src/core/digest/cluster-gaps.ts';
import { type DigestFile, type DigestMaterial, composeDigest } from '../../src/core/digest/compose-digest.ts';
import { type Digest, type DigestOfDay, type Showing, defaultDigestSettings, factsShown } from '../../src/core/digest/digest.ts';
import { factVersions } from '../../src/core/digest/fact-version.ts';
import { daysAfter } from '../../src/core/digest/local-day.ts';
import type { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import { harbourReading } from './sample-harbour.ts';

/** The day that most of these tests are on, a Monday. */
export const MONDAY = '2026-11-23';

/** A file as the composer takes it; gaps are read by the words of the made-up one. */
export function digestFile(knowledge: Knowledge): DigestFile {
  const { understand, index } = harbourReading();
  return { knowledge, versions: factVersions(knowledge), reader: { understand, weightOfTerm: index.weightOfTerm } };
}

/** What a channel gets on its first day, with whatever a test wants otherwise. */
export const someMaterial = (given: Partial<DigestMaterial> = {}): DigestMaterial => ({
  date: MONDAY,
  shown: new Map(),
  fileBefore: null,
  gaps: [],
  settings: defaultDigestSettings('Europe/Paris'),
  ...given,
});

/** What the channel was shown of every fact of a file, all on one date. */
export const allShown = ({ versions }: DigestFile, on: string): Map<string, Showing> =>
  new Map([...versions].map(([id, version]) => [id, { version, on }]));

/** The digest, or a fault where there was none. */
export function theDigest(day: DigestOfDay): Digest {
  if (day.kind !== 'digest') throw new Error(`expected a digest, not ${day.kind}`);
  return day.digest;
}

/** What so many days bring in a row, each remembering those before it. */
export function daysOf(
  file: DigestFile,
  days: number,
  given: Partial<Omit<DigestMaterial, 'gaps'>> & { readonly gapsOn?: (day: number) => readonly Gap[] } = {},
): DigestOfDay[] {
  const { gapsOn = () => [], ...material } = given;
  const shown = new Map(material.shown);
  return Array.from({ length: days }, (_, day) => {
    const date = daysAfter(MONDAY, day);
    const brought = composeDigest(file, someMaterial({ ...material, date, shown, gaps: gapsOn(day) }));
    if (brought.kind === 'digest') for (const { id, version } of factsShown(brought.digest)) shown.set(id, { version, on: date });
    return brought;
  });
}

// Chooses what a channel's digest of a day holds: by the fields of the facts and by what the channel was shown before.
import { showFact } from '../answers/show-fact.ts';
import type { Fact } from '../knowledge/fact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Gap, type GapReader, clusterGaps } from './cluster-gaps.ts';
import {
  type DigestFact,
  type DigestOfDay,
  type DigestSection,
  type DigestSettings,
  type FactSection,
  OPTIONAL_FACT_SECTIONS,
  type Showing,
  type Why,
} from './digest.ts';
import { fitsSection, isBackground } from './fits-section.ts';
import type { LocalDate } from './local-day.ts';

/** What a digest is made from, beside the file. */
export type DigestMaterial = {
  /** The local date that the digest is for. */
  readonly date: LocalDate;
  /** What this channel has been shown, by the id of the fact. */
  readonly shown: ReadonlyMap<string, Showing>;
  /** The ids of the facts that the file held at this channel's last digest; null where it had none. */
  readonly fileBefore: ReadonlySet<string> | null;
  /** The questions asked here since the last digest that the file could not answer, oldest first. */
  readonly gaps: readonly Gap[];
  readonly settings: Pick<DigestSettings, 'whenNothingNew'> & { readonly sections: readonly string[] };
};

/** The file, the version of each of its facts, and what reads the gaps. */
export type DigestFile = {
  readonly knowledge: Knowledge;
  readonly versions: ReadonlyMap<string, string>;
  readonly reader: GapReader;
};

/** A digest is read in a minute: at most so many corrections, new facts and groups of questions; the rest is counted. */
const MOST_SHOWN = 5;

/** Before every date. */
const NEVER = '';

/** What a fact is ranked by, the first that differs deciding: the smallest comes first. */
type Rank = readonly (string | number)[];

function comesBefore(a: Rank, b: Rank): boolean {
  const at = a.findIndex((mark, index) => mark !== b[index]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}

/** The fact that comes first by rank; of equals the first in the order of the article. */
function firstOf(facts: readonly Fact[], rankOf: (fact: Fact) => Rank): Fact | null {
  let best: Fact | null = null;
  for (const fact of facts) if (best === null || comesBefore(rankOf(fact), rankOf(best))) best = fact;
  return best;
}

/** For each paragraph the date on which any fact of it was shown last. */
function lastShownParagraphs(facts: readonly Fact[], lastShown: (fact: Fact) => LocalDate): ReadonlyMap<number, LocalDate> {
  const dates = new Map<number, LocalDate>();
  for (const fact of facts) {
    const before = dates.get(fact.paragraph) ?? NEVER;
    dates.set(fact.paragraph, lastShown(fact) > before ? lastShown(fact) : before);
  }
  return dates;
}

function whyOf(section: FactSection, before: Showing | undefined): Why {
  if (section === 'new') return { kind: 'new' };
  if (before === undefined) return { kind: 'first-time' };
  return section === 'corrected' ? { kind: 'corrected', shownOn: before.on } : { kind: 'not-since', on: before.on };
}

/** The number of a fact as its statement prints it, with its qualifier where that stands before it. */
function figureOf({ statement, quantities }: Fact): { figure?: string } {
  const [quantity] = quantities;
  if (quantity === undefined) return {};
  const qualified = quantity.qualifier === undefined ? quantity.printed : `${quantity.qualifier} ${quantity.printed}`;
  const figure = [qualified, quantity.printed].find((words) => statement.includes(words));
  return figure === undefined ? {} : { figure };
}

/**
 * Composes what a day brings. The lead is a fact never shown in the channel, else the one not shown for longest: all facts come round
 * before any leads again. Every other section shows, of what fits it, what was not shown for longest.
 * @returns a digest; where all was shown, nothing corrected and nothing asked in vain, `quiet` or `heartbeat`, by the settings
 */
export function composeDigest({ knowledge, versions, reader }: DigestFile, material: DigestMaterial): DigestOfDay {
  const { date, shown, fileBefore, settings } = material;
  const { facts } = knowledge;
  const lastShown = (fact: Fact): LocalDate => shown.get(fact.id)?.on ?? NEVER;
  const changed = new Set(facts.filter((fact) => shown.has(fact.id) && shown.get(fact.id)?.version !== versions.get(fact.id)));
  const added = facts.filter((fact) => fileBefore !== null && !fileBefore.has(fact.id) && !shown.has(fact.id));
  const clusters = settings.sections.includes('gaps') ? clusterGaps(material.gaps, reader) : [];

  const sections: DigestSection[] = [];
  const used = new Set<Fact>();
  const add = (kind: FactSection, chosen: readonly Fact[]): void => {
    if (chosen.length === 0) return;
    const presented = chosen.slice(0, MOST_SHOWN).map((fact): DigestFact => {
      used.add(fact);
      const why = whyOf(kind, shown.get(fact.id));
      const marked = kind === 'number' ? figureOf(fact) : {};
      return { fact: showFact(fact, knowledge), version: versions.get(fact.id) ?? '', why, ...marked };
    });
    sections.push({ kind, facts: presented, more: chosen.length - presented.length });
  };
  /** The first of what is not shown today already; a correction waits for the section that calls it one. */
  const addOne = (kind: FactSection, fits: (fact: Fact) => boolean, rankOf: (fact: Fact) => Rank): void => {
    const left = facts.filter((fact) => !used.has(fact) && !changed.has(fact) && fits(fact));
    const chosen = firstOf(left, rankOf);
    if (chosen) add(kind, [chosen]);
  };

  add('corrected', [...changed]);
  add('new', added);
  const paragraphs = lastShownParagraphs(facts, lastShown);
  addOne(
    'lead',
    () => true,
    (fact) => [lastShown(fact), isBackground(fact) ? 1 : 0, paragraphs.get(fact.paragraph) ?? NEVER],
  );
  for (const kind of OPTIONAL_FACT_SECTIONS) {
    if (!settings.sections.includes(kind)) continue;
    const paragraphsToday = new Set([...used].map((fact) => fact.paragraph));
    addOne(
      kind,
      (fact) => fitsSection(fact, kind),
      (fact) => [lastShown(fact), isBackground(fact) ? 1 : 0, paragraphsToday.has(fact.paragraph) ? 1 : 0],
    );
  }
  if (clusters.length > 0)
    sections.push({ kind: 'gaps', clusters: clusters.slice(0, MOST_SHOWN), more: Math.max(0, clusters.length - MOST_SHOWN) });

  const isNews = changed.size > 0 || clusters.length > 0 || facts.some((fact) => !shown.has(fact.id));
  const shownToday = sections.flatMap((section) => (section.kind === 'gaps' ? [] : [section]));
  const lead = (shownToday.find(({ kind }) => kind === 'lead') ?? shownToday[0])?.facts[0];
  if (isNews && lead) return { kind: 'digest', digest: { date, lead, sections } };
  return settings.whenNothingNew === 'heartbeat' ? { kind: 'heartbeat', date, facts: facts.length } : { kind: 'quiet', date };
}

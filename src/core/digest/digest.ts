// What a digest is: the settings of a channel, what its sections hold and why, and how a day without one reads.
import { z } from 'zod';
import type { ShownFact } from '../answers/answer.ts';
import type { GapCluster } from './cluster-gaps.ts';
import { type LocalDate, WORKDAYS, isLocalDate } from './local-day.ts';
import { isLocalTime, isZone } from './zone.ts';

/** The sections of one fact each that a channel may leave out, in the order in which they are shown. */
export const OPTIONAL_FACT_SECTIONS = ['number', 'quote', 'position', 'ahead', 'caution'] as const;
export type OptionalFactSection = (typeof OPTIONAL_FACT_SECTIONS)[number];

/** All that a channel may leave out. Corrections, what is new, and the lead are always there. */
export const OPTIONAL_SECTIONS = [...OPTIONAL_FACT_SECTIONS, 'gaps'] as const;

const date = z.string().refine(isLocalDate, 'use a date such as 2026-11-30');

/** What a channel sets of its digest. Time and zone are kept apart and never as UTC, so that summer time moves nothing. */
export const digestSettingsSchema = z.strictObject({
  time: z.string().refine(isLocalTime, 'use a time such as 08:30'),
  zone: z.string().refine(isZone, 'use a zone such as Europe/Paris'),
  /** ISO weekdays, 1 for Monday to 7 for Sunday. */
  days: z.array(z.int().min(1).max(7)).min(1).readonly(),
  sections: z.array(z.enum(OPTIONAL_SECTIONS)).readonly(),
  /** What a day brings on which there is nothing new: nothing, or one line. */
  whenNothingNew: z.enum(['quiet', 'heartbeat']),
  /** The first date with a digest again; null where it is not paused. */
  pausedUntil: date.nullable(),
  skipped: z.array(date).readonly(),
  holidays: z.array(date).readonly(),
});
export type DigestSettings = Readonly<z.infer<typeof digestSettingsSchema>>;

/** What a channel gets that sets nothing but its zone. */
export const defaultDigestSettings = (zone: string): DigestSettings => ({
  time: '08:30',
  zone,
  days: WORKDAYS,
  sections: OPTIONAL_SECTIONS,
  whenNothingNew: 'quiet',
  pausedUntil: null,
  skipped: [],
  holidays: [],
});

/** What a channel was shown of a fact: which version, and on which local date last. */
export type Showing = { readonly version: string; readonly on: LocalDate };

/** Why a fact is in a digest. */
export type Why =
  | { readonly kind: 'corrected'; readonly shownOn: LocalDate }
  | { readonly kind: 'new' }
  | { readonly kind: 'first-time' }
  | { readonly kind: 'not-since'; readonly on: LocalDate };

/** A fact of a digest; `version` is what the channel has then been shown of it. */
export type DigestFact = {
  readonly fact: ShownFact;
  readonly version: string;
  readonly why: Why;
  /** What the fact is shown for, in words of its statement, to be marked there: a number with its qualifier. */
  readonly figure?: string;
};

/** The sections made of facts, in the order in which they are shown. */
export type FactSection = 'corrected' | 'new' | 'lead' | OptionalFactSection;

/** A section with what it holds, never empty; `more` counts what found no room. */
export type DigestSection =
  | { readonly kind: FactSection; readonly facts: readonly DigestFact[]; readonly more: number }
  | { readonly kind: 'gaps'; readonly clusters: readonly GapCluster[]; readonly more: number };

export type Digest = { readonly date: LocalDate; readonly lead: DigestFact; readonly sections: readonly DigestSection[] };

/** What a day brings to a channel. */
export type DigestOfDay =
  | { readonly kind: 'digest'; readonly digest: Digest }
  | { readonly kind: 'heartbeat'; readonly date: LocalDate; readonly facts: number }
  | { readonly kind: 'quiet'; readonly date: LocalDate };

/** Every fact that a digest shows, in order: what the channel is to be remembered as having been shown. */
export const factsShown = ({ sections }: Digest): { id: string; version: string }[] =>
  sections.flatMap((section) =>
    section.kind === 'gaps' ? [] : section.facts.map(({ fact, version }) => ({ id: fact.id, version })),
  );

// `timeline [name or period]`: the dated facts in order, past and ahead of the file's day, the article's wording beside each.
import { parseEdtf } from '../knowledge/edtf.ts';
import { AS_OF, type Fact } from '../knowledge/fact.ts';
import { liesAhead } from '../knowledge/lies-ahead.ts';
import { dateLabel, dateOrder } from './date-label.ts';
import { type ListedFact, listFact, listedFactLines, section } from './listed-fact.ts';
import { type Period, overlap } from './read-period.ts';
import type { Reference } from './reference.ts';

type DatedFact = {
  /** As precisely as it is known; ends in ", computed" where the article does not print the date. */
  readonly date: string;
  /** The article's own words for the time. */
  readonly wording: string;
  readonly fact: ListedFact;
};

export type Timeline = {
  readonly kind: 'timeline';
  /** What it was narrowed to, as the file or the asker calls it; null for all. */
  readonly of: string | null;
  /** The part that was asked for alone; null for both. */
  readonly part: TimelinePart | null;
  /** The file's day, in the house's style. */
  readonly asOf: string;
  readonly past: readonly DatedFact[];
  readonly ahead: readonly DatedFact[];
};

/** What a timeline is narrowed to; `called` is how it is named above the list. */
export type TimelineFilter = { readonly called: string; readonly fits: (fact: Fact) => boolean };

export const PARTS = ['past', 'ahead'] as const;
export type TimelinePart = (typeof PARTS)[number];

/** Facts whose date shares a day with a period. */
export const inPeriod = (called: string, period: Period): TimelineFilter => ({
  called,
  fits: ({ when }) => {
    const span = when === undefined ? null : parseEdtf(when.edtf);
    // A deadline without a beginning is the day on which it ends.
    return span !== null && overlap({ ...span, first: span.first ?? span.last }, period);
  },
});

/** The dated facts, all of them or those that fit, the earliest first. */
export function lookUpTimeline(
  reference: Reference,
  filter: TimelineFilter | null = null,
  part: TimelinePart | null = null,
): Timeline {
  const { knowledge, house } = reference;
  const dated = knowledge.facts
    .flatMap((fact) =>
      fact.when !== undefined && (filter?.fits(fact) ?? true)
        ? [{ fact, when: fact.when, order: dateOrder(fact.when.edtf) }]
        : [],
    )
    .toSorted((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  const items = (own: TimelinePart): DatedFact[] =>
    dated
      .filter(({ fact }) => (part ?? own) === own && liesAhead(fact) === (own === 'ahead'))
      .map(({ fact, when }) => ({ date: dateLabel(when, house), wording: when.wording, fact: listFact(fact, reference) }));
  return {
    kind: 'timeline',
    of: filter?.called ?? null,
    part,
    asOf: house.date(AS_OF),
    past: items('past'),
    ahead: items('ahead'),
  };
}

/** Each dated fact under its date, what lay ahead apart. */
export function timelineLines({ of, part, asOf, past, ahead }: Timeline): string[] {
  const lines = (items: readonly DatedFact[]): string[] =>
    items.flatMap(({ date, wording, fact }) => {
      const [statement = '', ...rest] = listedFactLines(fact);
      return [`${date} (the article: “${wording}”): ${statement}`, ...rest];
    });
  const half = (own: TimelinePart, title: string, items: readonly DatedFact[]): string[] => {
    if ((part ?? own) !== own) return [];
    const heading = of === null ? title : `${of}. ${title}`;
    return items.length === 0 ? [`${heading}: no dated fact in the file`] : section(heading, lines(items));
  };
  return [...half('past', `Up to ${asOf}`, past), ...half('ahead', `Still ahead on ${asOf}`, ahead)];
}

// `fact <id>`: one fact with everything that its fields hold, and its text to paste.
import { editDistance } from '../questions/correct-spelling.ts';
import { dateLabel } from './date-label.ts';
import { copyText } from './copy-text.ts';
import { type ListedFact, listFact, listedFactLines } from './listed-fact.ts';
import type { NotFound } from './not-found.ts';
import { figureText } from './numbers.ts';
import { type NameEntry, type Reference, nameEntries } from './reference.ts';
import { topicText } from './topics.ts';

export type FactCard = {
  readonly kind: 'fact';
  readonly fact: ListedFact;
  readonly about: readonly NameEntry[];
  readonly topics: readonly string[];
  readonly figures: readonly string[];
  /** The date with the article's own words for it; null for a fact without one. */
  readonly when: { readonly date: string; readonly wording: string } | null;
  readonly condition: string | null;
  readonly stances: readonly { readonly who: string; readonly stance: string; readonly standing: string }[];
  /** Plain text ready to paste. */
  readonly copy: string;
};

const MOST_NEAR = 5;
const NEAR_EDITS = 3;

/** The ids that are nearly what was typed, or that hold all its words. */
function nearIds(id: string, ids: readonly string[]): string[] {
  const words = id.split('-').filter((word) => word !== '');
  return ids
    .map((other) => {
      const parts = other.split('-');
      const holds = words.length > 0 && words.every((word) => parts.includes(word));
      return { other, distance: holds ? NEAR_EDITS : editDistance(id, other, NEAR_EDITS) };
    })
    .filter(({ distance }) => distance <= NEAR_EDITS)
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, MOST_NEAR)
    .map(({ other }) => other);
}

/** The card of a fact; where there is none of this id, the ids that come near. */
export function lookUpFact(typed: string, reference: Reference): FactCard | NotFound {
  const { knowledge, house } = reference;
  const id = typed.trim().toLowerCase().replace(/\s+/g, '-');
  const fact = knowledge.factById.get(id);
  if (!fact) {
    const offers = nearIds(id, [...knowledge.factById.keys()]).map((near) => ({ label: near, request: `fact ${near}` }));
    return { kind: 'not-found', what: 'fact', typed, several: false, offers };
  }
  const listed = listFact(fact, reference);
  return {
    kind: 'fact',
    fact: listed,
    about: nameEntries(fact.about, reference),
    topics: fact.topics,
    figures: fact.quantities.map((quantity) => house.text(`${figureText(quantity)}: ${quantity.of}`)),
    when: fact.when === undefined ? null : { date: dateLabel(fact.when, house), wording: fact.when.wording },
    condition: fact.condition === undefined ? null : house.text(fact.condition),
    stances: fact.stance.map(({ who, is, standing }) => ({
      who: nameEntries([who], reference)[0]?.name ?? who,
      stance: is,
      standing,
    })),
    copy: copyText(listed, house),
  };
}

/** The fact, then its fields, a line each. */
export function factCardLines({ fact, about, topics, figures, when, condition, stances }: FactCard): string[] {
  return [
    ...listedFactLines(fact),
    ...figures.map((figure) => `  Figure: ${figure}`),
    ...(when === null ? [] : [`  When: ${when.date} (the article: “${when.wording}”)`]),
    ...(condition === null ? [] : [`  Condition: ${condition}`]),
    ...stances.map(({ who, stance, standing }) => `  Stance: ${who}, ${stance}${standing === 'earlier' ? ' at first' : ''}`),
    `  About: ${about.map(({ name }) => name).join(', ')}`,
    `  Topics: ${topics.map(topicText).join(', ')}`,
    `  Id: ${fact.id}`,
  ];
}

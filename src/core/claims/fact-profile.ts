// A fact as claims are held against it: the parts of its statement and what its fields add, read once.
import type { ShownFact } from '../answers/answer.ts';
import { showFact } from '../answers/show-fact.ts';
import { GRADES } from '../knowledge/drafting.ts';
import type { Fact } from '../knowledge/fact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Lexicon, Unit } from '../search/lexicon.ts';
import { PADDING } from '../text/stop-words.ts';
import { stem, tokenise } from '../text/words.ts';
import type { Item, Parts, SenseMention } from './parts.ts';
import { datesOf } from '../dates/dates-of.ts';
import type { FoundDate } from '../dates/read-dates.ts';
import type { PartsReader } from './read-parts.ts';
import type { Wordings } from './word-weights.ts';

export type FactProfile = {
  /** Its place among the profiles. */
  readonly at: number;
  readonly fact: Fact;
  readonly shown: ShownFact;
  readonly parts: Parts;
  readonly units: ReadonlySet<Unit>;
  /** Its mentions of each sense, by the number of the sense. */
  readonly senses: ReadonlyMap<number, readonly SenseMention[]>;
  /** Its statement and its spoken phrases, as words in a row. */
  readonly told: string;
  readonly spoken: readonly string[];
  /** Stems that people use when they ask for the fact, which may be other words for it. */
  readonly asked: ReadonlySet<string>;
  /** Ids of its names: what it is about, whom its statement names, who says so. */
  readonly names: ReadonlySet<string>;
  /** Words of its names, for names of a draft that only describe: "African soldiers". */
  readonly nameStems: ReadonlySet<string>;
  /** The same with the larger things that they belong to. */
  readonly related: ReadonlySet<string>;
  /** Ids of who says so; none where it is the article itself or nobody by name. */
  readonly speakers: readonly string[];
  /** Whom the fact's condition names, and its other words that tell. */
  readonly conditionNames: readonly string[];
  readonly conditionStems: readonly string[];
  readonly dates: readonly FoundDate[];
  /** How sure the file is, as a place in GRADES. */
  readonly sureness: number;
};

function bySense(mentions: readonly SenseMention[]): Map<number, SenseMention[]> {
  const senses = new Map<number, SenseMention[]>();
  for (const mention of mentions) {
    const known = senses.get(mention.sense);
    if (known) known.push(mention);
    else senses.set(mention.sense, [mention]);
  }
  return senses;
}

/** The words of a text in a row, folded, a blank at both ends: for finding phrases in it. */
export const inARow = (text: string): string =>
  ` ${tokenise(text)
    .map((word) => word.text)
    .join(' ')} `;

/** Reads every fact of the file. */
export function readProfiles(
  knowledge: Knowledge,
  lexicon: Lexicon,
  reader: PartsReader,
  askedOf: Wordings['askedOf'],
): FactProfile[] {
  return knowledge.facts.map((fact, at) => {
    const parts = reader.read(fact.statement);
    const condition = fact.condition === undefined ? null : reader.read(fact.condition);
    // Words inside names stand for the name alone: "Security Council" says nothing of security.
    const units = new Set<Unit>(parts.items.flatMap((item) => item.units));
    for (const word of parts.words) if (PADDING.has(word.text)) units.add(`w:${stem(word.text)}`);
    for (const text of [
      ...(fact.quote ?? []),
      fact.said_by.unnamed ?? '',
      fact.condition ?? '',
      ...fact.quantities.map((quantity) => quantity.of),
    ])
      for (const unit of lexicon.unitsOf(text)) units.add(unit);
    const names = new Set([...fact.about, ...parts.names.flatMap(({ ids }) => ids)]);
    if (fact.said_by.who !== undefined && fact.said_by.who !== 'article') names.add(fact.said_by.who);
    for (const quantity of fact.quantities) if (quantity.where !== undefined) names.add(quantity.where);
    for (const id of names) units.add(`n:${id}`);
    const related = new Set(names);
    // What is added on the way is looked up as well.
    for (const id of related) for (const of of knowledge.nameById.get(id)?.of ?? []) related.add(of);
    return {
      at,
      fact,
      shown: showFact(fact, knowledge),
      parts,
      units,
      senses: bySense(parts.senses),
      told: inARow(fact.statement),
      spoken: (fact.quote ?? []).map(inARow),
      asked: askedOf(fact.id),
      names,
      related,
      nameStems: new Set(parts.names.flatMap(({ from, to }) => parts.stems.slice(from, to))),
      speakers: [
        ...(fact.said_by.who === undefined || fact.said_by.who === 'article' ? [] : [fact.said_by.who]),
        ...(fact.said_by.unnamed === undefined ? [] : reader.read(fact.said_by.unnamed).names.flatMap(({ ids }) => ids)),
      ],
      conditionNames: condition?.names.flatMap(({ ids }) => ids) ?? [],
      conditionStems: condition?.items.map((item) => item.stem) ?? [],
      dates: datesOf(fact, parts.dates),
      sureness: GRADES.indexOf(knowledge.drafting.strengths[fact.said_by.strength]),
    };
  });
}

/** How two mentions of one sense stand to each other. */
export function agree(a: SenseMention, b: SenseMention): boolean {
  if (a.contrary === b.contrary) return a.negated === b.negated;
  return a.contrary ? a.turned !== b.negated : b.turned !== a.negated;
}

/** What a fact's mention of a sense is worth for a draft's: 1 where they agree. */
export const agreesInSense = (own: SenseMention, mention: SenseMention): boolean =>
  own.contrary === mention.contrary ? !own.contrary : agree(own, mention);

/** A word that people ask for the fact with may be another word for it. */
export const ASKED = 0.5;

/** How well a fact accounts for a word of a sentence: 1 by its own words, less by words that people ask for it with. */
export function accountsFor(profile: FactProfile, item: Item): number {
  if (item.units.some((unit) => profile.units.has(unit))) return 1;
  for (const mention of item.senses) {
    const own = profile.senses.get(mention.sense)?.[0];
    if (own && agreesInSense(own, mention)) return 1;
  }
  return profile.asked.has(item.stem) ? ASKED : 0;
}

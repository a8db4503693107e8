// A fact as it is indexed: what its own words and names say, and what belongs to it less closely.
import type { Fact } from '../knowledge/fact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Lexicon, Unit } from './lexicon.ts';

/** A fact with the units that it may be found by. */
export type IndexedFact = {
  readonly fact: Fact;
  /** Units of the statement itself and of the names it is about. */
  readonly own: ReadonlySet<Unit>;
  /** Units of what belongs to it less closely: its topics, cautions, and what its names belong to. */
  readonly implied: ReadonlySet<Unit>;
  /** Units of what its quantities count. */
  readonly counted: ReadonlySet<Unit>;
};

function ownUnits(fact: Fact, lexicon: Lexicon): Set<Unit> {
  const units = lexicon.unitsOf(fact.statement);
  for (const phrase of fact.quote ?? []) for (const unit of lexicon.unitsOf(phrase)) units.add(unit);
  for (const name of fact.about) units.add(`n:${name}`);
  if (fact.said_by.who !== undefined && fact.said_by.who !== 'article') units.add(`n:${fact.said_by.who}`);
  if (fact.said_by.unnamed !== undefined) for (const unit of lexicon.unitsOf(fact.said_by.unnamed)) units.add(unit);
  return units;
}

function impliedUnits(fact: Fact, knowledge: Knowledge, lexicon: Lexicon): Set<Unit> {
  const units = new Set<Unit>();
  const texts = [
    ...fact.topics,
    ...fact.quantities.flatMap((quantity) => [quantity.of, quantity.unit]),
    fact.condition ?? '',
    fact.when?.wording ?? '',
  ];
  for (const text of texts) for (const unit of lexicon.unitsOf(text)) units.add(unit);
  for (const topic of fact.topics) units.add(`c:${topic}`);
  for (const id of fact.about) {
    const name = knowledge.nameById.get(id);
    for (const of of name?.of ?? []) units.add(`n:${of}`);
    if (name?.role !== undefined && name.kind === 'person') for (const unit of lexicon.unitsOf(name.role)) units.add(unit);
  }
  return units;
}

/** Every fact of the file, in its order. */
export const indexFacts = (knowledge: Knowledge, lexicon: Lexicon): IndexedFact[] =>
  knowledge.facts.map((fact) => ({
    fact,
    own: ownUnits(fact, lexicon),
    implied: impliedUnits(fact, knowledge, lexicon),
    counted: lexicon.unitsOf(fact.quantities.map((quantity) => `${quantity.of} ${quantity.unit}`).join(', ')),
  }));

/** What a shared concept counts beside a shared word or name. */
export const CONCEPT_SHARE = 0.85;

/** How firmly a set of units holds a term: 1 by word or name, `CONCEPT_SHARE` by concept, 0 not at all. */
export function holdsTerm(held: ReadonlySet<Unit>, units: readonly Unit[]): number {
  let firmness = 0;
  for (const unit of units) {
    if (!held.has(unit)) continue;
    if (!unit.startsWith('c:')) return 1;
    firmness = CONCEPT_SHARE;
  }
  return firmness;
}

// The index over what people may ask for: facts, and the silences that come near them. All MiniSearch tuning is here.
import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Fact } from '../knowledge/fact.ts';
import type { Knowledge, Silence } from '../knowledge/knowledge.ts';
import type { Kind } from '../questions/question.ts';
import { readKind } from '../questions/read-kind.ts';
import { tokenise } from '../text/words.ts';
import type { Lexicon, Term, Unit } from './lexicon.ts';

/** One wording of a target, as its units with their weights. */
export type Wording = { readonly kind: Kind; readonly units: ReadonlySet<Unit>; readonly weight: number };

/** Something that a question can be about: a fact, or a thing that the file does not say. */
export type Target = {
  readonly fact: Fact | null;
  readonly silence: Silence | null;
  /** Units of the statement itself and of the names it is about. */
  readonly own: ReadonlySet<Unit>;
  /** Units of what belongs to it less closely: its topics, cautions, and what its names belong to. */
  readonly implied: ReadonlySet<Unit>;
  /** Units of all its wordings together, with the number of wordings that hold each. */
  readonly asked: ReadonlyMap<Unit, number>;
  readonly wordings: readonly Wording[];
};

/** A target that a search found, with its BM25+ score. */
export type Hit = { readonly target: Target; readonly score: number };

export type FactIndex = {
  readonly targets: readonly Target[];
  /** How much a unit tells: high for what few targets hold, and highest for what none holds. */
  weightOf(unit: Unit): number;
  /** How much a term tells: that of its commonest unit that the file holds. */
  weightOfTerm(term: Term): number;
  /** The share of all wordings that hold a unit of the term, smoothed. */
  commonness(term: Term): number;
  /** Whether any target holds one of the term's units. */
  isKnown(term: Term): boolean;
  /** Targets that hold some of the terms, best first, at most `limit`. */
  search(terms: readonly Term[], limit: number): Hit[];
};

/** Field weights: the statement and its names say most; a wording is only somebody's way to ask. */
export const SEARCH_OPTIONS: SearchOptions = { boost: { own: 2, asked: 1.2, implied: 0.5 }, bm25: { k: 1.2, b: 0.6, d: 0.5 } };

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
  const texts = [...fact.topics, ...fact.quantities.flatMap((quantity) => [quantity.of, quantity.unit]), fact.condition ?? '', fact.when?.wording ?? ''];
  for (const text of texts) for (const unit of lexicon.unitsOf(text)) units.add(unit);
  for (const topic of fact.topics) units.add(`c:${topic}`);
  for (const id of fact.about) {
    const name = knowledge.nameById.get(id);
    for (const of of name?.of ?? []) units.add(`n:${of}`);
    if (name?.role !== undefined && name.kind === 'person') for (const unit of lexicon.unitsOf(name.role)) units.add(unit);
  }
  return units;
}

/** How many of the sets hold each unit. */
function countUnits(sets: readonly ReadonlySet<Unit>[]): Map<Unit, number> {
  const counts = new Map<Unit, number>();
  for (const set of sets) for (const unit of set) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
}

/** Builds the index over facts and silences with the wordings of each. */
export function createFactIndex(knowledge: Knowledge, lexicon: Lexicon): FactIndex {
  const raw = [
    ...knowledge.facts.map((fact) => ({
      fact,
      silence: null,
      own: ownUnits(fact, lexicon),
      implied: impliedUnits(fact, knowledge, lexicon),
      asks: knowledge.asksOf.get(fact.id) ?? [],
    })),
    ...knowledge.silences.map((silence) => ({ fact: null, silence, own: lexicon.unitsOf(silence.what), implied: new Set<Unit>(), asks: [silence.what, ...silence.asks] })),
  ];
  const wordingsOf = raw.map(({ asks }) => asks.map((text) => ({ text, terms: lexicon.read(tokenise(text)) })));

  const holders = new Map<Unit, number>();
  const askedOf = wordingsOf.map((wordings) => countUnits(wordings.map(({ terms }) => new Set(terms.flatMap((term) => term.units)))));
  raw.forEach(({ own, implied }, at) => {
    for (const unit of new Set([...own, ...implied, ...(askedOf[at]?.keys() ?? [])])) holders.set(unit, (holders.get(unit) ?? 0) + 1);
  });
  const unitWeights = new Map([...holders].map(([unit, count]) => [unit, Math.log(1 + raw.length / (1 + count))]));
  const unknownWeight = Math.log(1 + raw.length);
  const weightOf = (unit: Unit): number => unitWeights.get(unit) ?? unknownWeight;
  const weightOfTerm = (term: Term): number => {
    let weight = unknownWeight;
    for (const unit of term.units) weight = Math.min(weight, weightOf(unit));
    return weight;
  };

  const targets: Target[] = raw.map(({ fact, silence, own, implied }, at) => ({
    fact,
    silence,
    own,
    implied,
    asked: askedOf[at] ?? new Map(),
    wordings: (wordingsOf[at] ?? []).map(({ text, terms }) => ({
      kind: readKind(tokenise(text).map((word) => word.text)),
      units: new Set(terms.flatMap((term) => term.units)),
      weight: terms.reduce((sum, term) => sum + weightOfTerm(term), 0),
    })),
  }));

  const wordingCount = targets.reduce((sum, target) => sum + target.wordings.length, 0);
  const wordingCounts = countUnits(targets.flatMap((target) => target.wordings.map((wording) => wording.units)));

  // A unit holds no space, so a field is its units joined by spaces, and so is a query.
  const index = new MiniSearch<{ id: number; own: string; implied: string; asked: string }>({
    fields: ['own', 'implied', 'asked'],
    tokenize: (units) => units.split(' '),
    processTerm: (unit) => unit,
  });
  const join = (units: Iterable<Unit>): string => [...units].join(' ');
  index.addAll(targets.map(({ own, implied, asked }, id) => ({ id, own: join(own), implied: join(implied), asked: join(asked.keys()) })));

  return {
    targets,
    weightOf,
    weightOfTerm,
    commonness: (term) => (Math.max(0, ...term.units.map((unit) => wordingCounts.get(unit) ?? 0)) + 1) / (wordingCount + 2),
    isKnown: (term) => term.units.some((unit) => unitWeights.has(unit)),
    search(terms, limit) {
      const units = terms.flatMap((term) => term.units);
      if (units.length === 0) return [];
      return index
        .search(units.join(' '), SEARCH_OPTIONS)
        .slice(0, limit)
        .flatMap((hit) => {
          const target = targets[hit.id as number];
          return target ? [{ target, score: hit.score }] : [];
        });
    },
  };
}

// The index over what people may ask for: facts, lists of them, and the silences near them. All MiniSearch tuning is here.
import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Fact } from '../knowledge/fact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type FollowUpTable, type FollowUps, createFollowUps, readFollowUps } from './follow-ups.ts';
import { type IndexTables, countIndex } from './index-tables.ts';
import type { Lexicon, Unit } from './lexicon.ts';
import type { Shown } from './passage-pieces.ts';
import { type PassageFit, type Passages, createPassageModel, fitOf, passagedOf } from './passage-model.ts';
import { createRefusalModel } from './refusal-model.ts';
import { type UnitWeights, createUnitWeights } from './unit-weights.ts';
import { type Held, type PlacedUnit, holdsTerm } from './unit-places.ts';
import { createUnitNumbers } from './unit-numbers.ts';
import { createUnitSearch, highest } from './unit-search.ts';
import { type ReadTarget, type Target, readTargets, silenceIdOf } from './target.ts';
import { type Query, shownUnits } from './wording.ts';
import { type WordingLikeness, createWordingLikeness } from './wording-likeness.ts';
import { createWordingModel } from './wording-model.ts';
import { readWordingTable } from './wording-table.ts';

/** A target that a search found: its BM25+ score, and how likely its wordings make the question (a logarithm, at most 0);
 * `at` is the target's number. */
export type Hit = {
  readonly target: Target;
  readonly at: number;
  readonly score: number;
  readonly likelihood: number;
  /** For a fact: how much likelier the wordings of everything that is refused near it make the question (a logarithm). */
  readonly refusedNear: number;
  readonly passage: PassageFit;
};

export type FactIndex = UnitWeights & {
  readonly targets: readonly Target[];
  /** How like a question is to the wordings of each target. */
  readonly likeness: WordingLikeness;
  /** What people asked next after an answer. */
  readonly followUps: FollowUps;
  /** The units of a term that stand somewhere, ready to be looked for. */
  placed(units: readonly Unit[]): PlacedUnit[];
  /** How a target, given by its number, holds the units of a term. */
  holds(units: readonly PlacedUnit[], target: number): Held;
  /** The number of a fact among the targets. */
  numberOf(fact: string): number | undefined;
  /** The numbers of what stands around a fact: the facts of its paragraph, itself among them, and what it leaves open. */
  around(fact: Fact): readonly number[];
  /** Which paragraphs a question is about. */
  passages(question: Shown): Passages;
  /** Searches once; what was found is then asked for by number. */
  search(query: Query): Found;
};

/** What one search knows of every target. */
export type Found = {
  /** The numbers of the `limit` targets that BM25 finds best and of the `limit` that the wordings make likeliest. */
  best(limit: number): number[];
  /** A target by its number, as this search found it. */
  hit(at: number): Hit;
  /** How much likelier the question is among all that is refused than among all facts (a logarithm). */
  readonly refused: number;
  /** How much likelier it is among the wordings of all lists than among those of all facts (a logarithm). */
  readonly several: number;
  /** Which paragraphs it is about. */
  readonly passages: Passages;
  /** The numbers of the `limit` facts that are likeliest to answer, of all or of one paragraph. */
  likeliest(limit: number, paragraph?: number): number[];
};

/** What is searched of each target. */
export const SEARCH_FIELDS = ['own', 'implied'];

/** Field weights: the statement and its names say most. What wordings say, the models of the wordings know better and faster. */
export const SEARCH_OPTIONS: SearchOptions = { boost: { own: 2, implied: 0.5 }, bm25: { k: 1.2, b: 0.6, d: 0.5 } };

/**
 * Builds the index over facts, lists and silences with the wordings of each.
 * @param raw what there is to find; @param tables what was counted of it; @param nextTable its follow-ups
 */
export function createFactIndex(
  knowledge: Knowledge,
  lexicon: Lexicon,
  raw: readonly ReadTarget[] = readTargets(knowledge, lexicon),
  tables: IndexTables = countIndex(raw, readWordingTable(raw, lexicon), lexicon),
  nextTable: FollowUpTable = readFollowUps(knowledge, lexicon),
): FactIndex {
  const targets = raw.map(({ asks: _asks, ...target }, at): Target => ({ ...target, wordings: tables.wordings[at] ?? 0 }));
  const numbers = createUnitNumbers(tables.units);
  const model = createWordingModel(tables.shown);
  const refusals = createRefusalModel(targets, tables.gathered);
  const readPassages = createPassageModel(knowledge.passages, passagedOf(knowledge));
  // What a question is about is asked more than once, and forgotten with it.
  const known = new WeakMap<Shown, Passages>();
  const passagesOf = (question: Shown): Passages => {
    const passages = known.get(question) ?? readPassages(question);
    known.set(question, passages);
    return passages;
  };

  // A unit holds no space, so a field is its units joined by spaces, and so is a query.
  const index = new MiniSearch<{ id: number; own: string; implied: string }>({
    fields: SEARCH_FIELDS,
    tokenize: (units) => units.split(' '),
    processTerm: (unit) => unit,
  });
  const join = (units: Iterable<Unit>): string => [...units].join(' ');
  index.addAll(targets.map(({ own, implied }, id) => ({ id, own: join(own), implied: join(implied) })));

  const all = Int32Array.from(targets, (_, at) => at);
  const searchUnits = createUnitSearch(index, SEARCH_FIELDS, SEARCH_OPTIONS, targets.length);

  const targetAt = (at: number): Target => {
    const target = targets[at];
    if (!target) throw new RangeError(`there is no target ${at} of ${targets.length}`);
    return target;
  };

  const aroundFact = new Map(
    knowledge.facts.map((fact) => [
      fact,
      targets.flatMap((target, at) =>
        target.fact?.paragraph === fact.paragraph || target.silence?.id === silenceIdOf(fact.id) ? [at] : [],
      ),
    ]),
  );

  const numberByFact = new Map(targets.flatMap(({ fact }, at) => (fact ? [[fact.id, at] as const] : [])));
  const placeByFact = new Map(knowledge.facts.map((fact, place) => [fact, place]));
  const placeOfFact = targets.map(({ fact }) => (fact ? (placeByFact.get(fact) ?? null) : null));
  const numberOfPlace = knowledge.facts.map(({ id }) => numberByFact.get(id) ?? null);
  const allFacts = knowledge.facts.map((_, place) => place);
  const factsOfParagraph = new Map(
    [...new Set(knowledge.facts.map(({ paragraph }) => paragraph))].map((paragraph) => [
      paragraph,
      allFacts.filter((place) => knowledge.facts[place]?.paragraph === paragraph),
    ]),
  );

  return {
    targets,
    followUps: createFollowUps(knowledge, nextTable),
    numberOf: (fact) => numberByFact.get(fact),
    around: (fact) => aroundFact.get(fact) ?? [],
    likeness: createWordingLikeness(tables.likeness, numbers.unit),
    ...createUnitWeights(targets, tables.places, numbers.unit),
    placed(units) {
      const placed: PlacedUnit[] = [];
      for (const unit of units) {
        const number = numbers.unit(unit);
        if (number !== undefined) placed.push({ number, isConcept: unit.startsWith('c:') });
      }
      return placed;
    },
    holds: (units, target) => holdsTerm(tables.places, units, target),
    passages: passagesOf,
    search(query) {
      const shown = shownUnits(query, numbers);
      const likelihoods = model.likelihoods(shown);
      const refused = refusals(shown);
      const passages = passagesOf(query);
      const found = searchUnits(query.terms.flatMap((term) => term.units));
      return {
        best: (limit) => [...new Set([...found.best(limit), ...highest(likelihoods, all, limit)])],
        hit: (at) => ({
          target: targetAt(at),
          at,
          score: found.scores[at] ?? 0,
          likelihood: likelihoods[at] ?? 0,
          refusedNear: refused.near(at),
          passage: fitOf(targetAt(at).paragraphs, placeOfFact[at] ?? null, passages),
        }),
        refused: refused.odds,
        several: refused.several,
        passages,
        likeliest: (limit, paragraph) =>
          highest(passages.facts, paragraph === undefined ? allFacts : (factsOfParagraph.get(paragraph) ?? []), limit).flatMap(
            (place) => numberOfPlace[place] ?? [],
          ),
      };
    },
  };
}

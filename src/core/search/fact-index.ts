// The index over what people may ask for: facts, lists of them, and the silences near them. All MiniSearch tuning is here.
import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Fact } from '../knowledge/fact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Word, tokenise } from '../text/words.ts';
import type { Lexicon, Term, Unit } from './lexicon.ts';
import { createRefusalModel } from './refusal-model.ts';
import { type Target, readTargets, silenceIdOf } from './target.ts';
import { type Query, marksOf, modelUnits, readWording } from './wording.ts';
import { type WordingLikeness, createWordingLikeness } from './wording-likeness.ts';
import { createWordingModel } from './wording-model.ts';

/** A target that a search found: its BM25+ score, and how likely its wordings make the question (a logarithm, at most 0);
 * `at` is the target's number. */
export type Hit = {
  readonly target: Target;
  readonly at: number;
  readonly score: number;
  readonly likelihood: number;
  /** For a fact: how much likelier the wordings of everything that is refused near it make the question (a logarithm). */
  readonly refusedNear: number;
};

export type FactIndex = {
  readonly targets: readonly Target[];
  /** How like a question is to the wordings of each target. */
  readonly likeness: WordingLikeness;
  /** How much all words of a target's own statement tell together. */
  ownWeight(target: Target): number;
  /** How much a unit tells: high for what few targets hold, and highest for what none holds. */
  weightOf(unit: Unit): number;
  /** How much a term tells: that of its commonest unit that the file holds. */
  weightOfTerm(term: Term): number;
  /** The share of all wordings that hold one of the units, smoothed. */
  commonness(units: readonly Unit[]): number;
  /** Whether only questions that the file cannot answer use the term. */
  isRefusedOnly(term: Term): boolean;
  /** Whether any target holds one of the term's units. */
  isKnown(term: Term): boolean;
  /** The numbers of what stands around a fact: the facts of its paragraph, itself among them, and what it leaves open. */
  around(fact: Fact): readonly number[];
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
};

/** Field weights: the statement and its names say most; a wording is only somebody's way to ask. */
const SEARCH_OPTIONS: SearchOptions = { boost: { own: 2, asked: 1.2, implied: 0.5 }, bm25: { k: 1.2, b: 0.6, d: 0.5 } };

/** How many of the sets hold each unit. */
function countUnits(sets: readonly ReadonlySet<Unit>[]): Map<Unit, number> {
  const counts = new Map<Unit, number>();
  for (const set of sets) for (const unit of set) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
}

/** The numbers of the highest values, best first, without sorting them all. */
function likeliest(values: Float64Array, limit: number): number[] {
  const best: number[] = [];
  values.forEach((value, at) => {
    if (best.length === limit && value <= (values[best.at(-1) ?? 0] ?? 0)) return;
    let place = best.length;
    while (place > 0 && (values[best[place - 1] ?? 0] ?? 0) < value) place -= 1;
    best.splice(place, 0, at);
    if (best.length > limit) best.pop();
  });
  return best;
}

/**
 * Builds the index over facts, lists and silences with the wordings of each.
 * @param read a wording's words, its misspellings mended as a question's are
 */
export function createFactIndex(
  knowledge: Knowledge,
  lexicon: Lexicon,
  read: (text: string) => readonly Word[] = tokenise,
): FactIndex {
  const raw = readTargets(knowledge, lexicon);
  const wordingsOf = raw.map(({ asks }) => asks.map((text) => readWording(read(text), lexicon)));

  const holders = new Map<Unit, number>();
  const askedOf = wordingsOf.map((wordings) =>
    countUnits(
      wordings.map(({ terms, kind, wanted }) => new Set([...terms.flatMap((term) => term.units), ...marksOf(kind, wanted)])),
    ),
  );
  raw.forEach(({ own, implied }, at) => {
    for (const unit of new Set([...own, ...implied, ...(askedOf[at]?.keys() ?? [])]))
      holders.set(unit, (holders.get(unit) ?? 0) + 1);
  });
  const unitWeights = new Map([...holders].map(([unit, count]) => [unit, Math.log(1 + raw.length / (1 + count))]));
  const unknownWeight = Math.log(1 + raw.length);
  const weightOf = (unit: Unit): number => unitWeights.get(unit) ?? unknownWeight;
  const weightOfTerm = (term: Term): number => {
    let weight = unknownWeight;
    for (const unit of term.units) weight = Math.min(weight, weightOf(unit));
    return weight;
  };

  const targets: Target[] = raw.map(({ fact, silence, list, own, implied, counted }, at) => ({
    fact,
    silence,
    list,
    own,
    implied,
    counted,
    asked: askedOf[at] ?? new Map(),
    wordings: wordingsOf[at]?.length ?? 0,
  }));
  const ownWeights = new Map(
    targets.map((target) => [
      target,
      [...target.own].filter((unit) => unit.startsWith('w:')).reduce((sum, unit) => sum + weightOf(unit), 0),
    ]),
  );
  const likeness = createWordingLikeness(
    wordingsOf.map((wordings) =>
      wordings.map(({ kind, terms }) => ({
        kind,
        units: new Set(terms.flatMap((term) => term.units)),
        weight: terms.reduce((sum, term) => sum + weightOfTerm(term), 0),
      })),
    ),
  );

  const wordingCount = targets.reduce((sum, target) => sum + target.wordings, 0);
  const wordingCounts = new Map<Unit, number>();
  for (const { asked } of targets)
    for (const [unit, count] of asked) wordingCounts.set(unit, (wordingCounts.get(unit) ?? 0) + count);

  const answeredUnits = new Set(
    targets.flatMap(({ silence, own, implied, asked }) => (silence === null ? [...own, ...implied, ...asked.keys()] : [])),
  );
  const refusedUnits = new Set(targets.flatMap(({ silence, asked }) => (silence ? [...asked.keys()] : [])));
  const unitsOfWordings = raw.map(({ fact }, at) =>
    [...(wordingsOf[at] ?? []), ...(fact ? [readWording(tokenise(fact.statement), lexicon)] : [])].map(modelUnits),
  );
  const model = createWordingModel(unitsOfWordings);
  const refusals = createRefusalModel(raw, unitsOfWordings);

  // A unit holds no space, so a field is its units joined by spaces, and so is a query.
  const index = new MiniSearch<{ id: number; own: string; implied: string; asked: string }>({
    fields: ['own', 'implied', 'asked'],
    tokenize: (units) => units.split(' '),
    processTerm: (unit) => unit,
  });
  const join = (units: Iterable<Unit>): string => [...units].join(' ');
  index.addAll(
    targets.map(({ own, implied, asked }, id) => ({ id, own: join(own), implied: join(implied), asked: join(asked.keys()) })),
  );

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

  return {
    targets,
    around: (fact) => aroundFact.get(fact) ?? [],
    likeness,
    ownWeight: (target) => ownWeights.get(target) ?? 0,
    weightOf,
    weightOfTerm,
    commonness: (units) => (Math.max(0, ...units.map((unit) => wordingCounts.get(unit) ?? 0)) + 1) / (wordingCount + 2),
    isRefusedOnly: (term) =>
      term.units.some((unit) => refusedUnits.has(unit)) && !term.units.some((unit) => answeredUnits.has(unit)),
    isKnown: (term) => term.units.some((unit) => unitWeights.has(unit)),
    search(query) {
      const shown = modelUnits(query);
      const likelihoods = model.likelihoods(shown);
      const refused = refusals(shown);
      const units = query.terms.flatMap((term) => term.units);
      const found = units.length > 0 ? index.search(units.join(' '), SEARCH_OPTIONS) : [];
      const scores = new Map(found.map((result) => [result.id as number, result.score]));
      return {
        best: (limit) => [
          ...new Set([...found.slice(0, limit).map((result) => result.id as number), ...likeliest(likelihoods, limit)]),
        ],
        hit: (at) => ({
          target: targetAt(at),
          at,
          score: scores.get(at) ?? 0,
          likelihood: likelihoods[at] ?? 0,
          refusedNear: refused.near(at),
        }),
        refused: refused.odds,
      };
    },
  };
}

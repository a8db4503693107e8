// The index over the facts: what finds them, and what tells how well each fits a question. All MiniSearch tuning is here.
import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type FollowUpTable, type FollowUps, createFollowUps, readFollowUps } from './follow-ups.ts';
import { rememberedLast } from '../once.ts';
import { highest } from './highest.ts';
import { type IndexedFact, indexFacts } from './indexed-fact.ts';
import { firstFrom } from './invert.ts';
import type { Lexicon, Term, Unit } from './lexicon.ts';
import type { Shown } from './passage-pieces.ts';
import { type PassageFit, type Passages, createPassageModel, fitOf, passagedOf } from './passage-model.ts';
import { createUnitNumbers } from './unit-numbers.ts';
import { createUnitSearch } from './unit-search.ts';
import { type UnitWeights, createUnitWeights } from './unit-weights.ts';
import { type Query, shownUnits } from './wording.ts';
import { groupWordings } from './wording-groups.ts';
import { createWordingOdds } from './wording-odds.ts';
import { type WordingTable, tabulateWordings } from './wording-table.ts';

/** A fact as a search found it, by its place: its BM25+ score, and how likely its wordings make the question (a logarithm, at most 0). */
export type Hit = {
  readonly indexed: IndexedFact;
  readonly place: number;
  readonly score: number;
  readonly likelihood: number;
  /** How much likelier everything that is refused near it makes the question than its own wordings do (a logarithm). */
  readonly refusedNear: number;
  readonly passage: PassageFit;
};

export type FactIndex = UnitWeights & {
  /** In the order of the file: the place of a fact here is its place everywhere. */
  readonly facts: readonly IndexedFact[];
  /** What people asked next after an answer. */
  readonly followUps: FollowUps;
  /** The place of a fact by its id. */
  placeOf(fact: string): number | undefined;
  /** The places of the facts of a paragraph. */
  ofParagraph(paragraph: number): readonly number[];
  /** Whether a wording of the fact at a place shows one of a term's words. */
  isAskedWith(place: number, term: Pick<Term, 'units'>): boolean;
  /** Which paragraphs a question is about. */
  passages(question: Shown): Passages;
  /** Searches once; what was found is then asked for by place. */
  search(query: Query): Found;
};

/** What one search knows of every fact. */
export type Found = {
  /** The places of the `limit` facts that BM25 finds best and of the `limit` that the wordings make likeliest. */
  best(limit: number): number[];
  /** A fact by its place, as this search found it. */
  hit(place: number): Hit;
  /** How much likelier the question is among all that is refused than among all facts (a logarithm). */
  readonly refused: number;
  /** Which paragraphs it is about. */
  readonly passages: Passages;
  /** The places of the `limit` facts that are likeliest to answer, of all or of one paragraph. */
  likeliest(limit: number, paragraph?: number): number[];
};

/** A question is read by itself and in its thread, with its clauses, its sides and its halves: hardly one has more parts. */
const PARTS_OF_A_QUESTION = 12;

/** What is searched of each fact. */
export const SEARCH_FIELDS = ['own', 'implied'];

/** Field weights: the statement and its names say most. What wordings say, the models of the wordings know better and faster. */
export const SEARCH_OPTIONS: SearchOptions = { boost: { own: 2, implied: 0.5 }, bm25: { k: 1.2, b: 0.6, d: 0.5 } };

/**
 * Builds the index over facts with the wordings of each.
 * @param facts as they are indexed; @param table what their wordings show; @param nextTable the file's follow-ups
 */
export function createFactIndex(
  knowledge: Knowledge,
  lexicon: Lexicon,
  facts: readonly IndexedFact[] = indexFacts(knowledge, lexicon),
  table: WordingTable = tabulateWordings(knowledge.facts, groupWordings(knowledge), lexicon),
  nextTable: FollowUpTable = readFollowUps(knowledge, lexicon),
): FactIndex {
  const numbers = createUnitNumbers(table.units);
  const { starts, holders } = table.counts;
  const wordingOdds = createWordingOdds(groupWordings(knowledge), table.counts);
  const readPassages = createPassageModel(knowledge.passages, passagedOf(knowledge));
  // What a question and its parts are about is asked more than once. The last few stay until others come: to forget them with their questions, in a
  // weak map, took longer.
  const passagesOf = rememberedLast(PARTS_OF_A_QUESTION, readPassages);

  // A unit holds no space, so a field is its units joined by spaces, and so is a query.
  const index = new MiniSearch<{ id: number; own: string; implied: string }>({
    fields: SEARCH_FIELDS,
    tokenize: (units) => units.split(' '),
    processTerm: (unit) => unit,
  });
  const join = (units: Iterable<Unit>): string => [...units].join(' ');
  index.addAll(facts.map(({ own, implied }, id) => ({ id, own: join(own), implied: join(implied) })));

  const held = new Set(facts.flatMap((fact) => [...fact.own, ...fact.implied]));
  const all = Int32Array.from(facts, (_, place) => place);
  const searchUnits = createUnitSearch(index, SEARCH_FIELDS, SEARCH_OPTIONS, facts.length, held);
  const placeById = new Map(facts.map(({ fact }, place) => [fact.id, place]));
  const byParagraph = new Map<number, number[]>();
  facts.forEach(({ fact }, place) => {
    const ofParagraph = byParagraph.get(fact.paragraph);
    if (ofParagraph) ofParagraph.push(place);
    else byParagraph.set(fact.paragraph, [place]);
  });
  const ofParagraph = (paragraph: number): readonly number[] => byParagraph.get(paragraph) ?? [];

  const factAt = (place: number): IndexedFact => {
    const indexed = facts[place];
    if (!indexed) throw new RangeError(`there is no fact ${place} of ${facts.length}`);
    return indexed;
  };

  const isShownBy = (group: number, unit: number | undefined): boolean => {
    if (unit === undefined) return false;
    const to = starts[unit + 1] ?? 0;
    const at = firstFrom(holders, starts[unit] ?? 0, to, group);
    return at < to && holders[at] === group;
  };

  return {
    facts,
    followUps: createFollowUps(knowledge, nextTable),
    placeOf: (fact) => placeById.get(fact),
    ofParagraph,
    isAskedWith: (place, { units }) =>
      units.some((unit) => isShownBy(place, unit.startsWith('w:') ? numbers.word(unit.slice(2)) : numbers.numberOf(unit))),
    ...createUnitWeights(facts, held, table.counts, numbers),
    passages: passagesOf,
    search(query) {
      const worded = wordingOdds(shownUnits(query, numbers));
      const passages = passagesOf(query);
      const found = searchUnits(query.terms.flatMap((term) => term.units));
      return {
        best: (limit) => [...new Set([...found.best(limit), ...highest(worded.likelihoods, all, limit)])],
        hit(place) {
          const indexed = factAt(place);
          return {
            indexed,
            place,
            score: found.scores[place] ?? 0,
            likelihood: worded.likelihoods[place] ?? 0,
            refusedNear: worded.refusedNear(place),
            passage: fitOf(place, indexed.fact.paragraph, passages),
          };
        },
        refused: worded.refused,
        passages,
        likeliest: (limit, paragraph) => highest(passages.facts, paragraph === undefined ? all : ofParagraph(paragraph), limit),
      };
    },
  };
}

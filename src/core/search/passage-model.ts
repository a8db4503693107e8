// Which passages a question is about, by everything that it shows at once: a learned network (knowledge/passages.json), where the other
// models count each word by itself.
import type { Fact } from '../knowledge/fact.ts';
import { type Knowledge, REFUSAL_REASONS, type RefusalReason } from '../knowledge/knowledge.ts';
import { type PassageTable, placesOf } from '../knowledge/passage-table.ts';
import { createPassageNetwork } from './passage-network.ts';
import type { Shown } from './passage-pieces.ts';

/** What one question shows. All figures are logarithms, at most 0 but for `mistaken`, `several` and `partly`, which are odds. */
export type Passages = {
  /** How likely each fact is to answer, against the others and nothing, by its place in the file. */
  readonly facts: ArrayLike<number>;
  /** How likely it is that a fact of each paragraph does. */
  readonly answering: ArrayLike<number>;
  /** How likely it is that none does. */
  readonly nothing: number;
  /** How likely a whole answer needs each paragraph. */
  readonly needed: ArrayLike<number>;
  /** The odds that the question takes for granted what the file contradicts. */
  readonly mistaken: number;
  /** The odds that it wants several things. */
  readonly several: number;
  /** The odds that only a part of it is in the file. */
  readonly partly: number;
  /** Why nothing answers, where nothing does. */
  readonly reason: RefusalReason;
};

/** The passages of a file: its facts in their order, and how many paragraphs the article has. */
export type Passaged = { readonly facts: readonly Pick<Fact, 'id' | 'paragraph'>[]; readonly paragraphs: number };

/** The passages of a file of facts. */
export const passagedOf = ({ facts, article }: Pick<Knowledge, 'facts' | 'article'>): Passaged => ({
  facts,
  paragraphs: article.paragraphs.length,
});

/** The odds of a mistake, of several things and of a part where nothing tells: some one question in twenty takes something false for granted, one
 * in ten wants several, and one in fifty is in the file in part. With such odds of a mistake corrections are still looked for (judge-premise.ts). */
const MISTAKEN_AT_FIRST = -3;
const SEVERAL_AT_FIRST = -2;
const PARTLY_AT_FIRST = -4;

/** Where nothing was learned: one paragraph is as likely as another, and as nothing; and so is one fact. */
export function unknownPassages({ facts, paragraphs }: Passaged): Passages {
  const alike = (count: number, of: number): Float64Array => new Float64Array(count).fill(-Math.log(of));
  return {
    facts: alike(facts.length, facts.length + 1),
    answering: alike(paragraphs, paragraphs + 1),
    nothing: -Math.log(paragraphs + 1),
    needed: alike(paragraphs, Math.max(2, paragraphs)),
    mistaken: MISTAKEN_AT_FIRST,
    several: SEVERAL_AT_FIRST,
    partly: PARTLY_AT_FIRST,
    reason: 'absent',
  };
}

/** The logarithm of how likely something is, by its odds. */
const likelihoodOf = (odds: number): number => -Math.log1p(Math.exp(-odds));

/** The logarithm of the mean of two shares. */
const logOfMean = (one = 0, other = 0): number => Math.log((one + other) / 2);

/** Reads the table. @param table null where nothing was learned */
export function createPassageModel(table: PassageTable | null, file: Passaged): (question: Shown) => Passages {
  if (table === null) {
    const unknown = unknownPassages(file);
    return () => unknown;
  }
  const { paragraphs } = file;
  const places = placesOf(paragraphs, table.facts.length);
  const outputOf = new Map(table.facts.map((id, at) => [id, at]));
  /** Each fact of the file by its place in the table; none of one that the table does not know. */
  const inTable = file.facts.map(({ id }) => outputOf.get(id) ?? null);

  const { scores, score } = createPassageNetwork(table);
  const ofFacts = scores.subarray(places.facts, places.mistaken);
  const ofParagraphs = scores.subarray(places.answering, places.facts);

  return (question) => {
    score(question);
    toShares(ofParagraphs);
    toShares(ofFacts);
    // Both tell how likely a paragraph answers: it is what they say on average.
    const answering = new Float64Array(paragraphs);
    file.facts.forEach(({ paragraph }, at) => {
      const place = inTable[at] ?? null;
      if (place !== null) answering[paragraph] = (answering[paragraph] ?? 0) + (ofFacts[place] ?? 0);
    });
    const needed = new Float64Array(paragraphs);
    for (let paragraph = 0; paragraph < paragraphs; paragraph += 1) {
      answering[paragraph] = logOfMean(answering[paragraph], ofParagraphs[paragraph]);
      needed[paragraph] = likelihoodOf(scores[paragraph] ?? 0);
    }
    const facts = new Float64Array(file.facts.length);
    file.facts.forEach(({ paragraph }, at) => {
      const place = inTable[at] ?? null;
      // A fact that is newer than the table is as likely as its paragraph.
      facts[at] = place === null ? (answering[paragraph] ?? 0) : Math.log(ofFacts[place] ?? 0);
    });
    return {
      facts,
      answering,
      nothing: logOfMean(ofFacts.at(-1), ofParagraphs.at(-1)),
      needed,
      mistaken: scores[places.mistaken] ?? 0,
      several: scores[places.several] ?? 0,
      partly: scores[places.partly] ?? 0,
      reason: likeliestReason(scores, places.reasons),
    };
  };
}

/** @param from where the scores of the reasons begin */
function likeliestReason(scores: Float64Array, from: number): RefusalReason {
  let best = 0;
  for (let reason = 1; reason < REFUSAL_REASONS.length; reason += 1)
    if ((scores[from + reason] ?? 0) > (scores[from + best] ?? 0)) best = reason;
  return REFUSAL_REASONS[best] ?? 'absent';
}

/** Turns the scores of a choice into shares of 1, in their place. */
function toShares(scores: Float64Array): void {
  let highest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < scores.length; at += 1) highest = Math.max(highest, scores[at] ?? 0);
  let sum = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const power = Math.exp((scores[at] ?? 0) - highest);
    scores[at] = power;
    sum += power;
  }
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) / sum;
}

/** What is likelier than this (a logarithm) is rather so than not; and what is not even as likely hardly ever is. */
export const RATHER = Math.log(0.5);
export const HARDLY = Math.log(0.03);

/** The numbers of what is likelier than so much (a logarithm), in their order. */
export function likelierThan(least: number, likelihoods: ArrayLike<number>): number[] {
  const found: number[] = [];
  for (let at = 0; at < likelihoods.length; at += 1) if ((likelihoods[at] ?? least) > least) found.push(at);
  return found;
}

/** How well a fact fits what a question is about (logarithms, at most 0). */
export type PassageFit = {
  /** How likely its paragraph is to answer, and how likely the fact itself. */
  readonly answering: number;
  readonly fact: number;
  /** How likely its paragraph is needed. */
  readonly needed: number;
};

/** Holds a fact, given by its place in the file and its paragraph, against what a question is about. */
export const fitOf = (place: number, paragraph: number, { facts, answering, needed }: Passages): PassageFit => ({
  answering: answering[paragraph] ?? Number.NEGATIVE_INFINITY,
  fact: facts[place] ?? Number.NEGATIVE_INFINITY,
  needed: needed[paragraph] ?? Number.NEGATIVE_INFINITY,
});

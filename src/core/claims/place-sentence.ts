// Which paragraphs a sentence is about: where the facts and the drafts have most of its words; two where it joins two.
import type { Counted, WordEvidence } from '../drafts/word-evidence.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import type { FactProfile } from './fact-profile.ts';
import type { Parts } from './parts.ts';
import { type Piece, nearnessOfAll } from './pieces.ts';

/** A sentence with what each of its words finds in the paragraphs that it is about. */
export type PlacedSentence = {
  readonly parts: Parts;
  readonly paragraphs: readonly number[];
  /** What drafts count of each of its words. */
  readonly counted: readonly Counted[];
  /** Which of its words no true sentence of the paragraphs has. */
  readonly untold: readonly boolean[];
  /** The facts of these paragraphs, the nearest first. */
  readonly facts: readonly FactProfile[];
  /** For each word the piece that it is part of, and how well a fact of the paragraphs accounts for it. */
  readonly held: readonly (HeldWord | null)[];
};
type HeldWord = {
  readonly piece: Piece;
  /** The piece's weight, shared among its words. */
  readonly weight: number;
  /** From 0 to 1: the best share of a fact; and what a fact has on the same matter, if only the contrary. */
  readonly share: number;
  readonly nearness: number;
};

/** A word that is more than grammar. */
type Telling = { readonly stem: string; readonly word: Counted; readonly at: number; readonly rarity: number };

/** What the drafts' words count beside the facts' pieces. */
const DRAFTS_COUNT = 0.5;
/** So many true sentences with a word make it one of the paragraph; a word at fault there counts half. */
const TOLD_OFTEN = 4;
const TOLD_ENOUGH = 3;
const AT_FAULT = 0.5;
/** A second paragraph has to account for so much that the first leaves open, in weight and as a share. */
const SECOND_GAIN = 6;
const SECOND_SHARE = 0.4;
const SECONDS_TRIED = 4;

export type SentencePlacer = (parts: Parts, pieces: readonly Piece[]) => PlacedSentence;

/** Builds the finder of places. @param profiles all facts, in the order that the pieces number them in */
export function createSentencePlacer(profiles: readonly FactProfile[], evidence: WordEvidence): SentencePlacer {
  const known = [...new Set([...evidence.paragraphs, ...profiles.map(({ fact }) => fact.paragraph)])].toSorted((a, b) => a - b);
  const placeOf = new Map(known.map((paragraph, place) => [paragraph, place]));
  const factsOf = new Map(known.map((paragraph) => [paragraph, profiles.filter(({ fact }) => fact.paragraph === paragraph)]));

  /** The best that a fact of the paragraphs has of a piece. */
  function bestOf(values: Float64Array, paragraphs: readonly number[]): number {
    let best = 0;
    for (const paragraph of paragraphs) {
      for (const { at } of factsOf.get(paragraph) ?? []) {
        const value = values[at] ?? 0;
        if (value > best) best = value;
      }
    }
    return best;
  }

  /** The paragraphs, those first that have most of the sentence. */
  function rank(near: Float64Array, telling: readonly Telling[]): number[] {
    const scores = new Float64Array(known.length);
    known.forEach((paragraph, place) => {
      for (const { at } of factsOf.get(paragraph) ?? []) scores[place] = Math.max(scores[place] ?? 0, near[at] ?? 0);
    });
    const met = new Set<string>();
    for (const { stem, word, rarity } of telling) {
      if (met.has(stem)) continue;
      met.add(stem);
      evidence.eachParagraph(word, (paragraph, told, wrong) => {
        const place = placeOf.get(paragraph) ?? 0;
        const times = told + AT_FAULT * wrong;
        scores[place] = (scores[place] ?? 0) + DRAFTS_COUNT * Math.min(1, times / TOLD_OFTEN) * rarity;
      });
    }
    return known
      .map((paragraph, place) => ({ paragraph, score: scores[place] ?? 0 }))
      .toSorted((a, b) => b.score - a.score)
      .map(({ paragraph }) => paragraph);
  }

  /** The paragraphs that the sentence is about, of those that were ranked. */
  function choose(
    [first, ...others]: readonly number[],
    telling: readonly Telling[],
    pieceAt: readonly (Piece | undefined)[],
  ): number[] {
    if (first === undefined) return [];
    /** For each telling word how much a paragraph leaves of it, from 0 to 1. */
    const leftBy = (paragraph: number): number[] =>
      telling.map(({ word, at }) => {
        const piece = pieceAt[at];
        const told = Math.min(1, evidence.timesTold(word, paragraph) / TOLD_ENOUGH);
        return 1 - (told === 1 || piece === undefined ? told : Math.max(told, bestOf(piece.shares, [paragraph])));
      });
    const openAfter = (left: readonly number[]): number =>
      telling.reduce((sum, { rarity }, at) => sum + (left[at] ?? 0) * rarity, 0);
    const ofFirst = leftBy(first);
    const open = openAfter(ofFirst);
    // No second paragraph gains more than all that the first leaves open.
    if (open <= SECOND_GAIN) return [first];
    const [second] = others
      .slice(0, SECONDS_TRIED)
      .map((paragraph) => {
        const ofSecond = leftBy(paragraph);
        return { paragraph, left: openAfter(ofFirst.map((left, at) => Math.min(left, ofSecond[at] ?? 1))) };
      })
      .filter(({ left }) => open - left > SECOND_GAIN && left < (1 - SECOND_SHARE) * open)
      .toSorted((a, b) => a.left - b.left);
    return second ? [first, second.paragraph] : [first];
  }

  return (parts, pieces) => {
    const counted = parts.stems.map((stem) => evidence.wordOf(stem));
    const telling = counted.flatMap((word, at): Telling[] =>
      STOP_WORDS.has(parts.words[at]?.text ?? '')
        ? []
        : [{ stem: parts.stems[at] ?? '', word, at, rarity: evidence.rarity(word) }],
    );
    const near = nearnessOfAll(pieces, profiles.length);
    const pieceAt: (Piece | undefined)[] = parts.words.map(() => undefined);
    for (const piece of pieces) for (let at = piece.at.from; at < piece.at.to; at += 1) pieceAt[at] = piece;
    const paragraphs = choose(rank(near, telling), telling, pieceAt);
    return {
      parts,
      paragraphs,
      counted,
      untold: counted.map((word) => paragraphs.every((paragraph) => evidence.timesTold(word, paragraph) === 0)),
      facts: paragraphs
        .flatMap((paragraph) => factsOf.get(paragraph) ?? [])
        .toSorted((a, b) => (near[b.at] ?? 0) - (near[a.at] ?? 0)),
      held: pieceAt.map((piece) =>
        piece === undefined
          ? null
          : {
              piece,
              weight: piece.weight / (piece.at.to - piece.at.from),
              share: bestOf(piece.shares, paragraphs),
              nearness: bestOf(piece.nearness, paragraphs),
            },
      ),
    };
  };
}

// Which paragraphs a sentence is about: where the facts and the drafts have most of its words; two where it joins two.
import type { WordEvidence } from '../drafts/word-evidence.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import type { FactProfile } from './fact-profile.ts';
import type { Parts } from './parts.ts';
import type { Piece } from './pieces.ts';

/** A sentence with what each of its words finds in the paragraphs that it is about. */
export type PlacedSentence = {
  readonly parts: Parts;
  readonly paragraphs: readonly number[];
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

/** Finds the place of a sentence. @param profiles all facts, in the order that the pieces number them in */
export function placeSentence(
  parts: Parts,
  pieces: readonly Piece[],
  profiles: readonly FactProfile[],
  evidence: WordEvidence,
): PlacedSentence {
  const near = new Float64Array(profiles.length);
  for (const { weight, nearness } of pieces)
    for (let at = 0; at < near.length; at += 1) near[at] = (near[at] ?? 0) + weight * (nearness[at] ?? 0);
  const telling = parts.stems.flatMap((stem, at) =>
    STOP_WORDS.has(parts.words[at]?.text ?? '') ? [] : [{ stem, at, rarity: evidence.rarity(stem) }],
  );
  const rarityOf = new Map(telling.map(({ stem, rarity }) => [stem, rarity]));
  const scores = new Map(evidence.paragraphs.map((paragraph) => [paragraph, 0]));
  for (const { fact, at } of profiles) scores.set(fact.paragraph, Math.max(scores.get(fact.paragraph) ?? 0, near[at] ?? 0));
  for (const [stem, rarity] of rarityOf) {
    for (const { paragraph, told, wrong } of evidence.timesByParagraph(stem)) {
      const times = told + AT_FAULT * wrong;
      const counts = DRAFTS_COUNT * Math.min(1, times / TOLD_OFTEN) * rarity;
      scores.set(paragraph, (scores.get(paragraph) ?? 0) + counts);
    }
  }
  const ranked = [...scores].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).map(([paragraph]) => paragraph);
  const factsOf = new Map(
    ranked
      .slice(0, SECONDS_TRIED + 1)
      .map((paragraph) => [paragraph, profiles.filter(({ fact }) => fact.paragraph === paragraph)]),
  );
  const pieceAt: (Piece | undefined)[] = parts.words.map(() => undefined);
  for (const piece of pieces) for (let at = piece.at.from; at < piece.at.to; at += 1) pieceAt[at] = piece;
  const bestOf = (values: Float64Array | undefined, paragraphs: readonly number[]): number => {
    let best = 0;
    for (const paragraph of values === undefined ? [] : paragraphs)
      for (const { at } of factsOf.get(paragraph) ?? []) best = Math.max(best, values?.[at] ?? 0);
    return best;
  };
  /** For each telling word how much a paragraph leaves of it, from 0 to 1. */
  const leftBy = (paragraph: number): number[] =>
    telling.map(
      ({ stem, at }) =>
        1 - Math.max(Math.min(1, evidence.timesTold(stem, paragraph) / TOLD_ENOUGH), bestOf(pieceAt[at]?.shares, [paragraph])),
    );
  const openAfter = (left: readonly number[]): number =>
    telling.reduce((sum, { rarity }, at) => sum + (left[at] ?? 0) * rarity, 0);
  const [first, ...others] = ranked;
  const ofFirst = first === undefined ? [] : leftBy(first);
  const open = openAfter(ofFirst);
  const [second] = others
    .slice(0, SECONDS_TRIED)
    .map((paragraph) => {
      const ofSecond = leftBy(paragraph);
      return { paragraph, left: openAfter(ofFirst.map((left, at) => Math.min(left, ofSecond[at] ?? 1))) };
    })
    .filter(({ left }) => open - left > SECOND_GAIN && left < (1 - SECOND_SHARE) * open)
    .toSorted((a, b) => a.left - b.left);
  const paragraphs = [...(first === undefined ? [] : [first]), ...(second ? [second.paragraph] : [])];
  return {
    parts,
    paragraphs,
    facts: paragraphs
      .flatMap((paragraph) => factsOf.get(paragraph) ?? [])
      .toSorted((a, b) => (near[b.at] ?? 0) - (near[a.at] ?? 0)),
    held: parts.words.map((_, at) => {
      const piece = pieceAt[at];
      return piece === undefined
        ? null
        : {
            piece,
            weight: piece.weight / (piece.at.to - piece.at.from),
            share: bestOf(piece.shares, paragraphs),
            nearness: bestOf(piece.nearness, paragraphs),
          };
    }),
  };
}

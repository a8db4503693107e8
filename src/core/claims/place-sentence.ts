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
export type HeldWord = {
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
  const near = profiles.map((_, at) => pieces.reduce((sum, { weight, nearness }) => sum + weight * (nearness[at] ?? 0), 0));
  const telling = parts.stems.map((stem, at) => ({ stem, at })).filter(({ at }) => !STOP_WORDS.has(parts.words[at]?.text ?? ''));
  const stems = new Set(telling.map(({ stem }) => stem));
  const scoreOf = (paragraph: number): number => {
    let best = 0;
    profiles.forEach(({ fact }, at) => {
      if (fact.paragraph === paragraph) best = Math.max(best, near[at] ?? 0);
    });
    for (const stem of stems) {
      const times = evidence.timesTold(stem, paragraph) + AT_FAULT * evidence.timesWrong(stem, paragraph);
      if (times > 0) best += DRAFTS_COUNT * Math.min(1, times / TOLD_OFTEN) * evidence.rarity(stem);
    }
    return best;
  };
  const ranked = evidence.paragraphs
    .map((paragraph) => ({ paragraph, score: scoreOf(paragraph) }))
    .toSorted((a, b) => b.score - a.score)
    .map(({ paragraph }) => paragraph);
  const factsOf = new Map(
    ranked
      .slice(0, SECONDS_TRIED + 1)
      .map((paragraph) => [paragraph, profiles.filter(({ fact }) => fact.paragraph === paragraph)]),
  );
  const pieceAt: (Piece | undefined)[] = parts.words.map(() => undefined);
  for (const piece of pieces) for (let at = piece.at.from; at < piece.at.to; at += 1) pieceAt[at] = piece;
  const bestOf = (values: Float64Array | undefined, paragraphs: readonly number[]): number =>
    Math.max(0, ...paragraphs.flatMap((one) => (factsOf.get(one) ?? []).map((profile) => values?.[profile.at] ?? 0)));
  /** How much of the sentence these paragraphs leave open. */
  const openIn = (paragraphs: readonly number[]): number =>
    telling.reduce((sum, { stem, at }) => {
      const told = Math.max(...paragraphs.map((one) => Math.min(1, evidence.timesTold(stem, one) / TOLD_ENOUGH)));
      return sum + (1 - Math.max(told, bestOf(pieceAt[at]?.shares, paragraphs))) * evidence.rarity(stem);
    }, 0);
  const [first, ...others] = ranked;
  const open = first === undefined ? 0 : openIn([first]);
  const seconds = others
    .slice(0, SECONDS_TRIED)
    .map((second) => ({ second, left: first === undefined ? open : openIn([first, second]) }))
    .toSorted((a, b) => a.left - b.left);
  const [second] = seconds.filter(({ left }) => open - left > SECOND_GAIN && left < (1 - SECOND_SHARE) * open);
  const paragraphs = [...(first === undefined ? [] : [first]), ...(second ? [second.second] : [])];
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

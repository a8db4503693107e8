// What speaks for and against each word of a sentence, as rows of features; what each is worth is learned (claim-weights.ts).
import { pairsOf } from '../drafts/draft-counts.ts';
import type { Near } from '../drafts/near-drafts.ts';
import type { Counted, WordEvidence } from '../drafts/word-evidence.ts';
import { FINDING_KINDS } from '../knowledge/draft.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import type { CheckedSentence } from './claim.ts';
import type { PlacedSentence } from './place-sentence.ts';

const PIECE_KINDS = ['verb', 'word', 'name', 'number', 'date', 'quote'] as const;
/** Kinds of conflicts that the comparison with facts finds. */
export const CONFLICT_KINDS = FINDING_KINDS.filter((kind) => kind !== 'absent');

/** The features of a word, in the order of the learned weights; most are logarithms of counts. */
export const WORD_FEATURES = [
  'told',
  'toldAnywhere',
  'wrong',
  'wrongAnywhere',
  'absent',
  'pairBefore',
  'pairAfter',
  'pairBeforeAnywhere',
  'pairAfterAnywhere',
  'pairToldBefore',
  'pairToldAfter',
  'pairToldBeforeAnywhere',
  'pairToldAfterAnywhere',
  'grammar',
  'length',
  'isPiece',
  'share',
  'contrary',
  'weight',
  ...PIECE_KINDS.map((kind) => `piece ${kind}` as const),
  'nearTold',
  'nearFault',
  'nearFaultOfTold',
  'conflict',
  'notInFile',
  ...CONFLICT_KINDS.map((kind) => `conflict ${kind}` as const),
] as const;

/** Smoothing of counts among the nearest drafts. */
const OFTEN = 0.3;

/** What counts say of a word in one paragraph. */
type InParagraph = (word: Counted, paragraph: number) => number;

/** The most that any of the paragraphs says of a word; 0 where there is none. */
function mostIn(paragraphs: readonly number[], of: InParagraph, word: Counted): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const paragraph of paragraphs) most = Math.max(most, of(word, paragraph));
  return paragraphs.length === 0 ? 0 : most;
}

/** The least of the same. */
function leastIn(paragraphs: readonly number[], of: InParagraph, word: Counted): number {
  let least = Number.POSITIVE_INFINITY;
  for (const paragraph of paragraphs) least = Math.min(least, of(word, paragraph));
  return paragraphs.length === 0 ? 0 : least;
}

/** Weighs every word of a sentence. @param compared what its comparison with the facts found; @param near the nearest drafts */
export function weighWords(placed: PlacedSentence, compared: CheckedSentence, evidence: WordEvidence, near: Near): number[][] {
  const { parts, paragraphs, held, counted } = placed;
  const pairs = pairsOf(parts.stems).map((pair) => evidence.pairOf(pair));
  return parts.words.map(({ text, start, end }, at) => {
    const [word, before, after] = [counted[at], pairs[at], pairs[at + 1]];
    if (!word || !before || !after) return [];
    const own = held[at] ?? null;
    const [toldWith, faultWith] = [near.toldWith[at] ?? 0, near.faultWith[at] ?? 0];
    const findings = compared.findings.filter(
      (finding) => finding.start < end + compared.start && start + compared.start < finding.end,
    );
    const conflict = findings.findLast(({ file }) => file !== null);
    const row = [
      mostIn(paragraphs, evidence.told, word),
      evidence.toldAnywhere(word),
      leastIn(paragraphs, evidence.wrong, word),
      evidence.wrongAnywhere(word),
      leastIn(paragraphs, evidence.absentHere, word),
      mostIn(paragraphs, evidence.pair, before),
      mostIn(paragraphs, evidence.pair, after),
      evidence.pairAnywhere(before),
      evidence.pairAnywhere(after),
      mostIn(paragraphs, evidence.pairTold, before),
      mostIn(paragraphs, evidence.pairTold, after),
      evidence.pairToldAnywhere(before),
      evidence.pairToldAnywhere(after),
      STOP_WORDS.has(text) ? 1 : 0,
      parts.words.length,
      own === null ? 0 : 1,
      own?.share ?? 1,
      own === null ? 0 : own.nearness - own.share,
      own?.weight ?? 0,
    ];
    for (const kind of PIECE_KINDS) row.push(own?.piece.kind === kind ? 1 : 0);
    row.push(
      Math.log(toldWith + OFTEN),
      Math.log(faultWith + OFTEN),
      Math.log((faultWith + OFTEN) / (toldWith + OFTEN)),
      conflict ? 1 : 0,
      !conflict && findings.length > 0 ? 1 : 0,
    );
    for (const kind of CONFLICT_KINDS) row.push(conflict?.kind === kind ? 1 : 0);
    return row;
  });
}

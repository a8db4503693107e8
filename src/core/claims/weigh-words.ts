// What speaks for and against each word of a sentence, as rows of features; what each is worth is learned (claim-weights.ts).
import { pairsOf } from '../drafts/draft-counts.ts';
import type { Near } from '../drafts/near-drafts.ts';
import type { WordEvidence } from '../drafts/word-evidence.ts';
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

/** Weighs every word of a sentence. @param compared what its comparison with the facts found; @param near the nearest drafts */
export function weighWords(placed: PlacedSentence, compared: CheckedSentence, evidence: WordEvidence, near: Near): number[][] {
  const { parts, paragraphs, held } = placed;
  const { stems, words } = parts;
  const pairs = pairsOf(stems);
  const most = (of: (paragraph: number) => number): number =>
    paragraphs.length === 0 ? 0 : Math.max(...paragraphs.map((paragraph) => of(paragraph)));
  const least = (of: (paragraph: number) => number): number => -most((paragraph) => -of(paragraph));
  return words.map((word, at) => {
    const stem = stems[at] ?? '';
    const before = pairs[at] ?? '';
    const after = pairs[at + 1] ?? '';
    const own = held[at] ?? null;
    const toldWith = near.toldWith[at] ?? 0;
    const faultWith = near.faultWith[at] ?? 0;
    const [start, end] = [word.start + compared.start, word.end + compared.start];
    const findings = compared.findings.filter((finding) => finding.start < end && start < finding.end);
    const conflict = findings.findLast(({ file }) => file !== null);
    return [
      most((paragraph) => evidence.told(stem, paragraph)),
      evidence.toldAnywhere(stem),
      least((paragraph) => evidence.wrong(stem, paragraph)),
      evidence.wrongAnywhere(stem),
      least((paragraph) => evidence.absentHere(stem, paragraph)),
      most((paragraph) => evidence.pair(before, paragraph)),
      most((paragraph) => evidence.pair(after, paragraph)),
      evidence.pairAnywhere(before),
      evidence.pairAnywhere(after),
      most((paragraph) => evidence.pairTold(before, paragraph)),
      most((paragraph) => evidence.pairTold(after, paragraph)),
      evidence.pairToldAnywhere(before),
      evidence.pairToldAnywhere(after),
      STOP_WORDS.has(word.text) ? 1 : 0,
      words.length,
      own === null ? 0 : 1,
      own?.share ?? 1,
      own === null ? 0 : own.nearness - own.share,
      own?.weight ?? 0,
      ...PIECE_KINDS.map((kind) => (own?.piece.kind === kind ? 1 : 0)),
      Math.log(toldWith + OFTEN),
      Math.log(faultWith + OFTEN),
      Math.log((faultWith + OFTEN) / (toldWith + OFTEN)),
      conflict ? 1 : 0,
      !conflict && findings.length > 0 ? 1 : 0,
      ...CONFLICT_KINDS.map((kind) => (conflict?.kind === kind ? 1 : 0)),
    ];
  });
}

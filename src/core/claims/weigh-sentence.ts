// What speaks for each verdict on a sentence, as a row of features; what each is worth is learned (claim-weights.ts).
import { type Near, TRAITS } from '../drafts/near-drafts.ts';
import type { Counted, WordEvidence } from '../drafts/word-evidence.ts';
import { VERDICTS } from '../knowledge/draft.ts';
import type { ComparedSentence } from './compare-sentence.ts';
import type { PlacedSentence } from './place-sentence.ts';
import { CONFLICT_KINDS } from './weigh-words.ts';

/** The features of a sentence, in the order of the learned weights. */
export const SENTENCE_FEATURES = [
  'worst',
  'secondWorst',
  'thirdWorst',
  'allWrong',
  'length',
  'joinsTwo',
  'open',
  'openShare',
  'untold',
  'untoldShare',
  'untoldRarity',
  'untoldRarityShare',
  'strange',
  'strangeRarity',
  'strangeRarityShare',
  'absent',
  'absentPerWord',
  'absentAnywhere',
  'absentAnywherePerWord',
  'nearTold',
  'nearWrong',
  'nearAbsent',
  'nearToldOverWrong',
  'fewTold',
  'strangeNear',
  'strangeNearRarity',
  'strangeNearRarityShare',
  ...TRAITS.flatMap((trait) => [`lacks ${trait}` as const, `adds ${trait}` as const]),
  ...VERDICTS.map((verdict) => `compared ${verdict}` as const),
  'covered',
  'coveredSupported',
  'coveredDiffers',
  'conflicts',
  'notInFile',
  ...CONFLICT_KINDS.map((kind) => `conflict ${kind}` as const),
] as const;

/** The least odds of a word that is not there. */
const NOTHING = -9;
const WORST = 3;
/** A comparison tells more the closer the sentence keeps to the facts: the power of what they account for. */
const CLOSELY = 6;

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** How many words a condition holds for, and how rare they are together. */
function countWhere(rarity: readonly number[], holds: (at: number) => boolean): [many: number, rare: number] {
  let many = 0;
  let rare = 0;
  for (let at = 0; at < rarity.length; at += 1) {
    if (!holds(at)) continue;
    many += 1;
    rare += rarity[at] ?? 0;
  }
  return [many, rare];
}

/**
 * Weighs a sentence.
 * @param odds for each of its words, the logarithm of its odds of being at fault; @param own what its comparison found; @param near the nearest drafts
 */
export function weighSentence(
  placed: PlacedSentence,
  odds: readonly number[],
  { compared, covered }: Pick<ComparedSentence, 'compared' | 'covered'>,
  evidence: WordEvidence,
  near: Near,
): number[] {
  const { parts, paragraphs, held, counted, untold } = placed;
  const { stems } = parts;
  const count = Math.max(1, stems.length);
  const worst = [...odds.toSorted((a, b) => b - a), ...Array.from({ length: WORST }, () => NOTHING)].slice(0, WORST);
  const rarity = counted.map((word) => evidence.rarity(word));
  const [manyUntold, rareUntold] = countWhere(rarity, (at) => untold[at] === true);
  const [manyStrange, rareStrange] = countWhere(rarity, (at) => untold[at] === true && held[at]?.share === 0);
  const [manyFar, rareFar] = countWhere(rarity, (at) => near.toldWith[at] === 0);
  const allRarity = Math.max(1e-9, sum(rarity));
  const weight = Math.max(1e-9, sum(held.map((own) => own?.weight ?? 0)));
  const open = sum(held.map((own) => (own === null ? 0 : own.weight * (1 - own.share))));
  const distinct = counted.filter((_, at) => stems.indexOf(stems[at] ?? '') === at);
  const leastAbsent = (word: Counted): number =>
    Math.max(NOTHING, Math.min(...paragraphs.map((paragraph) => evidence.absent(word, paragraph))));
  const absent = paragraphs.length === 0 ? 0 : sum(distinct.map(leastAbsent));
  const absentAnywhere = sum(distinct.map((word) => evidence.absentAnywhere(word)));
  const conflicts = compared.findings.filter(({ file }) => file !== null);
  return [
    ...worst,
    sum(odds.map((one) => Math.log1p(Math.exp(Math.min(one, -NOTHING))))),
    stems.length,
    Math.max(0, paragraphs.length - 1),
    open,
    open / weight,
    manyUntold,
    manyUntold / count,
    rareUntold,
    rareUntold / allRarity,
    manyStrange,
    rareStrange,
    rareStrange / allRarity,
    absent,
    absent / count,
    absentAnywhere,
    absentAnywhere / count,
    near.told,
    near.wrong,
    near.absent,
    near.told - near.wrong,
    near.fewTold,
    manyFar,
    rareFar,
    rareFar / allRarity,
    ...near.traits.flatMap(({ share, own }) => [share * (1 - own), own * (1 - share)]),
    ...VERDICTS.map((verdict) => (compared.verdict === verdict ? 1 : 0)),
    covered,
    compared.verdict === 'supported' ? covered ** CLOSELY : 0,
    compared.verdict === 'differs' ? covered ** CLOSELY : 0,
    conflicts.length,
    compared.findings.length - conflicts.length,
    ...CONFLICT_KINDS.map((kind) => (conflicts.some((one) => one.kind === kind) ? 1 : 0)),
  ];
}

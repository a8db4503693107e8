// What speaks for each verdict on a sentence, as a row of features; what each is worth is learned (claim-weights.ts).
import { type Near, TRAITS } from '../drafts/near-drafts.ts';
import type { WordEvidence } from '../drafts/word-evidence.ts';
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
  const { parts, paragraphs, held } = placed;
  const { stems } = parts;
  const count = Math.max(1, stems.length);
  const worst = [...odds.toSorted((a, b) => b - a), ...Array.from({ length: WORST }, () => NOTHING)].slice(0, WORST);
  const rarity = stems.map((stem) => evidence.rarity(stem));
  const untold = stems.map((stem) => paragraphs.every((paragraph) => evidence.timesTold(stem, paragraph) === 0));
  const strange = stems.map((_, at) => untold[at] === true && held[at]?.share === 0);
  const strangeNear = near.toldWith.map((times) => times === 0);
  const sumWhere = (which: readonly boolean[]): number => sum(rarity.filter((_, at) => which[at] === true));
  const many = (which: readonly boolean[]): number => which.filter((is) => is).length;
  const allRarity = Math.max(1e-9, sum(rarity));
  const weight = Math.max(1e-9, sum(held.map((own) => own?.weight ?? 0)));
  const open = sum(held.map((own) => (own === null ? 0 : own.weight * (1 - own.share))));
  const distinct = [...new Set(stems)];
  const absent = sum(
    distinct.map((stem) =>
      paragraphs.length === 0
        ? 0
        : Math.max(NOTHING, Math.min(...paragraphs.map((paragraph) => evidence.absent(stem, paragraph)))),
    ),
  );
  const absentAnywhere = sum(distinct.map((stem) => evidence.absentAnywhere(stem)));
  const conflicts = compared.findings.filter(({ file }) => file !== null);
  return [
    ...worst,
    sum(odds.map((one) => Math.log1p(Math.exp(Math.min(one, -NOTHING))))),
    stems.length,
    Math.max(0, paragraphs.length - 1),
    open,
    open / weight,
    many(untold),
    many(untold) / count,
    sumWhere(untold),
    sumWhere(untold) / allRarity,
    many(strange),
    sumWhere(strange),
    sumWhere(strange) / allRarity,
    absent,
    absent / count,
    absentAnywhere,
    absentAnywhere / count,
    near.told,
    near.wrong,
    near.absent,
    near.told - near.wrong,
    near.fewTold,
    many(strangeNear),
    sumWhere(strangeNear),
    sumWhere(strangeNear) / allRarity,
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

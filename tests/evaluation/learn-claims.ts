// Learns what speaks for and against the words and sentences of drafts, and prints how well it holds for writers held out.
// usage: npm run learn-claims [-- --write]
import { writeFileSync } from 'node:fs';
import { type ComparedSentence, createSentenceComparer } from '../../src/core/claims/compare-sentence.ts';
import { type Judged, JUDGED, decide, probabilitiesOf } from '../../src/core/claims/decide-verdict.ts';
import { type ClaimWeights, type SentenceJudge, createSentenceJudge } from '../../src/core/claims/judge-sentence.ts';
import { type Network, scoresOf } from '../../src/core/claims/network.ts';
import { splitSentences } from '../../src/core/claims/split-sentences.ts';
import { countKnownDrafts, readDraft } from '../../src/core/drafts/draft-counts.ts';
import type { DraftSentence } from '../../src/core/knowledge/draft.ts';
import type { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import { createLexicon } from '../../src/core/search/lexicon.ts';
import { readKnowledge } from '../../src/knowledge-files/read-knowledge.ts';
import { WRITER_PARTS, withoutPart } from './claim-set.ts';
import { type Learning, type Rows, learnNetwork, learnOdds } from './learn-network.ts';
import { type Mutant, mutantsOf } from './mutate-claims.ts';
import { createRandom } from '../../src/core/random.ts';

/** A sentence made false by a generator counts for so much beside one by a writer. */
const MUTANT_COUNTS = 0.6;
const NOTHING: Network = { units: [], classes: [] };
const NO_WEIGHTS: ClaimWeights = { word: NOTHING, sentence: NOTHING };
/** There are fifteen times as many words as sentences. */
const OF_WORDS: Learning = { units: 32, epochs: 3 };
const OF_SENTENCES: Learning = { units: 64, epochs: 12 };

/** Digits that are kept of a weight. */
const DIGITS = 4;

type Example = ComparedSentence & {
  readonly judged: Judged;
  readonly atFault: readonly boolean[];
  readonly counts: number;
  readonly part: number;
};

const judgedOf = (verdict: DraftSentence['verdict']): Judged => (verdict === 'partly' ? 'not-in-file' : verdict);

/** One mutant, by each generator as likely as by another. */
function oneOf(mutants: readonly Mutant[], random: () => number): Mutant | undefined {
  const generators = [...new Set(mutants.map(({ by }) => by))];
  const by = generators[Math.floor(random() * generators.length)];
  const made = mutants.filter((mutant) => mutant.by === by);
  return made[Math.floor(random() * made.length)];
}

/** Every drafted sentence as it compares, and for each true one a twin made false by one change. */
function examplesOf(knowledge: Knowledge): {
  examples: Example[];
  profiles: ReturnType<typeof createSentenceComparer>['profiles'];
} {
  const { profiles, compare } = createSentenceComparer(knowledge, createLexicon(knowledge));
  const random = createRandom(2012);
  const examples: Example[] = [];
  const enter = (sentence: DraftSentence, counts: number, part: number): ComparedSentence | null => {
    const [only, ...more] = splitSentences(sentence.claim);
    if (!only || more.length > 0 || only.heading || only.text.endsWith('?')) return null;
    const own = compare(only);
    const read = readDraft(sentence);
    if (sentence.verdict === 'differs' && !read) return null;
    const judged = judgedOf(sentence.verdict);
    examples.push({ ...own, judged, atFault: read?.atFault ?? own.parts.words.map(() => false), counts, part });
    return own;
  };
  knowledge.drafts.forEach(({ sentences }, at) => {
    for (const sentence of sentences) {
      const own = enter(sentence, 1, at % WRITER_PARTS);
      if (own === null || sentence.verdict !== 'supported') continue;
      const mutants = mutantsOf(own.parts, knowledge, random).filter(({ stillTrue }) => stillTrue === null);
      const mutant = oneOf(mutants, random);
      if (mutant)
        enter(
          { ...sentence, claim: mutant.text, verdict: 'differs', wrong: mutant.now, kind: mutant.kinds[0] },
          MUTANT_COUNTS,
          at % WRITER_PARTS,
        );
    }
  });
  return { examples, profiles };
}

type WeighedExample = {
  readonly example: Example;
  readonly judge: SentenceJudge;
  readonly weighed: ReturnType<SentenceJudge['weigh']>;
};

/** The words of examples, all that can be at fault or not. */
function wordRows(all: readonly WeighedExample[]): Rows {
  const features: (readonly number[])[] = [];
  const classes: number[] = [];
  const counts: number[] = [];
  for (const { example, weighed } of all) {
    if (example.judged !== 'supported' && example.judged !== 'differs') continue;
    weighed.words.forEach((row, at) => {
      features.push(row);
      classes.push(example.atFault[at] === true ? 1 : 0);
      counts.push(example.counts);
    });
  }
  return { features, classes, counts };
}

function sentenceRows(all: readonly WeighedExample[], wordsOf: (example: Example) => Network): Rows {
  return {
    features: all.map(({ example, judge, weighed }) =>
      judge.weighWhole(
        weighed,
        weighed.words.map((row) => scoresOf(row, wordsOf(example))[0] ?? 0),
        example,
      ),
    ),
    classes: all.map(({ example }) => JUDGED.indexOf(example.judged)),
    counts: all.map(({ example }) => example.counts),
  };
}

/** How often the verdict is right for each, as the rows are decided. */
function printAccuracy(
  name: string,
  examples: readonly WeighedExample[],
  { features, classes, counts }: Rows,
  networkOf: (at: number) => Network,
): void {
  const table = JUDGED.map(() => JUDGED.map(() => 0));
  features.forEach((row, at) => {
    const weighed = examples[at];
    if (counts[at] !== 1 || weighed === undefined) return;
    const { judge, example } = weighed;
    const got = JUDGED.indexOf(decide(probabilitiesOf(row, networkOf(at)), judge.doubts(weighed.weighed, example)));
    const line = table[classes[at] ?? 0];
    if (line) line[got] = (line[got] ?? 0) + 1;
  });
  console.log(`\n${name}`.padEnd(24), JUDGED.map((verdict) => verdict.padStart(12)).join(''));
  table.forEach((line, at) =>
    console.log((JUDGED[at] ?? '').padEnd(24), line.map((count) => String(count).padStart(12)).join('')),
  );
  const all = table.flat().reduce((sum, count) => sum + count, 0);
  const right = table.reduce((sum, line, at) => sum + (line[at] ?? 0), 0);
  console.log('right'.padEnd(24), (right / all).toFixed(3).padStart(12));
}

/** Learns from all drafts of a file. Each writer is weighed by what other writers show, as new drafts will be. */
function learnClaims(knowledge: Knowledge, print = false): ClaimWeights {
  const { examples, profiles } = examplesOf(knowledge);
  const judges = Array.from({ length: WRITER_PARTS }, (_, part) =>
    createSentenceJudge(knowledge, profiles, countKnownDrafts(withoutPart(knowledge, part)), NO_WEIGHTS),
  );
  const all = examples.flatMap((example): WeighedExample[] => {
    const judge = judges[example.part];
    return judge ? [{ example, judge, weighed: judge.weigh(example) }] : [];
  });
  // The odds that sentences are weighed with come from words of other writers as well.
  const wordsWithout = Array.from({ length: WRITER_PARTS }, (_, part) =>
    learnOdds(wordRows(all.filter(({ example }) => example.part !== part)), OF_WORDS),
  );
  const rows = sentenceRows(all, (example) => wordsWithout[example.part] ?? NOTHING);
  if (print) {
    const partOf = all.map(({ example }) => example.part);
    const without = Array.from({ length: WRITER_PARTS }, (_, part) => {
      const kept = partOf.flatMap((own, at) => (own === part ? [] : [at]));
      const pick = <T>(values: readonly T[]): T[] => kept.flatMap((at) => (values[at] === undefined ? [] : [values[at]]));
      return learnNetwork(
        { features: pick(rows.features), classes: pick(rows.classes), counts: pick(rows.counts) },
        JUDGED.length,
        OF_SENTENCES,
      );
    });
    printAccuracy('writers held out', all, rows, (at) => without[partOf[at] ?? 0] ?? NOTHING);
  }
  return { word: learnOdds(wordRows(all), OF_WORDS), sentence: learnNetwork(rows, JUDGED.length, OF_SENTENCES) };
}

const HEAD = `// Written by \`npm run learn-claims -- --write\` from knowledge/drafts/: do not edit by hand.
import type { ClaimWeights } from './judge-sentence.ts';

/** Over WORD_FEATURES and SENTENCE_FEATURES. */
`;

if (process.argv[1]?.endsWith('learn-claims.ts')) {
  const learned = learnClaims(await readKnowledge(), true);
  const rounded = ({ units, classes }: Network): Network => {
    const [ofUnits, ofClasses] = [units, classes].map((rows) =>
      rows.map((row) => row.map((weight) => Number(weight.toPrecision(DIGITS)))),
    );
    return { units: ofUnits ?? [], classes: ofClasses ?? [] };
  };
  const weights = { word: rounded(learned.word), sentence: rounded(learned.sentence) };
  if (process.argv.includes('--write'))
    writeFileSync(
      new URL('../../src/core/claims/claim-weights.ts', import.meta.url),
      `${HEAD}export const CLAIM_WEIGHTS = JSON.parse(\n  '${JSON.stringify(weights)}',\n) as ClaimWeights;\n`,
    );
}

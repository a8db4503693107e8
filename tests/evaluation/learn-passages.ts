// Learns which paragraphs a question is about (src/core/search/passage-model.ts) from questions with the paragraphs that answer them: a
// network with one hidden layer, in small batches, climbing by Adam with weights that decay of themselves; deterministic.
import { type PassageTable, outputsFor } from '../../src/core/knowledge/passage-table.ts';
import type { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import { createRandom } from '../../src/core/random.ts';
import type { Reading } from '../../src/core/reading.ts';
import { piecesOf } from '../../src/core/search/passage-pieces.ts';
import { learnInBatches } from './in-batches.ts';
import type { Expected, QuestionSet } from './question-set.ts';

/** Units of the hidden layer. Tried beside the project, held out by writer: 32 find fewer false premises, 96 hardly more. */
const UNITS = 48;
const EPOCHS = 14;
const BATCH = 256;
const RATE = 0.015;
/** How much of each weight a step takes away, by the rate. */
const DECAY = 0.05;
/** So many of the units of the hidden layer, and of what a question shows, are left out of a step by chance. */
const HIDDEN_DROPPED = 0.3;
const SHOWN_DROPPED = 0.1;
/** What a kept unit of the hidden layer counts, so that the sum stays what it is without chance. */
const KEPT_COUNTS = 1 / (1 - HIDDEN_DROPPED);
/** What fewer examples show is not learned from. */
const LEAST_SHOWN = 8;
const FIRST_REACH = 0.05;
const LARGEST_BYTE = 127;
/** What an example counts: a question for several in the odds of what is needed, and a wording that is no labelled question. */
const COUNT_OF_SEVERAL = 3;
const COUNT_OF_WORDING = 0.5;

/** What a question shows, and what is right. */
export type PassageExample = {
  readonly shown: ReadonlySet<string>;
  /** The paragraphs that answer; none where nothing does. */
  readonly paragraphs: readonly number[];
  readonly several: boolean;
  /** Whether it takes something false for granted; null where nobody told. */
  readonly mistaken: boolean | null;
  readonly count: number;
};

const folded = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');

/** The questions of a set, and the wordings of the file that are none of them, as examples. */
export function passageExamples(knowledge: Knowledge, set: QuestionSet, { understand }: Reading): PassageExample[] {
  const seen = new Set<string>();
  const read = (text: string, rest: Omit<PassageExample, 'shown'>): PassageExample[] => {
    if (text === '' || seen.has(folded(text))) return [];
    seen.add(folded(text));
    return [{ shown: piecesOf(understand(text)), ...rest }];
  };
  const asked = ({ answerable, paragraphs = [], several = false, corrected = false }: Expected) => ({
    paragraphs: answerable ? paragraphs : [],
    several: several && paragraphs.length > 1,
    mistaken: corrected,
    count: 1,
  });
  const paragraphsOf = (facts: readonly string[]): number[] => [
    ...new Set(facts.flatMap((id) => knowledge.factById.get(id)?.paragraph ?? [])),
  ];
  const wording = (facts: readonly string[]) => ({
    paragraphs: paragraphsOf(facts),
    several: facts.length > 1,
    mistaken: null,
    count: COUNT_OF_WORDING,
  });
  return [
    ...set.singles.flatMap((single) => read(single.q, asked(single))),
    ...set.threads.flatMap(({ turns }) => turns.flatMap((turn, at) => read(at === 0 ? turn.q : (turn.means ?? ''), asked(turn)))),
    ...knowledge.asks.flatMap(({ fact, asks }) => asks.flatMap((text) => read(text, wording([fact])))),
    ...knowledge.lists.flatMap(({ facts, asks }) => asks.flatMap((text) => read(text, wording(facts)))),
    ...[...knowledge.lacks.flatMap(({ lacks }) => lacks), ...knowledge.silences.flatMap(({ asks }) => asks)].flatMap((text) =>
      read(text, wording([])),
    ),
  ];
}

const chanceOf = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** Learns from examples over an article of so many paragraphs. */
export function learnPassages(examples: readonly PassageExample[], paragraphs: number): PassageTable {
  const times = new Map<string, number>();
  for (const { shown } of examples) for (const piece of shown) times.set(piece, (times.get(piece) ?? 0) + 1);
  const known = [...times].flatMap(([piece, count]) => (count >= LEAST_SHOWN ? [piece] : [])).toSorted();
  const placeOf = new Map(known.map((piece, place) => [piece, place]));
  const rows = examples.map(({ shown }) => Int32Array.from([...shown].flatMap((piece) => placeOf.get(piece) ?? [])));
  const outputCount = outputsFor(paragraphs);
  const nothing = 2 * paragraphs;
  const mistaken = nothing + 1;

  // What each known unit is worth to the hidden layer, its constants, and after them the outputs, each with its constant last.
  const constantsFrom = known.length * UNITS;
  const outputsFrom = constantsFrom + UNITS;
  const outputSize = UNITS + 1;
  const weights = new Float64Array(outputsFrom + outputCount * outputSize);
  const random = createRandom(2012);
  for (let i = 0; i < constantsFrom; i += 1) weights[i] = (2 * random() - 1) * FIRST_REACH * Math.sqrt(3);
  for (let i = outputsFrom; i < weights.length; i += 1) weights[i] = (2 * random() - 1) / Math.sqrt(UNITS);
  const sums = new Float64Array(UNITS);
  const given = new Float64Array(UNITS);
  const giving = new Int32Array(UNITS);
  const back = new Float64Array(UNITS);
  const push = new Float64Array(outputCount);

  /** How far each output is from what is right, for the scores that `push` holds. */
  function compare(example: PassageExample): void {
    const right = new Set(example.paragraphs);
    const needed = example.count * (example.several ? COUNT_OF_SEVERAL : 1);
    for (let at = 0; at < paragraphs; at += 1) push[at] = needed * ((right.has(at) ? 1 : 0) - chanceOf(push[at] ?? 0));
    let highest = Number.NEGATIVE_INFINITY;
    for (let at = paragraphs; at <= nothing; at += 1) highest = Math.max(highest, push[at] ?? 0);
    let sum = 0;
    for (let at = paragraphs; at <= nothing; at += 1) sum += push[at] = Math.exp((push[at] ?? 0) - highest);
    for (let at = paragraphs; at <= nothing; at += 1) {
      const wanted = at === nothing ? right.size === 0 : right.has(at - paragraphs);
      push[at] = example.count * ((wanted ? 1 / Math.max(1, right.size) : 0) - (push[at] ?? 0) / sum);
    }
    push[mistaken] = example.mistaken === null ? 0 : (example.mistaken ? 1 : 0) - chanceOf(push[mistaken] ?? 0);
  }

  /** Adds what one example would have changed. */
  function learnFrom(number: number, among: number, gradient: Float64Array): void {
    const share = 1 / among;
    const example = examples[number];
    if (!example) return;
    const row = (rows[number] ?? new Int32Array()).filter(() => random() >= SHOWN_DROPPED);
    const scale = 1 / Math.sqrt(Math.max(1, row.length));
    for (let at = 0; at < UNITS; at += 1) sums[at] = 0;
    for (const place of row)
      for (let at = 0, from = place * UNITS; at < UNITS; at += 1) sums[at] = (sums[at] ?? 0) + (weights[from + at] ?? 0);
    // Most of the hidden layer gives nothing: what is left out by chance, and what is below 0.
    let active = 0;
    for (let at = 0; at < UNITS; at += 1) {
      const isKept = random() >= HIDDEN_DROPPED;
      const sum = (sums[at] ?? 0) * scale + (weights[constantsFrom + at] ?? 0);
      if (!isKept || sum <= 0) continue;
      giving[active] = at;
      given[active] = sum * KEPT_COUNTS;
      back[active] = 0;
      active += 1;
    }
    for (let output = 0; output < outputCount; output += 1) {
      const from = outputsFrom + output * outputSize;
      let score = weights[from + UNITS] ?? 0;
      for (let at = 0; at < active; at += 1) score += (given[at] ?? 0) * (weights[from + (giving[at] ?? 0)] ?? 0);
      push[output] = score;
    }
    compare(example);
    for (let output = 0; output < outputCount; output += 1) {
      const far = (push[output] ?? 0) * share;
      if (far === 0) continue;
      const from = outputsFrom + output * outputSize;
      for (let at = 0; at < active; at += 1) {
        const i = from + (giving[at] ?? 0);
        gradient[i] = (gradient[i] ?? 0) + far * (given[at] ?? 0);
        back[at] = (back[at] ?? 0) + far * (weights[i] ?? 0);
      }
      gradient[from + UNITS] = (gradient[from + UNITS] ?? 0) + far;
    }
    for (let at = 0; at < active; at += 1) {
      const unit = giving[at] ?? 0;
      const far = (back[at] ?? 0) * KEPT_COUNTS;
      gradient[constantsFrom + unit] = (gradient[constantsFrom + unit] ?? 0) + far;
      back[at] = far * scale;
    }
    for (const place of row)
      for (let at = 0, from = place * UNITS; at < active; at += 1) {
        const i = from + (giving[at] ?? 0);
        gradient[i] = (gradient[i] ?? 0) + (back[at] ?? 0);
      }
  }

  const course = { rows: examples.length, epochs: EPOCHS, size: BATCH, rate: RATE };
  learnInBatches(course, weights, new Float64Array(weights.length).fill(DECAY), random, learnFrom);
  return tableOf(known, weights, paragraphs);
}

/** The weights as the file keeps them. */
function tableOf(known: readonly string[], weights: Float64Array, paragraphs: number): PassageTable {
  const constantsFrom = known.length * UNITS;
  const outputsFrom = constantsFrom + UNITS;
  const rounded = (from: number, to: number): number[] =>
    Array.from(weights.subarray(from, to), (value) => Number(value.toPrecision(4)));
  const worth = weights.subarray(0, constantsFrom);
  const scale = Number((worth.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / LARGEST_BYTE).toPrecision(6)) || 1;
  const bytes = Int8Array.from(worth, (value) => Math.max(-LARGEST_BYTE, Math.min(LARGEST_BYTE, Math.round(value / scale))));
  return {
    paragraphs,
    known: known.join('\n'),
    worth: Buffer.from(bytes.buffer).toString('base64'),
    scale,
    constants: rounded(constantsFrom, outputsFrom),
    outputs: Array.from({ length: outputsFor(paragraphs) }, (_, output) =>
      rounded(outputsFrom + output * (UNITS + 1), outputsFrom + (output + 1) * (UNITS + 1)),
    ),
  };
}

// Learns which paragraphs a question is about (src/core/search/passage-model.ts) from questions with the paragraphs that answer them: a
// network with one hidden layer, in small batches, climbing by Adam with weights that decay of themselves; deterministic.
import { type PassageTable, placesOf } from '../../src/core/knowledge/passage-table.ts';
import { type Knowledge, REFUSAL_REASONS, type RefusalReason } from '../../src/core/knowledge/knowledge.ts';
import { createRandom } from '../../src/core/random.ts';
import { asksOfStrangers, introductionsOf } from '../../src/core/search/introductions.ts';
import type { Reading, Turn } from '../../src/core/reading.ts';
import type { Passaged } from '../../src/core/search/passage-model.ts';
import { piecesOf } from '../../src/core/search/passage-pieces.ts';
import { learnInBatches } from './in-batches.ts';
import { withoutStopWords } from './perturb.ts';
import type { Expected, QuestionSet, Thread } from './question-set.ts';

/** Units of the hidden layer. */
const UNITS = 192;
const EPOCHS = 18;
const BATCH = 512;
const RATE = 0.02;
/** How much of each weight a step takes away, by the rate. */
const DECAY = 0.05;
/** So many of the units of the hidden layer, and of what a question shows, are left out of a step by chance. */
const HIDDEN_DROPPED = 0.3;
const SHOWN_DROPPED = 0.5;
/** What is shown whole counts for less than what half of it did, or the network is too sure. Held out by writer, 0.7 to 0.8 lose least. */
const WHOLE_COUNTS = 0.75;
/** What a kept unit of the hidden layer counts, so that the sum stays what it is without chance. */
const KEPT_COUNTS = 1 / (1 - HIDDEN_DROPPED);
/** What fewer examples show is not learned from. */
const LEAST_SHOWN = 16;
const FIRST_REACH = 0.05;
const LARGEST_BYTE = 127;
/** What an example counts: a question for several in the odds of what is needed, and a wording that is no labelled question. */
const COUNT_OF_SEVERAL = 3;
const COUNT_OF_WORDING = 0.5;
/** One question in so many is met once more as a hurried person types it, and what that counts. */
const ONE_HURRIED_IN = 2;
const COUNT_OF_HURRIED = 0.75;

/** What a question shows, and what is right. */
export type PassageExample = {
  readonly shown: ReadonlySet<string>;
  /** The paragraphs that answer; none where nothing does. */
  readonly paragraphs: readonly number[];
  /** The paragraphs that a whole answer needs: of a question that is in the file in part, those of that part. */
  readonly needed: readonly number[];
  /** The facts that do; none where nobody told. */
  readonly facts: readonly string[];
  readonly several: boolean;
  /** Whether only a part of it is in the file. */
  readonly partly: boolean;
  /** Whether it takes something false for granted; null where nobody told. */
  readonly mistaken: boolean | null;
  /** Why nothing answers; null where something does, or nobody told. */
  readonly reason: RefusalReason | null;
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
  const asked = ({ answerable, paragraphs = [], facts = [], several = false, corrected = false, reason }: Expected) => ({
    paragraphs: answerable ? paragraphs : [],
    needed: answerable || reason === 'partly' ? paragraphs : [],
    facts: answerable ? facts : [],
    several: several && paragraphs.length > 1,
    partly: !answerable && reason === 'partly',
    mistaken: corrected,
    reason: (!answerable && REFUSAL_REASONS.find((known) => known === reason)) || null,
    count: 1,
  });
  const paragraphsOf = (facts: readonly string[]): number[] => [
    ...new Set(facts.flatMap((id) => knowledge.factById.get(id)?.paragraph ?? [])),
  ];
  const wording = (facts: readonly string[], reason: RefusalReason | null = null) => ({
    paragraphs: paragraphsOf(facts),
    needed: paragraphsOf(facts),
    facts,
    several: facts.length > 1,
    partly: false,
    mistaken: null,
    reason,
    count: COUNT_OF_WORDING,
  });
  /** The later turns of a thread as typed in it. After what nothing answered, the answer before is what the thread is about. */
  const inThread = ({ turns }: Thread): PassageExample[] => {
    const before: Turn[] = [];
    return turns.flatMap((turn, at) => {
      const shown = piecesOf(understand(turn.q, before));
      const { facts = [] } = turn;
      before.push({ question: turn.q, facts: facts.length > 0 ? facts : (before.at(-1)?.facts ?? []) });
      return at === 0 ? [] : [{ shown, ...asked(turn), mistaken: null }];
    });
  };
  /** Some questions once more without their grammar. */
  const hurried = set.singles.filter((_, at) => at % ONE_HURRIED_IN === 0);
  return [
    ...set.singles.flatMap((single) => read(single.q, asked(single))),
    ...hurried.flatMap((single) => read(withoutStopWords(single.q), { ...asked(single), count: COUNT_OF_HURRIED })),
    ...set.threads.flatMap(({ turns }) => turns.flatMap((turn, at) => read(at === 0 ? turn.q : (turn.means ?? ''), asked(turn)))),
    ...set.threads.flatMap(inThread),
    ...introductionsOf(knowledge).flatMap(({ fact, asks }) =>
      asks.flatMap((text) => read(text, { ...wording([fact.id]), mistaken: false, count: 1 })),
    ),
    ...asksOfStrangers(knowledge).flatMap((text) => read(text, { ...wording([]), mistaken: false, count: 1 })),
    ...knowledge.asks.flatMap(({ fact, asks }) => asks.flatMap((text) => read(text, wording([fact])))),
    ...knowledge.lists.flatMap(({ facts, asks }) => asks.flatMap((text) => read(text, wording(facts)))),
    ...knowledge.lacks.flatMap(({ lacks }) => lacks.flatMap((text) => read(text, wording([], 'absent')))),
    ...knowledge.silences.flatMap(({ asks, reason }) => asks.flatMap((text) => read(text, wording([], reason)))),
  ];
}

const chanceOf = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** Learns from examples over the passages of a file. @param epochs how often each example is met */
export function learnPassages(
  examples: readonly PassageExample[],
  { facts: known, paragraphs }: Passaged,
  epochs = EPOCHS,
): PassageTable {
  const facts = known.map(({ id }) => id);
  const times = new Map<string, number>();
  for (const { shown } of examples) for (const piece of shown) times.set(piece, (times.get(piece) ?? 0) + 1);
  const pieces = [...times].flatMap(([piece, count]) => (count >= LEAST_SHOWN ? [piece] : [])).toSorted();
  const placeOf = new Map(pieces.map((piece, place) => [piece, place]));
  const rows = examples.map(({ shown }) => Int32Array.from([...shown].flatMap((piece) => placeOf.get(piece) ?? [])));
  const factPlace = new Map(facts.map((id, at) => [id, at]));
  const answers = examples.map((example) => example.facts.flatMap((id) => factPlace.get(id) ?? []));
  const places = placesOf(paragraphs, facts.length);
  const outputCount = places.count;

  // What each known piece is worth to the units of the hidden layer, their constants; after them what each unit is worth to the outputs, and
  // their constants.
  const constantsFrom = pieces.length * UNITS;
  const outputsFrom = constantsFrom + UNITS;
  const lastFrom = outputsFrom + UNITS * outputCount;
  const weights = new Float32Array(lastFrom + outputCount);
  const random = createRandom(2012);
  for (let i = 0; i < constantsFrom; i += 1) weights[i] = (2 * random() - 1) * FIRST_REACH * Math.sqrt(3);
  for (let i = outputsFrom; i < weights.length; i += 1) weights[i] = (2 * random() - 1) / Math.sqrt(UNITS);
  const sums = new Float64Array(UNITS);
  const given = new Float64Array(UNITS);
  const giving = new Int32Array(UNITS);
  const back = new Float64Array(UNITS);
  const push = new Float64Array(outputCount);

  /** How far each output of a choice is from what is right, for the scores that `push` holds. @param right the last, nothing, where empty */
  function compareChoice(from: number, to: number, right: readonly number[], count: number): void {
    let highest = Number.NEGATIVE_INFINITY;
    for (let at = from; at < to; at += 1) highest = Math.max(highest, push[at] ?? 0);
    let sum = 0;
    for (let at = from; at < to; at += 1) sum += push[at] = Math.exp((push[at] ?? 0) - highest);
    for (let at = from; at < to; at += 1) push[at] = (-count * (push[at] ?? 0)) / sum;
    for (const one of right.length === 0 ? [to - 1] : right.map((place) => from + place))
      push[one] = (push[one] ?? 0) + count / Math.max(1, right.length);
  }

  /** How far each output is from what is right. */
  function compare(example: PassageExample, ofFacts: readonly number[]): void {
    const { count } = example;
    const needed = count * (example.several ? COUNT_OF_SEVERAL : 1);
    for (let at = 0; at < paragraphs; at += 1)
      push[at] = needed * ((example.needed.includes(at) ? 1 : 0) - chanceOf(push[at] ?? 0));
    compareChoice(places.answering, places.facts, example.paragraphs, count);
    const isTold = example.paragraphs.length === 0 || ofFacts.length > 0;
    compareChoice(places.facts, places.mistaken, ofFacts, isTold ? count : 0);
    const { mistaken, several, partly, reasons } = places;
    push[mistaken] = example.mistaken === null ? 0 : (example.mistaken ? 1 : 0) - chanceOf(push[mistaken] ?? 0);
    push[several] = count * ((example.several ? 1 : 0) - chanceOf(push[several] ?? 0));
    push[partly] = count * ((example.partly ? 1 : 0) - chanceOf(push[partly] ?? 0));
    const { reason } = example;
    compareChoice(reasons, places.count, reason === null ? [] : [REFUSAL_REASONS.indexOf(reason)], reason === null ? 0 : count);
  }

  /** Adds what one example would have changed. */
  function learnFrom(number: number, among: number, gradient: Float32Array): void {
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
      active += 1;
    }
    for (let output = 0; output < outputCount; output += 1) push[output] = weights[lastFrom + output] ?? 0;
    for (let at = 0; at < active; at += 1) {
      const from = outputsFrom + (giving[at] ?? 0) * outputCount;
      const own = given[at] ?? 0;
      for (let output = 0; output < outputCount; output += 1)
        push[output] = (push[output] ?? 0) + own * (weights[from + output] ?? 0);
    }
    compare(example, answers[number] ?? []);
    for (let output = 0; output < outputCount; output += 1) {
      const far = (push[output] ?? 0) * share;
      push[output] = far;
      gradient[lastFrom + output] = (gradient[lastFrom + output] ?? 0) + far;
    }
    for (let at = 0; at < active; at += 1) {
      const from = outputsFrom + (giving[at] ?? 0) * outputCount;
      const own = given[at] ?? 0;
      let far = 0;
      for (let output = 0; output < outputCount; output += 1) {
        const one = push[output] ?? 0;
        far += one * (weights[from + output] ?? 0);
        gradient[from + output] = (gradient[from + output] ?? 0) + own * one;
      }
      back[at] = far;
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

  const course = { rows: examples.length, epochs, size: BATCH, rate: RATE };
  learnInBatches(course, weights, new Float32Array(weights.length).fill(DECAY), random, learnFrom);
  return tableOf(pieces, weights, paragraphs, facts);
}

/** The weights as the file keeps them. */
function tableOf(known: readonly string[], weights: Float32Array, paragraphs: number, facts: readonly string[]): PassageTable {
  const constantsFrom = known.length * UNITS;
  const outputsFrom = constantsFrom + UNITS;
  const { count } = placesOf(paragraphs, facts.length);
  const rounded = (value = 0): number => Number(value.toPrecision(4));
  const worth = weights.subarray(0, constantsFrom);
  const scale = Number((worth.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / LARGEST_BYTE).toPrecision(6)) || 1;
  const bytes = Int8Array.from(worth, (value) => Math.max(-LARGEST_BYTE, Math.min(LARGEST_BYTE, Math.round(value / scale))));
  return {
    paragraphs,
    facts: [...facts],
    known: known.join('\n'),
    worth: Buffer.from(bytes.buffer).toString('base64'),
    scale: Number((scale * WHOLE_COUNTS).toPrecision(6)),
    constants: Array.from(weights.subarray(constantsFrom, outputsFrom), rounded),
    // The constant of an output stands after the units, as one more of them.
    outputs: Array.from({ length: count }, (_, output) =>
      Array.from({ length: UNITS + 1 }, (_unit, unit) => rounded(weights[outputsFrom + unit * count + output])),
    ),
  };
}

// A sentence becomes its parts. The same reading serves drafts and facts, so that both are compared like with like.
import { GRADES, type Grade, type Sense } from '../knowledge/drafting.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Lexicon, Unit } from '../search/lexicon.ts';
import { PADDING, QUESTION_WORDS, STOP_WORDS } from '../text/stop-words.ts';
import { type Word, stem, tokenise } from '../text/words.ts';
import type { Item, Parts, Quotation, SenseMention, Stretch } from './parts.ts';
import { createPhrases, keysOf, outermost } from './phrases.ts';
import { createAmountReader } from './read-amounts.ts';
import { readDates } from '../dates/read-dates.ts';
import { type UnitMatch, createNameReader } from './read-names.ts';
import { createSpeakerReader } from './read-speakers.ts';

/** A negator reaches this many words on, unless the clause ends before. */
const REACH = 9;
/** "not sealed", "no longer open": a contrary this near after a negator says the same as its sense. */
const TURNED_WITHIN = 2;
/** What a word of talk weighs: "take", "part", "important". */
const LIGHT_WEIGHT = 0.5;

/** At most so many words are remembered; hostile text must not grow memory. */
const REMEMBERED_WORDS = 4_000;

const QUOTATION = /[“"«]([^“”"«»]{1,400})[”"»]/gu;
/** Words that open a clause of their own: a "not" before them does not reach past them. */
const OPENERS = new Set('but although though while whereas because which who however yet despite since'.split(' '));

export type PartsReader = {
  read(text: string): Parts;
  /** Whether words claim anything at all: the sense of a vocabulary entry by its number. */
  readonly kindOf: (sense: number) => string;
};

/** What words of the vocabulary mark: how sure it is, or a thing that is only there or not. */
type Mark = {
  readonly kind: 'grade' | 'condition' | 'unconditional' | 'negator' | 'whole' | 'opinion';
  readonly grade: Grade | null;
};

/** A word by itself: its unit, whether it is of grammar alone, and what it weighs. */
type WordReading = { readonly unit: Unit; readonly isEmpty: boolean; readonly weight: number };

const quotationsOf = (text: string, words: readonly Word[]): Quotation[] =>
  [...text.matchAll(QUOTATION)].flatMap((match) => {
    const start = match.index + 1;
    const inner = match[1] ?? '';
    const from = words.findIndex((word) => word.start >= start);
    const to = words.findLastIndex((word) => word.end <= start + inner.length) + 1;
    return from < 0 || to <= from ? [] : [{ text: inner, start, end: start + inner.length, from, to }];
  });

/** Builds the reader over the file's words. `weightOf` tells how much a word tells. */
export function createPartsReader(knowledge: Knowledge, lexicon: Lexicon, weightOf: (stem: string) => number): PartsReader {
  const { drafting } = knowledge;
  const names = (phrase: string): boolean =>
    lexicon.matches(tokenise(phrase)).some(({ units }) => units.some((unit) => unit.startsWith('n:')));
  // What contradicts the premise of a question contradicts a draft as well.
  const senses: readonly Pick<Sense, 'same' | 'contrary' | 'kind'>[] = [
    ...knowledge.senses,
    ...knowledge.opposites.map(({ stated, contrary }) => ({
      same: stated,
      contrary: contrary.filter((phrase) => !names(phrase)),
      kind: 'direction' as const,
    })),
  ];
  const marksOf = (kind: Mark['kind'], phrases: readonly string[]) =>
    phrases.map((phrase) => [phrase, { kind, grade: null }] as const);
  const plain = (matches: readonly Stretch[]): Stretch[] => outermost(matches).map(({ from, to }) => ({ from, to }));
  const sensePhrases = createPhrases<{ readonly sense: number; readonly contrary: boolean }>(
    senses.flatMap(({ same, contrary }, sense) => [
      ...same.map((phrase) => [phrase, { sense, contrary: false }] as const),
      ...contrary.map((phrase) => [phrase, { sense, contrary: true }] as const),
    ]),
    'stem',
  );
  const marks = createPhrases<Mark>([
    ...GRADES.flatMap((grade) => (drafting.grades[grade] ?? []).map((phrase) => [phrase, { kind: 'grade', grade }] as const)),
    ...marksOf('condition', drafting.conditions),
    ...marksOf('unconditional', drafting.unconditional),
    ...marksOf('negator', drafting.negators),
    ...marksOf('whole', drafting.whole),
    ...marksOf('opinion', drafting.opinion),
  ]);
  const readSpeakers = createSpeakerReader(knowledge);
  const offices = createPhrases(
    drafting.offices.map((phrase) => [phrase, true] as const),
    'stem',
  );
  const light = new Set(drafting.light.map(stem));
  const readNames = createNameReader(knowledge, lexicon);
  const amounts = createAmountReader(drafting);

  const remembered = new Map<string, WordReading>();
  /** What a word is by itself. A file's words come again and again. */
  function readWord(text: string): WordReading {
    const known = remembered.get(text);
    if (known) return known;
    const own = stem(text);
    const isLight = light.has(own) || PADDING.has(text);
    const reading = {
      unit: `w:${own}`,
      isEmpty: (STOP_WORDS.has(text) && !PADDING.has(text)) || QUESTION_WORDS.has(text) || /^[a-z]$/.test(text),
      weight: isLight ? LIGHT_WEIGHT : weightOf(own),
    };
    if (remembered.size >= REMEMBERED_WORDS) remembered.clear();
    remembered.set(text, reading);
    return reading;
  }

  /** The numbers of the words that stand after punctuation: no name or phrase reaches over it. */
  function breaksOf(text: string, words: readonly Word[]): Set<number> {
    const breaks = new Set<number>();
    for (let at = 1; at < words.length; at += 1) {
      const gap = text.slice(words[at - 1]?.end, words[at]?.start);
      if (gap !== ' ' && /[,;:()—–"“”]|\.\.\./.test(gap)) breaks.add(at);
    }
    return breaks;
  }

  /** Where the clause of a word ends: at punctuation or a word that opens another. */
  function clauseEnd(words: readonly Word[], breaks: ReadonlySet<number>, from: number): number {
    for (let at = from + 1; at < words.length; at += 1) if (breaks.has(at) || OPENERS.has(words[at]?.text ?? '')) return at;
    return words.length;
  }

  /** The stretches between breaks. */
  function segmentsOf(words: readonly Word[], breaks: ReadonlySet<number>): Stretch[] {
    const cuts = [0, ...breaks, words.length].toSorted((a, b) => a - b);
    return cuts.slice(1).map((to, at) => ({ from: cuts[at] ?? 0, to }));
  }

  return {
    kindOf: (sense) => senses[sense]?.kind ?? 'direction',
    read(text) {
      const words = tokenise(text);
      const keys = keysOf(words);
      const stems = keys.stem;
      const breaks = breaksOf(text, words);
      const segments = segmentsOf(words, breaks);
      const matches = segments.flatMap((segment) =>
        lexicon
          .matches(words.slice(segment.from, segment.to))
          .map(({ from, to, units }): UnitMatch => ({ from: from + segment.from, to: to + segment.from, units })),
      );
      const dates = readDates(words, knowledge.article.as_of, (word) => amounts.unitOf(word) !== null);
      const isDate = (at: number): boolean => dates.some(({ from, to }) => from <= at && at < to);
      const found = amounts.read(text, words, keys, isDate);
      const names = readNames({ text, words, keys, matches, isDate });
      const marked = marks.find(keys, breaks);
      const only = (kind: Mark['kind']): Stretch[] => plain(marked.filter(({ value }) => value.kind === kind));
      const negators = only('negator');
      const negation = words.map(() => 0);
      for (const { to } of negators) {
        const end = Math.min(clauseEnd(words, breaks, to), to + REACH);
        for (let at = to; at < end; at += 1) negation[at] = (negation[at] ?? 0) + 1;
      }
      const mentions = sensePhrases.find(keys, breaks).map(({ value, from, to }) => ({
        sense: value.sense,
        contrary: value.contrary,
        from,
        to,
        negated: (negation[to - 1] ?? 0) % 2 === 1 && !negators.some((negator) => negator.from >= from && negator.to <= to),
        turned: negators.some((negator) => negator.to <= from && from - negator.to <= TURNED_WITHIN),
      }));
      const sensesAt: SenseMention[][] = words.map(() => []);
      for (const mention of mentions) for (let at = mention.from; at < mention.to; at += 1) sensesAt[at]?.push(mention);
      // Words of dates, amounts and names are no items of their own.
      const taken = new Uint8Array(words.length);
      for (const { from, to } of [...dates, ...names]) taken.fill(1, from, to);
      for (const { unitAt, qualifiedFrom, qualifiedTo } of found) {
        taken.fill(1, qualifiedFrom, qualifiedTo);
        if (unitAt >= 0) taken[unitAt] = 1;
      }
      const items: Item[] = [];
      words.forEach((word, at) => {
        const { unit: own, isEmpty, weight } = readWord(word.text);
        if (isEmpty || taken[at] === 1) return;
        const units = [own];
        for (const match of matches)
          if (match.from <= at && at < match.to) for (const unit of match.units) if (!units.includes(unit)) units.push(unit);
        items.push({
          from: at,
          to: at + 1,
          stem: stems[at] ?? '',
          senses: sensesAt[at] ?? [],
          units,
          weight,
          absent: units.length > 1 && units.every((unit) => unit.startsWith('w:') || lexicon.isAbsent(unit)),
        });
      });
      return {
        text,
        words,
        stems,
        items,
        names,
        amounts: found,
        dates,
        senses: mentions,
        grades: outermost(marked.filter(({ value }) => value.kind === 'grade')).flatMap(({ value: { grade }, from, to }) =>
          grade === null ? [] : [{ grade, from, to }],
        ),
        negators,
        negation,
        speakers: readSpeakers(text, words, keys, names),
        conditions: only('condition'),
        whole: only('whole'),
        opinions: only('opinion'),
        unconditional: only('unconditional'),
        offices: plain(offices.find(keys, breaks)),
        quotes: quotationsOf(text, words),
      };
    },
  };
}

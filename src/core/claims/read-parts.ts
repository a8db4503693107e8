// A sentence becomes its parts. The same reading serves drafts and facts, so that both are compared like with like.
import { GRADES, type Grade, type Sense } from '../knowledge/drafting.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Lexicon, Unit } from '../search/lexicon.ts';
import { PADDING, QUESTION_WORDS, STOP_WORDS } from '../text/stop-words.ts';
import { type Word, stem, tokenise } from '../text/words.ts';
import type { Item, NameMention, Parts, Quotation, SenseMention, Speaker, Stretch } from './parts.ts';
import { UNKNOWN, overlaps } from './parts.ts';
import { type Keys, createPhrases, keysOf, outermost, stemsOf } from './phrases.ts';
import { createAmountReader } from './read-amounts.ts';
import { readDates } from './read-dates.ts';

/** A negator reaches this many words on, unless the clause ends before. */
const REACH = 9;
/** "not sealed", "no longer open": a contrary this near after a negator says the same as its sense. */
const TURNED_WITHIN = 2;
/** What a word of talk weighs: "take", "part", "important". */
const LIGHT_WEIGHT = 0.5;
/** A name that says something stands at most this many words from the verb. */
const SPEAKER_WITHIN = 7;

const QUOTATION = /[“"«]([^“”"«»]{1,400})[”"»]/gu;
/** Small words inside a name. */
const PARTICLES = new Set('de del la al el bin ibn von van of'.split(' '));
/** Words that open a clause of their own: a "not" before them does not reach past them. */
const OPENERS = new Set('but although though while whereas because which who however yet despite since'.split(' '));

export type PartsReader = {
  read(text: string): Parts;
  /** Whether words claim anything at all: the sense of a vocabulary entry by its number. */
  readonly kindOf: (sense: number) => string;
};

/** Words that a name or a term of the vocabulary covers. */
type UnitMatch = Stretch & { readonly units: readonly Unit[] };

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
  const mark = (phrases: readonly string[]) => createPhrases(phrases.map((phrase) => [phrase, true] as const));
  const plain = (matches: readonly Stretch[]): Stretch[] => outermost(matches).map(({ from, to }) => ({ from, to }));
  const sensePhrases = createPhrases<{ readonly sense: number; readonly contrary: boolean }>(
    senses.flatMap(({ same, contrary }, sense) => [
      ...same.map((phrase) => [phrase, { sense, contrary: false }] as const),
      ...contrary.map((phrase) => [phrase, { sense, contrary: true }] as const),
    ]),
    'stem',
  );
  const gradePhrases = createPhrases<Grade>(
    GRADES.flatMap((grade) => (drafting.grades[grade] ?? []).map((phrase) => [phrase, grade] as const)),
  );
  const speech = mark(drafting.speech);
  const account = new Set(drafting.account);
  const conditions = mark(drafting.conditions);
  const unconditional = mark(drafting.unconditional);
  const negatorPhrases = mark(drafting.negators);
  const offices = createPhrases(
    drafting.offices.map((phrase) => [phrase, true] as const),
    'stem',
  );
  const regions = mark(drafting.regions);
  const whole = mark(drafting.whole);
  const opinion = mark(drafting.opinion);
  const light = new Set(drafting.light.map(stem));
  const amounts = createAmountReader(drafting);

  /** Every way to write a name, letter by letter: "diplomatic" is no "diplomat", though they share a stem. */
  const writings = new Set(
    [
      ...knowledge.names.flatMap(({ name, short, aliases, spellings, metonyms }) => [
        name,
        short ?? '',
        ...aliases,
        ...spellings,
        ...metonyms,
      ]),
      ...knowledge.strangers.flatMap(({ name, aliases }) => [name, ...aliases]),
      ...knowledge.names.filter(({ kind }) => kind === 'person').map(({ name }) => name.split(' ').at(-1) ?? name),
    ].map((phrase) =>
      tokenise(phrase)
        .map((word) => word.text)
        .join(' '),
    ),
  );
  const capitals = new Set(
    knowledge.names
      .filter(({ kind }) => kind === 'country')
      .flatMap(({ metonyms }) =>
        metonyms.map((phrase) =>
          tokenise(phrase)
            .map((word) => word.text)
            .join(' '),
        ),
      ),
  );
  /** Groups are common nouns: one of them is written as well as many. */
  const isWritten = (text: string, ids: readonly string[]): boolean =>
    writings.has(text) ||
    (ids.some((id) => knowledge.nameById.get(id)?.kind === 'group') &&
      (writings.has(`${text}s`) || (text.endsWith('s') && writings.has(text.slice(0, -1)))));
  const metonyms = new Set(
    knowledge.names
      .filter(({ kind }) => kind !== 'person')
      .flatMap((name) =>
        name.metonyms.map((phrase) =>
          tokenise(phrase)
            .map((word) => word.text)
            .join(' '),
        ),
      ),
  );

  /** Words that facts and offices use: with a capital they are still no stranger's name. */
  const plainStems = new Set(
    [
      ...knowledge.facts.map((fact) => fact.statement),
      ...drafting.offices,
      ...knowledge.names.map((name) => name.role ?? ''),
    ].flatMap((text) => stemsOf(tokenise(text))),
  );

  const isEmpty = (word: Word): boolean =>
    (STOP_WORDS.has(word.text) && !PADDING.has(word.text)) || QUESTION_WORDS.has(word.text) || /^[a-z]$/.test(word.text);
  const isLight = (word: Word): boolean => light.has(stem(word.text)) || PADDING.has(word.text);

  /** The numbers of the words that stand after punctuation: no name or phrase reaches over it. */
  const breaksOf = (text: string, words: readonly Word[]): Set<number> =>
    new Set(
      words.flatMap((word, at) => (at > 0 && /[,;:()—–"“”]|\.\.\./.test(text.slice(words[at - 1]?.end, word.start)) ? [at] : [])),
    );

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

  /** Words with a capital that the file does not know, in the middle of a sentence: somebody's name, or a place's. */
  function unknownNames(
    text: string,
    words: readonly Word[],
    known: readonly Stretch[],
    isDate: (at: number) => boolean,
  ): NameMention[] {
    const isCapital = (at: number): boolean => /^\p{Lu}/u.test(text.slice(words[at]?.start, words[at]?.end));
    if (words.filter((_, at) => isCapital(at)).length > words.length / 2) return [];
    const isUnknown = (at: number): boolean => {
      const word = words[at];
      return (
        word !== undefined &&
        isCapital(at) &&
        !isDate(at) &&
        word.text.length > 1 &&
        !STOP_WORDS.has(word.text) &&
        !plainStems.has(stem(word.text)) &&
        !light.has(stem(word.text)) &&
        !known.some((name) => name.from <= at && at < name.to) &&
        (at > 0 || !lexicon.words.has(word.text) || /^\p{Lu}{2,}$/u.test(text.slice(word.start, word.end)))
      );
    };
    const found: NameMention[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const isAcronym = (word: Word | undefined): boolean =>
        word !== undefined && /^\p{Lu}{2,}$/u.test(text.slice(word.start, word.end));
      if (!isUnknown(at) || (at === 0 && !isUnknown(1) && !isAcronym(words[0]))) continue;
      let to = at + 1;
      while (isUnknown(to) || (PARTICLES.has(words[to]?.text ?? '') && isUnknown(to + 1))) to += 1;
      found.push({ ids: [], stranger: UNKNOWN, loose: false, from: at, to });
      at = to;
    }
    return found;
  }

  /** The names of the file and of strangers, the longest first, none inside another. */
  function namesOf(text: string, words: readonly Word[], keys: Keys, matches: readonly UnitMatch[]): NameMention[] {
    const found = matches.flatMap(({ from, to, units }): NameMention[] => {
      const written = words
        .slice(from, to)
        .map((word) => word.text)
        .join(' ');
      const ids = units.flatMap((unit) => (unit.startsWith('n:') ? [unit.slice(2)] : []));
      const stranger = units.find((unit) => unit.startsWith('s:'))?.slice(2) ?? null;
      if ((ids.length === 0 && stranger === null) || !isWritten(written, ids)) return [];
      // "in Tripoli": a capital that stands for a country elsewhere is here a place of its own, and no name of the file.
      const before = words[from - 1]?.text ?? '';
      if (
        capitals.has(written) &&
        ids.every((id) => knowledge.nameById.get(id)?.kind === 'country') &&
        /^(?:in|at|near|from|to|into|outside)$/.test(before)
      )
        return [{ ids: [], stranger: `place:${written}`, loose: false, from, to }];
      const loose =
        (metonyms.has(written) || metonyms.has(`${written}s`)) &&
        text.slice(words[from]?.start, words[to - 1]?.end) === text.slice(words[from]?.start, words[to - 1]?.end).toLowerCase();
      return [{ ids, stranger: ids.length > 0 ? null : stranger, loose, from, to }];
    });
    const wider = regions
      .find(keys)
      .filter(({ to }) => !/['’]s?$/.test(text.slice(words[to - 1]?.start, words[to - 1]?.end)))
      .map(({ from, to }) => ({ ids: [], stranger: 'place:region', loose: false, from, to }));
    found.push(...wider);
    found.sort((x, y) => x.from - y.from || y.to - x.to);
    const names: NameMention[] = [];
    for (const name of found) if (name.from >= (names.at(-1)?.to ?? 0)) names.push(name);
    return names;
  }

  function speakersOf(text: string, words: readonly Word[], keys: Keys, names: readonly NameMention[]): Speaker[] {
    return outermost(speech.find(keys)).flatMap((verb): Speaker[] => {
      const opening = words[verb.from]?.text ?? '';
      const before = words[verb.from - 1]?.text ?? '';
      // "is described", "was told": nobody speaks. "United States": no verb.
      if (/^(?:is|are|was|were|be|been|being|as)$/.test(before) || names.some((name) => overlaps(name, verb))) return [];
      const follows = opening === 'according' || opening === 'in';
      const near = (name: Stretch): number => (follows ? name.from - verb.to : verb.from - name.to);
      const inverted = names.find(
        (name) => name.from === verb.to || (name.from === verb.to + 1 && /^(?:the|an?)$/.test(words[verb.to]?.text ?? '')),
      );
      const preceding = names
        .filter(
          (name) =>
            near(name) >= 0 &&
            near(name) <= (follows ? 3 : SPEAKER_WITHIN) &&
            (follows || !/^(?:in|at|to|near|from|with|after|before)$/.test(words[name.from - 1]?.text ?? '')),
        )
        .toSorted((a, b) => near(a) - near(b))[0];
      const isInverted =
        !follows && opening !== 'saying' && inverted !== undefined && /[,"”]\s*$/.test(text.slice(0, words[verb.from]?.start));
      // "she said": the nearest person before whom the pronoun fits; "it said" is nobody by name.
      const pronoun = /^(?:he|she|they|it|who)$/.test(before) ? before : null;
      const meant = (name: NameMention): boolean =>
        name.to <= verb.from && name.ids.some((id) => knowledge.nameById.get(id)?.pronoun === pronoun);
      const name = isInverted
        ? inverted
        : pronoun === 'he' || pronoun === 'she'
          ? names.filter(meant).at(-1)
          : pronoun === 'it' || pronoun === 'they'
            ? undefined
            : preceding;
      const told = words.slice(Math.max(0, verb.from - 3), verb.to + 3).some((word) => account.has(word.text));
      if (told) return [{ ids: [], from: verb.from, to: verb.to, verb, account: true }];
      return name ? [{ ids: name.ids, from: name.from, to: name.to, verb, account: false }] : [];
    });
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
      const known = namesOf(text, words, keys, matches);
      const names = [...known, ...unknownNames(text, words, known, isDate)].toSorted((a, b) => a.from - b.from);
      const negators = plain(negatorPhrases.find(keys, breaks));
      const negation = words.map(() => 0);
      for (const { to } of negators) {
        const end = Math.min(clauseEnd(words, breaks, to), to + REACH);
        for (let at = to; at < end; at += 1) negation[at] = (negation[at] ?? 0) + 1;
      }
      const taken = (at: number): boolean =>
        isDate(at) || found.some((amount) => amount.unitAt === at || (amount.qualifiedFrom <= at && at < amount.qualifiedTo));
      const unitsAt = words.map((word): Set<Unit> => new Set(isEmpty(word) ? [] : [`w:${stem(word.text)}`]));
      for (const { from, to, units } of matches)
        for (let at = from; at < to; at += 1) for (const unit of units) unitsAt[at]?.add(unit);
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
      const items = words.flatMap((word, at): Item[] =>
        isEmpty(word) || taken(at) || names.some((name) => name.from <= at && at < name.to)
          ? []
          : [
              {
                from: at,
                to: at + 1,
                stem: stems[at] ?? '',
                senses: sensesAt[at] ?? [],
                units: [...(unitsAt[at] ?? [])],
                weight: isLight(word) ? LIGHT_WEIGHT : weightOf(stems[at] ?? ''),
                absent:
                  (unitsAt[at] ?? new Set()).size > 1 &&
                  [...(unitsAt[at] ?? [])].every((unit) => unit.startsWith('w:') || lexicon.isAbsent(unit)),
              },
            ],
      );
      return {
        text,
        words,
        stems,
        items,
        names,
        amounts: found,
        dates,
        senses: mentions,
        grades: outermost(gradePhrases.find(keys, breaks)).map(({ value, from, to }) => ({ grade: value, from, to })),
        negators,
        negation,
        speakers: speakersOf(text, words, keys, names),
        conditions: plain(conditions.find(keys, breaks)),
        whole: plain(whole.find(keys, breaks)),
        opinions: plain(opinion.find(keys, breaks)),
        unconditional: plain(unconditional.find(keys, breaks)),
        offices: plain(offices.find(keys, breaks)),
        quotes: quotationsOf(text, words),
      };
    },
  };
}

// The names of a sentence: those of the file, strangers that people bring up, and words with a capital that nobody has listed.
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Lexicon, Unit } from '../search/lexicon.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { type Word, stem, tokenise } from '../text/words.ts';
import { type NameMention, type Stretch, UNKNOWN } from './parts.ts';
import { type Keys, createPhrases, stemsOf } from './phrases.ts';

/** Words that a name or a term of the vocabulary covers. */
export type UnitMatch = Stretch & { readonly units: readonly Unit[] };

/** A sentence as its names are read: its words, their keys, what the lexicon finds in them, and which are parts of dates. */
type Sentence = {
  readonly text: string;
  readonly words: readonly Word[];
  readonly keys: Keys;
  readonly matches: readonly UnitMatch[];
  readonly isDate: (at: number) => boolean;
};

/** Small words inside a name. */
const PARTICLES = new Set('de del la al el bin ibn von van of'.split(' '));

/** The words of a phrase, folded, one blank between two. */
const plain = (phrase: string): string =>
  tokenise(phrase)
    .map((word) => word.text)
    .join(' ');

/** Builds the reader over the file's names. */
export function createNameReader(knowledge: Knowledge, lexicon: Lexicon): (sentence: Sentence) => NameMention[] {
  const { drafting } = knowledge;
  const light = new Set(drafting.light.map(stem));
  const regions = createPhrases(drafting.regions.map((phrase) => [phrase, true] as const));
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
    ].map((phrase) => plain(phrase)),
  );
  const capitals = new Set(
    knowledge.names.filter(({ kind }) => kind === 'country').flatMap(({ metonyms }) => metonyms.map((phrase) => plain(phrase))),
  );
  /** Groups are common nouns: one of them is written as well as many. */
  const isWritten = (text: string, ids: readonly string[]): boolean =>
    writings.has(text) ||
    (ids.some((id) => knowledge.nameById.get(id)?.kind === 'group') &&
      (writings.has(`${text}s`) || (text.endsWith('s') && writings.has(text.slice(0, -1)))));
  const metonyms = new Set(
    knowledge.names.filter(({ kind }) => kind !== 'person').flatMap((name) => name.metonyms.map((phrase) => plain(phrase))),
  );

  /** Words that facts and offices use: with a capital they are still no stranger's name. */
  const plainStems = new Set(
    [
      ...knowledge.facts.map((fact) => fact.statement),
      ...drafting.offices,
      ...knowledge.names.map((name) => name.role ?? ''),
    ].flatMap((text) => stemsOf(tokenise(text))),
  );

  /** Words with a capital that the file does not know, in the middle of a sentence: somebody's name, or a place's. */
  function unknownNames({ text, words, isDate }: Sentence, known: readonly Stretch[]): NameMention[] {
    const capital = words.map((word) => /^\p{Lu}/u.test(text.slice(word.start, word.end)));
    if (capital.filter((is) => is).length > words.length / 2) return [];
    const isUnknown = (at: number): boolean => {
      const word = words[at];
      return (
        word !== undefined &&
        capital[at] === true &&
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
  function knownNames({ text, words, keys, matches }: Sentence): NameMention[] {
    const found = matches.flatMap(({ from, to, units }): NameMention[] => {
      if (!units.some((unit) => unit.startsWith('n:') || unit.startsWith('s:'))) return [];
      const written = words
        .slice(from, to)
        .map((word) => word.text)
        .join(' ');
      const ids = units.flatMap((unit) => (unit.startsWith('n:') ? [unit.slice(2)] : []));
      const stranger = units.find((unit) => unit.startsWith('s:'))?.slice(2) ?? null;
      if (!isWritten(written, ids)) return [];
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

  return (sentence) => {
    const known = knownNames(sentence);
    return [...known, ...unknownNames(sentence, known)].toSorted((a, b) => a.from - b.from);
  };
}

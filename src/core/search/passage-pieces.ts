// What a question shows the model of its passages: each word as it was read with its letters, each pair of neighbours, the units of its terms, and
// each two names or concepts that it speaks of together.
import type { Question } from '../questions/question.ts';
import type { Unit } from './lexicon.ts';
import type { Query } from './wording.ts';

/** A question as the model sees it, with what its thread lends where it stands in one. */
export type Shown = Pick<Query, 'words' | 'terms'> & { readonly thread?: Question['thread'] };

/** The ends of a question, as neighbours of its first word and of its last. */
const END = '|';

/** Between two neighbours, and between two that are spoken of together: neither stands in a word or a unit. */
const NEIGHBOURS = ' ';
const TOGETHER = '+';

/** That a question stands in a thread, as a piece of it; what it is read as there, and the fact that answered before, are marked too. */
const IN_THREAD = 'T:';
const READ_AS = 'i:';
const AFTER = 'l:';

/** So many letters in a row of a word are a piece, its ends among them: words that are misspelt or bent alike share them. */
const LETTERS = 4;
const IN_LETTERS = 'g:';

/** Of more names and concepts than this, only the first are paired. */
const MOST_PAIRED = 10;
const isPaired = (unit: Unit): boolean => unit.startsWith('c:') || unit.startsWith('n:');

/** How pieces are given: as texts, or as numbers; undefined for what is not known. */
export type PieceNaming<T> = {
  /** A word by itself, and its letters. */
  word(text: string): readonly T[];
  pair(first: string, joint: string, second: string): T | undefined;
  /** Any other. */
  piece(text: string): T | undefined;
};

/** The pieces of a word: itself, and its letters. */
function piecesOfWord(text: string): string[] {
  const pieces = [text];
  const word = `<${text}>`;
  for (let from = 0; from + LETTERS <= word.length; from += 1) pieces.push(IN_LETTERS + word.slice(from, from + LETTERS));
  return pieces;
}

const AS_TEXT: PieceNaming<string> = {
  word: piecesOfWord,
  pair: (first, joint, second) => first + joint + second,
  piece: (text) => text,
};

/** Shows the pieces of a question, some more than once. A follow-up shows itself as typed, and beside that what its thread makes of it. */
export function eachPiece<T>({ words, terms, thread }: Shown, naming: PieceNaming<T>, show: (piece: T) => void): void {
  const showKnown = (piece: T | undefined): void => {
    if (piece !== undefined) show(piece);
  };
  if (thread) {
    eachPiece(thread.alone, naming, show);
    showKnown(naming.piece(IN_THREAD));
    for (const { units } of terms) for (const unit of units) showKnown(naming.piece(READ_AS + unit));
    const [lead] = thread.facts;
    if (lead) showKnown(naming.piece(AFTER + lead.id));
    return;
  }
  let before = END;
  for (const { text } of words) {
    for (const piece of naming.word(text)) show(piece);
    showKnown(naming.pair(before, NEIGHBOURS, text));
    before = text;
  }
  showKnown(naming.pair(before, NEIGHBOURS, END));
  const paired = new Set<Unit>();
  for (const { units } of terms)
    for (const unit of units) {
      showKnown(naming.piece(unit));
      if (isPaired(unit)) paired.add(unit);
    }
  if (paired.size < 2) return;
  const together = [...paired].toSorted().slice(0, MOST_PAIRED);
  for (let first = 0; first < together.length; first += 1)
    for (let second = first + 1; second < together.length; second += 1)
      showKnown(naming.pair(together[first] ?? '', TOGETHER, together[second] ?? ''));
}

/** The pieces of a question as texts, each once. */
export function piecesOf(question: Shown): Set<string> {
  const pieces = new Set<string>();
  eachPiece(question, AS_TEXT, (piece) => pieces.add(piece));
  return pieces;
}

/** Gives the pieces that are known their places. @param known each once, by its place */
export function createPieceNumbers(known: readonly string[]): PieceNaming<number> {
  const places = new Map<string, number>();
  // A pair is found by the numbers of its two, which takes less than to write it down.
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  const pairs = known.flatMap((piece, place) => {
    const joint = [NEIGHBOURS, TOGETHER].find((some) => piece.includes(some));
    if (joint === undefined) {
      places.set(piece, place);
      return [];
    }
    const [first = '', second = ''] = piece.split(joint);
    return [{ place, joint, first: numberOf(first), second: numberOf(second) }];
  });
  const placesOfPairs = new Map(
    [NEIGHBOURS, TOGETHER].map((joint) => [
      joint,
      new Map(
        pairs.flatMap((pair) => (pair.joint === joint ? [[pair.first * numbers.size + pair.second, pair.place] as const] : [])),
      ),
    ]),
  );
  const readWord = (text: string): number[] => piecesOfWord(text).flatMap((piece) => places.get(piece) ?? []);
  // Of the words that are known alone: there is no end of others.
  const ofWords = new Map<string, readonly number[]>();
  return {
    word(text) {
      const before = ofWords.get(text);
      if (before) return before;
      const read = readWord(text);
      if (places.has(text)) ofWords.set(text, read);
      return read;
    },
    pair(first, joint, second) {
      const [one, other] = [numbers.get(first), numbers.get(second)];
      return one === undefined || other === undefined ? undefined : placesOfPairs.get(joint)?.get(one * numbers.size + other);
    },
    piece: (text) => places.get(text),
  };
}

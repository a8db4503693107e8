// A typed question becomes a Question: spelling mended, terms and names found, the kind of answer named.
import type { Lexicon } from '../search/lexicon.ts';
import { tokenise } from '../text/words.ts';
import type { Spelling } from './correct-spelling.ts';
import { type Question, namesIn } from './question.ts';
import { readKind } from './read-kind.ts';

/** Understands one question by itself; a pure function of the text and the file's words. */
export function understandQuestion(typed: string, lexicon: Lexicon, spelling: Spelling): Question {
  const { words, corrections } = spelling.correct(tokenise(typed));
  const terms = lexicon.read(words);
  return {
    typed: typed.trim(),
    words,
    kind: readKind(words.map((word) => word.text)),
    terms,
    names: [...new Set(terms.flatMap((term) => namesIn(term.units)))],
    corrections,
  };
}

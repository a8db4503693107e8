// A typed question becomes a Question: spelling mended, terms and names found, the kind of answer named.
import type { Lexicon } from '../search/lexicon.ts';
import { tokenise } from '../text/words.ts';
import type { Spelling } from './correct-spelling.ts';
import { type Question, namesIn } from './question.ts';
import { stripCourtesy } from './strip-courtesy.ts';
import { asksForLater, asksForSpeech, readKind, readRoles, readWanted } from './read-kind.ts';

/** Nobody asks in more words than this; the rest of a longer text is not read. */
const WORDS_READ = 300;

/** Understands one question by itself; a pure function of the text and the file's words. */
export function understandQuestion(typed: string, lexicon: Lexicon, spelling: Spelling): Question {
  const { words: mended, corrections } = spelling.correct(tokenise(typed).slice(0, WORDS_READ));
  const words = stripCourtesy(mended);
  const terms = lexicon.read(words);
  const texts = words.map((word) => word.text);
  return {
    typed: typed.trim(),
    words,
    kind: readKind(texts),
    wanted: readWanted(texts),
    roles: readRoles(texts),
    asksSpeech: asksForSpeech(texts),
    later: asksForLater(texts),
    terms,
    names: [...new Set(terms.flatMap((term) => namesIn(term.units)))],
    corrections,
    thread: null,
  };
}

// The kind of answer a question wants, and what an answer must hold, read off plain wordings.
import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksForLater, asksForSpeech, readKind, readRoles, readWanted } from '../../../src/core/questions/read-kind.ts';
import { type Kind, WANTED_THINGS, type Wanted } from '../../../src/core/questions/question.ts';
import { tokenise } from '../../../src/core/text/words.ts';

const wordsOf = (text: string): string[] => tokenise(text).map((word) => word.text);

/** Plain wordings of each kind; whatever else is learned, these must stay. */
const KINDS: Readonly<Record<Kind, readonly string[]>> = {
  who: ['Who runs the harbour?', 'Whose ferry is it?', 'Which country owns the ferry?', 'Which official signed?'],
  what: ['What left the harbour?', 'ferry timetable', 'The harbour'],
  when: ['When did the ferry leave?', 'On what date did it leave?', 'What year was that?', 'ferry departure date'],
  where: ['Where did the ferry go?', 'Which city is the port in?', 'Which airport did they use?'],
  'how-many': ['How many passengers were there?', 'number of passengers', 'How big is the fleet?'],
  'how-much': ['How much did the pier cost?', 'price of the pier'],
  why: ['Why did the ferry leave?', 'reason for the delay', 'How come the ferry left?'],
  how: ['How did the ferry leave?', 'How would they help?'],
  'yes-no': ['Is the ferry late?', 'Did the ferry leave?', 'Will they sail?', 'Has it left?'],
  quote: ['Quote the clerk', 'What were the exact words of the clerk?', 'the clerk verbatim'],
  position: ['What is the stance of the clerk?', 'the position of the harbour office', 'harbour office views on the tunnel'],
  comparison: ['Compare the ferry with the boat', 'ferry versus boat', 'difference between ferry and boat'],
  list: ['List the ferries', 'every ferry', 'Name all ferries'],
  definition: ['What does HOB stand for?', 'meaning of HOB', 'Define ferry'],
};

describe('readKind', () => {
  it.each(Object.entries(KINDS))('reads plain wordings of "%s" as such', (kind, texts) => {
    expect(texts.map((text) => [text, readKind(wordsOf(text))])).toEqual(texts.map((text) => [text, kind]));
  });

  it('takes a question that asks for nothing in particular, and no question at all, for "what"', () => {
    expect([[], ['ferry'], ['constructor'], ['__proto__'], ['tostring']].map(readKind)).toEqual(
      Array.from({ length: 5 }, () => 'what'),
    );
  });

  it('sees words, not parts of words', () => {
    expect([['whoever'], ['listening'], ['showhow'], ['overall']].map(readKind)).toEqual(['what', 'what', 'what', 'what']);
  });
});

/** Plain wordings of what is wanted; the kinds of names and numbers that a fact's fields can show. */
const WANTED: Readonly<Record<Wanted, readonly string[]>> = {
  count: ['How many passengers were there?', 'number of passengers', 'death toll'],
  duration: ['How many days did it last?', 'How long was the trip?', 'how many years'],
  money: ['How much money did they spend?', 'cost of the pier', 'How much did the pier cost?'],
  hour: ['What time did it leave?', 'At what hour?'],
  'exact-date': ['On which day did it leave?', 'exact date of the trip'],
  date: ['When did it leave?', 'Which year was that?', 'deadline for the plan'],
  city: ['Which city was it?', 'What airport did they use?', 'which towns'],
  country: ['Which country was it?', 'What nations took part?'],
  place: ['Where was it?', 'Which region is that?'],
  person: ['Name the president', 'Which minister was there?', 'What is the name of the official?'],
  who: ['Who was there?', 'Whose ferry is it?'],
  reason: ['Why did it leave?', 'reason for the delay'],
  quote: ['Quote the clerk', 'exact words of the clerk'],
};

describe('readWanted', () => {
  it.each(WANTED_THINGS)('reads plain wordings that want "%s" as such', (wanted) => {
    expect(WANTED[wanted].map((text) => [text, readWanted(wordsOf(text))])).toEqual(WANTED[wanted].map((text) => [text, wanted]));
  });

  it('finds nothing wanted where the wording names nothing', () => {
    expect(
      ['ferry', 'What left the harbour?', 'Is the ferry late?', '', 'constructor'].map((text) => readWanted(wordsOf(text))),
    ).toEqual([null, null, null, null, null]);
  });

  it('tells "how long" from "how long ago"', () => {
    expect(['How long did it last?', 'How long ago was it?'].map((text) => readWanted(wordsOf(text)))).toEqual([
      'duration',
      'date',
    ]);
  });
});

describe('readRoles', () => {
  it('finds the offices and jobs that a question asks for', () => {
    expect(
      ['Who is the commander of the fleet?', 'which general and which spokesman'].map((text) => readRoles(wordsOf(text))),
    ).toEqual([['commander'], ['general', 'spokesman']]);
  });

  it('does not take a secretary general, or general talk, for a general', () => {
    expect(['Who is the secretary general?', 'General news'].map((text) => readRoles(wordsOf(text)))).toEqual([[], []]);
  });

  it('leaves out the people of the one who asks', () => {
    expect(readRoles(wordsOf('My editor wants to know when the ferry left'))).toEqual([]);
  });
});

describe('asksForSpeech', () => {
  it('tells what somebody said from what happened', () => {
    expect(
      ['What did the clerk say?', 'What has Cod said about it?', 'What did the ferry carry?', 'Who said so?'].map((text) =>
        asksForSpeech(wordsOf(text)),
      ),
    ).toEqual([true, true, false, false]);
  });
});

describe('asksForLater', () => {
  it('sees years after the account, and wordings that ask how things turned out', () => {
    const later = [
      'What happened in 2013?',
      'Who won?',
      'How did it work out?',
      'What happened next?',
      'Who succeeded her?',
      'in 2025',
    ];
    expect(later.filter((text) => !asksForLater(wordsOf(text)))).toEqual([]);
  });

  it('does not see it in the years and wordings of the account', () => {
    const within = [
      'What happened in 2012?',
      'since 2007',
      'When did the ferry leave?',
      'in the 1990s',
      'What happens on Nov. 12?',
    ];
    expect(within.filter((text) => asksForLater(wordsOf(text)))).toEqual([]);
  });
});

describe('every reading', () => {
  it('is made of any words whatever, always the same', () => {
    const word = constantFrom('who', 'how', 'many', 'the', 'name', 'did', 'say', 'general', 'constructor', '__proto__', 'ferry');
    const read = (words: string[]): unknown[] => [
      readKind(words),
      readWanted(words),
      readRoles(words),
      asksForSpeech(words),
      asksForLater(words),
    ];
    assert(
      property(array(word, { maxLength: 12 }), string(), (words, odd) => {
        expect(read([...words, odd])).toEqual(read([...words, odd]));
        expect(readRoles([...words, odd]).every((role) => role === odd || words.some((word) => word === role))).toBe(true);
      }),
    );
  });
});

// Every way an answer may come out, on a made-up file and with weights made by hand.
import { assert, constantFrom, array, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askThread } from '../../../src/cli/batch.ts';
import { type Answer, MAX_FACTS, MAX_LISTED_FACTS, MAX_NEAR } from '../../../src/core/answers/answer.ts';
import { SEVERAL_FEATURES } from '../../../src/core/answers/judge-several.ts';
import { createDesk } from '../../../src/core/desk.ts';
import { type PassageTable, placesOf } from '../../../src/core/knowledge/passage-table.ts';
import { HARBOUR_FACTS, harbour, plainWeights } from '../../support/sample-harbour.ts';
import { tableOfWords } from '../../support/sample-passages.ts';

const desk = createDesk(harbour(), plainWeights());
const { left, carried, haddock, opposed, cod, sailors, inspection } = HARBOUR_FACTS;
const ids = (facts: readonly { readonly id: string }[]): string[] => facts.map((fact) => fact.id);
const outcomeOf = ({ outcome, reason }: Answer): string => `${outcome} ${reason}`;

const PARAGRAPHS = 7;
const ARTICLE = { ...harbour().article, paragraphs: Array.from({ length: PARAGRAPHS }, () => '0'.repeat(64)) };

describe('an answer', () => {
  it('leads with the fact that answers, shown with who says so and where', () => {
    const { outcome, reason, facts, readAs, listed } = desk.ask('How many passengers did the ferry carry?');
    expect([outcome, reason, readAs, listed]).toEqual(['answer', null, null, false]);
    expect(facts[0]).toEqual({
      id: carried.id,
      statement: 'The ferry carried about 1,200 passengers.',
      paragraph: 1,
      saidBy: 'Harbour Office, in paraphrase; said',
      careful: [],
      quote: [],
    });
  });

  it('keeps the caution of its fact', () => {
    expect(desk.ask('How many sailors does the coast guard have?').facts[0]?.careful).toEqual(['A figure for Sudland.']);
  });

  it('restates the question as it was typed, without the space around it', () => {
    expect(desk.ask('  Who IS the president of Norland ?  ').question).toBe('Who IS the president of Norland ?');
  });

  it('says what it read where it mended the spelling, and only there', () => {
    expect([desk.ask('ferry pasengers').readAs, desk.ask('ferry passengers').readAs]).toEqual(['ferry passengers', null]);
  });
});

describe('a false premise', () => {
  it('is met with the fact that corrects it, as a correction', () => {
    const corrected = [
      'Why did Haddock welcome the tunnel?',
      'Why did the ferry carry 5,000 passengers?',
      'Why did the ferry leave Bluehaven on Monday?',
    ].map((text) => desk.ask(text));
    expect(corrected.map((answer) => [outcomeOf(answer), ids(answer.facts)])).toEqual([
      ['answer corrected', [opposed.id]],
      ['answer corrected', [carried.id]],
      ['answer corrected', [left.id]],
    ]);
  });
});

describe('a question for several things', () => {
  // Which paragraphs a side by itself is about has been learned.
  const learned = harbour({
    article: ARTICLE,
    passages: tableOfWords({ passengers: carried, sailors, president: haddock }, PARAGRAPHS),
  });

  it('is answered with all of them, as a list', () => {
    const { outcome, listed, facts } = desk.ask('List everyone named');
    expect([outcome, listed, ids(facts)]).toEqual(['answer', true, [haddock.id, cod.id]]);
  });

  it('is answered with a fact of every side, however many it compares', () => {
    const several = SEVERAL_FEATURES.map((feature) => (feature === 'bestOfSide' ? 9 : feature === 'always' ? -4 : 0));
    const typed = 'ferry passengers versus coast guard sailors versus the president of Norland';
    const { listed, facts } = createDesk(learned, { ...plainWeights(), several }).ask(typed);
    expect([listed, new Set(ids(facts))]).toEqual([true, new Set([carried.id, sailors.id, haddock.id])]);
  });

  it('is answered by its sides where the whole reads like nothing in the file', () => {
    const typed = 'ferry passengers versus coast guard sailors';
    const { outcome, listed, facts } = createDesk(learned, plainWeights(8)).ask(typed);
    expect([outcome, listed]).toEqual(['answer', true]);
    expect(ids(facts)).toEqual(expect.arrayContaining([sailors.id, carried.id]));
  });

  it('is answered with what is learned to belong to it, where the fields decide nothing', () => {
    const typed = 'everything on sailors, passengers and fishermen';
    const answerBy = (worth: Record<string, number>): Answer => {
      const several = SEVERAL_FEATURES.map((feature) => worth[feature] ?? 0);
      return createDesk(harbour(), { ...plainWeights(-9), several }).ask(typed);
    };
    const [every, best] = [answerBy({ all: 1 }), answerBy({ all: -4, isBest: 2, isSecond: 1.5 })];
    expect([outcomeOf(every), every.listed, outcomeOf(best), best.listed]).toEqual(['answer null', true, 'answer null', true]);
    expect([ids(best.facts), every.facts.length > 2]).toEqual([ids(every.facts).slice(0, 2), true]);
  });

  it('is refused like any other where nothing of it is in the file', () => {
    expect(desk.ask('every zeppelin and every trombone').outcome).toBe('none');
  });

  it('is answered with a fact of each side, where it compares', () => {
    const { outcome, listed, facts } = createDesk(learned, plainWeights()).ask(
      'Compare the passengers of the ferry with the sailors of the coast guard',
    );
    expect([outcome, listed]).toEqual(['answer', true]);
    expect(ids(facts)).toEqual(expect.arrayContaining([carried.id, sailors.id]));
  });
});

/** A table that was learned of one word, which tells nothing but the odds given. */
const told = (known: string, odds: (places: ReturnType<typeof placesOf>) => Readonly<Record<number, number>>): PassageTable => {
  const places = placesOf(PARAGRAPHS, 0);
  const worth = { [places.several]: -2, [places.partly]: -9, ...odds(places) };
  return {
    paragraphs: PARAGRAPHS,
    facts: [],
    known,
    worth: Buffer.from([127]).toString('base64'),
    scale: 1 / 127,
    constants: [0],
    outputs: Array.from({ length: places.count }, (_, output) => [worth[output] ?? -9, 0]),
  };
};

/** A whole answer needs the paragraphs of the figure and of the tunnel. */
const needs = (odds: number): PassageTable =>
  told('passengers', () => ({ [carried.paragraph]: odds, [opposed.paragraph]: odds }));

describe('an answer that needs more than its lead', () => {
  const several = SEVERAL_FEATURES.map((feature) => (feature === 'needed' ? 9 : 0));
  const asked = (odds: number, typed: string): Answer =>
    createDesk(harbour({ article: ARTICLE, passages: needs(odds) }), { ...plainWeights(), several }).ask(typed);

  it('shows what is needed too next to the lead', () => {
    const { listed, facts } = asked(4, 'How many passengers did the ferry carry?');
    expect([listed, facts.slice(0, 2).map(({ paragraph }) => paragraph)]).toEqual([
      false,
      [carried.paragraph, opposed.paragraph],
    ]);
  });

  it('shows the lead alone where nothing else is rather needed', () => {
    const { listed, facts } = asked(-9, 'How many passengers did the ferry carry?');
    expect([listed, ids(facts)[0]]).toEqual([false, carried.id]);
  });
});

describe('a question for several things of which two paragraphs are each rather needed', () => {
  it('is answered, however little speaks for each of them alone', () => {
    const several = SEVERAL_FEATURES.map((feature) => (feature === 'needed' ? 9 : 0));
    const outcomes = [4, -9].map((odds) => {
      const file = harbour({ article: ARTICLE, lists: [], passages: needs(odds) });
      return createDesk(file, { ...plainWeights(99), several }).ask('compare the passengers with the tunnel').outcome;
    });
    expect(outcomes).toEqual(['answer', 'closest']);
  });
});

describe('a compound question', () => {
  it('is answered with the lead of each half, in order', () => {
    const answer = desk.ask('How many passengers did the ferry carry and when will the coast guard inspect the pier?');
    expect([outcomeOf(answer), ids(answer.facts).slice(0, 2)]).toEqual(['answer null', [carried.id, inspection.id]]);
  });

  it('is cut in two as it was read, its spelling mended', () => {
    const shorthand = harbour({ shorthand: { nwhen: 'and when' } });
    const typed = 'How many passengers did the ferry carry nwhen will the coast guard inspect the pier?';
    expect(ids(createDesk(shorthand, plainWeights()).ask(typed).facts).slice(0, 2)).toEqual([carried.id, inspection.id]);
  });

  it('is answered partly where the file is known to be silent on one half', () => {
    const partly = desk.ask('How many passengers did the ferry carry and who was the captain that steered the ferry?');
    expect([outcomeOf(partly), ids(partly.facts)[0]]).toEqual(['closest partly', carried.id]);
  });
});

describe('a question that reads as if only a part of it were in the file', () => {
  const asked = (odds: number, nothing: number): Answer => {
    const passages = told('captain', (places) => ({ [places.partly]: odds, [opposed.paragraph]: 9 }));
    return createDesk(harbour({ article: ARTICLE, passages }), plainWeights(nothing)).ask(
      'Haddock opposed the tunnel, the captain of the ferry',
    );
  };

  it('is answered with what is needed of the file, and called so', () => {
    const answer = asked(2, 99);
    expect([outcomeOf(answer), answer.facts.map(({ paragraph }) => paragraph), answer.near]).toEqual([
      'closest partly',
      [opposed.paragraph],
      [],
    ]);
  });

  it('is refused like any other where that is unlikely, and answered where it is not refused', () => {
    expect([asked(-2, 99), asked(2, -99)].map(outcomeOf)).toEqual(['closest absent', 'answer null']);
  });
});

describe('a refusal', () => {
  it('shows what is near, and no fact as an answer', () => {
    const answer = desk.ask('Who was the captain that steered the ferry?');
    expect([outcomeOf(answer), answer.facts, answer.near.length > 0]).toEqual(['closest absent', [], true]);
  });

  it('meets a wanted thing that no fact holds, however many words they share', () => {
    expect(
      ['What time did the ferry leave Bluehaven?', 'Which city is the president of Norland from?'].map(
        (text) => desk.ask(text).facts,
      ),
    ).toEqual([[], []]);
  });

  it('says that a question goes beyond the account', () => {
    expect(outcomeOf(desk.ask('How many passengers did the ferry carry in 2015?'))).not.toBe('answer null');
    expect(outcomeOf(desk.ask('When will the coast guard inspect the pier years later?'))).toBe('closest after-horizon');
  });

  it('says so too where what is asked is known to be silent anyway', () => {
    expect(outcomeOf(desk.ask('Who was the captain that steered the ferry in 2015?'))).toBe('closest after-horizon');
  });

  it('tells what is off the topic', () => {
    const asked = ['zeppelin quiz trombone', 'xyzzy', 'what is xyzzy', 'xyzzy?'];
    expect(asked.map((question) => outcomeOf(desk.ask(question)))).toEqual(asked.map(() => 'none off-topic'));
  });

  it('meets what shares nothing with the fact that wins, whatever speaks for that: chance makes no answer', () => {
    const sure = createDesk(harbour(), plainWeights(-99));
    expect(['how many', 'who is or', '1=1'].map((typed) => sure.ask(typed).facts)).toEqual([[], [], []]);
    expect(ids(sure.ask('the passengers of the ferry').facts)).toContain(carried.id);
  });

  it('meets a name that the article does not have', () => {
    expect(desk.ask('What did Redport spend on its pier?').facts).toEqual([]);
  });
});

describe('what asks nothing', () => {
  it('is greeted, or called empty', () => {
    expect(['hello', 'Thanks so much!', '', '   ', '?!', '🙂'].map((text) => outcomeOf(desk.ask(text)))).toEqual([
      'none greeting',
      'none greeting',
      'none empty',
      'none empty',
      'none empty',
      'none empty',
    ]);
  });

  it('borrows nothing from its thread: it was read as what it is', () => {
    const answers = ['thanks', 'hello', ' ', '...'].map(
      (text) => askThread(desk, ['How many passengers did the ferry carry?', text])[1],
    );
    expect(answers.map((answer) => [answer?.reason, answer?.readAs, answer?.facts])).toEqual([
      ['greeting', null, []],
      ['greeting', null, []],
      ['empty', null, []],
      ['empty', null, []],
    ]);
  });
});

describe('a short question with several readings', () => {
  it('offers each as a question, and answers none', () => {
    const answer = desk.ask('Who is the president?');
    expect([outcomeOf(answer), answer.facts, answer.readings]).toEqual([
      'closest ambiguous',
      [],
      ['Who is Ann Haddock?', 'Who is Bo Cod?'],
    ]);
  });

  it('is none in a thread that tells which', () => {
    const [, second] = askThread(desk, ['How much did Norland spend on its pier?', 'and the president?']);
    expect(second?.reason).not.toBe('ambiguous');
  });
});

describe('a thread', () => {
  it('lends a follow-up what it leaves out, and says so', () => {
    const [first, second] = askThread(desk, ['Who is the president of Norland?', 'and Sudland?']);
    expect([ids(first?.facts ?? []), ids(second?.facts ?? []), first?.readAs, second?.readAs?.includes('president')]).toEqual([
      [haddock.id],
      [cod.id],
      null,
      true,
    ]);
  });
});

describe('every answer', () => {
  const word = constantFrom(
    'who',
    'when',
    'how',
    'many',
    'list',
    'every',
    'compare',
    'and',
    'the',
    'president',
    'Norland',
    'Sudland',
    'Haddock',
    'ferry',
    'pier',
    'passengers',
    'sailors',
    'tunnel',
    '5,000',
    'Redport',
    '2015',
    'captain',
    'zeppelin',
    'constructor',
    '__proto__',
    '?',
    'versus',
    'thanks',
  );

  it('keeps its promises: few facts, each once, from the file, and none beside a refusal', () => {
    assert(
      property(array(word, { maxLength: 9 }), (words) => {
        const answer = desk.ask(words.join(' '));
        const { outcome, reason, facts, near, listed, readings } = answer;
        const most = listed ? MAX_LISTED_FACTS : MAX_FACTS;
        expect(facts.length).toBeLessThanOrEqual(most);
        expect(near.length).toBeLessThanOrEqual(MAX_NEAR);
        expect(new Set(ids(facts)).size).toBe(facts.length);
        expect([...facts, ...near].every((fact) => desk.knowledge.factById.has(fact.id))).toBe(true);
        expect(facts.length > 0).toBe(outcome === 'answer' || reason === 'partly');
        expect(readings.length > 1).toBe(reason === 'ambiguous');
        if (outcome === 'none') expect([facts, near]).toEqual([[], []]);
        expect(desk.ask(words.join(' '))).toEqual(answer);
      }),
      { numRuns: 150 },
    );
  });
});

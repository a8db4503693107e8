// Reading a question: what counts as a misspelling, what a thread lends, and wordings that were read before.
import { describe, expect, it } from 'vitest';
import { type Turn, createReading, readWordings } from '../../src/core/reading.ts';
import { HARBOUR_FACTS, harbour } from '../support/sample-harbour.ts';

describe('createReading', () => {
  it('knows the words of the wordings as right, and corrects to those of names, vocabulary and statements', () => {
    const { understand } = createReading(harbour());
    expect([
      understand('departure').corrections,
      understand('departrue').corrections,
      understand('passneger').corrections,
    ]).toEqual([[], [], [{ from: 'passneger', to: expect.stringMatching(/^passengers?$/) }]]);
  });

  it('corrects to a word that many wordings hold, and mends the misspelling of it in a wording', () => {
    const asks = [{ fact: HARBOUR_FACTS.left.id, asks: [...Array.from({ length: 5 }, () => 'departure'), 'departrue'] }];
    const { understand, index } = createReading(harbour({ asks }));
    const left = index.placeOf(HARBOUR_FACTS.left.id) ?? -1;
    const isAskedWith = (unit: string): boolean => index.isAskedWith(left, { units: [unit] });
    expect([understand('departuer').corrections, isAskedWith('w:departur'), isAskedWith('w:departru')]).toEqual([
      [{ from: 'departuer', to: 'departure' }],
      true,
      false,
    ]);
  });

  it('counts the words of lists, silences and near misses as right too', () => {
    const [silence] = harbour().silences;
    const [list] = harbour().lists;
    if (!silence || !list) throw new Error('the harbour has a silence and a list');
    const word = 'fisherwomen';
    const correctionsOf = (given: Parameters<typeof harbour>[0]) => createReading(harbour(given)).understand(word).corrections;
    expect(correctionsOf({})).toEqual([{ from: word, to: 'fishermen' }]);
    expect(
      [
        { asks: [{ fact: HARBOUR_FACTS.left.id, asks: [word] }] },
        { lacks: [{ fact: HARBOUR_FACTS.left.id, lacks: [word] }] },
        { silences: [{ ...silence, what: word }] },
        { silences: [{ ...silence, asks: [word] }] },
        { lists: [{ ...list, what: word }] },
        { lists: [{ ...list, asks: [word] }] },
      ].map(correctionsOf),
    ).toEqual([[], [], [], [], [], []]);
  });

  it('reads a follow-up after the facts of the turn before it', () => {
    const { understand } = createReading(harbour());
    const thread: Turn[] = [{ question: 'Who is the president of Norland?', facts: [HARBOUR_FACTS.haddock.id, 'no-fact'] }];
    expect(understand('why?', thread).thread?.facts).toEqual([HARBOUR_FACTS.haddock]);
  });

  it('reads and finds the same over wordings that were read before and kept', () => {
    const kept = structuredClone(readWordings(harbour()));
    const [fresh, compiled] = [undefined, kept].map((wordings) => {
      const { understand, index } = createReading(harbour(), wordings);
      const question = understand('how many pasengers did the ferry carry?');
      const found = index.search(question);
      return { question, facts: index.facts, hits: found.best(5).map(found.hit), refused: found.refused };
    });
    expect(compiled).toEqual(fresh);
  });

  it('takes the wordings it is given for those of the file', () => {
    const asks = [{ fact: HARBOUR_FACTS.left.id, asks: ['zanzibar'] }];
    const { understand, index } = createReading(harbour(), readWordings(harbour({ asks })));
    const found = index.search(understand('zanzibar'));
    expect(found.best(1).map((at) => found.hit(at).indexed.fact.id)).toEqual([HARBOUR_FACTS.left.id]);
  });
});

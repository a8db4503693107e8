// A follow-up that leaves something out is read against the question and the answer before it.
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/core/knowledge/fact.ts';
import type { Question } from '../../../src/core/questions/question.ts';
import { readInThread } from '../../../src/core/questions/read-in-thread.ts';
import { HARBOUR_FACTS, harbourReading } from '../../support/sample-harbour.ts';
import { aName } from '../../support/sample-knowledge.ts';

const { understand, lexicon, knowledge } = harbourReading();

/** The follow-up, read after a question that these facts answered. */
const follow = (typed: string, before: string, facts: readonly Fact[] = []): Question =>
  readInThread(understand(typed), { question: understand(before), facts }, lexicon, knowledge.nameById);
const lentOf = (question: Question): string[] => question.terms.flatMap((term) => (term.lent === undefined ? [] : [term.text]));

describe('a question without a thread', () => {
  it('stays as it is', () => {
    const question = understand('and Sudland?');
    expect(readInThread(question, null, lexicon, knowledge.nameById)).toEqual(question);
  });
});

describe('a question that stands by itself', () => {
  const typed = 'How many sailors does the coast guard have in the harbour?';

  it('borrows nothing from its thread', () => {
    const read = follow(typed, 'Who is the president of Norland?', [HARBOUR_FACTS.haddock]);
    expect({ ...read, thread: null }).toEqual(understand(typed));
  });

  it('knows all the same how it reads by itself, and which facts came before', () => {
    const facts = [HARBOUR_FACTS.haddock, HARBOUR_FACTS.cod];
    expect(follow(typed, 'Who is the president of Norland?', facts).thread).toEqual({ alone: understand(typed), facts });
  });

  it('is a whole question with a name in it, and none where a pronoun stands for somebody', () => {
    const [whole, pronoun] = ['What do we know of Sudland', 'What do they know of Sudland'].map((text) =>
      follow(text, 'How much did Norland spend on its pier?', [HARBOUR_FACTS.haddock]),
    );
    expect([whole, pronoun].map((read) => read && lentOf(read).includes('pier'))).toEqual([false, true]);
  });
});

describe('a name alone', () => {
  it('takes the place of the name before it, and asks the same thing again', () => {
    const read = follow('and Sudland?', 'How much did Norland spend on its pier?', [HARBOUR_FACTS.pier]);
    expect([read.names, read.kind, read.wanted]).toEqual([['sudland'], 'how-much', 'money']);
    expect(lentOf(read)).toContain('pier');
  });
});

describe('a question word alone', () => {
  it('keeps the subject and asks a new thing of it', () => {
    const read = follow('why?', 'When did Haddock oppose the tunnel?', [HARBOUR_FACTS.opposed]);
    expect([read.names, read.kind, read.wanted]).toEqual([['haddock'], 'why', 'reason']);
    expect(lentOf(read)).toEqual(expect.arrayContaining(['haddock', 'tunnel']));
  });
});

describe('a pronoun', () => {
  it('means the person before it whom it fits', () => {
    const [she, he] = ['What did she oppose?', 'What did he say?'].map((typed) =>
      follow(typed, 'Did Haddock meet Cod?', [HARBOUR_FACTS.haddock]),
    );
    expect([she?.names, he?.names]).toEqual([['haddock'], ['cod']]);
  });

  it('means a person of the answer where the question named none', () => {
    expect(follow('What did she oppose?', 'Who is the president of Norland?', [HARBOUR_FACTS.haddock]).names).toEqual([
      'haddock',
    ]);
  });

  it('means a body or a country where it stands for many, and a place where it stands for one', () => {
    const before = 'When will Cod have the coast guard leave Bluehaven?';
    expect(
      ['How many do they have?', 'What is its name?', 'Who lives there?'].map((typed) => follow(typed, before).names),
    ).toEqual([['coast-guard'], ['coast-guard'], ['bluehaven']]);
  });

  it('means what was typed last rather than what was lent before', () => {
    const first = follow('and Norland?', 'How many sailors does Sudland have?', [HARBOUR_FACTS.sailors]);
    const second = readInThread(understand('What do they want?'), { question: first, facts: [] }, lexicon, knowledge.nameById);
    expect(second.names[0]).toBe('norland');
  });

  it('is as good as typed when the question is read by itself', () => {
    const { thread } = follow('What did she oppose?', 'Who is the president of Norland?', [HARBOUR_FACTS.haddock]);
    expect(thread?.alone.terms.map(({ text, lent }) => [text, lent])).toEqual([
      ['oppose', undefined],
      ['ann haddock', undefined],
    ]);
    expect([thread?.alone.names, thread?.alone.kind]).toEqual([['haddock'], 'what']);
  });

  it('means nobody whom it does not fit', () => {
    expect(follow('What did he oppose?', 'Who is the president of Norland?', [HARBOUR_FACTS.haddock]).names).not.toContain(
      'haddock',
    );
  });
});

describe('a title', () => {
  it('means whoever holds it in the country of which the thread speaks', () => {
    expect([
      follow('and the president?', 'How much did Norland spend on its pier?', [HARBOUR_FACTS.pier]).names,
      follow('and the president?', 'How many sailors does Sudland have?', [HARBOUR_FACTS.sailors]).names,
    ]).toEqual([['haddock'], ['cod']]);
  });

  it('means nobody where two of whom the thread speaks hold it', () => {
    const read = follow('and the president?', 'Norland and Sudland?', []);
    expect(read.names.filter((name) => name === 'haddock' || name === 'cod')).toEqual([]);
  });
});

describe('an office', () => {
  const phrases: Record<string, string> = { haddock: 'president of Norland', cod: 'president of Sudland' };
  const named = knowledge.names.map((name) => ({ ...name, metonyms: [...name.metonyms, phrases[name.id] ?? []].flat() }));
  const island = aName({ id: 'island', kind: 'country', name: 'Island', short: 'Island', aliases: [], of: [] });
  const file = harbourReading({ names: [...named, island] });
  const afterOffice = (typed: string): Question =>
    readInThread(
      file.understand(typed),
      { question: file.understand('Who is the president of Norland?'), facts: [] },
      file.lexicon,
      file.knowledge.nameById,
    );

  it('is asked for again in another country, and means whoever holds it there', () => {
    expect([afterOffice('and Sudland?').names, lentOf(afterOffice('and Sudland?'))]).toEqual([
      ['sudland', 'cod'],
      ['bo cod', 'president'],
    ]);
  });

  it('is asked for as such where nobody of the file holds it', () => {
    expect([afterOffice('and Island?').names, lentOf(afterOffice('and Island?'))]).toEqual([['island'], ['president']]);
  });
});

describe('what a thread lends', () => {
  it('is marked as lent, with the share of its weight that is left, and stands nowhere in what was typed', () => {
    const read = follow('why?', 'When did Haddock oppose the tunnel?', [HARBOUR_FACTS.opposed]);
    expect(read.terms.map(({ text, start, lent }) => [text, start, lent])).toEqual([
      ['haddock', -1, 0.6],
      ['oppose', -1, 0.6],
      ['tunnel', -1, 0.6],
    ]);
    expect(read.words.filter((word) => word.start >= 0).map((word) => word.text)).toEqual(['why']);
  });

  it('weighs in full where a pronoun or a title means somebody', () => {
    const she = follow('What did she oppose?', 'Who is the president of Norland?', [HARBOUR_FACTS.haddock]);
    expect(she.terms.find((term) => term.units.includes('n:haddock'))?.lent).toBe(1);
  });

  it('weighs less with every turn, and is forgotten after three', () => {
    let read = understand('When did Haddock oppose the tunnel?');
    const shares = ['why?', 'why?', 'why?', 'why?'].map((typed) => {
      read = readInThread(understand(typed), { question: read, facts: [] }, lexicon, knowledge.nameById);
      return read.terms.find((term) => term.text === 'tunnel')?.lent ?? 0;
    });
    expect(shares).toEqual([0.6, 0.36, 0.216, 0].map((share) => expect.closeTo(share, 9)));
  });

  it('leaves the question by itself beside it', () => {
    const { thread } = follow('why?', 'When did Haddock oppose the tunnel?', [HARBOUR_FACTS.opposed]);
    expect(thread).toEqual({ alone: understand('why?'), facts: [HARBOUR_FACTS.opposed] });
  });

  it('does not come twice', () => {
    const read = follow('the tunnel?', 'When did Haddock oppose the tunnel?', [HARBOUR_FACTS.opposed]);
    expect(read.terms.filter((term) => term.units.includes('w:tunnel'))).toHaveLength(1);
  });

  it('goes on from one follow-up to the next', () => {
    const first = follow('and Sudland?', 'How much did Norland spend on its pier?', [HARBOUR_FACTS.pier]);
    const second = readInThread(understand('since when?'), { question: first, facts: [] }, lexicon, knowledge.nameById);
    expect([second.names, second.kind]).toEqual([['sudland'], 'when']);
  });
});

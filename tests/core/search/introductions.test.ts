// How people ask who or what a name is, for each name that a fact introduces.
import { describe, expect, it } from 'vitest';
import { strangerSchema } from '../../../src/core/knowledge/knowledge.ts';
import { nameSchema } from '../../../src/core/knowledge/name.ts';
import { asksOfStrangers, introductionsOf } from '../../../src/core/search/introductions.ts';
import { HARBOUR_FACTS, harbour } from '../../support/sample-harbour.ts';

const { haddock, cod } = HARBOUR_FACTS;
const knowledge = harbour();

describe('introductionsOf', () => {
  it('finds the fact that tells who somebody is, once for each name', () => {
    expect(introductionsOf(knowledge).map(({ fact }) => fact)).toEqual([haddock, cod]);
  });

  it('asks by everything that a person is called, and for an office as one', () => {
    const name = nameSchema.parse({
      id: 'haddock',
      kind: 'person',
      name: 'Ann Haddock',
      pronoun: 'she',
      aliases: ['Annie'],
      metonyms: ['head of Norland'],
    });
    expect(introductionsOf({ ...knowledge, names: [name] })).toEqual([
      {
        fact: haddock,
        asks: [
          'who is Ann Haddock',
          'whos Ann Haddock',
          'Ann Haddock, who is that',
          'who is Haddock',
          'whos Haddock',
          'Haddock, who is that',
          'who is Annie',
          'whos Annie',
          'Annie, who is that',
          'who is head of Norland',
          'whos head of Norland',
          'head of Norland, who is that',
          'who is the head of Norland',
        ],
      },
    ]);
  });

  it('asks what it is, and what it means, of a name that is no person', () => {
    const name = nameSchema.parse({ id: 'league', kind: 'body', name: 'Harbour League', short: 'HL' });
    const fact = {
      ...haddock,
      id: 'hl-stands-for',
      topics: ['name'],
      about: ['league'],
      statement: 'HL is short for Harbour League.',
    };
    expect(introductionsOf({ names: [name], facts: [fact] })).toEqual([
      {
        fact,
        asks: [
          'what is Harbour League',
          'whats Harbour League',
          'Harbour League, what is that',
          'what does Harbour League mean',
          'what is HL',
          'whats HL',
          'HL, what is that',
          'what does HL mean',
        ],
      },
    ]);
  });

  it('takes no fact that defines something else of the name, says another name, or is first of all about something else', () => {
    const others = [
      { ...haddock, topics: ['harbour', 'role'] },
      { ...haddock, tells: [] },
      { ...haddock, about: ['bluehaven', 'haddock'] },
      { ...haddock, statement: 'The leader of Norland is in office for life.' },
    ];
    expect(others.map((fact) => introductionsOf({ ...knowledge, facts: [fact] }))).toEqual([[], [], [], []]);
  });
});

describe('asksOfStrangers', () => {
  it('asks the same of whom the article does not mention, by the first two things that each is called', () => {
    const strangers = [
      strangerSchema.parse({ name: 'Di Salt', kind: 'person', aliases: ['Diana Salt', 'the Salt woman'] }),
      strangerSchema.parse({ name: 'Redport', kind: 'place' }),
    ];
    expect(asksOfStrangers({ strangers })).toEqual([
      'who is Di Salt',
      'whos Di Salt',
      'Di Salt, who is that',
      'who is Diana Salt',
      'whos Diana Salt',
      'Diana Salt, who is that',
      'what is Redport',
      'whats Redport',
      'Redport, what is that',
    ]);
  });
});

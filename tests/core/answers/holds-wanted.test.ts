// Whether a fact's fields hold what a question wants, whatever words they share.
import { describe, expect, it } from 'vitest';
import { holdsWanted, lacksWanted, isOtherScope, isOtherSpeaker } from '../../../src/core/answers/holds-wanted.ts';
import type { Fact } from '../../../src/core/knowledge/fact.ts';
import { type Question, WANTED_THINGS, type Wanted } from '../../../src/core/questions/question.ts';
import { tokenise } from '../../../src/core/text/words.ts';
import { HARBOUR_FACTS, aQuestion, harbour } from '../../support/sample-harbour.ts';

const names = harbour().nameById;
const { left, carried, haddock, opposed, cod, pier, sailors, spoke, clerk, inspection } = HARBOUR_FACTS;
/** The facts that hold a wanted thing, of all the file's. */
const holdersOf = (wanted: Wanted, given: Partial<Question> = {}): string[] =>
  Object.values(HARBOUR_FACTS)
    .filter((fact) => holdsWanted(aQuestion({ wanted, ...given }), fact, names) === true)
    .map((fact) => fact.id);
const ids = (...facts: Fact[]): string[] => facts.map((fact) => fact.id);

describe('holdsWanted', () => {
  it('says nothing where nothing is wanted', () => {
    expect(holdsWanted(aQuestion(), carried, names)).toBeNull();
  });

  it('says yes or no to everything that can be wanted', () => {
    expect(WANTED_THINGS.map((wanted) => typeof holdsWanted(aQuestion({ wanted }), carried, names))).toEqual(
      WANTED_THINGS.map(() => 'boolean'),
    );
  });

  it('finds a count in quantities of things, and money in quantities of money', () => {
    expect([holdersOf('count'), holdersOf('money')]).toEqual([ids(carried, sailors), ids(pier)]);
  });

  it('finds a date where the fact has a time, and an exact one where that is one day', () => {
    expect(
      [left, inspection, pier, carried].map((fact) => holdsWanted(aQuestion({ wanted: 'exact-date' }), fact, names)),
    ).toEqual([true, true, false, false]);
    expect(holdersOf('date')).toEqual(expect.arrayContaining(ids(left, inspection, pier)));
    expect(holdersOf('date')).not.toContain(haddock.id);
  });

  it('finds the hour of the day nowhere: the file has none', () => {
    expect(holdersOf('hour')).toEqual([]);
  });

  it('finds a quotation only where words are quoted', () => {
    expect(holdersOf('quote')).toEqual(ids(spoke));
  });

  it('finds a reason and a place where the fact tells one', () => {
    expect([holdersOf('reason'), holdersOf('place')]).toEqual([ids(opposed), expect.arrayContaining(ids(left))]);
  });

  it('finds a person in a fact about one, and none where no person is', () => {
    expect(holdersOf('person')).toEqual(ids(haddock, opposed, cod, spoke));
  });

  it('takes no name that the question gave for the answer to "which country"', () => {
    expect([holdersOf('country'), holdersOf('country', { names: ['sudland'] })].map((found) => found.includes(cod.id))).toEqual([
      true,
      false,
    ]);
  });

  it('does not take the country of a person who was named for the answer either', () => {
    expect(holdsWanted(aQuestion({ wanted: 'country', names: ['cod'] }), cod, names)).toBe(false);
  });

  it('finds who in a fact about somebody not yet named, and in one that an unnamed person tells', () => {
    expect([haddock, clerk].map((fact) => holdsWanted(aQuestion({ wanted: 'who', names: ['norland'] }), fact, names))).toEqual([
      true,
      true,
    ]);
    expect(holdsWanted(aQuestion({ wanted: 'who', names: ['haddock'] }), opposed, names)).toBe(false);
  });

  it('takes a place or a person that the question gave for the answer to "which port" or to a name asked for', () => {
    expect([
      holdsWanted(aQuestion({ wanted: 'city', names: ['bluehaven'] }), left, names),
      holdsWanted(aQuestion({ wanted: 'city', names: ['norland'] }), pier, names),
      holdsWanted(aQuestion({ wanted: 'person', names: ['haddock'] }), opposed, names),
    ]).toEqual([true, false, true]);
  });

  it('wants a person of the role that is asked for', () => {
    expect(
      ['president', 'commander'].map((role) => holdsWanted(aQuestion({ wanted: 'person', roles: [role] }), cod, names)),
    ).toEqual([true, false]);
  });
});

describe('isOtherSpeaker', () => {
  const asking = (...speakers: string[]): Question => aQuestion({ asksSpeech: true, names: speakers });

  it('is so where one is asked about and another speaks', () => {
    expect([isOtherSpeaker(asking('haddock'), spoke, names), isOtherSpeaker(asking('cod'), spoke, names)]).toEqual([true, false]);
  });

  it('is never so where nobody’s words are asked for, or nobody is named', () => {
    expect([isOtherSpeaker(aQuestion({ names: ['haddock'] }), spoke, names), isOtherSpeaker(asking(), spoke, names)]).toEqual([
      false,
      false,
    ]);
  });

  it('leaves a pronoun to the thread', () => {
    expect(isOtherSpeaker({ ...asking('haddock'), words: tokenise('what did he say') }, spoke, names)).toBe(false);
  });
});

describe('isOtherScope', () => {
  it('is so where the figures are another country’s', () => {
    const asking = (country: string): Question => aQuestion({ wanted: 'count', names: [country] });
    expect([isOtherScope(asking('norland'), sailors, names), isOtherScope(asking('sudland'), sailors, names)]).toEqual([
      true,
      false,
    ]);
  });

  it('matters to figures alone', () => {
    expect([
      isOtherScope(aQuestion({ wanted: 'who', names: ['norland'] }), sailors, names),
      isOtherScope(aQuestion({ wanted: 'count', names: ['norland'] }), cod, names),
    ]).toEqual([false, false]);
  });
});

describe('lacksWanted', () => {
  const lacks = (given: Partial<Question>, fact: Fact): boolean => lacksWanted(aQuestion(given), fact, names);

  it('is not so of a fact that holds what is wanted, nor of any fact where nothing is', () => {
    expect([lacks({ wanted: 'count' }, sailors), lacks({}, cod)]).toEqual([false, false]);
  });

  it.each(['hour', 'exact-date', 'money', 'count', 'quote', 'city', 'country'] as const)(
    'is so of a fact without what can be seen in its fields: %s',
    (wanted) => {
      expect(lacks({ wanted, names: ['haddock'] }, opposed)).toBe(true);
    },
  );

  it('is so of every fact for a name that the article does not have, and not where a thread lends it', () => {
    const term = { text: 'redport', start: 0, end: 7, units: ['s:place:redport'] };
    expect([lacks({ terms: [term] }, cod), lacks({ terms: [{ ...term, lent: 0.6 }] }, cod)]).toEqual([true, false]);
  });

  it('is so of figures of another country and words of another speaker', () => {
    expect([
      lacks({ wanted: 'count', names: ['norland'] }, sailors),
      lacks({ asksSpeech: true, names: ['haddock'] }, spoke),
    ]).toEqual([true, true]);
  });

  it('is so of a fact in which nobody has the role that is asked for', () => {
    expect([lacks({ roles: ['commander'] }, cod), lacks({ roles: ['president'] }, cod)]).toEqual([true, false]);
  });
});

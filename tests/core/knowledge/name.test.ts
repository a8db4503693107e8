// What a name must carry.
import { describe, expect, it } from 'vitest';
import { nameSchema, printedCalls } from '../../../src/core/knowledge/name.ts';
import { aName } from '../../support/sample-knowledge.ts';

describe('a name', () => {
  it('needs no more than an id, a kind and the name as printed', () => {
    expect(nameSchema.parse({ id: 'bluehaven', kind: 'place', name: ' Bluehaven ' })).toEqual({
      id: 'bluehaven',
      kind: 'place',
      name: 'Bluehaven',
      printed: true,
      aliases: [],
      spellings: [],
      subject: false,
      metonyms: [],
      titles: [],
      of: [],
    });
  });

  it('is refused with another kind, a blank alias or a field that nobody reads', () => {
    const wrong = [{ kind: 'ship' }, { aliases: [' '] }, { nickname: 'Hobby' }, { pronoun: 'it' }];
    const accepted = wrong.filter((given) => nameSchema.safeParse({ ...aName(), ...given }).success);
    expect([nameSchema.safeParse(aName()).success, accepted]).toEqual([true, []]);
  });
});

describe('printedCalls', () => {
  it('are the name, its short form, and the last word of a person', () => {
    const named = { name: 'Ann Haddock', short: 'Haddock MP' };
    expect([
      printedCalls({ ...named, kind: 'person' }),
      printedCalls({ ...named, kind: 'body' }),
      printedCalls({ name: 'Cod', short: undefined, kind: 'person' }),
    ]).toEqual([
      ['Ann Haddock', 'Haddock MP', 'Haddock'],
      ['Ann Haddock', 'Haddock MP'],
      ['Cod', 'Cod'],
    ]);
  });
});

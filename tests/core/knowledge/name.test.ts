// What a name must carry.
import { describe, expect, it } from 'vitest';
import { nameSchema } from '../../../src/core/knowledge/name.ts';
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

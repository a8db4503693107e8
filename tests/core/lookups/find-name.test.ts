// Typed words become a name, several that are called so, or those that come near.
import { describe, expect, it } from 'vitest';
import { createHouse, DEFAULT_HOUSE } from '../../../src/core/lookups/house-profile.ts';
import { findName } from '../../../src/core/lookups/find-name.ts';
import { createReference, nameEntry } from '../../../src/core/lookups/reference.ts';
import { readKnowledge } from '../../../src/knowledge-files/read-knowledge.ts';
import { HARBOUR_NAMES, harbourReference } from '../../support/harbour-reference.ts';

const reference = harbourReference();
const real = createReference(await readKnowledge());

/** The id of the name, or what came instead. */
const found = (typed: string, file = reference): string => {
  const result = findName(typed, file);
  return result.kind === 'found' ? result.name.id : `${result.kind}: ${result.names.map(({ id }) => id).join(', ')}`;
};

describe('findName', () => {
  it('finds a name by itself, its last word, its short form, an alias, what stands for it; case and "the" do not count', () => {
    const typed = ['Ann Haddock', 'haddock', 'the harbour office', 'hob', 'SALTGATE', 'the norlanders'];
    expect(typed.map((words) => found(words))).toEqual([
      'haddock',
      'haddock',
      'harbour-office',
      'harbour-office',
      'sudland',
      'norland',
    ]);
  });

  it('says of a title that several hold who they are', () => {
    expect(findName('president', reference)).toEqual({ kind: 'several', names: [HARBOUR_NAMES.haddock, HARBOUR_NAMES.cod] });
  });

  it('offers what is one or two letters off, or holds the word, the nearest first, and nothing for what is far or short', () => {
    expect(
      ['nordland', 'blue-havn', 'guard', 'Ann Hadock', 'Nan Haddock', 'cdo', 'atlantis', ''].map((words) => found(words)),
    ).toEqual(['near: norland', 'near: bluehaven', 'near: coast-guard', 'near: haddock', 'near: ', 'near: ', 'near: ', 'near: ']);
  });

  it('prefers the name itself to what stands for another', () => {
    expect(['paris', 'Washington', 'algiers', 'bamako'].map((words) => found(words, real))).toEqual([
      'paris',
      'washington',
      'algiers',
      'mali',
    ]);
  });

  it('finds every name of the file by how lists show it, also as a house spells it', () => {
    const styled = createReference(real.knowledge, {
      house: createHouse({ ...DEFAULT_HOUSE, spellings: [{ printed: 'al-Qaeda', house: 'the Base' }] }),
    });
    for (const file of [real, styled])
      for (const name of real.knowledge.names) {
        expect([found(name.name, file), found(nameEntry(name, file).name, file)]).toEqual([name.id, name.id]);
      }
  });
});

// Every proper name as printed, with the house's spelling.
import { describe, expect, it } from 'vitest';
import { createHouse, DEFAULT_HOUSE } from '../../../src/core/lookups/house-profile.ts';
import { createReference } from '../../../src/core/lookups/reference.ts';
import { lookUpNames, spellCardLines } from '../../../src/core/lookups/spell-card.ts';
import { readKnowledge } from '../../../src/knowledge-files/read-knowledge.ts';
import { aName, BLUEHAVEN } from '../../support/sample-knowledge.ts';
import { harbourReference } from '../../support/harbour-reference.ts';

describe('lookUpNames', () => {
  it('lists printed names by kind, leaves out what the desk describes, and shows a spelling of the house', () => {
    const house = createHouse({ ...DEFAULT_HOUSE, spellings: [{ printed: 'Bluehaven', house: 'Blauhafen' }] });
    const names = [
      aName(),
      BLUEHAVEN,
      aName({ id: 'cod', kind: 'person', name: 'Bo Cod', role: 'clerk of Bluehaven', printed: true }),
    ];
    const card = lookUpNames(harbourReference({ house }, { names }));
    expect(card).toEqual({
      kind: 'names',
      groups: [
        { title: 'People', names: [{ id: 'cod', printed: 'Bo Cod', house: null, role: 'clerk of Blauhafen' }] },
        { title: 'Places', names: [{ id: 'bluehaven', printed: 'Bluehaven', house: 'Blauhafen', role: null }] },
      ],
    });
    expect(spellCardLines(card)).toEqual(['People', '  Bo Cod: clerk of Blauhafen', 'Places', '  Bluehaven (house: Blauhafen)']);
  });

  it('lists every printed name of the file once', async () => {
    const { names } = await readKnowledge();
    const reference = createReference(await readKnowledge());
    const shown = lookUpNames(reference).groups.flatMap((group) => group.names.map(({ printed }) => printed));
    expect(shown.toSorted()).toEqual(
      names
        .filter(({ printed }) => printed)
        .map(({ name }) => name)
        .toSorted(),
    );
  });
});

// Everything of a name, each fact once; and the names by kind.
import { describe, expect, it } from 'vitest';
import { createReference } from '../../../src/core/lookups/reference.ts';
import { listNames, lookUpWho, whoLines, whoListLines } from '../../../src/core/lookups/who.ts';
import { readKnowledge } from '../../../src/knowledge-files/read-knowledge.ts';
import { HARBOUR_NAMES, harbourReference, listed } from '../../support/harbour-reference.ts';

const reference = harbourReference();
const real = createReference(await readKnowledge());
const named = (id: string, file = reference) => {
  const name = file.knowledge.nameById.get(id);
  if (!name) throw new Error(`no name ${id}`);
  return name;
};

describe('lookUpWho', () => {
  it('gives role, other names, what they say, do and are, their position and their ties', () => {
    const cod = lookUpWho(named('cod'), reference);
    expect(cod).toEqual({
      kind: 'who',
      name: { ...HARBOUR_NAMES.cod, printed: 'Bo Cod', house: 'Bo Cod', role: 'President of Sudland', aliases: [] },
      says: [listed('spoke')],
      does: [],
      is: [listed('cod')],
      position: {
        actor: HARBOUR_NAMES.cod,
        earlier: [],
        present: [{ stance: 'for', standing: 'present', authority: 'his own word', fact: listed('spoke') }],
      },
      ties: { of: [HARBOUR_NAMES.sudland], holds: [], beside: [{ ...HARBOUR_NAMES.sudland, facts: 1 }] },
    });
    expect(whoLines(cod)).toEqual([
      'Bo Cod',
      '  President of Sudland',
      'Is',
      '  Bo Cod is the President of Sudland.',
      '    Source: the article itself; stated as fact (paragraph 3, as of Oct. 29, 2012)',
      'Says',
      '  Bo Cod spoke of rough seas.',
      '    “very rough seas”',
      '    Source: Bo Cod, quoted; said (paragraph 5, as of Oct. 29, 2012)',
      'Position',
      '  Bo Cod: for it',
      '    For it: Bo Cod spoke of rough seas.',
      '      “very rough seas”',
      '      Source: Bo Cod, quoted; said (paragraph 5, as of Oct. 29, 2012)',
      'Belongs to: Sudland',
      'In the same facts: Sudland (1)',
    ]);
  });

  it('says what the file does not give: a role, a stance', () => {
    const lines = whoLines(lookUpWho(named('norland'), reference));
    expect(lines.slice(0, 3)).toEqual(['Norland', '  The file gives no role.', '  Also: Norlanders, Norlandic']);
    expect(lines.slice(-4)).toEqual([
      'Position',
      '  Norland: no stance in the file',
      'Belonging to it: Ann Haddock, Bluehaven',
      'In the same facts: Ann Haddock (1), Harbour Office (1)',
    ]);
  });

  it('has for every name of the file exactly the facts that are about it or said by it, each once', () => {
    for (const name of real.knowledge.names) {
      const { says, does, is } = lookUpWho(name, real);
      const expected = real.knowledge.facts
        .filter(({ about, said_by }) => about.includes(name.id) || said_by.who === name.id)
        .map(({ id }) => id);
      expect([name.id, [...says, ...does, ...is].map(({ id }) => id).toSorted()]).toEqual([name.id, expected.toSorted()]);
    }
  });

  it('shows Panetta whole, and says of a described name that the article prints none', () => {
    const panetta = lookUpWho(named('panetta', real), real);
    expect([panetta.name.role, panetta.says.map(({ id }) => id), panetta.is.map(({ id }) => id), panetta.does]).toEqual([
      'US Defense Secretary',
      ['pentagon-works-with-allies-on-plan', 'us-help-likely-intelligence-and-logistics'],
      ['panetta-is-defense-secretary'],
      [],
    ]);
    expect(panetta.ties.of.map(({ name }) => name)).toEqual(['United States', 'Pentagon']);
    expect(whoLines(lookUpWho(named('mali-force', real), real)).slice(0, 3)).toEqual([
      'Mali intervention force',
      '  force that others plan for northern Mali',
      '  Described by the desk: the article prints no such name.',
    ]);
  });
});

describe('listNames', () => {
  it('lists the names by kind with role and number of facts', () => {
    expect(whoListLines(listNames(reference))).toEqual([
      'People',
      '  Ann Haddock: President of Norland (2 facts)',
      '  Bo Cod: President of Sudland (2 facts)',
      'Bodies',
      '  Harbour Office (1 fact)',
      '  Coast Guard (2 facts)',
      'Countries',
      '  Norland (4 facts)',
      '  Sudland (2 facts)',
      'Places',
      '  Bluehaven: port city of Norland (1 fact)',
    ]);
  });

  it('lists every name of the file once', () => {
    const ids = listNames(real).groups.flatMap(({ names }) => names.map(({ id }) => id));
    expect(ids.toSorted()).toEqual(real.knowledge.names.map(({ id }) => id).toSorted());
  });
});

// Two names side by side, issue by issue; every blank is said.
import { describe, expect, it } from 'vitest';
import { compareNames, comparisonLines } from '../../../src/core/lookups/compare.ts';
import { createReference, type Reference } from '../../../src/core/lookups/reference.ts';
import { factsOfName } from '../../../src/core/lookups/who.ts';
import { readKnowledge } from '../../../src/knowledge-files/read-knowledge.ts';
import { HARBOUR_NAMES, harbourReference, listed } from '../../support/harbour-reference.ts';

const reference = harbourReference();
const real = createReference(await readKnowledge());
const compare = (first: string, second: string, file: Reference = reference) => {
  const [one, other] = [first, second].map((id) => file.knowledge.nameById.get(id));
  if (!one || !other) throw new Error('no such name');
  return compareNames(one, other, file);
};

describe('compareNames', () => {
  it('sets the stances, then each issue with what is of both, of the one and of the other, and names the issues without a fact', () => {
    const comparison = compare('cod', 'sudland');
    expect(comparison).toEqual({
      kind: 'comparison',
      debate: 'a tunnel to the islands',
      positions: [
        {
          actor: HARBOUR_NAMES.cod,
          earlier: [],
          present: [{ stance: 'for', standing: 'present', authority: 'his own word', fact: listed('spoke') }],
        },
        { actor: HARBOUR_NAMES.sudland, earlier: [], present: [] },
      ],
      issues: [
        { what: 'offices', both: [listed('cod')], sides: [[], []] },
        { what: 'anything else', both: [], sides: [[listed('spoke')], [listed('sailors')]] },
      ],
      blank: ['ferries'],
    });
    expect(comparisonLines(comparison).filter((line) => !/Source:|“|Careful:/.test(line))).toEqual([
      'Bo Cod and Sudland, side by side',
      'Where they stood on a tunnel to the islands',
      '  Bo Cod: for it',
      '    For it: Bo Cod spoke of rough seas.',
      '  Sudland: no stance in the file',
      'On offices',
      '  Both',
      '    Bo Cod is the President of Sudland.',
      '  Bo Cod: the file has nothing else.',
      '  Sudland: the file has nothing else.',
      'On anything else',
      '  Bo Cod',
      '    Bo Cod spoke of rough seas.',
      '  Sudland',
      '    The coast guard of Sudland has about 90 sailors.',
      'Nothing of either in the file on: ferries',
    ]);
  });

  it('holds for any two names of the file every fact of each, once', () => {
    const { names } = real.knowledge;
    for (const [at, name] of names.entries()) {
      const other = names[(at + 7) % names.length] ?? name;
      const shown = compareNames(name, other, real).issues.flatMap(({ both, sides }) => [...both, ...sides.flat()]);
      const expected = new Set([name, other].flatMap(({ id }) => factsOfName(real.knowledge, id).map((fact) => fact.id)));
      expect([name.id, shown.map(({ id }) => id).toSorted()]).toEqual([name.id, [...expected].toSorted()]);
    }
  });
});

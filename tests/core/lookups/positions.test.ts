// The debate as it stood: who stands where, on which fact, and of whom the file gives no stance.
import { describe, expect, it } from 'vitest';
import { createHouse, DEFAULT_HOUSE } from '../../../src/core/lookups/house-profile.ts';
import { lookUpPositions, lookUpPositionsOf, positionsLines, stanceText } from '../../../src/core/lookups/positions.ts';
import { createReference } from '../../../src/core/lookups/reference.ts';
import { readKnowledge } from '../../../src/knowledge-files/read-knowledge.ts';
import { HARBOUR_NAMES, harbourReference, listed } from '../../support/harbour-reference.ts';

const reference = harbourReference();
const real = createReference(await readKnowledge());
const of = (id: string, file = reference) => {
  const name = file.knowledge.nameById.get(id);
  if (!name) throw new Error(`no name ${id}`);
  return lookUpPositionsOf(name, file);
};

describe('lookUpPositions', () => {
  it('shows everybody with a stance, who changed it first, on whose word, and those without one', () => {
    const positions = lookUpPositions(reference);
    expect(positions).toEqual({
      kind: 'positions',
      debate: 'a tunnel to the islands',
      actor: null,
      positions: [
        {
          actor: HARBOUR_NAMES.haddock,
          earlier: [{ stance: 'against', standing: 'earlier', authority: 'the article itself', fact: listed('opposed') }],
          present: [{ stance: 'undecided', standing: 'present', authority: 'the article itself', fact: listed('haddock') }],
        },
        {
          actor: HARBOUR_NAMES.cod,
          earlier: [],
          present: [{ stance: 'for', standing: 'present', authority: 'his own word', fact: listed('spoke') }],
        },
        {
          actor: HARBOUR_NAMES.guard,
          earlier: [],
          present: [{ stance: 'conditional', standing: 'present', authority: 'the article itself', fact: listed('inspection') }],
        },
      ],
      without: [HARBOUR_NAMES.norland],
      near: [],
    });
    expect(positionsLines(positions).filter((line) => !line.includes('Source:') && !line.includes('“'))).toEqual([
      'Where they stood on a tunnel to the islands (in brackets: on whose word)',
      '  First against it, later undecided: Ann Haddock (the article itself, paragraph 2)',
      '  For it: Bo Cod (his own word, paragraph 5)',
      '  For it on a condition: Coast Guard (the article itself, paragraph 6)',
      '  No stance in the file: Norland',
      'Ann Haddock: first against it, later undecided',
      '  First against it: Ann Haddock opposed the tunnel because it would hurt fishermen.',
      '  Later undecided: Ann Haddock is the President of Norland.',
      'Bo Cod: for it',
      '  For it: Bo Cod spoke of rough seas.',
      'Coast Guard: for it on a condition',
      '  For it on a condition: The coast guard will inspect the pier on Nov. 12, 2012.',
    ]);
  });

  it('tells the stances of the shipped file as it gives them', () => {
    expect(lookUpPositions(real).positions.map((position) => `${position.actor.name}: ${stanceText(position)}`)).toEqual([
      'Algeria: first against it, later undecided',
      'Clinton: for it',
      'Hollande: for it',
      'African Union: for it',
      'United States: for it',
      'France: for it',
      'ECOWAS: for it on a condition',
      'Bouteflika: undecided',
    ]);
  });

  it('shows every stance of the shipped file on a fact of the actor, with who says so', () => {
    const shown = lookUpPositions(real).positions.flatMap(({ actor, earlier, present }) =>
      [...earlier, ...present].map(({ stance, standing, fact }) => ({ fact: fact.id, who: actor.id, stance, standing })),
    );
    const key = (entry: object): string => JSON.stringify(entry);
    expect(shown.map(key).toSorted()).toEqual(
      real.knowledge.facts
        .flatMap(({ id, stance }) => stance.map(({ who, is, standing }) => key({ fact: id, who, stance: is, standing })))
        .toSorted(),
    );
  });
});

describe('lookUpPositionsOf', () => {
  it('shows an actor with the people and bodies that belong to it', () => {
    expect(of('sudland')).toEqual({
      ...lookUpPositions(reference),
      actor: HARBOUR_NAMES.sudland,
      positions: [
        {
          actor: HARBOUR_NAMES.cod,
          earlier: [],
          present: [{ stance: 'for', standing: 'present', authority: 'his own word', fact: listed('spoke') }],
        },
        {
          actor: HARBOUR_NAMES.guard,
          earlier: [],
          present: [{ stance: 'conditional', standing: 'present', authority: 'the article itself', fact: listed('inspection') }],
        },
      ],
      without: [HARBOUR_NAMES.sudland],
    });
  });

  it('says where the file gives no stance, and shows what is near', () => {
    expect(positionsLines(of('western-powers', real))).toEqual([
      'Where they stood on an international military intervention in northern Mali (in brackets: on whose word)',
      '  No stance in the file: Western powers',
      'Near, not a stance on it',
      '  Many Western powers fear that Mali could become what Afghanistan was before the terrorist attacks of 2001.',
      '    Source: Western powers, in paraphrase; a fear, not a fact (paragraph 11, as of Oct. 29, 2012)',
      '    Careful: A fear; the powers are not named.',
    ]);
  });

  it('names every word that a position rests on, shows the first of each stance in the whole debate, and counts the rest', () => {
    const lines = positionsLines(lookUpPositions(real));
    expect(lines.slice(0, 6)).toEqual([
      'Where they stood on an international military intervention in northern Mali (in brackets: on whose word)',
      '  First against it, later undecided: Algeria (its own word, the article itself and a State Department official, paragraphs 6, 7, 17 and 18)',
      '  For it: Clinton (the article itself, paragraph 5); Hollande (the article itself, paragraph 5); African Union (its own word, paragraph 20); United States (the article itself, paragraph 1); France (the article itself, paragraphs 1 and 15)',
      '  For it on a condition: ECOWAS (its own word, paragraph 19)',
      '  Undecided: Bouteflika (the article itself, paragraph 2)',
      '  No stance in the file: Mali, Western powers, African nations, United Nations, European Union, Obama administration, Pentagon, Panetta, Obama, Romney, Medelci, Ban Ki-moon, U.N. Security Council, State Department, E.U. foreign ministers, Malian army, Algerian military, militants, Tuaregs',
    ]);
    expect(lines.filter((line) => line.includes(' more: '))).toEqual([
      '  4 more: positions Algeria',
      '  1 more: positions African Union',
      '  1 more: positions France',
      '  1 more: positions ECOWAS',
    ]);
    const shown = positionsLines(of('algeria', real)).flatMap(
      (line) => /^ {2}(?:First against it|Later undecided): (.*)/.exec(line)?.[1] ?? [],
    );
    const stanced = real.knowledge.facts.filter(({ stance }) => stance.some(({ who }) => who === 'algeria'));
    expect(shown.toSorted()).toEqual(stanced.map(({ statement }) => statement).toSorted());
  });

  it("is written in the house's style, all but the spoken words", () => {
    const house = createHouse({ ...DEFAULT_HOUSE, spellings: [{ printed: 'rough', house: 'wild' }] });
    const [, cod] = lookUpPositions(harbourReference({ house })).positions;
    expect([cod?.present[0]?.fact.statement, cod?.present[0]?.fact.quote]).toEqual([
      'Bo Cod spoke of wild seas.',
      ['very rough seas'],
    ]);
  });
});

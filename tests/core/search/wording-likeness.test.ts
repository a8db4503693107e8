// How like a question is to each wording: shared weight, in full by word or name and less by concept.
import { describe, expect, it } from 'vitest';
import { CONCEPT_SHARE } from '../../../src/core/search/unit-places.ts';
import { type Wording, createWordingLikeness, lineUp } from '../../../src/core/search/wording-likeness.ts';

const UNITS = ['w:ferri', 'w:name', 'c:boat', 'w:boat', 'w:pier'];
const aWording = (units: readonly string[], given: Partial<Wording> = {}): Wording => ({
  kind: 'what',
  units: units.map((unit) => UNITS.indexOf(unit)),
  weight: units.length,
  ...given,
});
const term = (...units: string[]) => ({ units, weight: 1 });
const wordings = [
  [aWording(['w:ferri', 'w:name']), aWording(['w:ferri'], { kind: 'who' })],
  [],
  [aWording(['c:boat', 'w:boat', 'w:pier'], { weight: 2 })],
];
const numbers = new Map(UNITS.map((unit, number) => [unit, number]));
const likeness = createWordingLikeness(lineUp(wordings, UNITS.length), (unit) => numbers.get(unit));

describe('the likeness of a target', () => {
  it('is twice the weight that is shared over the weight of both, for the best wording and the second', () => {
    const of = likeness.compare([term('w:ferri'), term('w:name')], 'what');
    expect([of(0), of(1), of(2)]).toEqual([
      { best: 1, second: 2 / 3, ofKind: 1 },
      { best: 0, second: 0, ofKind: 0 },
      { best: 0, second: 0, ofKind: 0 },
    ]);
  });

  it('is also that of the best wording that wants the same kind of answer', () => {
    const of = likeness.compare([term('w:ferri'), term('w:name')], 'who');
    expect(of(0)).toEqual({ best: 1, second: 2 / 3, ofKind: 2 / 3 });
  });

  it('counts a shared concept for less than a shared word, and a term once', () => {
    const [byConcept, byWord] = [['c:boat'], ['c:boat', 'w:boat']].map(
      (units) => likeness.compare([term(...units)], 'what')(2).best,
    );
    expect([byConcept, byWord]).toEqual([(2 * CONCEPT_SHARE) / 3, 2 / 3]);
  });

  it('is kept while another question is compared', () => {
    const of = likeness.compare([term('w:ferri')], 'what');
    const before = of(0);
    likeness.compare([term('w:pier')], 'what');
    expect(of(0)).toEqual(before);
  });

  it('is nothing for a question without terms, or with a word that no wording holds', () => {
    const none = { best: 0, second: 0, ofKind: 0 };
    expect([[], [term('w:zeppelin')]].map((terms) => likeness.compare(terms, 'what')(0))).toEqual([none, none]);
  });
});

// What is so plainly at fault that no probability outweighs it.
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/core/claims/claim.ts';
import { createPlainFaultFinder, deniesAlone } from '../../../src/core/claims/plain-faults.ts';
import { createPartsReader } from '../../../src/core/claims/read-parts.ts';
import { wordsOf } from '../../../src/core/claims/parts.ts';
import { type Near, TRAITS } from '../../../src/core/drafts/near-drafts.ts';
import { createLexicon } from '../../../src/core/search/lexicon.ts';
import { stem, tokenise } from '../../../src/core/text/words.ts';
import { HARBOUR_FACTS, harbour } from '../../support/sample-harbour.ts';

const knowledge = harbour();
const reader = createPartsReader(knowledge, createLexicon(knowledge), () => 1);
const finder = createPlainFaultFinder(knowledge);
const read = (text: string) => ({ parts: reader.read(text) });
const stemsOf = (text: string): string[] => tokenise(text).map((word) => stem(word.text));

/** The nearest drafts of a sentence: the nearest true one as it is written, and how like it is. */
function nearestIs(draft: string, told: number, given: Partial<Near> = {}): Near {
  return {
    told,
    wrong: 0,
    absent: 0,
    fewTold: told,
    toldWith: [],
    faultWith: [],
    nearest: stemsOf(draft),
    traits: TRAITS.map(() => ({ share: 0, own: 0 })),
    ...given,
  };
}

/** A conflict about words of a sentence. */
const aConflict = (text: string, kind: Finding['kind'], wrote: string): Finding => ({
  kind,
  wrote,
  file: 'otherwise',
  fact: 'a-fact',
  paragraph: 1,
  suggestion: null,
  start: text.indexOf(wrote),
  end: text.indexOf(wrote) + wrote.length,
});

const strangers = (text: string, near: Near): string[] => {
  const placed = read(text);
  return finder.find(placed, { start: 0, findings: [] }, near).strange.map((at) => wordsOf(placed.parts, at));
};

describe('a name', () => {
  it('is at fault where the nearest true draft says all the rest of somebody else', () => {
    const near = nearestIs('Ann Haddock opposed the tunnel', 0.9);
    expect([strangers('Bo Cod opposed the tunnel', near), strangers('Haddock opposed the tunnel', near)]).toEqual([
      ['Bo Cod'],
      [],
    ]);
  });

  it('is not at fault where it is a part of what the draft names, or the whole of it', () => {
    const near = nearestIs('the port of Bluehaven is busy', 0.9);
    expect([strangers('the port of Norland is busy', near), strangers('the port of Sudland is busy', near)]).toEqual([
      [],
      ['Sudland'],
    ]);
  });

  it('is not at fault where no true draft comes near', () => {
    expect(strangers('Bo Cod opposed the tunnel', nearestIs('Ann Haddock opposed the tunnel', 0.7))).toEqual([]);
  });

  it('is at fault where it is only added, if the draft says all the rest', () => {
    const added = (told: number) => strangers('the tunnel of Sudland was opposed', nearestIs('the tunnel was opposed', told));
    expect([added(0.9), added(0.8)]).toEqual([['Sudland'], []]);
  });
});

describe('a month', () => {
  it('is at fault where the nearest true draft says all the rest of another one', () => {
    const near = nearestIs('the inspection is on Nov 12', 0.9);
    expect([strangers('The inspection is on June 12.', near), strangers('The inspection is on 12 November.', near)]).toEqual([
      ['June 12'],
      [],
    ]);
  });
});

describe('a conflict', () => {
  const text = 'The coast guard will inspect 40 boats in Sudland.';
  const plain = (kind: Finding['kind'], wrote: string, toldTimes = 9): boolean => {
    const toldWith = stemsOf(text).map(() => toldTimes);
    const findings = [aConflict(text, kind, wrote)];
    return finder.find(read(text), { start: 0, findings }, nearestIs('', 0, { toldWith })).conflicts.length === 1;
  };

  it('is plain by its kind, in words that are firm, or where hardly any true draft has its words', () => {
    expect([
      plain('qualifier', '40'),
      plain('certainty', 'will'),
      plain('certainty', 'inspect'),
      plain('place', 'Sudland', 1),
      plain('place', 'Sudland', 3),
      plain('direction', 'inspect', 0),
    ]).toEqual([true, true, false, true, false, false]);
  });

  it('is not plain where the sentence hedges as the fact does, or has a condition of its own', () => {
    const found = (claim: string, kind: Finding['kind'], wrote: string) =>
      finder.find(
        read(claim),
        { start: 0, findings: [{ ...aConflict(claim, kind, wrote), fact: HARBOUR_FACTS.inspection.id }] },
        nearestIs('', 0),
      ).conflicts.length;
    expect([
      found('The coast guard will inspect 40 boats, it is expected.', 'certainty', 'will'),
      found('The coast guard will inspect 40 boats, it was promised.', 'certainty', 'will'),
      found('The coast guard would inspect 40 boats.', 'condition', 'would'),
      found('The coast guard would inspect 40 boats if it had the money.', 'condition', 'would'),
    ]).toEqual([0, 1, 1, 0]);
  });

  it('is none where the file only does not say it', () => {
    const findings = [{ ...aConflict(text, 'number', '40'), file: null }];
    expect(finder.find(read(text), { start: 0, findings }, nearestIs('', 0)).conflicts).toEqual([]);
  });
});

describe('a denial', () => {
  it('is at fault where the nearest true draft says nearly all the rest, and denies nothing', () => {
    const text = 'Ann Haddock has not opposed the tunnel';
    expect([
      strangers(text, nearestIs('Ann Haddock has opposed the tunnel', 0.8)),
      strangers(text, nearestIs('Ann Haddock never opposed the tunnel', 0.8)),
      strangers(text, nearestIs('Ann Haddock has opposed the tunnel', 0.7)),
    ]).toEqual([['not'], [], []]);
  });

  it('stands alone where hardly any true draft near it denies anything', () => {
    const traitsWith = (share: number) =>
      TRAITS.map((trait) => (trait === 'negation' ? { share, own: 1 } : { share: 0, own: 0 }));
    const denies = (text: string, share: number): boolean =>
      deniesAlone(read(text), nearestIs('', 0, { traits: traitsWith(share) }));
    expect([
      denies('The ferry has not left.', 0.1),
      denies('The ferry has not left.', 0.4),
      denies('The ferry left.', 0.1),
    ]).toEqual([true, false, false]);
  });
});

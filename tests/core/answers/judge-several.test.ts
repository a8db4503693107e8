// Which facts a question for several means: one a paragraph, weighed by how they rank for the whole and for each side.
import { describe, expect, it } from 'vitest';
import { MAX_LISTED_FACTS } from '../../../src/core/answers/answer.ts';
import {
  type Listed,
  NEXT_TO_LEAD,
  OF_SEVERAL,
  SEVERAL_FEATURES,
  chooseSeveral,
  isTwofold,
  weighSeveral,
} from '../../../src/core/answers/judge-several.ts';
import type { Candidate } from '../../../src/core/answers/judge.ts';
import { FEATURES } from '../../../src/core/answers/weigh-candidate.ts';
import type { Fact } from '../../../src/core/knowledge/fact.ts';
import type { Passages } from '../../../src/core/search/passage-model.ts';
import { aStoredFact } from '../../support/sample-knowledge.ts';
import { aCandidate, aJudgement, named, somePassages } from '../../support/sample-judgements.ts';
import { HARBOUR_FACTS, harbourReading } from '../../support/sample-harbour.ts';

const { understand } = harbourReading();
const { left, carried, haddock, opposed, pier, sailors, clerk } = HARBOUR_FACTS;
const FACTS = Object.values(HARBOUR_FACTS);
const likely = (...shares: number[]): number[] => shares.map(Math.log);
/** What a side is about: the facts named, as likely as given, and their paragraphs. */
const side = (shares: Readonly<Record<string, number>>): Passages => {
  const answering = Array.from({ length: 20 }, () => -9);
  const facts = FACTS.map(({ id, paragraph }) => {
    const share = shares[id];
    if (share !== undefined) answering[paragraph] = Math.log(share);
    return share === undefined ? -9 : Math.log(share);
  });
  return somePassages({ facts, answering, nothing: -9 });
};
/** The facts of a question for several, each with the figures of its row that are not 0. */
const weighed = (
  typed: string,
  candidates: readonly Candidate[],
  ofSides: readonly Passages[] = [],
  passages: Partial<Passages> = {},
  clauses: readonly Passages[] = [],
): Record<string, string | number>[] => {
  const judgement = aJudgement(candidates);
  const whole = { ...judgement, passages: { ...judgement.passages, ...passages } };
  return weighSeveral(understand(typed), whole, FACTS, ofSides, clauses).map(({ fact, row }) => ({
    fact: fact.id,
    ...named(SEVERAL_FEATURES, row),
  }));
};

describe('the facts that are weighed', () => {
  const idsOf = (rows: ReturnType<typeof weighed>): unknown[] => rows.map((row) => row['fact']);

  it('are the best ranked of each paragraph', () => {
    const candidates = [pier, haddock, sailors, opposed].map(({ id }) => aCandidate(id));
    expect(idsOf(weighed('everything', candidates))).toEqual([pier.id, haddock.id]);
  });

  it('are also those that are likely to answer a side', () => {
    const ofSides = [side({ [carried.id]: 0.6, [clerk.id]: 0.3, [left.id]: 0.1 }), side({ [sailors.id]: 0.9 })];
    expect(new Set(idsOf(weighed('everything', [aCandidate(pier.id)], ofSides)))).toEqual(
      new Set([pier.id, carried.id, clerk.id]),
    );
  });

  it('are none where nothing was found', () => {
    expect(weighed('everything', [])).toEqual([]);
  });
});

describe('what is weighed of each', () => {
  it('has a name of its own for each figure', () => {
    expect(new Set(SEVERAL_FEATURES).size).toBe(SEVERAL_FEATURES.length);
  });

  it('is its rank, its share and how far it is behind the best', () => {
    const candidates = [
      aCandidate(left.id, { score: 9, share: 0.5 }),
      aCandidate(haddock.id, { score: 7, share: 0.25 }),
      aCandidate(clerk.id, { score: 0, share: 0.125 }),
    ];
    const common = { always: 1, behindOnSide: 1, needed: -1, wants: 1, 'wants needed': -1 };
    expect(weighed('things', candidates)).toEqual([
      { ...common, fact: left.id, share: 0.5, isBest: 1, sharesNameWithBest: 1 },
      { ...common, fact: haddock.id, share: 0.25, behind: 0.25, isSecond: 1, rank: 0.1 },
      { ...common, fact: clerk.id, share: 0.125, behind: 1, rank: 0.2 },
    ]);
  });

  it('is weighed apart where everything is asked for, and where things are set side by side', () => {
    const candidates = [aCandidate(left.id, { score: 5 }), aCandidate(clerk.id, { score: 3 })];
    const second = {
      fact: clerk.id,
      always: 1,
      share: 0.2,
      behind: 0.25,
      isSecond: 1,
      rank: 0.1,
      behindOnSide: 1,
      needed: -1,
      wants: 1,
      'wants needed': -1,
    };
    expect([weighed('everything', candidates)[1], weighed('ferry versus clerk', candidates)[1]]).toEqual([
      { ...second, all: 1, 'all behind': 0.25 },
      { ...second, sideBySide: 1, 'sideBySide behind': 0.25 },
    ]);
  });

  it('takes over what the judge saw of it', () => {
    const seen = {
      statementCoverage: 0.2,
      likelihood: -0.4,
      namesMissing: 0.6,
      wantedHeld: 1,
      refusedNear: -0.7,
    };
    const row = FEATURES.map((feature) => (seen as Record<string, number>)[feature] ?? 0);
    expect(weighed('things', [aCandidate(left.id, { row })])[0]).toMatchObject(seen);
  });

  it('is whether it leads on one side or on more, and how far it is behind on its best side', () => {
    const half = Math.exp(-4) * 0.6;
    const ofSides = [side({ [carried.id]: 0.6, [clerk.id]: half }), side({ [left.id]: 0.5 }), side({ [left.id]: 0.9 })];
    const onSides = weighed(
      'things',
      [carried, clerk, left].map((fact) => aCandidate(fact.id)),
      ofSides,
    ).map((row) => ['fact', 'bestOfSide', 'bestOfSides', 'behindOnSide'].map((feature) => row[feature]));
    expect(onSides).toEqual([
      [carried.id, 1, undefined, undefined],
      [clerk.id, undefined, undefined, expect.closeTo(0.5, 9)],
      [left.id, 1, 1, undefined],
    ]);
  });

  it('is whether it is about what the question names, and whether its fields are those that are listed', () => {
    const candidates = [carried, haddock].map((fact) => aCandidate(fact.id));
    const shown = weighed('figures of Norland', candidates).map((row) =>
      ['sharesName', 'sharesNameWithBest', 'ofField', 'notOfField'].map((feature) => row[feature]),
    );
    expect(shown).toEqual([
      [1, 1, 1, undefined],
      [1, 1, undefined, 1],
    ]);
  });
});

describe('what the passages of a question tell of each', () => {
  const figures = (row: Record<string, string | number> | undefined, ...names: string[]): unknown[] =>
    names.map((name) => (typeof row?.[name] === 'number' ? Number(row[name].toFixed(3)) : row?.[name]));
  it('is how likely its paragraph is needed, and to answer, and how many are needed in all', () => {
    const needed = likely(0.5, 0.25, 0.125);
    const [row] = weighed('things', [aCandidate(carried.id)], [], { needed, answering: likely(0.5, 0.4, 0.1) });
    expect(figures(row, 'needed', 'neededShare', 'answeringShare', 'neededSum')).toEqual([-0.173, 0.25, 0.4, 0.175]);
  });

  it('counts apart where several are wanted, and by the odds of that', () => {
    const [row] = weighed('everything', [aCandidate(carried.id)], [], { needed: likely(0.5, 0.25) });
    expect(figures(row, 'wants', 'wants needed', 'wants neededShare')).toEqual([1, -0.173, 0.25]);
  });

  it('is how likely a clause by itself is about it, and whether two clauses are about two things', () => {
    const about = (...shares: number[]): Passages => somePassages({ answering: likely(...shares) });
    const clauses = [about(0.1, 0.8, 0.1), about(0.7, 0.2, 0.1)];
    const [row] = weighed('things', [aCandidate(carried.id)], [], { needed: likely(0.5, 0.25) }, clauses);
    const names = ['twofold', 'clauseShare', 'twofold clauseShare', 'twofold neededShare'];
    expect(figures(row, ...names)).toEqual([1, 0.8, 0.8, 0.25]);
    expect([
      isTwofold(clauses),
      isTwofold([about(0.1, 0.8), about(0.2, 0.7)]),
      isTwofold([about(0.3, 0.2), about(0.2, 0.7)]),
      isTwofold([]),
    ]).toEqual([true, false, false, false]);
  });
});

describe('the facts that are chosen', () => {
  const listed = (...odds: number[]): Listed[] =>
    odds.map((value, at) => ({ fact: aStoredFact({ id: `fact-${at}` }), row: [1, value] }));
  const idsOf = (facts: readonly Fact[]): string[] => facts.map(({ id }) => id);
  const weights = [-1, 2];

  it('are those rather meant than not, a little doubt included, the likeliest first', () => {
    expect(idsOf(chooseSeveral(listed(0.2, 0.9, -1.3, 0.6), weights, OF_SEVERAL))).toEqual(['fact-1', 'fact-3', 'fact-0']);
  });

  it('are none where none is likely enough, and fewer next to a lead', () => {
    const rows = listed(-9, -0.8, 0.9);
    expect([OF_SEVERAL, NEXT_TO_LEAD, 1].map((from) => idsOf(chooseSeveral(rows, weights, from)))).toEqual([
      ['fact-2', 'fact-1'],
      ['fact-2'],
      [],
    ]);
  });

  it('are no more than a list may hold', () => {
    expect(chooseSeveral(listed(...Array.from({ length: 30 }, () => 9)), weights, OF_SEVERAL)).toHaveLength(MAX_LISTED_FACTS);
  });
});

// Whether a fact corrects a question: what differs, how the question puts it, and how near the fact comes.
import { describe, expect, it } from 'vitest';
import { createContraries } from '../../../src/core/answers/contraries.ts';
import {
  PREMISE_FEATURES,
  correctionOf,
  premiseCandidates,
  readPremise,
  weighPremise,
} from '../../../src/core/answers/judge-premise.ts';
import type { Candidate } from '../../../src/core/answers/judge.ts';
import { FEATURES } from '../../../src/core/answers/weigh-candidate.ts';
import { senseSchema } from '../../../src/core/knowledge/drafting.ts';
import type { Fact } from '../../../src/core/knowledge/fact.ts';
import type { Passages } from '../../../src/core/search/passage-model.ts';
import type { Kind, Question } from '../../../src/core/questions/question.ts';
import { aCandidate, aJudgement, named } from '../../support/sample-judgements.ts';
import { HARBOUR_FACTS, harbourReading, plainWeights } from '../../support/sample-harbour.ts';

const { understand, knowledge } = harbourReading();
const contraries = createContraries(knowledge);
const { left, carried, opposed, pier, sailors } = HARBOUR_FACTS;
const rowOf = (
  question: Question,
  fact: Fact,
  candidate: Candidate,
  best = candidate,
  file = { knowledge, contraries },
  passages: Partial<Passages> = { mistaken: 0 },
): number[] => {
  const premise = readPremise(question, file.knowledge, file.contraries);
  return weighPremise(premise, candidate, aJudgement([best], 0, passages), premise.differences(fact));
};

/** What is weighed of a question with a fact, less what is there of every question. */
const weighed = (typed: string, fact: Fact, candidate: Partial<Candidate> = {}, best?: Candidate): Record<string, number> => {
  const own = aCandidate(fact.id, candidate);
  const row = rowOf(understand(typed), fact, own, best);
  const { always, length: _, ...others } = named(PREMISE_FEATURES, row);
  expect([row.length, always]).toEqual([PREMISE_FEATURES.length, 1]);
  return others;
};
const differing = { differs: 1, isBest: 1 };

describe('what is weighed of a premise', () => {
  it('has names of its own for each figure', () => {
    expect(new Set(PREMISE_FEATURES).size).toBe(PREMISE_FEATURES.length);
  });

  it('is what differs, under the kind of the question', () => {
    expect([
      weighed('Why did the ferry carry 5,000 passengers?', carried),
      weighed('How many of the 5,000 passengers did the ferry carry?', carried),
      weighed('Did the ferry carry 5,000 passengers?', carried),
      weighed('Who were the 5,000 passengers of the ferry?', carried),
    ]).toEqual(['explains', 'counts', 'doubts', 'wants'].map((stance) => ({ ...differing, [`figure ${stance}`]: 1 })));
  });

  it('takes a question how for one why, a sum for a count, and a stance for a doubt', () => {
    const question = understand('Why did the ferry carry 5,000 passengers?');
    const stanceOf = (kind: Kind): string[] => {
      const own = aCandidate(carried.id);
      const row = rowOf({ ...question, kind }, carried, own);
      return Object.keys(named(PREMISE_FEATURES, row)).filter((feature) => feature.startsWith('figure '));
    };
    const kinds = ['why', 'how', 'how-many', 'how-much', 'yes-no', 'position', 'who', 'quote', 'list'] as const;
    expect(kinds.map(stanceOf)).toEqual(
      ['explains', 'explains', 'counts', 'counts', 'doubts', 'doubts', 'wants', 'wants', 'wants'].map((stance) => [
        `figure ${stance}`,
      ]),
    );
  });

  it('hears another office than a person holds, and the contraries that drafts are read by', () => {
    const file = harbourReading({
      names: knowledge.names.map((name) => (name.id === 'cod' ? { ...name, titles: ['commodore'] } : name)),
      senses: [senseSchema.parse({ same: ['opposed'], contrary: ['praised'] })],
    });
    const own = aCandidate(opposed.id);
    const weigh = (typed: string): string[] => {
      const asked = file.understand(typed);
      return Object.keys(
        named(PREMISE_FEATURES, rowOf(asked, opposed, own, own, { ...file, contraries: createContraries(file.knowledge) })),
      );
    };
    expect([weigh('Why did Commodore Haddock go?'), weigh('Why did Haddock praise the tunnel?')]).toEqual([
      expect.arrayContaining(['differs', 'office explains']),
      expect.arrayContaining(['differs', 'wideContrary explains']),
    ]);
  });

  it('tells apart figures, dates, names of the file, strangers and contraries', () => {
    expect([
      weighed('Why did the ferry leave in 2009?', left),
      weighed('Why did Cod oppose the tunnel?', opposed),
      weighed('Why was Westland proud of its pier?', pier),
      weighed('Why did Haddock welcome the tunnel?', opposed),
    ]).toEqual(
      ['date', 'knownName', 'strangeName', 'contrary'].map((difference) => ({ ...differing, [`${difference} explains`]: 1 })),
    );
  });

  it('counts differences on several sides for more', () => {
    expect(weighed('Why did Cod welcome the tunnel?', opposed)).toEqual({
      ...differing,
      severalDiffer: 1,
      'knownName explains': 1,
      'contrary explains': 1,
    });
  });

  it('notices a question that takes neither of two for granted, and one that asks for a degree', () => {
    const noticed = (typed: string): string[] =>
      Object.keys(weighed(typed, opposed)).filter((feature) => feature === 'alternatives' || feature === 'degree');
    expect(
      [
        'Did Haddock welcome or oppose the tunnel?',
        'whether Haddock welcomed the tunnel',
        'How eager was Haddock?',
        'how strongly does he oppose it',
        'How many oppose the tunnel?',
        'How did Haddock welcome the tunnel?',
        'Why did Haddock welcome the tunnel?',
      ].map(noticed),
    ).toEqual([['alternatives'], ['alternatives'], ['degree'], ['degree'], [], [], []]);
  });

  it('notices where the figure is the fact’s own', () => {
    expect(weighed('Why did the ferry carry 1,200 passengers?', carried)).toEqual({ isBest: 1, figureAgrees: 1 });
  });

  it('hears talk that takes something for granted, a tag at the end, and a time after the account', () => {
    expect([
      weighed('the tunnel, now that Haddock has opposed it', opposed),
      weighed('Haddock opposed the tunnel, right', opposed),
      weighed('tunnel in 2015', opposed),
    ]).toEqual([
      { isBest: 1, presumes: 1 },
      { isBest: 1, tag: 1 },
      { isBest: 1, laterAsked: 1 },
    ]);
  });

  it('counts the words, up to twenty', () => {
    const lengthOf = (words: number): number | undefined => {
      const own = aCandidate(opposed.id);
      const row = rowOf(understand('tunnel '.repeat(words)), opposed, own);
      return row[PREMISE_FEATURES.indexOf('length')];
    };
    expect([lengthOf(5), lengthOf(40)]).toEqual([0.25, 1]);
  });

  it('takes over what the judge saw, and how far the fact is behind the best', () => {
    const seen = { refusedNear: 0.1, statementCoverage: 0.2, likelihood: -0.3, namesMissing: 0.4, wantedHeld: 1 };
    const row = FEATURES.map((feature) => (seen as Record<string, number>)[feature] ?? 0);
    expect(weighed('tunnel', opposed, { row, score: 3 }, aCandidate(left.id, { score: 5 }))).toEqual({
      behind: 0.25,
      refused: 0.1,
      coverage: 0.2,
      likelihood: -0.3,
      namesMissing: 0.4,
      wantedHeld: 1,
    });
  });

  it('takes over how likely its paragraph is to answer', () => {
    const row = FEATURES.map((feature) => (feature === 'passage' ? -0.4 : feature === 'passageShare' ? 0.7 : 0));
    expect(weighed('tunnel', opposed, { row })).toEqual({ isBest: 1, answering: -0.4, answeringShare: 0.7 });
  });

  it('hears from the passages whether the question is mistaken, counted apart where something differs', () => {
    const mistakenOf = (typed: string, mistaken: number): unknown[] => {
      const own = aCandidate(carried.id);
      const file = { knowledge, contraries };
      const row = named(
        PREMISE_FEATURES,
        rowOf(understand(typed), carried, own, own, file, { ...aJudgement([]).passages, mistaken }),
      );
      return [row['mistaken'], row['mistaken differs']];
    };
    const figure = 'Why did the ferry carry 5,000 passengers?';
    expect([mistakenOf(figure, 3), mistakenOf(figure, -60), mistakenOf('ferry', 3)]).toEqual([
      [0.5, 0.5],
      [-1, -1],
      [0.5, undefined],
    ]);
  });
});

describe('the facts that may correct', () => {
  it('are the facts near enough to the best, in their order', () => {
    const near = [aCandidate(left.id, { score: 9 }), aCandidate(carried.id, { score: 1 })];
    expect(premiseCandidates(aJudgement([...near, aCandidate(pier.id, { score: 0.9 })]))).toEqual(near);
  });

  it('are few, and none where nothing was found', () => {
    const many = Object.values(HARBOUR_FACTS).map((fact) => aCandidate(fact.id));
    expect([premiseCandidates(aJudgement(many)), premiseCandidates(aJudgement([]))]).toEqual([many.slice(0, 5), []]);
  });
});

describe('the correction of a question', () => {
  const correction = (
    typed: string,
    candidates: readonly Candidate[],
    weights = plainWeights().premise,
    mistaken = -3,
  ): string | undefined => {
    const judgement = aJudgement(candidates);
    const suspected = { ...judgement, passages: { ...judgement.passages, mistaken } };
    return correctionOf(readPremise(understand(typed), knowledge, contraries), suspected, weights)?.id;
  };
  const figure = 'Why did the ferry carry 5,000 passengers?';

  it('is the fact that differs, where the weights are rather for it than against', () => {
    expect(correction(figure, [aCandidate(carried.id)])).toBe(carried.id);
    expect(
      correction(
        figure,
        [aCandidate(carried.id)],
        plainWeights().premise.map((weight) => -weight),
      ),
    ).toBeUndefined();
    expect(correction('Did the ferry carry 5,000 passengers?', [aCandidate(carried.id)])).toBeUndefined();
  });

  it('is nothing for a question that is hardly mistaken, whatever differs', () => {
    const asked = (mistaken: number) => correction(figure, [aCandidate(carried.id)], plainWeights().premise, mistaken);
    expect([asked(-3), asked(-3.1)]).toEqual([carried.id, undefined]);
  });

  it('is the likeliest of several', () => {
    const candidates = [aCandidate(sailors.id, { score: 5 }), aCandidate(carried.id, { score: 4.9 })];
    expect(correction(figure, candidates)).toBe(sailors.id);
    expect(correction(figure, candidates.map((one) => ({ ...one, score: 10 - one.score })).toReversed())).toBe(carried.id);
  });

  it('is nothing for what came later: the file ends before it', () => {
    const sure = PREMISE_FEATURES.map(() => 9);
    const asked = ['Why did the ferry carry 5,000 passengers?', 'Why did the ferry carry 5,000 passengers years later?'];
    expect(asked.map((typed) => correction(typed, [aCandidate(carried.id)], sure))).toEqual([carried.id, undefined]);
  });

  it('is also a fact that differs in nothing that is told, where the question reads like a mistaken one', () => {
    const sure = PREMISE_FEATURES.map((feature) => (feature === 'always' ? 9 : 0));
    const asked = (mistaken: number) =>
      correction('Why did Haddock oppose the tunnel?', [aCandidate(opposed.id)], sure, mistaken);
    expect([asked(-1.1), asked(-0.9)]).toEqual([undefined, opposed.id]);
    expect(correction('the tunnel', [aCandidate(opposed.id)], sure, 9)).toBeUndefined();
  });

  it('is nothing where nothing differs, whatever the weights, or where nothing was found', () => {
    const sure = PREMISE_FEATURES.map(() => 9);
    expect([correction('Why did Haddock oppose the tunnel?', [aCandidate(opposed.id)], sure), correction(figure, [])]).toEqual([
      undefined,
      undefined,
    ]);
  });
});

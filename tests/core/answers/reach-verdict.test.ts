// What the judge's choice comes to: facts that answer, a list, a correction, or a refusal with what is near.
import { describe, expect, it } from 'vitest';
import { createContraries } from '../../../src/core/answers/contraries.ts';
import type { Candidate } from '../../../src/core/answers/judge.ts';
import { type Verdict, reachVerdict } from '../../../src/core/answers/reach-verdict.ts';
import type { Fact } from '../../../src/core/knowledge/fact.ts';
import type { Question } from '../../../src/core/questions/question.ts';
import { readInThread } from '../../../src/core/questions/read-in-thread.ts';
import { HARBOUR_FACTS, aQuestion, harbourReading, plainWeights } from '../../support/sample-harbour.ts';
import { aCandidate as judged, aJudgement, targetOf } from '../../support/sample-judgements.ts';

const { understand, lexicon, knowledge } = harbourReading();
const deciding = { knowledge, contraries: createContraries(knowledge), weights: plainWeights() };
const { left, carried, haddock, opposed, cod, pier, sailors, spoke, inspection } = HARBOUR_FACTS;

/** As probable as an answer has to be, unless a test wants it otherwise. */
const aCandidate = (id: string, given: Partial<Candidate> = {}): Candidate => judged(id, { share: 0.25, ...given });
const verdict = (candidates: readonly Candidate[], given: Partial<Question> = {}, nothing = 0.1): Verdict =>
  reachVerdict(aQuestion({ names: ['norland'], ...given }), aJudgement(candidates, nothing), deciding);
const answered = (...facts: Fact[]): Verdict => ({ facts, near: [], silence: null, corrected: false, listed: false });
const refused = (silence: Verdict['silence'], ...near: Fact[]): Verdict => ({
  facts: [],
  near,
  silence,
  corrected: false,
  listed: false,
});

describe('a fact that wins', () => {
  it('leads, with at most two that come near it in score', () => {
    const scores: [Fact, number][] = [
      [haddock, 5],
      [pier, 4],
      [cod, 2.5],
      [left, 2.5],
    ];
    const candidates = scores.map(([fact, score]) => aCandidate(fact.id, { score }));
    expect(verdict(candidates)).toEqual(answered(haddock, pier, cod));
    expect(verdict(candidates.map((one, at) => (at === 0 ? { ...one, score: 6 } : one)))).toEqual(answered(haddock, pier));
  });

  it('is not supported by one that says much the same', () => {
    const again = { ...targetOf(haddock.id), fact: { ...haddock, id: 'again' } };
    expect(verdict([aCandidate(haddock.id), aCandidate(haddock.id, { target: again }), aCandidate(pier.id)])).toEqual(
      answered(haddock, pier),
    );
  });

  it('is refused where nothing is likely enough, and the facts that come nearest are shown as near', () => {
    const candidates = [haddock, pier, cod, left].map((fact) => aCandidate(fact.id));
    expect([verdict(candidates, {}, 0.45), verdict(candidates, {}, 0.46)]).toEqual([
      answered(haddock, pier, cod),
      refused(null, haddock, pier, cod),
    ]);
  });

  it('is refused where several are likely and none of them enough, and not in a thread', () => {
    const found = (share: number, given: Partial<Question> = {}): Verdict => verdict([aCandidate(haddock.id, { share })], given);
    const thread = { alone: aQuestion(), facts: [pier] };
    expect([found(0.15), found(0.14), found(0.14, { thread })]).toEqual([
      answered(haddock),
      refused(null, haddock),
      answered(haddock),
    ]);
  });

  it('leads although a silence comes before it, where all silences together are not likely enough', () => {
    const found = (silence: number): Verdict =>
      verdict([
        aCandidate('ferry-name', { share: silence }),
        aCandidate(left.id, { share: 0.25 }),
        aCandidate(cod.id, { share: 0.25, score: 0 }),
      ]);
    expect([found(0.34), found(0.36)]).toEqual([answered(left), refused('absent', left, cod)]);
  });
});

describe('a fact that cannot hold what is wanted', () => {
  const wanted = { wanted: 'count', names: [] } as const;

  it('gives way to a fact of its paragraph that can, from further off than to one of another', () => {
    const unsure = aCandidate(pier.id, { share: 0.39 });
    const sibling = (score: number): Verdict => verdict([unsure, aCandidate(sailors.id, { score })], wanted);
    const other = (score: number): Verdict => verdict([unsure, aCandidate(carried.id, { score })], wanted);
    expect([sibling(-1), sibling(-1.1), other(4), other(3.9)]).toEqual([
      answered(sailors),
      refused('absent', pier, sailors),
      answered(carried),
      refused('absent', pier, carried),
    ]);
  });

  it('answers all the same where the judge is sure of it, and in a thread, which may have lent what is wanted', () => {
    const found = (share: number, given: Partial<Question> = {}): Verdict =>
      verdict([aCandidate(pier.id, { share })], { ...wanted, ...given });
    const thread = { alone: aQuestion(), facts: [pier] };
    expect([found(0.39), found(0.4), found(0.39, { thread })]).toEqual([refused('absent', pier), answered(pier), answered(pier)]);
  });

  it('supports no other fact', () => {
    expect(verdict([aCandidate(carried.id), aCandidate(pier.id), aCandidate(sailors.id)], wanted)).toEqual(
      answered(carried, sailors),
    );
  });

  it('is beyond the account where a later time is asked for, or how something ended that still lay ahead', () => {
    const outcome = { kind: 'yes-no', words: understand('Did they inspect the pier?').words } as const;
    expect([verdict([aCandidate(haddock.id)], { later: true }), verdict([aCandidate(inspection.id)], outcome)]).toEqual([
      refused('after-horizon', haddock),
      refused('after-horizon', inspection),
    ]);
  });
});

describe('a silence', () => {
  it('refuses with its reason where it wins', () => {
    const silences = ['ferry-name', 'inspection-result'].map((id) =>
      verdict([aCandidate(id, { share: 0.5 }), aCandidate(left.id)]),
    );
    expect(silences).toEqual([refused('absent', left), refused('after-horizon', left)]);
  });

  it('refuses together with others where nothing wins and they outweigh it', () => {
    const candidates = [
      aCandidate(left.id, { share: 0.2 }),
      aCandidate('ferry-name', { share: 0.15 }),
      aCandidate('inspection-result', { share: 0.15 }),
    ];
    expect([verdict(candidates, {}, 0.29), verdict(candidates, {}, 0.31)]).toEqual([
      refused('absent', left),
      refused(null, left),
    ]);
  });

  it('refuses with the reason that all silences together make likeliest', () => {
    const shares = (first: number, second: number): Verdict =>
      verdict([
        aCandidate('ferry-name', { share: first }),
        aCandidate('inspection-result', { share: second }),
        aCandidate('inspection-result', { share: second }),
      ]);
    expect([shares(0.3, 0.1), shares(0.3, 0.2)]).toEqual([refused('absent'), refused('after-horizon')]);
  });

  it('is nothing known where nothing was found', () => {
    expect(verdict([])).toEqual(refused(null));
  });
});

describe('a list', () => {
  const candidates = [aCandidate('troubles-at-sea'), aCandidate(left.id)];

  it('is shown whole and in its order where it wins', () => {
    expect(verdict(candidates)).toEqual({ ...answered(spoke, opposed), listed: true });
  });

  it('gives way where things are set side by side and it lacks one that is named', () => {
    const asking = (typed: string): Verdict => {
      const { words, terms, names } = understand(typed);
      return verdict(candidates, { words, terms, names });
    };
    expect([asking('Haddock versus Cod'), asking('Haddock versus Sudland'), asking('everything on Sudland')]).toEqual([
      { ...answered(spoke, opposed), listed: true },
      answered(left),
      { ...answered(spoke, opposed), listed: true },
    ]);
  });

  it('is refused where nothing is likely enough, where a later time is asked for, and for a name that the article does not have', () => {
    const term = { text: 'redport', start: 0, end: 7, units: ['s:place:redport'] };
    expect([verdict(candidates, {}, 0.51), verdict(candidates, { later: true }), verdict(candidates, { terms: [term] })]).toEqual(
      [refused(null, left), refused('after-horizon', left), refused('absent', left)],
    );
  });
});

describe('a fact that contradicts the question', () => {
  const candidates = [aCandidate(left.id), aCandidate(carried.id, { score: 4.5 })];
  const asked = understand('Why did the ferry carry 5,000 passengers?');

  it('corrects it, alone, whatever else was found', () => {
    expect(reachVerdict(asked, aJudgement(candidates, 0.9), deciding)).toEqual({ ...answered(carried), corrected: true });
  });

  it('corrects it wherever it wins with another figure or date, whatever was learned', () => {
    const corrected = (typed: string, fact: Fact): boolean =>
      reachVerdict(understand(typed), aJudgement([aCandidate(fact.id), aCandidate(cod.id)]), {
        ...deciding,
        weights: { premise: [] },
      }).corrected;
    expect([
      corrected('Did the ferry carry 5,000 passengers?', carried),
      corrected('Did the ferry leave Bluehaven in July?', left),
      corrected('Did the ferry carry 1,200 passengers?', carried),
      corrected('Did Cod oppose the tunnel?', opposed),
    ]).toEqual([true, true, false, false]);
    expect(reachVerdict(understand('Did the ferry carry 5,000?'), aJudgement(candidates.toReversed()), deciding)).toEqual({
      ...answered(carried),
      corrected: true,
    });
  });

  it('does not correct what came later', () => {
    const later = understand('Did the ferry carry 5,000 passengers in 2015?');
    expect(reachVerdict(later, aJudgement(candidates.toReversed()), deciding)).toEqual(refused('after-horizon', carried, left));
  });

  it('does not correct a follow-up that borrows: what the thread lent was not taken for granted', () => {
    const { terms } = readInThread(understand('why?'), { question: asked, facts: [] }, lexicon, knowledge.nameById);
    const winning = candidates.toReversed();
    expect(
      [candidates, winning].map((found) => reachVerdict({ ...asked, terms }, aJudgement(found), deciding).corrected),
    ).toEqual([false, false]);
  });
});

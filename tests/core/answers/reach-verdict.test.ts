// What the judge's choice comes to: facts that answer, a correction, or a refusal with what is near.
import { describe, expect, it } from 'vitest';
import { createContraries } from '../../../src/core/answers/contraries.ts';
import type { Candidate } from '../../../src/core/answers/judge.ts';
import { type Verdict, reachVerdict } from '../../../src/core/answers/reach-verdict.ts';
import type { Fact } from '../../../src/core/knowledge/fact.ts';
import type { Question } from '../../../src/core/questions/question.ts';
import { readInThread } from '../../../src/core/questions/read-in-thread.ts';
import type { Passages } from '../../../src/core/search/passage-model.ts';
import { HARBOUR_FACTS, aQuestion, harbourReading, plainWeights } from '../../support/sample-harbour.ts';
import { aCandidate as judged, aJudgement } from '../../support/sample-judgements.ts';

const { understand, lexicon, knowledge } = harbourReading();
const deciding = { knowledge, contraries: createContraries(knowledge), weights: plainWeights() };
const { left, carried, haddock, opposed, cod, pier, sailors, inspection } = HARBOUR_FACTS;

/** As probable as an answer has to be, unless a test wants it otherwise. */
const aCandidate = (id: string, given: Partial<Candidate> = {}): Candidate => judged(id, { share: 0.25, ...given });
const verdict = (
  candidates: readonly Candidate[],
  given: Partial<Question> = {},
  nothing = 0.1,
  passages: Partial<Passages> = {},
): Verdict => reachVerdict(aQuestion({ names: ['norland'], ...given }), aJudgement(candidates, nothing, passages), deciding);
const answered = (...facts: Fact[]): Verdict => ({ facts, near: [], reason: null, corrected: false });
const refused = (reason: NonNullable<Verdict['reason']>, ...near: Fact[]): Verdict => ({
  facts: [],
  near,
  reason,
  corrected: false,
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
    const again = aCandidate(haddock.id, { fact: { ...haddock, id: 'again' } });
    expect(verdict([aCandidate(haddock.id), again, aCandidate(pier.id)])).toEqual(answered(haddock, pier));
  });

  it('is refused where nothing is likely enough, and the facts that come nearest are shown as near', () => {
    const candidates = [haddock, pier, cod, left].map((fact) => aCandidate(fact.id));
    expect([verdict(candidates, {}, 0.45), verdict(candidates, {}, 0.46)]).toEqual([
      answered(haddock, pier, cod),
      refused('absent', haddock, pier, cod),
    ]);
  });

  it('is refused where several are likely and none of them enough, and not in a thread', () => {
    const found = (share: number, given: Partial<Question> = {}): Verdict => verdict([aCandidate(haddock.id, { share })], given);
    const thread = { alone: aQuestion(), facts: [pier] };
    expect([found(0.15), found(0.14), found(0.14, { thread })]).toEqual([
      answered(haddock),
      refused('absent', haddock),
      answered(haddock),
    ]);
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

describe('a refusal', () => {
  it('has the reason that the whole question makes likeliest', () => {
    const reasons = ['absent', 'after-horizon', 'off-topic'] as const;
    expect(reasons.map((reason) => verdict([aCandidate(left.id)], {}, 0.5, { reason }))).toEqual(
      reasons.map((reason) => refused(reason, left)),
    );
  });

  it('is of a part where rather only a part is in the file', () => {
    expect([-0.9, -1.1].map((partly) => verdict([aCandidate(left.id)], {}, 0.5, { partly }))).toEqual([
      refused('partly', left),
      refused('absent', left),
    ]);
  });

  it('is of a part too where a fact lacks what is wanted, and never where a later time is asked for', () => {
    const partly = 0.1;
    const lacking = verdict([aCandidate(pier.id, { share: 0.39 })], { wanted: 'count', names: [] }, 0.1, { partly });
    const later = verdict([aCandidate(left.id)], { later: true }, 0.5, { partly, reason: 'after-horizon' });
    expect([lacking, later]).toEqual([refused('partly', pier), refused('after-horizon', left)]);
  });

  it('is near nothing where nothing was found', () => {
    expect(verdict([])).toEqual(refused('absent'));
  });

  it('names a stranger: whoever the article does not have answers nothing of it', () => {
    const term = { text: 'redport', start: 0, end: 7, units: ['s:place:redport'] };
    expect(verdict([aCandidate(left.id)], { terms: [term] })).toEqual(refused('absent', left));
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

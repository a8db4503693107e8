// The wordings of each fact stand together, and so does all that is refused near one fact or for one reason.
import { describe, expect, it } from 'vitest';
import { silenceSchema, strangerSchema } from '../../../src/core/knowledge/knowledge.ts';
import { introductionsOf } from '../../../src/core/search/introductions.ts';
import { groupWordings } from '../../../src/core/search/wording-groups.ts';
import { HARBOUR_FACTS, harbour } from '../../support/sample-harbour.ts';

const { left, haddock } = HARBOUR_FACTS;
const facts = [left, haddock];
const aSilence = (what: string, near: string[], reason: string, ...asks: string[]) =>
  silenceSchema.parse({ id: what.replace(' ', '-'), what, near, reason, asks });

describe('groupWordings', () => {
  it('has the wordings of each fact by its place, those that ask whom it introduces among them, and none for a fact that nobody worded', () => {
    const file = harbour({
      strangers: [],
      facts,
      asks: [{ fact: haddock.id, asks: ['who leads Norland'] }],
      lacks: [],
      silences: [],
      lists: [],
    });
    const introducing = introductionsOf(file).flatMap(({ asks }) => asks);
    expect(groupWordings(file)).toEqual({
      facts: [[], ['who leads Norland', ...introducing]],
      refusals: [],
    });
  });

  it('brings together what is refused near a fact: silences by the first fact near them, and what the fact leaves open', () => {
    const silences = [
      aSilence('crew', [haddock.id, left.id], 'absent', 'who sails'),
      aSilence('age', [haddock.id], 'after-horizon'),
    ];
    const lacks = [
      { fact: left.id, lacks: ['who steered'] },
      { fact: haddock.id, lacks: ['her hobby'] },
    ];
    expect(groupWordings(harbour({ facts, asks: [], lacks, silences, lists: [], strangers: [] })).refusals).toEqual([
      { near: 1, asks: ['crew', 'who sails', 'age', 'her hobby'] },
      { near: 0, asks: ['who steered'] },
    ]);
  });

  it('brings together by its reason what is near no fact', () => {
    const silences = [
      aSilence('pizza', [], 'off-topic', 'pasta'),
      aSilence('next year', [], 'after-horizon'),
      aSilence('weather', [], 'off-topic'),
    ];
    expect(groupWordings(harbour({ facts, asks: [], lacks: [], silences, lists: [], strangers: [] })).refusals).toEqual([
      { near: null, asks: ['pizza', 'pasta', 'weather'] },
      { near: null, asks: ['next year'] },
    ]);
  });

  it('refuses what asks who or what a stranger is, with the rest that is absent', () => {
    const strangers = [strangerSchema.parse({ name: 'Redport', kind: 'place' })];
    const silences = [aSilence('age', [], 'absent')];
    expect(groupWordings(harbour({ facts, asks: [], lacks: [], silences, lists: [], strangers })).refusals).toEqual([
      { near: null, asks: ['age', 'what is Redport', 'whats Redport', 'Redport, what is that'] },
    ]);
  });
});

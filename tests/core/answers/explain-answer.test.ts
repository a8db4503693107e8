// The receipt of an answer: what was understood and matched, what came first and second, and why the second lost.
import { describe, expect, it } from 'vitest';
import { FEATURES } from '../../../src/core/answers/weigh-candidate.ts';
import { FOLLOW_UP_FEATURES } from '../../../src/core/answers/weigh-follow-up.ts';
import { createDesk, turnOf } from '../../../src/core/desk.ts';
import { harbour, plainWeights } from '../../support/sample-harbour.ts';

const version = 'abcdef0123456789'.repeat(4);
const desk = createDesk(harbour({ version }), plainWeights());

describe('the receipt', () => {
  it('tells what was understood: words as read, kind, what was wanted', () => {
    expect(desk.explain('How many pasengers did the ferry carry?')).toMatchObject({
      readAs: 'how many passengers did the ferry carry',
      kind: 'how-many',
      wanted: 'count',
      corrections: [{ from: 'pasengers', to: 'passengers' }],
    });
  });

  it('tells by what each word was matched: itself, a synonym, a name, a wording, or nothing', () => {
    const matchedIn = (text: string): Record<string, string> =>
      Object.fromEntries(desk.explain(text).matched.map(({ typed, by }) => [typed, by]));
    expect(matchedIn('How many people on board did the ferry carry?')).toEqual({
      'people on board': 'synonym',
      ferry: 'word',
      carry: 'word',
    });
    expect(matchedIn('president of the Norlanders, zeppelin')).toEqual({
      president: 'word',
      norlanders: 'name',
      zeppelin: 'nothing',
    });
    expect(matchedIn('ferry departure')).toMatchObject({ departure: 'wording' });
  });

  it('names the id of the name that a nickname stands for', () => {
    expect(desk.explain('president of Saltgate').matched).toContainEqual({ typed: 'saltgate', by: 'name', as: 'sudland' });
  });

  it('puts first what the answer leads with, and another second', () => {
    const { first, second } = desk.explain('Who is the president of Norland?');
    expect(first).toMatchObject({ fact: 'haddock-is-president', paragraph: 2 });
    expect(first?.fact).toBe(desk.ask('Who is the president of Norland?').facts[0]?.id);
    expect(second?.fact).not.toBe(first?.fact);
    expect((second?.share ?? 1) <= (first?.share ?? 0)).toBe(true);
  });

  it('gives few reasons why the second lost, each a feature', () => {
    const { lostBy } = desk.explain('Who is the president of Norland?');
    expect([lostBy.length > 0, lostBy.length <= 3]).toEqual([true, true]);
    expect(FEATURES).toEqual(expect.arrayContaining([...lostBy]));
  });

  it('gives the reasons of a follow-up by what its thread tells, too', () => {
    const weights = plainWeights();
    const told = FOLLOW_UP_FEATURES.map((feature) => (feature === 'threadLead' ? 99 : 0));
    const leaning = createDesk(harbour(), { ...weights, followUp: { ...weights.followUp, candidate: told } });
    const thread = [turnOf(desk.ask('Who is the president of Norland?'))];
    expect(leaning.explain('why?', thread)).toMatchObject({ first: { fact: 'haddock-is-president' }, lostBy: ['threadLead'] });
  });

  it('tells how much speaks for a refusal: more than half where the question is refused, and less where it is answered', () => {
    const asked = ['Which name is painted on the ferry?', 'Who is the president of Norland?'];
    expect(asked.map((question) => [desk.ask(question).outcome === 'answer', desk.explain(question).refused > 0.5])).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  it('names the file by the beginning of its hash', () => {
    expect(desk.explain('pier').version).toBe('abcdef012345');
  });

  it('is there for a text without words too', () => {
    expect(desk.explain('')).toMatchObject({ readAs: '', matched: [], corrections: [] });
  });

  it('reads a follow-up in its thread', () => {
    expect(desk.explain('and Sudland?', [turnOf(desk.ask('Who is the president of Norland?'))]).readAs).toContain('president');
  });

  it('is the same each time', () => {
    expect(desk.explain('pier of Norland')).toEqual(desk.explain('pier of Norland'));
  });
});

// No question is answered by itself: each writer's are put to a desk that never saw them.
import { describe, expect, it } from 'vitest';
import { factListSchema, silenceSchema } from '../../src/core/knowledge/knowledge.ts';
import { sampleKnowledge } from '../support/sample-knowledge.ts';
import { PARTS, holdOut, partsOf, withoutWordingsOf } from './hold-out.ts';
import type { Expected, QuestionSet } from './question-set.ts';
import type { Answerer, Scored } from './score.ts';

const question = (id: string, q = id, given: Partial<Expected> = {}): Expected => ({
  id,
  q,
  kind: 'who',
  style: 'plain',
  answerable: true,
  why: 'a test',
  ...given,
});
const aSet = (singles: readonly Expected[], threads: QuestionSet['threads'] = []): QuestionSet => ({
  name: 'tiny',
  singles,
  threads,
});

describe('the parts of a set', () => {
  const set = aSet(
    ['a-1', 'b-1', 'c-1', 'a-2', 'd-1', 'e-1', 'f-1'].map((id) => question(id)),
    [
      { id: 'b-9', turns: [question('b-9.1')] },
      { id: 'g-1', turns: [question('g-1.1')] },
    ],
  );

  it('hold every question and thread once, and no writer in two of them', () => {
    const idsOf = ({ name, singles, threads }: QuestionSet) => [name, [...singles, ...threads].map(({ id }) => id)];
    expect(partsOf(set).map(idsOf)).toEqual([
      ['tiny 1', ['a-1', 'a-2', 'f-1']],
      ['tiny 2', ['b-1', 'b-9', 'g-1']],
      ['tiny 3', ['c-1']],
      ['tiny 4', ['d-1']],
      ['tiny 5', ['e-1']],
    ]);
    expect(partsOf(set)).toHaveLength(PARTS);
  });

  it('are no more than there are writers', () => {
    expect([partsOf(aSet([question('a-1'), question('b-1')])).length, partsOf(aSet([]))]).toEqual([2, []]);
  });
});

describe('a file without the wordings of a part', () => {
  const knowledge = sampleKnowledge({
    asks: [{ fact: 'ferry-carried-about-1200', asks: ['How many were on the ferry?', 'passenger figure'] }],
    lacks: [{ fact: 'ferry-left-bluehaven', lacks: ['Who steered the ferry?', 'which captain'] }],
    silences: [silenceSchema.parse({ id: 'name', what: 'the name', reason: 'absent', asks: ['What is it called?', 'name'] })],
    lists: [
      factListSchema.parse({
        id: 'trip',
        what: 'the trip',
        facts: ['ferry-left-bluehaven', 'ferry-carried-about-1200'],
        asks: ['the whole trip', 'everything of the trip'],
      }),
    ],
  });

  it('has lost its questions wherever they stand, however they are spaced and capitalised, and nothing else', () => {
    const part = aSet(
      ['how many were  on the ferry?', 'WHO STEERED THE FERRY?', ' what is it called? '].map((q, at) => question(`a-${at}`, q)),
      [{ id: 'a-9', turns: [question('a-9.1', 'passengers'), question('a-9.2', 'and all?', { means: 'the whole trip' })] }],
    );
    const { asks, lacks, silences, lists, ...rest } = withoutWordingsOf(knowledge, part);
    expect([asks, lacks, silences.map((silence) => silence.asks), lists.map((list) => list.asks)]).toEqual([
      [{ fact: 'ferry-carried-about-1200', asks: ['passenger figure'] }],
      [{ fact: 'ferry-left-bluehaven', lacks: ['which captain'] }],
      [['name']],
      [['everything of the trip']],
    ]);
    const { asks: _a, lacks: _l, silences: _s, lists: _t, ...others } = knowledge;
    expect(rest).toEqual({ ...others, asksOf: new Map([['ferry-carried-about-1200', ['passenger figure']]]) });
  });

  it('is the file itself where the part asks nothing of it', () => {
    expect(withoutWordingsOf(knowledge, aSet([question('a-1', 'zeppelin')]))).toEqual(knowledge);
  });
});

describe('holding out', () => {
  const asks = ['who one?', 'who two?'];
  const knowledge = sampleKnowledge({ asks: [{ fact: 'ferry-left-bluehaven', asks }] });
  const set = aSet(
    [question('a-1', 'who one?'), question('b-1', 'who two?')],
    [{ id: 'a-2', turns: [question('a-2.1', 'who one?'), question('a-2.2', 'and?')] }],
  );
  /** An answerer that tells by which wordings it answers. */
  const telling = ({ asks: [entry] }: typeof knowledge): Answerer => {
    const told: Scored = { outcome: 'answer', reason: (entry?.asks ?? []).join(), facts: [] };
    return { ask: () => told, askThread: (questions) => questions.map(() => told) };
  };

  it('puts each writer’s questions and threads to a desk without that writer’s wordings', () => {
    const held = holdOut(knowledge, set, telling);
    expect([
      held.ask('who one?', 'a-1').reason,
      held.ask('who two?', 'b-1').reason,
      held.askThread(['who one?', 'and?'], 'a-2').map(({ reason }) => reason),
    ]).toEqual(['who two?', 'who one?', ['who two?', 'who two?']]);
  });

  it('builds one desk a part, not one a question', () => {
    let built = 0;
    const held = holdOut(knowledge, set, (file) => {
      built += 1;
      return telling(file);
    });
    for (const { q, id } of set.singles) held.ask(q, id);
    expect(built).toBe(2);
  });

  it('fails on a question of a writer who is not in the set', () => {
    expect(() => holdOut(knowledge, set, telling).ask('who?', 'z-1')).toThrow('no part of tiny holds z-1');
  });
});

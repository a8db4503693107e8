// The scores themselves: what counts as right on a tiny set, so that a figure means what the table says.
import { describe, expect, it } from 'vitest';
import type { Expected, QuestionSet } from './question-set.ts';
import { rate, type Report, score, type Scored } from './score.ts';

const question = (given: Partial<Expected> = {}): Expected => ({
  id: 'q1',
  q: 'q1',
  kind: 'how-many',
  style: 'plain',
  answerable: true,
  paragraphs: [19],
  why: 'a test',
  ...given,
});
const unanswerable = (given: Partial<Expected> = {}): Expected => {
  const { paragraphs: _none, ...rest } = question({ answerable: false, reason: 'absent', ...given });
  return rest;
};
/** An answer that shows facts of these paragraphs, the first with a statement. */
const shows = (paragraphs: readonly number[], statement = 'Some boats.', reason: string | null = null): Scored => ({
  outcome: 'answer',
  reason,
  facts: paragraphs.map((paragraph, at) => ({ paragraph, statement: at === 0 ? statement : 'More.' })),
});
const refuses = (reason = 'absent', paragraphs: readonly number[] = []): Scored => ({
  ...shows(paragraphs),
  outcome: 'closest',
  reason,
});

/** Scores single questions, each with the answer it got. */
const scored = (...pairs: [Expected, Scored][]): Report => {
  const singles = pairs.map(([expected], at) => ({ ...expected, id: `q${at}`, q: `q${at}` }));
  const set: QuestionSet = { name: 'tiny', singles, threads: [] };
  return score(set, { ask: (q) => pairs[Number(q.slice(1))]?.[1] ?? refuses(), askThread: () => [] });
};
const figure = (report: Report, ...measures: (keyof Report['rates'])[]): string[] =>
  measures.map((measure) => `${report.rates[measure].good}/${report.rates[measure].all}`);

describe('an answerable question', () => {
  it('is right when the first fact is of its paragraph, among three when any of three is', () => {
    const report = scored(
      [question(), shows([19, 1])],
      [question(), shows([1, 2, 19])],
      [question(), shows([1, 2, 3, 19])],
      [question(), refuses('partly', [19])],
    );
    expect(figure(report, 'precisionAt1', 'amongFirst3', 'answerableKept')).toEqual(['1/4', '2/4', '3/4']);
  });

  it('may be answered by any of several paragraphs', () => {
    expect(figure(scored([question({ paragraphs: [3, 7] }), shows([7])]), 'precisionAt1')).toEqual(['1/1']);
  });

  it('needs its value in the first statement, whatever the quotes, spaces and capitals', () => {
    const asked = question({ value: "Algeria's  army" });
    const report = scored(
      [asked, shows([19], 'The Army of… algeria’s army.')],
      [asked, shows([19], 'An army.')],
      [asked, refuses('absent', [19])],
      [question(), shows([19])],
    );
    expect(figure(report, 'valueInLead')).toEqual(['1/3']);
  });
});

describe('a false premise', () => {
  it('wants the reason said, and no value in the statement', () => {
    const asked = question({ corrected: true, value: '5,000' });
    const report = scored([asked, shows([19], 'About 3,300.', 'corrected')], [asked, shows([19])]);
    expect(figure(report, 'correctedSaid', 'valueInLead', 'precisionAt1')).toEqual(['1/2', '0/0', '2/2']);
  });
});

describe('an unanswerable question', () => {
  it('is right when it is not answered, and its reason is judged apart', () => {
    const report = scored([unanswerable(), refuses()], [unanswerable(), refuses('off-topic')], [unanswerable(), shows([1])]);
    expect(figure(report, 'unanswerableRefused', 'reasonRight', 'answerableKept')).toEqual(['2/3', '1/2', '0/0']);
  });
});

describe('a question that needs several facts', () => {
  it('is right only with every paragraph, and counts what is shown beside what is needed', () => {
    const asked = question({ several: true, paragraphs: [17, 18] });
    const report = scored([asked, shows([18, 3, 17])], [asked, shows([17])], [asked, refuses('partly', [17, 18])]);
    expect([figure(report, 'severalComplete', 'precisionAt1'), report.shownPerNeeded]).toEqual([['1/3', '0/0'], 1]);
  });
});

describe('a thread', () => {
  it('is scored from its second turn on, with rates of its own', () => {
    const turns = [question({ id: 't.1' }), question({ id: 't.2', paragraphs: [20] }), unanswerable({ id: 't.3' })];
    const set: QuestionSet = { name: 'tiny', singles: [], threads: [{ id: 't', turns }] };
    const asked: (readonly string[])[] = [];
    const report = score(set, {
      ask: () => refuses(),
      askThread: (questions) => {
        asked.push(questions);
        return [refuses(), shows([20]), shows([1])];
      },
    });
    expect([asked, figure(report, 'threadPrecisionAt1', 'threadRefused', 'precisionAt1', 'unanswerableRefused')]).toEqual([
      [['q1', 'q1', 'q1']],
      ['1/1', '0/1', '0/0', '0/0'],
    ]);
  });
});

describe('the report', () => {
  it('lists each miss with what was expected and what came', () => {
    const report = scored([question({ value: '3,300' }), shows([1, 19])], [unanswerable(), shows([4])]);
    const common = { kind: 'how-many', style: 'plain' };
    expect(report.misses).toEqual([
      { ...common, id: 'q0', q: 'q0', measure: 'precisionAt1', expected: '19 "3,300"', got: 'answer/- 1,19' },
      { ...common, id: 'q0', q: 'q0', measure: 'valueInLead', expected: '19 "3,300"', got: 'answer/- 1,19' },
      { ...common, id: 'q1', q: 'q1', measure: 'unanswerableRefused', expected: 'refusal (absent)', got: 'answer/- 4' },
    ]);
  });

  it('splits the rates by kind and by style', () => {
    const report = scored(
      [question(), shows([19])],
      [question({ kind: 'who', style: 'typo' }), shows([1])],
      [unanswerable(), refuses()],
    );
    expect([[...report.byKind], [...report.byStyle]]).toEqual([
      [
        ['how-many', { good: 1, all: 1 }],
        ['who', { good: 0, all: 1 }],
        ['how-many (not stated)', { good: 1, all: 1 }],
      ],
      [
        ['plain', { good: 1, all: 1 }],
        ['typo', { good: 0, all: 1 }],
      ],
    ]);
  });

  it('counts a rate of nothing as whole', () => {
    expect([rate({ good: 0, all: 0 }), rate({ good: 1, all: 4 })]).toEqual([1, 0.25]);
  });
});

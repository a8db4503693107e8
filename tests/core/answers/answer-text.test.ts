// An answer in one text: what a notification and a terminal show, first things first.
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/core/answers/answer.ts';
import { answerText, headline, quoteText, sourceLine } from '../../../src/core/answers/answer-text.ts';
import { aFact, anAmbiguity, anAnswer, aRefusal } from '../../support/sample-answers.ts';

const SOURCE = 'Source: the harbour office; said (paragraph 3, as of Oct. 29, 2012).';

describe('answerText', () => {
  it('opens with the lead fact, then says who says so, where it stands, as of when, and what to be careful about', () => {
    expect(answerText(anAnswer({ facts: [aFact({ careful: ['Boats, not ships.', 'One port.'] })] }))).toBe(
      `About 12 boats left the port. ${SOURCE} Careful: Boats, not ships. Careful: One port.`,
    );
  });

  it('leaves supporting facts to the blocks', () => {
    expect(answerText(anAnswer({ facts: [aFact(), aFact({ id: 'b', statement: 'More.' })] }))).toBe(
      `About 12 boats left the port. ${SOURCE}`,
    );
  });

  it('numbers every fact of a list, a line each, and not a list of one', () => {
    const facts = [aFact(), aFact({ id: 'b', statement: 'The rest stayed.' })];
    expect(answerText(anAnswer({ facts, listed: true }))).toBe(
      `1. About 12 boats left the port. ${SOURCE}\n2. The rest stayed. ${SOURCE}`,
    );
    expect(answerText(anAnswer({ listed: true }))).toBe(`About 12 boats left the port. ${SOURCE}`);
  });

  it('puts spoken words between the statement and its source, cuts marked', () => {
    expect(answerText(anAnswer({ facts: [aFact({ quote: ['off they', 'went'] })] }))).toBe(
      `About 12 boats left the port. “off they … went” ${SOURCE}`,
    );
  });

  it('says that the file does not say before the nearest fact, which it marks as no answer', () => {
    expect(answerText(aRefusal({ near: [aFact(), aFact({ id: 'b', statement: 'Further off.' })] }))).toBe(
      `The file does not say. Near, not an answer: About 12 boats left the port. ${SOURCE}`,
    );
  });

  it('offers the readings of a question with more than one', () => {
    expect(answerText(anAmbiguity())).toBe(
      'This can be read in more than one way. Did you mean: boats that left or boats that came',
    );
  });

  it('says first that a premise is wrong', () => {
    const answer: Answer = { ...anAnswer(), outcome: 'answer', reason: 'corrected' };
    expect(answerText(answer)).toBe(`Not as asked. The file has: About 12 boats left the port. ${SOURCE}`);
  });

  it('does not restate the question', () => {
    expect([anAnswer(), aRefusal(), anAmbiguity()].filter((answer) => answerText(answer).includes(answer.question))).toEqual([]);
  });
});

describe('headline', () => {
  it('has words of its own for every reason, and none for a plain answer', () => {
    const reasons = [
      null,
      'corrected',
      'partly',
      'absent',
      'after-horizon',
      'ambiguous',
      'off-topic',
      'greeting',
      'empty',
    ] as const;
    const heads = reasons.map(headline);
    expect([heads[0], heads.indexOf('', 1), new Set(heads).size]).toEqual(['', -1, reasons.length]);
  });
});

describe('sourceLine and quoteText', () => {
  it('name the speaker, the paragraph and the day of the account', () => {
    expect(sourceLine(aFact())).toBe('the harbour office; said (paragraph 3, as of Oct. 29, 2012)');
  });

  it('quote nothing where nothing is quoted', () => {
    expect([quoteText(aFact()), quoteText(aFact({ quote: ['ahoy'] }))]).toEqual(['', '“ahoy”']);
  });
});

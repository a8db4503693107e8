// An answer as lines for a terminal.
import { describe, expect, it } from 'vitest';
import { printAnswer } from '../../src/cli/print.ts';
import type { Answer } from '../../src/core/answers/answer.ts';
import { aFact, anAmbiguity, anAnswer, aRefusal } from '../support/sample-answers.ts';

const SOURCE = '  Source: the harbour office; said (paragraph 3, as of Oct. 29, 2012)';

describe('printAnswer', () => {
  it('prints each fact with its quotation, source and cautions, then how the question was read', () => {
    const facts = [
      aFact({ quote: ['off', 'they went'], careful: ['Boats, not ships.', 'One port.'] }),
      aFact({ statement: 'The rest stayed.' }),
    ];
    expect(printAnswer(anAnswer({ facts, readAs: 'how many boats left' })).split('\n')).toEqual([
      'About 12 boats left the port.',
      '  “off … they went”',
      SOURCE,
      '  Careful: Boats, not ships.',
      '  Careful: One port.',
      'The rest stayed.',
      SOURCE,
      'Read as: how many boats left',
    ]);
  });

  it('says what kind of refusal it is before what is near, which it marks as no answer', () => {
    expect(printAnswer(aRefusal()).split('\n')).toEqual([
      'The file does not say.',
      'Near, not an answer:',
      'About 12 boats left the port.',
      SOURCE,
    ]);
  });

  it('prints the half that is there before what is near', () => {
    const partly: Answer = { ...aRefusal({ facts: [aFact({ statement: 'A half.' })] }), outcome: 'closest', reason: 'partly' };
    expect(printAnswer(partly).split('\n')).toEqual([
      'The file answers only part of this:',
      'A half.',
      SOURCE,
      'Near, not an answer:',
      'About 12 boats left the port.',
      SOURCE,
    ]);
  });

  it('offers the readings of a question with more than one', () => {
    expect(printAnswer(anAmbiguity()).split('\n')).toEqual([
      'This can be read in more than one way.',
      'Did you mean:',
      '  boats that left',
      '  boats that came',
    ]);
  });
});

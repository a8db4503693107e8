// Two questions in one message are told apart; one question with an "and" in it is left whole.
import { describe, expect, it } from 'vitest';
import { splitQuestion } from '../../../src/core/questions/split-question.ts';

describe('splitQuestion', () => {
  it('parts two questions at "and", a question mark or a plus sign', () => {
    expect(
      [
        'how many troops is ECOWAS sending and who commands them',
        'Who met Clinton? When did he arrive?',
        'who offered troops + what is the condition',
      ].map(splitQuestion),
    ).toEqual([
      ['how many troops is ECOWAS sending', 'who commands them'],
      ['Who met Clinton', 'When did he arrive?'],
      ['who offered troops', 'what is the condition'],
    ]);
  });

  it('leaves a single question whole, with an "and" in it or without', () => {
    expect(
      [
        'how many troops',
        'what did Clinton and Bouteflika discuss',
        'US and France lobbying',
        'who what and when',
        'where and when did they meet',
        '',
      ].map(splitQuestion),
    ).toEqual([null, null, null, null, null, null]);
  });

  it('keeps the words of each half as typed', () => {
    const halves = splitQuestion('How MANY Tuaregs in Algeria and WHERE do they live');
    expect(halves).toEqual(['How MANY Tuaregs in Algeria', 'WHERE do they live']);
  });
});

// Courtesy is told from questions.
import { describe, expect, it } from 'vitest';
import { isSmallTalk } from '../../../src/core/questions/small-talk.ts';
import { tokenise } from '../../../src/core/text/words.ts';

const isTalk = (text: string): boolean => isSmallTalk(tokenise(text).map((word) => word.text));

describe('isSmallTalk', () => {
  it('knows greetings, thanks and signs of life, in whatever capitals and punctuation', () => {
    const talk = [
      'Hi!',
      'hello there',
      'Good morning, team',
      'THANKS so much',
      'thank you',
      'ok',
      'got it, thanks',
      'ping',
      'are you there?',
      'what can you do',
    ];
    expect(talk.filter((text) => !isTalk(text))).toEqual([]);
  });

  it('takes no question for courtesy, however politely it is put', () => {
    const questions = [
      '',
      'hi, who is Bouteflika',
      'thanks, and France?',
      'test troops',
      'morning briefing',
      'what can you do about Mali',
      'high',
    ];
    expect(questions.filter(isTalk)).toEqual([]);
  });
});

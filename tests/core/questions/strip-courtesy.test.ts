// Courtesy at either end of a question is taken off; the question itself is left whole.
import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripCourtesy } from '../../../src/core/questions/strip-courtesy.ts';
import { tokenise } from '../../../src/core/text/words.ts';

const strip = (text: string): string =>
  stripCourtesy(tokenise(text))
    .map((word) => word.text)
    .join(' ');

describe('stripCourtesy', () => {
  it('takes off greetings, apologies, deadlines and requests to be told', () => {
    const asked = 'how many boats left';
    const courteous = [
      'Hi, how many boats left?',
      'Good morning desk, how many boats left?',
      'Sorry to bother you, how many boats left?',
      'Could you please tell me how many boats left?',
      'Quick question: how many boats left?',
      'Please tell me how many boats left',
      'I need to know how many boats left',
      'We are on deadline here, how many boats left?',
      'Just wondering how many boats left',
    ];
    expect(courteous.map(strip)).toEqual(courteous.map(() => asked));
  });

  it('takes off thanks and the like at the end', () => {
    const courteous = [
      'how many boats left, thanks!',
      'how many boats left please',
      'how many boats left? Many thanks',
      'how many boats left asap',
    ];
    expect(courteous.map(strip)).toEqual(courteous.map(() => 'how many boats left'));
  });

  it('takes off one courtesy after another', () => {
    expect(strip('Hello there, sorry to bother you, could you please tell me how many boats left? Thanks so much')).toBe(
      'how many boats left',
    );
  });

  it('leaves a plain question as it is', () => {
    const plain = [
      'who greeted the president at the port',
      'when will the boats leave',
      'can the boats leave',
      'did the clerk say thanks to the boats',
      'boats that left',
      'is it right',
    ];
    expect(plain.map(strip)).toEqual(plain);
  });

  it('leaves the places of the words it keeps as they were typed', () => {
    expect(stripCourtesy(tokenise('Hi, which boats? Thanks'))).toEqual([
      { text: 'which', start: 4, end: 9 },
      { text: 'boats', start: 10, end: 15 },
    ]);
  });

  it('keeps something of a text that is courtesy alone, and nothing of an empty one', () => {
    expect(strip('hello')).toBe('hello');
    expect(strip('thanks please hi').length).toBeGreaterThan(0);
    expect(stripCourtesy([])).toEqual([]);
  });

  it('keeps one stretch of the words, never none, and finds nothing more to take off in it', () => {
    const word = constantFrom(
      'hi',
      'please',
      'could',
      'you',
      'tell',
      'me',
      'thanks',
      'boats',
      'who',
      'sorry',
      'so',
      'much',
      'desk',
      'quick',
    );
    assert(
      property(array(word, { minLength: 1, maxLength: 10 }), (words) => {
        const typed = tokenise(words.join(' '));
        const kept = stripCourtesy(typed);
        const from = typed.findIndex((one) => one.start === kept[0]?.start);
        expect(kept.length).toBeGreaterThan(0);
        expect(typed.slice(from, from + kept.length)).toEqual(kept);
        expect(stripCourtesy(kept)).toEqual(kept);
      }),
    );
  });
});

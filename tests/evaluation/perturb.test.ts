// Disturbed questions are still the same questions: seeded, and nothing is disturbed that an answer turns on.
import { array, assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/core/questions/correct-spelling.ts';
import { QUESTION_WORDS } from '../../src/core/text/stop-words.ts';
import { tokenise } from '../../src/core/text/words.ts';
import { createRandom } from '../../src/core/random.ts';
import { PERTURBATIONS } from './perturb.ts';

const SEED = 2012;
const disturb = (name: string, question: string, seed = SEED): string => {
  const perturbation = PERTURBATIONS[name];
  if (!perturbation) throw new Error(`no such perturbation: ${name}`);
  return perturbation(question, createRandom(seed));
};
const NAMES = ['one typo', 'no stop words', 'in capitals', 'polite padding'];
const question = array(
  constantFrom(
    'who',
    'how',
    'many',
    'the',
    'of',
    'is',
    'Norland',
    'passengers',
    '3,300',
    '1990s',
    'pier',
    'Élysée',
    'U.S.',
    'when',
    'harbour',
  ),
  { minLength: 1, maxLength: 9 },
).map((words) => `${words.join(' ')}?`);
const seeds = integer({ min: 0, max: 1_000_000 });

describe('every perturbation', () => {
  it('is one of the four', () => {
    expect(Object.keys(PERTURBATIONS)).toEqual(NAMES);
  });

  it('does the same to the same question with the same seed', () => {
    assert(
      property(question, seeds, (text, seed) => {
        for (const name of NAMES) expect(disturb(name, text, seed)).toBe(disturb(name, text, seed));
      }),
    );
  });

  it('leaves every figure in its place', () => {
    assert(
      property(question, seeds, (text, seed) => {
        const figures = (of: string): string[] => of.match(/\d[\d,]*/g) ?? [];
        for (const name of NAMES) expect([name, figures(disturb(name, text, seed))]).toEqual([name, figures(text)]);
      }),
    );
  });

  it('keeps the question words', () => {
    const asked = (of: string): string[] =>
      tokenise(of)
        .map((word) => word.text)
        .filter((word) => QUESTION_WORDS.has(word));
    assert(
      property(question, seeds, (text, seed) => {
        for (const name of NAMES) expect([name, asked(disturb(name, text, seed))]).toEqual([name, asked(text)]);
      }),
    );
  });
});

describe('one typo', () => {
  it('changes one word of at least five letters by one slip, its first letter kept, and nothing else', () => {
    assert(
      property(question, seeds, (text, seed) => {
        const [before, after] = [text, disturb('one typo', text, seed)].map((of) => of.split(' '));
        const changed = (before ?? []).flatMap((word, at) => (word === after?.[at] ? [] : [[word, after?.[at] ?? ''] as const]));
        expect(after).toHaveLength((before ?? []).length);
        expect(changed.length).toBeLessThanOrEqual(1);
        for (const [from, to] of changed) {
          expect(from.replace(/\P{L}/gu, '').length).toBeGreaterThanOrEqual(5);
          expect([to[0], editDistance(from, to, 2)]).toEqual([from[0], 1]);
        }
      }),
    );
  });

  it('is made somewhere in most questions that have a long word', () => {
    const made = Array.from({ length: 100 }, (_, seed) => disturb('one typo', 'who carried the passengers', seed));
    expect(made.filter((text) => text !== 'who carried the passengers').length).toBeGreaterThan(80);
    expect(new Set(made).size).toBeGreaterThan(20);
  });

  it('is not made in a question of short words and figures', () => {
    expect(Array.from({ length: 50 }, (_, seed) => disturb('one typo', 'who paid 3,300 of U.S. aid?', seed))).toEqual(
      Array.from({ length: 50 }, () => 'who paid 3,300 of U.S. aid?'),
    );
  });
});

describe('the others', () => {
  it('take stop words off and leave the rest in order', () => {
    expect(disturb('no stop words', 'Who is the president of the harbour?')).toBe('Who president harbour?');
  });

  it('write in capitals what was asked', () => {
    expect(disturb('in capitals', 'Who is it? 3,300')).toBe('WHO IS IT? 3,300');
  });

  it('put courtesy around the whole question', () => {
    expect(disturb('polite padding', 'Who is it?')).toMatch(/^\S.* Who is it\? thanks!$/);
  });
});

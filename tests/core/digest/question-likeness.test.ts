// How like questions are: shared weight, in full by word or name and less by concept.
import { describe, expect, it } from 'vitest';
import { type LikenedQuestion, likenQuestions } from '../../../src/core/digest/question-likeness.ts';
import { CONCEPT_SHARE } from '../../../src/core/search/indexed-fact.ts';

const term = (...units: string[]) => ({ units, weight: 1 });
const asking = (...terms: ReturnType<typeof term>[]): LikenedQuestion => ({ kind: 'what', terms });

describe('the likeness of two questions', () => {
  it('is twice the weight that is shared over the weight of both, a question wholly like itself', () => {
    const questions = [asking(term('w:ferri'), term('w:name')), asking(term('w:ferri')), asking(term('w:pier'))];
    expect(likenQuestions(questions)).toEqual([
      [1, 2 / 3, 0],
      [2 / 3, 1, 0],
      [0, 0, 1],
    ]);
  });

  it('is less where they want another kind of answer', () => {
    expect(likenQuestions([asking(term('w:ferri')), { kind: 'who', terms: [term('w:ferri')] }])[0]).toEqual([1, 0.9]);
  });

  it('counts a shared concept for less than a shared word, and a term once', () => {
    const both = asking(term('c:boat', 'w:boat'));
    expect([likenQuestions([asking(term('c:boat')), both])[0]?.[1], likenQuestions([both, both])[0]?.[1]]).toEqual([
      CONCEPT_SHARE,
      1,
    ]);
  });

  it('is nothing for a question without terms', () => {
    expect(likenQuestions([asking(), asking(term('w:ferri'))])).toEqual([
      [0, 0],
      [0, 1],
    ]);
  });
});

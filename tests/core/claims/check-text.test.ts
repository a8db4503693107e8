// A checked draft as text: the header, verdicts in words, the words at fault marked, the file's words beside them.
import { describe, expect, it } from 'vitest';
import { CHECK_HEADER, checkText, findingText, markedText, verdictWords } from '../../../src/core/claims/check-text.ts';
import { aCheckedDraft, aFinding, aSentence } from '../../support/sample-checks.ts';

describe('checkText', () => {
  it('says first that it does not rate truth', () => {
    expect(checkText(aCheckedDraft()).split('\n')[0]).toBe(CHECK_HEADER);
    expect(CHECK_HEADER).toContain('it does not rate what is true');
  });

  it('shows verdict, marked words, finding, fact, paragraph and who says so', () => {
    expect(checkText(aCheckedDraft()).split('\n').slice(1)).toEqual([
      'DIFFERS: The ferry carried [1,300] passengers.',
      '  “1,300”: the file has “about 1,200” (number, paragraph 1)',
      '  The file: The ferry carried about 1,200 passengers. Source: Harbour Office, in paraphrase; said (paragraph 1, as of Oct. 29, 2012).',
    ]);
  });

  it('says so where there is nothing to check', () => {
    expect(checkText({ draft: '', verdict: 'no-claim', sentences: [] })).toBe(`${CHECK_HEADER}\nThere is no sentence to check.`);
  });
});

describe('findingText', () => {
  it('says of what the file is silent on', () => {
    expect(findingText(aFinding({ kind: 'absent', file: null, fact: null, paragraph: null }))).toBe('“1,300” is not in the file');
    expect(findingText(aFinding({ kind: 'date', file: null, fact: null, paragraph: null }))).toBe(
      '“1,300” is not in the file (date)',
    );
  });
});

describe('markedText', () => {
  it('marks words once where findings overlap, and nothing where there are none', () => {
    const findings = [aFinding(), aFinding({ kind: 'qualifier', wrote: '1,300 passengers', end: 34 })];
    expect(markedText(aSentence({ findings }))).toBe('The ferry carried [1,300] passengers.');
    expect(markedText(aSentence({ findings: [] }))).toBe('The ferry carried 1,300 passengers.');
  });
});

describe('verdictWords', () => {
  it('has words for every verdict', () => {
    expect([verdictWords('supported'), verdictWords('partly'), verdictWords('not-in-file'), verdictWords('no-claim')]).toEqual([
      'supported',
      'only partly in the file',
      'not in the file',
      'no claim',
    ]);
  });
});

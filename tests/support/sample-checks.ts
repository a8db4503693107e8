// Checked drafts as values, with defaults: one sentence on the sample's ferry with a number at fault.
import type { CheckedDraft, CheckedSentence, Finding } from '../../src/core/claims/claim.ts';

export const aFinding = (given: Partial<Finding> = {}): Finding => ({
  kind: 'number',
  wrote: '1,300',
  file: 'about 1,200',
  fact: 'ferry-carried-about-1200',
  paragraph: 1,
  suggestion: 'about 1,200',
  start: 18,
  end: 23,
  ...given,
});

export const aSentence = (given: Partial<CheckedSentence> = {}): CheckedSentence => ({
  text: 'The ferry carried 1,300 passengers.',
  start: 0,
  end: 35,
  verdict: 'differs',
  findings: [aFinding()],
  facts: [
    {
      id: 'ferry-carried-about-1200',
      statement: 'The ferry carried about 1,200 passengers.',
      paragraph: 1,
      saidBy: 'Harbour Office, in paraphrase; said',
      careful: [],
      quote: [],
    },
  ],
  ...given,
});

export const aCheckedDraft = (given: Partial<CheckedDraft> = {}): CheckedDraft => ({
  draft: 'The ferry carried 1,300 passengers.',
  verdict: 'differs',
  sentences: [aSentence()],
  ...given,
});

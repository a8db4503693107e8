// Answers with defaults, and a desk that gives whatever answer a test wants: Slack's side is tested apart from the facts.
import type { Answer, ShownFact } from '../../src/core/answers/answer.ts';
import type { Receipt } from '../../src/core/answers/explain-answer.ts';
import type { Turn } from '../../src/core/reading.ts';
import type { DigestMaterial } from '../../src/core/digest/compose-digest.ts';
import type { DigestOfDay } from '../../src/core/digest/digest.ts';
import type { CheckedSentence } from '../../src/core/claims/claim.ts';
import type { Services } from '../../src/services.ts';
import { aFinding, aSentence } from './sample-checks.ts';

/** A fact about nothing real. */
export function aFact(given: Partial<ShownFact> = {}): ShownFact {
  return {
    id: 'a-fact',
    statement: 'About 12 boats left the port.',
    paragraph: 3,
    saidBy: 'the harbour office; said',
    careful: [],
    quote: [],
    ...given,
  };
}

type Loose = Partial<Omit<Answer, 'outcome' | 'reason'>>;

/** An answer with one fact. */
export function anAnswer(given: Loose = {}): Answer {
  return {
    question: 'how many boats',
    readAs: null,
    facts: [aFact()],
    near: [],
    listed: false,
    readings: [],
    ...given,
    outcome: 'answer',
    reason: null,
  };
}

/** A refusal with one near fact. */
export function aRefusal(given: Loose = {}): Answer {
  return { ...anAnswer({ facts: [], near: [aFact()], ...given }), outcome: 'closest', reason: 'absent' };
}

/** A question with two readings. */
export function anAmbiguity(given: Loose = {}): Answer {
  return {
    ...anAnswer({ facts: [], readings: ['boats that left', 'boats that came'], ...given }),
    outcome: 'closest',
    reason: 'ambiguous',
  };
}

/** A receipt of a question about boats. */
export function aReceipt(given: Partial<Receipt> = {}): Receipt {
  return {
    readAs: 'how many boats',
    kind: 'how-many',
    wanted: 'count',
    corrections: [],
    matched: [{ typed: 'boats', by: 'word', as: 'boats' }],
    first: { fact: 'boats-left', paragraph: 3, share: 0.6 },
    second: null,
    lostBy: [],
    refused: 0.4,
    version: '0123456789ab',
    ...given,
  };
}

/** A digest of a day with one fact in it. */
export function aDigest(date = '2026-11-23', given: Partial<ShownFact> = {}): Extract<DigestOfDay, { kind: 'digest' }> {
  const lead = { fact: aFact(given), version: 'v1', why: { kind: 'first-time' } } as const;
  return { kind: 'digest', digest: { date, lead, sections: [{ kind: 'lead', facts: [lead], more: 0 }] } };
}

/** Every line of a draft is a sentence that differs in its first word. */
function* checkEveryLine(draft: string): Generator<CheckedSentence> {
  for (const { 0: text, index: start } of draft.matchAll(/[^\n]+/g)) {
    const wrote = text.split(' ')[0] ?? text;
    const finding = aFinding({ wrote, start, end: start + wrote.length });
    yield aSentence({ text, start, end: start + text.length, findings: [finding] });
  }
}

/** A desk that answers as told and keeps what it was asked and had to explain, with the questions of the turns before. */
export function aDesk(
  answer: (question: string) => Answer = (question) => anAnswer({ question }),
  digest: (material: DigestMaterial) => DigestOfDay = ({ date }) => aDigest(date),
  checkSentences: Services['desk']['checkSentences'] = checkEveryLine,
): Services['desk'] & { asked: [string, string[]][]; explained: [string, string[]][] } {
  const asked: [string, string[]][] = [];
  const explained: [string, string[]][] = [];
  return {
    asked,
    explained,
    ask(question: string, thread: readonly Turn[] = []) {
      asked.push([question, thread.map((turn) => turn.question)]);
      return answer(question);
    },
    digest,
    checkSentences,
    clusterGaps: (gaps) =>
      gaps.map((gap) => ({ question: gap.question, count: 1, reasons: [{ reason: gap.reason, count: 1 }], gaps: [gap] })),
    explain(question: string, thread: readonly Turn[] = []) {
      explained.push([question, thread.map((turn) => turn.question)]);
      return aReceipt({ readAs: question });
    },
  };
}

// Scores an answerer on a question set: the table's measures, and each miss with what was expected.
import type { Expected, QuestionSet, Single } from './question-set.ts';

/** What is scored of an answer: the outcome, and the facts shown with their paragraphs and statements. */
export type Scored = {
  readonly outcome: string;
  readonly reason: string | null;
  readonly facts: readonly { readonly paragraph: number; readonly statement: string }[];
};
/** What is scored: asked a question or a thread, with its id in the set. */
export type Answerer = {
  ask(question: string, id: string): Scored;
  askThread(questions: readonly string[], id: string): readonly Scored[];
};

export type Miss = {
  readonly id: string;
  readonly q: string;
  readonly kind: string;
  readonly style: string;
  readonly measure: string;
  readonly expected: string;
  readonly got: string;
};
/** Good and all of one measure. */
export type Rate = { readonly good: number; readonly all: number };

export const MEASURES = [
  'precisionAt1',
  'valueInLead',
  'amongFirst3',
  'answerableKept',
  'unanswerableRefused',
  'severalComplete',
  'threadPrecisionAt1',
  'threadRefused',
  'correctedSaid',
  'reasonRight',
] as const;
export type Measure = (typeof MEASURES)[number];
export type Report = {
  readonly rates: Readonly<Record<Measure, Rate>>;
  /** Facts shown for each needed paragraph, on average, of questions that need several. */
  readonly shownPerNeeded: number;
  readonly byKind: ReadonlyMap<string, Rate>;
  readonly byStyle: ReadonlyMap<string, Rate>;
  readonly misses: readonly Miss[];
};

const plain = (text: string): string => text.normalize('NFKC').replace(/[’‘]/g, "'").replace(/\s+/g, ' ').toLowerCase();
const share = ({ good, all }: Rate): number => (all === 0 ? 1 : good / all);

/** A rate as a number from 0 to 1; 1 where nothing was asked. */
export const rate = share;

/** Scores every question of a set. */
export function score(set: QuestionSet, answerer: Answerer): Report {
  const counts = Object.fromEntries(MEASURES.map((measure) => [measure, { good: 0, all: 0 }])) as Record<
    Measure,
    { good: number; all: number }
  >;
  const byKind = new Map<string, { good: number; all: number }>();
  const byStyle = new Map<string, { good: number; all: number }>();
  const misses: Miss[] = [];
  let shown = 0;
  let needed = 0;

  const add = (map: Map<string, { good: number; all: number }>, key: string, good: boolean): void => {
    const entry = map.get(key) ?? { good: 0, all: 0 };
    entry.all += 1;
    if (good) entry.good += 1;
    map.set(key, entry);
  };
  const count = (measure: Measure, good: boolean, question: Expected, got: Scored): void => {
    counts[measure].all += 1;
    if (good) counts[measure].good += 1;
    else {
      const expected = question.answerable
        ? `${question.several ? 'all of ' : ''}${(question.paragraphs ?? []).join(',')}${question.value === undefined ? '' : ` "${question.value}"`}`
        : `refusal (${question.reason})`;
      misses.push({
        id: question.id,
        q: question.q,
        kind: question.kind,
        style: question.style,
        measure,
        expected,
        got: `${got.outcome}/${got.reason ?? '-'} ${got.facts.map((fact) => fact.paragraph).join(',')}`,
      });
    }
  };

  function scoreSingle(question: Single, got: Scored, later: boolean): void {
    const answered = got.outcome === 'answer';
    const wanted = new Set(question.paragraphs ?? []);
    if (!question.answerable) {
      count(later ? 'threadRefused' : 'unanswerableRefused', !answered, question, got);
      if (!answered && !later) count('reasonRight', got.reason === question.reason, question, got);
      add(byKind, `${question.kind} (not stated)`, !answered);
      return;
    }
    if (!later) count('answerableKept', answered, question, got);
    if (question.several === true && wanted.size > 1) {
      const there = new Set(got.facts.map((fact) => fact.paragraph));
      const complete = answered && [...wanted].every((paragraph) => there.has(paragraph));
      count('severalComplete', complete, question, got);
      add(byKind, 'several', complete);
      shown += got.facts.length;
      needed += wanted.size;
      return;
    }
    const first = answered && wanted.has(got.facts[0]?.paragraph ?? -1);
    count(later ? 'threadPrecisionAt1' : 'precisionAt1', first, question, got);
    add(byKind, question.kind, first);
    add(byStyle, question.style, first);
    if (later) return;
    if (question.value !== undefined && question.corrected !== true)
      count('valueInLead', answered && plain(got.facts[0]?.statement ?? '').includes(plain(question.value)), question, got);
    count('amongFirst3', answered && got.facts.slice(0, 3).some((fact) => wanted.has(fact.paragraph)), question, got);
    if (question.corrected === true) count('correctedSaid', got.reason === 'corrected', question, got);
  }

  for (const single of set.singles) scoreSingle(single, answerer.ask(single.q, single.id), false);
  for (const thread of set.threads) {
    const answers = answerer.askThread(
      thread.turns.map((turn) => turn.q),
      thread.id,
    );
    thread.turns.forEach((turn, at) => {
      const got = answers[at];
      if (got && at > 0) scoreSingle(turn, got, true);
    });
  }
  return { rates: counts, shownPerNeeded: needed === 0 ? 0 : shown / needed, byKind, byStyle, misses };
}

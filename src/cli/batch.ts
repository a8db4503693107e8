// The batch mode: lines of JSON in, lines of JSON out, in order. Others script against its shape: docs/batch-mode.md.
import { z } from 'zod';
import { answerText } from '../core/answers/answer-text.ts';
import type { Answer, ShownFact } from '../core/answers/answer.ts';
import { type Desk, turnOf } from '../core/desk.ts';

const lineSchema = z.union([
  z.object({ q: z.string(), turns: z.undefined().optional() }),
  z.object({ turns: z.array(z.string()), q: z.undefined().optional() }),
]);

/** One output line and whether its input was at fault. */
export type BatchLine = { readonly line: string; readonly failed: boolean };

const factOf = (fact: ShownFact): object => ({
  id: fact.id,
  statement: fact.statement,
  paragraph: fact.paragraph,
  said_by: fact.saidBy,
  careful: fact.careful,
});

/** The object of one question; `q` is what was sent, untouched. */
export function answerRecord(q: string, answer: Answer): object {
  return {
    q,
    outcome: answer.outcome,
    reason: answer.reason,
    read_as: answer.readAs,
    facts: answer.facts.map(factOf),
    near: answer.near.map(factOf),
    text: answerText(answer),
  };
}

/** Answers the questions of one thread, each in the light of those before it. */
export function askThread(desk: Desk, questions: readonly string[]): Answer[] {
  const answers: Answer[] = [];
  for (const question of questions) answers.push(desk.ask(question, answers.map(turnOf)));
  return answers;
}

function parseLine(line: string): z.infer<typeof lineSchema> | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'not JSON: expected {"q": "..."} or {"turns": ["...", "..."]}';
  }
  const parsed = lineSchema.safeParse(value);
  return parsed.success ? parsed.data : 'expected {"q": "..."} or {"turns": ["...", "..."]}, all of them strings';
}

/**
 * The lines of a text that arrives in pieces. Only a line feed ends one: JSON strings may hold the other characters that
 * are line ends elsewhere (U+2028, U+2029), and one line in is one line out.
 */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** One line of input becomes one line of output; null for a blank line. */
export function answerLine(desk: Desk, line: string): BatchLine | null {
  if (line.trim() === '') return null;
  const parsed = parseLine(line);
  if (typeof parsed === 'string') return { line: JSON.stringify({ error: parsed }), failed: true };
  if (parsed.q !== undefined) return { line: JSON.stringify(answerRecord(parsed.q, desk.ask(parsed.q))), failed: false };
  const { turns } = parsed;
  const answers = askThread(desk, turns);
  return { line: JSON.stringify({ turns: answers.map((answer, at) => answerRecord(turns[at] ?? '', answer)) }), failed: false };
}

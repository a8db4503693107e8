// One line in, one line out: the batch mode over a desk that gives what a test wants.
import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerLine, answerRecord, askThread, linesOf } from '../../src/cli/batch.ts';
import { createDesk } from '../../src/core/desk.ts';
import { aDesk, aFact, anAnswer, aRefusal } from '../support/sample-answers.ts';
import { sampleKnowledge } from '../support/sample-knowledge.ts';

const told = (desk: ReturnType<typeof aDesk>): Parameters<typeof answerLine>[0] => ({
  ...createDesk(sampleKnowledge()),
  ...desk,
});

describe('answerRecord', () => {
  it('holds the fields of the contract, in its order and under its names', () => {
    const answer = anAnswer({
      question: 'trimmed',
      readAs: 'boats',
      facts: [aFact({ careful: ['One port.'], quote: ['off'] })],
      near: [aFact()],
    });
    const fact = { id: 'a-fact', statement: 'About 12 boats left the port.', paragraph: 3, said_by: 'the harbour office; said' };
    expect(JSON.stringify(answerRecord(' as sent ', answer))).toBe(
      JSON.stringify({
        q: ' as sent ',
        outcome: 'answer',
        reason: null,
        read_as: 'boats',
        facts: [{ ...fact, careful: ['One port.'] }],
        near: [{ ...fact, careful: [] }],
        text: 'About 12 boats left the port. “off” Source: the harbour office; said (paragraph 3, as of Oct. 29, 2012). Careful: One port.',
      }),
    );
  });
});

describe('askThread', () => {
  it('asks each question with all the turns before it, oldest first', () => {
    const desk = aDesk();
    expect(askThread(told(desk), ['a', 'b', 'c']).map((answer) => answer.question)).toEqual(['a', 'b', 'c']);
    expect(desk.asked).toEqual([
      ['a', []],
      ['b', ['a']],
      ['c', ['a', 'b']],
    ]);
  });
});

describe('answerLine', () => {
  it('gives nothing for a blank line and asks nothing', () => {
    const desk = aDesk();
    expect([['', ' \t', '\r', '\uFEFF'].map((line) => answerLine(told(desk), line)), desk.asked]).toEqual([
      [null, null, null, null],
      [],
    ]);
  });

  it('asks one question by itself, or a thread', () => {
    const desk = aDesk((question) => (question === 'b' ? aRefusal({ question }) : anAnswer({ question })));
    const lines = ['{"q":"b"}', '{"turns":["a","b"]}'].map((line) => answerLine(told(desk), line));
    expect(lines).toEqual([
      { line: JSON.stringify(answerRecord('b', aRefusal({ question: 'b' }))), failed: false },
      {
        line: JSON.stringify({
          turns: [answerRecord('a', anAnswer({ question: 'a' })), answerRecord('b', aRefusal({ question: 'b' }))],
        }),
        failed: false,
      },
    ]);
  });

  it('says what it expects where a line is no JSON or another shape', () => {
    const lines = ['{"q":', '{"q":["a"]}'].map((line) => answerLine(told(aDesk()), line));
    expect(lines).toEqual([
      { line: '{"error":"not JSON: expected {\\"q\\": \\"...\\"} or {\\"turns\\": [\\"...\\", \\"...\\"]}"}', failed: true },
      {
        line: '{"error":"expected {\\"q\\": \\"...\\"} or {\\"turns\\": [\\"...\\", \\"...\\"]}, all of them strings"}',
        failed: true,
      },
    ]);
  });

  it('ignores keys that it does not know', () => {
    expect(answerLine(told(aDesk()), '{"q":"a","id":7}')?.failed).toBe(false);
  });

  it('makes one line of one line, whatever it says', () => {
    const desk = told(aDesk());
    const text = array(oneof(string(), constantFrom('\n', '\r', '\u2028', '\u0085', '\0', '\uD800', '"', '\\')), {
      maxLength: 8,
    }).map((parts) => parts.join(''));
    assert(
      property(text, (q) => {
        for (const line of [q, JSON.stringify({ q }), JSON.stringify({ turns: [q, q] })]) {
          const written = answerLine(desk, line);
          if (written === null) expect(line.trim()).toBe('');
          else expect([written.line.includes('\n'), typeof JSON.parse(written.line)]).toEqual([false, 'object']);
        }
      }),
    );
  });
});

describe('linesOf', () => {
  async function linesIn(pieces: readonly string[]): Promise<string[]> {
    async function* stream(): AsyncGenerator<string> {
      yield* pieces;
    }
    const lines: string[] = [];
    for await (const line of linesOf(stream())) lines.push(line);
    return lines;
  }

  it('cuts at line feeds only, wherever the pieces end', async () => {
    expect(await linesIn(['{"q":"a\u2028', 'b\u0085"}\r', '\n\nlast'])).toEqual(['{"q":"a\u2028b\u0085"}\r', '', 'last']);
    expect([await linesIn([]), await linesIn(['', '\n'])]).toEqual([[], ['']]);
  });
});

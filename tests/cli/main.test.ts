// The terminal as a person or a script uses it: the built program, its output, its exit code.
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type BuiltProject, buildProject, type Ended } from '../support/built-project.ts';
import { ARTICLE, PARAGRAPHS, sampleFiles } from '../support/sample-knowledge.ts';

let real: BuiltProject;
let sample: BuiltProject;
beforeAll(() => {
  real = buildProject();
  sample = buildProject(sampleFiles());
});
afterAll(() => {
  for (const project of [real, sample]) project.remove();
});

const mali = (...args: string[]): Promise<Ended> => sample.run('mali.js', args);
const batch = (...lines: string[]): Promise<Ended> => sample.run('mali.js', ['ask', '--jsonl'], lines.join('\n'));
const QUESTION = 'ecowas troop offer';

/** What others script against, field by field. */
const factSchema = z.strictObject({
  id: z.string(),
  statement: z.string().min(1),
  paragraph: z.int().min(0).max(21),
  said_by: z.string().min(1),
  careful: z.array(z.string()),
});
const common = {
  q: z.string(),
  read_as: z.string().nullable(),
  facts: z.array(factSchema).max(12),
  near: z.array(factSchema).max(3),
  text: z.string().min(1),
};
const recordSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ ...common, outcome: z.literal('answer'), reason: z.literal('corrected').nullable() }),
  z.strictObject({
    ...common,
    outcome: z.literal('closest'),
    reason: z.enum(['partly', 'absent', 'after-horizon', 'ambiguous']),
  }),
  z.strictObject({
    ...common,
    outcome: z.literal('none'),
    reason: z.enum(['absent', 'after-horizon', 'off-topic', 'greeting', 'empty']),
  }),
]);
const lineSchema = z.union([
  recordSchema,
  z.strictObject({ turns: z.array(recordSchema) }),
  z.strictObject({ error: z.string().min(1) }),
]);

/** The lines of an output; one that is no line of the contract fails the test. */
function linesOf(stdout: string): z.infer<typeof lineSchema>[] {
  expect(stdout.endsWith('\n')).toBe(true);
  return stdout
    .slice(0, -1)
    .split('\n')
    .map((line) => lineSchema.parse(JSON.parse(line)));
}
/** What each line is about: the question, the questions of a thread, or that it is an error. */
const asked = (stdout: string): (string | string[])[] =>
  linesOf(stdout).map((line) => ('q' in line ? line.q : 'turns' in line ? line.turns.map((turn) => turn.q) : 'error'));

describe('ask', () => {
  it('answers in words or in a batch: the fact, who says so, paragraph, day, caution; a later turn by the ones before it', async () => {
    const followUp = 'on what condition?';
    const lines = [{ q: QUESTION }, { turns: [QUESTION, followUp] }, { turns: [followUp] }, { q: followUp }];
    const [printed, batched] = await Promise.all([
      real.run('mali.js', ['ask', QUESTION]),
      real.run('mali.js', ['ask', '--jsonl'], lines.map((line) => JSON.stringify(line)).join('\n')),
    ]);
    const [first, together, alone, apart] = linesOf(batched.stdout).map((line) => ('turns' in line ? line.turns.at(-1) : line));
    const paragraph19 = expect.arrayContaining([expect.objectContaining({ paragraph: 19 })]);
    expect(first).toEqual(expect.objectContaining({ q: QUESTION, outcome: 'answer', reason: null, facts: paragraph19 }));
    expect(together).toEqual(expect.objectContaining({ q: followUp, outcome: 'answer', facts: paragraph19 }));
    expect(alone).toEqual(apart);
    expect(apart).not.toEqual(together);

    const { code, stdout, stderr } = printed;
    const [statement = '', source, careful = ''] = stdout.split('\n');
    expect([code, stderr, source]).toEqual([
      0,
      '',
      '  Source: ECOWAS, in paraphrase; a conditional offer (paragraph 19, as of Oct. 29, 2012)',
    ]);
    expect([/ECOWAS.*about 3,300/.test(statement), careful.startsWith('  Careful: ')]).toEqual([true, true]);
  });

  it('gives one JSON object with --json, with or without quotation marks, to the byte what another process gives in a batch', async () => {
    const question = 'passengers on the ferry';
    const [bare, batched] = await Promise.all([
      mali('ask', '--json', ...question.split(' ')),
      batch(JSON.stringify({ q: question })),
    ]);
    expect([bare, asked(bare.stdout)]).toEqual([batched, [question]]);
  });

  it('says what can be asked where nothing was', async () => {
    expect(await mali('ask', '')).toEqual({ code: 0, stdout: 'Type a question, for example: ecowas troop offer\n', stderr: '' });
  });

  it('asks for a question where there is none', async () => {
    const { code, stdout, stderr } = await mali('ask');
    expect([code, stdout, stderr.split('\n')[0]]).toEqual([2, '', 'ask what? Put the question in quotation marks.']);
  });
});

describe('ask --jsonl', () => {
  it('answers a line for each line, in order, with the question as it was sent, and nothing else', async () => {
    const questions = [QUESTION, '  Padded question?  ', 'hello', '', 'é “quoted” \u2028 line\nbreak', 'who met clinton'];
    const { code, stdout, stderr } = await batch(...questions.map((q) => JSON.stringify({ q })));
    expect([code, asked(stdout), stderr]).toEqual([0, questions, '']);
  });

  it('skips blank lines and minds no carriage return', async () => {
    const { code, stdout } = await batch('', '{"q":"hello"}\r', '  \t', '\r', '{"q":"thanks"}', '', '');
    expect([code, asked(stdout)]).toEqual([0, ['hello', 'thanks']]);
  });

  it('puts an error in the place of each line that is no question, goes on, and ends with 1', async () => {
    const wrong = [
      'not json',
      '{"q":1}',
      '{}',
      '[]',
      'null',
      '"hello"',
      '{"q":"a","turns":["b"]}',
      '{"turns":"a"}',
      '{"turns":[1]}',
      '{"q":null}',
    ];
    const { code, stdout, stderr } = await batch('{"q":"hello"}', ...wrong, '{"q":"thanks"}');
    expect([code, asked(stdout), stderr]).toEqual([1, ['hello', ...wrong.map(() => 'error'), 'thanks'], '']);
  });

  it('answers the turns of a thread on one line', async () => {
    const turns = [QUESTION, 'who leads it?', 'thanks'];
    const { code, stdout } = await batch(JSON.stringify({ turns }), '{"turns":[]}');
    expect([code, asked(stdout)]).toEqual([0, [turns, []]]);
  });

  it('writes nothing for nothing', async () => {
    expect(await batch()).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

describe('the look-ups', () => {
  it('print a value as text or as one JSON object, and end with 1 where the file has nothing of that name', async () => {
    const [text, json, near] = await Promise.all([mali('source', '0'), mali('names', '--json'), mali('who', 'bluehavn')]);
    expect([text, near]).toEqual([
      {
        code: 0,
        stdout: [
          'Paragraph 0, the photo caption',
          "  The paragraph's text is not shown: it is no part of this project. Set SOURCE_TEXT to your own copy of the article to see it here.",
          'Its facts',
          '  The ferry left Bluehaven on Tuesday, May 3, 2011.',
          '    Source: the article itself; stated as fact (paragraph 0, as of Oct. 29, 2012)',
          '',
        ].join('\n'),
        stderr: '',
      },
      { code: 1, stdout: 'The file has no name “bluehavn”.\nDid you mean:\n  Bluehaven (who Bluehaven)\n', stderr: '' },
    ]);
    expect(JSON.parse(json.stdout)).toEqual({
      kind: 'names',
      groups: [{ title: 'Places', names: [{ id: 'bluehaven', printed: 'Bluehaven', house: null, role: null }] }],
    });
  });

  it('say how to ask where the words are a question that begins like one', async () => {
    const words = [
      ['about', 'the', 'ferry'],
      ['who', 'left', 'bluehaven'],
      ['numbers', 'of', 'zeppelins'],
      ['who', 'left', '--json'],
    ];
    const [about, who, numbers, json] = await Promise.all(words.map((each) => mali(...each)));
    expect([about, who, numbers]).toEqual([
      { code: 2, stdout: '', stderr: 'this is a question: ask "about the ferry"\n' },
      {
        code: 1,
        stdout: 'The file has no name “left bluehaven”.\nAs a question: ask "who left bluehaven"\n',
        stderr: '',
      },
      { code: 1, stdout: 'The file has no figure for “of zeppelins”.\nAs a question: ask "numbers of zeppelins"\n', stderr: '' },
    ]);
    expect([json?.code, JSON.parse(json?.stdout ?? '')]).toEqual([
      1,
      { kind: 'not-found', what: 'name', typed: 'left', several: false, offers: [] },
    ]);
  });

  it("take the house's style and its copy of the article from the settings, and refuse a copy that is another text", async () => {
    const styled = buildProject(sampleFiles());
    try {
      writeFileSync(join(styled.folder, 'article.txt'), ARTICLE);
      writeFileSync(join(styled.folder, 'knowledge/review.yml'), '[]\n');
      writeFileSync(join(styled.folder, '.env'), 'SOURCE_TEXT=article.txt\nHOUSE_DATES=british\n');
      const [shown, exported] = await Promise.all([
        styled.run('mali.js', ['source', '0']),
        styled.run('mali.js', ['export', '--csv']),
      ]);
      expect([shown.stdout.split('\n')[1], shown.stdout.split('\n')[3]]).toEqual([
        `  [${PARAGRAPHS[0]}]`,
        '  The ferry left Bluehaven on Tuesday, 3 May 2011.',
      ]);
      expect(exported.stdout.split('\r\n')[1]).toContain(`"0","${PARAGRAPHS[0]}","ferry-left-bluehaven"`);
      writeFileSync(join(styled.folder, 'article.txt'), ARTICLE.replace('1,200', '1,300'));
      expect(await styled.run('mali.js', ['about'])).toEqual({
        code: 1,
        stdout: '',
        stderr:
          'SOURCE_TEXT is not the text that the facts were made from: it has 2 paragraphs, the article 2; those that differ or are missing: 1. Name a copy of the article itself, one paragraph a line, or leave SOURCE_TEXT out.\n',
      });
    } finally {
      styled.remove();
    }
  });
});

describe('export', () => {
  it('writes the proof sheet to a file, or prints its rows, and wants to be told which form', async () => {
    const path = join(real.folder, 'proof.html');
    const csv = join(real.folder, 'proof.csv');
    const run = (...args: string[]): Promise<Ended> => real.run('mali.js', ['export', ...args]);
    const [page, rows, printed, ...wrong] = await Promise.all([
      run('--html', path),
      run('--csv', csv),
      run('--csv'),
      ...[[], ['--html'], ['--html', '--csv', 'a'], ['--csv', 'a', 'b']].map((args) => mali('export', ...args)),
    ]);
    expect([rows.stdout, readFileSync(csv, 'utf8')]).toEqual([
      `The proof sheet is in ${csv}, without the text of the article.\n`,
      printed.stdout,
    ]);
    expect([page.stdout, readFileSync(path, 'utf8').match(/<tr><th scope="row">/g)?.length]).toEqual([
      `The proof sheet is in ${path}, without the text of the article.\n`,
      22,
    ]);
    expect(wrong.map(({ code, stderr }) => [code, stderr.split('\n')[0]])).toEqual(
      wrong.map(() => [2, 'export takes --html FILE, --csv or --csv FILE.']),
    );
  });
});

describe('digest', () => {
  it('prints what a new channel would get on a day: facts with who says so and where', async () => {
    const { code, stdout, stderr } = await real.run('mali.js', ['digest', '--date', '2026-11-23', '--zone', 'paris']);
    const lines = stdout.split('\n');
    const titles = lines.filter((line) => /^[A-Z]/.test(line));
    const statements = lines.filter((line) => /^ {4}Source: /.test(line));
    expect([code, stderr, titles]).toEqual([
      0,
      '',
      [
        'Mali digest, Mon, Nov. 23, 2026',
        'From the file today',
        'A number',
        'A quote',
        'A position',
        'Still ahead on Oct. 29, 2012',
        'A caution',
      ],
    ]);
    expect(statements).toHaveLength(titles.length - 1);
  });

  it('says what is wrong with a date or a zone that is none', async () => {
    const [date, zone] = await Promise.all([mali('digest', '--date', '2026-02-30'), mali('digest', '--zone', 'mars')]);
    expect([date, zone].map(({ code, stderr }) => [code, stderr.split('\n')[0]])).toEqual([
      [2, '--date takes a date such as 2026-11-23, not "2026-02-30".'],
      [2, '--zone takes a zone such as Europe/Paris, not "mars".'],
    ]);
  });
});

describe('verify', () => {
  const verify = async (text: string): Promise<Ended> => {
    const path = join(sample.folder, `${randomUUID()}.txt`);
    writeFileSync(path, text);
    return sample.run('mali.js', ['verify', path]);
  };

  it('passes on the text that the facts were made from', async () => {
    expect(await verify(ARTICLE)).toEqual({ code: 0, stdout: '2 facts hold against all 2 paragraphs\n', stderr: '' });
  });

  it('fails on one changed digit, a line a fault', async () => {
    const { code, stdout } = await verify(ARTICLE.replace('1,200', '1,300'));
    expect([code, stdout.split('\n').map((line) => line.split(':')[0])]).toEqual([
      1,
      ['paragraph 1', ...Array(3).fill('ferry-carried-about-1200'), '4 faults', ''],
    ]);
  });

  it('wants one file', async () => {
    const { code, stdout, stderr } = await sample.run('mali.js', ['verify', 'a.txt', 'b.txt']);
    expect([code, stdout, stderr.split('\n')[0]]).toEqual([2, '', 'verify takes one file, the text of the article.']);
  });

  it('names the file that is not there', async () => {
    const { code, stdout, stderr } = await sample.run('mali.js', ['verify', 'no-such-file.txt']);
    expect([code, stdout, stderr.split('\n')[0]]).toEqual([2, '', "ENOENT: no such file or directory, open 'no-such-file.txt'"]);
  });
});

describe('the command line', () => {
  it('shows how it is used when asked and when called with nothing', async () => {
    const calls = await Promise.all([mali(), mali('--help')]);
    expect(calls).toEqual(
      calls.map(() => ({ code: 0, stdout: expect.stringMatching(/^Usage:\n[\s\S]*--jsonl[\s\S]*verify/), stderr: '' })),
    );
  });

  it('refuses unknown commands and options, says which; what may be meant is offered, else it shows how it is used', async () => {
    const [command, far, option] = await Promise.all([mali('aks', QUESTION), mali('sing'), mali('ask', '--jason', QUESTION)]);
    expect([command, far, option]).toEqual([
      {
        code: 2,
        stdout: '',
        stderr: 'no command "aks". Did you mean: ask ecowas troop offer\n',
      },
      { code: 2, stdout: '', stderr: expect.stringMatching(/^no command "sing"\.\nUsage:/) },
      { code: 2, stdout: '', stderr: expect.stringMatching(/--jason[\s\S]*\nUsage:(?:\n  npm run -s mali -- ask .*){4}\n$/) },
    ]);
  });

  it('shows for a faulty call of a command only how that one is used', async () => {
    const calls = await Promise.all([mali('names', '--all'), mali('verify'), mali('evidence')]);
    expect(calls.map(({ code, stdout, stderr }) => [code, stdout, stderr.slice(stderr.indexOf('\nUsage:'))])).toEqual([
      [
        2,
        '',
        [
          '\nUsage:',
          '  npm run -s mali -- names | careful | about   the spell card, every caution, what the file is',
          '                                               each of these with --json as one JSON object\n',
        ].join('\n'),
      ],
      [2, '', "\nUsage:\n  npm run -s verify -- ARTICLE.txt             holds the facts against the article's text\n"],
      [
        2,
        '',
        [
          '\nUsage:',
          '  npm run -s mali -- evidence ARTICLE.txt PARAGRAPH "first words ... last words" ["more words" ...]',
          '                                               the evidence block of a fact, ready to paste; a whole phrase will do too\n',
        ].join('\n'),
      ],
    ]);
  });
});

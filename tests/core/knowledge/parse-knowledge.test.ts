// The files of a knowledge folder become the file of facts, or every fault with file, line and mend.
import { assert, constantFrom, array, integer, property, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { parseKnowledge } from '../../../src/core/knowledge/parse-knowledge.ts';
import { type PassageTable, placesOf } from '../../../src/core/knowledge/passage-table.ts';
import { aDatedFact, aName, aStoredFact, faultsOf, sampleData, sampleFiles } from '../../support/sample-knowledge.ts';

const both = [aDatedFact(), aStoredFact()];

describe('parseKnowledge', () => {
  it('reads a sound folder whole and keeps its version', () => {
    expect(parseKnowledge(sampleFiles(), 'v1')).toEqual({ ok: true, knowledge: sampleData() });
  });

  it('gathers facts and wordings from every file of their folders', () => {
    const files = sampleFiles({}, { 'facts/ferry.yml': stringify([aDatedFact()]), 'facts/more.yml': stringify([aStoredFact()]) });
    expect(parseKnowledge(files, 'v1')).toEqual({ ok: true, knowledge: sampleData() });
  });

  it('misses each file that must be there', () => {
    const needed = [
      'article.yml',
      'lists.yml',
      'names.yml',
      'opposites.yml',
      'positions.yml',
      'shorthand.yml',
      'silences.yml',
      'strangers.yml',
      'vocabulary.yml',
    ];
    const missing = Object.fromEntries(needed.map((path) => [path, null]));
    expect(faultsOf(sampleFiles({}, missing))).toEqual(
      needed.map((path) => `${path}:1 the file is missing: restore it from the repository`),
    );
  });

  it('tells of a file that holds nothing but comments', () => {
    expect(faultsOf(sampleFiles({}, { 'article.yml': '# nothing\n', 'shorthand.yml': '' }))).toEqual([
      'article.yml:1 the file is empty: restore it from the repository',
      'shorthand.yml:1 the file is empty: restore it from the repository',
    ]);
  });

  it('misses facts where there are none', () => {
    expect(faultsOf(sampleFiles({}, { 'facts/ferry.yml': null, 'asks/ferry.yml': null }))).toEqual([
      'facts/:1 no fact: add facts/<topic>.yml',
    ]);
  });

  it('points at the line of a wrong value, deep inside an entry', () => {
    const text = stringify([aStoredFact({ paragraph: -1, quantities: [{ value: 1, unit: '', printed: '1', of: 'x' }] })]);
    const lineOf = (words: string): number => text.slice(0, text.indexOf(words)).split('\n').length;
    expect(faultsOf(sampleFiles({}, { 'facts/ferry.yml': text }))).toEqual([
      `facts/ferry.yml:${lineOf('paragraph:')} paragraph: Too small: expected number to be >=0`,
      `facts/ferry.yml:${lineOf('unit:')} quantities.0.unit: Too small: expected string to have >=1 characters`,
    ]);
  });

  it('points at the entry where a field is missing or unknown', () => {
    const text = `# a name too few\n- id: bluehaven\n  kind: place\n- id: port\n  kind: place\n  name: Port\n  nick: P\n`;
    expect(faultsOf(sampleFiles({}, { 'names.yml': text }))).toEqual([
      'names.yml:2 name: Invalid input: expected string, received undefined',
      'names.yml:4 Unrecognized key: "nick"',
    ]);
  });

  it('points at the line of a shorthand that stands for nothing, a number of one included', () => {
    expect(faultsOf(sampleFiles({}, { 'shorthand.yml': 'pax: passengers\nhob: ""\n4: ""\n' }))).toEqual([
      'shorthand.yml:2 hob: Too small: expected string to have >=1 characters',
      'shorthand.yml:3 4: Too small: expected string to have >=1 characters',
    ]);
  });

  it('points at the line that is not YAML', () => {
    const [fault = '', ...others] = faultsOf(sampleFiles({}, { 'names.yml': '- id: a\n- id: "b\n  kind: place\n' }));
    expect([fault.replace(/YAML: .*/, 'YAML'), others.every((other) => other.startsWith('names.yml:'))]).toEqual([
      'names.yml:4 not readable as YAML',
      true,
    ]);
  });

  it('wants a list where entries are listed', () => {
    expect(faultsOf(sampleFiles({}, { 'names.yml': 'id: bluehaven\n' }))).toEqual([
      'names.yml:1 expected a list: start each entry with "- "',
    ]);
  });

  it('tells every fault of every file at once, in order of file and line', () => {
    const faults = faultsOf(
      sampleFiles({}, { 'article.yml': 'subject: x\n', 'names.yml': '- 1\n- 2\n', 'facts/ferry.yml': '[' }),
    );
    const places = faults.map((fault) => fault.slice(0, fault.indexOf(' ')));
    expect([...new Set(places)]).toEqual(['article.yml:1', 'facts/ferry.yml:1', 'names.yml:1', 'names.yml:2']);
  });

  it('refuses an id that is used twice and says where it stands first', () => {
    const twice = stringify([aDatedFact()]);
    expect(faultsOf(sampleFiles({}, { 'facts/again.yml': twice }))).toEqual([
      'facts/again.yml:1 the id "ferry-left-bluehaven" is used already in facts/ferry.yml:1: choose another',
    ]);
  });

  it('refuses two entries of wordings or of lacks for one fact, or two silences, lists, strangers, concepts or names of one id', () => {
    const twice = (path: string): [string, string] => [
      path,
      (sampleFiles().find((file) => file.path === path)?.text ?? '').repeat(2),
    ];
    const paths = [
      'asks/ferry.yml',
      'lacks/ferry.yml',
      'lists.yml',
      'names.yml',
      'silences.yml',
      'strangers.yml',
      'vocabulary.yml',
    ];
    const faults = faultsOf(sampleFiles({}, Object.fromEntries(paths.map(twice))));
    expect(faults.map((fault) => fault.replace(/:\d+ .*?"/, ' "').replace(/" is used.*/, '"'))).toEqual([
      'asks/ferry.yml "ferry-carried-about-1200"',
      'lacks/ferry.yml "ferry-left-bluehaven"',
      'lists.yml "ferry-trip"',
      'names.yml "harbour-office"',
      'names.yml "bluehaven"',
      'silences.yml "ferry-name"',
      'strangers.yml "Redport"',
      'vocabulary.yml "passenger"',
    ]);
  });

  it('refuses names, facts and paragraphs that do not exist, wherever they are spoken of', () => {
    const fact = aStoredFact({
      about: ['nobody'],
      paragraph: 2,
      said_by: { who: 'no-speaker', how: 'paraphrase', strength: 'said' },
      quantities: [{ value: 1200, unit: 'passengers', qualifier: 'about', printed: '1,200', of: 'passengers', where: 'nowhere' }],
    });
    const { names, silences } = sampleData();
    const faults = faultsOf(
      sampleFiles({
        facts: [fact],
        names: [...names, aName({ id: 'clerk', of: ['nothing'] })],
        asks: [{ fact: 'no-fact', asks: ['Why?'] }],
        lacks: [{ fact: 'no-such-fact', lacks: ['How?'] }],
        silences,
      }),
    );
    expect(faults.map((fault) => fault.replace(/:\d+ /, ' '))).toEqual([
      'asks/ferry.yml no fact "no-fact": mend the id or remove the entry',
      'facts/ferry.yml ferry-carried-about-1200, about: no name "nobody" in names.yml: add it there or mend the id',
      'facts/ferry.yml ferry-carried-about-1200, said_by: no name "no-speaker" in names.yml: add it there or mend the id',
      'facts/ferry.yml ferry-carried-about-1200, quantities: no name "nowhere" in names.yml: add it there or mend the id',
      'facts/ferry.yml ferry-carried-about-1200: paragraph 2 is not in the article: use 0 to 1',
      'lacks/ferry.yml no fact "no-such-fact": mend the id or remove the entry',
      'lists.yml no fact "ferry-left-bluehaven": mend the id or remove the entry',
      'names.yml clerk, of: no name "nothing" in names.yml: add it there or mend the id',
      'silences.yml no fact "ferry-left-bluehaven": mend the id or remove the entry',
    ]);
  });

  it('finds follow-ups after facts that do not exist, and a line that is none', () => {
    const line = (given: object): string => JSON.stringify({ after: 'ferry-left-bluehaven', ask: 'why?', fact: null, ...given });
    const text = [line({}), line({ after: 'no-fact' }), line({ fact: 'nor-this' })].join('\n');
    expect(faultsOf(sampleFiles({}, { 'follow-ups/a.jsonl': text }))).toEqual([
      'follow-ups/a.jsonl:1 "why?": no fact "no-fact": mend the id or remove the line',
      'follow-ups/a.jsonl:1 "why?": no fact "nor-this": mend the id or remove the line',
    ]);
    expect(faultsOf(sampleFiles({}, { 'follow-ups/a.jsonl': `${line({})}\n${line({ ask: '' })}` }))).toEqual([
      expect.stringMatching(/^follow-ups\/a\.jsonl:2 ask: /),
    ]);
  });

  it('finds stances of somebody else, told twice, or of somebody said to have none, and topics that no fact has', () => {
    const own = { who: 'bluehaven', is: 'for', standing: 'present' } as const;
    const facts = [aDatedFact({ stance: [own, { ...own }, { ...own, who: 'harbour-office' }] }), aStoredFact()];
    const positions = {
      debate: 'a tunnel to the islands',
      without: ['bluehaven', 'nobody'],
      issues: [{ what: 'traffic', topics: ['traffic', 'tides'] }],
    };
    expect(faultsOf(sampleFiles({ facts, positions })).map((fault) => fault.replace(/^\S+ /, ''))).toEqual([
      'ferry-left-bluehaven, stance: "bluehaven" has one already: keep one',
      'ferry-left-bluehaven, stance: the fact is neither about "harbour-office" nor said by them: mend who',
      'without: "bluehaven" has a stance in a fact: remove one of the two',
      'without: no name "nobody" in names.yml: add it there or mend the id',
      'issue "traffic": no fact has the topic "tides"',
    ]);
  });

  it('refuses a list of one fact, for that is the fact, and a list that nobody asks for', () => {
    const list = { id: 'ferry-trip', what: 'the trip of the ferry' };
    const text = stringify([
      { ...list, facts: ['ferry-left-bluehaven'], asks: ['the trip'] },
      { ...list, facts: both.map((fact) => fact.id), asks: [] },
    ]);
    expect(faultsOf(sampleFiles({}, { 'lists.yml': text }))).toEqual([
      'lists.yml:4 facts: Too small: expected array to have >=2 items',
      'lists.yml:12 asks: Too small: expected array to have >=1 items',
    ]);
  });

  it('refuses a statement that loses its number or the qualifier of it', () => {
    const losing = (statement: string): string[] => faultsOf(sampleFiles({ facts: [aDatedFact(), aStoredFact({ statement })] }));
    expect([losing('It carried about 1,300 people.'), losing('It carried 1,200 people.'), losing('About 1,200 people.')]).toEqual(
      [
        [expect.stringContaining('the statement does not print "1,200": say the number there')],
        [expect.stringContaining('the statement loses the qualifier "about": say it there')],
        [],
      ],
    );
  });

  it('throws at no text, whatever stands in its files, and places every fault in a line of its file', () => {
    const scraps = [
      '- ',
      '-',
      ': ',
      '\n',
      '  ',
      '[',
      ']',
      '{',
      '}',
      '&a ',
      '*a',
      '? ',
      '!!binary ',
      '!x ',
      '"',
      "'",
      '|',
      '>',
      '#',
      '---\n',
      '%YAML 9\n',
      '<<: ',
      'id',
      'facts',
      '__proto__: ',
      'null',
      '0',
      '.nan',
      '\t',
      '\0',
      '\uFEFF',
      '\u2028',
    ];
    const text = array(constantFrom(...scraps), { maxLength: 30 }).map((parts) => parts.join(''));
    const others = sampleFiles();
    const paths = ['article.yml', 'names.yml', 'shorthand.yml', 'vocabulary.yml', 'facts/ferry.yml'] as const;
    assert(
      property(constantFrom(...paths), text, string(), (path, hostile, noise) => {
        for (const own of [hostile, hostile + noise]) {
          const parsed = parseKnowledge([...others.filter((file) => file.path !== path), { path, text: own }], 'v1');
          if (parsed.ok) continue;
          expect(parsed.issues.length).toBeGreaterThan(0);
          for (const issue of parsed.issues) {
            if (issue.file !== path) continue;
            expect(issue.line).toBeGreaterThanOrEqual(1);
            expect(issue.line).toBeLessThanOrEqual(own.split(/\r\n|\r|\n/).length);
          }
        }
      }),
      { numRuns: 120 },
    );
  });

  it('finds the line of a fault however many lines come before', () => {
    assert(
      property(record({ comments: integer({ min: 0, max: 5 }), before: integer({ min: 0, max: 4 }) }), ({ comments, before }) => {
        const entry = (id: string, kind: string): string => `- id: ${id}\n  kind: ${kind}\n  name: Place\n`;
        const sound = Array.from({ length: before }, (_, at) => entry(`place-${at}`, 'place')).join('');
        const text = '# why\n'.repeat(comments) + sound + entry('wrong', 'ship');
        const [fault] = faultsOf(sampleFiles({ facts: both }, { 'names.yml': text }));
        expect(fault?.startsWith(`names.yml:${comments + 3 * before + 2} kind: `)).toBe(true);
      }),
    );
  });
});

describe('what was learned of passages', () => {
  const paragraphs = sampleData().article.paragraphs.length;
  const table: PassageTable = {
    paragraphs,
    facts: [],
    known: 'ferry',
    worth: Buffer.from([1]).toString('base64'),
    scale: 0.5,
    constants: [0],
    outputs: Array.from({ length: placesOf(paragraphs, 0).count }, () => [0, 0]),
  };
  const withTable = (value: unknown) => sampleFiles({}, { 'passages.json': JSON.stringify(value) });

  it('is read where it is there', () => {
    expect(parseKnowledge(withTable(table), 'v1')).toEqual({ ok: true, knowledge: sampleData({ passages: table }) });
  });

  it('is told to be of another article, cut short, or no table at all', () => {
    const misfit = 'it was learned of another article: run `npm run learn -- --write`, or delete it';
    expect([
      faultsOf(withTable({ ...table, paragraphs: paragraphs + 1 })),
      faultsOf(withTable({ ...table, known: 'ferry\ntunnel' })),
      faultsOf(sampleFiles({}, { 'passages.json': JSON.stringify(table).slice(0, -9) })).length,
    ]).toEqual([[`passages.json:1 ${misfit}`], [`passages.json:1 ${misfit}`], 1]);
  });
});

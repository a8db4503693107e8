// What the papers say must be so: commands, settings, links, files and fields, examples, versions.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkText } from '../src/core/claims/check-text.ts';
import { environmentSchema, parseConfig } from '../src/config.ts';
import {
  STANCES,
  STRENGTHS,
  TELLS,
  factSchema,
  quantitySchema,
  saidBySchema,
  stanceSchema,
  whenSchema,
} from '../src/core/knowledge/fact.ts';
import { conceptSchema, factListSchema, oppositeSchema, silenceSchema } from '../src/core/knowledge/knowledge.ts';
import { NAME_KINDS, nameSchema } from '../src/core/knowledge/name.ts';
import { issueSchema, positionsSchema } from '../src/core/knowledge/positions.ts';
import { openDesk } from '../src/knowledge-files/open-desk.ts';
import { readKnowledge } from '../src/knowledge-files/read-knowledge.ts';
import { createMetrics } from '../src/operations/metrics.ts';
import { EVENTS_PATH, MOST_BYTES } from '../src/slack/http-receiver.ts';
import { IN_HAND_MS } from '../src/until-stopped.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const PAPERS = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'knowledge/README.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `docs/${path}`),
];
const { scripts, version } = z
  .object({ scripts: z.record(z.string(), z.string()), version: z.string() })
  .parse(JSON.parse(read('package.json')));

/** Every first group of a pattern in a text, each once, in order. */
const found = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? '')),
];

/** The rows of the table whose first heading is given: their cells, backticks kept. */
function tableRows(text: string, heading: string): string[][] {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.startsWith(`| ${heading} |`));
  const after = lines.slice(at + 2);
  const end = after.findIndex((line) => !line.startsWith('|'));
  return after.slice(0, end).map((line) => line.slice(2, -2).split(' | '));
}

describe.each(PAPERS)('%s', (paper) => {
  it('names npm commands that package.json has', () => {
    const named = found(read(paper), /\bnpm run (?:-s )?([a-z][a-z-]*)/g);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it('links to files that exist', () => {
    const links = found(read(paper), /\]\((?!https?:|#)([^)#]+)[^)]*\)/g);
    expect(links.filter((link) => !existsSync(join(ROOT, dirname(paper), link)))).toEqual([]);
  });

  it('names source files that exist', () => {
    const named = found(read(paper), /`((?:src|tests|docs|knowledge)\/[\w./-]+)`/g);
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

describe('README.md', () => {
  const readme = read('README.md');

  it('gives the two commands, and package.json has their scripts', () => {
    expect(found(readme, /^npm ci && npm (\w+)$/gm)).toEqual(['start', 'test']);
    expect([scripts['start'], scripts['test']]).not.toContain(undefined);
  });

  it('lists the settings of .env.example, in its order, which are those that are read', () => {
    const listed = tableRows(readme, 'setting').map(([name = '']) => name.replaceAll('`', ''));
    expect(listed).toEqual(found(read('.env.example'), /^([A-Z][A-Z_]+)=/gm));
    expect(listed.toSorted()).toEqual(Object.keys(environmentSchema.shape).toSorted());
  });

  it('says what a setting that is left empty comes to', () => {
    const empty = Object.fromEntries(
      tableRows(readme, 'setting').map(([name = '', , value = '']) => [name.replaceAll('`', ''), value]),
    );
    const local = parseConfig({});
    const slack = parseConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' });
    expect(empty['PORT']).toBe(`\`${local.mode === 'local' ? local.port : ''}\``);
    expect(empty['DATABASE_URL']).toBe(`\`${slack.database}\` with Slack, \`${local.database}\` in the local workspace`);
    expect([empty['WHO_MAY_CHANGE'], empty['DIGEST_GRACE_MINUTES']]).toEqual([
      `\`${slack.whoMayChange}\``,
      `\`${slack.digestGrace / 60_000}\``,
    ]);
    expect(empty['REQUESTS_PER_MINUTE']).toBe(`\`${slack.perMinute}\``);
    expect([empty['HOUSE_DATES'], empty['HOUSE_ATTRIBUTION']]).toEqual([
      `\`${slack.house.dates}\``,
      `\`${slack.house.attribution}\``,
    ]);
    const { threads, gaps, answers, votes, deliveries } = local.keep;
    expect(
      ['THREADS_DAYS', 'GAPS_DAYS', 'ANSWERS_DAYS', 'VOTES_DAYS', 'DELIVERIES_MINUTES'].map((name) => empty[`KEEP_${name}`]),
    ).toEqual([...[threads, gaps, answers, votes].map((span) => `\`${span / 86_400_000}\``), `\`${deliveries / 60_000}\``]);
    expect(empty['OPS_HOST']).toBe(`\`${parseConfig({ OPS_PORT: '9090' }).operations?.host}\``);
    expect([empty['OPS_PORT'], local.operations]).toEqual(['nowhere', null]);
    expect(empty['LOG_QUESTIONS']).toBe(`\`${slack.logQuestions}\``);
    expect(empty['LOG_LEVEL']).toBe(`\`${slack.logLevel}\` with Slack, \`${local.logLevel}\` in the local workspace`);
  });

  it('shows examples that do what it says', async () => {
    const desk = await openDesk();
    const rows = tableRows(readme, 'ask').map(([question = '', says = '']) => ({ question: question.replaceAll('`', ''), says }));
    expect(rows).toHaveLength(5);
    for (const { question, says } of rows) {
      const answer = desk.ask(question);
      const kind = says.startsWith('a refusal') ? 'closest' : 'answer';
      expect([question, answer.outcome, (answer.facts[0] ?? answer.near[0])?.paragraph]).toEqual([
        question,
        kind,
        Number(/paragraph (\d+)/.exec(says)?.[1]),
      ]);
      expect([question, answer.reason === 'corrected']).toEqual([question, says.startsWith('"Not as asked"')]);
      expect([question, answer.readAs !== null]).toEqual([question, says.startsWith('typos mended')]);
    }
  });

  it('shows a checked paragraph as the terminal prints it', async () => {
    const [, paragraph = ''] = /Of the paragraph\n\n> (.+)\n/.exec(readme) ?? [];
    const [, shown] = /<!-- checked paragraph -->\n```\n([^]+)\n```\n<!-- \/checked paragraph -->/.exec(readme) ?? [];
    expect(shown).toBe(checkText((await openDesk()).check(`${paragraph}\n`)));
  });

  it('has one place for the figures of the evaluation', () => {
    expect(readme.split(/<!-- \/?evaluation -->/)).toHaveLength(3);
    expect(readme.indexOf('<!-- evaluation -->')).toBeLessThan(readme.indexOf('<!-- /evaluation -->'));
  });
});

describe('knowledge/README.md', () => {
  const guide = read('knowledge/README.md');

  it('describes every file of the folder', () => {
    const described = tableRows(guide, 'file').map(([name = '']) => name.replaceAll('`', ''));
    const files = readdirSync(join(ROOT, 'knowledge'), { withFileTypes: true })
      .filter((entry) => entry.name !== 'README.md')
      .flatMap((entry) => {
        if (!entry.isDirectory()) return [entry.name];
        const kinds = readdirSync(join(entry.parentPath, entry.name)).map((file) => `${entry.name}/*${extname(file)}`);
        return [...new Set(kinds)];
      });
    expect(files.filter((file) => !described.includes(file))).toEqual([]);
  });

  it('describes every field of a fact, a name, a silence, a list, a concept and an opposite', () => {
    const schemas = [
      factSchema,
      saidBySchema,
      quantitySchema,
      whenSchema,
      nameSchema,
      silenceSchema,
      factListSchema,
      conceptSchema,
      oppositeSchema,
      positionsSchema,
      stanceSchema,
      issueSchema,
    ];
    const fields = schemas.flatMap((schema) => Object.keys(schema.shape));
    expect(
      fields.filter(
        (field) => !guide.includes(`\`${field}\``) && !guide.includes(`\`${field}: `) && !guide.includes(`{ ${field}: `),
      ),
    ).toEqual([]);
  });

  it('lists every strength, and names what a fact can tell, what a name can be and what a stance is', () => {
    expect(tableRows(guide, 'strength').map(([name = '']) => name.replaceAll('`', ''))).toEqual([...STRENGTHS]);
    expect([...TELLS, ...NAME_KINDS, ...STANCES].filter((word) => !guide.includes(`\`${word}\``))).toEqual([]);
  });

  it('shows a fact that is in the file as it stands', async () => {
    const { factById } = await readKnowledge();
    const example = /^ {2}statement: (.+)$/m.exec(guide)?.[1];
    expect(factById.get(/^- id: (.+)$/m.exec(guide)?.[1] ?? '')?.statement).toBe(example);
  });
});

describe('CHANGELOG.md', () => {
  it('opens with the version of package.json', () => {
    expect(/^## \[(\d+\.\d+\.\d+)\]/m.exec(read('CHANGELOG.md'))?.[1]).toBe(version);
  });
});

describe('docs/operations.md', () => {
  const paper = read('docs/operations.md');

  it('lists every metric, and none but those', async () => {
    const counted = found(await createMetrics(() => 0).text(), /^# TYPE (mali_\w+)/gm);
    expect(tableRows(paper, 'metric').map(([name = '']) => name.replaceAll('`', ''))).toEqual(expect.arrayContaining(counted));
    expect(found(paper, /`(mali_\w+)/g).toSorted()).toEqual(counted.toSorted());
  });

  it('names the limits that the code has', () => {
    expect(paper).toContain(`for up to ${IN_HAND_MS / 1000} seconds`);
    expect(paper).toContain(`larger than ${MOST_BYTES.toLocaleString('en')} bytes`);
    expect(read('SECURITY.md')).toContain(`${MOST_BYTES.toLocaleString('en')} bytes at most`);
    expect(paper).toContain(`\`${EVENTS_PATH}\` on \`PORT\``);
  });
});

describe.each([
  ['compose.yml', /^ {6}([A-Z_]+): /gm],
  ['Dockerfile', /^(?:ENV| {3}) ([A-Z_]+)=/gm],
  ['deploy/mali-desk.service', /(?:=| )([A-Z_]+)=/g],
])('%s', (path, pattern) => {
  it('sets settings that are read', () => {
    const known = new Set([...Object.keys(environmentSchema.shape), 'NODE_ENV']);
    const set = found(read(path), pattern).filter((name) => !name.startsWith('POSTGRES_'));
    expect([set.length > 2, set.filter((name) => !known.has(name))]).toEqual([true, []]);
  });

  it('stops the desk no sooner than it needs', () => {
    const given = /^(?:TimeoutStopSec=| {4}stop_grace_period: )(\d+)/m.exec(read(path))?.[1];
    expect(given === undefined || Number(given) * 1000 > IN_HAND_MS).toBe(true);
  });
});

describe('docs/decisions', () => {
  it('numbers its pages without a gap, each with status, context, decision and consequences', () => {
    const pages = readdirSync(join(ROOT, 'docs/decisions')).toSorted();
    expect(pages.map((page) => page.slice(0, 4))).toEqual(pages.map((_, at) => String(at + 1).padStart(4, '0')));
    for (const page of pages) {
      const text = read(`docs/decisions/${page}`);
      expect([page, ...found(text, /^(Status|## Context|## Decision|## Consequences)/gm)]).toEqual([
        page,
        'Status',
        '## Context',
        '## Decision',
        '## Consequences',
      ]);
    }
  });
});

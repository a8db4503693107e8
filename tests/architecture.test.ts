// The house's own law: who may import whom, what core may touch, and how files are named.
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from './support/source-files.ts';

type Source = { readonly path: string; readonly text: string };

/**
 * The floors of src/, the ground first. A floor holds places; the files of a place import from each other and from lower
 * floors only. A new file has to find its place here.
 */
const FLOORS: readonly (readonly RegExp[])[] = [
  [/^core\/text\//, /^core\/(?:once|random)\.ts$/],
  [/^core\/knowledge\//],
  [/^core\/dates\//],
  [/^core\/(?:drafts|search|questions)\//],
  [/^core\/answers\//],
  [/^core\/(?:claims|digest|lookups)\//],
  [/^core\/reading\.ts$/],
  [/^core\/desk\.ts$/],
  [/^clock\.ts$/, /^config\.ts$/, /^until-stopped\.ts$/, /^in-use\.ts$/, /^knowledge-files\//],
  [/^meter\.ts$/, /^pretty-log\.ts$/],
  [/^log\.ts$/],
  [/^reload\.ts$/],
  [/^store\//],
  [/^operations\//],
  [/^services\.ts$/],
  [
    /^slack\/(?:attached-text|buttons|check-in-turns|direct-channel|forms|membership|patience|person|request|request-record|requests-under-way|scopes|slack-client|slack-fault|who-may-change)\.ts$/,
  ],
  [/^slack\/memory\//, /^slack\/views\//],
  [
    /^slack\/(?:ask-in-window|backup-files|check-reply|home|http-receiver|find-answer|keep-asked|keep-gap|post-answer|post-for|post-message|post-once|reply-to)\.ts$/,
  ],
  [/^slack\/digest\//],
  [/^slack\/digest-job\.ts$/, /^slack\/channel-request\.ts$/],
  [/^slack\/(?:answer-message|relay-reply|tell-fault)\.ts$/],
  [/^slack\/listeners\//],
  [/^slack\/app\.ts$/],
  [/^playground\//, /^doctor\//],
  [/^main\.ts$/, /^cli\//],
];

/** What core may use from outside the project: pure packages alone. */
const CORE_PACKAGES = ['minisearch', 'zod', 'yaml', 'wink-porter2-stemmer', 'date-fns', '@date-fns/tz'];
const VAGUE_NAMES = /(?:^|\/)(?:utils?|helpers?|common|misc|shared|types|index)(?:\.ts$|\/)/;
const MOST_LINES = 300;

/** Everything that a file imports: paths below src/ for its own, package names for others. */
function importsOf({ path, text }: Source): string[] {
  const specifiers = [...text.matchAll(/\bfrom '([^']+)'|\bimport(?:\(| )'([^']+)'/g)].map((match) => match[1] ?? match[2] ?? '');
  return specifiers.map((specifier) => (specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : specifier));
}

const placeOf = (path: string): { floor: number; place: RegExp | undefined } => {
  const floor = FLOORS.findIndex((places) => places.some((place) => place.test(path)));
  return { floor, place: FLOORS[floor]?.find((place) => place.test(path)) };
};
const isOwn = (imported: string): boolean => imported.endsWith('.ts');

/** Imports that go up or across, and files without a place. */
function brokenFloors(files: readonly Source[]): string[] {
  return files.flatMap((file) => {
    const own = placeOf(file.path);
    if (!own.place) return [`${file.path}: on no floor, give it a place`];
    return importsOf(file)
      .filter(isOwn)
      .filter((imported) => {
        const { floor, place } = placeOf(imported);
        return !place || floor > own.floor || (floor === own.floor && place !== own.place);
      })
      .map((imported) => `${file.path}: imports ${imported}, which is not below it`);
  });
}

/** What core imports that is neither core nor a pure package. */
function impurities(files: readonly Source[]): string[] {
  return files
    .filter(({ path }) => path.startsWith('core/'))
    .flatMap((file) =>
      importsOf(file)
        .filter((imported) =>
          isOwn(imported)
            ? !imported.startsWith('core/')
            : !CORE_PACKAGES.some((name) => imported === name || imported.startsWith(`${name}/`)),
        )
        .map((imported) => `${file.path}: imports ${imported}`),
    );
}

/** Names, sizes and habits that a file breaks. */
function brokenHabits(files: readonly Source[]): string[] {
  return files.flatMap(({ path, text }) => {
    const broken: string[] = [];
    if (VAGUE_NAMES.test(path)) broken.push('says nothing by its name');
    if (!/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*(?:\.d)?\.ts$/.test(path)) broken.push('is not in kebab-case');
    if (!text.startsWith('// ')) broken.push('does not open with what it is for');
    if (/^(?:export )?(?:let|var) /m.test(text)) broken.push('keeps state in its module');
    if (/^export \* from|^export \{[^}]*\} from/m.test(text)) broken.push('passes on what another file exports');
    const lines = text.trimEnd().split('\n').length;
    if (lines > MOST_LINES) broken.push(`has ${lines} lines, more than ${MOST_LINES}`);
    return broken.map((what) => `${path}: ${what}`);
  });
}

describe('src/', () => {
  const files = sourceFiles('src').map(({ path, text }) => ({ path: path.replaceAll('\\', '/'), text }));

  it('is found', () => {
    expect(files.length).toBeGreaterThan(50);
  });

  it('imports only from lower floors or its own place', () => {
    expect(brokenFloors(files)).toEqual([]);
  });

  it('keeps core pure: nothing of node, of Slack or of the world', () => {
    expect(impurities(files)).toEqual([]);
  });

  it('names its files plainly, keeps them short, and keeps no state in a module', () => {
    expect(brokenHabits(files)).toEqual([]);
  });

  it('has every floor in use', () => {
    const unused = FLOORS.flat().filter((place) => !files.some(({ path }) => place.test(path)));
    expect(unused).toEqual([]);
  });
});

describe('the law', () => {
  it('tells imports that go up, across, or come from nowhere', () => {
    const files = [
      { path: 'core/text/words.ts', text: "import { a } from '../desk.ts';\nimport { b } from './numbers.ts';" },
      { path: 'slack/views/a.ts', text: "import type { B } from '../memory/b.ts';\nimport '../../clock.ts';" },
      { path: 'store/a.ts', text: "const x = await import('../slack/app.ts');" },
      { path: 'attic/chest.ts', text: '' },
    ];
    expect(brokenFloors(files)).toEqual([
      'core/text/words.ts: imports core/desk.ts, which is not below it',
      'slack/views/a.ts: imports slack/memory/b.ts, which is not below it',
      'store/a.ts: imports slack/app.ts, which is not below it',
      'attic/chest.ts: on no floor, give it a place',
    ]);
  });

  it('tells what is not pure in core', () => {
    const text =
      "import 'node:fs';\nimport { x } from '@slack/bolt';\nimport { y } from 'date-fns/addDays';\nimport '../clock.ts';\nimport 'zodiac';";
    expect(
      impurities([
        { path: 'core/a.ts', text },
        { path: 'cli/a.ts', text },
      ]),
    ).toEqual(['node:fs', '@slack/bolt', 'clock.ts', 'zodiac'].map((name) => `core/a.ts: imports ${name}`));
  });

  it('tells bad names, missing openings, module state, barrels and long files', () => {
    const files = [
      { path: 'core/utils.ts', text: '// a\n' },
      { path: 'core/types/a.ts', text: '// a\n' },
      { path: 'core/fooBar.ts', text: '// a\n' },
      { path: 'core/a.ts', text: 'const a = 1;\n' },
      { path: 'core/b.ts', text: '// b\nlet b = 1;\n' },
      { path: 'core/index.ts', text: "// c\nexport * from './a.ts';\n" },
      { path: 'core/d.ts', text: '// d\n'.repeat(301) },
      { path: 'core/fine-name.ts', text: '// e\nfunction e() {\n  let f = 1;\n}\n' },
    ];
    expect(brokenHabits(files)).toEqual([
      'core/utils.ts: says nothing by its name',
      'core/types/a.ts: says nothing by its name',
      'core/fooBar.ts: is not in kebab-case',
      'core/a.ts: does not open with what it is for',
      'core/b.ts: keeps state in its module',
      'core/index.ts: says nothing by its name',
      'core/index.ts: passes on what another file exports',
      'core/d.ts: has 301 lines, more than 300',
    ]);
  });
});

// Text as nobody means well with it: markup that pings, signs that turn or hide what follows, words that JavaScript knows, and too much of it.
import * as fc from 'fast-check';

/** Slack's markup and what looks like it. */
const MARKUP = [
  '<!channel>',
  '<!here>',
  '<!everyone>',
  '<!subteam^S012ABC|@desk>',
  '<!date^1^{date}^https://evil.example|now>',
  '<@U2>',
  '<@U0BOT>',
  '<@W1|@ana>',
  '<#C1|general>',
  '<https://evil.example|Source>',
  '<mailto:a@evil.example|write>',
  'https://evil.example/?q=<!channel>',
  '@channel',
  '@here',
  '*bold*',
  '_it_',
  '~no~',
  '`code`',
  '```\ncode',
  '\n>quoted',
  '&lt;!channel&gt;',
  '&amp;lt;',
  '&#60;',
  '&',
  '<',
  '>',
  '|',
  ':tada:',
] as const;

/** Characters that are not seen, turn the line, or break what counts characters one by one. */
const UNSEEN = [
  '\u0000',
  '\u0007',
  '\u001B[31m',
  '\u007F',
  '\u0085',
  '\u00AD',
  '\u061C',
  '\u180E',
  '\u200B',
  '\u200D',
  '\u200F',
  '\u202A',
  '\u202E',
  '\u2028',
  '\u2066',
  '\u2069',
  '\uFEFF',
  '\uFFFE',
  '\u{E0041}',
  '\uD83D',
  '\uDE00',
  '\r\n',
  '\t',
  '\u00A0',
  '\u3000',
] as const;

const SCRIPTS = ['شكرا', 'עברית', 'مالي‎', 'Ǆ', 'ﬀ', '３３００', 'Å̸̢͍͓', '李', '👩‍👩‍👧‍👦', '🇲🇱', '😀', 'ß', 'İ'] as const;

/** Names that every object has, and words of other languages that mean something to machines. */
const MACHINE = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
  'null',
  'undefined',
  'NaN',
  '-1',
  '1e309',
  '{"v":1}',
  '[]',
  "'; DROP TABLE gaps; --",
  '${7*7}',
  '../../etc/passwd',
  '=HYPERLINK("https://evil.example")',
  '%s%n',
  '$&',
  '$1',
  'a'.repeat(70),
] as const;

/** What makes it a question, a look-up, a draft or a command after all. */
const MEANT = [
  'who',
  'how many',
  'troops',
  'ECOWAS',
  'algeria',
  'clintn',
  'and',
  'or',
  'compare',
  'timeline',
  'source 14',
  'positions',
  'numbers',
  'check',
  'digest on',
  '08:30',
  'Paris',
  'mon-fri',
  'gaps',
  'settings',
  'help',
  'said',
  'about 3,300',
  'Oct. 24, 2012',
  '“quoted”',
  'not.',
  '?',
  '1. ',
  '# ',
] as const;

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...MARKUP) },
  { weight: 3, arbitrary: fc.constantFrom(...UNSEEN) },
  { weight: 2, arbitrary: fc.constantFrom(...SCRIPTS) },
  { weight: 2, arbitrary: fc.constantFrom(...MACHINE) },
  { weight: 5, arbitrary: fc.constantFrom(...MEANT) },
  { weight: 2, arbitrary: fc.array(fc.nat(0x10ffff), { maxLength: 12 }).map((points) => String.fromCodePoint(...points)) },
);

const joined = (most: number): fc.Arbitrary<string> =>
  fc.tuple(fc.array(piece, { maxLength: most }), fc.constantFrom(' ', '', '\n')).map(([pieces, gap]) => pieces.join(gap));

/** The same over and over, up to a length. */
const repeated = (most: number): fc.Arbitrary<string> =>
  fc.tuple(fc.array(piece, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: most })).map(([pieces, length]) => {
    const text = pieces.join(' ') || ' ';
    return text.repeat(Math.ceil(length / text.length)).slice(0, length);
  });

/** The longest body that reaches a listener. */
const LONGEST = 1_000_000;

/** Mostly as long as people write, now and then longer than anything may be. */
const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 400, arbitrary: joined(8) },
  { weight: 40, arbitrary: joined(60) },
  { weight: 6, arbitrary: repeated(5_000) },
  { weight: 2, arbitrary: repeated(50_000) },
  { weight: 1, arbitrary: repeated(LONGEST) },
);

/** A case: what is typed, a second text beside it, and a number that picks among possibilities. */
export type HostileCase = { readonly text: string; readonly other: string; readonly pick: number };

export const hostileCase: fc.Arbitrary<HostileCase> = fc.record({ text: hostileText, other: joined(4), pick: fc.nat(9_999) });

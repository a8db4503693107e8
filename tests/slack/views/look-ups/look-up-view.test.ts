// Every kind of look-up as a whole view, over the harbour's file; pages and offers.
import { describe, expect, it } from 'vitest';
import { type LookUpWord, lookUp } from '../../../../src/core/lookups/look-up.ts';
import { createReference } from '../../../../src/core/lookups/reference.ts';
import { readKnowledge } from '../../../../src/knowledge-files/read-knowledge.ts';
import type { Message } from '../../../../src/slack/views/blocks.ts';
import { commandOfferView, lookUpView } from '../../../../src/slack/views/look-ups/look-up-view.ts';
import { harbourReference } from '../../../support/harbour-reference.ts';
import { shownLines } from '../../../support/shown-lines.ts';

const PARAGRAPHS = ['0', '1', '2', '3', 'Paragraph 4 of the harbour.', '5', '6'];
const reference = harbourReference({ paragraphs: PARAGRAPHS });

function view(request: string, from = reference, page = 0): ReturnType<typeof lookUpView> {
  const [word = '', ...rest] = request.split(' ');
  return lookUpView(lookUp(word as LookUpWord, rest.join(' '), from), { request, where: 'me', page });
}
const shown = (message: Message): string[] => shownLines(message.blocks);
/** The buttons that carry facts, and the facts. */
const lifted = ({ blocks }: Message): [label: string, facts: string[]][] =>
  blocks
    .flatMap((block) => (block.type === 'actions' ? block.elements : []))
    .flatMap((each) => {
      const { f } = JSON.parse((each.type === 'button' ? each.value : undefined) ?? '{}') as { f?: string[] };
      return each.type === 'button' && f !== undefined ? [[each.text.text, f] as [string, string[]]] : [];
    });

/** What each request shows: "# title", text, "~ small print", "[button] request (page)". */
const VIEWS: readonly (readonly [request: string, lines: readonly string[]])[] = [
  [
    'who',
    [
      '# Names in the file',
      '*People*\n• *Ann Haddock*: President of Norland (2 facts)\n• *Bo Cod*: President of Sudland (2 facts)',
      '*Bodies*\n• *Harbour Office* (1 fact)\n• *Coast Guard* (2 facts)',
      '*Countries*\n• *Norland* (4 facts)\n• *Sudland* (2 facts)',
      '*Places*\n• *Bluehaven*: port city of Norland (1 fact)',
    ],
  ],
  [
    'who haddock',
    [
      '# Ann Haddock',
      '*President of Norland*\nIn the debate: first against it, later undecided\nBelongs to: Norland\nIn the same facts: Norland (1)',
      '*Is (1 fact)*',
      'Ann Haddock is the President of Norland.',
      '~ the article itself; stated as fact (paragraph 2, as of Oct. 29, 2012)',
      '*Does, and what else is told (1 fact)*',
      'Ann Haddock opposed the tunnel because it would hurt fishermen.',
      '~ the article itself; stated as fact (paragraph 2, as of Oct. 29, 2012)',
      '[Source]',
      '[Copy]',
      '[Position] positions Ann Haddock',
      '[Timeline] timeline Ann Haddock',
      '[Quotes] quotes Ann Haddock',
    ],
  ],
  [
    'positions',
    [
      '# Where they stood',
      '*On a tunnel to the islands (in brackets: on whose word)*',
      '• *First against it, later undecided:* Ann Haddock (the article itself, paragraph 2)\n• *For it:* Bo Cod (his own word, paragraph 5)\n• *For it on a condition:* Coast Guard (the article itself, paragraph 6)\n• *No stance in the file:* Norland',
      '*Ann Haddock, first against it:* Ann Haddock opposed the tunnel because it would hurt fishermen.',
      '~ the article itself; stated as fact (paragraph 2, as of Oct. 29, 2012)',
      '*Ann Haddock, later undecided:* Ann Haddock is the President of Norland.',
      '~ the article itself; stated as fact (paragraph 2, as of Oct. 29, 2012)',
      '*Bo Cod, for it:* Bo Cod spoke of rough seas.\n>“very rough seas”',
      '~ Bo Cod, quoted; said (paragraph 5, as of Oct. 29, 2012)',
      '*Coast Guard, for it on a condition:* The coast guard will inspect the pier on Nov. 12, 2012.',
      '~ the article itself; expected, not done (paragraph 6, as of Oct. 29, 2012)',
      '[Source]',
      '[Copy]',
    ],
  ],
  [
    'positions norland',
    [
      '# Where Norland stood',
      '*On a tunnel to the islands (in brackets: on whose word)*',
      '• *First against it, later undecided:* Ann Haddock (the article itself, paragraph 2)\n• *No stance in the file:* Norland',
      '*Ann Haddock: first against it, later undecided*',
      '*First against it:* Ann Haddock opposed the tunnel because it would hurt fishermen.',
      '~ the article itself; stated as fact (paragraph 2, as of Oct. 29, 2012)',
      '*Later undecided:* Ann Haddock is the President of Norland.',
      '~ the article itself; stated as fact (paragraph 2, as of Oct. 29, 2012)',
      '[Source]',
      '[Copy]',
      '[All positions] positions',
    ],
  ],
  [
    'compare haddock cod',
    [
      '# Ann Haddock and Bo Cod',
      '*Where they stood on a tunnel to the islands*',
      '*Ann Haddock*\nfirst against it, later undecided\n*Bo Cod*\nfor it',
      '*On offices*',
      '*Ann Haddock*\nAnn Haddock is the President of Norland.\n_the article itself; stated as fact (paragraph 2, as of Oct. 29, 2012)_\n*Bo Cod*\nBo Cod is the President of Sudland.\n_the article itself; stated as fact (paragraph 3, as of Oct. 29, 2012)_',
      '*On anything else*',
      '*Ann Haddock*\nAnn Haddock opposed the tunnel because it would hurt fishermen.\n_the article itself; stated as fact (paragraph 2, as of Oct. 29, 2012)_\n*Bo Cod*\nBo Cod spoke of rough seas.\n“very rough seas”\n_Bo Cod, quoted; said (paragraph 5, as of Oct. 29, 2012)_',
      '*Nothing of either in the file on:* ferries',
      '[Source]',
      '[Copy]',
      '[Position: Ann Haddock] positions Ann Haddock',
      '[Position: Bo Cod] positions Bo Cod',
    ],
  ],
  [
    'timeline',
    [
      '# Timeline',
      '*Up to Oct. 29, 2012*',
      '*2009 to Oct. 29, 2012* (the article: “since 2009”)\nNorland has spent more than $40 million on its pier since 2009.',
      '~ the article itself; stated as fact (paragraph 4, as of Oct. 29, 2012)',
      '*Oct. 24, 2012, computed* (the article: “Wednesday”)\nThe ferry left Bluehaven on Wednesday, Oct. 24, 2012.',
      '~ the article itself; stated as fact (paragraph 0, as of Oct. 29, 2012)',
      '*Still ahead on Oct. 29, 2012*',
      '*Nov. 12, 2012, computed* (the article: “Nov. 12”)\nThe coast guard will inspect the pier on Nov. 12, 2012.',
      '~ the article itself; expected, not done (paragraph 6, as of Oct. 29, 2012)',
      '[Source]',
      '[Copy]',
    ],
  ],
  [
    'timeline norland',
    [
      '# Timeline: Norland',
      '*Up to Oct. 29, 2012*',
      '*2009 to Oct. 29, 2012* (the article: “since 2009”)\nNorland has spent more than $40 million on its pier since 2009.',
      '~ the article itself; stated as fact (paragraph 4, as of Oct. 29, 2012)',
      '*Still ahead on Oct. 29, 2012*\nNo dated fact in the file.',
      '[Source]',
      '[Copy]',
      '[Whole timeline] timeline',
    ],
  ],
  [
    'numbers',
    [
      '# Numbers in the file',
      '*about 1,200 passengers*: passengers of the ferry',
      '~ Harbour Office, in paraphrase; said (paragraph 1, as of Oct. 29, 2012)',
      '*more than $40 million*: money spent on the pier (a figure for Norland)',
      '~ the article itself; stated as fact (paragraph 4, as of Oct. 29, 2012)',
      '*about 90 sailors*: sailors of the coast guard (a figure for Sudland)',
      '~ the article itself; stated as fact (paragraph 4, as of Oct. 29, 2012)\n*Careful:* A figure for Sudland.',
      '[Source]',
      '[Copy]',
    ],
  ],
  [
    'quotes',
    [
      '# Quotes',
      '>“very rough seas”\n*Bo Cod*, paragraph 5',
      '~ Of what: Bo Cod spoke of rough seas.\nBo Cod, quoted; said (paragraph 5, as of Oct. 29, 2012)',
      '[Source]',
      '[Copy]',
    ],
  ],
  ['quotes haddock', ['# Quotes: Ann Haddock', 'The file quotes no words of Ann Haddock.', '[All quotes] quotes']],
  [
    'topics',
    [
      '# Topics',
      '*harbour* (7) · *role* (2) · *traffic* (1)',
      '[harbour] topic harbour',
      '[role] topic role',
      '[traffic] topic traffic',
    ],
  ],
  [
    'topic role',
    [
      '# Topic: role',
      'Ann Haddock is the President of Norland.',
      '~ the article itself; stated as fact (paragraph 2, as of Oct. 29, 2012)',
      'Bo Cod is the President of Sudland.',
      '~ the article itself; stated as fact (paragraph 3, as of Oct. 29, 2012)',
      '[Source]',
      '[Copy]',
      '[All topics] topics',
    ],
  ],
  [
    'fact about-90-sailors-in-sudland',
    [
      '# Fact: about-90-sailors-in-sudland',
      'The coast guard of Sudland has about 90 sailors.',
      '~ the article itself; stated as fact (paragraph 4, as of Oct. 29, 2012)\n*Careful:* A figure for Sudland.',
      '*Figure:* about 90 sailors: sailors of the coast guard\n*About:* Coast Guard, Sudland\n*Topics:* harbour',
      '[Source]',
      '[Copy]',
      '[Paragraph 4] source 4',
    ],
  ],
  [
    'fact sailors',
    [
      '# Not in the file',
      'The file has no fact “sailors”. Did you mean:',
      '[about-90-sailors-in-sudland] fact about-90-sailors-in-sudland',
    ],
  ],
  [
    'names',
    [
      '# Spell card',
      '*People*\n• *Ann Haddock*: President of Norland\n• *Bo Cod*: President of Sudland',
      '*Bodies*\n• *Coast Guard*\n• *Harbour Office of Bluehaven*',
      '*Countries*\n• *Norland*\n• *Sudland*',
      '*Places*\n• *Bluehaven*: port city of Norland',
    ],
  ],
  [
    'careful',
    [
      '# Handle with care',
      'The coast guard of Sudland has about 90 sailors.',
      '~ the article itself; stated as fact (paragraph 4, as of Oct. 29, 2012)\n*Careful:* A figure for Sudland.',
      '[Source]',
      '[Copy]',
    ],
  ],
  [
    'about',
    [
      '# About this file',
      "*A ferry*\nAs of Oct. 29, 2012 (Tuesday, May 3, 2011). The file knows nothing later.\nOne source: a single article of 7 paragraphs, the photo caption counted as paragraph 0. It prints no byline.\n10 facts on 7 names, each in the desk's own words, read by a second reader, and held against the article's text.\nNo AI: no text is generated and no language model is used. The same question gives the same answer.\nVersion of the file: v1",
    ],
  ],
  [
    'source 4',
    [
      '# Paragraph 4',
      '*[Paragraph 4 of the harbour.]*',
      '~ In brackets: the words that the facts below rest on.',
      '*Its 2 facts*',
      'Norland has spent more than $40 million on its pier since 2009.',
      '~ the article itself; stated as fact (paragraph 4, as of Oct. 29, 2012)',
      'The coast guard of Sudland has about 90 sailors.',
      '~ the article itself; stated as fact (paragraph 4, as of Oct. 29, 2012)\n*Careful:* A figure for Sudland.',
      '[Copy]',
    ],
  ],
  [
    'source 99',
    ['# Not in the file', 'The file has no paragraph “99”. Did you mean:', '[paragraph 0] source 0', '[paragraph 6] source 6'],
  ],
  ['who hadock', ['# Not in the file', 'The file has no name “hadock”. Did you mean:', '[Ann Haddock] who Ann Haddock']],
  [
    'who president',
    ['# Which one?', '“president” can be each of these:', '[Ann Haddock] who Ann Haddock', '[Bo Cod] who Bo Cod'],
  ],
];

describe('a look-up', () => {
  it.each(VIEWS)('%s is shown whole', (request, lines) => {
    expect(shown(view(request).message)).toEqual(lines);
  });

  it('says in its text what its blocks say, for notifications and screen readers', () => {
    const { text } = view('quotes').message;
    expect(text).toBe(
      'Quotes\n>“very rough seas”\nBo Cod, paragraph 5\nOf what: Bo Cod spoke of rough seas.\nBo Cod, quoted; said (paragraph 5, as of Oct. 29, 2012)',
    );
  });

  it('of a paragraph whose text is not at hand says why it is not shown', () => {
    expect(shown(view('source 5', harbourReference()).message)).toEqual([
      '# Paragraph 5',
      "~ The paragraph's text is not shown: it is no part of this project. Set SOURCE_TEXT to your own copy of the article to see it here.",
      '*Its 2 facts*',
      'Bo Cod spoke of rough seas.\n>“very rough seas”',
      '~ Bo Cod, quoted; said (paragraph 5, as of Oct. 29, 2012)',
      'A clerk praised the pier.',
      '~ a clerk, in paraphrase; said (paragraph 5, as of Oct. 29, 2012)',
      '[Copy]',
    ]);
  });

  it('tells which facts it shows', () => {
    expect(view('topic role').facts).toEqual(['haddock-is-president', 'cod-is-president']);
  });

  it('gives by its buttons the facts that stand on the page', () => {
    expect(lifted(view('topic role').message)).toEqual([
      ['Source', ['haddock-is-president', 'cod-is-president']],
      ['Copy', ['haddock-is-president', 'cod-is-president']],
    ]);
  });
});

describe('a long look-up', async () => {
  const real = createReference(await readKnowledge());
  const numbered = (page: number) =>
    shown(view('who algeria', real, page).message).filter((line) => /^~ Part|^\[More/.test(line));

  it('goes on by its button, page after page, and every fact is on one', () => {
    expect([0, 1, 2].map(numbered)).toEqual([
      ['~ Part 1 of 3', '[More (2 of 3)] who algeria (1)'],
      ['~ Part 2 of 3', '[More (3 of 3)] who algeria (2)'],
      ['~ Part 3 of 3'],
    ]);
    const facts = [0, 1, 2].flatMap((page) => view('who algeria', real, page).facts);
    const own = real.knowledge.facts.filter(({ about, said_by: { who } }) => about.includes('algeria') || who === 'algeria');
    expect(facts.toSorted()).toEqual(own.map(({ id }) => id).toSorted());
  });

  it('gives by its buttons the facts of the page that is shown, the first twelve where there are more', () => {
    for (const page of [0, 1, 2]) {
      const { message, facts } = view('who algeria', real, page);
      const first = facts.slice(0, 12);
      const label = facts.length > 12 ? 'Copy the first 12' : 'Copy';
      expect(lifted(message)).toEqual([
        ['Source', first],
        [label, first],
      ]);
    }
  });

  it('asked for a page that is no more shows its last one', () => {
    expect(numbered(9)).toEqual(['~ Part 3 of 3']);
  });
});

describe('an offered command', () => {
  it('is a button where it looks something up, else what to type', () => {
    const offer = { typed: 'timelnie', command: 'timeline', request: 'timeline cod' };
    expect([
      shown(commandOfferView(offer, 'me')),
      shown(commandOfferView({ typed: 'digset', command: 'digest', request: 'digest on' }, 'me')),
    ]).toEqual([
      ['There is no “timelnie”. Did you mean `/mali timeline cod`?', '[timeline cod] timeline cod'],
      ['There is no “digset”. Did you mean `/mali digest on`?'],
    ]);
  });
});

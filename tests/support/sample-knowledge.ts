// A made-up article of two paragraphs with its facts, as values and as the files of a knowledge folder.
import { stringify } from 'yaml';
import type { Evidence, Fact } from '../../src/core/knowledge/fact.ts';
import {
  type Concept,
  type Knowledge,
  type KnowledgeData,
  conceptSchema,
  createKnowledge,
  factListSchema,
  silenceSchema,
  strangerSchema,
} from '../../src/core/knowledge/knowledge.ts';
import type { KnowledgeFile } from '../../src/core/knowledge/file-reader.ts';
import { parseKnowledge } from '../../src/core/knowledge/parse-knowledge.ts';
import { type Drafting, senseSchema } from '../../src/core/knowledge/drafting.ts';
import { type Name, nameSchema } from '../../src/core/knowledge/name.ts';
import { positionsSchema } from '../../src/core/knowledge/positions.ts';
import { sha256 } from '../../src/knowledge-files/sha256.ts';

export const PARAGRAPHS = [
  'A ferry left Bluehaven for the islands on Tuesday, May 3, 2011.',
  'The harbour office said that it carried about 1,200 passengers, “more than ever before,” a clerk added.',
] as const;

/** The article's whole text, its paragraphs apart by an empty line. */
export const ARTICLE = `${PARAGRAPHS.join('\n\n')}\n`;

/** The slice of a text that some of its words make up. */
export function evidenceOf(text: string, words: string = text): Evidence {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in "${text}"`);
  return { start, end: start + words.length, sha256: sha256(words) };
}

/** The fact of paragraph 1, with whatever a test wants otherwise. */
export function aStoredFact(given: Partial<Fact> = {}): Fact {
  return {
    id: 'ferry-carried-about-1200',
    statement: 'The ferry carried about 1,200 passengers.',
    paragraph: 1,
    evidence: [evidenceOf(PARAGRAPHS[1])],
    about: ['harbour-office'],
    topics: ['traffic'],
    said_by: { who: 'harbour-office', how: 'paraphrase', strength: 'said' },
    stance: [],
    tells: [],
    quantities: [{ value: 1200, unit: 'passengers', qualifier: 'about', printed: '1,200', of: 'passengers of the ferry' }],
    ...given,
  };
}

/** The fact of paragraph 0, with whatever a test wants otherwise. */
export function aDatedFact(given: Partial<Fact> = {}): Fact {
  return {
    ...aStoredFact({ quantities: [] }),
    id: 'ferry-left-bluehaven',
    statement: 'The ferry left Bluehaven on Tuesday, May 3, 2011.',
    paragraph: 0,
    evidence: [evidenceOf(PARAGRAPHS[0])],
    about: ['bluehaven'],
    said_by: { who: 'article', how: 'article', strength: 'stated' },
    when: { edtf: '2011-05-03', wording: 'Tuesday, May 3, 2011', basis: 'printed' },
    ...given,
  };
}

/** A name, by default the harbour office. */
export const aName = (given: Partial<Name> = {}): Name =>
  nameSchema.parse({
    id: 'harbour-office',
    kind: 'body',
    name: 'Harbour Office of Bluehaven',
    printed: false,
    short: 'Harbour Office',
    aliases: ['HOB'],
    of: ['bluehaven'],
    ...given,
  });

/** The port, a name with nothing to it but its spellings. */
export const BLUEHAVEN = nameSchema.parse({ id: 'bluehaven', kind: 'place', name: 'Bluehaven', spellings: ['Blue Haven'] });

/** A concept with its terms. */
export const aConcept = (concept: string, terms: readonly string[], given: Partial<Concept> = {}): Concept =>
  conceptSchema.parse({ concept, terms, ...given });

/** A few words of each kind by which drafts are read. */
const SAMPLE_DRAFTING: Drafting = {
  grades: {
    possible: ['could', 'may', 'might'],
    feared: ['fears', 'feared'],
    linked: ['linked', 'tied'],
    considered: ['considering'],
    sought: ['sought', 'wants'],
    willing: ['willing', 'ready'],
    expected: ['expected', 'likely'],
    planned: ['planned', 'plans'],
    pledged: ['pledged', 'promised'],
    decided: ['will', 'decided'],
    done: ['already'],
  },
  strengths: {
    stated: 'done',
    said: 'done',
    agreed: 'done',
    pledged: 'pledged',
    warned: 'possible',
    willing: 'willing',
    expected: 'expected',
    planned: 'planned',
    considered: 'considered',
    proposed: 'considered',
    linked: 'linked',
    feared: 'feared',
    assessed: 'done',
    opposed: 'done',
    sought: 'sought',
    possible: 'possible',
    implied: 'done',
    required: 'done',
  },
  qualifiers: { about: ['about', 'some'], above: ['more than', 'over'], below: ['fewer than', 'nearly'], exact: ['exactly'] },
  speech: ['said', 'says', 'according to'],
  account: ['article', 'report'],
  conditions: ['if', 'provided'],
  unconditional: ['unconditionally'],
  negators: ['not', 'no', 'never'],
  units: [['passengers', 'people'], ['crates']],
  light: ['also', 'then'],
  offices: ['president', 'minister', 'prime minister'],
  regions: ['the world'],
  whole: ['all of'],
  opinion: ['i think', 'should'],
};

/** The file on the made-up article, sound unless a test makes it otherwise. */
export function sampleData(given: Partial<KnowledgeData> = {}): KnowledgeData {
  return {
    article: {
      subject: 'A ferry',
      as_of: '2011-05-03',
      as_of_wording: 'Tuesday, May 3, 2011',
      not_printed: ['byline'],
      paragraphs: PARAGRAPHS.map(sha256),
    },
    facts: [aDatedFact(), aStoredFact()],
    names: [aName(), BLUEHAVEN],
    strangers: [strangerSchema.parse({ name: 'Redport', kind: 'place', aliases: ['Port Red'] })],
    concepts: [aConcept('passenger', ['passengers', 'people on board'])],
    shorthand: { pax: 'passengers' },
    asks: [{ fact: 'ferry-carried-about-1200', asks: ['How many people were on the ferry?'] }],
    lacks: [{ fact: 'ferry-left-bluehaven', lacks: ['Who steered the ferry?'] }],
    silences: [
      silenceSchema.parse({ id: 'ferry-name', what: 'the name of the ferry', reason: 'absent', near: ['ferry-left-bluehaven'] }),
    ],
    lists: [
      factListSchema.parse({
        id: 'ferry-trip',
        what: 'the trip of the ferry',
        facts: ['ferry-left-bluehaven', 'ferry-carried-about-1200'],
        asks: ['the whole trip in one go'],
      }),
    ],
    opposites: [{ stated: ['left'], contrary: ['arrived'] }],
    senses: [senseSchema.parse({ same: ['left', 'sailed from'], contrary: ['arrived', 'reached'] })],
    drafting: SAMPLE_DRAFTING,
    drafts: [],
    followUps: [],
    positions: positionsSchema.parse({ debate: 'a tunnel to the islands', issues: [] }),
    passages: null,
    version: 'v1',
    ...given,
  };
}

/** The same with its look-ups. */
export const sampleKnowledge = (given: Partial<KnowledgeData> = {}): Knowledge => createKnowledge(sampleData(given));

/** The files of a knowledge folder that holds the data; `texts` puts a text of its own in the place of a file, null takes it away. */
export function sampleFiles(
  given: Partial<KnowledgeData> = {},
  texts: Readonly<Record<string, string | null>> = {},
): KnowledgeFile[] {
  const data = sampleData(given);
  const files: Record<string, string | null> = {
    'article.yml': stringify(data.article),
    'lists.yml': stringify(data.lists),
    'names.yml': stringify(data.names),
    'drafting.yml': stringify(data.drafting),
    'opposites.yml': stringify(data.opposites),
    'positions.yml': stringify(data.positions),
    'senses.yml': stringify(data.senses),
    'shorthand.yml': stringify(data.shorthand),
    'silences.yml': stringify(data.silences),
    'strangers.yml': stringify(data.strangers),
    'vocabulary.yml': stringify(data.concepts),
    'asks/ferry.yml': stringify(data.asks),
    'facts/ferry.yml': stringify(data.facts),
    'lacks/ferry.yml': stringify(data.lacks),
    ...texts,
  };
  return Object.entries(files).flatMap(([path, text]) => (text === null ? [] : [{ path, text }]));
}

/** Every fault of the files as `file:line message`; empty where they are sound. */
export function faultsOf(files: readonly KnowledgeFile[]): string[] {
  const parsed = parseKnowledge(files, 'v1');
  return parsed.ok ? [] : parsed.issues.map((issue) => `${issue.file}:${issue.line} ${issue.message}`);
}

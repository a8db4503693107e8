// A fuller made-up file than the sample of two paragraphs: two countries, their presidents, a ferry, a pier, a list, and
// what the file does not say. And questions as values, with defaults.
import { PREMISE_FEATURES } from '../../src/core/answers/judge-premise.ts';
import { SEVERAL_FEATURES } from '../../src/core/answers/judge-several.ts';
import { type JudgeWeights, NOTHING_FEATURES } from '../../src/core/answers/judge.ts';
import { FEATURES } from '../../src/core/answers/weigh-candidate.ts';
import { FOLLOW_UP_FEATURES, NEXT_NOTHING_FEATURES } from '../../src/core/answers/weigh-follow-up.ts';
import { createReading, type Reading } from '../../src/core/reading.ts';
import type { Fact } from '../../src/core/knowledge/fact.ts';
import {
  type Knowledge,
  type KnowledgeData,
  factListSchema,
  silenceSchema,
  strangerSchema,
} from '../../src/core/knowledge/knowledge.ts';
import { type Name, nameSchema } from '../../src/core/knowledge/name.ts';
import type { Question } from '../../src/core/questions/question.ts';
import { aConcept, aStoredFact, sampleKnowledge } from './sample-knowledge.ts';

/** A fact told by the article itself, without figures. */
const told = (given: Partial<Fact> & Pick<Fact, 'id' | 'statement' | 'paragraph' | 'about'>): Fact =>
  aStoredFact({ quantities: [], topics: ['harbour'], said_by: { who: 'article', how: 'article', strength: 'stated' }, ...given });

/** Every fact by its id. */
export const HARBOUR_FACTS = {
  left: told({
    id: 'ferry-left-bluehaven',
    statement: 'The ferry left Bluehaven on Wednesday, Oct. 24, 2012.',
    paragraph: 0,
    about: ['bluehaven'],
    tells: ['where'],
    when: { edtf: '2012-10-24', wording: 'Wednesday', basis: 'computed' },
  }),
  carried: aStoredFact({ about: ['harbour-office', 'norland'] }),
  haddock: told({
    id: 'haddock-is-president',
    statement: 'Ann Haddock is the President of Norland.',
    paragraph: 2,
    about: ['haddock', 'norland'],
    topics: ['role'],
    tells: ['definition'],
    stance: [{ who: 'haddock', is: 'undecided', standing: 'present' }],
  }),
  opposed: told({
    id: 'haddock-opposed-tunnel',
    statement: 'Ann Haddock opposed the tunnel because it would hurt fishermen.',
    paragraph: 2,
    about: ['haddock'],
    tells: ['why', 'position'],
    stance: [{ who: 'haddock', is: 'against', standing: 'earlier' }],
  }),
  cod: told({
    id: 'cod-is-president',
    statement: 'Bo Cod is the President of Sudland.',
    paragraph: 3,
    about: ['cod', 'sudland'],
    topics: ['role'],
    tells: ['definition'],
  }),
  pier: told({
    id: 'norland-spent-40-million-on-pier',
    statement: 'Norland has spent more than $40 million on its pier since 2009.',
    paragraph: 4,
    about: ['norland'],
    quantities: [
      {
        value: 40_000_000,
        unit: 'USD',
        qualifier: 'more than',
        printed: '$40 million',
        of: 'money spent on the pier',
        where: 'norland',
      },
    ],
    when: { edtf: '2009/2012-10-29', wording: 'since 2009', basis: 'printed' },
  }),
  sailors: told({
    id: 'about-90-sailors-in-sudland',
    statement: 'The coast guard of Sudland has about 90 sailors.',
    paragraph: 4,
    about: ['coast-guard', 'sudland'],
    quantities: [
      { value: 90, unit: 'sailors', qualifier: 'about', printed: '90', of: 'sailors of the coast guard', where: 'sudland' },
    ],
    careful: 'A figure for Sudland.',
  }),
  spoke: told({
    id: 'cod-spoke-of-rough-seas',
    statement: 'Bo Cod spoke of rough seas.',
    paragraph: 5,
    about: ['cod'],
    said_by: { who: 'cod', how: 'quote', strength: 'said' },
    quote: ['very rough seas'],
    stance: [{ who: 'cod', is: 'for', standing: 'present' }],
  }),
  clerk: told({
    id: 'clerk-praised-pier',
    statement: 'A clerk praised the pier.',
    paragraph: 5,
    about: ['norland'],
    said_by: { unnamed: 'a clerk', how: 'paraphrase', strength: 'said' },
  }),
  inspection: told({
    id: 'coast-guard-inspects-pier',
    statement: 'The coast guard will inspect the pier on Nov. 12, 2012.',
    paragraph: 6,
    about: ['coast-guard'],
    said_by: { who: 'article', how: 'article', strength: 'expected' },
    when: { edtf: '2012-11-12', wording: 'Nov. 12', basis: 'computed' },
    stance: [{ who: 'coast-guard', is: 'conditional', standing: 'present' }],
  }),
} as const satisfies Readonly<Record<string, Fact>>;

const NAMES: readonly Name[] = [
  { id: 'haddock', kind: 'person', name: 'Ann Haddock', pronoun: 'she', role: 'President of Norland', titles: ['president'] },
  { id: 'cod', kind: 'person', name: 'Bo Cod', pronoun: 'he', role: 'President of Sudland', titles: ['president'] },
  { id: 'norland', kind: 'country', name: 'Norland', aliases: ['Norlanders', 'Norlandic'] },
  { id: 'sudland', kind: 'country', name: 'Sudland', metonyms: ['Saltgate'] },
  { id: 'bluehaven', kind: 'place', name: 'Bluehaven', role: 'port city of Norland', of: ['norland'] },
  { id: 'harbour-office', kind: 'body', name: 'Harbour Office of Bluehaven', short: 'Harbour Office', aliases: ['HOB'] },
  { id: 'coast-guard', kind: 'body', name: 'Coast Guard', aliases: ['CG'], of: ['sudland'] },
].map((name) =>
  nameSchema.parse({ ...name, ...(name.kind === 'person' ? { of: [name.id === 'cod' ? 'sudland' : 'norland'] } : {}) }),
);

/** The file, sound as it stands. */
export const harbour = (given: Partial<KnowledgeData> = {}): Knowledge =>
  sampleKnowledge({
    facts: Object.values(HARBOUR_FACTS),
    names: NAMES,
    strangers: [
      strangerSchema.parse({ name: 'Redport', kind: 'place' }),
      strangerSchema.parse({ name: 'Westland', kind: 'country' }),
    ],
    concepts: [
      aConcept('passenger', ['passengers', 'people on board']),
      aConcept('captain', ['captain', 'skipper'], { absent: true }),
    ],
    asks: [
      { fact: HARBOUR_FACTS.left.id, asks: ['When did the ferry leave Bluehaven?', 'ferry departure day'] },
      { fact: HARBOUR_FACTS.carried.id, asks: ['How many passengers did the ferry carry?', 'passenger figure of the ferry'] },
      { fact: HARBOUR_FACTS.haddock.id, asks: ['Who is the president of Norland?'] },
      { fact: HARBOUR_FACTS.opposed.id, asks: ['Why did Haddock oppose the tunnel?'] },
      { fact: HARBOUR_FACTS.cod.id, asks: ['Who is the president of Sudland?'] },
      { fact: HARBOUR_FACTS.pier.id, asks: ['How much did Norland spend on its pier?'] },
      { fact: HARBOUR_FACTS.sailors.id, asks: ['How many sailors does the coast guard have?'] },
      { fact: HARBOUR_FACTS.spoke.id, asks: ['What did Cod say about the seas?'] },
      { fact: HARBOUR_FACTS.inspection.id, asks: ['When will the coast guard inspect the pier?'] },
    ],
    lacks: [{ fact: HARBOUR_FACTS.left.id, lacks: ['Who was the captain that steered the ferry?'] }],
    silences: [
      silenceSchema.parse({
        id: 'ferry-name',
        what: 'the name painted on the ferry',
        reason: 'absent',
        near: [HARBOUR_FACTS.left.id],
        asks: ['What is the ferry called?', 'Which name is painted on the ferry?'],
      }),
      silenceSchema.parse({
        id: 'inspection-result',
        what: 'the result of the inspection of the pier',
        reason: 'after-horizon',
        near: [HARBOUR_FACTS.inspection.id],
        asks: ['What did the inspection of the pier find?'],
      }),
    ],
    lists: [
      factListSchema.parse({
        id: 'troubles-at-sea',
        what: 'the troubles at sea',
        facts: [HARBOUR_FACTS.spoke.id, HARBOUR_FACTS.opposed.id],
        asks: ['What troubles are there at sea?', 'sea troubles in one go'],
      }),
    ],
    followUps: [
      {
        writer: 'a',
        followUps: [
          { after: HARBOUR_FACTS.haddock.id, ask: 'why did she object?', fact: HARBOUR_FACTS.opposed.id },
          { after: HARBOUR_FACTS.haddock.id, ask: 'and Sudland?', fact: HARBOUR_FACTS.cod.id },
          { after: HARBOUR_FACTS.opposed.id, ask: 'says who?', fact: null },
          { after: HARBOUR_FACTS.haddock.id, ask: 'since when?', fact: null },
        ],
      },
    ],
    opposites: [{ stated: ['opposed'], contrary: ['welcomed', 'welcome'] }],
    ...given,
  });

/** Words and index over the file. */
export const harbourReading = (given: Partial<KnowledgeData> = {}): Reading & { knowledge: Knowledge } => {
  const knowledge = harbour(given);
  return { ...createReading(knowledge), knowledge };
};

/** A row of weights: what the named features are worth, and nothing for the others. */
const worthOf = (features: readonly string[], worth: Readonly<Record<string, number>>): number[] =>
  features.map((feature) => worth[feature] ?? 0);

/** Weights made by hand, so that what is learned may change: what a question shares with a fact counts, what the fact lacks of what is
 * wanted or named counts against it, and so does what is refused near it. A difference is a correction where a reason is asked for. */
export function plainWeights(nothing = 4): JudgeWeights {
  const missing = FEATURES.filter((feature) => feature.startsWith('missing '));
  const candidate = {
    statementCoverage: 8,
    likelihood: 1,
    refusedNear: -3,
    wantedHeld: 1,
    strangers: -9,
    ...Object.fromEntries(missing.map((feature) => [feature, -6])),
  };
  const always = worthOf(NOTHING_FEATURES, { always: nothing });
  const explains = PREMISE_FEATURES.filter((feature) => feature.endsWith(' explains'));
  return {
    alone: { candidate: worthOf(FEATURES, candidate), units: [], nothing: always },
    followUp: {
      candidate: worthOf(FOLLOW_UP_FEATURES, candidate),
      units: [],
      nothing: [...always, ...worthOf([...NOTHING_FEATURES, ...NEXT_NOTHING_FEATURES], {})],
    },
    premise: worthOf(PREMISE_FEATURES, {
      always: -1,
      behind: -4,
      ...Object.fromEntries(explains.map((feature) => [feature, 2])),
    }),
    several: worthOf(SEVERAL_FEATURES, { always: -4, share: 4, bestOfSide: 4 }),
  };
}

/** A question as a value: one that asks for nothing, unless a test makes it otherwise. */
export const aQuestion = (given: Partial<Question> = {}): Question => ({
  typed: '',
  words: [],
  kind: 'what',
  wanted: null,
  roles: [],
  asksSpeech: false,
  later: false,
  terms: [],
  names: [],
  corrections: [],
  thread: null,
  ...given,
});

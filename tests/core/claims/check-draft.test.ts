// Drafts held against the shipped file: each kind of finding, fair paraphrases, and drafts that mean no good.
import { array, assert, constantFrom, property } from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type DraftChecker, createDraftChecker } from '../../../src/core/claims/check-draft.ts';
import type { CheckedDraft } from '../../../src/core/claims/claim.ts';
import { createLexicon } from '../../../src/core/search/lexicon.ts';
import { readKnowledge } from '../../../src/knowledge-files/read-knowledge.ts';
import { aStoredFact, sampleKnowledge } from '../../support/sample-knowledge.ts';

let checker: DraftChecker;
beforeAll(async () => {
  const knowledge = await readKnowledge();
  checker = createDraftChecker(knowledge, createLexicon(knowledge));
});

const findings = (draft: string) =>
  checker.check(draft).sentences.flatMap(({ findings: found }) => found.map(({ kind, wrote, file }) => ({ kind, wrote, file })));

/** Whatever a draft says, its findings stand where they say and are told in full. */
function expectSound({ draft, sentences }: CheckedDraft): void {
  for (const { text, start, end, findings: found, facts, verdict } of sentences) {
    expect(draft.slice(start, end)).toBe(text);
    for (const finding of found) {
      expect(draft.slice(finding.start, finding.end)).toBe(finding.wrote);
      expect(finding.wrote).not.toBe('');
      expect([finding.start >= start, finding.end <= end]).toEqual([true, true]);
      expect([finding.file === null, finding.fact === null, finding.paragraph === null]).toEqual(
        Array(3).fill(finding.file === null),
      );
    }
    if (verdict === 'supported') expect([found, facts.length > 0]).toEqual([[], true]);
    if (verdict === 'differs') expect(found.length).toBeGreaterThan(0);
  }
}

describe('a draft that differs', () => {
  it.each([
    ['number', 'About 17,000 soldiers make up the African force in Somalia.', '17,000', 'about 18,000'],
    [
      'number',
      'More than 550 million euros went to the African force in Somalia.',
      '550 million euros',
      'more than $550 million',
    ],
    ['qualifier', 'Exactly 50,000 Tuaregs live in Algeria.', 'Exactly 50,000', 'approximately 50,000'],
    ['date', 'EU foreign ministers will discuss support for Mali on Nov. 20.', 'Nov. 20', 'Nov. 19, 2012'],
    [
      'name',
      'Francois Hollande brought up the Mali conflict at the start of the foreign policy debate.',
      'Francois Hollande',
      'Mitt Romney',
    ],
    [
      'role',
      'Algerian President Mourad Medelci greeted Clinton at the airport.',
      'Algerian President',
      'Foreign Minister of Algeria',
    ],
    ['place', 'Officials linked AQIM to the attack on the US diplomatic mission in Tripoli, Libya.', 'Tripoli', 'Benghazi'],
    ['attribution', 'Obama said that mediation talks are the best solution for Mali.', 'Obama', 'Algeria'],
    ['direction', 'The border between Algeria and Mali is long and sealed.', 'sealed', 'porous'],
    ['direction', 'Clinton persuaded Algeria’s leader to give quick backing to the intervention.', 'persuaded', 'not persuade'],
    ['sequence', 'AQIM’s leaders seized territory in northern Mali before the military coup.', 'before', 'after'],
    ['certainty', 'Hollande will travel to Algeria in December.', 'will', 'expected'],
    ['scope', 'The US has spent more than $550 million on a force in Mali since 2007.', 'Mali', 'Somalia'],
  ])('tells the %s: %s', (kind, draft, wrote, file) => {
    expect(checker.check(draft).verdict).toBe('differs');
    expect(findings(draft)).toContainEqual({ kind, wrote, file: expect.stringContaining(file) as string });
  });

  it('tells a body, a quotation and a dropped condition', () => {
    expect(
      findings('NATO is willing to send about 3,300 troops to Mali if the UN and Western countries back it.').map(
        ({ kind }) => kind,
      ),
    ).toContain('body');
    expect(findings('Clinton spoke of “many dangerous factors”.')).toContainEqual({
      kind: 'quote',
      wrote: 'dangerous',
      file: '“many complicated factors”',
    });
    expect(findings('ECOWAS is willing to send about 3,300 troops to Mali.')).toEqual([
      { kind: 'condition', wrote: 'willing', file: 'if the United Nations and Western countries back it' },
    ]);
  });

  it('suggests the smallest edit, made of the file’s values', () => {
    const [finding] =
      checker.check('ECOWAS would send 5,000 troops if the United Nations and Western countries back it.').sentences[0]
        ?.findings ?? [];
    expect(finding).toEqual({
      kind: 'number',
      wrote: '5,000',
      file: 'about 3,300',
      suggestion: 'about 3,300',
      fact: expect.stringContaining('ecowas') as string,
      paragraph: 19,
      start: 18,
      end: 23,
    });
  });
});

describe('a draft that is fair', () => {
  it.each([
    'Some 18k soldiers make up the African force in Somalia.',
    'Upwards of half a billion dollars went from Washington to the African force in Somalia.',
    'On the 29th of October 2012 Clinton landed in Algiers.',
    'Without Algeria’s support, the proposed force is considered impossible.',
    'The border between Algeria and Mali is long and leaky.',
    'Medelci, Algeria’s foreign minister, welcomed Hillary Clinton at the airport.',
  ])('is supported: %s', (draft) => {
    expect([draft, checker.check(draft).verdict]).toEqual([draft, 'supported']);
  });

  it('is judged claim by claim, over several paragraphs', () => {
    const checked = checker.check(
      'No US troops are expected in ground combat, and the African Union pledged a final operational plan by the end of October.',
    );
    expect(checked.verdict).toBe('supported');
    expect(new Set(checked.sentences[0]?.facts.map(({ paragraph }) => paragraph))).toEqual(new Set([13, 20]));
  });
});

describe('what the file is silent on', () => {
  it('is never supported, and each part is named', () => {
    const checked = checker.check('ECOWAS troops are already training in Ghana.');
    expect(['partly', 'not-in-file', 'differs']).toContain(checked.verdict);
    expect(checker.check('The price of cotton has fallen.').sentences[0]?.findings.map(({ wrote }) => wrote)).toEqual([
      'price',
      'cotton',
      'fallen',
    ]);
  });

  it('is no claim where nobody claims anything', () => {
    const draft = '# What we know\n\nHow many troops are there? I think this is wrong. Please check with the desk.';
    expect(checker.check(draft).sentences.map(({ verdict }) => verdict)).toEqual([
      'no-claim',
      'no-claim',
      'no-claim',
      'no-claim',
    ]);
  });
});

describe('a hostile draft', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t\r\n '],
    ['marks', '... !!! ??? """ “” -- ##'],
    ['control characters', 'ECOWAS\u0000 sends\u0007 5,000\u001b troops\u2028 to \u202eMali.'],
    ['names of prototypes', '__proto__ constructor toString hasOwnProperty valueOf will send 5,000 troops to __proto__.'],
    ['half a pair', 'ECOWAS \ud800 sends troops \udfff.'],
    ['no punctuation', 'ecowas will send five thousand troops to mali and clinton persuaded bouteflika '.repeat(30)],
    ['one word', 'a'.repeat(3_000)],
    ['numbers only', '1 2,3 4.5 99,999 million billion dozen '.repeat(20)],
  ])('of %s is checked soundly', (_, draft) => {
    expectSound(checker.check(draft));
  });

  it('of 40,000 characters is checked a sentence at a time', () => {
    const draft = 'ECOWAS will send 5,000 troops to Mali. Clinton persuaded Bouteflika! '.repeat(600).slice(0, 40_000);
    let sentences = 0;
    for (const sentence of checker.sentences(draft)) sentences += sentence.verdict === 'no-claim' ? 0 : 1;
    expect(sentences).toBeGreaterThan(1_000);
  });

  it('of any words at all stands where it says', () => {
    const words = constantFrom(
      'ECOWAS',
      'will',
      'not',
      'send',
      '5,000',
      'about',
      'troops',
      'Mali',
      'Oct. 29',
      'said',
      '“never”',
      ',',
      '.',
      '\n',
      '$',
      'Clinton',
      'before',
      'if',
    );
    assert(
      property(array(words, { maxLength: 25 }), (all) => {
        expectSound(checker.check(all.join(' ')));
      }),
      { numRuns: 60 },
    );
  });
});

describe('createDraftChecker', () => {
  it('gives the same for the same draft, all at once or a sentence at a time', () => {
    const draft = 'ECOWAS will send 5,000 troops. Clinton persuaded Bouteflika.';
    expect([...checker.sentences(draft)]).toEqual(checker.check(draft).sentences);
    expect(checker.check(draft)).toEqual(checker.check(draft));
  });

  it('needs no code for another file: a new fact is held against drafts as it stands', () => {
    const knowledge = sampleKnowledge();
    const other = createDraftChecker(knowledge, createLexicon(knowledge));
    expect(other.check('The ferry carried about 1,200 passengers.').verdict).toBe('supported');
    expect(other.check('The ferry carried about 1,300 passengers.').sentences[0]?.findings).toEqual([
      {
        kind: 'number',
        wrote: '1,300',
        file: 'about 1,200',
        suggestion: 'about 1,200',
        fact: aStoredFact().id,
        paragraph: 1,
        start: 24,
        end: 29,
      },
    ]);
    expect(other.check('The ferry reached Bluehaven on May 3, 2011.').verdict).toBe('differs');
  });
});

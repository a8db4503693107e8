// What a day brings to a channel, by what it was shown before.
import { array, assert, boolean, constantFrom, integer, property, record, subarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DigestFile, composeDigest } from '../../../src/core/digest/compose-digest.ts';
import { type Digest, OPTIONAL_SECTIONS, defaultDigestSettings, factsShown } from '../../../src/core/digest/digest.ts';
import { fitsSection } from '../../../src/core/digest/fits-section.ts';
import type { Fact } from '../../../src/core/knowledge/fact.ts';
import { readKnowledge } from '../../../src/knowledge-files/read-knowledge.ts';
import { MONDAY, allShown, daysOf, digestFile, someMaterial, theDigest } from '../../support/digest-channel.ts';
import { HARBOUR_FACTS, harbour } from '../../support/sample-harbour.ts';
import { aStoredFact } from '../../support/sample-knowledge.ts';

const FILE = digestFile(harbour());
const A_GAP = { question: 'Who steered the ferry?', reason: 'absent' } as const;

/** What each section shows, by the ids of its facts. */
const contentsOf = (digest: Digest): [string, string[]][] =>
  digest.sections.map((section) => [
    section.kind,
    section.kind === 'gaps' ? section.clusters.map(({ question }) => question) : section.facts.map(({ fact }) => fact.id),
  ]);
const composed = (given: Parameters<typeof someMaterial>[0] = {}, file: DigestFile = FILE): Digest =>
  theDigest(composeDigest(file, someMaterial(given)));

describe('the first digest of a channel', () => {
  const digest = composed({ gaps: [A_GAP] });

  it('has a lead, and of each kind one fact that fits, none twice, then what was asked in vain', () => {
    expect(contentsOf(digest)).toEqual([
      ['lead', [HARBOUR_FACTS.carried.id]],
      ['number', [HARBOUR_FACTS.pier.id]],
      ['quote', [HARBOUR_FACTS.spoke.id]],
      ['position', [HARBOUR_FACTS.opposed.id]],
      ['ahead', [HARBOUR_FACTS.inspection.id]],
      ['caution', [HARBOUR_FACTS.sailors.id]],
      ['gaps', [A_GAP.question]],
    ]);
  });

  it('says of each fact who says so and where, its cautions, its version, and that it is the first time', () => {
    const caution = digest.sections.find(({ kind }) => kind === 'caution');
    expect(caution).toEqual({
      kind: 'caution',
      facts: [
        {
          fact: {
            id: HARBOUR_FACTS.sailors.id,
            statement: 'The coast guard of Sudland has about 90 sailors.',
            paragraph: 4,
            saidBy: 'the article itself; stated as fact',
            careful: ['A figure for Sudland.'],
            quote: [],
          },
          version: FILE.versions.get(HARBOUR_FACTS.sailors.id),
          why: { kind: 'first-time' },
        },
      ],
      more: 0,
    });
  });

  it('says which words are the number, with the qualifier where the statement has it before them', () => {
    const figureIn = (statement: string): string | undefined => {
      const quantity = { value: 12, unit: 'boats', qualifier: 'about', printed: '12', of: 'boats' };
      const fact = aStoredFact({ id: 'boats', statement, quantities: [quantity] });
      const facts = [HARBOUR_FACTS.opposed, fact];
      const file = digestFile(harbour({ facts, asks: [], lacks: [], silences: [] }));
      const shown = new Map([[fact.id, { version: file.versions.get(fact.id) ?? '', on: '2026-11-20' }]]);
      const sections = composed({ shown }, file).sections.flatMap((section) => (section.kind === 'number' ? section.facts : []));
      return sections[0]?.figure;
    };
    expect(['There are about 12 boats.', 'Boats: 12, or about that.', 'A dozen boats.'].map(figureIn)).toEqual([
      'about 12',
      '12',
      undefined,
    ]);
  });

  it('is of the date that it was asked for, and the same for the same', () => {
    expect([digest.date, composed({ gaps: [A_GAP] })]).toEqual([MONDAY, digest]);
  });
});

describe('a later digest', () => {
  const shown = allShown(FILE, '2026-11-20');
  const gaps = [A_GAP];

  it('opens with what was corrected since it was shown here, and calls it so', () => {
    const corrected = { ...shown.get(HARBOUR_FACTS.pier.id), version: 'of old', on: '2026-11-19' };
    const digest = composed({ shown: new Map(shown).set(HARBOUR_FACTS.pier.id, corrected) });
    expect(digest.sections[0]).toEqual({
      kind: 'corrected',
      facts: [expect.objectContaining({ why: { kind: 'corrected', shownOn: '2026-11-19' } })],
      more: 0,
    });
    expect(factsShown(digest)[0]).toEqual({
      id: HARBOUR_FACTS.pier.id,
      version: FILE.versions.get(HARBOUR_FACTS.pier.id),
    });
  });

  it('then shows what was put into the file since the last digest', () => {
    const before = new Map(shown);
    before.delete(HARBOUR_FACTS.clerk.id);
    const fileBefore = new Set(before.keys());
    const digest = composed({ shown: before, fileBefore });
    expect(digest.sections[0]).toEqual({ kind: 'new', facts: [expect.objectContaining({ why: { kind: 'new' } })], more: 0 });
    expect(contentsOf(digest)[0]).toEqual(['new', [HARBOUR_FACTS.clerk.id]]);
  });

  it('shows five corrections and counts the others, which are corrections still on the next day', () => {
    const old = new Map([...shown].map(([id, showing]) => [id, { ...showing, version: 'of old' }]));
    const [first, second, third] = daysOf(FILE, 3, { shown: old });
    const lengths = [first, second].map((day) => {
      const [section] = day?.kind === 'digest' ? day.digest.sections : [];
      return section?.kind === 'corrected' ? [section.facts.length, section.more] : null;
    });
    expect([lengths, third?.kind]).toEqual([
      [
        [5, 5],
        [5, 0],
      ],
      'quiet',
    ]);
  });

  it('has a correction lead where every fact was corrected', () => {
    const old = new Map([...shown].map(([id, showing]) => [id, { ...showing, version: 'of old' }]));
    const digest = composed({ shown: old });
    expect(digest.lead).toEqual(digest.sections[0]?.kind === 'corrected' ? digest.sections[0].facts[0] : null);
  });

  it('leads with what was not shown for longest, and says since when', () => {
    const longAgo = { version: FILE.versions.get(HARBOUR_FACTS.cod.id) ?? '', on: '2026-10-01' };
    const digest = composed({ shown: new Map(shown).set(HARBOUR_FACTS.cod.id, longAgo), gaps });
    expect([digest.lead.fact.id, digest.lead.why]).toEqual([HARBOUR_FACTS.cod.id, { kind: 'not-since', on: '2026-10-01' }]);
  });

  it('leaves out the sections that the channel does not want, the lead and corrections never', () => {
    const settings = { ...defaultDigestSettings('Europe/Paris'), sections: ['quote'] };
    expect(contentsOf(composed({ settings, gaps })).map(([kind]) => kind)).toEqual(['lead', 'quote']);
  });

  it('is quiet, or one line, once everything was shown and nothing is new', () => {
    const settings = defaultDigestSettings('Europe/Paris');
    expect(composeDigest(FILE, someMaterial({ shown }))).toEqual({ kind: 'quiet', date: MONDAY });
    expect(composeDigest(FILE, someMaterial({ shown, settings: { ...settings, whenNothingNew: 'heartbeat' } }))).toEqual({
      kind: 'heartbeat',
      date: MONDAY,
      facts: FILE.knowledge.facts.length,
    });
  });

  it('comes for a question asked in vain though everything was shown, unless the channel does not want those', () => {
    const settings = { ...defaultDigestSettings('Europe/Paris'), sections: ['number'] };
    expect(composed({ shown, gaps }).sections.at(-1)?.kind).toBe('gaps');
    expect(composeDigest(FILE, someMaterial({ shown, gaps, settings })).kind).toBe('quiet');
  });

  it('has nothing to say from a file without facts', () => {
    const file = digestFile(harbour({ facts: [], asks: [], lacks: [], silences: [] }));
    expect(composeDigest(file, someMaterial({ gaps })).kind).toBe('quiet');
  });
});

/** A fact of any make, and a file of some. */
const someFacts = array(
  record({
    paragraph: integer({ min: 0, max: 6 }),
    counted: boolean(),
    quoted: boolean(),
    careful: boolean(),
    tells: constantFrom('position', 'definition', 'where'),
    when: constantFrom(null, '2012-11-12', '2007/2012-10-29', '../2012-11-30'),
  }),
  { minLength: 1, maxLength: 40 },
).map((facts): Fact[] =>
  facts.map(({ paragraph, counted, quoted, careful, tells, when }, at) => {
    const { quantities } = aStoredFact();
    return aStoredFact({
      id: `fact-${at}`,
      paragraph,
      tells: [tells],
      quantities: counted ? quantities : [],
      ...(quoted ? { quote: ['spoken words'] } : {}),
      ...(careful ? { careful: 'Take care.' } : {}),
      ...(when === null ? {} : { when: { edtf: when, wording: when, basis: 'printed' } }),
    });
  }),
);

/** Follows a run: every rule that it breaks, a line each. */
function brokenRules(file: DigestFile, digests: readonly Digest[]): string[] {
  const { facts, factById } = file.knowledge;
  const lastShown = new Map<string, number>();
  const broken: string[] = [];
  digests.forEach((digest, day) => {
    const ids = factsShown(digest).map(({ id }) => id);
    if (new Set(ids).size < ids.length) broken.push(`${day}: a fact twice`);
    const longest = Math.min(...facts.map((fact) => lastShown.get(fact.id) ?? -1));
    if ((lastShown.get(digest.lead.fact.id) ?? -1) !== longest) broken.push(`${day}: another fact waited longer to lead`);
    for (const section of digest.sections) {
      if (section.kind === 'gaps' || section.kind === 'corrected' || section.kind === 'new' || section.kind === 'lead') continue;
      const { kind } = section;
      const [chosen] = section.facts.flatMap(({ fact }) => factById.get(fact.id) ?? []);
      if (!chosen || !fitsSection(chosen, kind)) broken.push(`${day}: ${kind} does not fit`);
      const waited = facts.filter((fact) => fitsSection(fact, kind) && !ids.includes(fact.id));
      if (waited.some((fact) => (lastShown.get(fact.id) ?? -1) < (lastShown.get(chosen?.id ?? '') ?? -1)))
        broken.push(`${day}: ${kind} has shown again what others wait for`);
    }
    for (const id of ids) lastShown.set(id, day);
  });
  return broken;
}

/** Leads that came again before every fact of the file had been shown since. */
function earlyRepeats(file: DigestFile, digests: readonly Digest[]): string[] {
  const since = new Map<string, Set<string>>();
  return digests.flatMap((digest, day) => {
    const { id } = digest.lead.fact;
    const between = since.get(id);
    const early = between !== undefined && between.size < file.knowledge.facts.length - 1;
    since.set(id, new Set());
    for (const { id: each } of factsShown(digest)) for (const [lead, seen] of since) if (each !== lead) seen.add(each);
    return early ? [`${day}: ${id}`] : [];
  });
}

describe('200 days in a row', () => {
  it('bring every fact round before any leads again, whatever the file and the sections, as long as there is a question each day', () => {
    const sections = subarray([...OPTIONAL_SECTIONS]).map((chosen) => [...new Set([...chosen, 'gaps'])]);
    assert(
      property(someFacts, sections, (facts, chosen) => {
        const file = { ...FILE, ...digestFile(harbour({ facts, asks: [], lacks: [], silences: [] })) };
        const settings = { ...defaultDigestSettings('Europe/Paris'), sections: chosen };
        const digests = daysOf(file, 200, { settings, gapsOn: () => [A_GAP] }).map(theDigest);
        expect([brokenRules(file, digests), earlyRepeats(file, digests)]).toEqual([[], []]);
      }),
      { numRuns: 20 },
    );
  });

  it('show the whole shipped file, then fall quiet, and a question brings the next digest', async () => {
    const file = digestFile(await readKnowledge());
    const days = daysOf(file, 200, { gapsOn: (day) => (day === 150 ? [A_GAP] : []) });
    const digests = days.flatMap((day) => (day.kind === 'digest' ? [day.digest] : []));
    const round = days.findIndex(({ kind }) => kind === 'quiet');
    expect(new Set(digests.slice(0, round).flatMap((digest) => factsShown(digest).map(({ id }) => id))).size).toBe(
      file.knowledge.facts.length,
    );
    expect([brokenRules(file, digests), earlyRepeats(file, digests)]).toEqual([[], []]);
    expect(days.slice(round).map(({ kind }) => kind)).toEqual(
      Array.from({ length: 200 - round }, (_, at) => (at + round === 150 ? 'digest' : 'quiet')),
    );
  });
});

// The one door: ask and explain, pure and the same for the same file.
import { describe, expect, it } from 'vitest';
import { type Desk, createDesk, turnOf } from '../../src/core/desk.ts';
import { factsShown } from '../../src/core/digest/digest.ts';
import { countKnownDrafts } from '../../src/core/drafts/draft-counts.ts';
import { type Turn, readWordings } from '../../src/core/reading.ts';
import { allShown, digestFile, someMaterial, theDigest } from '../support/digest-channel.ts';
import { tableOfWords } from '../support/sample-passages.ts';
import { HARBOUR_FACTS, harbour, plainWeights } from '../support/sample-harbour.ts';

const QUESTIONS = [
  'Who is the president of Norland?',
  'ferry pasengers',
  'List everyone named',
  'the president',
  'hello',
  '',
  'zeppelin',
];

describe('createDesk', () => {
  const desk = createDesk(harbour(), plainWeights());

  it('gives the same answer to the same question, in whatever order they come, and in another desk over the same file', () => {
    const first = QUESTIONS.map((question) => desk.ask(question));
    const backwards = QUESTIONS.toReversed()
      .map((question) => desk.ask(question))
      .toReversed();
    const other = createDesk(harbour(), plainWeights());
    expect(JSON.stringify(backwards)).toBe(JSON.stringify(first));
    expect(JSON.stringify(QUESTIONS.map((question) => other.ask(question)))).toBe(JSON.stringify(first));
  });

  it('keeps nothing of one question for the next: a thread is what it is handed', () => {
    const alone = desk.ask('and Sudland?');
    const thread: Turn[] = [turnOf(desk.ask('Who is the president of Norland?'))];
    expect(desk.ask('and Sudland?', thread).facts[0]?.id).toBe(HARBOUR_FACTS.cod.id);
    expect(desk.ask('and Sudland?')).toEqual(alone);
    expect(thread).toHaveLength(1);
  });

  it('reads what was computed of the file before once, and each part of it when it is first needed', () => {
    const wordings = readWordings(harbour());
    const drafts = countKnownDrafts(harbour());
    const readBy = (...uses: ((lazy: Desk) => unknown)[]): string[] => {
      const read: string[] = [];
      const lazy = createDesk(harbour(), plainWeights(), {
        wordings: () => (read.push('wordings'), wordings),
        drafts: () => (read.push('drafts'), drafts),
      });
      for (const use of uses) use(lazy);
      return read;
    };
    const [prepare, ask, explain] = [
      (lazy: Desk) => lazy.prepare(),
      (lazy: Desk) => lazy.ask('ferry'),
      (lazy: Desk) => lazy.explain('pier'),
    ];
    const check = (lazy: Desk) => lazy.check('The ferry left.');
    const prepareDrafts = (lazy: Desk) => lazy.prepareDrafts();
    expect([readBy(), readBy(prepare, ask, explain), readBy(check, check, ask), readBy(prepareDrafts, check)]).toEqual([
      [],
      ['wordings'],
      ['wordings', 'drafts'],
      ['wordings', 'drafts'],
    ]);
  });

  it('leaves the file that it stands on as it is', () => {
    const knowledge = harbour();
    const before = JSON.stringify(knowledge.facts);
    const own = createDesk(knowledge, plainWeights());
    for (const question of QUESTIONS) own.ask(question);
    expect([own.knowledge, JSON.stringify(knowledge.facts)]).toEqual([knowledge, before]);
  });

  it('explains what it asks', () => {
    expect(desk.explain('Who is the president of Norland?').first?.fact).toBe(
      desk.ask('Who is the president of Norland?').facts[0]?.id,
    );
  });

  it('composes the digest of a day: the same for the same, and none once all was shown', () => {
    const material = someMaterial({ gaps: [{ question: 'Who steered the ferry?', reason: 'absent' }] });
    const day = desk.digest(material);
    const shown = new Map(factsShown(theDigest(day)).map(({ id, version }) => [id, { version, on: '2026-11-23' }]));
    expect(desk.digest(material)).toEqual(day);
    expect(theDigest(desk.digest({ ...material, shown })).lead.why).toEqual({ kind: 'first-time' });
    expect(desk.digest(someMaterial({ shown: allShown(digestFile(desk.knowledge), '2026-11-22') })).kind).toBe('quiet');
  });

  it('brings refused questions together by what they ask', () => {
    const gaps = ['Who steered the ferry?', 'who steered the ferry'].map((question) => ({ question, reason: 'absent' }) as const);
    expect(desk.clusterGaps(gaps).map(({ count }) => count)).toEqual([2]);
  });

  it('answers with what it learned unless it is told otherwise', () => {
    const { haddock, cod } = HARBOUR_FACTS;
    const article = { ...harbour().article, paragraphs: Array.from({ length: 7 }, () => '0'.repeat(64)) };
    const file = harbour({ article, passages: tableOfWords({ norland: haddock, sudland: cod }, 7) });
    expect(createDesk(file).ask('Who is the president of Norland?').facts[0]?.id).toBe(haddock.id);
  });

  it('stands on a file without facts, and then refuses everything', () => {
    const bare = createDesk(harbour({ facts: [], asks: [], lacks: [], silences: [], lists: [] }));
    expect(QUESTIONS.filter((question) => bare.ask(question).outcome === 'answer')).toEqual([]);
  });
});

describe('turnOf', () => {
  const desk = createDesk(harbour(), plainWeights());

  it('keeps the facts that answered, or those that came near where none did', () => {
    const [answered, refused] = ['Who is the president of Norland?', 'Who was the captain that steered the ferry?'].map((typed) =>
      desk.ask(typed),
    );
    if (!answered || !refused) throw new Error('two questions have two answers');
    expect([turnOf(answered), turnOf(refused)]).toEqual([
      { question: answered.question, facts: answered.facts.map(({ id }) => id) },
      { question: refused.question, facts: refused.near.map(({ id }) => id) },
    ]);
    expect([answered.facts.length > 0, refused.facts.length, refused.near.length > 0]).toEqual([true, 0, true]);
  });
});

// The file of facts itself: what a newsroom must be able to rely on, fact by fact.
import { describe, expect, it } from 'vitest';
import { showFact } from '../../src/core/answers/show-fact.ts';
import { parseEdtf } from '../../src/core/knowledge/edtf.ts';
import { AS_OF, type Fact, QUOTE_WORDS_BELOW } from '../../src/core/knowledge/fact.ts';
import { findNumbers } from '../../src/core/text/numbers.ts';
import { readKnowledge } from '../../src/knowledge-files/read-knowledge.ts';

const knowledge = await readKnowledge();
const { facts } = knowledge;

/** The ids of the facts of which something is not so. */
const except = (holds: (fact: Fact) => boolean, among: readonly Fact[] = facts): string[] =>
  among.filter((fact) => !holds(fact)).map((fact) => fact.id);
const wordsIn = (text: string): number => text.split(/\s+/).length;

/** Units of time: spans are told without a qualifier where the article prints none. */
const TIME_UNITS = new Set(['decades', 'years', 'months', 'weeks', 'days', 'hours']);
const LAST_PARAGRAPH = 21;
const FEWEST_WORDINGS = 10;
/** How many words the two speakers of the article say, by paragraph: fewer than half of them may be quoted. */
const UTTERANCE_WORDS: ReadonlyMap<number, number> = new Map([
  [3, 45],
  [7, 14],
]);

describe('every fact', () => {
  it('has an id of its own', () => {
    expect(new Set(facts.map((fact) => fact.id)).size).toBe(facts.length);
  });

  it('is one sentence that ends as one', () => {
    expect(except((fact) => /^[A-Z].*[.]$/s.test(fact.statement) && !fact.statement.includes('\n'))).toEqual([]);
  });

  it('is asked for in at least ten wordings, none of them twice', () => {
    expect(except((fact) => (knowledge.asksOf.get(fact.id) ?? []).length >= FEWEST_WORDINGS)).toEqual([]);
    expect(except((fact) => new Set(knowledge.asksOf.get(fact.id)).size === knowledge.asksOf.get(fact.id)?.length)).toEqual([]);
  });

  it('shows its hedge: whatever is not plainly stated or said reads otherwise', () => {
    const hedged = facts.filter((fact) => !['stated', 'said'].includes(fact.said_by.strength));
    expect(hedged.length).toBeGreaterThan(20);
    expect(except((fact) => !/; (?:stated as fact|said)$/.test(showFact(fact, knowledge).saidBy), hedged)).toEqual([]);
  });

  it('is plainly stated by the article alone', () => {
    expect(except((fact) => fact.said_by.strength !== 'stated' || fact.said_by.who === 'article')).toEqual([]);
  });

  it('tells its condition in the statement or as a caution, where it has one', () => {
    const conditional = facts.filter((fact) => fact.condition !== undefined);
    expect(conditional.length).toBeGreaterThan(0);
    expect(
      except((fact) => /United Nations and Western countries/.test(`${fact.statement} ${fact.careful ?? ''}`), conditional),
    ).toEqual([]);
  });
});

describe('the paragraphs', () => {
  it('are 0 to 21, each with facts', () => {
    const covered = [...new Set(facts.map((fact) => fact.paragraph))];
    expect([covered, knowledge.article.paragraphs.length]).toEqual([
      Array.from({ length: LAST_PARAGRAPH + 1 }, (_, at) => at),
      LAST_PARAGRAPH + 1,
    ]);
  });
});

describe('every number', () => {
  it('has a qualifier, spans of time excepted', () => {
    expect(
      except((fact) => fact.quantities.every((quantity) => quantity.qualifier !== undefined || TIME_UNITS.has(quantity.unit))),
    ).toEqual([]);
  });

  it('stands in its statement right behind its qualifier', () => {
    const kept = (fact: Fact): boolean =>
      fact.quantities.every(({ qualifier, printed }) =>
        fact.statement.toLowerCase().includes(`${qualifier === undefined ? '' : `${qualifier} `}${printed}`.toLowerCase()),
      );
    expect(except(kept)).toEqual([]);
  });

  it('of a statement is one of its quantities or belongs to a date', () => {
    const given = (fact: Fact): Set<number> => {
      const span = fact.when ? parseEdtf(fact.when.edtf) : null;
      const dates = [AS_OF, span?.first ?? '', span?.last ?? ''].flatMap((date) => date.split('-').map(Number));
      // A year that names an event: the attacks of 2001.
      return new Set([...dates, 2001, ...fact.quantities.map((quantity) => quantity.value)]);
    };
    expect(except((fact) => findNumbers(fact.statement).every(({ value }) => given(fact).has(value)))).toEqual([]);
  });

  it('is printed with the value that it has', () => {
    expect(except((fact) => fact.quantities.every(({ printed, value }) => findNumbers(printed)[0]?.value === value))).toEqual([]);
  });

  it('of Somalia says that it is Somalia’s', () => {
    const somali = facts.filter((fact) => fact.quantities.some((quantity) => quantity.where === 'somalia'));
    expect(somali.length).toBeGreaterThan(0);
    expect(except((fact) => fact.statement.includes('Somalia') && fact.paragraph === 14, somali)).toEqual([]);
  });
});

describe('every quotation', () => {
  const quoting = facts.filter((fact) => fact.quote !== undefined);

  it('is of the two paragraphs in which somebody is quoted, and marked as quoted', () => {
    expect([...new Set(quoting.map((fact) => fact.paragraph))].toSorted((a, b) => a - b)).toEqual([...UTTERANCE_WORDS.keys()]);
    expect(except((fact) => (fact.quote !== undefined) === (fact.said_by.how === 'quote'))).toEqual([]);
  });

  it('is a phrase: under 16 words, and less than half of what was said, all phrases of an utterance together', () => {
    expect(except((fact) => (fact.quote ?? []).every((phrase) => wordsIn(phrase) < QUOTE_WORDS_BELOW))).toEqual([]);
    for (const [paragraph, all] of UTTERANCE_WORDS) {
      const phrases = new Set(quoting.filter((fact) => fact.paragraph === paragraph).flatMap((fact) => fact.quote ?? []));
      const quoted = [...phrases].reduce((sum, phrase) => sum + wordsIn(phrase), 0);
      expect([paragraph, quoted < all / 2]).toEqual([paragraph, true]);
    }
  });

  it('holds no quotation marks of its own: they are put around it when it is shown', () => {
    expect(except((fact) => !/[“”"]/.test([fact.statement, ...(fact.quote ?? [])].join(' ')))).toEqual([]);
  });
});

describe('every date', () => {
  it('that is relative in the article is called computed', () => {
    const relative = /\b(?:last|next|past|since|end|month|week|spring|in December|Nov\. 19)\b/;
    const dated = facts.filter((fact) => fact.when !== undefined && relative.test(fact.when.wording));
    expect(dated.length).toBeGreaterThan(8);
    expect(except((fact) => fact.when?.basis === 'computed', dated)).toEqual([]);
  });

  it('of what has happened ends with the day of the account', () => {
    const done = facts.filter((fact) => fact.when !== undefined && fact.said_by.strength === 'stated');
    expect(except((fact) => (parseEdtf(fact.when?.edtf ?? '')?.last ?? '9999') <= AS_OF, done)).toEqual([]);
  });
});

describe('the file', () => {
  it('names no publisher, headline, byline or address', () => {
    expect(knowledge.article.not_printed).toEqual(expect.arrayContaining(['publisher', 'headline', 'byline']));
    expect(except((fact) => !/https?:|www\./.test(fact.statement))).toEqual([]);
  });

  it('keeps what it does not know apart from what it knows: no silence shares a wording with a fact', () => {
    const plain = (text: string): string =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
    const asked = new Map(knowledge.asks.flatMap((entry) => entry.asks.map((wording) => [plain(wording), entry.fact])));
    const shared = knowledge.silences.flatMap((silence) =>
      silence.asks
        .filter((wording) => asked.has(plain(wording)))
        .map((wording) => `${silence.id} and ${asked.get(plain(wording))}: ${wording}`),
    );
    expect(shared).toEqual([]);
  });
});

// One fact with everything that its fields hold, and its text to paste.
import { describe, expect, it } from 'vitest';
import { copyText } from '../../../src/core/lookups/copy-text.ts';
import { factCardLines, lookUpFact } from '../../../src/core/lookups/fact-card.ts';
import { createHouse } from '../../../src/core/lookups/house-profile.ts';
import { createReference } from '../../../src/core/lookups/reference.ts';
import { readKnowledge } from '../../../src/knowledge-files/read-knowledge.ts';
import { HARBOUR_NAMES, harbourReference, listed } from '../../support/harbour-reference.ts';

const reference = harbourReference();
const real = createReference(await readKnowledge());

describe('lookUpFact', () => {
  it('gives the fact with names, topics, figures, date, stances and its text to paste', () => {
    const pier = lookUpFact('Norland-spent-40-million-on-pier', reference);
    expect(pier).toEqual({
      kind: 'fact',
      fact: listed('pier'),
      about: [HARBOUR_NAMES.norland],
      topics: ['harbour'],
      figures: ['more than $40 million: money spent on the pier'],
      when: { date: '2009 to Oct. 29, 2012', wording: 'since 2009' },
      condition: null,
      stances: [],
      copy: copyText(listed('pier'), reference.house),
    });
    expect(pier.kind === 'fact' && factCardLines(pier)).toEqual([
      'Norland has spent more than $40 million on its pier since 2009.',
      '  Source: the article itself; stated as fact (paragraph 4, as of Oct. 29, 2012)',
      '  Figure: more than $40 million: money spent on the pier',
      '  When: 2009 to Oct. 29, 2012 (the article: “since 2009”)',
      '  About: Norland',
      '  Topics: harbour',
      '  Id: norland-spent-40-million-on-pier',
    ]);
  });

  it('gives a condition and a stance where the fact has one', () => {
    const lines = ['ecowas-offers-about-3300-troops', 'algeria-first-opposed-force'].map((id) => {
      const card = lookUpFact(id, real);
      return card.kind === 'fact' ? factCardLines(card).filter((line) => /Condition|Stance/.test(line)) : [];
    });
    expect(lines).toEqual([
      ['  Condition: the United Nations and Western countries back it', '  Stance: ECOWAS, conditional'],
      ['  Stance: Algeria, against at first'],
    ]);
  });

  it('offers the ids that come near', () => {
    expect(
      ['ecowas offers', 'haddock-is-presidnt', 'zeppelin'].map((typed, at) => lookUpFact(typed, at === 0 ? real : reference)),
    ).toEqual([
      {
        kind: 'not-found',
        what: 'fact',
        typed: 'ecowas offers',
        several: false,
        offers: [{ label: 'ecowas-offers-about-3300-troops', request: 'fact ecowas-offers-about-3300-troops' }],
      },
      {
        kind: 'not-found',
        what: 'fact',
        typed: 'haddock-is-presidnt',
        several: false,
        offers: [{ label: 'haddock-is-president', request: 'fact haddock-is-president' }],
      },
      { kind: 'not-found', what: 'fact', typed: 'zeppelin', several: false, offers: [] },
    ]);
  });

  it('has a card for every fact of the file', () => {
    expect(real.knowledge.facts.filter(({ id }) => lookUpFact(id, real).kind !== 'fact')).toEqual([]);
  });
});

describe('copyText', () => {
  it('holds statement, spoken words, who says so, the credit, the day and the caution', () => {
    expect([copyText(listed('spoke'), reference.house), copyText(listed('sailors'), reference.house)]).toEqual([
      'Bo Cod spoke of rough seas. “very rough seas”\nWho says so: Bo Cod, quoted; said.\nSource: an article dated by its photo caption Oct. 29, 2012, paragraph 5. As of Oct. 29, 2012.',
      'The coast guard of Sudland has about 90 sailors.\nWho says so: the article itself; stated as fact.\nSource: an article dated by its photo caption Oct. 29, 2012, paragraph 4. As of Oct. 29, 2012.\nCareful: A figure for Sudland.',
    ]);
  });

  it("is written in the house's style, the spoken words as they were spoken", () => {
    const house = createHouse({
      dates: 'british',
      spellings: [{ printed: 'rough', house: 'wild' }],
      attribution: 'a report, para {paragraph}',
    });
    expect(copyText(listed('spoke', harbourReference({ house })), house)).toBe(
      'Bo Cod spoke of wild seas. “very rough seas”\nWho says so: Bo Cod, quoted; said.\nSource: a report, para 5. As of 29 October 2012.',
    );
  });
});

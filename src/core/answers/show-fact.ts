// A fact becomes what every surface shows of it: statement, passport (who says so and how strongly), cautions.
import type { Fact, SaidBy, Strength } from '../knowledge/fact.ts';
import { type Knowledge, speakerName } from '../knowledge/knowledge.ts';
import type { ShownFact } from './answer.ts';

/** How each grade reads after the speaker; the plain ones say no more than that it was said. */
const STRENGTH_WORDS: Readonly<Record<Strength, string>> = {
  stated: 'stated as fact',
  said: 'said',
  agreed: 'agreed',
  pledged: 'a pledge',
  warned: 'a warning',
  willing: 'a conditional offer',
  expected: 'expected, not done',
  planned: 'planned, not done',
  considered: 'under consideration, not decided',
  proposed: 'proposed, not decided',
  linked: 'a link that officials make, not a finding',
  feared: 'a fear, not a fact',
  assessed: 'an assessment',
  opposed: 'an objection',
  sought: 'sought, not reached',
  possible: 'a possibility, not a fact',
  implied: 'implied, not stated',
  required: 'a deadline that is set',
};

/** "ECOWAS, in paraphrase; a conditional offer". */
export function passport(by: SaidBy, knowledge: Knowledge): string {
  const speaker = speakerName(by, knowledge.nameById);
  const manner = by.how === 'quote' ? ', quoted' : by.how === 'paraphrase' ? ', in paraphrase' : '';
  return `${speaker}${manner}; ${STRENGTH_WORDS[by.strength]}`;
}

/** What surfaces show of a fact. */
export function showFact(fact: Fact, knowledge: Knowledge): ShownFact {
  return {
    id: fact.id,
    statement: fact.statement,
    paragraph: fact.paragraph,
    saidBy: passport(fact.said_by, knowledge),
    careful: fact.careful === undefined ? [] : [fact.careful],
    quote: fact.quote ?? [],
  };
}

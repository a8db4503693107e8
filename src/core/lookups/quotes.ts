// `quotes [speaker]`: the spoken words of the file, verified letter for letter; what is only told never wears quotation marks.
import { quoteText } from '../answers/answer-text.ts';
import type { Fact } from '../knowledge/fact.ts';
import type { Name } from '../knowledge/name.ts';
import { speakerName } from '../knowledge/knowledge.ts';
import { namesIn } from '../questions/question.ts';
import { type ListedFact, listFact, listedFactLines, section } from './listed-fact.ts';
import type { Reference } from './reference.ts';

type Quotation = {
  readonly speaker: string;
  /** Spoken words, cuts between them. */
  readonly words: readonly string[];
  /** What the file tells of where and when they were spoken; empty where it tells nothing. */
  readonly setting: readonly string[];
  readonly paragraph: number;
  readonly fact: ListedFact;
};

export type Quotes = {
  readonly kind: 'quotes';
  /** Whose words were asked for; null for all. */
  readonly speaker: string | null;
  readonly quotes: readonly Quotation[];
  /** What the speaker said in other words; for one speaker only. */
  readonly told: readonly ListedFact[];
};

/** Whether words are those of a name: said by it, or by somebody without a name who is described by it. */
function isSaidBy({ said_by: { who, unnamed } }: Fact, name: Name, { lexicon }: Reference): boolean {
  return who === name.id || (unnamed !== undefined && namesIn(lexicon.unitsOf(unnamed)).includes(name.id));
}

/** The facts of a paragraph on the meeting at which its words were spoken. */
const settingOf = (fact: Fact, facts: readonly Fact[]): Fact[] =>
  facts.filter((other) => other.paragraph === fact.paragraph && other.quote === undefined && other.topics.includes('meeting'));

/** Every quotation of the file, or those of one speaker. */
export function lookUpQuotes(reference: Reference, speaker: Name | null = null): Quotes {
  const { knowledge, house } = reference;
  const said = knowledge.facts.filter((fact) => speaker === null || isSaidBy(fact, speaker, reference));
  return {
    kind: 'quotes',
    speaker: speaker === null ? null : house.text(speaker.short ?? speaker.name),
    quotes: said.flatMap((fact) =>
      fact.quote === undefined
        ? []
        : [
            {
              speaker: house.text(speakerName(fact.said_by, knowledge.nameById)),
              words: fact.quote,
              setting: settingOf(fact, knowledge.facts).map(({ statement }) => house.text(statement)),
              paragraph: fact.paragraph,
              fact: listFact(fact, reference),
            },
          ],
    ),
    told: speaker === null ? [] : said.filter(({ quote }) => quote === undefined).map((fact) => listFact(fact, reference)),
  };
}

/** The words with speaker, setting and paragraph; for one speaker also what is told in other words. */
export function quotesLines({ speaker, quotes, told }: Quotes): string[] {
  return [
    ...(quotes.length === 0 ? [`The file quotes no words${speaker === null ? '' : ` of ${speaker}`}.`] : []),
    ...quotes.flatMap((quotation) => [
      `${quoteText(quotation.fact)} ${quotation.speaker}, paragraph ${quotation.paragraph}`,
      ...quotation.setting.map((setting) => `  Setting: ${setting}`),
      `  Of what: ${quotation.fact.statement}`,
      ...quotation.fact.careful.map((caution) => `  Careful: ${caution}`),
    ]),
    ...section('Told in other words, not to be quoted', told.flatMap(listedFactLines)),
  ];
}

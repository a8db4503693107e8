// What a question can mean: a fact, several facts together, or something that the file does not say.
import type { Fact } from '../knowledge/fact.ts';
import type { FactList, Knowledge, Lacks, Silence } from '../knowledge/knowledge.ts';
import type { Lexicon, Unit } from './lexicon.ts';

/** Something that a question can be about: a fact, several facts together, or a thing that the file does not say. */
export type Target = {
  readonly fact: Fact | null;
  readonly silence: Silence | null;
  readonly list: FactList | null;
  /** The paragraphs of its facts, each once; none of what the file does not say. */
  readonly paragraphs: readonly number[];
  /** Units of the statement itself and of the names it is about. */
  readonly own: ReadonlySet<Unit>;
  /** Units of what belongs to it less closely: its topics, cautions, and what its names belong to. */
  readonly implied: ReadonlySet<Unit>;
  /** Units of what its quantities count. */
  readonly counted: ReadonlySet<Unit>;
  /** How many wordings it has. */
  readonly wordings: number;
};

/** A target before its wordings are counted. */
export type ReadTarget = Omit<Target, 'wordings'> & { readonly asks: readonly string[] };

function ownUnits(fact: Fact, lexicon: Lexicon): Set<Unit> {
  const units = lexicon.unitsOf(fact.statement);
  for (const phrase of fact.quote ?? []) for (const unit of lexicon.unitsOf(phrase)) units.add(unit);
  for (const name of fact.about) units.add(`n:${name}`);
  if (fact.said_by.who !== undefined && fact.said_by.who !== 'article') units.add(`n:${fact.said_by.who}`);
  if (fact.said_by.unnamed !== undefined) for (const unit of lexicon.unitsOf(fact.said_by.unnamed)) units.add(unit);
  return units;
}

function impliedUnits(fact: Fact, knowledge: Knowledge, lexicon: Lexicon): Set<Unit> {
  const units = new Set<Unit>();
  const texts = [
    ...fact.topics,
    ...fact.quantities.flatMap((quantity) => [quantity.of, quantity.unit]),
    fact.condition ?? '',
    fact.when?.wording ?? '',
  ];
  for (const text of texts) for (const unit of lexicon.unitsOf(text)) units.add(unit);
  for (const topic of fact.topics) units.add(`c:${topic}`);
  for (const id of fact.about) {
    const name = knowledge.nameById.get(id);
    for (const of of name?.of ?? []) units.add(`n:${of}`);
    if (name?.role !== undefined && name.kind === 'person') for (const unit of lexicon.unitsOf(name.role)) units.add(unit);
  }
  return units;
}

/** The id of what a fact leaves open. */
export const silenceIdOf = (fact: string): string => `lacks-${fact}`;

/** What a fact leaves open, as one silence beside it. */
const silenceOf = ({ fact, lacks }: Lacks): Silence => ({
  id: silenceIdOf(fact),
  what: '',
  reason: 'absent',
  near: [fact],
  asks: lacks,
});

/** Every target of the file: its facts, what it does not say, and its lists. */
export function readTargets(knowledge: Knowledge, lexicon: Lexicon): ReadTarget[] {
  const nothing = { fact: null, silence: null, list: null, paragraphs: [], implied: new Set<Unit>(), counted: new Set<Unit>() };
  return [
    ...knowledge.facts.map((fact) => ({
      ...nothing,
      fact,
      paragraphs: [fact.paragraph],
      own: ownUnits(fact, lexicon),
      implied: impliedUnits(fact, knowledge, lexicon),
      counted: lexicon.unitsOf(fact.quantities.map((quantity) => `${quantity.of} ${quantity.unit}`).join(', ')),
      asks: knowledge.asksOf.get(fact.id) ?? [],
    })),
    ...[...knowledge.silences, ...knowledge.lacks.map(silenceOf)].map((silence) => ({
      ...nothing,
      silence,
      own: lexicon.unitsOf(silence.what),
      asks: [...(silence.what === '' ? [] : [silence.what]), ...silence.asks],
    })),
    ...knowledge.lists.map((list) => {
      const facts = list.facts.flatMap((id) => knowledge.factById.get(id) ?? []);
      return {
        ...nothing,
        list,
        paragraphs: [...new Set(facts.map((fact) => fact.paragraph))],
        own: lexicon.unitsOf(list.what),
        implied: new Set(facts.flatMap((fact) => [...ownUnits(fact, lexicon)])),
        asks: [list.what, ...list.asks],
      };
    }),
  ];
}

// `numbers [words]`: every figure of the file with its qualifier, unit, of what, where and whose it is.
import type { Fact } from '../knowledge/fact.ts';
import { showFact } from '../answers/show-fact.ts';
import { tokenise } from '../text/words.ts';
import { type ListedFact, listFact } from './listed-fact.ts';
import type { Reference } from './reference.ts';

type Quantity = Fact['quantities'][number];

type Figure = {
  /** Qualifier, number and unit: "about 3,300 troops". Never the number alone. */
  readonly figure: string;
  readonly qualifier: string | null;
  readonly value: number;
  readonly unit: string;
  /** What is counted. */
  readonly of: string;
  /** The name of the place that it is a figure for; null where the file gives none. */
  readonly where: string | null;
  /** Who says so and how strongly. */
  readonly whose: string;
  readonly paragraph: number;
  /** The facts that hold it, in the order of the file. */
  readonly facts: readonly ListedFact[];
};

export type Numbers = {
  readonly kind: 'numbers';
  /** The words that it was narrowed by; null for all. */
  readonly words: string | null;
  readonly figures: readonly Figure[];
};

/** Money carries its sign, and a unit that is printed with the number is not said twice. */
const carriesUnit = ({ printed, unit }: Quantity): boolean =>
  /^\p{Sc}/u.test(printed) || printed.toLowerCase().includes(unit.toLowerCase());

/** Qualifier, number and unit: "about 3,300 troops". */
export const figureText = (quantity: Quantity): string =>
  [quantity.qualifier, quantity.printed, carriesUnit(quantity) ? undefined : quantity.unit]
    .filter((part) => part !== undefined)
    .join(' ');

/** Whether a figure is about every one of the words: by the word, by a name or by a word that means the same. */
function fitsWords(words: string, text: string, { lexicon }: Reference): boolean {
  const units = lexicon.unitsOf(text);
  return lexicon.read(tokenise(words)).every((term) => term.units.some((unit) => units.has(unit)));
}

/** Every figure once, with the facts that hold it in the order of the file. */
function figuresOf(facts: readonly Fact[]): { quantity: Quantity; facts: Fact[] }[] {
  const figures = new Map<string, { quantity: Quantity; facts: Fact[] }>();
  for (const fact of facts) {
    for (const quantity of fact.quantities) {
      const key = JSON.stringify([quantity.value, quantity.unit, quantity.of, fact.paragraph]);
      const known = figures.get(key);
      if (known) known.facts.push(fact);
      else figures.set(key, { quantity, facts: [fact] });
    }
  }
  return [...figures.values()];
}

/** The figures of the file, or those that fit the words; a figure that several facts hold stands once. */
export function lookUpNumbers(reference: Reference, words: string | null = null): Numbers {
  const { knowledge, house } = reference;
  const nameOf = (id: string | undefined): string | null =>
    id === undefined ? null : (knowledge.nameById.get(id)?.name ?? null);
  const figures = figuresOf(knowledge.facts).flatMap(({ quantity, facts }): Figure[] => {
    const { qualifier, value, unit, of, printed } = quantity;
    // The figure itself is told by the fact that simply states it, not by one that fears or expects something with it.
    const teller = facts.find(({ said_by }) => said_by.strength === 'stated') ?? facts[0];
    const where = nameOf(quantity.where);
    const names = facts.flatMap(({ about, said_by }) => [...about, said_by.who]).map(nameOf);
    if (!teller || (words !== null && !fitsWords(words, [printed, unit, of, where, ...names].join(' '), reference))) return [];
    return [
      {
        figure: house.text(figureText(quantity)),
        qualifier: qualifier ?? null,
        value,
        unit,
        of: house.text(of),
        where: where === null ? null : house.text(where),
        whose: house.text(showFact(teller, knowledge).saidBy),
        paragraph: teller.paragraph,
        facts: facts.map((fact) => listFact(fact, reference)),
      },
    ];
  });
  return { kind: 'numbers', words, figures };
}

/** A figure, of what, for where, whose and in which paragraph; then its cautions. */
export function numbersLines({ words, figures }: Numbers): string[] {
  if (figures.length === 0) return [`The file has no figure${words === null ? '' : ` for “${words}”`}.`];
  return figures.flatMap(({ figure, of, where, whose, paragraph, facts }) => [
    `${figure}: ${of}${where === null ? '' : `; a figure for ${where}`}`,
    `  Source: ${whose} (paragraph ${paragraph})`,
    ...[...new Set(facts.flatMap(({ careful }) => careful))].map((caution) => `  Careful: ${caution}`),
  ]);
}

// `compare A B`: what the file has of two names, side by side, issue by issue; what it does not have is said.
import type { Fact } from '../knowledge/fact.ts';
import type { Name } from '../knowledge/name.ts';
import { type ListedFact, listFact, listedFactLines, section } from './listed-fact.ts';
import { type Position, positionLines, positionOf } from './positions.ts';
import type { Reference } from './reference.ts';
import { factsOfName } from './who.ts';

type ComparedIssue = {
  readonly what: string;
  /** Facts that are of both names, of the first alone, of the second alone. */
  readonly both: readonly ListedFact[];
  readonly sides: readonly [readonly ListedFact[], readonly ListedFact[]];
};

export type Comparison = {
  readonly kind: 'comparison';
  readonly debate: string;
  /** Each side with its stance; its facts come by issue. */
  readonly positions: readonly [Position, Position];
  /** The issues on which the file has something of either. */
  readonly issues: readonly ComparedIssue[];
  /** The issues on which it has nothing of either. */
  readonly blank: readonly string[];
};

/** What belongs to no issue. */
const REST = 'anything else';

/** Sets two names side by side; each of their facts stands once, under the first issue with one of its topics. */
export function compareNames(first: Name, second: Name, reference: Reference): Comparison {
  const { knowledge, house } = reference;
  const [ofFirst, ofSecond] = [first, second].map(({ id }) => new Set(factsOfName(knowledge, id))) as [Set<Fact>, Set<Fact>];
  const { issues, debate } = knowledge.positions;
  const issueOf = (fact: Fact): string =>
    issues.find(({ topics }) => topics.some((topic) => fact.topics.includes(topic)))?.what ?? REST;
  const compared = [...issues.map(({ what }) => what), REST].map((what) => {
    const facts = knowledge.facts.filter((fact) => issueOf(fact) === what);
    const shown = (fits: (fact: Fact) => boolean): ListedFact[] => facts.filter(fits).map((fact) => listFact(fact, reference));
    return {
      what: house.text(what),
      both: shown((fact) => ofFirst.has(fact) && ofSecond.has(fact)),
      sides: [
        shown((fact) => ofFirst.has(fact) && !ofSecond.has(fact)),
        shown((fact) => ofSecond.has(fact) && !ofFirst.has(fact)),
      ] as const,
    };
  });
  const isBlank = ({ both, sides }: ComparedIssue): boolean => both.length + sides[0].length + sides[1].length === 0;
  return {
    kind: 'comparison',
    debate: house.text(debate),
    positions: [positionOf(first, reference), positionOf(second, reference)],
    issues: compared.filter((issue) => !isBlank(issue)),
    blank: compared.filter(isBlank).map(({ what }) => what),
  };
}

/** The stances, then each issue with both sides; a side without a fact says so. */
export function comparisonLines({ debate, positions, issues, blank }: Comparison): string[] {
  const [first, second] = positions;
  const side = ({ actor }: Position, facts: readonly ListedFact[], both: readonly ListedFact[]): string[] => {
    if (facts.length > 0) return section(actor.name, facts.flatMap(listedFactLines));
    return [`${actor.name}: the file has nothing${both.length > 0 ? ' else' : ''}.`];
  };
  return [
    `${first.actor.name} and ${second.actor.name}, side by side`,
    `Where they stood on ${debate}`,
    ...positions.flatMap(positionLines).map((line) => `  ${line}`),
    ...issues.flatMap(({ what, both, sides }) => [
      `On ${what}`,
      ...[...section('Both', both.flatMap(listedFactLines)), ...side(first, sides[0], both), ...side(second, sides[1], both)].map(
        (line) => `  ${line}`,
      ),
    ]),
    ...(blank.length === 0 ? [] : [`Nothing of either in the file on: ${blank.join('; ')}`]),
  ];
}

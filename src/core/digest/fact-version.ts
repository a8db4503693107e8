// The version of a fact: a short text that changes when what a reader sees of the fact changes, and never else.
import type { Fact } from '../knowledge/fact.ts';
import { type Knowledge, speakerName } from '../knowledge/knowledge.ts';
import { fingerprint } from '../text/fingerprint.ts';

/** The version of each fact of a file, by its id. Search aids and evidence are no part of it: readers do not see them. */
export function factVersions(knowledge: Knowledge): ReadonlyMap<string, string> {
  const seen = ({ statement, paragraph, said_by, quote, careful }: Fact): string =>
    JSON.stringify([
      statement,
      paragraph,
      speakerName(said_by, knowledge.nameById),
      said_by.how,
      said_by.strength,
      quote ?? [],
      careful ?? '',
    ]);
  return new Map(knowledge.facts.map((fact) => [fact.id, fingerprint(seen(fact))]));
}

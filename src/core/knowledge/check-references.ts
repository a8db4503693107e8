// What entries of knowledge/ say of each other: ids used twice, references that lead nowhere, statements that lose a number.
import type { Fact } from './fact.ts';
import type { WriterFollowUps } from './follow-up.ts';
import type { Article, FactList, Silence } from './knowledge.ts';
import type { Name } from './name.ts';
import type { Positions } from './positions.ts';

/** One fault, with the mend in the sentence. `line` counts from 1. */
export type KnowledgeIssue = { readonly file: string; readonly line: number; readonly message: string };

/** A value with the file and line it was read from. */
export type Located<T> = { readonly value: T; readonly file: string; readonly line: number };

/** Every value that occurs twice, told at its second place. */
export function repeated<T>(entries: readonly Located<T>[], keyOf: (value: T) => string, what: string): KnowledgeIssue[] {
  const seen = new Map<string, Located<T>>();
  const issues: KnowledgeIssue[] = [];
  for (const entry of entries) {
    const key = keyOf(entry.value);
    const first = seen.get(key);
    if (first) {
      issues.push({
        file: entry.file,
        line: entry.line,
        message: `${what} "${key}" is used already in ${first.file}:${first.line}: choose another`,
      });
    } else seen.set(key, entry);
  }
  return issues;
}

/** Wordings, silences and lists that speak of facts which do not exist. */
export function strayWordings(
  facts: readonly Located<Fact>[],
  asks: readonly Located<{ fact: string }>[],
  silences: readonly Located<Silence>[],
  lists: readonly Located<FactList>[],
): KnowledgeIssue[] {
  const known = new Set(facts.map((fact) => fact.value.id));
  const stray = (entry: Located<unknown>, id: string): KnowledgeIssue[] =>
    known.has(id) ? [] : [{ file: entry.file, line: entry.line, message: `no fact "${id}": mend the id or remove the entry` }];
  return [
    ...asks.flatMap((entry) => stray(entry, entry.value.fact)),
    ...silences.flatMap((entry) => entry.value.near.flatMap((id) => stray(entry, id))),
    ...lists.flatMap((entry) => entry.value.facts.flatMap((id) => stray(entry, id))),
  ];
}

/** References from facts and names that lead nowhere, and statements that lose what their fields hold. */
export function dangling(
  facts: readonly Located<Fact>[],
  names: readonly Located<Name>[],
  article: Article | undefined,
): KnowledgeIssue[] {
  const known = new Set(names.map((name) => name.value.id));
  const issues: KnowledgeIssue[] = [];
  const need = (entry: Located<unknown>, field: string, id: string): void => {
    if (!known.has(id))
      issues.push({
        file: entry.file,
        line: entry.line,
        message: `${field}: no name "${id}" in names.yml: add it there or mend the id`,
      });
  };
  for (const fact of facts) {
    for (const id of fact.value.about) need(fact, `${fact.value.id}, about`, id);
    const { who } = fact.value.said_by;
    if (who !== undefined && who !== 'article') need(fact, `${fact.value.id}, said_by`, who);
    for (const quantity of fact.value.quantities)
      if (quantity.where !== undefined) need(fact, `${fact.value.id}, quantities`, quantity.where);
    if (article && fact.value.paragraph >= article.paragraphs.length) {
      issues.push({
        file: fact.file,
        line: fact.line,
        message: `${fact.value.id}: paragraph ${fact.value.paragraph} is not in the article: use 0 to ${article.paragraphs.length - 1}`,
      });
    }
    for (const quantity of fact.value.quantities) {
      if (!fact.value.statement.includes(quantity.printed)) {
        issues.push({
          file: fact.file,
          line: fact.line,
          message: `${fact.value.id}: the statement does not print "${quantity.printed}": say the number there`,
        });
      }
      if (quantity.qualifier !== undefined && !fact.value.statement.toLowerCase().includes(quantity.qualifier.toLowerCase())) {
        issues.push({
          file: fact.file,
          line: fact.line,
          message: `${fact.value.id}: the statement loses the qualifier "${quantity.qualifier}": say it there`,
        });
      }
    }
  }
  for (const name of names) for (const id of name.value.of) need(name, `${name.value.id}, of`, id);
  return issues;
}

/** Follow-ups after a fact that does not exist, or answered by one. */
export function strayFollowUps(facts: readonly Located<Fact>[], followUps: readonly WriterFollowUps[]): KnowledgeIssue[] {
  const known = new Set(facts.map((fact) => fact.value.id));
  return followUps.flatMap(({ writer, followUps: own }) =>
    own.flatMap(({ after, fact, ask }) =>
      [after, ...(fact === null ? [] : [fact])]
        .filter((id) => !known.has(id))
        .map((id) => ({
          file: `follow-ups/${writer}.jsonl`,
          line: 1,
          message: `"${ask}": no fact "${id}": mend the id or remove the line`,
        })),
    ),
  );
}

/** Stances of somebody whom their fact does not name, and two of one person on one fact. */
export function strayStances(facts: readonly Located<Fact>[]): KnowledgeIssue[] {
  return facts.flatMap(({ value: { id, about, said_by, stance }, file, line }) => {
    const holders = stance.map(({ who }) => who);
    return holders.flatMap((who, at) => {
      const issue = (message: string): KnowledgeIssue => ({ file, line, message: `${id}, stance: ${message}` });
      if (holders.indexOf(who) < at) return [issue(`"${who}" has one already: keep one`)];
      return about.includes(who) || said_by.who === who
        ? []
        : [issue(`the fact is neither about "${who}" nor said by them: mend who`)];
    });
  });
}

/** Names said to have no stance that do not exist or have one, and issues by topics that no fact has. */
export function strayPositions(
  positions: Located<Positions>,
  facts: readonly Located<Fact>[],
  names: readonly Located<Name>[],
): KnowledgeIssue[] {
  const known = new Set(names.map(({ value }) => value.id));
  const holders = new Set(facts.flatMap(({ value }) => value.stance.map(({ who }) => who)));
  const topics = new Set(facts.flatMap(({ value }) => value.topics));
  const messages = [
    ...positions.value.without.flatMap((id) =>
      !known.has(id)
        ? [`without: no name "${id}" in names.yml: add it there or mend the id`]
        : holders.has(id)
          ? [`without: "${id}" has a stance in a fact: remove one of the two`]
          : [],
    ),
    ...positions.value.issues.flatMap(({ what, topics: own }) =>
      own.filter((topic) => !topics.has(topic)).map((topic) => `issue "${what}": no fact has the topic "${topic}"`),
    ),
  ];
  return messages.map((message) => ({ file: positions.file, line: positions.line, message }));
}

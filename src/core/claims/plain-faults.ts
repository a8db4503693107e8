// Differences so plain that nothing that was learned outweighs them: a sentence that has one is never called supported.
import { type Near, TRAITS } from '../drafts/near-drafts.ts';
import type { FindingKind } from '../knowledge/draft.ts';
import type { Grade } from '../knowledge/drafting.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { stem, tokenise } from '../text/words.ts';
import type { CheckedSentence, Finding } from './claim.ts';
import { type Parts, type Stretch, overlaps } from './parts.ts';
import type { PlacedSentence } from './place-sentence.ts';
import type { Amount } from './read-amounts.ts';

/** What is plainly at fault: conflicts with facts, and names and denials that the nearest true draft has not. */
export type PlainFaults = { readonly conflicts: readonly Finding[]; readonly strange: readonly Stretch[] };

type Placed = Pick<PlacedSentence, 'parts'>;

export type PlainFaultFinder = {
  find(placed: Placed, compared: Pick<CheckedSentence, 'start' | 'findings'>, near: Near): PlainFaults;
};

/** Conflicts of these kinds are hardly ever found in true drafts of held-out writers. */
const ALWAYS: ReadonlySet<FindingKind> = new Set(['number', 'role']);
/** Conflicts of these are found in some, but not by words that so few of the nearest true drafts have. */
const WHERE_SELDOM_TOLD: ReadonlySet<FindingKind> = new Set(['name', 'place', 'body', 'scope']);
const SELDOM = 2;
/** From this likeness on a sentence is the nearest true draft in other words, and from the next on but for a word or two. */
const RETOLD_FROM = 0.75;
const COPIED_FROM = 0.85;
/** Of the nearest true drafts, so few deny anything that a denial is strange to them. */
const SELDOM_DENIED = 0.2;

/** Grades that make a sentence surer; the others hedge it. */
const FIRM: ReadonlySet<Grade> = new Set(['decided', 'done']);
const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an']);

const MONTHS = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;
/** The months among words, by their first letters. */
const monthsIn = (words: readonly string[]): string[] => words.flatMap((word) => MONTHS.exec(word) ?? []);

/** Whether a sentence denies what hardly any of the nearest true drafts denies. */
export function deniesAlone({ parts }: Placed, near: Near): boolean {
  const denial = near.traits[TRAITS.indexOf('negation')];
  return parts.negators.length > 0 && denial?.own === 1 && denial.share < SELDOM_DENIED;
}

/** Builds the finder over a file. */
export function createPlainFaultFinder({ names, nameById, facts, drafting }: Knowledge): PlainFaultFinder {
  const gradeOf = new Map(facts.map(({ id, said_by }) => [id, drafting.strengths[said_by.strength]]));
  const stemsOf = (phrase: string): string[] => tokenise(phrase).map((word) => stem(word.text));
  const negators = drafting.negators.map(stemsOf);
  const phrasesOf = new Map(
    names.map((name) => [
      name.id,
      [name.name, name.short ?? name.name, ...name.aliases, ...name.spellings, ...name.metonyms]
        .map(stemsOf)
        .map((stems) => stems.filter((own) => !ARTICLES.has(own)))
        .filter((stems) => stems.length > 0),
    ]),
  );
  /** A name with all the larger things that it belongs to. */
  const widened = new Map(
    names.map(({ id }) => {
      const all = new Set([id]);
      for (const one of all) for (const of of nameById.get(one)?.of ?? []) all.add(of);
      return [id, all];
    }),
  );
  const belongs = (id: string, to: string): boolean => widened.get(id)?.has(to) ?? id === to;
  const isAmong = (id: string, others: readonly string[]): boolean =>
    others.some((other) => belongs(id, other) || belongs(other, id));

  /** The names of which a draft has all the words. */
  function namesIn(words: readonly string[]): string[] {
    const there = new Set(words);
    return names.flatMap(({ id }) =>
      (phrasesOf.get(id) ?? []).some((stems) => stems.every((own) => there.has(own))) ? [id] : [],
    );
  }

  /** Names that the nearest true draft has not, nor a larger thing or a part of it, where it has another that the sentence has
   * not, or says all the rest. */
  function strangers({ parts }: Placed, near: Near): Stretch[] {
    if (near.told < RETOLD_FROM) return [];
    const told = namesIn(near.nearest);
    const own = parts.names.flatMap(({ ids }) => ids);
    const isReplaced = told.some((id) => !isAmong(id, own));
    // What the file only describes has no name of its own; and what it is all about may be named beside anything.
    const isDescribed = (ids: readonly string[]): boolean => ids.some((id) => nameById.get(id)?.printed === false);
    const isAdded = (ids: readonly string[]): boolean =>
      near.told >= COPIED_FROM && !ids.some((id) => nameById.get(id)?.subject === true);
    return parts.names.filter(
      ({ ids, loose }) =>
        !loose && ids.length > 0 && !isDescribed(ids) && !ids.some((id) => isAmong(id, told)) && (isReplaced || isAdded(ids)),
    );
  }

  /** Denials of what the nearest true draft says without one. */
  function denials({ parts }: Placed, near: Near): readonly Stretch[] {
    if (near.told < RETOLD_FROM || parts.negators.length === 0) return [];
    const there = new Set(near.nearest);
    return negators.some((stems) => stems.every((own) => there.has(own))) ? [] : parts.negators;
  }

  /** Dates in a month that the nearest true draft has not, where it has another. */
  function otherMonths({ parts }: Placed, near: Near): readonly Stretch[] {
    if (near.told < COPIED_FROM) return [];
    const told = monthsIn(near.nearest);
    const own = monthsIn(parts.stems);
    if (told.every((month) => own.includes(month))) return [];
    return parts.dates.filter(({ from, to }) => monthsIn(parts.stems.slice(from, to)).some((month) => !told.includes(month)));
  }

  /** An amount with its qualifier. */
  const wholeOf = ({ from, to, qualifiedFrom, qualifiedTo }: Amount): Stretch => ({
    from: Math.min(from, qualifiedFrom),
    to: Math.max(to, qualifiedTo),
  });

  /** Words that are firm where nothing in the sentence hedges as the fact does; "would" is any hedge and none. What is pledged
   * is as good as firm. */
  function isFirm({ parts: { grades, words } }: Placed, at: Stretch, fact: string | null): boolean {
    const own = fact === null ? undefined : gradeOf.get(fact);
    const isHedge = ({ grade, from }: Parts['grades'][number]): boolean => grade === own && words[from]?.text !== 'would';
    if (own === 'pledged') return false;
    return grades.some((mention) => FIRM.has(mention.grade) && overlaps(mention, at)) && !grades.some(isHedge);
  }

  /** The words of a finding, by their numbers. */
  const stretchOf = ({ parts: { words } }: Placed, offset: number, { start, end }: Finding): Stretch => ({
    from: words.findIndex((word) => word.end + offset > start),
    to: words.findLastIndex((word) => word.start + offset < end) + 1,
  });

  return {
    find(placed, { start, findings }, near) {
      const isPlain = (finding: Finding): boolean => {
        if (finding.file === null) return false;
        if (ALWAYS.has(finding.kind)) return true;
        const at = stretchOf(placed, start, finding);
        if (finding.kind === 'certainty') return isFirm(placed, at, finding.fact);
        // "Largely" and "many of them" are left out of true drafts too; "about 18,000" hardly ever loses its "about".
        if (finding.kind === 'qualifier') return placed.parts.amounts.some((amount) => overlaps(at, wholeOf(amount)));
        // A condition in other words is no condition dropped.
        if (finding.kind === 'condition') return placed.parts.conditions.length === 0;
        return WHERE_SELDOM_TOLD.has(finding.kind) && Math.max(...near.toldWith.slice(at.from, at.to)) <= SELDOM;
      };
      return {
        conflicts: findings.filter(isPlain),
        strange: [...strangers(placed, near), ...denials(placed, near), ...otherMonths(placed, near)],
      };
    },
  };
}

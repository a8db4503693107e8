// What people asked next after an answer, and what answered that: a follow-up is held against all of them by its nearest ones.
import type { Fact } from '../knowledge/fact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Word, tokenise } from '../text/words.ts';
import { type Inverted, invert } from './invert.ts';
import type { Lexicon, Unit } from './lexicon.ts';
import { type Query, modelUnits, readWording } from './wording.ts';

/** Every follow-up of the file as the units that it shows, in the order of the file: plain data, as the build compiles it. */
export type FollowUpTable = {
  readonly units: readonly Unit[];
  readonly shown: readonly (readonly number[])[];
  /** The fact that answered before, and the one that is meant, each by its place among the facts; -1 for none. */
  readonly after: Int16Array;
  readonly meant: Int16Array;
};

/** What the follow-ups known say of one fact, or of there being none, as what is meant. */
type NextOdds = {
  /** The likeness (0 to 1) of the nearest one after the same answer that meant it. */
  readonly like: number;
  /** The same for what meant its paragraph, after any answer of the paragraph of the last one. */
  readonly likeAround: number;
  /** Its share among all that comes near, the nearest counting most; and that of its whole paragraph. */
  readonly share: number;
  readonly shareAround: number;
};

export type FollowUps = {
  /**
   * Compares a follow-up, as typed, with those known after the same answer and around it.
   * @param query the follow-up read by itself; @param lead the fact that answered before
   */
  after(query: Query, lead: Fact): FoundNext;
};

export type FoundNext = {
  /** What speaks for a fact, or for nothing in the file (null). */
  odds(fact: Fact | null): NextOdds;
  /** The ids of the facts with the largest shares. */
  readonly likeliest: readonly string[];
};

/** What was typed, without what a thread lends. */
const typedUnits = (query: Query): Unit[] =>
  modelUnits({ ...query, terms: query.terms.filter(({ start }) => start >= 0) }).map(({ unit }) => unit);

/** Reads the follow-ups of a file. @param read a text's words, its misspellings mended as a question's are */
export function readFollowUps(
  knowledge: Pick<Knowledge, 'facts' | 'followUps'>,
  lexicon: Lexicon,
  read: (text: string) => readonly Word[] = tokenise,
): FollowUpTable {
  const numbers = new Map<Unit, number>();
  const numberOf = (unit: Unit): number => {
    const number = numbers.get(unit) ?? numbers.size;
    numbers.set(unit, number);
    return number;
  };
  const all = knowledge.followUps.flatMap((writer) => writer.followUps);
  const placeOf = new Map(knowledge.facts.map(({ id }, place) => [id, place]));
  const shown = all.map(({ ask }) => [...new Set(typedUnits(readWording(read(ask), lexicon)))].map(numberOf));
  return {
    units: [...numbers.keys()],
    shown,
    after: Int16Array.from(all, ({ after }) => placeOf.get(after) ?? -1),
    meant: Int16Array.from(all, ({ fact }) => (fact === null ? -1 : (placeOf.get(fact) ?? -1))),
  };
}

/** A follow-up after another answer of the paragraph counts this much of one after the same answer. */
const AROUND_SHARE = 0.5;
/** The power to which a likeness is raised as a vote: 4 lets the nearest few decide. */
const VOTE_POWER = 4;
const MOST_LIKELIEST = 6;

/** Adds up what comes near, by what it meant. */
function add(sums: Map<string, number>, key: string, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value);
}
const raise = (highest: Map<string, number>, key: string, value: number): void =>
  void highest.set(key, Math.max(highest.get(key) ?? 0, value));

/** No fact, as a key beside ids and paragraphs. */
const NOTHING = '';

/** After the answers of a paragraph after which nobody asked anything. */
const NO_FOLLOW_UPS: Inverted & { readonly known: readonly number[] } = {
  known: [],
  starts: new Int32Array(),
  holders: new Uint16Array(),
};

/** Builds the comparison over the follow-ups of a file. */
export function createFollowUps({ facts }: Pick<Knowledge, 'facts'>, { units, shown, after, meant }: FollowUpTable): FollowUps {
  const numbers = new Map(units.map((unit, number) => [unit, number]));
  const showing = new Int32Array(units.length);
  for (const own of shown) for (const unit of own) showing[unit] = (showing[unit] ?? 0) + 1;
  const weights = Float64Array.from(showing, (count) => Math.log(1 + shown.length / count));
  /** What a unit that no follow-up shows weighs: as much as the rarest. */
  const unknown = Math.log(1 + shown.length);
  const weigh = (own: readonly number[]): number => own.reduce((sum, unit) => sum + (weights[unit] ?? 0), 0);
  const weightsOfAll = Float64Array.from(shown, (own) => weigh(own));
  // Those after the answers of one paragraph by their numbers, and which of them show a unit.
  const ofParagraphs = new Map<number | undefined, number[]>();
  shown.forEach((_, number) => {
    const paragraph = facts[after[number] ?? -1]?.paragraph;
    const known = ofParagraphs.get(paragraph);
    if (known) known.push(number);
    else ofParagraphs.set(paragraph, [number]);
  });
  const around = new Map(
    Array.from(ofParagraphs, ([paragraph, known]) => {
      const { starts, holders } = invert(
        known.map((number) => shown[number] ?? []),
        units.length,
      );
      return [paragraph, { known, starts, holders }];
    }),
  );

  return {
    after(query, lead) {
      const asked = [...new Set(typedUnits(query))];
      const own = asked.flatMap((unit) => numbers.get(unit) ?? []);
      const total = weigh(own) + (asked.length - own.length) * unknown;
      const like = new Map<string, number>();
      const likeAround = new Map<string, number>();
      const votes = new Map<string, number>();
      const votesAround = new Map<string, number>();
      let all = 0;
      const { known, starts, holders } = around.get(lead.paragraph) ?? NO_FOLLOW_UPS;
      const shared = new Float64Array(known.length);
      for (const unit of own)
        for (let at = starts[unit] ?? 0; at < (starts[unit + 1] ?? 0); at += 1) {
          const place = holders[at] ?? 0;
          shared[place] = (shared[place] ?? 0) + (weights[unit] ?? 0);
        }
      known.forEach((number, place) => {
        const weight = shared[place] ?? 0;
        if (weight === 0) return;
        const likeness = (2 * weight) / (total + (weightsOfAll[number] ?? 0));
        const isSame = facts[after[number] ?? -1]?.id === lead.id;
        const vote = likeness ** VOTE_POWER * (isSame ? 1 : AROUND_SHARE);
        const fact = facts[meant[number] ?? -1];
        const [id, paragraph] = [fact?.id ?? NOTHING, String(fact?.paragraph ?? NOTHING)];
        if (isSame) raise(like, id, likeness);
        raise(likeAround, paragraph, likeness);
        add(votes, id, vote);
        add(votesAround, paragraph, vote);
        all += vote;
      });
      const share = (sums: ReadonlyMap<string, number>, key: string): number => (all === 0 ? 0 : (sums.get(key) ?? 0) / all);
      return {
        odds(fact) {
          const id = fact?.id ?? NOTHING;
          const paragraph = fact === null ? NOTHING : String(fact.paragraph);
          return {
            like: like.get(id) ?? 0,
            likeAround: likeAround.get(paragraph) ?? 0,
            share: share(votes, id),
            shareAround: share(votesAround, paragraph),
          };
        },
        likeliest: [...votes]
          .filter(([id]) => id !== NOTHING)
          .toSorted((a, b) => b[1] - a[1])
          .slice(0, MOST_LIKELIEST)
          .map(([id]) => id),
      };
    },
  };
}

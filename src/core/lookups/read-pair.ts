// "Algeria and France", "African Union ECOWAS": two names in one text, wherever the one ends and the other begins.
import type { Name } from '../knowledge/name.ts';
import { type FoundName, findName } from './find-name.ts';
import type { NotFound } from './not-found.ts';
import type { Reference } from './reference.ts';

export type NamePair = { readonly kind: 'pair'; readonly first: Name; readonly second: Name };

/** No name has more words; a long text is cut nowhere. */
const LONGEST_NAME = 8;
/** At most this many pairs are offered. */
const MOST_OFFERS = 5;

const BETWEEN = /^(?:and|vs\.?|v\.?|versus|with|to|\/|,|&|\|)$/i;

/** Every way to cut the words in two, those first that cut at a word that stands between names. */
function cuts(typed: string): [string, string][] {
  const words = typed
    .replace(/([,/|&])/g, ' $1 ')
    .split(/\s+/)
    .filter((word) => word !== '');
  const at = (from: number, to: number): [string, string] => [words.slice(0, from).join(' '), words.slice(to).join(' ')];
  const joined = words.flatMap((word, place) => (BETWEEN.test(word) ? [at(place, place + 1)] : []));
  const bare = words.slice(1).map((_, place) => at(place + 1, place + 1));
  return [...joined, ...bare].filter((sides) => sides.every((side) => side !== '' && side.split(' ').length <= LONGEST_NAME));
}

/** Reads two names; where one or both are none, offers the pairs that may be meant. */
export function readPair(typed: string, reference: Reference): NamePair | NotFound {
  const found: [FoundName, FoundName][] = [];
  for (const [one, other] of cuts(typed)) {
    const [first, second] = [findName(one, reference), findName(other, reference)];
    if (first.kind === 'found' && second.kind === 'found') return { kind: 'pair', first: first.name, second: second.name };
    found.push([first, second]);
  }
  const namesOf = (side: FoundName): string[] =>
    side.kind === 'found' ? [side.name.short ?? side.name.name] : side.names.map(({ name }) => name);
  const pairs = found.flatMap(([first, second]) =>
    namesOf(first).flatMap((one) => namesOf(second).map((other) => `${one} and ${other}`)),
  );
  const offers = [...new Set(pairs)].slice(0, MOST_OFFERS).map((pair) => ({ label: pair, request: `compare ${pair}` }));
  return { kind: 'not-found', what: 'pair of names', typed, several: false, offers };
}

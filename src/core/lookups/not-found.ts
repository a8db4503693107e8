// What was looked up and is not there, with what may have been meant: each an offer that can be looked up as it stands.
import type { FoundName } from './find-name.ts';
import type { NameEntry } from './reference.ts';

type Offer = {
  readonly label: string;
  /** What is typed for it: "who clinton". */
  readonly request: string;
};

export type NotFound = {
  readonly kind: 'not-found';
  readonly what: 'name' | 'topic' | 'fact' | 'paragraph' | 'pair of names';
  readonly typed: string;
  /** Whether the words stand for each of the offers; else the offers only come near. */
  readonly several: boolean;
  readonly offers: readonly Offer[];
};

/** The outcome of a name that was not found; `requestOf` says what is typed for a name that is offered. */
export function nameNotFound(
  typed: string,
  found: Exclude<FoundName, { kind: 'found' }>,
  requestOf: (name: NameEntry) => string,
): NotFound {
  const offers = found.names.map((name) => ({ label: name.name, request: requestOf(name) }));
  return { kind: 'not-found', what: 'name', typed, several: found.kind === 'several', offers };
}

/** Says what is not there, and what may have been meant. */
export function notFoundLines({ what, typed, several, offers }: NotFound): string[] {
  if (typed === '') return [`Which ${what}?`];
  const head = several ? `“${typed}” can be each of these:` : `The file has no ${what} “${typed}”.`;
  if (offers.length === 0) return [head];
  return [...(several ? [head] : [head, 'Did you mean:']), ...offers.map(({ label, request }) => `  ${label} (${request})`)];
}

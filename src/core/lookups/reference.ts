// What every look-up draws on: the file, its words, the house's style, and the article's text where the house has it.
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Name, NameKind } from '../knowledge/name.ts';
import { type Lexicon, createLexicon } from '../search/lexicon.ts';
import { type CalledName, calledName } from './callings.ts';
import { type House, createHouse } from './house-profile.ts';

export type Reference = {
  readonly knowledge: Knowledge;
  readonly lexicon: Lexicon;
  readonly house: House;
  /** Every name with what it is called. */
  readonly called: readonly CalledName[];
  /** The paragraphs of the article, its hashes checked; null where no copy is at hand. */
  readonly paragraphs: readonly string[] | null;
};

/** A name as a list shows it. */
export type NameEntry = { readonly id: string; readonly kind: NameKind; readonly name: string };

/** Puts a reference together; the house's style is the article's and its text is not at hand unless given. */
export function createReference(
  knowledge: Knowledge,
  { house = createHouse(), paragraphs = null }: Partial<Pick<Reference, 'house' | 'paragraphs'>> = {},
): Reference {
  const called = knowledge.names.map((name) => calledName(name, house));
  let lexicon: Lexicon | null = null;
  return {
    knowledge,
    // Built for whoever first needs it: a desk that starts does not.
    get lexicon() {
      return (lexicon ??= createLexicon(knowledge));
    },
    house,
    called,
    paragraphs,
  };
}

/** The name in running text without its article, as the house spells it. */
export const nameEntry = ({ id, kind, name, short }: Name, { house }: Reference): NameEntry => ({
  id,
  kind,
  name: house.text((short ?? name).replace(/^the /, '')),
});

/** The names of some ids, in their order. */
export const nameEntries = (ids: Iterable<string>, reference: Reference): NameEntry[] =>
  [...ids].flatMap((id) => {
    const name = reference.knowledge.nameById.get(id);
    return name ? [nameEntry(name, reference)] : [];
  });

/** The heading of each kind of name, in the order of a list. */
export const KIND_TITLES: Readonly<Record<NameKind, string>> = {
  person: 'People',
  body: 'Bodies',
  group: 'Groups',
  country: 'Countries',
  place: 'Places',
};

// The facts that may stand beside the one that a claim is held against, and what they account for.
import type { FactProfile } from './fact-profile.ts';
import type { Parts, Stretch } from './parts.ts';
import type { Piece } from './pieces.ts';

/** A fact beside a lead; `near` has the names that it says something of, null for one of the lead's own paragraph. */
export type Neighbour = { readonly profile: FactProfile; readonly near: readonly Stretch[] | null };

/** Which facts may stand beside which. */
export type Neighbourhood = {
  /** The other facts of a fact's paragraph. */
  readonly siblingsOf: (profile: FactProfile) => readonly Neighbour[];
  /** The facts that say who somebody is. */
  readonly identitiesOf: (id: string) => readonly FactProfile[];
};

/** Who somebody is matters this near to their name. */
const IDENTITY_WITHIN = 5;

/** Finds the neighbours of every fact once. */
export function createNeighbourhood(profiles: readonly FactProfile[]): Neighbourhood {
  const siblings = profiles.map((profile) =>
    profiles
      .filter((other) => other !== profile && other.fact.paragraph === profile.fact.paragraph)
      .map((other): Neighbour => ({ profile: other, near: null })),
  );
  const identities = new Map<string, FactProfile[]>();
  for (const profile of profiles) {
    const [id] = profile.fact.about;
    if (id !== undefined && profile.fact.topics.includes('role')) identities.set(id, [...(identities.get(id) ?? []), profile]);
  }
  return { siblingsOf: ({ at }) => siblings[at] ?? [], identitiesOf: (id) => identities.get(id) ?? [] };
}

/** Facts that may stand beside a lead: of its paragraph, and who the persons that are named are, near their names. */
export function besideOf(lead: FactProfile, { siblingsOf, identitiesOf }: Neighbourhood, parts: Parts): readonly Neighbour[] {
  const siblings = siblingsOf(lead);
  const identities = new Map<FactProfile, Stretch[]>();
  for (const name of parts.names) {
    for (const id of name.ids) {
      for (const profile of identitiesOf(id)) {
        if (profile.fact.paragraph === lead.fact.paragraph) continue;
        const known = identities.get(profile);
        if (known) known.push(name);
        else identities.set(profile, [name]);
      }
    }
  }
  return identities.size === 0 ? siblings : [...siblings, ...[...identities].map(([profile, near]) => ({ profile, near }))];
}

export const isWord = ({ kind }: Piece): boolean => kind === 'word' || kind === 'verb';

/** From 0 to 1: how well a fact accounts for a piece. */
export const share = (piece: Piece, { at }: FactProfile): number => piece.shares[at] ?? 0;

/** The same for a neighbour: who somebody is accounts for words near their name alone. */
export const shareOf = (piece: Piece, { profile, near }: Neighbour): number =>
  near === null ||
  (isWord(piece) && near.some((name) => piece.at.from < name.to + IDENTITY_WITHIN && name.from < piece.at.to + IDENTITY_WITHIN))
    ? share(piece, profile)
    : 0;

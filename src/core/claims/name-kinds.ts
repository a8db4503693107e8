// What a name of a draft is, and whom it may mean.
import type { FindingKind } from '../knowledge/draft.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { NameKind } from '../knowledge/name.ts';
import type { NameMention } from './parts.ts';
import { UNKNOWN } from './parts.ts';

/** What another name in its place is called, by the kind of the name. */
export const FINDING_OF_NAME: Readonly<Record<NameKind, FindingKind>> = {
  person: 'name',
  body: 'body',
  group: 'body',
  country: 'place',
  place: 'place',
};

type Names = { readonly knowledge: Knowledge };

/** The kinds of a name; none for one that nobody has listed. */
export function kindsOf({ stranger, ids }: Pick<NameMention, 'stranger' | 'ids'>, { knowledge }: Names): NameKind[] {
  if (stranger === UNKNOWN) return [];
  return stranger === null ? ids.flatMap((id) => knowledge.nameById.get(id)?.kind ?? []) : [stranger.split(':')[0] as NameKind];
}

/** Whether a name means one of the ids, or something larger that one of them belongs to: "Washington" for the Pentagon. */
export function means(name: Pick<NameMention, 'ids'>, ids: Iterable<string>, { knowledge }: Names): boolean {
  for (const id of ids)
    if (name.ids.includes(id) || (knowledge.nameById.get(id)?.of ?? []).some((of) => name.ids.includes(of))) return true;
  return false;
}

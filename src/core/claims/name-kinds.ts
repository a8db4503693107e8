// What a name of a draft is, and whom it may mean.
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { NameKind } from '../knowledge/name.ts';
import type { NameMention } from './parts.ts';
import { UNKNOWN } from './parts.ts';

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

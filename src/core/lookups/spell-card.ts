// `names`: the spell card, every proper name as the article prints it, with the house's spelling where it differs.
import { NAME_KINDS } from '../knowledge/name.ts';
import { section } from './listed-fact.ts';
import { KIND_TITLES, type Reference } from './reference.ts';

type SpelledName = {
  readonly id: string;
  readonly printed: string;
  /** As the house spells it; null where it spells it as printed. */
  readonly house: string | null;
  readonly role: string | null;
};

export type SpellCard = {
  readonly kind: 'names';
  readonly groups: readonly { readonly title: string; readonly names: readonly SpelledName[] }[];
};

/** The printed names by kind, in alphabetical order; what the desk only describes is no proper name and left out. */
export function lookUpNames({ knowledge, house }: Reference): SpellCard {
  const groups = NAME_KINDS.map((kind) => ({
    title: KIND_TITLES[kind],
    names: knowledge.names
      .filter((name) => name.kind === kind && name.printed)
      .map(({ id, name, role }) => {
        const spelled = house.text(name);
        return {
          id,
          printed: name,
          house: spelled === name ? null : spelled,
          role: role === undefined ? null : house.text(role),
        };
      })
      .toSorted((a, b) => a.printed.localeCompare(b.printed, 'en')),
  }));
  return { kind: 'names', groups: groups.filter(({ names }) => names.length > 0) };
}

/** Each name as printed, its house spelling, its role. */
export const spellCardLines = ({ groups }: SpellCard): string[] =>
  groups.flatMap(({ title, names }) =>
    section(
      title,
      names.map(
        ({ printed, house, role }) =>
          `${printed}${house === null ? '' : ` (house: ${house})`}${role === null ? '' : `: ${role}`}`,
      ),
    ),
  );

// Offices: "Algerian President Mourad Medelci" where the file has another office for him.
import { type Comparison, type Fault, conflict, inWindow } from './comparison.ts';
import { kindsOf } from './name-kinds.ts';
import { type NameMention, type Stretch, overlaps, wordsOf } from './parts.ts';

/** What stands between a person and an office that is said to be theirs. */
const APPOSITION =
  /^\s*,\s+(?:(?:the|a|an|its|their)\s+)?(?:[\p{L}'’.]+\s+){0,2}$|^\s+(?:is|was|as|remains)\s+(?:(?:the|a|an|its|their)\s+)?(?:[\p{L}'’.]+\s+){0,3}$/u;

/** The office and the words that belong to it, with the person who is said to hold it. */
function holderOf(office: Stretch, people: readonly NameMention[], { parts }: Comparison): NameMention | undefined {
  const between = (from: number, to: number): string => parts.text.slice(parts.words[from]?.end, parts.words[to]?.start);
  return (
    people.find((name) => name.from === office.to && between(office.to - 1, name.from).trim() === '') ??
    people.find((name) => name.to <= office.from && APPOSITION.test(between(name.to - 1, office.from))) ??
    people.find(
      (name) =>
        name.from > office.to &&
        name.from - office.to <= 3 &&
        /^(?:\s+(?:of|for)\s+[\p{L}'’.]+)?\s*,\s*$/u.test(between(office.to - 1, name.from)),
    )
  );
}

/** Offices of the claim that the file does not give to whoever is said to hold them. */
export function compareOffices(comparison: Comparison): Fault[] {
  const { parts, knowledge, lead, beside } = comparison;
  const people = parts.names.filter((name) => inWindow(comparison, name) && kindsOf(name, comparison).includes('person'));
  return parts.offices.flatMap((office): Fault[] => {
    // Whoever runs "for president" does not hold the office.
    if (!inWindow(comparison, office) || parts.words[office.from - 1]?.text === 'for') return [];
    // An office that is itself read as its holder ("Algerian foreign minister") is that person.
    const read = people.find((name) => overlaps(name, office));
    const person = holderOf(
      office,
      people.filter((name) => name !== read && !overlaps(name, office)),
      comparison,
    );
    const entry = person?.ids.map((id) => knowledge.nameById.get(id)).find((name) => name?.kind === 'person');
    // "Paul Ryan, the Republican nominee": the file has somebody else in that office.
    if (person && !entry && read) {
      const holder = knowledge.nameById.get(read.ids[0] ?? '');
      const fact = [lead, ...beside].find((profile) => profile.names.has(holder?.id ?? ''));
      return holder && fact ? [conflict('name', person, holder.name, fact, 0.6)] : [];
    }
    if (!person || !entry) return [];
    const plain = (text: string): string => text.toLowerCase().replaceAll('-', ' ').replaceAll('defence', 'defense');
    const written = plain(wordsOf(parts, office));
    const titles = [entry.role ?? '', ...entry.titles, ...entry.metonyms].map(plain);
    const fits = titles.some(
      (title) =>
        title === written ||
        title.endsWith(` ${written}`) ||
        title.startsWith(`${written} of`) ||
        title.startsWith(`${written},`) ||
        title.includes(` ${written} `) ||
        title.includes(` ${written},`),
    );
    // "In the debate with Obama, the Republican nominee ...": an office read as its holder is at fault only right before a name.
    const another = read !== undefined && !read.ids.includes(entry.id) && person.from - read.to <= 0 && person.from >= read.to;
    if (read && !another) return [];
    if (fits && !another) return [];
    const role = entry.role?.split(',')[0];
    const fact = [lead, ...beside].find((profile) => profile.names.has(entry.id)) ?? lead;
    return role === undefined ? [] : [conflict('role', another && read ? read : office, role, fact, 0.4)];
  });
}

// Names of a claim against the names of facts: somebody else in the place, the wrong office, actor and acted-on swapped.
import type { FindingKind } from './claim.ts';
import { type Comparison, type Fault, inWindow } from './comparison.ts';
import type { FactProfile } from './fact-profile.ts';
import { type NameMention, type Stretch, overlaps, wordsOf } from './parts.ts';

type Kind = 'person' | 'body' | 'country' | 'place' | 'group';

const FINDING: Readonly<Record<Kind, FindingKind>> = {
  person: 'name',
  body: 'body',
  group: 'body',
  country: 'place',
  place: 'place',
};
/** Kinds of names that stand in each other's place. */
const ALIKE: Readonly<Record<Kind, readonly Kind[]>> = {
  person: ['person'],
  body: ['body', 'country', 'group'],
  group: ['group', 'body', 'country'],
  country: ['country', 'body', 'place', 'group'],
  place: ['place', 'country'],
};

const strangerKind = (name: NameMention): Kind | null => (name.stranger?.split(':')[0] as Kind | undefined) ?? null;

export function kindsOf(name: NameMention, { knowledge }: Pick<Comparison, 'knowledge'>): Kind[] {
  const stranger = strangerKind(name);
  return stranger ? [stranger] : name.ids.flatMap((id) => knowledge.nameById.get(id)?.kind ?? []);
}

/** Whether a name means one of the ids, or something larger that one of them belongs to. */
function means(name: NameMention, ids: Iterable<string>, { knowledge }: Pick<Comparison, 'knowledge'>): boolean {
  const own = new Set(name.ids);
  for (const id of ids) if (own.has(id) || (knowledge.nameById.get(id)?.of ?? []).some((of) => own.has(of))) return true;
  return false;
}

const shortName = (id: string, { knowledge }: Pick<Comparison, 'knowledge'>): string => {
  const name = knowledge.nameById.get(id);
  return name?.short ?? name?.name ?? id;
};

/** The name as the fact's statement writes it, or as the file does. */
function asWritten(id: string, profile: FactProfile, comparison: Comparison): string {
  const own = profile.parts.names.find((name) => name.ids.includes(id));
  return own ? wordsOf(profile.parts, own) : shortName(id, comparison);
}

/** Ids of the lead that the claim does not name, in the order of the statement. */
function unnamed({ parts, lead, knowledge, window }: Comparison): string[] {
  const named = parts.names.filter((name) => name.from >= window.from && name.to <= window.to);
  const order = [...lead.parts.names.flatMap(({ ids }) => ids), ...lead.names];
  return [...new Set(order)].filter(
    (id) =>
      lead.names.has(id) &&
      !named.some(
        (name) =>
          means(name, [id], { knowledge }) || name.ids.some((own) => (knowledge.nameById.get(own)?.of ?? []).includes(id)),
      ),
  );
}

/** Whether the name stands in the genitive or as an adjective of another name: "Algeria's leader". */
const isSubject = (id: string, { knowledge }: Comparison): boolean => knowledge.nameById.get(id)?.subject === true;

function compareName(name: NameMention, comparison: Comparison): Fault[] {
  const { lead, beside, knowledge } = comparison;
  const everyone = [lead, ...beside];
  if (name.stranger === null) {
    if (everyone.some((profile) => name.ids.some((id) => profile.related.has(id)))) {
      if (name.ids.some((id) => lead.related.has(id))) return [];
      // Only a neighbour has it: fine unless the lead has another of the kind that the claim leaves out.
      const kinds = kindsOf(name, comparison);
      const missing = unnamed(comparison).find(
        (id) =>
          kinds.includes(knowledge.nameById.get(id)?.kind ?? 'group') &&
          knowledge.nameById.get(id)?.kind !== 'group' &&
          !isSubject(id, comparison),
      );
      if (missing === undefined) return [];
      const written = asWritten(missing, lead, comparison);
      return [{ kind: FINDING[kinds[0] ?? 'body'], at: name, file: written, suggestion: written, fact: lead }];
    }
    if (name.ids.some((id) => isSubject(id, comparison))) return [];
  }
  const kinds = kindsOf(name, comparison);
  const missing = unnamed(comparison);
  const rival = [...kinds, ...kinds.flatMap((kind) => ALIKE[kind])].flatMap((kind) =>
    missing.filter((id) => knowledge.nameById.get(id)?.kind === kind),
  )[0];
  const kind = FINDING[kinds[0] ?? 'body'];
  if (rival === undefined) return [{ kind, at: name, file: null, suggestion: null, fact: null }];
  const written = asWritten(rival, lead, comparison);
  return [{ kind, at: name, file: written, suggestion: written, fact: lead }];
}

/** The nearest name before and after a stretch, within the claim. */
function around(names: readonly NameMention[], at: Stretch): { before: NameMention | undefined; after: NameMention | undefined } {
  return { before: names.filter((name) => name.to <= at.from).at(-1), after: names.find((name) => name.from >= at.to) };
}

const isPassive = (words: readonly { text: string }[], at: Stretch): boolean =>
  /^(?:is|are|was|were|been|being|be)$/.test(words[at.from - 1]?.text ?? '') &&
  words.slice(at.to, at.to + 3).some((word) => word.text === 'by');

/** Who does it to whom: the same verb with the two sides swapped, or with another goal. */
function compareSides(comparison: Comparison): Fault[] {
  const { parts, lead } = comparison;
  for (const item of parts.items) {
    if (!inWindow(comparison, item)) continue;
    const own =
      lead.parts.items.find((other) => other.stem === item.stem) ??
      lead.parts.items.find((other) =>
        parts.senses.some(
          (mention) =>
            !mention.contrary &&
            overlaps(mention, item) &&
            lead.parts.senses.some((same) => same.sense === mention.sense && !same.contrary && overlaps(same, other)),
        ),
      );
    if (!own) continue;
    const draft = around(
      parts.names.filter((name) => inWindow(comparison, name)),
      item,
    );
    const file = around(lead.parts.names, own);
    const [subject, object] = isPassive(parts.words, item) ? [draft.after, draft.before] : [draft.before, draft.after];
    const [actor, goal] = isPassive(lead.parts.words, own) ? [file.after, file.before] : [file.before, file.after];
    if (!subject || !object || !actor || !goal) continue;
    const same = (a: NameMention, b: NameMention): boolean => means(a, b.ids, comparison) || means(b, a.ids, comparison);
    if (!same(subject, actor) && !same(object, goal) && same(subject, goal) && same(object, actor)) {
      const kinds = kindsOf(subject, comparison);
      const written = wordsOf(lead.parts, actor);
      return [{ kind: FINDING[kinds[0] ?? 'body'], at: subject, file: written, suggestion: written, fact: lead }];
    }
    // Another goal: "visit Mali" where the fact has "travel to Algeria" and the draft never names Algeria.
    const gap = object.from - item.to;
    if (
      gap <= 2 &&
      goal.from - own.to <= 2 &&
      !same(object, goal) &&
      !parts.names.some((name) => same(name, goal)) &&
      kindsOf(object, comparison).some(
        (kind) => ['country', 'place', 'person'].includes(kind) && kindsOf(goal, comparison).includes(kind),
      )
    ) {
      const written = wordsOf(lead.parts, goal);
      return [
        { kind: FINDING[kindsOf(object, comparison)[0] ?? 'place'], at: object, file: written, suggestion: written, fact: lead },
      ];
    }
  }
  return [];
}

/** An office beside a name that has another: "Algerian President Mourad Medelci". */
function compareOffices(comparison: Comparison): Fault[] {
  const { parts, knowledge, lead, beside } = comparison;
  const faults: Fault[] = [];
  const people = parts.names.filter((name) => inWindow(comparison, name) && kindsOf(name, comparison).includes('person'));
  for (const office of parts.offices) {
    if (!inWindow(comparison, office)) continue;
    // An office that is itself read as its holder ("Algerian foreign minister") is that person.
    const holder = parts.names.find((name) => overlaps(name, office));
    const person = people.find(
      (name) =>
        name !== holder &&
        !overlaps(name, office) &&
        ((name.from >= office.to && name.from - office.to <= 1) ||
          (office.from >= name.to &&
            office.from - name.to <= 6 &&
            /,|\b(?:is|was|as|the)\b/i.test(parts.text.slice(parts.words[name.to - 1]?.end, parts.words[office.from]?.start)))),
    );
    if (!person) continue;
    const written = wordsOf(parts, office).toLowerCase();
    const id = person.ids.find((own) => knowledge.nameById.get(own)?.kind === 'person');
    const entry = id === undefined ? undefined : knowledge.nameById.get(id);
    if (!entry) continue;
    const titles = [entry.role ?? '', ...entry.titles, ...entry.metonyms].map((title) =>
      title.toLowerCase().replaceAll('-', ' '),
    );
    const fits = titles.some(
      (title) => title.includes(written.replaceAll('-', ' ')) || (written.includes(title) && title.length > 3),
    );
    const other = holder && !holder.ids.includes(entry.id) && kindsOf(holder, comparison).includes('person');
    if (fits && !other) continue;
    const fact = [lead, ...beside].find((profile) => profile.names.has(entry.id)) ?? lead;
    const role = entry.role?.split(',')[0] ?? null;
    faults.push({ kind: 'role', at: holder && other ? holder : office, file: role, suggestion: role, fact });
  }
  return faults;
}

/** Every name of the claim that is another than the file's, or that the file does not have. */
export function compareNames(comparison: Comparison): Fault[] {
  const roles = compareOffices(comparison);
  const speakers = comparison.parts.speakers;
  const names = comparison.parts.names.filter(
    (name) =>
      inWindow(comparison, name) &&
      !roles.some(({ at }) => overlaps(at, name)) &&
      !speakers.some((speaker) => !speaker.account && overlaps(speaker, name)),
  );
  const faults = names.flatMap((name) => compareName(name, comparison));
  return [...roles, ...faults, ...(faults.some(({ file }) => file !== null) ? [] : compareSides(comparison))];
}

// A proper name of the file: a person, body, country, place or group, with everything a desk may type for it.
import { z } from 'zod';

export const NAME_KINDS = ['person', 'body', 'country', 'place', 'group'] as const;

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens');
const line = z.string().trim().min(1);

export const nameSchema = z.strictObject({
  id: slug,
  kind: z.enum(NAME_KINDS),
  /** The name as the article prints it, in full. */
  name: line,
  /** False where the article prints no such name and the desk describes what it speaks of. */
  printed: z.boolean().default(true),
  /** How an answer names it in running text, where shorter: "ECOWAS". */
  short: line.optional(),
  /** Names, abbreviations and nicknames that mean this and nothing else. */
  aliases: z.array(line).default([]),
  /** Other spellings of the printed name. */
  spellings: z.array(line).default([]),
  /** Words that stand for it: a capital for its government, an office for its holder. */
  metonyms: z.array(line).default([]),
  /** The role or description that the article gives, in our words. */
  role: line.optional(),
  /** Titles under which people ask for a person: "president", "foreign minister". */
  titles: z.array(line).default([]),
  /** What a follow-up calls a person. */
  pronoun: z.enum(['he', 'she']).optional(),
  /** What the whole article is about: by itself never the answer to "who". */
  subject: z.boolean().default(false),
  /** The larger thing it belongs to: a person's country or body, a place's country. */
  of: z.array(slug).default([]),
});

export type NameKind = (typeof NAME_KINDS)[number];
export type Name = z.infer<typeof nameSchema>;

/** What a name is called as it is printed: itself, its short form, and the last word of a person's name. */
export const printedCalls = ({ name, short, kind }: Pick<Name, 'name' | 'short' | 'kind'>): string[] => [
  name,
  ...(short === undefined ? [] : [short]),
  ...(kind === 'person' ? [name.split(' ').at(-1) ?? name] : []),
];

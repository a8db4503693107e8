// A fact of the file: one checkable statement with who says so, how strongly, as of when and where it stands.
import { z } from 'zod';
import { parseEdtf } from './edtf.ts';

/** The day that the account is as of, printed in its photo caption; nothing after it is known to the file. */
export const AS_OF = '2012-10-29';

/** Words in a quote field stay a phrase: fewer than this many, as agreed with the article's publisher rights in mind. */
export const QUOTE_WORDS_BELOW = 16;

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens');
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'use 64 lower-case hexadecimal digits');
const line = z.string().trim().min(1);

/** How strongly a thing is said. The words are the article's own grades; none may be dropped when a fact is shown. */
export const STRENGTHS = [
  'stated',
  'said',
  'agreed',
  'pledged',
  'warned',
  'willing',
  'expected',
  'planned',
  'considered',
  'proposed',
  'linked',
  'feared',
  'assessed',
  'opposed',
  'sought',
  'possible',
  'implied',
  'required',
] as const;

/** How the words reached the article: spoken and quoted, said and retold, or the article's own account. */
const MANNERS = ['quote', 'paraphrase', 'article'] as const;

/** What a fact can tell beyond what its fields show (names, quantities, date, quote): read by the expected-answer check. */
export const TELLS = ['who', 'why', 'how', 'where', 'position', 'definition', 'list'] as const;

/** For the intervention that the file is about, against it, for it on a condition, or none of these yet. */
export const STANCES = ['for', 'against', 'conditional', 'undecided'] as const;

/** A stance that was given up for a later one is `earlier`; all others are `present`, as of the file's day. */
const STANDINGS = ['earlier', 'present'] as const;

/** A slice of a paragraph in UTF-16 offsets, end excluded, with the SHA-256 of its UTF-8 bytes. */
const evidenceSchema = z
  .strictObject({ start: z.int().min(0), end: z.int().min(1), sha256 })
  .refine((slice) => slice.end > slice.start, 'end must come after start');

export const saidBySchema = z
  .strictObject({
    /** `article` for the article's own voice, else an id of names.yml; left out for an unnamed speaker. */
    who: slug.optional(),
    /** An unnamed speaker as the article describes them, with an article: "a State Department official". */
    unnamed: line.optional(),
    how: z.enum(MANNERS),
    strength: z.enum(STRENGTHS),
  })
  .refine((by) => (by.who === undefined) !== (by.unnamed === undefined), 'give either who or unnamed');

export const quantitySchema = z.strictObject({
  value: z.number(),
  unit: line,
  /** `about`, `more than`, ...; left out only where the article prints none. */
  qualifier: line.optional(),
  /** The words of the number as the statement prints it, for marking: "$550 million". */
  printed: line,
  of: line,
  where: slug.optional(),
});

/** The years that a text names, each of which has to be one in which the date begins or ends. */
function namesYearsOf(label: string, edtf: string): boolean {
  const span = parseEdtf(edtf);
  const years = label.match(/\d{4}/g) ?? [];
  return years.length > 0 && years.every((year) => [span?.first, span?.last].some((day) => day?.startsWith(year)));
}

export const whenSchema = z
  .strictObject({
    edtf: z
      .string()
      .refine((text) => parseEdtf(text) !== null, 'use a date such as 2012-11-19, 2012-10, 2012-21, 199X or 2007/2012-10-29'),
    /** The article's own words for the time. */
    wording: line,
    /** Whether the article prints the date or it is computed from Oct. 29, 2012. */
    basis: z.enum(['printed', 'computed']),
    /** The date in words, where it is known more precisely or less than `edtf` can say: "early 2013". */
    label: line.optional(),
  })
  .refine(({ edtf, label }) => label === undefined || namesYearsOf(label, edtf), {
    path: ['label'],
    message: 'name the year in which the date begins or ends, and no other',
  });

/** Where somebody whom the fact is about, or who says it, stands by this fact. */
export const stanceSchema = z.strictObject({ who: slug, is: z.enum(STANCES), standing: z.enum(STANDINGS).default('present') });

export const factSchema = z.strictObject({
  id: slug,
  statement: line,
  paragraph: z.int().min(0),
  evidence: z.array(evidenceSchema).min(1),
  about: z.array(slug).min(1),
  topics: z.array(slug).min(1),
  said_by: saidBySchema,
  stance: z.array(stanceSchema).default([]),
  tells: z.array(z.enum(TELLS)).default([]),
  quantities: z.array(quantitySchema).default([]),
  when: whenSchema.optional(),
  condition: line.optional(),
  quote: z
    .array(
      line.refine(
        (phrase) => phrase.split(/\s+/).length < QUOTE_WORDS_BELOW,
        `keep each phrase under ${QUOTE_WORDS_BELOW} words`,
      ),
    )
    .min(1)
    .optional(),
  careful: line.optional(),
});

export type Evidence = z.infer<typeof evidenceSchema>;
export type SaidBy = z.infer<typeof saidBySchema>;
export type Strength = (typeof STRENGTHS)[number];
export type Stance = (typeof STANCES)[number];
export type Standing = (typeof STANDINGS)[number];
export type Fact = z.infer<typeof factSchema>;

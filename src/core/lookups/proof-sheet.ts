// The proof sheet for an editor's sign-off: each paragraph, its text where it is at hand, beside its facts and their review.
import { csvRow } from '../text/csv-row.ts';
import { AS_OF } from '../knowledge/fact.ts';
import { type ListedFact, listFact } from './listed-fact.ts';
import type { Reference } from './reference.ts';
import { type TextPart, markEvidence } from './source-paragraph.ts';

/** A second reader's verdict on a fact. */
export type FactReview = {
  readonly faithful: boolean;
  readonly hedgeKept: boolean;
  readonly complete: boolean;
  readonly note: string | null;
  /** Whether the fact and its paragraph are still those that were read. */
  readonly current: boolean;
};

export type ProofSheet = {
  readonly subject: string;
  readonly asOf: string;
  /** SHA-256 of the file's sources. */
  readonly version: string;
  readonly rows: readonly {
    readonly paragraph: number;
    /** How the house credits the paragraph. */
    readonly credit: string;
    readonly text: readonly TextPart[] | null;
    readonly facts: readonly { readonly fact: ListedFact; readonly review: FactReview | null }[];
  }[];
};

/** Lays out every paragraph with its facts. @param reviews the verdicts by id of the fact */
export function proofSheet(reference: Reference, reviews: ReadonlyMap<string, FactReview>): ProofSheet {
  const { knowledge, house, paragraphs } = reference;
  const { article, facts, version } = knowledge;
  return {
    subject: house.text(article.subject),
    asOf: house.date(AS_OF),
    version,
    rows: article.paragraphs.map((_, paragraph) => {
      const own = facts.filter((fact) => fact.paragraph === paragraph);
      const text = paragraphs?.[paragraph];
      return {
        paragraph,
        credit: house.attribution(paragraph),
        text:
          text === undefined
            ? null
            : markEvidence(
                text,
                own.flatMap(({ evidence }) => evidence),
              ),
        facts: own.map((fact) => ({ fact: listFact(fact, reference), review: reviews.get(fact.id) ?? null })),
      };
    }),
  };
}

/** "read: faithful, hedge kept, complete"; "not read by a second reader". */
export function reviewText(review: FactReview | null): string {
  if (review === null) return 'not read by a second reader';
  const { faithful, hedgeKept, complete, note, current } = review;
  const verdicts = [
    faithful ? 'faithful' : 'NOT faithful',
    hedgeKept ? 'hedge kept' : 'hedge NOT kept',
    complete ? 'complete' : 'NOT complete',
  ];
  return `${current ? 'read' : 'read before it changed'}: ${verdicts.join(', ')}${note === null ? '' : ` (${note})`}`;
}

const plainText = (text: readonly TextPart[] | null): string => text?.map((part) => part.text).join('') ?? '';

const HEADINGS = ['paragraph', 'text', 'fact', 'statement', 'spoken words', 'who says so', 'careful', 'second reader', 'credit'];

/** The sheet as CSV, a row for each fact. */
export function proofSheetCsv({ rows }: ProofSheet): string {
  const lines = rows.flatMap(({ paragraph, credit, text, facts }) =>
    facts.map(({ fact, review }) => [
      String(paragraph),
      plainText(text),
      fact.id,
      fact.statement,
      fact.quote.join(' … '),
      fact.saidBy,
      fact.careful.join(' '),
      reviewText(review),
      credit,
    ]),
  );
  return [HEADINGS, ...lines].map(csvRow).join('');
}

// `source <paragraph>`: the facts of a paragraph, and its text with their evidence marked where the house has a copy of the article.
import type { Evidence } from '../knowledge/fact.ts';
import { type ListedFact, listFact, listedFactLines, section } from './listed-fact.ts';
import type { NotFound } from './not-found.ts';
import type { Reference } from './reference.ts';

/** A stretch of a paragraph, and whether evidence covers it. */
export type TextPart = { readonly text: string; readonly marked: boolean };

export type SourceParagraph = {
  readonly kind: 'source';
  readonly paragraph: number;
  /** The text in stretches, the evidence marked; null where no copy of the article is at hand. */
  readonly text: readonly TextPart[] | null;
  readonly facts: readonly ListedFact[];
};

/** Why a paragraph is shown without its text. */
export const NO_SOURCE_TEXT =
  "The paragraph's text is not shown: it is no part of this project. Set SOURCE_TEXT to your own copy of the article to see it here.";

/** Cuts a text where evidence begins and ends; stretches that touch are one. */
export function markEvidence(text: string, evidence: readonly Evidence[]): TextPart[] {
  const parts: TextPart[] = [];
  const add = (from: number, to: number, marked: boolean): void => {
    if (to > from) parts.push({ text: text.slice(from, to), marked });
  };
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of evidence.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  let from = 0;
  for (const { start, end } of merged) {
    add(from, start, false);
    add(start, end, true);
    from = end;
  }
  add(from, text.length, false);
  return parts;
}

/**
 * The paragraph with its facts.
 * @param typed its number; 0 is the photo caption
 * @param factIds the facts whose evidence is marked; that of all its facts where none of them is of this paragraph
 */
export function lookUpSource(typed: string, reference: Reference, factIds: readonly string[] = []): SourceParagraph | NotFound {
  const { knowledge, paragraphs } = reference;
  const number = /^(?:paragraph |para |p)?\s*(\d{1,3})$/i.exec(typed.trim())?.[1];
  const paragraph = Number(number ?? -1);
  if (paragraph < 0 || paragraph >= knowledge.article.paragraphs.length) {
    const last = knowledge.article.paragraphs.length - 1;
    const offers = [0, last].map((near) => ({ label: `paragraph ${near}`, request: `source ${near}` }));
    return { kind: 'not-found', what: 'paragraph', typed, several: false, offers: number === undefined ? [] : offers };
  }
  const facts = knowledge.facts.filter((fact) => fact.paragraph === paragraph);
  const meant = facts.filter(({ id }) => factIds.includes(id));
  const text = paragraphs?.[paragraph];
  return {
    kind: 'source',
    paragraph,
    text:
      text === undefined
        ? null
        : markEvidence(
            text,
            (meant.length > 0 ? meant : facts).flatMap(({ evidence }) => evidence),
          ),
    facts: facts.map((fact) => listFact(fact, reference)),
  };
}

/** The text with its evidence in square brackets, or why there is none; then the facts. */
export function sourceLines({ paragraph, text, facts }: SourceParagraph): string[] {
  const marked = text?.map((part) => (part.marked ? `[${part.text}]` : part.text)).join('');
  return [
    `Paragraph ${paragraph}${paragraph === 0 ? ', the photo caption' : ''}`,
    `  ${marked ?? NO_SOURCE_TEXT}`,
    ...section('Its facts', facts.flatMap(listedFactLines)),
  ];
}

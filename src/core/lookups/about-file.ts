// `about`: what the file is, its day, its one source, how it answers, and its version.
import { AS_OF } from '../knowledge/fact.ts';
import type { Reference } from './reference.ts';

export type AboutFile = {
  readonly kind: 'about';
  readonly subject: string;
  readonly asOf: string;
  /** Where the article prints its day. */
  readonly asOfWording: string;
  /** What the source does not print. */
  readonly notPrinted: readonly string[];
  readonly paragraphs: number;
  readonly facts: number;
  readonly names: number;
  /** The beginning of the SHA-256 of the file's sources. */
  readonly version: string;
};

const VERSION_LENGTH = 12;

/** What is known of the file as a whole. */
export function aboutFile({ knowledge, house }: Reference): AboutFile {
  const { article, facts, names, version } = knowledge;
  return {
    kind: 'about',
    subject: house.text(article.subject),
    asOf: house.date(AS_OF),
    asOfWording: house.text(article.as_of_wording),
    notPrinted: article.not_printed,
    paragraphs: article.paragraphs.length,
    facts: facts.length,
    names: names.length,
    version: version.slice(0, VERSION_LENGTH),
  };
}

/** The same in sentences. */
export const aboutFileLines = (about: AboutFile): string[] => [
  about.subject,
  `As of ${about.asOf} (${about.asOfWording}). The file knows nothing later.`,
  `One source: a single article of ${about.paragraphs} paragraphs, the photo caption counted as paragraph 0. It prints no ${about.notPrinted.join(', no ')}.`,
  `${about.facts} facts on ${about.names} names, each in the desk's own words, read by a second reader, and held against the article's text.`,
  'No AI: no text is generated and no language model is used. The same question gives the same answer.',
  `Version of the file: ${about.version}`,
];

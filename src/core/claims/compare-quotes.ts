// Words in quotation marks: letter for letter the speaker's, or at fault.
import { stem, tokenise } from '../text/words.ts';
import { type Comparison, type Fault, conflict, inWindow, notInFile } from './comparison.ts';
import type { FactProfile } from './fact-profile.ts';
import { means } from './name-kinds.ts';
import type { Quotation, Stretch } from './parts.ts';
import { STOP_WORDS } from '../text/stop-words.ts';

/** A phrase of a quotation is known by so many words. */
const LEAST_PHRASE = 3;
/** From this share of shared words on, a quotation is an altered one. */
const ALTERED_FROM = 0.4;

const textsOf = (text: string): string[] => tokenise(text).map((word) => word.text);
const stemsOf = (words: readonly string[]): string[] => words.map(stem);

function holds(phrase: readonly string[], words: readonly string[]): boolean {
  return phrase.some((_, at) => words.every((word, step) => phrase[at + step] === word));
}

/** How many of the words that carry something also stand in another text, as a share. */
function shared(words: readonly string[], other: readonly string[]): number {
  const content = stemsOf(words.filter((word) => !STOP_WORDS.has(word)));
  const there = stemsOf(other);
  return content.length === 0 ? 0 : content.filter((word) => there.includes(word)).length / content.length;
}

/** The words of a quotation that are not the speaker's: from the first to the last that the phrase does not have there. */
function altered(quote: Quotation, words: readonly string[], phrase: readonly string[]): Stretch {
  const fits = (at: number, to: number): boolean => holds(phrase, words.slice(at, to));
  let start = 0;
  while (start < words.length && fits(0, start + 1)) start += 1;
  let end = words.length;
  while (end > start + 1 && fits(end - 1, words.length)) end -= 1;
  return start >= words.length ? quote : { from: quote.from + start, to: quote.from + end };
}

function compareQuote(
  quote: Quotation,
  { lead, beside, knowledge, parts }: Comparison,
  everyone: readonly FactProfile[],
): Fault[] {
  const words = textsOf(quote.text);
  if (words.length === 0) return [];
  const spoken = everyone.flatMap((profile) => (profile.fact.quote ?? []).map((phrase) => ({ profile, phrase })));
  if (spoken.some(({ phrase }) => holds(textsOf(phrase), words))) return [];
  // More of the same utterance than the file keeps: its phrases whole, and nothing between them that the paragraph does not tell.
  const utterance = spoken.filter(({ phrase }) => textsOf(phrase).length >= LEAST_PHRASE && holds(words, textsOf(phrase)));
  const told = everyone.filter((profile) => utterance.some((one) => one.profile.fact.paragraph === profile.fact.paragraph));
  const tellsAll = stemsOf(words.filter((word) => !STOP_WORDS.has(word))).every((word) =>
    told.some((profile) =>
      [...profile.parts.stems, ...(profile.fact.quote ?? []).flatMap((phrase) => stemsOf(textsOf(phrase)))].includes(word),
    ),
  );
  if (utterance.length > 0 && tellsAll) return [];
  // A name or a term of the file in quotation marks is no speech.
  if (
    words.length <= 6 &&
    [lead, ...beside].some(
      (profile) => holds(textsOf(profile.fact.statement), words) && profile.fact.said_by.who === 'article',
    ) &&
    parts.speakers.length === 0
  )
    return [];
  const best = spoken
    .map((entry) => ({ ...entry, share: shared(words, textsOf(entry.phrase)) }))
    .toSorted((a, b) => b.share - a.share)[0];
  if (best && best.share >= ALTERED_FROM)
    return [
      {
        ...conflict('quote', altered(quote, words, textsOf(best.phrase)), `“${best.phrase}”`, best.profile, 0.3),
        suggestion: best.phrase,
      },
    ];
  // Words of the fact's own account are nobody's spoken words.
  if (shared(words, textsOf(lead.fact.statement)) >= ALTERED_FROM)
    return [{ ...conflict('quote', quote, lead.fact.statement, lead, 0.5), suggestion: null }];
  const said = [lead, ...beside].find(
    (profile) =>
      profile.fact.quote !== undefined && parts.speakers.some((speaker) => means(speaker, profile.speakers, { knowledge })),
  );
  const [phrase] = said?.fact.quote ?? [];
  if (said && phrase !== undefined) return [{ ...conflict('quote', quote, `“${phrase}”`, said, 0.7), suggestion: phrase }];
  return [notInFile('quote', quote)];
}

/** Every quotation of the claim that the file does not hold as spoken. */
export function compareQuotes(comparison: Comparison, everyone: readonly FactProfile[]): Fault[] {
  return comparison.parts.quotes
    .filter((quote) => inWindow(comparison, quote))
    .flatMap((quote) => compareQuote(quote, comparison, everyone));
}

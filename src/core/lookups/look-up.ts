// The one door to the look-ups: what is typed becomes a value, and each value has one text.
import type { Name } from '../knowledge/name.ts';
import { assertNever } from '../text/assert-never.ts';
import { type AboutFile, aboutFile, aboutFileLines } from './about-file.ts';
import { type Cautions, cautionsLines, lookUpCautions } from './cautions.ts';
import { type Comparison, compareNames, comparisonLines } from './compare.ts';
import { type FactCard, factCardLines, lookUpFact } from './fact-card.ts';
import { findName } from './find-name.ts';
import { type NotFound, nameNotFound, notFoundLines } from './not-found.ts';
import { type Numbers, lookUpNumbers, numbersLines } from './numbers.ts';
import { type Positions, lookUpPositions, lookUpPositionsOf, positionsLines } from './positions.ts';
import { type Quotes, lookUpQuotes, quotesLines } from './quotes.ts';
import { readPair } from './read-pair.ts';
import { readPeriod } from './read-period.ts';
import { type Reference, nameEntry } from './reference.ts';
import { type SourceParagraph, lookUpSource, sourceLines } from './source-paragraph.ts';
import { type SpellCard, lookUpNames, spellCardLines } from './spell-card.ts';
import { PARTS, type Timeline, inPeriod, lookUpTimeline, timelineLines } from './timeline.ts';
import { type Topic, type Topics, listTopics, lookUpTopic, topicLines, topicsLines } from './topics.ts';
import { type Who, type WhoList, factsOfName, listNames, lookUpWho, whoLines, whoListLines } from './who.ts';

/** Every look-up by the word that is typed for it. */
export const LOOK_UPS = [
  'who',
  'positions',
  'compare',
  'timeline',
  'numbers',
  'quotes',
  'topics',
  'topic',
  'fact',
  'names',
  'careful',
  'about',
  'source',
] as const;
export type LookUpWord = (typeof LOOK_UPS)[number];

export type LookUp =
  | Who
  | WhoList
  | Positions
  | Comparison
  | Timeline
  | Numbers
  | Quotes
  | Topics
  | Topic
  | FactCard
  | SpellCard
  | Cautions
  | AboutFile
  | SourceParagraph
  | NotFound;

/** What may stand between the word and the name: "quotes by Clinton", "timeline of Algeria". */
const LINK_WORD = /^(?:of|for|by|from|on|about) /i;

/** What a name is looked up with: the words, and what becomes of the name they stand for. */
function byName<T extends LookUp>(word: LookUpWord, typed: string, reference: Reference, look: (name: Name) => T): T | NotFound {
  const found = findName(typed.replace(LINK_WORD, ''), reference);
  return found.kind === 'found' ? look(found.name) : nameNotFound(typed, found, ({ name }) => `${word} ${name}`);
}

function timelineOf(typed: string, reference: Reference): Timeline | NotFound {
  const part = PARTS.find((word) => word === typed.toLowerCase());
  if (part !== undefined) return lookUpTimeline(reference, null, part);
  const period = readPeriod(typed);
  if (period !== null) return lookUpTimeline(reference, inPeriod(typed, period));
  return byName('timeline', typed, reference, (name) => {
    const own = new Set(factsOfName(reference.knowledge, name.id));
    return lookUpTimeline(reference, { called: nameEntry(name, reference).name, fits: (fact) => own.has(fact) });
  });
}

function comparisonOf(typed: string, reference: Reference): Comparison | NotFound {
  const pair = readPair(typed, reference);
  return pair.kind === 'not-found' ? pair : compareNames(pair.first, pair.second, reference);
}

/**
 * Looks something up.
 * @param word the look-up; @param rest what is typed after the word, empty for nothing
 * @example lookUp('who', 'secdef', reference) // { kind: 'who', name: { id: 'panetta', ... }, ... }
 */
export function lookUp(word: LookUpWord, rest: string, reference: Reference): LookUp {
  const typed = rest.trim();
  switch (word) {
    case 'who':
      return typed === '' ? listNames(reference) : byName(word, typed, reference, (name) => lookUpWho(name, reference));
    case 'positions':
      return typed === ''
        ? lookUpPositions(reference)
        : byName(word, typed, reference, (name) => lookUpPositionsOf(name, reference));
    case 'compare':
      return comparisonOf(typed, reference);
    case 'timeline':
      return typed === '' ? lookUpTimeline(reference) : timelineOf(typed, reference);
    case 'numbers':
      return lookUpNumbers(reference, typed === '' ? null : typed);
    case 'quotes':
      return typed === '' ? lookUpQuotes(reference) : byName(word, typed, reference, (name) => lookUpQuotes(reference, name));
    case 'topics':
      return listTopics(reference);
    case 'topic':
      return lookUpTopic(typed, reference);
    case 'fact':
      return lookUpFact(typed, reference);
    case 'names':
      return lookUpNames(reference);
    case 'careful':
      return lookUpCautions(reference);
    case 'about':
      return aboutFile(reference);
    case 'source':
      return lookUpSource(typed, reference);
    default:
      return assertNever(word);
  }
}

function linesOf(value: LookUp): string[] {
  switch (value.kind) {
    case 'who':
      return whoLines(value);
    case 'who-list':
      return whoListLines(value);
    case 'positions':
      return positionsLines(value);
    case 'comparison':
      return comparisonLines(value);
    case 'timeline':
      return timelineLines(value);
    case 'numbers':
      return numbersLines(value);
    case 'quotes':
      return quotesLines(value);
    case 'topics':
      return topicsLines(value);
    case 'topic':
      return topicLines(value);
    case 'fact':
      return factCardLines(value);
    case 'names':
      return spellCardLines(value);
    case 'careful':
      return cautionsLines(value);
    case 'about':
      return aboutFileLines(value);
    case 'source':
      return sourceLines(value);
    case 'not-found':
      return notFoundLines(value);
    default:
      return assertNever(value);
  }
}

/** A look-up as plain text. */
export const lookUpText = (value: LookUp): string => linesOf(value).join('\n');

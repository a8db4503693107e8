// The kind of answer a question wants, and what that answer must hold, read off its wording.
import type { Kind, Wanted } from './question.ts';

/** Tried in order; the first that fits decides. The text is folded words joined by single spaces. */
const KINDS: readonly (readonly [Kind, RegExp])[] = [
  [
    'comparison',
    /\b(compare|compared|comparing|comparison|versus|vs|differ|differs|difference|differences|side by side|contrast)\b/,
  ],
  [
    'list',
    /\b(list|lists|every|all the|all of|all we|everyone|everybody|everything|rattle off|run down|rundown|round up|roundup|name all|each of|all)\b/,
  ],
  [
    'quote',
    /\b(verbatim|quote|quotes|quoted|word for word|exact words|exact wording|own words|wording|soundbite|sound bite|(his|her|their) words)\b/,
  ],
  [
    'how-many',
    /\b(how many|how big|how large|how strong|headcount|head count|number of|number|numbers|nos|tally|size of|troop strength|head total|body count|how long|total)\b/,
  ],
  ['how-much', /\b(how much|cost|costs|spend|spent|spending|dollars|price|budget|bill|sum|funding|money)\b/],
  [
    'when',
    /\b(when|day|date|dates|which month|what month|month|what year|which year|year|decade|season|deadline|how soon|how recently|how long ago|what time|timing)\b/,
  ],
  ['where', /\b(where|(which|what) (city|place|airport|region|part|town|capital)|whereabouts|location|venue)\b/],
  ['why', /\b(why|reason|reasons|how come|what for|purpose|motive|rationale|grounds|cause|what makes|what made)\b/],
  [
    'who',
    /\b(who|whos|whose|whom|name of|by whom|(which|what) (country|nation|body|group|official|organisation|organization|bloc|state|leader|politician|ministry|government|people|person))\b/,
  ],
  [
    'position',
    /\b(stance|position|view|views|attitude|opinion|opinions|for or against|feel about|feels about|take on|think of|thinks of)\b/,
  ],
  ['definition', /\b(define|definition|meaning|mean|means|stand for|stands for|spell out|abbreviation|acronym|short for)\b/],
  [
    'yes-no',
    /^(is|are|was|were|did|does|do|has|have|had|can|could|will|would|should|any|am|isnt|arent|didnt|doesnt|wasnt|hasnt|havent|wont|so)\b/,
  ],
  ['how', /\b(how)\b/],
];

const TIME_SPAN = '(hour|hours|hrs|minute|minutes|mins|day|days|week|weeks|month|months|year|years|yrs|decade|decades|long)';
const PERSON =
  '(officer|officers|general|commander|commanders|envoy|envoys|spokesman|spokesperson|spokeswoman|chairman|chair|chief|boss|emir|ambassador|captain|colonel|prime minister|president|minister|leader|head|host|author|reporter|photographer|diplomat)';

/** Tried in order; null where the wording asks for nothing that a fact's fields could show. */
const WANTED: readonly (readonly [Wanted, RegExp])[] = [
  [
    'quote',
    /\b(verbatim|quote|quotes|quoted|word for word|exact words|exact wording|own words|wording|soundbite|sound bite|(his|her|their) words)\b/,
  ],
  [
    'duration',
    new RegExp(
      `\\bhow (many|much) (more )?${TIME_SPAN}\\b|\\bhow long\\b(?! ago)|\\bfor how\\b|\\bnumber of ${TIME_SPAN}\\b|\\blength of (the )?(meeting|stay|visit)\\b`,
    ),
  ],
  [
    'money',
    /\b(how much (money|cash|funding|did|has|have|is|was|were|would|will|does)|cost|costs|price|budget|bill|dollars|price tag|spend|spent|spending|usd|funds?|sum)\b/,
  ],
  [
    'count',
    /\b(how many|how big|how large|headcount|head count|number of|nos of|tally|size of|troop strength|head total|body count|death toll|toll|count of|troop total|figure|population)\b/,
  ],
  [
    'date',
    /\b(when|what day|which day|what date|which date|date|dates|what month|which month|what year|which year|what decade|which decade|deadline|how soon|how recently|how long ago|what time|by when|since when)\b/,
  ],
  [
    'person',
    new RegExp(
      `\\b(name|named|names|identity|called)\\b.*\\b${PERSON}\\b|\\b(which|what) ${PERSON}\\b|\\bwho (is|was|s|are|were) (the |mali s |its |their |his |her |our )?(\\w+ ){0,3}${PERSON}\\b|\\bwhos (the |their |its )?(\\w+ ){0,2}${PERSON}\\b`,
    ),
  ],
  ['place', /\b(where|whereabouts|(which|what) (city|place|airport|region|part|town|towns|cities|capital|base|venue))\b/],
  ['reason', /\b(why|how come|what reason|reason for|motive|rationale|cause of)\b/],
  ['who', /\b(who|whos|whose|whom)\b/],
];

/** Words that ask how things turned out, or that name a time after the file's horizon. */
const LATER =
  /\b(201[3-9]|20[2-9]\d|in the end|eventually|ended up|end up|turned out|turn out|afterwards|aftermath|what happened (next|after|later)|happened next|how did it go|how did that go|did it (go|work)|took over (from|at|as)|takes over|successor|succeeded|replaced|who won|did .* win|these days|nowadays|years later|months later|later that|finally|outcome of the election|ever (arrive|deploy|send|go|happen|finish)|meet (the|his|her|its) deadline|make (the|his|her|its) (november )?deadline|actually (finished|sent|arrived|deployed|happen|happened|went|go|launched))\b/;

/** The kind of a question given as folded words; `what` where nothing else fits. */
export function readKind(words: readonly string[]): Kind {
  const text = words.join(' ');
  return KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'what';
}

/** What an answer must hold, or null. */
export function readWanted(words: readonly string[]): Wanted | null {
  const text = words.join(' ');
  return WANTED.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Whether the wording asks for what came after the file's horizon. */
export const asksForLater = (words: readonly string[]): boolean => LATER.test(words.join(' '));

// The kind of answer a question wants, and what that answer must hold, read off its wording.
import { type Pattern, inTurn } from './in-turn.ts';
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

/** Offices and jobs: a question for one of them wants a person who has it. */
const ROLES = new Set(
  'officer commander envoy spokesman spokesperson spokeswoman spokespeople chairman chairwoman chair chairperson emir ambassador captain colonel senator senators congressman lawmaker lawmakers moderator interpreter translator mayor governor judge king premier chancellor author editor reporter journalist photographer delegate negotiator mediator coordinator commissioner deputy successor predecessor adviser advisor aide coach founder'.split(
    ' ',
  ),
);
/** "My editor is asking": the asker's own people are no role that is asked for. */
const ROLE_BEFORE_NOUN = /^(is|wants|needs|asks|asking|said|says)$/;
const PERSON =
  '(people|person|man|woman|guy|gentleman|individual|president|minister|leader|head|host|boss|chief|secretary|diplomat|candidate|official)';

/** Tried in order; null where the wording asks for nothing that a fact's fields could show. */
const WANTED: readonly (readonly [Wanted, Pattern])[] = [
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
    /\b(how many|how big|how large|headcount|head count|number of|nos of|tally|size of|troop strength|head total|body count|death toll|toll|count of|troop total|figures? (for|of|on)|population|percentage|percent|share of)\b/,
  ],
  ['hour', /\b(what time|what hour|which hour|time of day|at what time|exact time|oclock|morning or|touchdown time)\b/],
  ['exact-date', /\b(what|which|exact|precise) (exact )?(day|date|weekday)\b|\bday and month\b|\bexact date\b/],
  [
    'date',
    /\b(when|date|dates|what month|which month|what year|which year|what decade|which decade|deadline|how soon|how recently|how long ago|by when|since when)\b/,
  ],
  [
    'city',
    /\b(which|what) (\w+ )?(city|cities|town|towns|capital|capitals|village|villages|airport|base|bases|venue|hotel|stronghold)\b|\bname of the (city|town|airport|base|capital)\b/,
  ],
  [
    'country',
    /\b(which|what) (\w+ ){0,2}?(country|countries|nation|nations|countrys|member states|members|states)\b|\blist (of )?(the )?(\w+ )?(countries|nations|member states|members)\b/,
  ],
  ['person', inTurn(/\b(name|names|named|identity|called)\b/, new RegExp(`\\b${PERSON}s?\\b`))],
  ['person', new RegExp(`\\b(which|what) (?!the |a |is )(\\w+ )?${PERSON}s?\\b`)],
  [
    'person',
    /\bwho (\w+ )?(commands?|commanding|commanded|chairs?|chairing|chaired|moderat\w+|hosts?|hosting|hosted|speaks? for|spoke for)\b/,
  ],
  ['place', /\b(where|whereabouts|(which|what) (place|region|part|area))\b/],
  ['reason', /\b(why|how come|what reason|reason for|motive|rationale|cause of)\b/],
  ['who', /\b(who|whos|whose|whom)\b/],
];

const SPEECH: readonly Pattern[] = [
  /\b(quote|verbatim|own words|exact words|soundbite)\b/,
  /\bwhat (did|does|has|have|was|were|is) (\w+ ){1,5}?(say|said|saying|tell|told|call|called|argue|argued|reply|respond|think|thinks)\b/,
  /\bwhat (\w+ ){1,3}(said|says|told|thinks)\b/,
];

/** Words that ask how things turned out, or that name a time after the file's horizon. */
const LATER: readonly Pattern[] = [
  /\bhow did (\w+ ){1,6}(go|work out|pan out)\b/,
  inTurn(/\bdid /, / win\b/),
  /\b(201[3-9]|20[2-9]\d|turned out|aftermath|what happened (next|after|later)|happened next|did it (go|work)|took over (from|at|as)|takes over|successor|succeeded|replaced|who won|years later|months later|later that|outcome of the election|ever (arrive|deploy|send|go|happen|finish)|meet (the|his|her|its) deadline|make (the|his|her|its) (november )?deadline|actually (finished|sent|arrived|deployed|happen|happened|went|go|launched))\b/,
];

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

/** The roles that a wording names by a common noun. */
export const readRoles = (words: readonly string[]): string[] =>
  words.filter(
    (word, at) =>
      (ROLES.has(word) || (word === 'general' && words[at - 1] !== 'secretary' && at > 0)) &&
      !ROLE_BEFORE_NOUN.test(words[at + 1] ?? ''),
  );

const fits = (words: readonly string[], patterns: readonly Pattern[]): boolean => {
  const text = words.join(' ');
  return patterns.some((pattern) => pattern.test(text));
};

/** Whether the wording asks what somebody said. */
export const asksForSpeech = (words: readonly string[]): boolean => fits(words, SPEECH);

/** Whether the wording asks for what came after the file's horizon. */
export const asksForLater = (words: readonly string[]): boolean => fits(words, LATER);

// The kind of answer a question wants, read off its wording.
import type { Kind } from './question.ts';

/** Tried in order; the first that fits decides. The text is folded words joined by single spaces. */
const PATTERNS: readonly (readonly [Kind, RegExp])[] = [
  ['comparison', /\b(compare|compared|comparing|comparison|versus|vs|differ|differs|difference|differences|side by side|contrast)\b/],
  ['list', /\b(list|lists|every|all the|all of|all we|everyone|everybody|everything|rattle off|run down|rundown|round up|roundup|name all|each of|all)\b/],
  ['quote', /\b(verbatim|quote|quotes|quoted|word for word|exact words|exact wording|own words|wording|soundbite|sound bite|(his|her|their) words)\b/],
  ['how-many', /\b(how many|how big|how large|how strong|headcount|head count|number of|number|numbers|tally|size of|troop strength|head total)\b/],
  ['how-much', /\b(how much|cost|costs|spend|spent|spending|dollars|price|budget|bill|sum|funding|money)\b/],
  ['when', /\b(when|what|which|since when|by|until|till)? ?(when|day|date|dates|month|year|decade|season|deadline|how soon|how recently|how long ago|what time|timing)\b/],
  ['where', /\b(where|which (city|place|airport|country is|region|part)|what (city|place|airport|region|part)|whereabouts|location|venue)\b/],
  ['why', /\b(why|reason|reasons|how come|what for|purpose|motive|rationale|grounds|cause|what makes|what made)\b/],
  ['who', /\b(who|whos|whose|whom|name of|by whom|which (country|nation|body|group|official|organisation|organization|bloc|state|leader|politician|ministry|government|people|person))\b/],
  ['position', /\b(stance|position|view|views|attitude|opinion|opinions|for or against|feel about|feels about|take on|think of|thinks of)\b/],
  ['definition', /\b(define|definition|meaning|mean|means|stand for|stands for|spell out|abbreviation|acronym|short for)\b/],
  ['yes-no', /^(is|are|was|were|did|does|do|has|have|had|can|could|will|would|should|any|am|isnt|arent|didnt|doesnt|wasnt|hasnt|havent|wont|so)\b/],
  ['how', /\b(how)\b/],
];

/** The kind of a question given as folded words; `what` where nothing else fits. */
export function readKind(words: readonly string[]): Kind {
  const text = words.join(' ');
  return PATTERNS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'what';
}

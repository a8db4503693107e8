// A message that asks two things at once is read as two questions.

const ASKS = "(?:wh(?:o|at|en|ere)(?:'?s)?|which|why|how|is|are|was|were|did|does|do|has|have|can|could|will|would)";
const CUT = new RegExp(`(?:\\?\\s+(?:and\\s+)?|(?:[,;]\\s+|\\s)(?:and|&|\\+|plus)\\s+(?:also\\s+)?|\\+\\s*)(?=${ASKS}\\b)`, 'i');
const NOUN_CUT =
  /\s\+\s+|,\s+and\s+(?=(?:the|its|their|his|her)\b)|\sand\s+(?=(?:the|its|their|his|her)\s+(?:name|names|number|cost|costs|budget|date|age|total|price)\b)/i;

/**
 * The two halves of a compound question; null for one that asks a single thing.
 * @example splitQuestion('how many troops is ECOWAS sending and who commands them')
 */
export function splitQuestion(typed: string): readonly [string, string] | null {
  for (const cut of [CUT, NOUN_CUT]) {
    const match = cut.exec(typed);
    if (!match) continue;
    const first = typed.slice(0, match.index).trim();
    const second = typed.slice(match.index + match[0].length).trim();
    if (first.split(/\s+/).length >= 2 && second.split(/\s+/).length >= 2) return [first, second];
  }
  return null;
}

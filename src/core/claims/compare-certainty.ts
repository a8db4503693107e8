// How surely a claim says it, and on what condition: it may be no surer than the file, and may not drop what it hangs on.
import { GRADES } from '../knowledge/drafting.ts';
import { type Comparison, type Fault, inWindow } from './comparison.ts';
import { type Stretch, overlaps, within, wordsOf } from './parts.ts';

const placeOf = (grade: (typeof GRADES)[number]): number => GRADES.indexOf(grade);
const EXPECTED = placeOf('expected');
const PLANNED = placeOf('planned');
const DECIDED = placeOf('decided');
const DONE = placeOf('done');

/** Expected and planned are the same to a reader: "is to visit", "is due to visit". */
const allowed = (sureness: number): number => (sureness === EXPECTED ? PLANNED : sureness);

/** The words of the claim that stand for the words after the fact's own hedge: the verb that lost it. */
function hedged({ parts, lead, ...rest }: Comparison): { at: Stretch; file: string } | null {
  const hedge = lead.parts.grades.find(({ grade }) => placeOf(grade) <= lead.sureness + 1);
  const after = lead.parts.items.filter((item) => !hedge || item.from >= hedge.from);
  for (const own of after) {
    const at =
      parts.items.find((item) => inWindow({ parts, lead, ...rest }, item) && item.stem === own.stem) ??
      parts.senses.find(
        (mention) =>
          inWindow({ parts, lead, ...rest }, mention) &&
          !mention.contrary &&
          lead.parts.senses.some((other) => other.sense === mention.sense && !other.contrary && overlaps(other, own)),
      );
    if (at)
      return {
        at,
        file: wordsOf(lead.parts, hedge ? { from: hedge.from, to: Math.max(hedge.to, Math.min(own.to, hedge.to + 4)) } : own),
      };
  }
  return null;
}

function compareSureness(comparison: Comparison): Fault[] {
  const { parts, lead } = comparison;
  const mentions = parts.grades.filter(
    (mention) => inWindow(comparison, mention) && !parts.names.some((name) => within(mention, name)),
  );
  const most = allowed(lead.sureness);
  if (lead.sureness >= DONE) return [];
  const ownStems = new Set(lead.parts.stems);
  const held = (mention: Stretch): boolean => parts.stems.slice(mention.from, mention.to).every((stem) => ownStems.has(stem));
  const sure = mentions.filter(({ grade, ...at }) => placeOf(grade) > most && placeOf(grade) >= DECIDED && !held(at));
  const hedge = lead.parts.grades.find(({ grade }) => placeOf(grade) <= most);
  const strongest = sure.toSorted((a, b) => placeOf(b.grade) - placeOf(a.grade))[0];
  if (strongest) {
    const file = hedge ? wordsOf(lead.parts, hedge) : lead.fact.said_by.strength;
    return [{ kind: 'certainty', at: strongest, file, suggestion: hedge ? file : null, fact: lead }];
  }
  if (mentions.some(({ grade, ...at }) => placeOf(grade) <= most || held(at))) return [];
  const stronger = mentions.find(({ grade }) => placeOf(grade) > most);
  if (stronger) {
    const file = hedge ? wordsOf(lead.parts, hedge) : lead.fact.said_by.strength;
    return [{ kind: 'certainty', at: stronger, file, suggestion: hedge ? file : null, fact: lead }];
  }
  const lost = hedged(comparison);
  return lost ? [{ kind: 'certainty', at: lost.at, file: lost.file, suggestion: lost.file, fact: lead }] : [];
}

function compareCondition(comparison: Comparison): Fault[] {
  const { parts, lead } = comparison;
  const { condition } = lead.fact;
  if (condition === undefined) return [];
  const none = parts.unconditional.find((stretch) => inWindow(comparison, stretch));
  if (none) return [{ kind: 'condition', at: none, file: `if ${condition}`, suggestion: `if ${condition}`, fact: lead }];
  if (parts.conditions.length > 0) return [];
  const offer =
    parts.grades.find((mention) => inWindow(comparison, mention) && placeOf(mention.grade) <= lead.sureness) ??
    hedged(comparison)?.at;
  return offer
    ? [
        {
          kind: 'condition',
          at: offer,
          file: `if ${condition}`,
          suggestion: `${wordsOf(parts, offer)} ... if ${condition}`,
          fact: lead,
        },
      ]
    : [];
}

/** Whether the claim is surer than its fact, or forgets the condition. */
export function compareCertainty(comparison: Comparison): Fault[] {
  const sureness = compareSureness(comparison);
  return sureness.length > 0 ? sureness : compareCondition(comparison);
}

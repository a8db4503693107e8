// Dates of a claim against the dates of facts, each as a span of days.
import { type Comparison, type Fault, conflict, inWindow, notInFile } from './comparison.ts';
import type { FactProfile } from './fact-profile.ts';
import { wordsOf } from './parts.ts';
import { addDays } from '../dates/days.ts';
import type { FoundDate } from '../dates/read-dates.ts';

const ORDER = ['decade', 'year', 'season', 'month', 'week', 'day'];
const isFiner = (a: FoundDate, b: FoundDate): boolean => ORDER.indexOf(a.precision) > ORDER.indexOf(b.precision);
const contains = (outer: FoundDate, inner: FoundDate): boolean => outer.first <= inner.first && inner.last <= outer.last;
const touches = (a: FoundDate, b: FoundDate): boolean => a.first <= b.last && b.first <= a.last;

/** Whether a draft's date may stand for a fact's: the same, or a coarser one around it. */
function agrees(draft: FoundDate, own: FoundDate): boolean {
  if (draft.bound === 'after' && own.bound === 'by') return false;
  // "over the past year" is no window of a month.
  if (draft.rolling)
    return (
      contains(draft, own) && (own.rolling || !isFiner(own, draft)) && (!own.rolling || own.first <= addDays(draft.first, 7))
    );
  if (draft.bound === 'by' && own.bound === 'since') return false;
  if (own.part === 'end') {
    // "until the end of November": the month alone as a limit would be sooner; its last day is the same.
    if (draft.precision === 'day') return draft.last === own.last;
    if (draft.precision === 'month') return draft.last === own.last && (draft.part === 'end' || draft.bound === null);
    return contains(draft, own);
  }
  if (contains(draft, own))
    return (
      draft.part === null || own.part !== null || own.precision === 'day' || own.precision === 'week' || own.precision === 'month'
    );
  return !isFiner(draft, own) && draft.part === own.part && touches(draft, own);
}

/** The fact's words for its time, as a draft may take them. */
function printed({ fact, parts }: FactProfile, own: FoundDate): string {
  return own.to > 0 ? wordsOf(parts, own) : (fact.when?.wording ?? own.first);
}

/** Every date of the claim that is another than the file's, or that the file does not have. */
export function compareDates(comparison: Comparison): Fault[] {
  const { parts, lead, beside, knowledge } = comparison;
  const asOf = knowledge.article.as_of;
  return parts.dates
    .filter((date) => inWindow(comparison, date))
    .flatMap((date): Fault[] => {
      // The day is told, and the weekday is not its own: the fact's weekday is at fault.
      if (date.wrongWeekday !== null && lead.dates.some((own) => agrees({ ...date, wrongWeekday: null }, own))) {
        const own = lead.dates.find((other) => other.to > 0 && contains(other, date));
        const at = { from: date.wrongWeekday, to: date.wrongWeekday + 1 };
        return [own ? conflict('date', at, printed(lead, own), lead, 0.5) : notInFile('date', at)];
      }
      if (lead.dates.some((own) => agrees(date, own))) return [];
      // A date that the lead says otherwise is at fault, even where a neighbour has it.
      const rival =
        lead.dates.find((own) => !parts.dates.some((other) => other !== date && agrees(other, own))) ??
        (lead.fact.when ? lead.dates.find(({ to }) => to > 0) : undefined);
      const neighbour = beside.find((profile) => profile.dates.some((own) => agrees(date, own)));
      if (neighbour && (!rival || lead.fact.when === undefined)) return [];
      // The day of the account itself is the day of whatever the file tells without a date.
      if (date.first === asOf && date.last === asOf && lead.dates.length === 0) return [];
      if (rival) return [conflict('date', date, printed(lead, rival), lead, 0.6)];
      // The lead has no time of its own, and a neighbour has another.
      const other = beside.find(
        (profile) =>
          profile.fact.paragraph === lead.fact.paragraph &&
          profile.fact.when !== undefined &&
          profile.fact.about.some((id) => lead.names.has(id)),
      );
      const theirs = other?.dates[0];
      return [other && theirs ? conflict('date', date, printed(other, theirs), other, 0.86) : notInFile('date', date)];
    });
}

// Which facts a section of the digest can show: told by their fields alone.
import type { Fact } from '../knowledge/fact.ts';
import { liesAhead } from '../knowledge/lies-ahead.ts';
import { assertNever } from '../text/assert-never.ts';
import type { OptionalFactSection } from './digest.ts';

/** Whether a fact belongs in a section that shows one fact of a kind. */
export function fitsSection(fact: Fact, section: OptionalFactSection): boolean {
  switch (section) {
    case 'number':
      return fact.quantities.length > 0;
    case 'quote':
      return fact.quote !== undefined;
    case 'position':
      return fact.tells.includes('position');
    case 'ahead':
      return liesAhead(fact);
    case 'caution':
      return fact.careful !== undefined;
    default:
      return assertNever(section);
  }
}

/** What only says who or what something is, and the caption of the photo (paragraph 0): shown as well, but after the rest. */
export const isBackground = (fact: Fact): boolean => fact.tells.includes('definition') || fact.paragraph === 0;

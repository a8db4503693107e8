// The look-ups as the surfaces use them: a request read as one, or the command that a mistyped one may mean.
import { LOOK_UPS, type LookUp } from './look-up.ts';
import { type CommandOffer, offerCommand } from './offer-command.ts';
import { createKnownWords, readLookUp } from './read-look-up.ts';
import type { Reference } from './reference.ts';

/** A command of a surface besides the look-ups, and what may follow its word. */
type OtherCommand = { readonly word: string; readonly takes: RegExp };

export type LookUps = {
  readonly reference: Reference;
  /** The look-up that a request is, or null where it is a question. */
  read(typed: string): LookUp | null;
  /**
   * The command that the first word comes near, or null where the request is a question.
   * @param followsOn whether something was asked before it
   */
  offer(typed: string, others: readonly OtherCommand[], followsOn: boolean): CommandOffer | null;
};

/** Builds the look-ups once over what they draw on. */
export function createLookUps(reference: Reference): LookUps {
  const isKnown = createKnownWords(reference);
  return {
    reference,
    read: (typed) => readLookUp(typed, reference),
    offer(typed, others, followsOn) {
      const works = (request: string): boolean => {
        const [first = '', ...rest] = request.split(' ');
        const other = others.find(({ word }) => word === first);
        return other === undefined ? readLookUp(request, reference) !== null : other.takes.test(rest.join(' '));
      };
      return offerCommand(typed, [...LOOK_UPS, ...others.map(({ word }) => word)], isKnown, works, followsOn);
    },
  };
}

// What the desk answers: a value that every surface (Slack, terminal, batch) renders without adding a word of fact.

/** A fact as every surface shows it. */
export type ShownFact = {
  readonly id: string;
  readonly statement: string;
  readonly paragraph: number;
  /** Who says so and how strongly: "ECOWAS, said, in paraphrase". */
  readonly saidBy: string;
  /** Cautions that go wherever the fact goes. */
  readonly careful: readonly string[];
  /** Spoken words, cuts marked; empty where the fact holds no quotation. */
  readonly quote: readonly string[];
};

type Common = {
  /** The question as it was typed, trimmed. */
  readonly question: string;
  /** What it was understood as, where that differs from what was typed. */
  readonly readAs: string | null;
  /** What answers, best first; for `partly` the part that is there. */
  readonly facts: readonly ShownFact[];
  /** Facts that come near and do not answer. */
  readonly near: readonly ShownFact[];
  /** Whether the facts together are the answer (a list, a comparison); else the first answers and the others support it. */
  readonly listed: boolean;
  /** For `ambiguous`: the questions that may have been meant. */
  readonly readings: readonly string[];
};

export type Answer = Common &
  (
    | { readonly outcome: 'answer'; readonly reason: null | 'corrected' }
    | { readonly outcome: 'closest'; readonly reason: 'partly' | 'absent' | 'after-horizon' | 'ambiguous' }
    | { readonly outcome: 'none'; readonly reason: 'absent' | 'after-horizon' | 'off-topic' | 'greeting' | 'empty' }
  );

/** At most this many facts answer a question, this many a list or a comparison, and this many are shown as near. */
export const MAX_FACTS = 5;
export const MAX_LISTED_FACTS = 12;
export const MAX_NEAR = 3;

// What our modals carry and send back: their ids, what they keep, and the values of their inputs, checked.
import { z } from 'zod';

/** Every input has one element, known by this id. */
export const INPUT = 'input';

/** The ids of our modals. */
export const FORMS = {
  digestSettings: 'desk-digest-form',
  channelSettings: 'desk-channel-form',
  draft: 'desk-draft-form',
  checkPages: 'desk-check-pages-form',
  voteReason: 'desk-vote-reason-form',
  ask: 'desk-ask-form',
} as const;
export type FormName = keyof typeof FORMS;

/** The ids of our shortcuts; the manifest declares the same ones. */
export const CHECK_SHORTCUT = 'desk-check-message';
export const ASK_MESSAGE_SHORTCUT = 'desk-ask-message';
export const ASK_SHORTCUT = 'desk-ask-anywhere';

/** The input that takes a question, in a window and on the page; on the page it acts by an id of its own. */
export const QUESTION_INPUT = 'question';
export const ASK_BOX = 'desk-ask-1';

/** The channel that a form is about. */
const keptValue = z.strictObject({ v: z.literal(1), c: z.string().regex(/^[CG][A-Z0-9]+$/) });

/** The channel in what a form kept, or null where it is none of ours. */
export function channelOfForm(kept: string): string | null {
  try {
    return keptValue.parse(JSON.parse(kept)).c;
  } catch {
    return null;
  }
}

/** The channel of the message that a question is about; a question about none carries no channel. */
const aboutValue = z.strictObject({ v: z.literal(1), c: z.string().regex(/^[CDG][A-Z0-9]+$/) });

/** The channel of the message that the window was opened over, or null where it was opened over none. */
export function channelAskedAbout(kept: string): string | null {
  try {
    return aboutValue.parse(JSON.parse(kept)).c;
  } catch {
    return null;
  }
}

/** The answer whose vote a form explains. */
const voteValue = z.strictObject({ v: z.literal(1), id: z.string().min(1).max(40) });

/** The id of the answer in what a form kept, or null where it is none of ours. */
export function voteOfForm(kept: string): string | null {
  try {
    return voteValue.parse(JSON.parse(kept)).id;
  } catch {
    return null;
  }
}

/** The page of a checked draft that a modal shows, from 0. */
const pageValue = z.strictObject({ v: z.literal(1), id: z.string().min(1).max(40), page: z.int().nonnegative() });

/** The checked draft and page that a modal kept, or null where it is none of ours. */
export function pageOfForm(kept: string): Omit<z.infer<typeof pageValue>, 'v'> | null {
  try {
    return pageValue.parse(JSON.parse(kept));
  } catch {
    return null;
  }
}

/** What Slack sends of an input; each kind fills in its own field. */
const answered = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
});

/** The inputs of a form, by the ids of their blocks. */
export type FormValues = {
  /** What was typed; '' where nothing was. */
  text(id: string): string;
  /** The choice of one, or null where none was made. */
  chosen(id: string): string | null;
  /** The boxes that are ticked. */
  ticked(id: string): readonly string[];
};

/** Reads the inputs that came back. */
export function formValues(state: Readonly<Record<string, Readonly<Record<string, unknown>>>>): FormValues {
  const of = (id: string): z.infer<typeof answered> => answered.parse(state[id]?.[INPUT] ?? {});
  return {
    text: (id) => of(id).value?.trim() ?? '',
    chosen: (id) => of(id).selected_option?.value ?? null,
    ticked: (id) => of(id).selected_options?.map(({ value }) => value) ?? [],
  };
}

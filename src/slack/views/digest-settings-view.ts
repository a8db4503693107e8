// The modal in which a channel's digest is set up: the same choices as in words.
import type { ModalView } from '@slack/types';
import { type DigestSettings, OPTIONAL_SECTIONS } from '../../core/digest/digest.ts';
import { EVERY_DAY, type LocalDate, weekdayName } from '../../core/digest/local-day.ts';
import { FORMS } from '../forms.ts';
import type { Message } from './blocks.ts';
import { context } from './blocks.ts';
import { MENTION } from './help-view.ts';
import { type Choice, boxesInput, formModal, noteModal, oneOfInput, textInput } from './modal.ts';

/** The ids of the inputs, by which faults are told beside them. */
export const DIGEST_INPUTS = {
  time: 'time',
  zone: 'zone',
  days: 'days',
  sections: 'sections',
  whenNothingNew: 'when-nothing-new',
  holidays: 'holidays',
} as const;

/** The box that stands for no section at all: an empty row of boxes is taken for one that was not touched. */
const LEAD_ALONE = 'lead-alone';

const TITLE = 'Daily digest';

const SECTION_CHOICES: Readonly<Record<DigestSettings['sections'][number], string>> = {
  number: 'A number',
  quote: 'A quote',
  position: 'A position',
  ahead: 'What was still ahead on Oct. 29, 2012',
  caution: 'A caution',
  gaps: 'Questions asked here that the file could not answer',
};

const NOTHING_NEW: readonly Choice[] = [
  ['quiet', 'No message'],
  ['heartbeat', 'One line that says so'],
];

/**
 * The form.
 * @param settings what stands in the inputs; an empty zone where nobody knows it
 * @param today holidays before it are over
 */
export function digestSettingsModal(channel: string, settings: DigestSettings, today: LocalDate): ModalView {
  const { time, zone, days, sections, whenNothingNew, holidays } = settings;
  const sectionChoices: Choice[] = [
    ...OPTIONAL_SECTIONS.map((section): Choice => [section, SECTION_CHOICES[section]]),
    [LEAD_ALONE, 'None of these: the lead alone'],
  ];
  const dayChoices = EVERY_DAY.map((day): Choice => [String(day), weekdayName(day)]);
  return formModal(
    FORMS.digestSettings,
    TITLE,
    [
      context('A new or corrected fact and one lead fact always come first. What you do not touch stays as it is.'),
      textInput(DIGEST_INPUTS.time, 'Time', time, { hint: 'By the clock on the wall, summer and winter: 08:30, 8am, noon' }),
      textInput(DIGEST_INPUTS.zone, 'Time zone', zone, { hint: 'A large city or a zone: Paris, New York, Africa/Bamako' }),
      boxesInput(DIGEST_INPUTS.days, 'Days', dayChoices, days.map(String)),
      boxesInput(DIGEST_INPUTS.sections, 'Beside the lead', sectionChoices, sections.length === 0 ? [LEAD_ALONE] : sections),
      oneOfInput(DIGEST_INPUTS.whenNothingNew, 'On a day with nothing new', NOTHING_NEW, whenNothingNew),
      textInput(DIGEST_INPUTS.holidays, 'Holidays', holidays.filter((date) => date >= today).join(', '), {
        hint: 'Days without a digest, parted by commas: Dec 25, 2027-01-01',
        optional: true,
      }),
    ],
    { v: 1, c: channel },
  );
}

/** After saving: the state, in place of the form. */
export function digestSavedModal(state: Message): ModalView {
  const shown = state.blocks.filter(({ type }) => type === 'section');
  return noteModal(TITLE, [
    ...shown,
    context(`I post as a member only: type \`/invite ${MENTION}\` in the channel if I am none.`),
  ]);
}

/** Where the form cannot be used. */
export const digestRefusedModal = (why: Message): ModalView => noteModal(TITLE, why.blocks);

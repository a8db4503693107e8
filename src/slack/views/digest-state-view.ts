// The state of a channel's digest: when it comes, what it holds, what went otherwise, and the ways to change it.
import { type DigestState, digestStateLines } from '../../core/digest/digest-state.ts';
import type { OffReason } from '../../store/digest-store.ts';
import { ACTIONS } from '../buttons.ts';
import { type Message, actions, button, context, escapeText, sections } from './blocks.ts';
import { closedText } from './digest-note-view.ts';
import { COMMAND } from './help-view.ts';

/**
 * The state, for one person.
 * @param off why the digest is off; null where it is on or never was
 * @param changed what was just changed, as plain text; null where it was only asked for
 */
export function digestStateView(state: DigestState, off: OffReason | null, changed: string | null): Message {
  const closed = off === null ? null : closedText(off);
  const [first = '', ...lines] = [
    ...(changed === null ? [] : [changed]),
    ...digestStateLines(state),
    ...(closed === null ? [] : [`It turned itself off: ${closed}.`]),
  ].map(escapeText);
  const settings = button(
    ACTIONS.digestSettings,
    state.on ? 'Change' : 'Set it up',
    'Choose when the digest comes here and what it holds',
    { v: 1 },
  );
  const preview = button(ACTIONS.digestPreview, 'Preview', 'Show me alone what the digest would bring today', { v: 1 });
  return {
    text: [first, ...lines].join('\n'),
    blocks: [
      ...sections(`*${first}*`),
      ...(lines.length === 0 ? [] : sections(lines.join('\n'))),
      actions([settings, preview]),
      context(
        `After \`${COMMAND} digest\`: \`on 08:30 Paris weekdays\`, \`off\`, \`now\`, \`pause until Nov 30\`, \`skip tomorrow\``,
      ),
    ],
  };
}

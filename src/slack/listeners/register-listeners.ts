// The table: what Slack sends -> who answers it. Bolt walks every registered listener for every request, so there are few.
import type { App, BlockButtonAction, GlobalShortcut, MessageShortcut, ViewSubmitAction } from '@slack/bolt';
import type { SlackServices } from '../answer-message.ts';
import { ACTIONS, type ActionName } from '../buttons.ts';
import { ASK_MESSAGE_SHORTCUT, ASK_SHORTCUT, CHECK_SHORTCUT, FORMS, type FormName } from '../forms.ts';
import { noteOutcome } from '../request-record.ts';
import { leaveAcknowledging } from '../tell-fault.ts';
import { staleButtonView, staleFormView } from '../views/fault-view.ts';
import { COMMAND } from '../views/help-view.ts';
import { noteModal } from '../views/modal.ts';
import { tooFastView } from '../views/too-much-view.ts';
import { askAboutMessage, openAsking, submitQuestion } from './ask-shortcuts.ts';
import { checkSelected } from './check-selected.ts';
import { askFromHome, browseFromHome, showHome } from './home-opened.ts';
import { greetInviter } from './joined-channel.ts';
import { answerMention } from './mention.ts';
import { answerSpoken } from './message.ts';
import { type Press, teamOf, tell } from './press.ts';
import { askPerson } from './press-ask-person.ts';
import { openChannelSettings } from './press-channel-settings.ts';
import { openCheck, postCheck, sendBackupSheet, writeDraft } from './press-check.ts';
import { openDigestSettings, previewToPresser } from './press-digest.ts';
import { showCopy, showMore, showSource } from './press-fact.ts';
import { dismissGap, showGaps } from './press-gaps.ts';
import { keepQuiet } from './press-quiet.ts';
import { answerLookUp, answerReading } from './press-reading.ts';
import { shareAnswer } from './press-share.ts';
import { takeBack } from './press-take-back.ts';
import { askReason, submitReason, voteNotUseful, voteUseful } from './press-vote.ts';
import { showWhy } from './press-why.ts';
import { answerCommand } from './slash-command.ts';
import { submitDraft, turnCheckPage } from './submit-draft.ts';
import { type Submission, submitChannelSettings, submitDigestSettings } from './submit-form.ts';

/** Every button and who answers it. */
const PRESSES: Readonly<Record<ActionName, (press: Press, services: SlackServices) => Promise<void>>> = {
  share: shareAnswer,
  takeBack,
  askPerson,
  reading: answerReading,
  lookUp: answerLookUp,
  ask: askFromHome,
  browse: browseFromHome,
  quiet: keepQuiet,
  why: showWhy,
  source: showSource,
  copy: showCopy,
  more: showMore,
  useful: voteUseful,
  notUseful: voteNotUseful,
  voteReason: askReason,
  digestSettings: openDigestSettings,
  digestPreview: previewToPresser,
  gaps: showGaps,
  dismissGap,
  channelSettings: openChannelSettings,
  writeDraft,
  openCheck,
  postCheck,
  backupSheet: sendBackupSheet,
};

/** Every form and who takes it. */
const SUBMISSIONS: Readonly<Record<FormName, (submission: Submission, services: SlackServices) => Promise<void>>> = {
  digestSettings: submitDigestSettings,
  channelSettings: submitChannelSettings,
  draft: submitDraft,
  checkPages: turnCheckPage,
  voteReason: submitReason,
  ask: submitQuestion,
};

/** Buttons of ours: an id of ACTIONS, with a number after it where there are several of a kind. */
const OURS = /^desk-[a-z-]+?(?:-\d+)?$/;

const OUR_FORMS = /^desk-[a-z-]+-form$/;

function pressNamed(actionId: string): ActionName | undefined {
  const id = actionId.replace(/-\d+$/, '');
  return (Object.keys(ACTIONS) as ActionName[]).find((name) => ACTIONS[name] === id);
}

const formNamed = (callbackId: string): FormName | undefined =>
  (Object.keys(FORMS) as FormName[]).find((name) => FORMS[name] === callbackId);

/** Registers every listener. An error in one goes to the app's one error handler. */
export function registerListeners(
  app: Pick<App, 'command' | 'event' | 'shortcut' | 'action' | 'view'>,
  services: SlackServices,
): void {
  app.command(COMMAND, (args) => {
    const { context, ack } = args;
    // A command that failed before its answer must still be acknowledged; its asker is told by its own address.
    leaveAcknowledging(context, async () => {
      await ack();
      return false;
    });
    return answerCommand(args, services);
  });
  app.event('app_mention', (args) => answerMention(args, services));
  app.event('message', (args) => answerSpoken(args, services));
  app.event('member_joined_channel', (args) => greetInviter(args, services));
  app.event('app_home_opened', (args) => showHome(args, services));
  app.shortcut<MessageShortcut>(CHECK_SHORTCUT, (args) => checkSelected(args, services));
  app.shortcut<MessageShortcut>(ASK_MESSAGE_SHORTCUT, (args) => askAboutMessage(args, services));
  app.shortcut<GlobalShortcut>(ASK_SHORTCUT, (args) => openAsking(args));
  app.action<BlockButtonAction>({ action_id: OURS, type: 'block_actions' }, async (press) => {
    const name = pressNamed(press.action.action_id);
    const wait = services.memory.pace.take(teamOf(press), press.body.user.id);
    if (wait !== null) {
      noteOutcome(press.context, 'too-fast');
      await press.ack();
      await tell(press, tooFastView(wait));
    } else if (name === undefined) {
      // A button of a version that had more of them: its message stands for as long as the conversation.
      await press.ack();
      await tell(press, staleButtonView());
    } else await PRESSES[name](press, services);
  });
  app.view<ViewSubmitAction>({ callback_id: OUR_FORMS, type: 'view_submission' }, async (submission) => {
    const { context, ack, view } = submission;
    // The form is the one place where its sender can be told.
    leaveAcknowledging(context, async (message) => {
      await ack({ response_action: 'update', view: noteModal(view.title.text, message.blocks) });
      return true;
    });
    const name = formNamed(view.callback_id);
    const wait = services.memory.pace.take(submission.body.team?.id ?? '', submission.body.user.id);
    if (wait !== null) {
      noteOutcome(context, 'too-fast');
      await ack({ response_action: 'push', view: noteModal(view.title.text, tooFastView(wait).blocks) });
    } else if (name === undefined)
      await ack({ response_action: 'update', view: noteModal(view.title.text, staleFormView().blocks) });
    else await SUBMISSIONS[name](submission, services);
  });
}

// The table: what Slack sends -> who answers it. Bolt walks every registered listener for every request, so there are few.
import type { App, BlockButtonAction } from '@slack/bolt';
import type { SlackServices } from '../answer-message.ts';
import { ACTIONS, type ActionName } from '../buttons.ts';
import { COMMAND } from '../views/help-view.ts';
import { greetInviter } from './joined-channel.ts';
import { answerMention } from './mention.ts';
import { answerSpoken } from './message.ts';
import type { Press } from './press.ts';
import { askPerson } from './press-ask-person.ts';
import { answerReading } from './press-reading.ts';
import { shareAnswer } from './press-share.ts';
import { takeBack } from './press-take-back.ts';
import { showWhy } from './press-why.ts';
import { answerCommand } from './slash-command.ts';

/** Every button and who answers it. */
const PRESSES: Readonly<Record<ActionName, (press: Press, services: SlackServices) => Promise<void>>> = {
  share: shareAnswer,
  takeBack,
  askPerson,
  reading: answerReading,
  why: showWhy,
};

/** Buttons of ours: an id of ACTIONS, for readings with a number after it. */
const OURS = /^desk-[a-z-]+?(?:-\d+)?$/;

function pressNamed(actionId: string): ActionName | undefined {
  const id = actionId.replace(/-\d+$/, '');
  return (Object.keys(ACTIONS) as ActionName[]).find((name) => ACTIONS[name] === id);
}

/** Registers every listener. An error in one goes to the app's one error handler. */
export function registerListeners(app: Pick<App, 'command' | 'event' | 'action'>, services: SlackServices): void {
  app.command(COMMAND, (args) => {
    // For the error handler: a command that failed before its answer must still be acknowledged.
    args.context['acknowledge'] = args.ack;
    return answerCommand(args, services);
  });
  app.event('app_mention', (args) => answerMention(args, services));
  app.event('message', (args) => answerSpoken(args, services));
  app.event('member_joined_channel', (args) => greetInviter(args, services));
  app.action<BlockButtonAction>({ action_id: OURS, type: 'block_actions' }, async (press) => {
    const name = pressNamed(press.action.action_id);
    if (name === undefined) await press.ack();
    else await PRESSES[name](press, services);
  });
}

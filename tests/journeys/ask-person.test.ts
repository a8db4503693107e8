// What the file does not say goes to the people of the copy desk, and their reply comes back over Socket Mode.
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  APP,
  AWA,
  COPY_DESK,
  type DeskInWorkspace,
  FOREIGN_DESK,
  JONAS,
  startDeskInWorkspace,
  workspaceMissing,
} from '../support/desk-in-workspace.ts';
import { aDesk, aRefusal } from '../support/sample-answers.ts';

let desk: DeskInWorkspace;
beforeAll(async () => {
  desk = await startDeskInWorkspace(aDesk((question) => aRefusal({ question })));
});
afterAll(() => desk.stop());

it.skipIf(workspaceMissing !== null)(
  'a refusal of /mali is sent to the desk, and the reply there comes back directly',
  async () => {
    const refusal = await desk.command('who owns the <boats>?');
    expect(refusal.text).toContain('The file does not say.');
    await desk.press(refusal, 'desk-ask-person');
    const asked = await desk.until(COPY_DESK, desk.fromDesk);
    expect(asked.text).toBe('awa asks, and the file does not fully answer: who owns the &lt;boats&gt;?');
    await desk.until(FOREIGN_DESK, (message) => message.text.startsWith('Sent to the desk') && message.ephemeral_to === AWA.id);

    await desk.post(`<@${APP.botUserId}> the harbour office does`, asked.ts, JONAS.id, COPY_DESK);
    const direct = await desk.directMessages(AWA.id);
    const relayed = await desk.until(direct, desk.fromDesk);
    expect(relayed.text).toBe('A colleague on the desk replies (their word, not the file’s): the harbour office does');
    await desk.until(
      COPY_DESK,
      (message) => message.text === 'Passed on to the person who asked.' && message.ephemeral_to === JONAS.id,
    );
    expect((await desk.messages(direct)).filter(desk.fromDesk)).toHaveLength(1);
  },
);

it.skipIf(workspaceMissing !== null)(
  'a refusal in a thread brings the reply back into that thread, with or without a mention',
  async () => {
    const question = await desk.post(`<@${APP.botUserId}> who owns the boats?`);
    const refusal = await desk.until(FOREIGN_DESK, (message) => message.thread_ts === question.ts && desk.fromDesk(message));
    await desk.press(refusal, 'desk-ask-person', JONAS.id);
    const asked = await desk.until(COPY_DESK, (message) => desk.fromDesk(message) && message.text.startsWith('jonas asks'));
    await desk.post('nobody does', asked.ts, AWA.id, COPY_DESK);
    const relayed = await desk.until(
      FOREIGN_DESK,
      (message) => message.thread_ts === question.ts && message.text.endsWith('nobody does'),
    );
    expect([relayed.subtype, relayed.user]).toEqual([undefined, APP.botUserId]);
  },
);

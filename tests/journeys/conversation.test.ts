// People mention the bot and write to it directly in the local workspace; the real app answers over Socket Mode.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  APP,
  AWA,
  JONAS,
  type DeskInWorkspace,
  FOREIGN_DESK,
  shownWords,
  startDeskInWorkspace,
  workspaceMissing,
} from '../support/desk-in-workspace.ts';

let desk: DeskInWorkspace;
beforeAll(async () => {
  desk = await startDeskInWorkspace();
});
afterAll(() => desk.stop());

const MENTION = `<@${APP.botUserId}>`;

describe.skipIf(workspaceMissing !== null)('a mention', () => {
  it('in a channel is answered in its thread, and a follow-up there in the same thread', async () => {
    const question = await desk.post(`${MENTION} ecowas troop offer`);
    const answer = await desk.until(FOREIGN_DESK, (message) => message.thread_ts === question.ts && desk.fromDesk(message));
    expect([answer.subtype, answer.text.includes('about 3,300'), answer.text.includes('paragraph 19')]).toEqual([
      undefined,
      true,
      true,
    ]);
    const followUp = await desk.post(`${MENTION} who would pay for the troops`, question.ts);
    await desk.until(
      FOREIGN_DESK,
      (message) =>
        message.thread_ts === question.ts &&
        desk.fromDesk(message) &&
        JSON.stringify(message.blocks).includes('who would pay') &&
        message.ts > followUp.ts,
    );
    const answers = (await desk.messages(FOREIGN_DESK)).filter(
      (message) => desk.fromDesk(message) && message.thread_ts === question.ts,
    );
    expect(answers).toHaveLength(2);
  });

  it('in hostile words pings nobody', async () => {
    const question = await desk.post(`${MENTION} <!channel> <@${AWA.id}> @here ecowas troop offer`);
    const answer = await desk.until(FOREIGN_DESK, (message) => message.thread_ts === question.ts && desk.fromDesk(message));
    expect(shownWords(answer)).not.toMatch(/<[!@#]|@(?:here|channel|everyone)/);
  });

  it('is needed: talk in the channel, and that of others in an answered thread, is left alone', async () => {
    const before = (await desk.messages(FOREIGN_DESK)).filter(desk.fromDesk).length;
    await desk.post('what does ecowas offer?');
    const question = await desk.post(`${MENTION} ecowas troop offer`);
    await desk.until(FOREIGN_DESK, (message) => message.thread_ts === question.ts && desk.fromDesk(message));
    await desk.post('thanks, and france?', question.ts, JONAS.id);
    const last = await desk.post(`${MENTION} help`);
    await desk.until(FOREIGN_DESK, (message) => message.thread_ts === last.ts && desk.fromDesk(message));
    expect((await desk.messages(FOREIGN_DESK)).filter(desk.fromDesk).length - before).toBe(2);
  });

  it('is not needed to ask on soon after an answer, until somebody presses Quiet here', async () => {
    const question = await desk.post(`${MENTION} ecowas troop offer`);
    const inThread = (words: string) =>
      desk.until(
        FOREIGN_DESK,
        (message) => message.thread_ts === question.ts && desk.fromDesk(message) && message.text.includes(words),
      );
    await inThread('about 3,300');
    await desk.post('and the african union?', question.ts);
    const followUp = await inThread('African Union');
    await desk.press(followUp, 'desk-quiet');
    await desk.until(FOREIGN_DESK, ({ text }) => text.startsWith('Quiet: in this thread'));
    const before = (await desk.messages(FOREIGN_DESK)).filter(desk.fromDesk).length;
    await desk.post('and france?', question.ts);
    const last = await desk.post(`${MENTION} help`);
    await desk.until(FOREIGN_DESK, (message) => message.thread_ts === last.ts && desk.fromDesk(message));
    expect((await desk.messages(FOREIGN_DESK)).filter(desk.fromDesk).length - before).toBe(1);
  });
});

describe.skipIf(workspaceMissing !== null)('a direct message', () => {
  it('is answered there, and its answer is updated when it is edited', async () => {
    const channel = await desk.directMessages(AWA.id);
    const question = await desk.post('help', undefined, AWA.id, channel);
    const first = await desk.until(channel, desk.fromDesk);
    expect([first.thread_ts, first.text.includes('/mali help')]).toEqual([undefined, true]);
    await desk.edit(question, 'ecowas troop offer');
    const updated = await desk.until(channel, (message) => message.ts === first.ts && message.text.includes('about 3,300'));
    expect([updated.text.includes('paragraph 19'), (await desk.messages(channel)).filter(desk.fromDesk).length]).toEqual([
      true,
      1,
    ]);
  });
});

// The same bot reached over signed HTTP: command, mention, direct message, buttons and a question to a person, in one workspace.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import {
  APP,
  AWA,
  COPY_DESK,
  type DeskInWorkspace,
  FOREIGN_DESK,
  JONAS,
  shownWords,
  startDeskInWorkspace,
  workspaceMissing,
} from '../support/desk-in-workspace.ts';
import { IN_MEMORY } from '../../src/store/sqlite-store.ts';

let desk: DeskInWorkspace;
beforeAll(async () => {
  desk = await startDeskInWorkspace(undefined, IN_MEMORY, systemClock, 'http');
});
afterAll(() => desk.stop());

const MENTION = `<@${APP.botUserId}>`;

describe.skipIf(workspaceMissing !== null)('over HTTP', () => {
  it('/mali answers the asker alone', async () => {
    const reply = await desk.command('ecowas troop offer');
    expect([reply.subtype, reply.ephemeral_to, reply.text.includes('about 3,300')]).toEqual(['ephemeral', AWA.id, true]);
  });

  it('a shared answer is posted once however often the button is pressed', async () => {
    const answer = await desk.command('ecowas troop offer');
    await desk.press(answer, 'desk-share');
    await desk.press(answer, 'desk-share');
    await desk.until(FOREIGN_DESK, (message) => message.text === 'Shared.');
    await desk.until(FOREIGN_DESK, (message) => message.text.startsWith('This answer is shared already'));
    const shares = (await desk.messages(FOREIGN_DESK)).filter(
      (message) => message.subtype === undefined && desk.fromDesk(message),
    );
    expect(shares).toHaveLength(1);
  });

  it('a mention is answered in its thread, and so is what follows there', async () => {
    const question = await desk.post(`${MENTION} ecowas troop offer`);
    await desk.until(FOREIGN_DESK, (message) => message.thread_ts === question.ts && desk.fromDesk(message));
    const followUp = await desk.post(`${MENTION} on what condition?`, question.ts);
    const answer = await desk.until(
      FOREIGN_DESK,
      (message) => message.thread_ts === question.ts && desk.fromDesk(message) && message.ts > followUp.ts,
    );
    expect(shownWords(answer)).toContain('paragraph 19');
  });

  it('a direct message is answered, and its answer is updated when it is edited', async () => {
    const channel = await desk.directMessages(AWA.id);
    const question = await desk.post('help', undefined, AWA.id, channel);
    const first = await desk.until(channel, desk.fromDesk);
    await desk.edit(question, 'ecowas troop offer');
    await desk.until(channel, (message) => message.ts === first.ts && message.text.includes('about 3,300'));
  });

  it('a draft is checked', async () => {
    const reply = await desk.command('check The African force in Somalia is 13,000 soldiers strong.');
    expect([reply.ephemeral_to, shownWords(reply).includes('about 18,000')]).toEqual([AWA.id, true]);
  });

  it('a question to a person goes to the desk, and the reply comes back', async () => {
    const refusal = await desk.command('how many hospitals are there in Kidal');
    await desk.press(refusal, 'desk-ask-person');
    const asked = await desk.until(COPY_DESK, desk.fromDesk);
    await desk.post('we do not know', asked.ts, JONAS.id, COPY_DESK);
    await desk.until(await desk.directMessages(AWA.id), (message) => message.text.endsWith('we do not know'));
  });

  it('the workspace refused nothing', async () => {
    expect(await desk.refusals()).toEqual([]);
  });
});

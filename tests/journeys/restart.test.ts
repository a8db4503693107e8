// The bot is stopped and started anew in the same workspace: threads, shares and questions to a person go on where they were.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
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
import { emptyFolder } from '../support/knowledge-folder.ts';
import { aDesk, anAnswer, aRefusal } from '../support/sample-answers.ts';

const folder = emptyFolder();
const answers = aDesk((question) => (question.includes('owns') ? aRefusal({ question }) : anAnswer({ question })));
let desk: DeskInWorkspace;
beforeAll(async () => {
  desk = await startDeskInWorkspace(answers, join(folder, 'desk.db'));
});
afterAll(async () => {
  await desk.stop();
  rmSync(folder, { recursive: true });
});

const MENTION = `<@${APP.botUserId}>`;

it.skipIf(workspaceMissing !== null)('what was begun before a restart goes on after it', async () => {
  const question = await desk.post(`${MENTION} how many boats`);
  await desk.until(FOREIGN_DESK, (message) => message.thread_ts === question.ts && desk.fromDesk(message));
  const direct = await desk.directMessages(AWA.id);
  const asking = await desk.post('how many boats', undefined, AWA.id, direct);
  const answer = await desk.until(direct, desk.fromDesk);
  const own = await desk.command('how many boats left');
  await desk.press(own, 'desk-share');
  await desk.until(FOREIGN_DESK, (message) => message.text === 'Shared.');
  const refusal = await desk.command('who owns the boats?');
  await desk.press(refusal, 'desk-ask-person');
  const asked = await desk.until(COPY_DESK, desk.fromDesk);

  await desk.restart();

  const followUp = await desk.post(`${MENTION} and the crews?`, question.ts);
  await desk.until(
    FOREIGN_DESK,
    (message) => message.thread_ts === question.ts && desk.fromDesk(message) && message.ts > followUp.ts,
  );
  expect(answers.asked.at(-1)).toEqual(['and the crews?', ['how many boats']]);

  await desk.edit(asking, 'how many ships');
  await desk.until(direct, (message) => message.ts === answer.ts && JSON.stringify(message.blocks).includes('how many ships'));

  await desk.press(own, 'desk-share');
  await desk.until(FOREIGN_DESK, (message) => message.text === 'This answer is shared already; it was not posted again.');

  await desk.post(`${MENTION} the harbour office does`, asked.ts, JONAS.id, COPY_DESK);
  const relayed = await desk.until(direct, (message) => desk.fromDesk(message) && message.ts !== answer.ts);
  expect(relayed.text).toBe('A colleague on the desk replies (their word, not the file’s): the harbour office does');

  const gaps = await desk.store().gaps.of(FOREIGN_DESK, 0, Infinity);
  expect(gaps.map(({ question, reason }) => [question, reason])).toEqual([['who owns the boats?', 'absent']]);
});

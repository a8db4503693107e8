// A person types /mali in the local workspace; the real app answers over Socket Mode.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  AWA,
  type DeskInWorkspace,
  FOREIGN_DESK,
  JONAS,
  shownWords,
  startDeskInWorkspace,
  workspaceMissing,
} from '../support/desk-in-workspace.ts';

let desk: DeskInWorkspace;
beforeAll(async () => {
  desk = await startDeskInWorkspace();
});
afterAll(() => desk.stop());

describe.skipIf(workspaceMissing !== null)('/mali', () => {
  it('answers the asker alone with the fact, its condition and where it stands', async () => {
    const reply = await desk.command('ecowas troop offer');
    expect([reply.subtype, reply.ephemeral_to]).toEqual(['ephemeral', AWA.id]);
    const shown = JSON.stringify(reply.blocks);
    for (const words of ['about 3,300', 'ECOWAS', 'United Nations', 'paragraph 19', 'Oct. 29, 2012']) {
      expect(reply.text).toContain(words);
      expect(shown).toContain(words);
    }
  });

  it('shows what it can do when asked for help or for nothing', async () => {
    const [help, nothing] = [await desk.command('help'), await desk.command('')];
    expect(help.text).toContain('/mali ecowas troop offer');
    expect([help.text, help.blocks, help.subtype]).toEqual([nothing.text, nothing.blocks, 'ephemeral']);
  });

  it.each([
    ['markup that pings', '<!channel> <!here|here> <@U0JONAS> <#C0COPY> @here @channel @everyone ecowas'],
    ['markup that was escaped', '&lt;!channel&gt; &amp;lt;!here&amp;gt; ecowas'],
    ['control characters', 'ecowas\u0000\u0007\u202E\u2028 troop\n\n\toffer'],
    ['ten thousand characters', 'ecowas troop offer '.repeat(600).slice(0, 10_000)],
    ['ten thousand quotation marks', '"'.repeat(9_990) + ' ecowas'],
    ['emoji and half of one', `ecowas ${'🙂'.repeat(800)}\uD83D`],
  ])('takes %s for words, pings nobody and answers', async (_name, text) => {
    const reply = await desk.command(text);
    const shown = shownWords(reply);
    expect(shown).not.toMatch(/<[!@#]|@(?:here|channel|everyone)/);
    expect([reply.subtype, reply.text.length > 0, JSON.stringify(reply.blocks).length < 14_000]).toEqual([
      'ephemeral',
      true,
      true,
    ]);
  });
});

describe.skipIf(workspaceMissing !== null)('Why', () => {
  it('shows whoever presses it how the answer came about, and nobody else', async () => {
    const answer = await desk.command('ecowas troop offer');
    await desk.press(answer, 'desk-why');
    const receipt = await desk.until(FOREIGN_DESK, (message) => message.text.startsWith('Read as: ecowas troop offer\n'));
    expect([receipt.subtype, receipt.ephemeral_to, receipt.thread_ts]).toEqual(['ephemeral', AWA.id, undefined]);
    for (const words of ['• *Matched:* ecowas, troop, offer', '• *Best:* ecowas-offers-about-3300-troops, paragraph 19'])
      expect(shownWords(receipt)).toContain(words);
    const posted = (await desk.messages(FOREIGN_DESK)).filter((message) => message.subtype === undefined);
    expect(posted.filter(desk.fromDesk)).toEqual([]);
  });
});

describe.skipIf(workspaceMissing !== null)('Share to channel', () => {
  it('posts once however often it is pressed, names the sharer, and is taken back by the sharer alone', async () => {
    const answer = await desk.command('ecowas troop offer');
    await desk.press(answer, 'desk-share');
    await desk.press(answer, 'desk-share');
    const note = await desk.until(FOREIGN_DESK, (message) => message.text === 'Shared.');
    await desk.until(FOREIGN_DESK, (message) => message.text.startsWith('This answer is shared already'));
    const shares = async () =>
      (await desk.messages(FOREIGN_DESK)).filter((message) => message.subtype === undefined && desk.fromDesk(message));
    const [share, ...others] = await shares();
    expect([others, share?.text, JSON.stringify(share?.blocks).includes('Shared by awa, who asked: ecowas troop offer')]).toEqual(
      [[], answer.text, true],
    );
    expect([note.subtype, note.ephemeral_to]).toEqual(['ephemeral', AWA.id]);

    await desk.press(note, 'desk-take-back', JONAS.id);
    await desk.until(
      FOREIGN_DESK,
      (message) => message.text === 'Only the person who shared it can take it back.' && message.ephemeral_to === JONAS.id,
    );
    expect(await shares()).toHaveLength(1);

    await desk.press(note, 'desk-take-back');
    await desk.until(FOREIGN_DESK, (message) => message.ts === note.ts && message.text === 'Taken back: the post is deleted.');
    expect(await shares()).toEqual([]);
  });

  it('refuses a forged value kindly', async () => {
    const answer = await desk.command('ecowas troop offer');
    await desk.press(answer, 'desk-share', AWA.id, '{"v":1,"id":"X","q":{"a":1}}');
    await desk.until(
      FOREIGN_DESK,
      (message) => message.text.startsWith('This button is no longer understood') && message.subtype === 'ephemeral',
    );
  });
});

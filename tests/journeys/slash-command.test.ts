// A person types /mali in the local workspace; the real app answers over Socket Mode.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AWA, type DeskInWorkspace, startDeskInWorkspace } from '../support/desk-in-workspace.ts';

let desk: DeskInWorkspace;
beforeAll(async () => {
  desk = await startDeskInWorkspace();
});
afterAll(() => desk.stop());

describe('/mali', () => {
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
});

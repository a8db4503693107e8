// Drafts are found by their id for a day, and a draft whose result is known is not checked anew.
import { describe, expect, it } from 'vitest';
import { createDrafts } from '../../../src/slack/memory/drafts.ts';
import { aCheckedDraft } from '../../support/sample-checks.ts';

const HOUR = 3_600_000;

/** A memory that counts what is checked, at a time that is set by hand. */
function memory() {
  const time = { now: 0 };
  const checked: string[] = [];
  let ids = 0;
  const check = (draft: string) => {
    checked.push(draft);
    return draft === 'bad' ? Promise.reject(new Error('a fault')) : Promise.resolve(aCheckedDraft({ draft }));
  };
  return { time, checked, drafts: createDrafts(check, { clock: () => time.now, newId: () => `ID${(ids += 1)}` }) };
}

describe('drafts', () => {
  it('are found by the id that they were given, for a day', () => {
    const { drafts, time } = memory();
    const one = { draft: 'One.', thread: { channel: 'C1', ts: '1.1' }, notes: ['a note'] };
    const two = { draft: 'Two.', thread: null, notes: [] };
    expect([drafts.keep(one), drafts.keep(two)]).toEqual(['ID1', 'ID2']);
    expect([drafts.find('ID1'), drafts.find('ID2'), drafts.find('ID3')]).toEqual([one, two, null]);
    time.now += 24 * HOUR;
    expect(drafts.find('ID1')).toBe(null);
  });

  it('are checked once for all their pages, and anew after an hour', async () => {
    const { drafts, time, checked } = memory();
    expect(await drafts.check('One.')).toEqual(aCheckedDraft({ draft: 'One.' }));
    await drafts.check('One.');
    expect(checked).toEqual(['One.']);
    time.now += HOUR;
    await drafts.check('One.');
    expect(checked).toEqual(['One.', 'One.']);
  });

  it('that could not be checked are tried again', async () => {
    const { drafts, checked } = memory();
    await expect(drafts.check('bad')).rejects.toThrow('a fault');
    await expect(drafts.check('bad')).rejects.toThrow('a fault');
    expect(checked).toEqual(['bad', 'bad']);
  });

  it('give way to later ones', async () => {
    const { drafts, checked } = memory();
    for (let at = 0; at < 21; at += 1) await drafts.check(`Draft ${at}.`);
    await drafts.check('Draft 20.');
    await drafts.check('Draft 0.');
    expect(checked).toHaveLength(22);
  });
});

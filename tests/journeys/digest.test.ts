// The daily digest as a newsroom meets it: turned on, previewed, arriving by a clock set by hand, skipped, paused, turned off.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  APP,
  AWA,
  type DeskInWorkspace,
  FOREIGN_DESK,
  JONAS,
  type Seen,
  shownWords,
  startDeskInWorkspace,
  workspaceMissing,
} from '../support/desk-in-workspace.ts';
import { DAY, DUE, HOUR, MINUTE } from '../support/sample-subscription.ts';

/** Not the minute at which the digest would be due already. */
const time = { now: DUE - 23 * HOUR };
let desk: DeskInWorkspace;
beforeAll(async () => {
  desk = await startDeskInWorkspace(undefined, undefined, () => time.now);
});
afterAll(() => desk?.stop());

/** Digests posted so far: what everybody in the channel sees. */
const posted = async (): Promise<Seen[]> =>
  (await desk.messages(FOREIGN_DESK)).filter(
    (message) => desk.fromDesk(message) && message.subtype === undefined && message.thread_ts === undefined,
  );

/** Sets the clock, and waits until so many digests were posted in all, and the last is settled. @returns the last */
async function waitForDigest(now: number, count: number): Promise<Seen> {
  time.now = now;
  return vi.waitFor(
    async () => {
      const digests = await posted();
      expect(digests).toHaveLength(count);
      const last = digests.at(-1) as Seen;
      expect((await desk.store().ledger.lastPosted(FOREIGN_DESK))?.ts).toBe(last.ts);
      return last;
    },
    { timeout: 8_000 },
  );
}

/** Sets the clock, and gives the job time for several looks at it. */
async function waitInVain(now: number, count: number): Promise<void> {
  time.now = now;
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await posted()).toHaveLength(count);
}

describe.skipIf(workspaceMissing !== null)('the daily digest', () => {
  it('is turned on for the zone of the person’s profile, and the answer is for them alone', async () => {
    const reply = await desk.command('digest on');
    expect([reply.ephemeral_to, reply.text.split('\n').slice(0, 3)]).toEqual([
      AWA.id,
      ['The daily digest is on.', 'On: weekdays at 08:30, Europe/Paris.', 'Next: Mon, Nov. 23 at 08:30.'],
    ]);
  });

  it('is changed in the words that people use', async () => {
    const reply = await desk.command('digest daily 8.30 paris', JONAS.id);
    expect(reply.text).toContain('On: daily at 08:30, Europe/Paris.');
  });

  it('is previewed for one person, and nothing counts as shown by that', async () => {
    const preview = await desk.command('digest now');
    expect([preview.ephemeral_to, shownWords(preview).includes('A preview for you alone')]).toEqual([AWA.id, true]);
    expect(await desk.store().shown.in(FOREIGN_DESK)).toEqual(new Map());
  });

  it('arrives at its time, with its lead fact as the text and a source on every line', async () => {
    await waitInVain(DUE - 1, 0);
    const digest = await waitForDigest(DUE, 1);
    expect(digest.text).toMatch(/ Source: .+ \(paragraph \d+, as of Oct\. 29, 2012\)\./);
    const words = shownWords(digest);
    for (const title of ['Mon, Nov. 23', 'A number', 'A quote', 'A position', 'A caution', 'Still ahead'])
      expect(words).toContain(title);
    const facts = digest.blocks?.filter(({ type }) => type === 'section') ?? [];
    expect(words.match(/· paragraph \d+/g)).toHaveLength(facts.length);
    expect((await desk.store().shown.in(FOREIGN_DESK)).size).toBe(facts.length);
  });

  it('brings the questions that were refused since, once for all who asked', async () => {
    time.now = DUE + HOUR;
    await desk.command('who owns the company behind the airstrip', AWA.id);
    await desk.command('who owns the company behind the airstrip', JONAS.id);
    const digest = await waitForDigest(DUE + DAY, 2);
    expect(shownWords(digest)).toContain('• who owns the company behind the airstrip _(asked 2 times; ');
    expect(shownWords(digest)).not.toMatch(/awa|jonas/i);
  });

  it('shows those questions to whoever asks for them, and one can be dismissed', async () => {
    const gaps = await desk.command('gaps');
    expect(shownWords(gaps)).toContain('*who owns the company behind the airstrip*\\nasked 2 times');
    await desk.press(gaps, 'desk-dismiss-gap-1');
    await desk.until(FOREIGN_DESK, (message) => message.text.startsWith('No open question here'));
  });

  it('leaves out a day that is skipped, and a pause', async () => {
    const skipped = await desk.command('digest skip tomorrow');
    expect(skipped.text).toContain('Next: Thu, Nov. 26 at 08:30.');
    await waitInVain(DUE + 2 * DAY, 2);
    const paused = await desk.command('digest pause until Nov 28');
    expect(paused.text).toContain('Paused until Sat, Nov. 28.');
    await waitInVain(DUE + 4 * DAY, 2);
    await waitForDigest(DUE + 5 * DAY, 3);
  });

  it('is told what went otherwise in its state', async () => {
    const state = await desk.command('digest');
    expect(state.text.split('\n')).toEqual(
      expect.arrayContaining(['Wed, Nov. 25: no digest, skipped as asked.', 'Last: Sat, Nov. 28.']),
    );
  });

  it('is turned off by a mention as well, and only whoever asked is told', async () => {
    await desk.post(`<@${APP.botUserId}> digest off`);
    await desk.until(
      FOREIGN_DESK,
      (message) => message.ephemeral_to === AWA.id && message.text.startsWith('The digest is off here.'),
    );
    await waitInVain(DUE + 6 * DAY + MINUTE, 3);
  });

  it('belongs to a channel: a direct message says where to type it', async () => {
    const direct = await desk.directMessages(AWA.id);
    await desk.post('digest on', undefined, AWA.id, direct);
    const reply = await desk.until(direct, desk.fromDesk);
    expect(reply.text).toContain('Type `/mali digest`');
  });
});

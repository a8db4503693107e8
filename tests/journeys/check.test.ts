// A person has a draft held against the file in the local workspace: by command, mention and direct message, and in the form on
// the page in a browser.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckedDraft } from '../../src/core/claims/claim.ts';
import type { Desk } from '../../src/core/desk.ts';
import { openDesk } from '../../src/knowledge-files/open-desk.ts';
import { findChromium, launchChromium } from '../support/browser.ts';
import {
  AWA,
  type DeskInWorkspace,
  FOREIGN_DESK,
  type Seen,
  shownWords,
  startDeskInWorkspace,
  workspaceMissing,
} from '../support/desk-in-workspace.ts';
import { readClaims } from '../evaluation/claim-set.ts';

const path = findChromium();
const FOLDER = join(import.meta.dirname, '../../screenshots');
const README_PICTURE = join(import.meta.dirname, '../../docs/images/check.png');

const WRONG = 'ECOWAS is willing to send Mali about 3,500 troops, if the United Nations and Western countries back it.';
/** The paragraph of README.md. */
const PARAGRAPH =
  'Some 50,000 Tuaregs live in Algeria. The African force in Somalia is 13,000 soldiers strong. The price of cotton has doubled.';
const claims = readClaims(new URL('../../knowledge/drafts/a.jsonl', import.meta.url)).map(({ claim }) => claim);
/** Drafted sentences, a paragraph of five each, until so many characters are together. */
function draftOf(length: number): string {
  let draft = '';
  for (let at = 0; draft.length < length; at += 1) draft += `${claims[at % claims.length] ?? ''}${at % 5 === 4 ? '\n\n' : ' '}`;
  return draft.trim();
}
/** A sentence as it is shown: the words, without what marks or escapes them. */
const bare = (text: string): string =>
  text
    .replace(/[[\]*∗_ˍ~∼`ˋ\u200B\s]/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
const LABELS = {
  supported: 'Supported:',
  differs: 'Differs:',
  partly: 'Onlypartlyinthefile:',
  'not-in-file': 'Notinthefile:',
  'no-claim': 'Noclaim:',
} as const;
/** The verdicts of a result that are not shown before their sentence. */
const missing = (checked: CheckedDraft, shown: string): string[] =>
  checked.sentences.map(({ verdict, text }) => LABELS[verdict] + bare(text)).filter((line) => !bare(shown).includes(line));

describe.skipIf(workspaceMissing !== null)('checking a draft in the workspace', () => {
  let desk: DeskInWorkspace;
  let own: Desk;
  beforeAll(async () => {
    [desk, own] = await Promise.all([startDeskInWorkspace(), openDesk()]);
  });
  afterAll(() => desk.stop());

  it('/mali check answers its writer alone with the number at fault, the file’s, the paragraph and who says so', async () => {
    const reply = await desk.command(`check ${WRONG}`);
    expect([
      reply.subtype,
      reply.ephemeral_to,
      reply.text.startsWith('This differs from the file. 1 sentence: 1 differs.'),
    ]).toEqual(['ephemeral', AWA.id, true]);
    for (const words of [
      '*[',
      '3,500',
      'about 3,300',
      '*Edit:*',
      'paragraph 19',
      'ECOWAS',
      'as of Oct. 29, 2012',
      'does not rate what is true',
    ])
      expect(shownWords(reply)).toContain(words);
  });

  it('a mention of several paragraphs is answered in its thread, every sentence with its verdict, nothing cut', async () => {
    const draft = draftOf(6_000);
    const checked = own.check(draft);
    const asked = await desk.post(`<@U0MALIDESK> check ${draft}`);
    const inThread = (message: Seen): boolean => desk.fromDesk(message) && message.thread_ts === asked.ts;
    await desk.until(FOREIGN_DESK, (message) => inThread(message) && /"Part (\d+) of \1"/.test(JSON.stringify(message.blocks)));
    const replies = (await desk.messages(FOREIGN_DESK)).filter(inThread);
    expect(replies.length).toBeGreaterThan(1);
    const shown = replies.flatMap(({ blocks = [] }) => blocks.map((block) => block.text?.text ?? '')).join('\n');
    expect([missing(checked, shown), shown.includes('(cut)')]).toEqual([[], false]);
  });

  it.each([
    ['markup that pings', '<!channel> <!here|here> <@U0JONAS> @here @channel sent 3,500 troops.'],
    ['control characters', 'ECOWAS\u0000\u0007 sent\u202E 3,500\u2028 troops.'],
    ['marks alone', '*** ___ ``` ~~~ !!! ???'],
    ['ten thousand marks', '*'.repeat(10_000)],
    ['one word of ten thousand characters', 'a'.repeat(10_000)],
    ['half a character', `ECOWAS ${'🙂'.repeat(300)}\uD83D sent 3,500 troops.`],
  ])('a draft of %s pings nobody and is answered', async (_what, draft) => {
    const reply = await desk.command(`check ${draft}`);
    expect(shownWords(reply)).not.toMatch(/<[!@#]|@(?:here|channel)|went wrong/);
    expect(reply.text).not.toBe('');
  });

  it('the backup sheet comes as two files into the direct messages of whoever presses for it', async () => {
    const reply = await desk.command(`check ${WRONG}`);
    await desk.press(reply, 'desk-backup-sheet');
    const withFiles = await desk.until(await desk.directMessages(AWA.id), (message) => (message.files ?? []).length > 0);
    expect(withFiles.files?.map(({ name }) => name)).toEqual(['backup-sheet.csv', 'backup-sheet.txt']);
    await desk.until(FOREIGN_DESK, (message) => message.text === 'The backup sheet is in your direct messages with me.');
  });

  it('the workspace refused nothing', async () => {
    expect(await desk.refusals()).toEqual([]);
  });

  describe.skipIf(path === undefined)('on the page', () => {
    let browser: Browser;
    let page: Page;
    beforeAll(async () => {
      browser = await launchChromium(path ?? '');
      page = await browser.newPage({ viewport: { width: 1100, height: 820 } });
      mkdirSync(FOLDER, { recursive: true });
      await page.goto(desk.url);
      await page.getByText('foreign-desk').first().click();
    });
    afterAll(() => browser?.close());

    const say = async (text: string): Promise<void> => {
      await page.fill('.composer-input', text);
      await page.keyboard.press('Enter');
    };
    const modal = (): ReturnType<Page['locator']> => page.locator('.modal-body');
    /** Opens the form, sends a draft off, and gives what each page of the result shows. */
    async function checkInForm(draft: string): Promise<string[]> {
      await say('/mali check');
      await page.locator('.modal .bk-plain-input').fill(draft);
      await page.getByRole('button', { name: 'Check', exact: true }).click();
      await modal().getByText('Held against the file').waitFor();
      const pages = [await modal().innerText()];
      for (;;) {
        const next = page.locator('.modal-btn.primary');
        const label = (await next.count()) === 0 ? '' : await next.innerText();
        if (!label.startsWith('Part ')) return pages;
        await next.click();
        await modal().getByText(label, { exact: true }).waitFor();
        pages.push(await modal().innerText());
      }
    }
    const close = (): Promise<void> => page.getByRole('button', { name: 'Close' }).click();

    it('the form takes a draft of more than 3,000 characters and shows each verdict', async () => {
      // The page's field has one line: what is typed into it comes without line ends.
      const draft = draftOf(3_200).replaceAll('\n', ' ');
      const pages = await checkInForm(draft);
      expect([draft.length > 3_000, missing(own.check(draft), pages.join('\n'))]).toEqual([true, []]);
      await page.screenshot({ path: join(FOLDER, 'check-form.png') });
      await close();
    });

    it('a draft of 10,000 characters goes on from page to page', async () => {
      const draft = draftOf(10_500).replaceAll('\n', ' ');
      const pages = await checkInForm(draft);
      expect([pages.length > 1, missing(own.check(draft), pages.join('\n'))]).toEqual([true, []]);
      await close();
    });

    it('the workspace refused nothing', async () => {
      expect(await desk.refusals()).toEqual([]);
    });

    it('the result of a command reads well', async () => {
      await say(`/mali check ${PARAGRAPH}`);
      await page.getByText('3 sentences').last().waitFor();
      await page.mouse.move(0, 0);
      await page.screenshot({ path: join(FOLDER, 'check.png') });
      const result = page.locator('.msg', { hasText: '3 sentences' }).last();
      if (process.env['UPDATE_SCREENSHOTS']) await result.screenshot({ path: README_PICTURE });
      await result.getByText('about 18,000').first().waitFor();
    });
  });
});

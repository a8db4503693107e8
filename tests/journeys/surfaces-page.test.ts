// A person reads the debate, a timeline and the App Home on the workspace's page, and asks in its window.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, launchChromium } from '../support/browser.ts';
import { type DeskInWorkspace, startDeskInWorkspace, workspaceMissing } from '../support/desk-in-workspace.ts';

const path = findChromium();
const FOLDER = join(import.meta.dirname, '../../screenshots');
const WINDOW = { width: 1100, height: 720 };
const README_FOLDER = join(import.meta.dirname, '../../docs/images');

describe.skipIf(path === undefined || workspaceMissing !== null)('on the page', () => {
  let desk: DeskInWorkspace;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    [desk, browser] = await Promise.all([startDeskInWorkspace(), launchChromium(path ?? '')]);
    page = await browser.newPage({ viewport: WINDOW });
    page.setDefaultTimeout(8_000);
    mkdirSync(FOLDER, { recursive: true });
    await page.goto(desk.url);
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.stop();
  });

  const open = (channel: string): Promise<void> => page.locator('.sidebar-item', { hasText: channel }).click();
  const type = async (text: string): Promise<void> => {
    await page.fill('.composer-input', text);
    await page.keyboard.press('Enter');
  };
  const shown = (): Promise<string> => page.locator('main').innerText();
  /** A picture of the page, for the README where it is asked for. */
  async function picture(name: string): Promise<void> {
    await page.screenshot({ path: join(FOLDER, name) });
    if (process.env['UPDATE_SCREENSHOTS']) await page.screenshot({ path: join(README_FOLDER, name) });
  }

  it('the debate is seen at a look, on whose word, then actor by actor, on one page', async () => {
    await open('foreign-desk');
    await type('/mali positions');
    await page.locator('main', { hasText: 'Bouteflika, undecided:' }).waitFor();
    // The page scrolls to the end of a message, some time after it has come.
    await page.waitForTimeout(300);
    await page.evaluate("document.querySelector('.messages').scrollTop = 0");
    for (const words of [
      'First against it, later undecided: Algeria (its own word, the article itself and a State Department official, paragraphs 6, 7, 17 and 18)',
      'For it: Clinton (the article itself, paragraph 5); Hollande (the article itself, paragraph 5); African Union (its own word, paragraph 20)',
      'For it on a condition: ECOWAS (its own word, paragraph 19)',
      'Undecided: Bouteflika (the article itself, paragraph 2)',
      'ECOWAS, for it on a condition: ECOWAS, the Economic Community of West African States, is willing to send Mali about 3,300 troops',
      'paragraph 19, as of Oct. 29, 2012',
    ])
      expect(await shown()).toContain(words);
    expect(await shown()).not.toContain('Part 1 of');
    // All of it is seen on one picture.
    await page.setViewportSize({ width: 1100, height: 1300 });
    await picture('positions.png');
    await page.setViewportSize(WINDOW);
  });

  it('a timeline says each date as precisely as it is known, and what lay ahead; its paragraphs and its text are a press away', async () => {
    await open('copy-desk');
    await type('/mali timeline algeria');
    await page.getByRole('button', { name: 'Whole timeline' }).waitFor();
    for (const words of ['1990s (the article: “in the 1990s”)', 'Still ahead on Oct. 29, 2012', 'December 2012, computed'])
      expect(await shown()).toContain(words);
    await picture('timeline.png');
    for (const [button, words] of [
      ['Source', 'The other facts shown stand in:'],
      ['Copy', 'facts as plain text, a block each, ready to paste.'],
    ] as const) {
      await page.locator('main').getByRole('button', { name: button, exact: true }).last().click();
      await page.locator('.modal', { hasText: words }).waitFor();
      await page.locator('.modal-x').click();
    }
  });

  it('the App Home asks in a window, with the results inside it, and shows the question afterwards', async () => {
    await desk.command('digest on 08:30 Paris weekdays');
    await desk.command('what is the price of cotton in Mali');
    await open('mali-desk');
    await page.getByRole('button', { name: 'Ask a question' }).click();
    await page.fill('.modal .bk-plain-input', 'ecowas troop offer');
    await page.locator('.modal').getByRole('button', { name: 'Ask', exact: true }).click();
    await page.locator('.modal', { hasText: 'about 3,300 troops' }).waitFor();
    await page.screenshot({ path: join(FOLDER, 'ask-window.png') });
    await page.locator('.modal-x').click();
    await open('foreign-desk');
    await open('mali-desk');
    await page.locator('main').getByRole('button', { name: 'ecowas troop offer' }).waitFor();
    for (const words of [
      'Browse the file',
      'Still ahead on Oct. 29, 2012',
      '#foreign-desk: 08:30 Europe/Paris',
      'the price of cotton',
    ])
      expect(await shown()).toContain(words);
    await page.setViewportSize({ width: 1100, height: 980 });
    await picture('home.png');
  });

  it('Source and Copy open windows over the answer', async () => {
    await open('copy-desk');
    await type('/mali ecowas troop offer');
    for (const [button, words] of [
      ['Source', 'is no part of this project'],
      ['Copy', 'Source: an article dated by its photo caption Oct. 29, 2012, paragraph 19. As of Oct. 29, 2012.'],
    ] as const) {
      await page.locator('main').getByRole('button', { name: button, exact: true }).last().click();
      await page.locator('.modal', { hasText: words }).waitFor();
      await page.locator('.modal-x').click();
    }
  });

  it('nothing of all this was refused by the workspace', async () => {
    expect(await desk.refusals()).toEqual([]);
  });
});

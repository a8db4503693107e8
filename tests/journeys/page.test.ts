// A person opens the workspace's page in a browser, types a question and reads the answer.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, launchChromium } from '../support/browser.ts';
import { type DeskInWorkspace, startDeskInWorkspace, workspaceMissing } from '../support/desk-in-workspace.ts';

const path = findChromium();
if (path === undefined)
  console.log('Skipped: no Chromium on this machine. Install it, or set CHROMIUM_PATH, to run the journeys through the page.');

const FOLDER = join(import.meta.dirname, '../../screenshots');
const README_PICTURE = join(import.meta.dirname, '../../docs/images/answer.png');

describe.skipIf(path === undefined || workspaceMissing !== null)('the page', () => {
  let desk: DeskInWorkspace;
  let browser: Browser;
  let page: Page;
  const foreign: string[] = [];
  beforeAll(async () => {
    [desk, browser] = await Promise.all([startDeskInWorkspace(), launchChromium(path ?? '')]);
    page = await browser.newPage({ viewport: { width: 1100, height: 640 } });
    page.on('request', (request) => {
      if (!request.url().startsWith(desk.url) && !request.url().startsWith('data:')) foreign.push(request.url());
    });
    mkdirSync(FOLDER, { recursive: true });
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.stop();
  });

  const ask = async (text: string): Promise<void> => {
    await page.fill('.composer-input', text);
    await page.keyboard.press('Enter');
  };
  const channel = async (): Promise<string> => page.locator('main, .main, .messages, body').first().innerText();

  it('shows a typed /mali question answered with number, speaker, condition and paragraph', async () => {
    await page.goto(desk.url);
    await page.getByText('foreign-desk').first().click();
    await ask('/mali ecowas troop offer');
    await page.getByText('You asked: ecowas troop offer').waitFor();
    const shown = await channel();
    for (const words of ['about 3,300', 'ECOWAS', 'United Nations', 'paragraph 19', 'as of Oct. 29, 2012', 'Share to channel'])
      expect(shown).toContain(words);
    await page.screenshot({ path: join(FOLDER, 'answer.png') });
    if (process.env['UPDATE_SCREENSHOTS']) await page.screenshot({ path: README_PICTURE });
  });

  it('shares the answer at a press of its button', async () => {
    await page.getByRole('button', { name: 'Share to channel' }).last().click();
    await page.getByText('Shared by awa, who asked: ecowas troop offer').waitFor();
    await page.getByRole('button', { name: 'Take back' }).waitFor();
    await page.screenshot({ path: join(FOLDER, 'shared.png') });
  });

  it('answers a typed mention in its thread', async () => {
    await ask('@mali-desk who offers 3,300 troops?');
    await page.getByText('1 reply').last().click();
    await page.getByText('You asked: who offers 3,300 troops?').waitFor();
    await page.screenshot({ path: join(FOLDER, 'thread.png') });
  });

  it('reads well at the width of a phone', async () => {
    const phone = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await phone.goto(desk.url);
    // The page has no narrow layout of its own: only what Slack would show is left.
    await phone.addStyleTag({ content: '.sidebar, .topbar { display: none !important }' });
    await phone.getByText('You asked: ecowas troop offer').first().scrollIntoViewIfNeeded();
    await phone.screenshot({ path: join(FOLDER, 'phone.png') });
    const overflow = await phone.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(overflow).toBe(0);
    await phone.close();
  });

  it('asks nothing of any other host', () => {
    expect(foreign).toEqual([]);
  });
});

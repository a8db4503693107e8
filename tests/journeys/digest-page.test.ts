// A person sets a digest up in the form, on the workspace's page in a browser, and reads it there and on a phone.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, launchChromium } from '../support/browser.ts';
import {
  AWA,
  type DeskInWorkspace,
  FOREIGN_DESK,
  JONAS,
  startDeskInWorkspace,
  workspaceMissing,
} from '../support/desk-in-workspace.ts';
import { DUE, HOUR, MINUTE } from '../support/sample-subscription.ts';

const path = findChromium();
const FOLDER = join(import.meta.dirname, '../../screenshots');
const README_PICTURE = join(import.meta.dirname, '../../docs/images/digest.png');

describe.skipIf(path === undefined || workspaceMissing !== null)('the digest on the page', () => {
  const time = { now: DUE - 12 * HOUR };
  let desk: DeskInWorkspace;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    [desk, browser] = await Promise.all([startDeskInWorkspace(undefined, undefined, () => time.now), launchChromium(path ?? '')]);
    page = await browser.newPage({ viewport: { width: 1100, height: 1250 } });
    mkdirSync(FOLDER, { recursive: true });
    await page.goto(desk.url);
    await page.getByText('foreign-desk').first().click();
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.stop();
  });

  const say = async (text: string): Promise<void> => {
    await page.fill('.composer-input', text);
    await page.keyboard.press('Enter');
  };
  const openForm = async (): Promise<void> => {
    await say('/mali digest');
    await page.getByText('The digest is off here.').last().waitFor();
    await page.getByRole('button', { name: 'Set it up' }).last().click();
    await page.getByText('On a day with nothing new').waitFor();
  };
  const field = (label: string) => page.locator('.bk-input', { hasText: label }).locator('input').first();

  it('a fault in the form is told beside its input, and nothing is saved', async () => {
    await openForm();
    await field('Time zone').fill('Atlantis');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Write a large city or a zone').waitFor();
    expect(await desk.store().subscriptions.of(FOREIGN_DESK)).toBe(null);
  });

  it('the form is filled in, saved, and shows in its place what it led to', async () => {
    await field('Time').fill('8.30');
    await field('Time zone').fill('paris');
    for (const day of ['Mon', 'Tue', 'Wed']) await page.getByText(day, { exact: true }).click();
    await page.getByText('One line that says so').click();
    await field('Holidays').fill('Dec 25, 2027-01-01');
    await page.screenshot({ path: join(FOLDER, 'digest-form.png') });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved. The daily digest is on.').waitFor();
    await page.screenshot({ path: join(FOLDER, 'digest-saved.png') });
    expect((await desk.store().subscriptions.of(FOREIGN_DESK))?.settings).toMatchObject({
      time: '08:30',
      zone: 'Europe/Paris',
      days: [1, 2, 3],
      whenNothingNew: 'heartbeat',
      holidays: ['2026-12-25', '2027-01-01'],
    });
    await page.getByRole('button', { name: 'Close' }).click();
  });

  it('a digest arrives, and reads well on a desk and on a phone', async () => {
    await desk.command('how many people have fled northern Mali?', AWA.id);
    await desk.command('how many refugees have fled', JONAS.id);
    await desk.command('what would the ECOWAS force cost', JONAS.id);
    time.now = DUE + MINUTE;
    await page.getByText('Mali digest · Mon, Nov. 23').waitFor();
    await page.mouse.move(0, 0);
    await page.screenshot({ path: join(FOLDER, 'digest.png') });
    const digest = page.locator('.msg', { hasText: 'Mali digest · Mon, Nov. 23' }).last();
    await digest.scrollIntoViewIfNeeded();
    if (process.env['UPDATE_SCREENSHOTS']) await digest.screenshot({ path: README_PICTURE });
    const phone = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await phone.goto(desk.url);
    // The page has no narrow layout of its own: only what Slack would show is left.
    await phone.addStyleTag({ content: '.sidebar, .topbar { display: none !important }' });
    await phone.getByText('Mali digest · Mon, Nov. 23').waitFor();
    // The page goes to its latest message first; the digest is read from its title on.
    await phone.waitForTimeout(200);
    await phone.getByText('Mali digest · Mon, Nov. 23').evaluate((title) => title.scrollIntoView());
    await phone.screenshot({ path: join(FOLDER, 'digest-phone.png') });
    expect(await phone.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    await phone.close();
  });
});

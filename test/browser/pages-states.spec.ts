// What a page is only for a while: a card in the hand, an open dialog, a page that failed, no connection.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { translate, type Locale } from '../../src/platform/i18n/catalogue.js';
import { axeViolations } from '../support/axe.js';
import { openPage, startBrowser } from '../support/browser.js';
import { DEMO_SLUG, startDemo, type DemoStage } from '../support/demo-stage.js';
import { overflow } from './layout.js';
import { see } from './pages.js';

interface Scene {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly language: Locale;
}

/** Each brings the page into its state and out again; the agenda is open before the first. */
const STATES: Readonly<Record<string, (scene: Scene, look: () => Promise<void>) => Promise<void>>> = {
  async dragging({ page }, look) {
    await page.locator('button[data-session][tabindex="0"]').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.locator('#shade-impossible').waitFor({ state: 'attached' });
    await page.locator('[data-verdict]').first().waitFor();
    await look();
    await page.keyboard.press('Escape');
    await page.locator('#shade-impossible').waitFor({ state: 'detached' });
  },
  async dialog({ page, language }, look) {
    await page.getByRole('button', { name: translate(language, 'web.builder.arrange', {}), exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await look();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  },
  async offline({ page, context, language }, look) {
    const strip = page.getByRole('region', { name: translate(language, 'web.shell.offline.title', {}) });
    await context.setOffline(true);
    await strip.waitFor();
    await look();
    await context.setOffline(false);
    await strip.waitFor({ state: 'detached' });
  },
  async error({ page, language }, look) {
    await page.route('**/graphql', (route) => route.fulfill({ status: 500, body: '' }));
    await page.goto(`/${language}/c/${DEMO_SLUG}/people`);
    await page.getByRole('heading', { name: translate(language, 'web.error.unknown.title', {}) }).waitFor();
    await look();
  },
};

describe('pages while something goes on', () => {
  let stage: DemoStage;
  let browser: Browser;
  beforeAll(async () => {
    stage = await startDemo();
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await stage?.app.close();
  });

  const LANGUAGES: readonly Locale[] = ['en', 'tr', 'ar'];
  test.each(LANGUAGES.flatMap((language) => [1280, 390].map((width) => [language, width] as const)))(
    'have nothing against WCAG 2.2 AA and no sideways scrolling: dragging, dialog, offline, error, in %s at %i pixels',
    async (language, width) => {
      const { page, context } = await openPage(browser, stage.app, { width, height: 844, as: stage.organizer });
      await see(page, `/${language}/c/${DEMO_SLUG}/agenda?view=grid`);
      const found: Record<string, unknown> = {};
      for (const [name, show] of Object.entries(STATES))
        await show({ page, context, language }, async () => {
          found[name] = { violations: await axeViolations(page), overflow: await overflow(page) };
        });
      await context.close();

      const nothing = { violations: [], overflow: 0 };
      expect(found).toEqual({ dragging: nothing, dialog: nothing, offline: nothing, error: nothing });
    },
    180_000,
  );
});
